/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-column-question.h"

#include "tend-import-heading-row.h"

#include <glib/gi18n-lib.h>

struct _TendImportColumnQuestion
{
  AdwPreferencesGroup parent_instance;

  guint           column; /* that is asked about */
  TendImportField keep;   /* what it is when it is kept */

  GtkLabel  *header;
  GtkLabel  *examples;
  GtkLabel  *sentence;
  GtkButton *keep_button;
};

static guint settled_signal;

G_DEFINE_FINAL_TYPE (TendImportColumnQuestion,
                     tend_import_column_question,
                     ADW_TYPE_PREFERENCES_GROUP)

/* Whether @column is not known from an earlier import of such a file. */
static gboolean
is_new (const TendImportColumn *column)
{
  return FALSE;
}

/* Whether it is not decided where answers go that may be about health or safety. */
static gboolean
asks (const TendImportColumn *column)
{
  return FALSE;
}

static gboolean
is_open (const TendImportColumn *column)
{
  return column->n_filled > 0 && (asks (column) || is_new (column));
}

/* How many questions are open, and the column of the first. */
static guint
count_open (TendImportPlan *plan,
            guint           part,
            guint          *first)
{
  TendColumnMap *map = tend_import_plan_get_map (plan, part);
  guint          n_open = 0;

  for (guint i = 0; i < tend_column_map_get_n_columns (map); i++)
    if (is_open (tend_column_map_get_column (map, i)) && n_open++ == 0)
      *first = i;
  return n_open;
}

gboolean
tend_import_column_question_is_asked (TendImportPlan *plan,
                                      guint           part)
{
  guint first;

  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (plan), FALSE);

  return count_open (plan, part, &first) > 0;
}

static void
answer (TendImportColumnQuestion *self,
        TendImportField           field)
{
  g_signal_emit (self, settled_signal, 0, self->column, (int)field);
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

  G_OBJECT_CLASS (tend_import_column_question_parent_class)->dispose (object);
}

static void
tend_import_column_question_class_init (TendImportColumnQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_import_column_question_dispose;

  settled_signal =
      g_signal_new ("settled", TEND_TYPE_IMPORT_COLUMN_QUESTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_UINT, TEND_TYPE_IMPORT_FIELD);

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

gboolean
tend_import_column_question_ask (TendImportColumnQuestion *self,
                                 TendImportPlan           *plan,
                                 guint                     part)
{
  TendCsvTable           *table;
  const TendImportColumn *column;
  guint                   n_open;
  g_autofree char        *examples = NULL;
  g_autofree char        *left = NULL;

  g_return_val_if_fail (TEND_IS_IMPORT_COLUMN_QUESTION (self), FALSE);
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (plan), FALSE);

  n_open = count_open (plan, part, &self->column);
  gtk_widget_set_visible (GTK_WIDGET (self), n_open > 0);
  if (n_open == 0)
    return FALSE;

  table = tend_import_plan_get_table (plan, part);
  column = tend_column_map_get_column (tend_import_plan_get_map (plan, part), self->column);
  examples = tend_import_heading_say_examples (table, self->column);
  left = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u column to decide about.",
                                       "%u columns to decide about, one after the other.", n_open),
                          n_open);
  adw_preferences_group_set_title (
      ADW_PREFERENCES_GROUP (self),
      is_new (column) ? _ ("New in This File: Keep, Note, or Leave Out?")
                      : _ ("Where Do These Answers Go?"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), left);
  gtk_label_set_label (self->header, tend_csv_table_get_column (table, self->column));
  gtk_label_set_label (self->examples, examples);
  gtk_label_set_label (
      self->sentence,
      asks (column) ? _ ("These answers may be about health or safety. A screening note is "
                         "restricted: only who screens sees it, and it is never searched.")
                    : _ ("It was not there when such a file was imported before. A screening note "
                         "is restricted: only who screens sees it, and it is never searched."));
  show_keep (self, column->field);
  return TRUE;
}
