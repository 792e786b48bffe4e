/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-window.h"

#include "tend-import-busy-page.h"
#include "tend-import-chooser.h"
#include "tend-import-columns-page.h"
#include "tend-import-commit.h"
#include "tend-import-done-page.h"
#include "tend-import-draft.h"
#include "tend-import-file-page.h"
#include "tend-import-header.h"
#include "tend-import-plan-page.h"
#include "tend-import-progress.h"
#include "tend-import-question.h"
#include "tend-import-trail.h"
#include "tend-perform.h"

#include <glib/gi18n-lib.h>

/* What takes no longer than this shows no progress: it would only flicker. */
#define PATIENCE_MS 200

struct _TendImportWindow
{
  AdwWindow parent_instance;

  TendStore       *store;
  TendImportDraft *draft;
  GCancellable    *importing; /* of the import, while it is written, or NULL */
  guint            patience;  /* the timeout after which progress is shown, or 0 */
  TendImportStep   step;
  gboolean         by_columns; /* whether the plan was reached from the columns */
  gboolean         hurried;    /* whether to go on as soon as there is a plan */
  gboolean         closing;    /* whether it closes when the import is given up */

  GtkOverlay            *overlay;
  TendImportHeader      *header;
  TendImportTrail       *trail;
  GtkStack              *steps;
  TendImportBusyPage    *busy_page;
  AdwStatusPage         *problem_page;
  GtkWidget             *another_button;
  TendImportFilePage    *file_page;
  TendImportColumnsPage *columns_page;
  TendImportPlanPage    *plan_page;
  TendImportDonePage    *done_page;
  TendImportProgress    *progress;
};

G_DEFINE_FINAL_TYPE (TendImportWindow, tend_import_window, ADW_TYPE_WINDOW)

static TendImportQuestions
ask (TendImportWindow *self)
{
  TendImportPlan *plan = tend_import_draft_get_plan (self->draft);

  return plan != NULL ? tend_import_plan_ask_all (plan) : 0;
}

static void
show_buttons (TendImportWindow *self)
{
  GtkWidget      *widget = GTK_WIDGET (self);
  TendImportPlan *plan = self->draft != NULL ? tend_import_draft_get_plan (self->draft) : NULL;
  gboolean        idle = plan != NULL && !tend_import_draft_get_busy (self->draft);
  gboolean        file = self->step == TEND_IMPORT_STEP_FILE;
  gboolean        columns = self->step == TEND_IMPORT_STEP_COLUMNS;
  gboolean        commits = self->step == TEND_IMPORT_STEP_PLAN;
  gboolean        stops = columns && (ask (self) & TEND_IMPORT_QUESTION_ADDRESS);

  tend_import_header_set_step (self->header, self->step);
  gtk_widget_action_set_enabled (widget, "import.back", columns || commits);
  gtk_widget_action_set_enabled (widget, "import.next", file || (columns && !stops));
  gtk_widget_action_set_enabled (widget, "import.columns", file && plan != NULL);
  gtk_widget_action_set_enabled (widget, "import.choose",
                                 file || self->step == TEND_IMPORT_STEP_PROBLEM);
  gtk_widget_action_set_enabled (widget, "import.commit",
                                 commits && idle && tend_import_plan_has_work (plan));
  tend_import_plan_page_set_busy (self->plan_page, !idle);
  gtk_window_set_default_widget (GTK_WINDOW (self),
                                 tend_import_header_get_default (self->header));
}

/* Shows that something goes on once that takes a while, where it goes on; of what is long, how far
 * it has come. */
static void
show_progress (TendImportWindow *self)
{
  TendProgress *progress = NULL;
  gboolean      plans = self->draft != NULL && tend_import_draft_get_busy (self->draft);
  gboolean      busy = self->patience == 0 && (plans || self->importing != NULL);
  gboolean      reading = self->step == TEND_IMPORT_STEP_READING;
  gboolean      below;

  if (busy && plans)
    progress = tend_import_draft_get_progress (self->draft);
  below = progress != NULL && !reading && tend_import_draft_get_large (self->draft);
  tend_import_busy_page_set_busy (self->busy_page, busy);
  tend_import_busy_page_follow_reading (self->busy_page, reading ? progress : NULL);
  tend_import_progress_follow (self->progress, below ? progress : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), below);
  tend_import_header_set_busy (self->header, busy && !below);
}

