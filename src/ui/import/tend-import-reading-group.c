/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-reading-group.h"

#include "tend-import-date-examples.h"
#include "tend-import-reading-row.h"

struct _TendImportReadingGroup
{
  AdwBin parent_instance;

  GPtrArray *remarks; /* rows; they belong to the group */

  TendImportReadingRow *letters_row;
  TendImportReadingRow *cells_row;
  TendImportReadingRow *headings_row;
  TendImportReadingRow *dates_row;
};

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TendImportReadingGroup, tend_import_reading_group, ADW_TYPE_BIN)

static TendImportReadingRow *
get_row (TendImportReadingGroup *self,
         TendImportAspect        aspect)
{
  TendImportReadingRow *rows[TEND_IMPORT_N_ASPECTS] = {
    [TEND_IMPORT_ASPECT_LETTERS] = self->letters_row,
    [TEND_IMPORT_ASPECT_CELLS] = self->cells_row,
    [TEND_IMPORT_ASPECT_HEADINGS] = self->headings_row,
    [TEND_IMPORT_ASPECT_DATES] = self->dates_row,
  };

  return rows[aspect];
}

static void
show_aspect (TendImportReadingGroup *self,
             const TendImportView   *view,
             TendImportAspect        aspect)
{
  TendImportReadingRow              *row = get_row (self, aspect);
  g_autofree char                   *detail = NULL;
  g_autofree char                   *sentence = tend_import_aspect_say (aspect, view, &detail);
  g_autoptr (TendImportAlternatives) list = NULL;

  gtk_widget_set_visible (GTK_WIDGET (row), sentence != NULL);
  if (sentence == NULL)
    return;
  list = tend_import_aspect_list (aspect, view);
  tend_import_reading_row_say (row, sentence, detail);
  tend_import_reading_row_offer (row, (const char *const *)list->titles,
                                 (const char *const *)list->details, list->chosen);
}

static void
show_remarks (TendImportReadingGroup *self,
              const TendImportView   *view)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_bin_get_child (ADW_BIN (self)));
  const char          *dates;
  g_auto (GStrv)       remarks = NULL;

  for (guint i = 0; i < self->remarks->len; i++)
    adw_preferences_group_remove (group, self->remarks->pdata[i]);
  g_ptr_array_set_size (self->remarks, 0);
  if (view->plan == NULL)
    return;
  dates = tend_import_plan_get_date_evidence (view->plan, view->part);
  remarks = tend_import_plan_say_remarks (view->plan, view->part);
  for (guint i = 0; remarks[i] != NULL; i++)
    {
      GtkWidget *row;

      /* That one has a row of its own. */
      if (g_strcmp0 (remarks[i], dates) == 0)
        continue;
      row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", remarks[i],
                          "icon-name", "dialog-information-symbolic", NULL);
      adw_preferences_group_add (group, row);
      g_ptr_array_add (self->remarks, row);
    }
}

static void
choose (TendImportReadingGroup *self,
        TendImportAspect        aspect,
        guint                   chosen)
{
  g_signal_emit (self, signals[CHOSEN], 0, (guint)aspect, chosen);
}

static void
letters_chosen_cb (TendImportReadingGroup *self,
                   guint                   chosen)
{
  choose (self, TEND_IMPORT_ASPECT_LETTERS, chosen);
}

static void
cells_chosen_cb (TendImportReadingGroup *self,
                 guint                   chosen)
{
  choose (self, TEND_IMPORT_ASPECT_CELLS, chosen);
}

static void
headings_chosen_cb (TendImportReadingGroup *self,
                    guint                   chosen)
{
  choose (self, TEND_IMPORT_ASPECT_HEADINGS, chosen);
}

static void
dates_chosen_cb (TendImportReadingGroup *self,
                 guint                   chosen)
{
  choose (self, TEND_IMPORT_ASPECT_DATES, chosen);
}

static void
tend_import_reading_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_IMPORT_READING_GROUP);

  G_OBJECT_CLASS (tend_import_reading_group_parent_class)->dispose (object);
}

static void
tend_import_reading_group_finalize (GObject *object)
{
  g_ptr_array_unref (TEND_IMPORT_READING_GROUP (object)->remarks);

  G_OBJECT_CLASS (tend_import_reading_group_parent_class)->finalize (object);
}

static void
tend_import_reading_group_class_init (TendImportReadingGroupClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_import_reading_group_dispose;
  object_class->finalize = tend_import_reading_group_finalize;

  signals[CHOSEN] =
      g_signal_new ("chosen", TEND_TYPE_IMPORT_READING_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-reading-group.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportReadingGroup, letters_row);
  gtk_widget_class_bind_template_child (widget_class, TendImportReadingGroup, cells_row);
  gtk_widget_class_bind_template_child (widget_class, TendImportReadingGroup, headings_row);
  gtk_widget_class_bind_template_child (widget_class, TendImportReadingGroup, dates_row);
  gtk_widget_class_bind_template_callback (widget_class, letters_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, cells_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, headings_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, dates_chosen_cb);
}

static void
tend_import_reading_group_init (TendImportReadingGroup *self)
{
  g_type_ensure (TEND_TYPE_IMPORT_READING_ROW);
  self->remarks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_import_reading_group_show (TendImportReadingGroup *self,
                                const TendImportView   *view)
{
  g_return_if_fail (TEND_IS_IMPORT_READING_GROUP (self));
  g_return_if_fail (view != NULL && view->table != NULL);

  for (guint i = 0; i < TEND_IMPORT_N_ASPECTS; i++)
    show_aspect (self, view, (TendImportAspect)i);
  show_remarks (self, view);
}

void
tend_import_reading_group_leave_out (TendImportReadingGroup *self,
                                     TendImportAspect        aspect)
{
  g_return_if_fail (TEND_IS_IMPORT_READING_GROUP (self));

  gtk_widget_set_visible (GTK_WIDGET (get_row (self, aspect)), FALSE);
}
