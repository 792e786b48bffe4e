/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-cohort-dialog.h"

#include "tend-cohort-actions.h"
#include "tend-cohort-store.h"
#include "tend-date-row.h"
#include "tend-date.h"
#include "tend-discard.h"
#include "tend-perform.h"
#include "tend-program-store.h"
#include "tend-property.h"
#include "tend-schedule-row.h"
#include "tend-schedule.h"
#include "tend-text.h"
#include "tend-time-row.h"
#include "tend-zone-row.h"

#include <glib/gi18n-lib.h>

#define A_WEEK 7

struct _TendCohortDialog
{
  AdwWindow parent_instance;

  TendStore   *store;
  TendCohort  *cohort;  /* the one to change, NULL for a new one */
  TendCohort  *opened;  /* what the dialog said before anybody wrote in it */
  TendProgram *program; /* the chosen one with its sessions */
  gboolean     own_title;
  gboolean     filling; /* while it is not the person who changes something */

  GtkWidget           *store_button;
  GtkRevealer         *problem_revealer;
  GtkLabel            *problem;
  AdwComboRow         *program_row;
  GtkWidget           *no_program_row;
  GtkEditable         *title_row;
  AdwPreferencesGroup *when_group;
  GtkSwitch           *dated_switch;
  GtkEditable         *season_row;
  TendDateRow         *date_row;
  AdwComboRow         *weekday_row;
  TendTimeRow         *time_row;
  TendZoneRow         *zone_row;
  TendScheduleRow     *schedule_row;
  GtkEditable         *place_row;
  GtkEditable         *link_row;
  GtkSpinButton       *seats_max;
  GtkSpinButton       *seats_min;
  GtkAdjustment       *seats_min_adjustment;
  GtkEditable         *lead_row;
  GtkEditable         *co_facilitator_row;
};

G_DEFINE_FINAL_TYPE (TendCohortDialog, tend_cohort_dialog, ADW_TYPE_WINDOW)

static char *
get_text (GtkEditable *row)
{
  return tend_text_clean (gtk_editable_get_text (row));
}

static void
set_text (GtkEditable *row,
          const char  *text)
{
  gtk_editable_set_text (row, text != NULL ? text : "");
}

/* What the dialog says now. */
static TendCohort *
read_draft (TendCohortDialog *self)
{
  gboolean         dated = gtk_switch_get_active (self->dated_switch);
  TendCohort      *draft = self->cohort != NULL ? tend_object_copy (self->cohort)
                                                : tend_cohort_new ();
  g_autofree char *title = get_text (self->title_row);
  g_autofree char *season = get_text (self->season_row);
  g_autofree char *place = get_text (self->place_row);
  g_autofree char *link = get_text (self->link_row);
  g_autofree char *lead = get_text (self->lead_row);
  g_autofree char *co_facilitator = get_text (self->co_facilitator_row);

  g_object_set (draft,
                "title", title,
                "season", dated ? NULL : season,
                "start-date", dated ? tend_date_row_get_date (self->date_row) : NULL,
                "start-time", tend_time_row_get_time (self->time_row),
                "zone", tend_zone_row_get_zone (self->zone_row),
                "place", place,
                "link", link,
                "seats-min", gtk_spin_button_get_value_as_int (self->seats_min),
                "seats-max", gtk_spin_button_get_value_as_int (self->seats_max),
                "lead", lead,
                "co-facilitator", co_facilitator,
                NULL);
  if (self->cohort == NULL)
    g_object_set (draft,
                  "program", self->program != NULL ? tend_program_get_id (self->program) : 0,
                  NULL);
  return draft;
}

static void
show_schedule (TendCohortDialog *self)
{
  g_autoptr (TendCohort) draft = read_draft (self);
  g_autoptr (GListStore) sessions = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->schedule_row),
                          self->cohort == NULL && self->program != NULL);
  if (self->program == NULL)
    return;
  sessions = tend_schedule_program (self->program, draft);
  tend_schedule_row_set_sessions (self->schedule_row, G_LIST_MODEL (sessions));
}

/* Until the person writes a title of their own, it is the month of the first session or the
 * season. */
