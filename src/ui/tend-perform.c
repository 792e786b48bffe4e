/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-perform.h"

#include "tend-error.h"
#include "tend-heading.h"
#include "tend-import-undo-result.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget    *widget;
  TendAction   *action;
  TendPerformed done;
  GObject      *data;
  gboolean      redo;
  gboolean      in_view; /* what was done is seen without a toast */
} Performance;

static void
performance_free (Performance *self)
{
  g_clear_object (&self->widget);
  g_clear_object (&self->action);
  g_clear_object (&self->data);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Performance, performance_free)

/* The overlay of the window @widget is in or, for a dialog, of the window the dialog is over. */
static AdwToastOverlay *
find_overlay (GtkWidget *widget)
{
  GtkRoot   *root = gtk_widget_get_root (widget);
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  GtkWindow *parent = NULL;

  if (overlay != NULL)
    return ADW_TOAST_OVERLAY (overlay);
  if (GTK_IS_WINDOW (root))
    parent = gtk_window_get_transient_for (GTK_WINDOW (root));
  if (parent == NULL && GTK_IS_WINDOW (root))
    parent = GTK_WINDOW (root);
  if (ADW_IS_APPLICATION_WINDOW (parent))
    overlay = adw_application_window_get_content (ADW_APPLICATION_WINDOW (parent));
  return ADW_IS_TOAST_OVERLAY (overlay) ? ADW_TOAST_OVERLAY (overlay) : NULL;
}

/* The overlay is found now: a dialog that asked for this may be gone when it is done. */
static Performance *
performance_new (GtkWidget *widget)
{
  Performance     *self = g_new0 (Performance, 1);
  AdwToastOverlay *overlay = find_overlay (widget);

  self->widget = g_object_ref (overlay != NULL ? GTK_WIDGET (overlay) : widget);
  return self;
}

/* What each overlay keeps: the toast that is shown, and the one that waits for its end. */
#define SHOWN "tend-toast-shown"
#define WAITING "tend-toast-waiting"

static void add_toast (AdwToastOverlay *overlay,
                       AdwToast        *toast);

static void
toast_dismissed_cb (AdwToast        *toast,
                    AdwToastOverlay *overlay)
{
  AdwToast *waiting;

  /* The overlay dismisses what it shows when its window closes. */
  if (gtk_widget_get_root (GTK_WIDGET (overlay)) == NULL)
    return;
  waiting = g_object_steal_data (G_OBJECT (overlay), WAITING);
  g_object_set_data (G_OBJECT (overlay), SHOWN, NULL);
  if (waiting != NULL)
    add_toast (overlay, waiting);
}

/* Of what happens while a toast is shown only the last is told: the others would stand there for
 * minutes after a key was held down, and no longer be true. Nor is the shown one dismissed:
 * libadwaita 1.2 crashes when that happens while it still moves in. */
static void
add_toast (AdwToastOverlay *overlay,
           AdwToast        *toast)
{
  if (g_object_get_data (G_OBJECT (overlay), SHOWN) != NULL)
    {
      g_object_set_data_full (G_OBJECT (overlay), WAITING, toast, g_object_unref);
      return;
    }
  g_object_set_data (G_OBJECT (overlay), SHOWN, toast);
  adw_toast_overlay_add_toast (overlay, g_object_ref (toast));
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_dismissed_cb), overlay, 0);
  g_object_unref (toast);
}

static void
show_toast (GtkWidget *widget,
            AdwToast  *toast)
{
  AdwToastOverlay *overlay = find_overlay (widget);

  /* The window may have closed while it was done. */
  if (overlay != NULL && gtk_widget_get_root (GTK_WIDGET (overlay)) != NULL)
    add_toast (overlay, toast);
  else
    g_object_unref (toast);
}

/* A toast's title is markup; a person's name is not. */
static AdwToast *
toast_new (const char *title)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  return adw_toast_new (escaped);
}

void
tend_show_toast (GtkWidget  *widget,
                 const char *title)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (title != NULL);

  show_toast (widget, toast_new (title));
}

void
tend_report_error (GtkWidget    *widget,
                   const GError *error)
{
  GtkRoot   *root;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (error != NULL);

  root = gtk_widget_get_root (widget);
  dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                   _ ("That Did Not Work"), error->message);
  tend_heading_fit (ADW_MESSAGE_DIALOG (dialog));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
