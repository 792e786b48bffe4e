/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-schedule-row.h"

#include "tend-date.h"
#include "tend-schedule.h"
#include "tend-session.h"

#include <glib/gi18n-lib.h>

struct _TendScheduleRow
{
  AdwExpanderRow parent_instance;

  GPtrArray *rows; /* one for each session; they belong to the list inside */
};

G_DEFINE_FINAL_TYPE (TendScheduleRow, tend_schedule_row, ADW_TYPE_EXPANDER_ROW)

static GtkWidget *
make_row (TendSession *session)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *title = tend_session_say_heading (session);
  g_autofree char *when = tend_session_say_when (session);
  g_autofree char *full = tend_date_say_full (tend_session_get_date (session));

  g_object_set (row, "use-markup", FALSE, "title", title, "subtitle", when, NULL);
  if (tend_session_get_date (session) != NULL)
    gtk_widget_set_tooltip_text (row, full);
  return row;
}

static void
tend_schedule_row_finalize (GObject *object)
{
  g_ptr_array_unref (TEND_SCHEDULE_ROW (object)->rows);

  G_OBJECT_CLASS (tend_schedule_row_parent_class)->finalize (object);
}

static void
tend_schedule_row_class_init (TendScheduleRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = tend_schedule_row_finalize;
}

static void
tend_schedule_row_init (TendScheduleRow *self)
{
  self->rows = g_ptr_array_new ();
}

void
tend_schedule_row_set_sessions (TendScheduleRow *self,
                                GListModel      *sessions)
{
  g_autofree char *count = NULL;
  g_autofree char *dates = NULL;

  g_return_if_fail (TEND_IS_SCHEDULE_ROW (self));
  g_return_if_fail (G_IS_LIST_MODEL (sessions));

  count = tend_schedule_say_count (sessions);
  dates = tend_schedule_say_dates (sessions);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), count);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self),
                                 dates != NULL ? dates : _ ("without dates as yet"));

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (TendSession) session = g_list_model_get_item (sessions, i);
      GtkWidget              *row = make_row (session);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
      g_ptr_array_add (self->rows, row);
    }
}
