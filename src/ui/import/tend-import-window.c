/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-window.h"

#include "tend-import-chooser.h"
#include "tend-import-commit.h"
#include "tend-import-file-page.h"
#include "tend-import-plan-page.h"
#include "tend-perform.h"

#include <glib/gi18n-lib.h>

/* What takes no longer than this shows no progress: it would only flicker. */
#define PATIENCE_MS 200

typedef enum {
  STEP_READING,
  STEP_PROBLEM,
  STEP_FILE,
  STEP_PLAN,
  STEP_IMPORTING,
} Step;

struct _TendImportWindow
{
  AdwWindow parent_instance;

  TendStore      *store;
  TendImportPlan *plan;
  GCancellable   *cancellable; /* of what goes on, or NULL */
  guint           patience;    /* the timeout after which progress is shown, or 0 */
  Step            step;

  AdwWindowTitle     *title;
  GtkWidget          *cancel_button;
  GtkWidget          *back_button;
  GtkWidget          *next_button;
  GtkWidget          *import_button;
  GtkSpinner         *spinner;
  GtkStack           *steps;
  GtkWidget          *busy_box;
  GtkLabel           *busy_label;
  AdwStatusPage      *problem_page;
  GtkWidget          *another_button;
  TendImportFilePage *file_page;
  TendImportPlanPage *plan_page;
};

G_DEFINE_FINAL_TYPE (TendImportWindow, tend_import_window, ADW_TYPE_WINDOW)

/* What the button promises, with the number in it; or that there is nothing to be done. */
static char *
say_import (TendImportPlan *plan)
{
  guint n_new = tend_import_plan_count_inquiries (plan);
  guint n_more = tend_import_plan_count (plan, TEND_VERDICT_ADDS_TO_KNOWN);

  if (n_new > 0)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "_Import %u Inquiry", "_Import %u Inquiries", n_new), n_new);
  if (n_more > 0)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "_Import %u Addition", "_Import %u Additions", n_more),
        n_more);
  return g_strdup (_ ("Nothing New"));
}

static void
show_buttons (TendImportWindow *self)
{
  gboolean file = self->step == STEP_FILE;
  gboolean plan = self->step == STEP_PLAN;
  gboolean idle = self->cancellable == NULL;

  gtk_widget_set_visible (self->cancel_button, !plan);
  gtk_widget_set_visible (self->back_button, plan);
  gtk_widget_set_visible (self->next_button, file);
  gtk_widget_set_visible (self->import_button, plan);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.back", plan);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.next", file);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.choose",
                                 file || self->step == STEP_PROBLEM);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.commit",
                                 plan && idle && tend_import_plan_has_work (self->plan));
  gtk_widget_set_sensitive (GTK_WIDGET (self->plan_page), idle);
  gtk_window_set_default_widget (GTK_WINDOW (self), file   ? self->next_button
                                                    : plan ? self->import_button
                                                           : NULL);
}

static void
show_step (TendImportWindow *self,
           Step              step)
{
  static const char *const names[] = {
    [STEP_READING] = "busy",
    [STEP_PROBLEM] = "problem",
    [STEP_FILE] = "file",
    [STEP_PLAN] = "plan",
    [STEP_IMPORTING] = "busy",
  };

  self->step = step;
  gtk_stack_set_visible_child_name (self->steps, names[step]);
  show_buttons (self);
}

static gboolean
patience_cb (gpointer data)
{
  TendImportWindow *self = data;

  self->patience = 0;
  gtk_widget_set_visible (self->busy_box, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), self->step == STEP_PLAN);
  gtk_spinner_set_spinning (self->spinner, self->step == STEP_PLAN);
  return G_SOURCE_REMOVE;
}

static void
end_work (TendImportWindow *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->cancellable);
  gtk_widget_set_visible (self->busy_box, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
  gtk_spinner_set_spinning (self->spinner, FALSE);
}

/* What goes on already is given up. */
static void
begin_work (TendImportWindow *self,
            const char       *sentence)
{
  g_cancellable_cancel (self->cancellable);
  end_work (self);
  self->cancellable = g_cancellable_new ();
  self->patience = g_timeout_add (PATIENCE_MS, patience_cb, self);
  gtk_label_set_label (self->busy_label, sentence);
}

static void
show_problem (TendImportWindow *self,
              const GError     *error)
{
  g_autofree char *escaped = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->problem_page, escaped);
  show_step (self, STEP_PROBLEM);
  gtk_widget_grab_focus (self->another_button);
}

static void
show_plan (TendImportWindow *self)
{
  g_autofree char *label = say_import (self->plan);

  gtk_button_set_label (GTK_BUTTON (self->import_button), label);
  tend_import_file_page_set_plan (self->file_page, self->plan);
  tend_import_plan_page_set_plan (self->plan_page, self->plan);
}

