/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-columns-page.h"

#include "tend-import-column-question.h"
#include "tend-import-heading-row.h"
#include "tend-import-heading.h"
#include "tend-import-question.h"

#include <glib/gi18n-lib.h>

/* Nobody reads on; what is kept stands first. */
#define MOST_ROWS 200
/* So many need not be folded away. */
#define FEW 5

struct _TendImportColumnsPage
{
  AdwBin parent_instance;

  TendImportDraft *draft;
  TendCsvTable    *table; /* whose columns are listed, or NULL */
  guint            part;
  GListModel      *headings; /* of its columns, or NULL */
  GPtrArray       *rows;     /* that are listed; they belong to the groups */
  gboolean         showing;  /* nobody chooses a file */

  GtkWidget                *files_group;
  AdwComboRow              *files_row;
  GtkWidget                *open_group;
  AdwActionRow             *open_row;
  GtkWidget                *none_button;
  TendImportColumnQuestion *question;
  GtkWidget                *kept_group;
  GtkListBox               *columns;
  GtkWidget                *left_out_group;
  AdwExpanderRow           *left_out;
};

G_DEFINE_FINAL_TYPE (TendImportColumnsPage, tend_import_columns_page, ADW_TYPE_BIN)

static TendImportPlan *
get_plan (TendImportColumnsPage *self)
{
  return self->draft != NULL ? tend_import_draft_get_plan (self->draft) : NULL;
}

static void
settle (TendImportColumnsPage *self,
        TendImportHeading     *heading,
        TendImportField        field)
{
  g_autoptr (TendImportSettings) settings = NULL;

  settings = tend_import_settings_copy (tend_import_draft_get_settings (self->draft));
  tend_import_settings_set_field (settings, tend_import_heading_get_header (heading), field);
  tend_import_draft_settle (self->draft, settings);
}

static void
answered_cb (TendImportColumnsPage *self,
             TendImportHeading     *heading,
             int                    field)
{
  settle (self, heading, (TendImportField)field);
}

static void
row_settled_cb (TendImportColumnsPage *self,
                int                    field,
                TendImportHeadingRow  *row)
{
  settle (self, tend_import_heading_row_get_heading (row), (TendImportField)field);
}

/* No column holds addresses. */
static void
none_clicked_cb (TendImportColumnsPage *self)
{
  TendColumnMap                 *map = tend_import_plan_get_map (get_plan (self), self->part);
  g_autoptr (TendImportSettings) settings = NULL;

  settings = tend_import_settings_copy (tend_import_draft_get_settings (self->draft));
  for (guint i = 0; i < tend_column_map_get_n_columns (map); i++)
    {
      const TendImportColumn *column = tend_column_map_get_column (map, i);

      if (column->field == TEND_IMPORT_FIELD_EMAIL || column->called == TEND_IMPORT_FIELD_EMAIL)
        tend_import_settings_set_field (settings, tend_csv_table_get_column (self->table, i),
                                        TEND_IMPORT_FIELD_NONE);
    }
  tend_import_draft_settle (self->draft, settings);
}

static GtkWidget *
add_row (TendImportColumnsPage *self,
         TendImportHeading     *heading)
{
  GtkWidget *row = tend_import_heading_row_new (heading);

  g_signal_connect_object (row, "settled", G_CALLBACK (row_settled_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  return row;
}

/* Those that are kept stand first. */
static guint
count_kept (TendImportColumnsPage *self)
{
  guint n_kept = 0;

  for (;; n_kept++)
    {
      g_autoptr (TendImportHeading) heading = g_list_model_get_item (self->headings, n_kept);

      if (heading == NULL || !tend_import_heading_get_kept (heading))
        return n_kept;
    }
}

/* The rows of what is left out are made when they are first looked at. */
static void
expanded_cb (TendImportColumnsPage *self)
{
  guint n_items = self->headings != NULL ? g_list_model_get_n_items (self->headings) : 0;

  if (!adw_expander_row_get_expanded (self->left_out))
    return;
  for (guint i = self->rows->len; i < MIN (n_items, MOST_ROWS); i++)
    {
      g_autoptr (TendImportHeading) heading = g_list_model_get_item (self->headings, i);

      adw_expander_row_add_row (self->left_out, add_row (self, heading));
    }
}

static char *
say_left_out (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Left Out (%u)", "Left Out (%u)", n), n);
}

static void
clear (TendImportColumnsPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];

      if (gtk_widget_get_parent (row) == GTK_WIDGET (self->columns))
        gtk_list_box_remove (self->columns, row);
      else
        adw_expander_row_remove (self->left_out, row);
    }
  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->headings);
  g_clear_pointer (&self->table, tend_csv_table_unref);
}