say_done (Performance *self)
{
  AdwToast *toast = toast_new (tend_action_get_label (self->action));

  if (tend_action_get_undoable (self->action) && tend_action_get_id (self->action) != 0)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.undo-action");
      adw_toast_set_action_target (toast, "x", tend_action_get_id (self->action));
    }
  show_toast (self->widget, toast);
}

static void
performed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (Performance) self = data;
  g_autoptr (GError)      error = NULL;
  gboolean                success = tend_store_perform_finish (TEND_STORE (source), result, &error);

  if (success && !self->in_view)
    say_done (self);
  else if (!success && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tend_report_error (self->widget, error);
  if (self->done != NULL)
    self->done (success, self->action, self->data);
}

/* Takes @self and @action. */
static void
perform (Performance  *self,
         TendStore    *store,
         TendAction   *action,
         GCancellable *cancellable,
         TendPerformed done,
         gpointer      data)
{
  self->action = action;
  self->done = done;
  self->data = data != NULL ? g_object_ref (data) : NULL;
  tend_store_perform_async (store, action, cancellable, performed_cb, self);
}

void
tend_perform (GtkWidget    *widget,
              TendStore    *store,
              TendAction   *action,
              TendPerformed done,
              gpointer      data)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (TEND_IS_STORE (store));
  g_return_if_fail (TEND_IS_ACTION (action));
  g_return_if_fail (data == NULL || G_IS_OBJECT (data));

  perform (performance_new (widget), store, action, NULL, done, data);
}

void
tend_perform_in_view (GtkWidget    *widget,
                      TendStore    *store,
                      TendAction   *action,
                      GCancellable *cancellable,
                      TendPerformed done,
                      gpointer      data)
{
  Performance *self;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (TEND_IS_STORE (store));
  g_return_if_fail (TEND_IS_ACTION (action));
  g_return_if_fail (data == NULL || G_IS_OBJECT (data));

  self = g_new0 (Performance, 1);
  self->widget = g_object_ref (widget);
  self->in_view = TRUE;
  perform (self, store, action, cancellable, done, data);
}

/* Who stayed when an import was undone is more than a toast can say. */
static void
present_kept (GtkWidget          *widget,
              const TendReversal *reversal)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  /* The window may have closed meanwhile. */
  if (GTK_IS_WINDOW (root))
    tend_import_undo_result_present (GTK_WINDOW (root), reversal);
}

static void
reversed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (Performance)  self = data;
  g_autoptr (GError)       error = NULL;
  g_autoptr (TendReversal) reversal = NULL;
  g_autofree char         *sentence = NULL;
  const char              *label;
  guint                    kept;

  reversal = tend_store_undo_finish (TEND_STORE (source), result, &error);
  if (g_error_matches (error, TEND_ERROR, TEND_ERROR_NOTHING))
    tend_show_toast (self->widget, error->message);
  else if (reversal == NULL)
    tend_report_error (self->widget, error);
  if (reversal == NULL)
    return;

  label = reversal->label;
  kept = reversal->kept;
  if (self->redo)
    /* Translators: an action that was done again, as in "Redone: Ana and Li have places" */
    sentence = g_strdup_printf (_ ("Redone: %s"), label);
  else if (reversal->people_kept->len + reversal->people_failed->len > 0)
    {
      present_kept (self->widget, reversal);
      return;
    }
  else if (kept > 0)
    sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                             /* Translators: %s is an action */
                                             "Undone: %s. %u thing changed since was kept.",
                                             "Undone: %s. %u things changed since were kept.",
                                             kept),
                                label, kept);
  else
    /* Translators: an action that was taken back, as in "Undone: Ana and Li have places" */
    sentence = g_strdup_printf (_ ("Undone: %s"), label);
  tend_show_toast (self->widget, sentence);
}

void
tend_perform_undo (GtkWidget *widget,
                   TendStore *store,
                   gint64     action_id)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (TEND_IS_STORE (store));

  tend_store_undo_async (store, action_id, reversed_cb, performance_new (widget));
}

void
tend_perform_redo (GtkWidget *widget,
                   TendStore *store)
{
  Performance *self;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (TEND_IS_STORE (store));

  self = performance_new (widget);
  self->redo = TRUE;
  tend_store_redo_async (store, reversed_cb, self);
}
