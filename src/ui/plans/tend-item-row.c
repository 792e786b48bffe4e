/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-item-row.h"

#include "tend-enum.h"
#include "tend-plan.h"
#include "tend-text.h"

#include <glib/gi18n-lib.h>

struct _TendItemRow
{
  GtkListBoxRow parent_instance;

  TendPlanItem *item;
  GSignalGroup *item_signals;
  GtkWidget    *start_label;
  GtkWidget    *lock;
};

typedef enum {
  PROP_ITEM = 1,
} TendItemRowProperty;

static GParamSpec *properties[PROP_ITEM + 1];

G_DEFINE_FINAL_TYPE (TendItemRow, tend_item_row, GTK_TYPE_LIST_BOX_ROW)

static char *
say_minutes (TendItemRow *self,
             int          minutes)
{
  return tend_plan_say_sum (minutes, 0);
}

static char *
say_kind (TendItemRow     *self,
          TendPracticeKind kind)
{
  return g_strdup (tend_enum_label (TEND_TYPE_PRACTICE_KIND, (int)kind));
}

static char *
choose_icon (TendItemRow     *self,
             TendPracticeKind kind)
{
  return g_strdup (tend_enum_icon (TEND_TYPE_PRACTICE_KIND, (int)kind));
}

/* The place is kept where there is no lock, so that the columns stay in line. */
static char *
choose_lock (TendItemRow *self,
             const char  *fixed_start)
{
  return fixed_start != NULL ? g_strdup ("changes-prevent-symbolic") : NULL;
}

static char *
say_lock (TendItemRow *self,
          const char  *fixed_start)
{
  if (fixed_start == NULL)
    return NULL;
  /* Translators: an item of a plan that is not moved by those before it: "Fixed at 19:20" */
  return g_strdup_printf (_ ("Fixed at %s"), fixed_start);
}

static gboolean
has_text (TendItemRow *self,
          const char  *text)
{
  return !tend_text_is_blank (text);
}

/* What is to be seen on the row besides its name. */
static char *
describe (TendPlanItem *item)
{
  GString    *parts = g_string_new (tend_enum_label (TEND_TYPE_PRACTICE_KIND,
                                                     (int)tend_plan_item_get_kind (item)));
  const char *leader = tend_plan_item_get_leader (item);
  const char *notes = tend_plan_item_get_notes (item);

  if (tend_plan_item_get_fixed_start (item) != NULL)
    g_string_append_printf (parts, ", %s", _ ("fixed start"));
  if (tend_plan_item_get_optional (item))
    g_string_append_printf (parts, ", %s", _ ("optional"));
  if (leader != NULL)
    g_string_append_printf (parts, ", %s", leader);
  if (notes != NULL)
    g_string_append_printf (parts, ", %s", notes);
  return g_string_free (parts, FALSE);
}

static char *
say_name (TendPlanItem *item)
{
  const char      *start = tend_plan_item_get_start (item);
  const char      *title = tend_plan_item_get_title (item);
  int              minutes = tend_plan_item_get_minutes (item);
  g_autofree char *length = NULL;

  length = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d minute", "%d minutes", (gulong)minutes), minutes);
  if (start == NULL)
    return g_strdup_printf ("%s, %s", length, title);
  return g_strdup_printf ("%s, %s, %s", start, length, title);
}

static void
item_changed_cb (TendItemRow *self)
{
  g_autofree char *name = say_name (self->item);
  g_autofree char *description = describe (self->item);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            TendItemRow   *self)
{
  return gdk_content_provider_new_typed (TEND_TYPE_PLAN_ITEM, self->item);
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag,
               TendItemRow   *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));
  g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (picture);

  gtk_drag_source_set_icon (source, still, 24, gtk_widget_get_height (GTK_WIDGET (self)) / 2);
  gtk_widget_add_css_class (GTK_WIDGET (self), "dragged");
}

static void
drag_end_cb (GtkDragSource *source,
             GdkDrag       *drag,
             gboolean       moved,
             TendItemRow   *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "dragged");
}

static void
tend_item_row_dispose (GObject *object)
{
  TendItemRow *self = TEND_ITEM_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_ITEM_ROW);
  g_clear_object (&self->item_signals);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (tend_item_row_parent_class)->dispose (object);
}

static void
tend_item_row_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch ((TendItemRowProperty)property_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, TEND_ITEM_ROW (object)->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_item_row_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch ((TendItemRowProperty)property_id)
    {
    case PROP_ITEM:
      tend_item_row_set_item (TEND_ITEM_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_item_row_class_init (TendItemRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_item_row_dispose;
  object_class->get_property = tend_item_row_get_property;
  object_class->set_property = tend_item_row_set_property;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, TEND_TYPE_PLAN_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                   G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/plans/item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TendItemRow, start_label);
  gtk_widget_class_bind_template_child (widget_class, TendItemRow, lock);
  gtk_widget_class_bind_template_callback (widget_class, say_minutes);
  gtk_widget_class_bind_template_callback (widget_class, say_kind);
  gtk_widget_class_bind_template_callback (widget_class, say_lock);
  gtk_widget_class_bind_template_callback (widget_class, choose_icon);
  gtk_widget_class_bind_template_callback (widget_class, choose_lock);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_end_cb);
}

static void
tend_item_row_init (TendItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->item_signals = g_signal_group_new (TEND_TYPE_PLAN_ITEM);
  g_signal_group_connect_swapped (self->item_signals, "notify", G_CALLBACK (item_changed_cb), self);
}

GtkWidget *
tend_item_row_new (void)
{
  return g_object_new (TEND_TYPE_ITEM_ROW, NULL);
}

TendPlanItem *
tend_item_row_get_item (TendItemRow *self)
{
  g_return_val_if_fail (TEND_IS_ITEM_ROW (self), NULL);

  return self->item;
}

void
tend_item_row_set_item (TendItemRow  *self,
                        TendPlanItem *item)
{
  g_return_if_fail (TEND_IS_ITEM_ROW (self));
  g_return_if_fail (item == NULL || TEND_IS_PLAN_ITEM (item));

  if (!g_set_object (&self->item, item))
    return;
  g_signal_group_set_target (self->item_signals, item);
  if (item != NULL)
    item_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

void
tend_item_row_set_timed (TendItemRow *self,
                         gboolean     timed)
{
  g_return_if_fail (TEND_IS_ITEM_ROW (self));

  gtk_widget_set_visible (self->start_label, timed);
  gtk_widget_set_visible (self->lock, timed);
}