/* What is kept first, the rest folded away. */
static void
list_columns (TendImportColumnsPage *self)
{
  guint            n_items, n_kept;
  g_autofree char *left_out = NULL;

  clear (self);
  self->table = tend_csv_table_ref (tend_import_plan_get_table (get_plan (self), self->part));
  self->headings = tend_import_heading_list (get_plan (self), self->part);
  n_items = g_list_model_get_n_items (self->headings);
  n_kept = count_kept (self);
  for (guint i = 0; i < MIN (n_kept, MOST_ROWS); i++)
    {
      g_autoptr (TendImportHeading) heading = g_list_model_get_item (self->headings, i);

      gtk_list_box_append (self->columns, add_row (self, heading));
    }
  left_out = say_left_out (n_items - n_kept);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->left_out), left_out);
  gtk_widget_set_visible (self->kept_group, n_kept > 0);
  gtk_widget_set_visible (self->left_out_group, n_items > n_kept);
  /* With few columns there is nothing to be spared from. */
  adw_expander_row_set_expanded (self->left_out, n_items - n_kept <= FEW);
  expanded_cb (self);
}

static TendImportHeading *
find_heading (GListModel *headings,
              guint       column)
{
  for (guint i = 0; i < g_list_model_get_n_items (headings); i++)
    {
      g_autoptr (TendImportHeading) heading = g_list_model_get_item (headings, i);

      if (tend_import_heading_get_column (heading) == column)
        return heading;
    }
  return NULL;
}

/* What stops the import, or what was told by the contents of columns without headings. */
static void
show_open (TendImportColumnsPage *self,
           gboolean               card)
{
  TendImportPlan     *plan = get_plan (self);
  TendImportQuestions asked = tend_import_plan_ask (plan, self->part);
  g_autofree char    *sentence = NULL;

  if ((asked & TEND_IMPORT_QUESTION_ADDRESS) != 0)
    sentence = tend_import_question_say (plan, self->part, TEND_IMPORT_QUESTION_ADDRESS);
  else if ((asked & TEND_IMPORT_QUESTION_COLUMNS) != 0 && !card)
    sentence = tend_import_question_say (plan, self->part, TEND_IMPORT_QUESTION_COLUMNS);
  gtk_widget_set_visible (self->open_group, sentence != NULL);
  gtk_widget_set_visible (self->none_button, (asked & TEND_IMPORT_QUESTION_ADDRESS) != 0);
  if (sentence != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->open_row), sentence);
}

/* The rows keep their places while one chooses. */
static void
update (TendImportColumnsPage *self)
{
  g_autoptr (GListModel) now = tend_import_heading_list (get_plan (self), self->part);
  gboolean               asked = gtk_widget_get_mapped (GTK_WIDGET (self->question));
  gboolean               asks = tend_import_column_question_ask (self->question, now);

  for (guint i = 0; i < self->rows->len; i++)
    {
      TendImportHeadingRow *row = self->rows->pdata[i];
      TendImportHeading    *heading = tend_import_heading_row_get_heading (row);

      heading = find_heading (now, tend_import_heading_get_column (heading));
      tend_import_heading_row_show (row, heading);
    }
  show_open (self, asks);
  if (asked && !asks)
    {
      gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
      gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
    }
}

static void
planned_cb (TendImportColumnsPage *self)
{
  TendImportPlan *plan = get_plan (self);

  if (self->part >= tend_import_plan_get_n_parts (plan))
    self->part = 0;
  if (self->table != tend_import_plan_get_table (plan, self->part))
    list_columns (self);
  update (self);
}

