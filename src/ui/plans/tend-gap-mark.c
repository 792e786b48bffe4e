/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-gap-mark.h"

#include <glib/gi18n-lib.h>

/* What stands between the rows: minutes that are free, or counted twice. */
static char *
say_gap (int      gap,
         gboolean first)
{
  gulong minutes = (gulong)ABS (gap);

  if (first && gap > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "Begins %lu minute after the session",
                                         "Begins %lu minutes after the session", minutes),
                            minutes);
  if (first)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "Begins %lu minute before the session",
                                         "Begins %lu minutes before the session", minutes),
                            minutes);
  if (gap > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%lu minute free", "%lu minutes free",
                                         minutes),
                            minutes);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Overlaps by %lu minute",
                                       "Overlaps by %lu minutes", minutes),
                          minutes);
}

GtkWidget *
tend_gap_mark_new (int gap, gboolean first)
{
  GtkWidget       *mark = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *words = say_gap (gap, first);
  GtkWidget       *label = gtk_label_new (words);
  GtkWidget       *icon;

  icon = gtk_image_new_from_icon_name (gap < 0 ? "dialog-warning-symbolic" : "alarm-symbolic");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (mark, "plan-gap");
  gtk_widget_add_css_class (mark, gap < 0 ? "tone-needs-you" : "tone-rest");
  gtk_box_append (GTK_BOX (mark), icon);
  gtk_box_append (GTK_BOX (mark), label);
  return mark;
}