static void
show_step (TendImportWindow *self,
           TendImportStep    step)
{
  static const struct
  {
    const char *page;
    guint       trail;
  } places[] = {
    [TEND_IMPORT_STEP_READING] = { "busy", 0 },
    [TEND_IMPORT_STEP_PROBLEM] = { "problem", 0 },
    [TEND_IMPORT_STEP_FILE] = { "file", 0 },
    [TEND_IMPORT_STEP_COLUMNS] = { "columns", 1 },
    [TEND_IMPORT_STEP_PLAN] = { "plan", 2 },
    [TEND_IMPORT_STEP_IMPORTING] = { "busy", 2 },
    [TEND_IMPORT_STEP_DONE] = { "done", 3 },
  };

  self->step = step;
  self->hurried = FALSE;
  gtk_stack_set_visible_child_name (self->steps, places[step].page);
  tend_import_trail_set_step (self->trail, places[step].trail);
  show_progress (self);
  show_buttons (self);
}

static void
show_file (TendImportWindow *self)
{
  show_step (self, TEND_IMPORT_STEP_FILE);
  gtk_widget_grab_focus (tend_import_header_get_default (self->header));
}

/* A large file is shown as soon as there is something to see of it, and the plan when it is made;
 * another not before it is known whether both come together. */
static void
ready_changed_cb (TendImportWindow *self)
{
  if (self->step == TEND_IMPORT_STEP_READING &&
      (self->patience == 0 || tend_import_draft_get_large (self->draft)) &&
      tend_import_file_page_get_ready (self->file_page))
    show_file (self);
}

static gboolean
patience_cb (gpointer data)
{
  TendImportWindow *self = data;

  self->patience = 0;
  show_progress (self);
  ready_changed_cb (self);
  return G_SOURCE_REMOVE;
}

static void
busy_changed_cb (TendImportWindow *self)
{
  if (self->importing == NULL && !tend_import_draft_get_busy (self->draft))
    {
      g_clear_handle_id (&self->patience, g_source_remove);
      show_progress (self);
    }
  else if (self->patience == 0)
    self->patience = g_timeout_add (PATIENCE_MS, patience_cb, self);
  show_buttons (self);
}

static void
failed_cb (TendImportWindow *self,
           const GError     *error)
{
  g_autofree char *escaped = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->problem_page, escaped);
  show_step (self, TEND_IMPORT_STEP_PROBLEM);
  gtk_widget_grab_focus (self->another_button);
}

static void
planned_cb (TendImportWindow *self)
{
  TendImportPlan *plan = tend_import_draft_get_plan (self->draft);
  gboolean        hurried = self->hurried;
  /* What is asked about the reading is not passed over because somebody was fast. */
  TendImportQuestions reading = TEND_IMPORT_QUESTION_LETTERS | TEND_IMPORT_QUESTION_DATES;

  tend_import_header_promise (self->header, plan);
  tend_import_plan_page_set_plan (self->plan_page, plan);
  if (self->step == TEND_IMPORT_STEP_READING)
    show_file (self);
  else if (hurried && !(ask (self) & reading))
    gtk_widget_activate_action (GTK_WIDGET (self), "import.next", NULL);
}

static void
settled_cb (TendImportWindow   *self,
            TendImportSettings *settings)
{
  tend_import_draft_settle (self->draft, settings);
}

/* Shows the receipt of the import that was done; behind it, what came stands ready. */
static void
show_done (TendImportWindow *self,
           TendAction       *action)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-page", "s", "inquiries");
  tend_import_done_page_show (self->done_page, self->store,
                              tend_import_draft_get_plan (self->draft),
                              tend_action_get_id (action));
  show_step (self, TEND_IMPORT_STEP_DONE);
  gtk_widget_grab_focus (tend_import_header_get_default (self->header));
}

