/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-discard.h"

#include "tend-heading.h"

#include <glib/gi18n-lib.h>

static void
response_cb (GtkWindow  *dialog,
             const char *response,
             GtkWindow  *question)
{
  if (!g_str_equal (response, "discard"))
    return;
  /* The question would go with its parent while it is still being answered. */
  gtk_window_set_transient_for (question, NULL);
  gtk_window_destroy (dialog);
}

void
tend_discard_ask (GtkWindow  *dialog,
                  const char *heading)
{
  AdwMessageDialog *question;

  g_return_if_fail (GTK_IS_WINDOW (dialog));

  question = ADW_MESSAGE_DIALOG (
      adw_message_dialog_new (dialog, heading, _ ("What you have written is not kept yet.")));
  tend_heading_fit (question);
  adw_message_dialog_add_responses (question, "write", _ ("_Keep Writing"), "discard",
                                    _ ("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (question, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (question, "write");
  adw_message_dialog_set_close_response (question, "write");
  g_signal_connect_object (question, "response", G_CALLBACK (response_cb), dialog,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
}

gboolean
tend_discard_is_asked (GtkWindow *dialog)
{
  GListModel *windows = gtk_window_get_toplevels ();

  g_return_val_if_fail (GTK_IS_WINDOW (dialog), FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_window_get_transient_for (window) == dialog &&
          adw_message_dialog_has_response (ADW_MESSAGE_DIALOG (window), "discard"))
        return TRUE;
    }
  return FALSE;
}
