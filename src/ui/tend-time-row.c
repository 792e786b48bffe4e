/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-time-row.h"

#include "tend-property.h"
#include "tend-text.h"
#include "tend-typed.h"

struct _TendTimeRow
{
  AdwEntryRow parent_instance;

  char    *time;
  gboolean writing;
};

typedef enum {
  PROP_TIME = 1,
} TendTimeRowProperty;

static GParamSpec *properties[PROP_TIME + 1];

G_DEFINE_FINAL_TYPE (TendTimeRow, tend_time_row, ADW_TYPE_ENTRY_ROW)

static void
changed_cb (TendTimeRow *self)
{
  g_autofree char *time = NULL;

  if (self->writing)
    return;
  time = tend_time_from_typed (gtk_editable_get_text (GTK_EDITABLE (self)));
  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  if (tend_set_string (&self->time, time))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIME]);
}

/* A text is replaced by removing and adding: what stands there between is nobody's time. */
static void
write_time (TendTimeRow *self,
            const char  *time)
{
  self->writing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), time != NULL ? time : "");
  self->writing = FALSE;
  changed_cb (self);
}

static void
focus_left_cb (TendTimeRow *self)
{
  if (tend_time_row_check (self) && self->time != NULL)
    write_time (self, self->time);
}

static void
tend_time_row_finalize (GObject *object)
{
  g_free (TEND_TIME_ROW (object)->time);

  G_OBJECT_CLASS (tend_time_row_parent_class)->finalize (object);
}

static void
tend_time_row_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch ((TendTimeRowProperty)property_id)
    {
    case PROP_TIME:
      g_value_set_string (value, TEND_TIME_ROW (object)->time);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_time_row_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch ((TendTimeRowProperty)property_id)
    {
    case PROP_TIME:
      tend_time_row_set_time (TEND_TIME_ROW (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_time_row_class_init (TendTimeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = tend_time_row_finalize;
  object_class->get_property = tend_time_row_get_property;
  object_class->set_property = tend_time_row_set_property;

  properties[PROP_TIME] = tend_pspec_string ("time");
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tend_time_row_init (TendTimeRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}

const char *
tend_time_row_get_time (TendTimeRow *self)
{
  g_return_val_if_fail (TEND_IS_TIME_ROW (self), NULL);

  return self->time;
}

void
tend_time_row_set_time (TendTimeRow *self,
                        const char  *time)
{
  g_return_if_fail (TEND_IS_TIME_ROW (self));

  if (g_strcmp0 (time, self->time) != 0)
    write_time (self, time);
}

gboolean
tend_time_row_check (TendTimeRow *self)
{
  gboolean understood;

  g_return_val_if_fail (TEND_IS_TIME_ROW (self), FALSE);

  understood =
      self->time != NULL || tend_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self)));
  if (understood)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  return understood;
}