static void
show_inquiries_cb (TendImportWindow *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* This import is the newest of them. */
static void
show_past_cb (TendImportWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.past-imports", NULL);
  gtk_window_close (GTK_WINDOW (self));
}

/* What could not be imported is planned anew: the people may have changed meanwhile. */
static void
performed_cb (gboolean    success,
              TendAction *action,
              gpointer    data)
{
  TendImportWindow *self = data;
  gboolean          given_up = g_cancellable_is_cancelled (self->importing);
  gboolean          closes = self->closing && given_up && !success;

  if (self->store == NULL)
    return;
  self->closing = FALSE;
  g_clear_object (&self->importing);
  tend_import_busy_page_follow (self->busy_page, NULL);
  busy_changed_cb (self);
  if (success)
    {
      show_done (self, action);
      return;
    }
  if (closes)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  show_step (self, TEND_IMPORT_STEP_PLAN);
  gtk_widget_grab_focus (GTK_WIDGET (self->plan_page));
  if (!given_up)
    tend_import_draft_plan_again (self->draft);
}

static void
commit_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TendImportWindow *self = TEND_IMPORT_WINDOW (widget);
  TendAction       *action = tend_import_commit_action (tend_import_draft_get_plan (self->draft));

  self->importing = g_cancellable_new ();
  tend_import_busy_page_say (self->busy_page, _ ("Importing…"));
  show_step (self, TEND_IMPORT_STEP_IMPORTING);
  busy_changed_cb (self);
  tend_import_busy_page_follow (self->busy_page, action);
  tend_perform_in_view (widget, self->store, action, self->importing, performed_cb, self);
}

static void
show_columns (TendImportWindow *self)
{
  self->by_columns = TRUE;
  show_step (self, TEND_IMPORT_STEP_COLUMNS);
  tend_import_columns_page_enter (self->columns_page,
                                  tend_import_file_page_get_part (self->file_page));
}

/* From the file straight to the plan, unless something about the columns is to be asked. */
static void
next_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TendImportWindow   *self = TEND_IMPORT_WINDOW (widget);
  TendImportQuestions columns = TEND_IMPORT_QUESTION_ADDRESS | TEND_IMPORT_QUESTION_COLUMNS;

  if (tend_import_draft_get_busy (self->draft))
    {
      self->hurried = TRUE;
      return;
    }
  if (self->step == TEND_IMPORT_STEP_FILE && (ask (self) & columns))
    {
      show_columns (self);
      return;
    }
  self->by_columns = self->step == TEND_IMPORT_STEP_COLUMNS;
  show_step (self, TEND_IMPORT_STEP_PLAN);
  gtk_widget_grab_focus (GTK_WIDGET (self->plan_page));
}

static void
columns_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  show_columns (TEND_IMPORT_WINDOW (widget));
}

static void
back_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TendImportWindow *self = TEND_IMPORT_WINDOW (widget);

  if (self->step == TEND_IMPORT_STEP_PLAN && tend_import_plan_page_go_back (self->plan_page))
    return;
  if (self->step == TEND_IMPORT_STEP_PLAN && self->by_columns)
    {
      show_columns (self);
      return;
    }
  show_file (self);
}

/* While it is being written, the import is given up and the plan is in view again. */
static void
cancel_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TendImportWindow *self = TEND_IMPORT_WINDOW (widget);

  if (self->importing != NULL)
    g_cancellable_cancel (self->importing);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
chosen_cb (GListModel *files,
           gpointer    data)
{
  tend_import_window_load (data, files);
}

static void
choose_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  tend_import_choose_files (GTK_WINDOW (widget), chosen_cb, widget);
}

static void
paste_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  tend_import_paste (GTK_WINDOW (widget), TEND_IMPORT_WINDOW (widget)->store);
}

/* While it is being written, the import is given up first; what came too late for that shows its
 * receipt. */
static gboolean
tend_import_window_close_request (GtkWindow *window)
{
  TendImportWindow *self = TEND_IMPORT_WINDOW (window);

  if (self->importing == NULL)
    return GTK_WINDOW_CLASS (tend_import_window_parent_class)->close_request (window);
  self->closing = TRUE;
  g_cancellable_cancel (self->importing);
  return GDK_EVENT_STOP;
}

