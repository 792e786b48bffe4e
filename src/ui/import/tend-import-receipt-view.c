/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-receipt-view.h"

#include "tend-import-receipt-words.h"
#include "tend-shown-text.h"

#include <glib/gi18n-lib.h>

#define LONGEST_NAME 200
/* As many digits as people compare. */
#define SHORT_HASH 12

struct _TendImportReceiptView
{
  AdwBin parent_instance;

  GtkListBox *files;
  GtkWidget  *choices_group;
  GtkListBox *choices;
};

G_DEFINE_FINAL_TYPE (TendImportReceiptView, tend_import_receipt_view, ADW_TYPE_BIN)

static void
clear (GtkListBox *list)
{
  GtkListBoxRow *old;

  while ((old = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (old));
}

static GtkWidget *
make_hash_row (const char *hash)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = gtk_label_new (_ ("SHA-256 of the file"));
  GtkWidget *label = gtk_label_new (hash);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "caption");
  gtk_widget_add_css_class (title, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "monospace");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "receipt-hash");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static void
add_file (TendImportReceiptView       *self,
          const TendImportReceiptFile *file)
{
  GtkWidget       *row = adw_expander_row_new ();
  g_autofree char *name = tend_shown_line (file->name, LONGEST_NAME);
  g_autofree char *counts = tend_import_say_counts (file->counts);
  g_autofree char *subtitle = NULL;

  /* Translators: how many rows of which kind, and the beginning of a checksum */
  subtitle = g_strdup_printf (_ ("%s · SHA-256 %.*s…"), counts, SHORT_HASH, file->hash);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_hash_row (file->hash));
  gtk_list_box_append (self->files, row);
}

static void
add_choice (TendImportReceiptView *self,
            const char            *sentence)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  gtk_list_box_append (self->choices, row);
}

static void
tend_import_receipt_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_IMPORT_RECEIPT_VIEW);

  G_OBJECT_CLASS (tend_import_receipt_view_parent_class)->dispose (object);
}

static void
tend_import_receipt_view_class_init (TendImportReceiptViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_import_receipt_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-receipt-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportReceiptView, files);
  gtk_widget_class_bind_template_child (widget_class, TendImportReceiptView, choices_group);
  gtk_widget_class_bind_template_child (widget_class, TendImportReceiptView, choices);
}

static void
tend_import_receipt_view_init (TendImportReceiptView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What was decided is decided for all files, and noted with each. */
void
tend_import_receipt_view_show (TendImportReceiptView   *self,
                               const TendImportReceipt *receipt)
{
  g_auto (GStrv) choices = NULL;

  g_return_if_fail (TEND_IS_IMPORT_RECEIPT_VIEW (self));
  g_return_if_fail (receipt != NULL);

  clear (self->files);
  clear (self->choices);
  for (guint i = 0; i < receipt->files->len; i++)
    {
      const TendImportReceiptFile *file = g_ptr_array_index (receipt->files, i);

      add_file (self, file);
      if (choices == NULL)
        choices = tend_import_say_choices (file->choices);
    }
  for (guint i = 0; choices != NULL && choices[i] != NULL; i++)
    add_choice (self, choices[i]);
  gtk_widget_set_visible (self->choices_group, choices != NULL && choices[0] != NULL);
}
