/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-present.h"

#include "tend-agenda-item.h"
#include "tend-console-window.h"
#include "tend-heading.h"
#include "tend-perform.h"
#include "tend-plan-item.h"
#include "tend-plan-store.h"
#include "tend-practice-store.h"

#include <glib/gi18n-lib.h>

/* What is to be shown, while the facilitator is asked about what is shown now. */
typedef struct
{
  GtkApplication *application;
  GSettings      *settings;
  GListStore     *agenda;
  guint           current;
} Showing;

static void
showing_free (Showing *self)
{
  g_clear_object (&self->application);
  g_clear_object (&self->settings);
  g_clear_object (&self->agenda);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Showing, showing_free)

static TendConsoleWindow *
find_console (GtkApplication *application)
{
  GList *windows = gtk_application_get_windows (application);

  for (GList *item = windows; item != NULL; item = item->next)
    if (TEND_IS_CONSOLE_WINDOW (item->data))
      return item->data;
  return NULL;
}

static void
open_console (Showing *self)
{
  g_autoptr (TendAgendaItem)   item = NULL;
  g_autoptr (TendPresentation) presentation = NULL;
  TendConsoleWindow           *console;

  item = g_list_model_get_item (G_LIST_MODEL (self->agenda), self->current);
  presentation = tend_presentation_new (tend_agenda_item_get_title (item),
                                        tend_agenda_item_get_script (item));
  console = tend_console_window_new (self->application, presentation);
  tend_console_window_set_settings (console, self->settings);
  tend_console_window_set_agenda (console, G_LIST_MODEL (self->agenda), self->current);
  gtk_window_present (GTK_WINDOW (console));
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             Showing          *showing)
{
  TendConsoleWindow *console = find_console (showing->application);

  if (!g_str_equal (response, "change"))
    return;
  /* The question would go with its parent while it is still being answered. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  if (console != NULL)
    gtk_window_close (GTK_WINDOW (console));
  open_console (showing);
}

static void
showing_gone_cb (gpointer  data,
                 GClosure *closure)
{
  showing_free (data);
}

/* The wall is not changed under the eyes of a room by a click in another window. */
static void
ask_to_change (TendConsoleWindow *console,
               Showing           *showing)
{
  GtkWidget *dialog;

  gtk_window_present (GTK_WINDOW (console));
  dialog = adw_message_dialog_new (GTK_WINDOW (console), _ ("Another Practice Is on the Wall"),
                                   _ ("Keep showing it, or change to the new one?"));
  tend_heading_fit (ADW_MESSAGE_DIALOG (dialog));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "keep", _ ("_Keep It"),
                                    "change", _ ("_Change"),
                                    NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), showing, showing_gone_cb, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_agenda (GtkWindow  *window,
             GSettings  *settings,
             GListStore *agenda,
             guint       current)
{
  g_autoptr (Showing) showing = g_new0 (Showing, 1);
  TendConsoleWindow  *console;

  showing->application = g_object_ref (gtk_window_get_application (window));
  showing->settings = settings != NULL ? g_object_ref (settings) : NULL;
  showing->agenda = g_object_ref (agenda);
  showing->current = current;

  console = find_console (showing->application);
  if (console != NULL)
    ask_to_change (console, g_steal_pointer (&showing));
  else
    open_console (showing);
}

static TendScript *
load_script (TendStore *store,
             gint64     practice_id,
             char     **title,
             GError   **error)
{
  g_autoptr (TendPractice) practice = NULL;
  const char              *body;

  practice = tend_practice_load (tend_store_get_reader (store), practice_id, error);
  if (practice == NULL)
    return NULL;
  if (title != NULL)
    *title = g_strdup (tend_practice_get_title (practice));
  body = tend_practice_get_script (practice);
  return tend_script_parse_body (body != NULL ? body : "", NULL);
}

void
tend_present_practice (GtkWindow *window,
                       TendStore *store,
                       GSettings *settings,
                       gint64     practice)
{
  g_autoptr (GListStore)     agenda = g_list_store_new (TEND_TYPE_AGENDA_ITEM);
  g_autoptr (TendScript)     script = NULL;
  g_autoptr (TendAgendaItem) item = NULL;
  g_autoptr (GError)         error = NULL;
  g_autofree char           *title = NULL;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (TEND_IS_STORE (store));

  script = load_script (store, practice, &title, &error);
  if (script == NULL)
    {
      tend_report_error (GTK_WIDGET (window), error);
      return;
    }
  if (tend_script_get_n_steps (script) == 0)
    {
      tend_show_toast (GTK_WIDGET (window), _ ("This practice has no words to show yet"));
      return;
    }
  item = tend_agenda_item_new (title, 0, script);
  g_list_store_append (agenda, item);
  show_agenda (window, settings, agenda, 0);
}

/* An item without words stands in the strip all the same, so that one sees where one is. */
static gboolean
add_item (TendStore    *store,
          TendPlanItem *item,
          GListStore   *agenda,
          guint        *current,
          GError      **error)
{
  g_autoptr (TendScript)     script = NULL;
  g_autoptr (TendAgendaItem) copy = NULL;
  gint64                     practice = tend_plan_item_get_practice (item);

  if (practice != 0)
    {
      script = load_script (store, practice, NULL, error);
      if (script == NULL)
        return FALSE;
      if (tend_script_get_n_steps (script) == 0)
        g_clear_pointer (&script, tend_script_unref);
      else if (*current == GTK_INVALID_LIST_POSITION)
        *current = g_list_model_get_n_items (G_LIST_MODEL (agenda));
    }
  copy = tend_agenda_item_new (tend_plan_item_get_title (item), tend_plan_item_get_minutes (item),
                               script);
  g_list_store_append (agenda, copy);
  return TRUE;
}

static GListStore *
load_agenda (TendStore *store,
             gint64     plan,
             guint     *current,
             GError   **error)
{
  g_autoptr (GListStore) agenda = g_list_store_new (TEND_TYPE_AGENDA_ITEM);
  g_autoptr (GListStore) items = NULL;

  *current = GTK_INVALID_LIST_POSITION;
  items = tend_plan_load_items (tend_store_get_reader (store), plan, error);
  if (items == NULL)
    return NULL;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (items)); i++)
    {
      g_autoptr (TendPlanItem) item = g_list_model_get_item (G_LIST_MODEL (items), i);

      if (!add_item (store, item, agenda, current, error))
        return NULL;
    }
  return g_steal_pointer (&agenda);
}

void
tend_present_plan (GtkWindow *window,
                   TendStore *store,
                   GSettings *settings,
                   gint64     plan)
{
  g_autoptr (GListStore) agenda = NULL;
  g_autoptr (GError)     error = NULL;
  guint                  current;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (TEND_IS_STORE (store));

  agenda = load_agenda (store, plan, &current, &error);
  if (agenda == NULL)
    tend_report_error (GTK_WIDGET (window), error);
  else if (current == GTK_INVALID_LIST_POSITION)
    tend_show_toast (GTK_WIDGET (window),
                     _ ("Nothing in this plan can be shown yet: add a practice to it"));
  else
    show_agenda (window, settings, agenda, current);
}
