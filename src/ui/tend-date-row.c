/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-date-row.h"

#include "tend-date.h"
#include "tend-property.h"
#include "tend-text.h"
#include "tend-typed.h"

struct _TendDateRow
{
  AdwEntryRow parent_instance;

  GtkPopover  *popover;
  GtkCalendar *calendar;
  char        *date;
  gboolean     showing_calendar;
  gboolean     writing;
};

typedef enum {
  PROP_DATE = 1,
} TendDateRowProperty;

static GParamSpec *properties[PROP_DATE + 1];

G_DEFINE_FINAL_TYPE (TendDateRow, tend_date_row, ADW_TYPE_ENTRY_ROW)

static void
changed_cb (TendDateRow *self)
{
  g_autofree char *date = NULL;
  g_autofree char *full = NULL;

  if (self->writing)
    return;
  date = tend_date_from_typed (gtk_editable_get_text (GTK_EDITABLE (self)));
  full = date != NULL ? tend_date_say_full (date) : NULL;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), full);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  if (tend_set_string (&self->date, date))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

/* A text is replaced by removing and adding: what stands there between is nobody's date. */
static void
write_date (TendDateRow *self,
            const char  *date)
{
  g_autofree char *typed = tend_date_to_typed (date);

  self->writing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), typed);
  self->writing = FALSE;
  changed_cb (self);
}

static void
focus_left_cb (GtkEventControllerFocus *controller,
               TendDateRow             *self)
{
  if (tend_date_row_check (self) && self->date != NULL)
    write_date (self, self->date);
}

static void
popover_shown_cb (GtkPopover  *popover,
                  TendDateRow *self)
{
  g_autoptr (GDateTime) day = tend_datetime_new (self->date, "12:00", NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  self->showing_calendar = TRUE;
  gtk_calendar_select_day (self->calendar, day != NULL ? day : now);
  self->showing_calendar = FALSE;
}

static void
day_selected_cb (GtkCalendar *calendar,
                 TendDateRow *self)
{
  g_autoptr (GDateTime) day = NULL;
  g_autofree char      *date = NULL;

  if (self->showing_calendar)
    return;
  day = gtk_calendar_get_date (calendar);
  date = g_date_time_format (day, "%Y-%m-%d");
  tend_date_row_set_date (self, date);
  gtk_popover_popdown (self->popover);
}

/* The calendar says nothing when the day is clicked on which it stands already: today, while the
 * row is empty. */
static void
calendar_clicked_cb (GtkGestureClick *gesture,
                     int              n_press,
                     double           x,
                     double           y,
                     TendDateRow     *self)
{
  GtkWidget *calendar = GTK_WIDGET (self->calendar);
  GtkWidget *day = gtk_widget_pick (calendar, x, y, GTK_PICK_DEFAULT);

  if (day != NULL && gtk_widget_has_css_class (day, "day-number") &&
      (gtk_widget_get_state_flags (day) & GTK_STATE_FLAG_SELECTED) != 0)
    day_selected_cb (self->calendar, self);
}

static void
tend_date_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_DATE_ROW);

  G_OBJECT_CLASS (tend_date_row_parent_class)->dispose (object);
}

static void
tend_date_row_finalize (GObject *object)
{
  g_free (TEND_DATE_ROW (object)->date);

  G_OBJECT_CLASS (tend_date_row_parent_class)->finalize (object);
}

static void
tend_date_row_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch ((TendDateRowProperty)property_id)
    {
    case PROP_DATE:
      g_value_set_string (value, TEND_DATE_ROW (object)->date);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_date_row_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch ((TendDateRowProperty)property_id)
    {
    case PROP_DATE:
      tend_date_row_set_date (TEND_DATE_ROW (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_date_row_class_init (TendDateRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_date_row_dispose;
  object_class->finalize = tend_date_row_finalize;
  object_class->get_property = tend_date_row_get_property;
  object_class->set_property = tend_date_row_set_property;

  properties[PROP_DATE] = tend_pspec_string ("date");
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/tend/Tend/ui/date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TendDateRow, popover);
  gtk_widget_class_bind_template_child (widget_class, TendDateRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_clicked_cb);
}

static void
tend_date_row_init (TendDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

const char *
tend_date_row_get_date (TendDateRow *self)
{
  g_return_val_if_fail (TEND_IS_DATE_ROW (self), NULL);

  return self->date;
}

void
tend_date_row_set_date (TendDateRow *self,
                        const char  *date)
{
  g_return_if_fail (TEND_IS_DATE_ROW (self));

  if (g_strcmp0 (date, self->date) != 0)
    write_date (self, date);
}

gboolean
tend_date_row_check (TendDateRow *self)
{
  gboolean understood;

  g_return_val_if_fail (TEND_IS_DATE_ROW (self), FALSE);

  understood =
      self->date != NULL || tend_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self)));
  if (understood)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  return understood;
}