static void
tend_import_window_dispose (GObject *object)
{
  TendImportWindow *self = TEND_IMPORT_WINDOW (object);

  g_cancellable_cancel (self->importing);
  g_clear_object (&self->importing);
  g_clear_handle_id (&self->patience, g_source_remove);
  if (self->draft != NULL)
    tend_import_draft_stop (self->draft);
  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_IMPORT_WINDOW);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tend_import_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "import.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "import.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "import.columns", NULL, columns_cb);
  gtk_widget_class_install_action (widget_class, "import.commit", NULL, commit_cb);
  gtk_widget_class_install_action (widget_class, "import.choose", NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, "import.paste", NULL, paste_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "import.paste",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "import.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "import.back",
                                       NULL);
}

static void
tend_import_window_class_init (TendImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_import_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = tend_import_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, overlay);
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, header);
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, trail);
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, steps);
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, busy_page);
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, problem_page);
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, another_button);
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, file_page);
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, columns_page);
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, plan_page);
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, done_page);
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, progress);
  gtk_widget_class_bind_template_callback (widget_class, settled_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_inquiries_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_past_cb);
  install_actions (widget_class);
}

static void
tend_import_window_init (TendImportWindow *self)
{
  g_type_ensure (TEND_TYPE_IMPORT_HEADER);
  g_type_ensure (TEND_TYPE_IMPORT_TRAIL);
  g_type_ensure (TEND_TYPE_IMPORT_BUSY_PAGE);
  g_type_ensure (TEND_TYPE_IMPORT_FILE_PAGE);
  g_type_ensure (TEND_TYPE_IMPORT_COLUMNS_PAGE);
  g_type_ensure (TEND_TYPE_IMPORT_PLAN_PAGE);
  g_type_ensure (TEND_TYPE_IMPORT_DONE_PAGE);
  g_type_ensure (TEND_TYPE_IMPORT_PROGRESS);
  gtk_widget_init_template (GTK_WIDGET (self));
  show_step (self, TEND_IMPORT_STEP_READING);
}

TendImportWindow *
tend_import_window_new (GtkWindow *parent,
                        TendStore *store)
{
  TendImportWindow *self;

  g_return_val_if_fail (TEND_IS_STORE (store), NULL);

  self = g_object_new (TEND_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);
  self->store = g_object_ref (store);
  self->draft = tend_import_draft_new (tend_store_get_path (store));
  tend_import_file_page_set_draft (self->file_page, self->draft);
  tend_import_columns_page_set_draft (self->columns_page, self->draft);
  g_signal_connect_object (self->file_page, "notify::ready", G_CALLBACK (ready_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "planned", G_CALLBACK (planned_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "refused", G_CALLBACK (tend_report_error), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "notify::busy", G_CALLBACK (busy_changed_cb), self,
                           G_CONNECT_SWAPPED);
  tend_import_accept_drops (GTK_WINDOW (self), self->overlay, store);
  return self;
}

/* @name: what is read; FALSE while something is being written, which is not left halfway. */
static gboolean
begin_reading (TendImportWindow *self,
               const char       *name)
{
  g_autofree char *sentence = NULL;

  if (self->importing != NULL)
    return FALSE;
  /* Translators: the name of a file, or "3 files" */
  sentence = g_strdup_printf (_ ("Reading %s…"), name);
  tend_import_header_set_name (self->header, name);
  tend_import_busy_page_say (self->busy_page, sentence);
  show_step (self, TEND_IMPORT_STEP_READING);
  return TRUE;
}

void
tend_import_window_load (TendImportWindow *self,
                         GListModel       *files)
{
  g_autofree char *name = NULL;

  g_return_if_fail (TEND_IS_IMPORT_WINDOW (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  name = tend_import_say_files (files);
  if (begin_reading (self, name))
    tend_import_draft_load (self->draft, files);
}

void
tend_import_window_take (TendImportWindow *self,
                         const char       *text)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (TEND_IS_IMPORT_WINDOW (self));
  g_return_if_fail (text != NULL);

  bytes = g_bytes_new (text, strlen (text));
  if (begin_reading (self, _ ("Pasted table")))
    tend_import_draft_take (self->draft, bytes, _ ("Pasted table"));
}

gboolean
tend_import_window_get_busy (TendImportWindow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_WINDOW (self), FALSE);

  return self->importing != NULL || tend_import_draft_get_busy (self->draft) ||
         tend_import_file_page_get_looking (self->file_page);
}
