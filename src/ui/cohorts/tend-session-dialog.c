/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-session-dialog.h"

#include "tend-date-row.h"
#include "tend-perform.h"
#include "tend-property.h"
#include "tend-session-actions.h"
#include "tend-time-row.h"
#include "tend-zone.h"

#include <glib/gi18n-lib.h>

struct _TendSessionDialog
{
  AdwWindow parent_instance;

  TendStore   *store;
  TendSession *session;

  GtkWidget           *store_button;
  AdwWindowTitle      *title;
  AdwPreferencesGroup *group;
  TendDateRow         *date_row;
  TendTimeRow         *time_row;
  GtkSpinButton       *minutes;
};

G_DEFINE_FINAL_TYPE (TendSessionDialog, tend_session_dialog, ADW_TYPE_WINDOW)

/* What the session would be, said as it will be in the list. */
static void
changed_cb (TendSessionDialog *self)
{
  g_autoptr (TendSession) draft = NULL;
  g_autofree char        *when = NULL;
  g_autofree char        *zone = NULL;
  g_autofree char        *said = NULL;

  if (self->session == NULL)
    return;
  draft = tend_object_copy (self->session);
  g_object_set (draft,
                "date", tend_date_row_get_date (self->date_row),
                "start-time", tend_time_row_get_time (self->time_row),
                "minutes", gtk_spin_button_get_value_as_int (self->minutes),
                NULL);
  when = tend_session_say_when (draft);
  zone = tend_zone_say (tend_session_get_zone (draft));
  /* Translators: when a session is, and its time zone: "Tue 12 Jan, 18:30 – 21:00 · Paris
   * (Europe)" */
  said = g_strdup_printf (_ ("%s · %s"), when, zone);
  adw_preferences_group_set_description (self->group, said);
}

static void
stored_cb (gboolean    success,
           TendAction *action,
           gpointer    data)
{
  TendSessionDialog *self = data;

  /* It may have been closed meanwhile. */
  if (self->store == NULL)
    return;
  gtk_widget_set_sensitive (self->store_button, TRUE);
  if (success)
    gtk_window_close (GTK_WINDOW (self));
}

static void
store_clicked_cb (TendSessionDialog *self)
{
  /* A number that was typed counts, although the focus is still in it. */
  gtk_spin_button_update (self->minutes);
  if (!tend_date_row_check (self->date_row))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->date_row));
      return;
    }
  if (!tend_time_row_check (self->time_row))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->time_row));
      return;
    }

  gtk_widget_set_sensitive (self->store_button, FALSE);
  tend_perform (GTK_WIDGET (self), self->store,
                tend_session_reschedule_action (tend_session_get_id (self->session),
                                                tend_date_row_get_date (self->date_row),
                                                tend_time_row_get_time (self->time_row),
                                                gtk_spin_button_get_value_as_int (self->minutes)),
                stored_cb, self);
}

static void
tend_session_dialog_dispose (GObject *object)
{
  TendSessionDialog *self = TEND_SESSION_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_SESSION_DIALOG);
  g_clear_object (&self->store);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (tend_session_dialog_parent_class)->dispose (object);
}

static void
tend_session_dialog_class_init (TendSessionDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_session_dialog_dispose;

  g_type_ensure (TEND_TYPE_DATE_ROW);
  g_type_ensure (TEND_TYPE_TIME_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/cohorts/session-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TendSessionDialog, store_button);
  gtk_widget_class_bind_template_child (widget_class, TendSessionDialog, title);
  gtk_widget_class_bind_template_child (widget_class, TendSessionDialog, group);
  gtk_widget_class_bind_template_child (widget_class, TendSessionDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, TendSessionDialog, time_row);
  gtk_widget_class_bind_template_child (widget_class, TendSessionDialog, minutes);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, store_clicked_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tend_session_dialog_init (TendSessionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

TendSessionDialog *
tend_session_dialog_new (GtkWindow   *parent,
                         TendStore   *store,
                         TendSession *session)
{
  TendSessionDialog *self;
  g_autofree char   *name = NULL;

  g_return_val_if_fail (TEND_IS_STORE (store), NULL);
  g_return_val_if_fail (TEND_IS_SESSION (session), NULL);

  self = g_object_new (TEND_TYPE_SESSION_DIALOG, "transient-for", parent, NULL);
  self->store = g_object_ref (store);
  tend_date_row_set_date (self->date_row, tend_session_get_date (session));
  tend_time_row_set_time (self->time_row, tend_session_get_start_time (session));
  gtk_spin_button_set_value (self->minutes, tend_session_get_minutes (session));

  self->session = tend_object_copy (session);
  name = tend_session_say_name (session);
  adw_window_title_set_subtitle (self->title, name);
  changed_cb (self);
  return self;
}
