/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-zone-row.h"

#include "tend-date.h"
#include "tend-property.h"
#include "tend-zone.h"

struct _TendZoneRow
{
  AdwActionRow parent_instance;

  GtkDropDown *drop_down;
  GStrv        zones; /* in the order of the drop-down */
};

typedef enum {
  PROP_ZONE = 1,
} TendZoneRowProperty;

static GParamSpec *properties[PROP_ZONE + 1];

G_DEFINE_FINAL_TYPE (TendZoneRow, tend_zone_row, ADW_TYPE_ACTION_ROW)

static void
selected_cb (GtkDropDown *drop_down,
             GParamSpec  *pspec,
             TendZoneRow *self)
{
  gtk_widget_set_tooltip_text (GTK_WIDGET (drop_down), tend_zone_row_get_zone (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZONE]);
}

static guint
find_zone (TendZoneRow *self,
           const char  *zone)
{
  for (guint i = 0; self->zones != NULL && self->zones[i] != NULL; i++)
    if (g_str_equal (self->zones[i], zone))
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
fill (TendZoneRow *self,
      const char  *also)
{
  g_autoptr (GtkStringList) said = gtk_string_list_new (NULL);

  g_strfreev (self->zones);
  self->zones = tend_zone_list (also);
  for (guint i = 0; self->zones[i] != NULL; i++)
    gtk_string_list_take (said, tend_zone_say (self->zones[i]));
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (said));
}

static void
tend_zone_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_ZONE_ROW);

  G_OBJECT_CLASS (tend_zone_row_parent_class)->dispose (object);
}

static void
tend_zone_row_finalize (GObject *object)
{
  g_strfreev (TEND_ZONE_ROW (object)->zones);

  G_OBJECT_CLASS (tend_zone_row_parent_class)->finalize (object);
}

static void
tend_zone_row_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch ((TendZoneRowProperty)property_id)
    {
    case PROP_ZONE:
      g_value_set_string (value, tend_zone_row_get_zone (TEND_ZONE_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_zone_row_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch ((TendZoneRowProperty)property_id)
    {
    case PROP_ZONE:
      tend_zone_row_set_zone (TEND_ZONE_ROW (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_zone_row_class_init (TendZoneRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_zone_row_dispose;
  object_class->finalize = tend_zone_row_finalize;
  object_class->get_property = tend_zone_row_get_property;
  object_class->set_property = tend_zone_row_set_property;

  properties[PROP_ZONE] = tend_pspec_string ("zone");
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/tend/Tend/ui/zone-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TendZoneRow, drop_down);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
tend_zone_row_init (TendZoneRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tend_zone_row_set_zone (self, NULL);
}

const char *
tend_zone_row_get_zone (TendZoneRow *self)
{
  guint selected;

  g_return_val_if_fail (TEND_IS_ZONE_ROW (self), NULL);

  if (self->drop_down == NULL)
    return NULL;
  selected = gtk_drop_down_get_selected (self->drop_down);
  return selected != GTK_INVALID_LIST_POSITION ? self->zones[selected] : NULL;
}

void
tend_zone_row_set_zone (TendZoneRow *self,
                        const char  *zone)
{
  g_autofree char *local = tend_local_zone ();

  g_return_if_fail (TEND_IS_ZONE_ROW (self));

  if (zone == NULL)
    zone = local;
  if (find_zone (self, zone) == GTK_INVALID_LIST_POSITION)
    fill (self, zone);
  gtk_drop_down_set_selected (self->drop_down, find_zone (self, zone));
}