static void
follow_title (TendCohortDialog *self)
{
  const char           *date = tend_date_row_get_date (self->date_row);
  g_autoptr (GDateTime) day = tend_datetime_new (date, "12:00", NULL);
  g_autofree char      *title = NULL;

  if (self->own_title)
    return;
  if (!gtk_switch_get_active (self->dated_switch))
    title = get_text (self->season_row);
  else if (day != NULL)
    /* Translators: the title proposed for a cohort, as in "January 2027" */
    title = g_date_time_format (day, C_ ("cohort title", "%B %Y"));

  self->filling = TRUE;
  set_text (self->title_row, title);
  self->filling = FALSE;
}

static void
follow_weekday (TendCohortDialog *self)
{
  int weekday = tend_date_weekday (tend_date_row_get_date (self->date_row));

  self->filling = TRUE;
  adw_combo_row_set_selected (self->weekday_row, (guint)weekday);
  self->filling = FALSE;
}

static void
say_problem (TendCohortDialog *self,
             GtkWidget        *where,
             const char       *problem)
{
  /* First the focus: the row that it leaves writes itself out, which is a change. */
  gtk_widget_grab_focus (where);
  gtk_widget_add_css_class (where, "error");
  gtk_label_set_label (self->problem, problem);
  gtk_revealer_set_reveal_child (self->problem_revealer, TRUE);
}

static void
forget_problem (TendCohortDialog *self)
{
  gtk_revealer_set_reveal_child (self->problem_revealer, FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (self->title_row), "error");
}

static void
typed_cb (TendCohortDialog *self)
{
  forget_problem (self);
}

static void
dates_changed_cb (TendCohortDialog *self)
{
  if (self->filling)
    return;
  follow_weekday (self);
  follow_title (self);
  show_schedule (self);
}

static void
dated_changed_cb (TendCohortDialog *self)
{
  gboolean   dated = gtk_switch_get_active (self->dated_switch);
  GtkWidget *rows[] = { GTK_WIDGET (self->date_row), GTK_WIDGET (self->weekday_row),
                        GTK_WIDGET (self->time_row), GTK_WIDGET (self->zone_row) };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_set_visible (rows[i], dated);
  gtk_widget_set_visible (GTK_WIDGET (self->season_row), !dated);
  forget_problem (self);
  dates_changed_cb (self);
}