static void
show_part (TendImportColumnsPage *self,
           guint                  part)
{
  self->part = part;
  list_columns (self);
  update (self);
}

static void
file_chosen_cb (TendImportColumnsPage *self)
{
  guint part = adw_combo_row_get_selected (self->files_row);

  if (!self->showing && part != GTK_INVALID_LIST_POSITION && get_plan (self) != NULL)
    show_part (self, part);
}

static void
loaded_cb (TendImportColumnsPage *self)
{
  guint                     n = tend_import_draft_get_n_sources (self->draft);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  clear (self);
  self->part = 0;
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (
        names, tend_import_source_get_name (tend_import_draft_get_source (self->draft, i)));
  self->showing = TRUE;
  adw_combo_row_set_model (self->files_row, G_LIST_MODEL (names));
  self->showing = FALSE;
  gtk_widget_set_visible (self->files_group, n > 1);
}

static void
tend_import_columns_page_dispose (GObject *object)
{
  TendImportColumnsPage *self = TEND_IMPORT_COLUMNS_PAGE (object);

  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->headings);
  g_clear_pointer (&self->table, tend_csv_table_unref);
  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_IMPORT_COLUMNS_PAGE);

  G_OBJECT_CLASS (tend_import_columns_page_parent_class)->dispose (object);
}

static void
tend_import_columns_page_finalize (GObject *object)
{
  g_ptr_array_unref (TEND_IMPORT_COLUMNS_PAGE (object)->rows);

  G_OBJECT_CLASS (tend_import_columns_page_parent_class)->finalize (object);
}

static void
tend_import_columns_page_class_init (TendImportColumnsPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_import_columns_page_dispose;
  object_class->finalize = tend_import_columns_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-columns-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportColumnsPage, files_group);
  gtk_widget_class_bind_template_child (widget_class, TendImportColumnsPage, files_row);
  gtk_widget_class_bind_template_child (widget_class, TendImportColumnsPage, open_group);
  gtk_widget_class_bind_template_child (widget_class, TendImportColumnsPage, open_row);
  gtk_widget_class_bind_template_child (widget_class, TendImportColumnsPage, none_button);
  gtk_widget_class_bind_template_child (widget_class, TendImportColumnsPage, question);
  gtk_widget_class_bind_template_child (widget_class, TendImportColumnsPage, kept_group);
  gtk_widget_class_bind_template_child (widget_class, TendImportColumnsPage, columns);
  gtk_widget_class_bind_template_child (widget_class, TendImportColumnsPage, left_out_group);
  gtk_widget_class_bind_template_child (widget_class, TendImportColumnsPage, left_out);
  gtk_widget_class_bind_template_callback (widget_class, file_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

static void
tend_import_columns_page_init (TendImportColumnsPage *self)
{
  g_type_ensure (TEND_TYPE_IMPORT_COLUMN_QUESTION);
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_import_columns_page_set_draft (TendImportColumnsPage *self,
                                    TendImportDraft       *draft)
{
  g_return_if_fail (TEND_IS_IMPORT_COLUMNS_PAGE (self));
  g_return_if_fail (TEND_IS_IMPORT_DRAFT (draft));
  g_return_if_fail (self->draft == NULL);

  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "planned", G_CALLBACK (planned_cb), self, G_CONNECT_SWAPPED);
}

void
tend_import_columns_page_enter (TendImportColumnsPage *self,
                                guint                  part)
{
  TendImportPlan     *plan;
  TendImportQuestions asks = TEND_IMPORT_QUESTION_COLUMNS | TEND_IMPORT_QUESTION_ADDRESS;

  g_return_if_fail (TEND_IS_IMPORT_COLUMNS_PAGE (self));

  plan = get_plan (self);
  g_return_if_fail (plan != NULL);
  for (guint i = 0; i < tend_import_plan_get_n_parts (plan); i++)
    if (!(tend_import_plan_ask (plan, part) & asks) && (tend_import_plan_ask (plan, i) & asks))
      part = i;
  self->showing = TRUE;
  adw_combo_row_set_selected (self->files_row, part);
  self->showing = FALSE;
  show_part (self, part);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
