/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-heading.h"

/* As wide as either label's widest letter, and far less wide than any dialog. */
#define LEAST_WIDTH 100

static void
wrap_headings (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "title-2"))
    {
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
      gtk_widget_set_size_request (gtk_widget_get_parent (widget), LEAST_WIDTH, -1);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    wrap_headings (child);
}

void
tend_heading_fit (AdwMessageDialog *dialog)
{
  g_return_if_fail (ADW_IS_MESSAGE_DIALOG (dialog));

  wrap_headings (GTK_WIDGET (dialog));
}