/* The first session moves on to the next such day; with no weekday it has no date. */
static void
weekday_changed_cb (TendCohortDialog *self)
{
  guint            selected = adw_combo_row_get_selected (self->weekday_row);
  g_autofree char *date = g_strdup (tend_date_row_get_date (self->date_row));
  g_autofree char *next = NULL;
  int              days;

  if (self->filling || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (selected == 0)
    {
      tend_date_row_set_date (self->date_row, NULL);
      return;
    }
  if (date == NULL)
    date = tend_today ();
  days = ((int)selected - tend_date_weekday (date) + A_WEEK) % A_WEEK;
  next = tend_date_add_days (date, days);
  tend_date_row_set_date (self->date_row, next);
}

static void
title_changed_cb (TendCohortDialog *self)
{
  if (self->filling)
    return;
  self->own_title = !tend_text_is_blank (gtk_editable_get_text (self->title_row));
  forget_problem (self);
}

static void
seats_max_changed_cb (TendCohortDialog *self)
{
  double most = gtk_spin_button_get_value (self->seats_max);

  gtk_adjustment_set_upper (self->seats_min_adjustment, most);
  if (gtk_spin_button_get_value (self->seats_min) > most)
    gtk_spin_button_set_value (self->seats_min, most);
}

static void
program_changed_cb (TendCohortDialog *self)
{
  TendProgram       *chosen = adw_combo_row_get_selected_item (self->program_row);
  g_autoptr (GError) error = NULL;

  if (chosen == NULL || self->store == NULL)
    return;
  g_clear_object (&self->program);
  self->program = tend_program_load (tend_store_get_reader (self->store),
                                     tend_program_get_id (chosen), &error);
  if (self->program == NULL)
    tend_report_error (GTK_WIDGET (self), error);
  show_schedule (self);
}

static gboolean
check (TendCohortDialog *self)
{
  gboolean dated = gtk_switch_get_active (self->dated_switch);

  if (dated && !tend_date_row_check (self->date_row))
    say_problem (self, GTK_WIDGET (self->date_row),
                 _ ("This is not a date; write it as 2027-01-12."));
  else if (dated && tend_date_row_get_date (self->date_row) == NULL)
    say_problem (self, GTK_WIDGET (self->date_row),
                 _ ("When is the first session? If nobody knows yet, a season will do."));
  else if (dated && !tend_time_row_check (self->time_row))
    say_problem (self, GTK_WIDGET (self->time_row), _ ("This is not a time; write it as 18:30."));
  else if (tend_text_is_blank (gtk_editable_get_text (self->title_row)))
    say_problem (self, GTK_WIDGET (self->title_row), _ ("The cohort needs a title."));
  else
    return TRUE;
  return FALSE;
}

static void
stored_cb (gboolean    success,
           TendAction *action,
           gpointer    data)
{
  TendCohortDialog *self = data;
  GtkWindow        *parent;

  /* It may have been closed meanwhile. */
  if (self->store == NULL)
    return;
  parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  gtk_widget_set_sensitive (self->store_button, TRUE);
  if (!success)
    return;
  if (self->cohort == NULL && parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-cohort", "x",
                                tend_action_get_result (action));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
store_clicked_cb (TendCohortDialog *self)
{
  g_autoptr (TendCohort) draft = NULL;
  TendAction            *action;

  /* A number that was typed counts, although the focus is still in it. */
  gtk_spin_button_update (self->seats_max);
  gtk_spin_button_update (self->seats_min);
  if (!check (self))
    return;
  draft = read_draft (self);
  action = self->cohort != NULL ? tend_cohort_update_action (draft)
                                : tend_cohort_create_action (draft);
  gtk_widget_set_sensitive (self->store_button, FALSE);
  tend_perform (GTK_WIDGET (self), self->store, action, stored_cb, self);
}

/* The first choice stands for no date as yet: libadwaita 1.7 always has one of them chosen. */
static void
fill_weekdays (TendCohortDialog *self)
{
  g_autoptr (GtkStringList) weekdays = gtk_string_list_new (NULL);

  gtk_string_list_append (weekdays, _ ("No date yet"));
  for (int day = 1; day <= A_WEEK; day++)
    {
      /* The first of January 2024 was a Monday. */
      g_autoptr (GDateTime) date = g_date_time_new_utc (2024, 1, day, 12, 0, 0);

      gtk_string_list_take (weekdays, g_date_time_format (date, "%A"));
    }
  self->filling = TRUE;
  adw_combo_row_set_model (self->weekday_row, G_LIST_MODEL (weekdays));
  self->filling = FALSE;
  follow_weekday (self);
}

/* Shows what @cohort says about everything but its program, dates and title. */
static void
fill_habits (TendCohortDialog *self,
             TendCohort       *cohort)
{
  tend_time_row_set_time (self->time_row, tend_cohort_get_start_time (cohort));
  tend_zone_row_set_zone (self->zone_row, tend_cohort_get_zone (cohort));
  set_text (self->place_row, tend_cohort_get_place (cohort));
  set_text (self->link_row, tend_cohort_get_link (cohort));
  gtk_spin_button_set_value (self->seats_max, tend_cohort_get_seats_max (cohort));
  gtk_spin_button_set_value (self->seats_min, tend_cohort_get_seats_min (cohort));
  set_text (self->lead_row, tend_cohort_get_lead (cohort));
  set_text (self->co_facilitator_row, tend_cohort_get_co_facilitator (cohort));
}

/* A new cohort is proposed as the last one with dates was: most groups meet where and when that
 * one met. */
static void
fill_new (TendCohortDialog *self)
{
  TendDatabase          *reader = tend_store_get_reader (self->store);
  g_autoptr (GListStore) programs = NULL;
  g_autoptr (GArray)     ids = NULL;
  g_autoptr (TendCohort) last = NULL;
  g_autoptr (GError)     error = NULL;
  gint64                 newest = 0;

  programs = tend_program_load_all (reader, &error);
  ids = programs != NULL ? tend_cohort_find_ids (reader, 0, NULL, &error) : NULL;
  if (ids == NULL)
    {
      tend_report_error (GTK_WIDGET (self), error);
      return;
    }

  for (guint i = 0; i < ids->len; i++)
    {
      gint64                 id = g_array_index (ids, gint64, i);
      g_autoptr (TendCohort) cohort = id > newest ? tend_cohort_load (reader, id, NULL) : NULL;

      if (cohort == NULL || tend_cohort_get_start_date (cohort) == NULL)
        continue;
      newest = id;
      g_set_object (&last, cohort);
    }
  if (last != NULL)
    fill_habits (self, last);

  adw_combo_row_set_model (self->program_row, G_LIST_MODEL (programs));
  gtk_widget_set_visible (GTK_WIDGET (self->program_row),
                          g_list_model_get_n_items (G_LIST_MODEL (programs)) > 0);
  gtk_widget_set_visible (self->no_program_row,
                          g_list_model_get_n_items (G_LIST_MODEL (programs)) == 0);
  program_changed_cb (self);
}

static void
fill_existing (TendCohortDialog *self)
{
  self->own_title = TRUE;
  gtk_window_set_title (GTK_WINDOW (self), _ ("Edit Cohort"));
  gtk_button_set_label (GTK_BUTTON (self->store_button), _ ("_Save"));
  gtk_widget_set_visible (GTK_WIDGET (self->program_row), FALSE);
  adw_preferences_group_set_description (
      self->when_group,
      _ ("Sessions that have not begun move along, except those that were moved one by one."));

  set_text (self->title_row, tend_cohort_get_title (self->cohort));
  set_text (self->season_row, tend_cohort_get_season (self->cohort));
  tend_date_row_set_date (self->date_row, tend_cohort_get_start_date (self->cohort));
  gtk_switch_set_active (self->dated_switch, tend_cohort_get_start_date (self->cohort) != NULL);
  fill_habits (self, self->cohort);
  show_schedule (self);
}

static gboolean
tend_cohort_dialog_close_request (GtkWindow *window)
{
  TendCohortDialog      *self = TEND_COHORT_DIALOG (window);
  g_autoptr (TendCohort) draft = read_draft (self);

  /* What is on its way to the disk closes the dialog when it is there, and not before. */
  if (!gtk_widget_get_sensitive (self->store_button))
    return GDK_EVENT_STOP;
  if (tend_object_equal (draft, self->opened))
    return GTK_WINDOW_CLASS (tend_cohort_dialog_parent_class)->close_request (window);
  tend_discard_ask (window, self->cohort != NULL ? _ ("Discard the Changes?")
                                                 : _ ("Discard This Cohort?"));
  return GDK_EVENT_STOP;
}

static void
tend_cohort_dialog_dispose (GObject *object)
{
  TendCohortDialog *self = TEND_COHORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_COHORT_DIALOG);
  g_clear_object (&self->store);
  g_clear_object (&self->cohort);
  g_clear_object (&self->opened);
  g_clear_object (&self->program);

  G_OBJECT_CLASS (tend_cohort_dialog_parent_class)->dispose (object);
}

static void
tend_cohort_dialog_class_init (TendCohortDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_cohort_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = tend_cohort_dialog_close_request;

  g_type_ensure (TEND_TYPE_DATE_ROW);
  g_type_ensure (TEND_TYPE_PROGRAM);
  g_type_ensure (TEND_TYPE_SCHEDULE_ROW);
  g_type_ensure (TEND_TYPE_TIME_ROW);
  g_type_ensure (TEND_TYPE_ZONE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/cohorts/cohort-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TendCohortDialog, store_button);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDialog, problem_revealer);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDialog, program_row);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDialog, no_program_row);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDialog, when_group);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDialog, dated_switch);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDialog, season_row);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDialog, weekday_row);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDialog, time_row);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDialog, zone_row);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDialog, schedule_row);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDialog, place_row);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDialog, link_row);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDialog, seats_max);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDialog, seats_min);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDialog, seats_min_adjustment);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDialog, lead_row);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDialog, co_facilitator_row);
  gtk_widget_class_bind_template_callback (widget_class, store_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, program_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, dated_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, dates_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, weekday_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, seats_max_changed_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tend_cohort_dialog_init (TendCohortDialog *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
  fill_weekdays (self);
}

TendCohortDialog *
tend_cohort_dialog_new (GtkWindow  *parent,
                        TendStore  *store,
                        TendCohort *cohort)
{
  TendCohortDialog *self;

  g_return_val_if_fail (TEND_IS_STORE (store), NULL);
  g_return_val_if_fail (cohort == NULL || TEND_IS_COHORT (cohort), NULL);

  self = g_object_new (TEND_TYPE_COHORT_DIALOG, "transient-for", parent, NULL);
  self->store = g_object_ref (store);
  self->cohort = cohort != NULL ? tend_object_copy (cohort) : NULL;
  if (cohort != NULL)
    fill_existing (self);
  else
    fill_new (self);
  self->opened = read_draft (self);
  return self;
}
