/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-column-question.h"

#include "tend-import-heading-row.h"
#include "tend-whole-text.h"

#include <glib/gi18n-lib.h>

struct _TendImportColumnQuestion
{
  AdwPreferencesGroup parent_instance;

  TendImportHeading *heading; /* that is asked about, or NULL */
  TendImportField    keep;    /* what it is when it is kept */

  GtkLabel  *header;
  GtkLabel  *examples;
  GtkLabel  *sentence;
  GtkButton *keep_button;
};

static guint settled_signal;

G_DEFINE_FINAL_TYPE (TendImportColumnQuestion,
                     tend_import_column_question,
                     ADW_TYPE_PREFERENCES_GROUP)

/* How many of @headings ask something, and the first. */
static guint
count_open (GListModel         *headings,
            TendImportHeading **first)
{
  guint n_open = 0;

  for (guint i = 0; i < g_list_model_get_n_items (headings); i++)
    {
      g_autoptr (TendImportHeading) heading = g_list_model_get_item (headings, i);

      if (!tend_import_heading_get_asks (heading) && !tend_import_heading_get_is_new (heading))
        continue;
      if (n_open++ == 0)
        *first = g_object_ref (heading);
    }
  return n_open;
}

static void
answer (TendImportColumnQuestion *self,
        TendImportField           field)
{
  if (self->heading != NULL)
    g_signal_emit (self, settled_signal, 0, self->heading, (int)field);
}

static void
keep_cb (TendImportColumnQuestion *self)
{
  answer (self, self->keep);
}

static void
screening_cb (TendImportColumnQuestion *self)
{
  answer (self, TEND_IMPORT_FIELD_SCREENING);
}

static void
leave_out_cb (TendImportColumnQuestion *self)
{
  answer (self, TEND_IMPORT_FIELD_NONE);
}

static void
tend_import_column_question_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_IMPORT_COLUMN_QUESTION);
  g_clear_object (&TEND_IMPORT_COLUMN_QUESTION (object)->heading);

  G_OBJECT_CLASS (tend_import_column_question_parent_class)->dispose (object);
}

static void
tend_import_column_question_class_init (TendImportColumnQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_import_column_question_dispose;

  settled_signal =
      g_signal_new ("settled", TEND_TYPE_IMPORT_COLUMN_QUESTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, TEND_TYPE_IMPORT_HEADING, TEND_TYPE_IMPORT_FIELD);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/tend/Tend/ui/import/import-column-question.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportColumnQuestion, header);
  gtk_widget_class_bind_template_child (widget_class, TendImportColumnQuestion, examples);
  gtk_widget_class_bind_template_child (widget_class, TendImportColumnQuestion, sentence);
  gtk_widget_class_bind_template_child (widget_class, TendImportColumnQuestion, keep_button);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, screening_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_out_cb);
}

static void
tend_import_column_question_init (TendImportColumnQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tend_whole_text_offer (self->header);
  tend_whole_text_offer (self->examples);
}

static void
show_keep (TendImportColumnQuestion *self,
           TendImportField           field)
{
  g_autofree char *label = NULL;

  if (field == TEND_IMPORT_FIELD_NONE || field == TEND_IMPORT_FIELD_SCREENING)
    field = TEND_IMPORT_FIELD_MESSAGE;
  self->keep = field;
  if (field == TEND_IMPORT_FIELD_MESSAGE)
    label = g_strdup (_ ("_Keep with the Message"));
  else
    /* Translators: what a column is, as in "Keep: Phone number" */
    label = g_strdup_printf (_ ("_Keep: %s"), tend_import_field_label (field));
  gtk_button_set_label (self->keep_button, label);
}

static void
show_heading (TendImportColumnQuestion *self)
{
  gboolean         is_new = tend_import_heading_get_is_new (self->heading);
  gboolean         asks = tend_import_heading_get_asks (self->heading);
  g_autofree char *examples = tend_import_heading_say_examples (self->heading);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self),
                                   is_new ? _ ("New in This File: Keep, Note, or Leave Out?")
                                          : _ ("Where Do These Answers Go?"));
  gtk_label_set_label (self->header, tend_import_heading_get_header (self->heading));
  gtk_label_set_label (self->examples, examples != NULL ? examples : _ ("Nobody has answered."));
  gtk_label_set_label (
      self->sentence,
      asks ? _ ("These answers may be about health or safety. A screening note is restricted: only "
                "who screens sees it, and it is never searched.")
           : _ ("It was not there when such a file was imported before. A screening note is "
                "restricted: only who screens sees it, and it is never searched."));
  show_keep (self, tend_import_heading_get_field (self->heading));
}

gboolean
tend_import_column_question_ask (TendImportColumnQuestion *self,
                                 GListModel               *headings)
{
  g_autoptr (TendImportHeading) first = NULL;
  guint                         n_open;
  g_autofree char              *left = NULL;

  g_return_val_if_fail (TEND_IS_IMPORT_COLUMN_QUESTION (self), FALSE);
  g_return_val_if_fail (G_IS_LIST_MODEL (headings), FALSE);

  n_open = count_open (headings, &first);
  g_set_object (&self->heading, first);
  gtk_widget_set_visible (GTK_WIDGET (self), n_open > 0);
  if (n_open == 0)
    return FALSE;
  left = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "One column is to be decided about.",
                                       "%u columns are to be decided about, one after the other.",
                                       n_open),
                          n_open);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), left);
  show_heading (self);
  return TRUE;
}
