/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-answer-dialog.h"

#include "tend-discard.h"
#include "tend-inquiry-actions.h"
#include "tend-letter.h"
#include "tend-perform.h"
#include "tend-text.h"

#include <glib/gi18n-lib.h>

struct _TendAnswerDialog
{
  AdwWindow parent_instance;

  TendStore   *store;
  TendInquiry *inquiry;
  GStrv        addresses;
  char        *draft; /* the letter as it was before anybody wrote in it */
  gboolean     keeping;

  AdwToastOverlay *overlay;
  AdwWindowTitle  *title;
  GtkLabel        *to;
  GtkTextView     *letter_text;
  GtkTextBuffer   *letter;
};

G_DEFINE_FINAL_TYPE (TendAnswerDialog, tend_answer_dialog, ADW_TYPE_WINDOW)

static char *
dup_letter (TendAnswerDialog *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->letter, &start, &end);
  return gtk_text_buffer_get_text (self->letter, &start, &end, FALSE);
}

static void
letter_changed_cb (TendAnswerDialog *self)
{
  g_autofree char *text = dup_letter (self);
  gboolean         written = !tend_text_is_blank (text);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "answer.keep", written && !self->keeping);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "answer.copy", written);
}

static void
say (TendAnswerDialog *self,
     const char       *sentence)
{
  adw_toast_overlay_add_toast (self->overlay, adw_toast_new (sentence));
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TendAnswerDialog *self = TEND_ANSWER_DIALOG (widget);
  g_autofree char  *text = dup_letter (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  say (self, _ ("Letter copied"));
}

static void
mail_opened_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (TendAnswerDialog) self = data;
  g_autoptr (GError)           error = NULL;

  if (gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error) || self->store == NULL)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "answer.copy", NULL);
  say (self, _ ("No e-mail program was found. The letter is copied: paste it where you write."));
}

static void
mail_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TendAnswerDialog *self = TEND_ANSWER_DIALOG (widget);
  g_autofree char  *text = dup_letter (self);
  g_autofree char  *subject = tend_letter_subject (self->inquiry);
  g_autofree char  *uri = NULL;

  uri = tend_letter_mailto ((const char *const *)self->addresses, subject, text);
  gtk_show_uri_full (GTK_WINDOW (self), uri, GDK_CURRENT_TIME, NULL, mail_opened_cb,
                     g_object_ref (self));
}

static void
kept_cb (gboolean    success,
         TendAction *action,
         gpointer    data)
{
  TendAnswerDialog *self = data;

  self->keeping = FALSE;
  if (success)
    gtk_window_destroy (GTK_WINDOW (self));
  else if (self->store != NULL)
    letter_changed_cb (self);
}

static void
keep_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TendAnswerDialog *self = TEND_ANSWER_DIALOG (widget);
  g_autofree char  *text = dup_letter (self);

  self->keeping = TRUE;
  letter_changed_cb (self);
  tend_perform (widget, self->store,
                tend_inquiry_answer_action (tend_inquiry_get_id (self->inquiry), text), kept_cb,
                self);
}

static gboolean
tend_answer_dialog_close_request (GtkWindow *window)
{
  TendAnswerDialog *self = TEND_ANSWER_DIALOG (window);
  g_autofree char  *text = dup_letter (self);

  /* What is on its way to the disk closes the dialog when it is there, and not before. */
  if (self->keeping)
    return GDK_EVENT_STOP;
  if (g_strcmp0 (text, self->draft) == 0 || tend_text_is_blank (text))
    return GTK_WINDOW_CLASS (tend_answer_dialog_parent_class)->close_request (window);
  tend_discard_ask (window, _ ("Discard This Letter?"));
  return GDK_EVENT_STOP;
}

static void
tend_answer_dialog_dispose (GObject *object)
{
  TendAnswerDialog *self = TEND_ANSWER_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_ANSWER_DIALOG);
  g_clear_pointer (&self->addresses, g_strfreev);
  g_clear_pointer (&self->draft, g_free);
  g_clear_object (&self->inquiry);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tend_answer_dialog_parent_class)->dispose (object);
}

static void
tend_answer_dialog_class_init (TendAnswerDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_answer_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = tend_answer_dialog_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/inquiries/answer-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TendAnswerDialog, overlay);
  gtk_widget_class_bind_template_child (widget_class, TendAnswerDialog, title);
  gtk_widget_class_bind_template_child (widget_class, TendAnswerDialog, to);
  gtk_widget_class_bind_template_child (widget_class, TendAnswerDialog, letter_text);
  gtk_widget_class_bind_template_child (widget_class, TendAnswerDialog, letter);
  gtk_widget_class_bind_template_callback (widget_class, letter_changed_cb);
  gtk_widget_class_install_action (widget_class, "answer.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "answer.mail", NULL, mail_cb);
  gtk_widget_class_install_action (widget_class, "answer.keep", NULL, keep_cb);
}

static void
tend_answer_dialog_init (TendAnswerDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Whom the letter goes to, and who is to be reached some other way. */
static char *
say_to (TendAnswerDialog *self)
{
  g_autofree char *unreachable = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *to = NULL;
  g_autofree char *not_to = NULL;

  self->addresses = tend_letter_addresses (self->inquiry, &unreachable);
  joined = g_strjoinv (", ", self->addresses);
  if (unreachable == NULL)
    return g_strdup_printf (_ ("To %s"), joined);
  /* Translators: the names of people who have no e-mail address, or do not want letters */
  not_to = g_strdup_printf (_ ("Not by e-mail: %s"), unreachable);
  if (self->addresses[0] == NULL)
    return g_steal_pointer (&not_to);
  to = g_strdup_printf (_ ("To %s"), joined);
  return g_strconcat (to, "\n", not_to, NULL);
}

GtkWidget *
tend_answer_dialog_new (TendStore   *store,
                        TendInquiry *inquiry)
{
  TendAnswerDialog *self;
  g_autofree char  *to = NULL;
  GtkTextIter       start;

  g_return_val_if_fail (TEND_IS_STORE (store), NULL);
  g_return_val_if_fail (TEND_IS_INQUIRY (inquiry), NULL);

  self = g_object_new (TEND_TYPE_ANSWER_DIALOG, NULL);
  self->store = g_object_ref (store);
  self->inquiry = g_object_ref (inquiry);
  to = say_to (self);
  self->draft = tend_letter_answer (inquiry);
  adw_window_title_set_subtitle (self->title, tend_inquiry_get_names (inquiry));
  gtk_label_set_label (self->to, to);
  gtk_text_buffer_set_text (self->letter, self->draft, -1);
  gtk_text_buffer_get_start_iter (self->letter, &start);
  gtk_text_buffer_place_cursor (self->letter, &start);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "answer.mail", self->addresses[0] != NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->letter_text));
  return GTK_WIDGET (self);
}