/* The plan after reading (then STEP_READING) or after a decision. */
static void
planned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (TendImportWindow) self = data;
  g_autoptr (GError)           error = NULL;
  g_autoptr (TendImportPlan)   plan = tend_import_plan_build_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->store == NULL)
    return;
  end_work (self);
  if (plan == NULL)
    {
      show_problem (self, error);
      return;
    }
  g_set_object (&self->plan, plan);
  show_plan (self);
  if (self->step == STEP_READING)
    {
      show_step (self, STEP_FILE);
      gtk_widget_grab_focus (self->next_button);
    }
  else
    show_buttons (self);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (TendImportWindow) self = data;
  g_autoptr (GError)           error = NULL;
  g_autoptr (TendImportSource) file = tend_import_source_load_finish (result, &error);
  g_autoptr (GPtrArray)        sources = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->store == NULL)
    return;
  if (file == NULL)
    {
      end_work (self);
      show_problem (self, error);
      return;
    }
  adw_window_title_set_subtitle (self->title, tend_import_source_get_name (file));
  sources = g_ptr_array_new_with_free_func ((GDestroyNotify)tend_import_source_unref);
  g_ptr_array_add (sources, tend_import_source_ref (file));
  tend_import_plan_build_async (sources, tend_store_get_path (self->store), NULL,
                                self->cancellable, planned_cb, g_object_ref (self));
}

static void
plan_again (TendImportWindow   *self,
            TendImportSettings *settings)
{
  begin_work (self, NULL);
  show_buttons (self);
  tend_import_plan_change_async (self->plan, tend_store_get_path (self->store), settings,
                                 self->cancellable, planned_cb, g_object_ref (self));
}

static void
settled_cb (TendImportWindow   *self,
            TendImportSettings *settings)
{
  plan_again (self, settings);
}

/* What could not be imported is planned anew: the people may have changed meanwhile. */
static void
performed_cb (gboolean    success,
              TendAction *action,
              gpointer    data)
{
  TendImportWindow *self = data;
  GtkWindow        *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  gboolean          given_up;

  if (self->store == NULL)
    return;
  given_up = g_cancellable_is_cancelled (self->cancellable);
  end_work (self);
  if (success)
    {
      if (parent != NULL)
        gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-page", "s", "inquiries");
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  show_step (self, STEP_PLAN);
  if (!given_up)
    plan_again (self, tend_import_plan_get_settings (self->plan));
}

static void
commit_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TendImportWindow *self = TEND_IMPORT_WINDOW (widget);

  begin_work (self, _ ("Importing…"));
  show_step (self, STEP_IMPORTING);
  tend_perform_cancellable (widget, self->store, tend_import_commit_action (self->plan),
                            self->cancellable, performed_cb, self);
}

static void
next_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TendImportWindow *self = TEND_IMPORT_WINDOW (widget);

  show_step (self, STEP_PLAN);
  gtk_widget_grab_focus (GTK_WIDGET (self->plan_page));
}

static void
back_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TendImportWindow *self = TEND_IMPORT_WINDOW (widget);

  if (tend_import_plan_page_go_back (self->plan_page))
    return;
  show_step (self, STEP_FILE);
  gtk_widget_grab_focus (self->next_button);
}

/* While it is being written, the import is given up and the plan is in view again. */
static void
cancel_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TendImportWindow *self = TEND_IMPORT_WINDOW (widget);

  if (self->step == STEP_IMPORTING)
    g_cancellable_cancel (self->cancellable);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
chosen_cb (GFile   *file,
           gpointer data)
{
  tend_import_window_load (data, file);
}

static void
choose_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  tend_import_choose_file (GTK_WINDOW (widget), chosen_cb, widget);
}

static void
tend_import_window_dispose (GObject *object)
{
  TendImportWindow *self = TEND_IMPORT_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_IMPORT_WINDOW);
  g_clear_object (&self->plan);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tend_import_window_parent_class)->dispose (object);
}

static void
tend_import_window_class_init (TendImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_import_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, title);
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, next_button);
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, import_button);
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, steps);
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, busy_box);
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, busy_label);
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, problem_page);
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, another_button);
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, file_page);
  gtk_widget_class_bind_template_child (widget_class, TendImportWindow, plan_page);
  gtk_widget_class_bind_template_callback (widget_class, settled_cb);

  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "import.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "import.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "import.commit", NULL, commit_cb);
  gtk_widget_class_install_action (widget_class, "import.choose", NULL, choose_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "import.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "import.back",
                                       NULL);
}

static void
tend_import_window_init (TendImportWindow *self)
{
  g_type_ensure (TEND_TYPE_IMPORT_FILE_PAGE);
  g_type_ensure (TEND_TYPE_IMPORT_PLAN_PAGE);
  gtk_widget_init_template (GTK_WIDGET (self));
  show_step (self, STEP_READING);
}

TendImportWindow *
tend_import_window_new (GtkWindow *parent,
                        TendStore *store)
{
  TendImportWindow *self;

  g_return_val_if_fail (TEND_IS_STORE (store), NULL);

  self = g_object_new (TEND_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);
  self->store = g_object_ref (store);
  return self;
}

void
tend_import_window_load (TendImportWindow *self,
                         GFile            *file)
{
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (TEND_IS_IMPORT_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  /* What is being written is not left halfway. */
  if (self->step == STEP_IMPORTING)
    return;
  base = g_file_get_basename (file);
  name = base != NULL ? g_filename_display_name (base) : g_file_get_parse_name (file);
  /* Translators: the name of a file */
  sentence = g_strdup_printf (_ ("Reading “%s”…"), name);
  adw_window_title_set_subtitle (self->title, name);
  begin_work (self, sentence);
  show_step (self, STEP_READING);
  tend_import_source_load_async (file, self->cancellable, read_cb, g_object_ref (self));
}
