/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-file-page.h"

#include "tend-import-glance.h"
#include "tend-import-preview.h"
#include "tend-import-question.h"
#include "tend-import-reading-group.h"
#include "tend-import-readings.h"

#include <glib/gi18n-lib.h>

struct _TendImportFilePage
{
  AdwBin parent_instance;

  TendImportDraft *draft;
  guint            part;        /* which of the files is looked at */
  GPtrArray       *letters;     /* of that file; TendDecodeReading, or NULL */
  GArray          *asked;       /* TendImportQuestions that have been asked, for each file */
  GCancellable    *cancellable; /* of the glance that is taken, or NULL */
  gboolean         showing;     /* nobody chooses a file */
  guint            drawing;     /* the tick callback that waits for a frame, or 0 */
  gboolean         framed;      /* whether that frame has begun */

  GtkWidget          *files_group;
  AdwComboRow        *files_row;
  GtkWidget          *address_group;
  AdwActionRow       *address_row;
  GtkWidget          *letters_group;
  TendImportReadings *letters_cards;
  GtkWidget          *dates_group;
  TendImportReadings *dates_cards;
  TendImportPreview  *preview;

  TendImportReadingGroup *reading_group;
  AdwActionRow           *columns_row;
};

typedef enum {
  PROP_READY = 1,
} TendImportFilePageProperty;

static GParamSpec *properties[PROP_READY + 1];

G_DEFINE_FINAL_TYPE (TendImportFilePage, tend_import_file_page, ADW_TYPE_BIN)

static TendImportView
get_view (TendImportFilePage *self)
{
  TendImportView view = { 0 };

  view.plan = tend_import_draft_get_plan (self->draft);
  view.part = self->part;
  view.table = tend_import_preview_get_table (self->preview);
  view.letters = self->letters;
  view.settings = tend_import_draft_get_settings (self->draft);
  return view;
}

/* What was asked once stays in view with the answer. */
static void
show_question (TendImportFilePage *self,
               TendImportQuestions question,
               TendImportAspect    aspect,
               GtkWidget          *group,
               TendImportReadings *cards)
{
  TendImportView                     view = get_view (self);
  gboolean                           asked;
  g_autoptr (TendImportAlternatives) list = NULL;

  asked = (g_array_index (self->asked, TendImportQuestions, self->part) & question) != 0;
  /* The letters may still be looked at. */
  if (aspect == TEND_IMPORT_ASPECT_LETTERS && self->letters == NULL)
    asked = FALSE;
  gtk_widget_set_visible (group, asked);
  if (!asked)
    return;
  tend_import_reading_group_leave_out (self->reading_group, aspect);
  list = tend_import_aspect_list (aspect, &view);
  /* To leave it open is no card: nothing need be chosen. */
  if (aspect == TEND_IMPORT_ASPECT_DATES)
    g_clear_pointer (&list->titles[list->values->len - 1], g_free);
  if (aspect == TEND_IMPORT_ASPECT_DATES)
    g_clear_pointer (&list->details[list->values->len - 1], g_free);
  tend_import_readings_show (cards, (const char *const *)list->titles,
                             (const char *const *)list->details, list->chosen);
}

static void
show_questions (TendImportFilePage *self)
{
  TendImportPlan      *plan = tend_import_draft_get_plan (self->draft);
  TendImportQuestions  now = plan != NULL ? tend_import_plan_ask (plan, self->part) : 0;
  TendImportQuestions *asked = &g_array_index (self->asked, TendImportQuestions, self->part);
  g_autofree char     *address = NULL;

  *asked |= now;
  gtk_widget_set_visible (self->address_group, (now & TEND_IMPORT_QUESTION_ADDRESS) != 0);
  if ((now & TEND_IMPORT_QUESTION_ADDRESS) != 0)
    address = tend_import_question_say (plan, self->part, TEND_IMPORT_QUESTION_ADDRESS);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->address_row),
                                 address != NULL ? address : "");
  show_question (self, TEND_IMPORT_QUESTION_LETTERS, TEND_IMPORT_ASPECT_LETTERS,
                 self->letters_group, self->letters_cards);
  show_question (self, TEND_IMPORT_QUESTION_DATES, TEND_IMPORT_ASPECT_DATES, self->dates_group,
                 self->dates_cards);
}

static char *
say_kept (TendColumnMap *map)
{
  guint n_columns = tend_column_map_get_n_columns (map);
  guint n_kept = 0;

  for (guint i = 0; i < n_columns; i++)
    if (tend_column_map_get_column (map, i)->field != TEND_IMPORT_FIELD_NONE)
      n_kept++;
  if (n_kept == n_columns)
    return g_strdup (_ ("Every column is used."));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: how many columns are used, of how many */
                                       "%u of %u column is used; what is left out is not stored.",
                                       "%u of %u columns are used; what is left out is not stored.",
                                       n_columns),
                          n_kept, n_columns);
}

static void
show_columns (TendImportFilePage *self)
{
  TendImportPlan  *plan = tend_import_draft_get_plan (self->draft);
  g_autofree char *kept = NULL;

  if (plan != NULL)
    kept = say_kept (tend_import_plan_get_map (plan, self->part));
  adw_action_row_set_subtitle (self->columns_row, kept != NULL ? kept : "");
}

/* Everything, after the plan or, before there is one, after the table that is in view. */
static void
show (TendImportFilePage *self)
{
  TendImportView view = get_view (self);

  if (view.table == NULL)
    return;
  tend_import_reading_group_show (self->reading_group, &view);
  show_questions (self);
  show_columns (self);
}

static void
stop (TendImportFilePage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
letters_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (TendImportFilePage) self = data;
  GPtrArray                     *letters = tend_import_letters_finish (result, NULL);

  if (letters == NULL)
    return;
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  self->letters = letters;
  show (self);
}

static void
look_at_letters (TendImportFilePage *self)
{
  tend_import_letters_async (tend_import_draft_get_source (self->draft, self->part),
                             self->cancellable, letters_cb, g_object_ref (self));
}

static void
glanced_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (TendImportFilePage) self = data;
  g_autoptr (GError)             error = NULL;
  g_autoptr (TendCsvTable)       table = tend_import_glance_finish (result, &error);

  /* Why it cannot be read is said by whoever makes the plan. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->draft == NULL)
    return;
  /* Else the plan has been faster, and knows more. */
  if (tend_import_draft_get_busy (self->draft) && table != NULL)
    tend_import_preview_show (self->preview, table);
  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
  if (self->letters != NULL)
    g_clear_object (&self->cancellable);
  else
    look_at_letters (self);
}

static void
glance (TendImportFilePage *self)
{
  TendImportSettings *settings = tend_import_draft_get_settings (self->draft);

  stop (self);
  self->cancellable = g_cancellable_new ();
  tend_import_glance_async (tend_import_draft_get_source (self->draft, self->part),
                            tend_import_settings_get_reading (settings, self->part),
                            self->cancellable, glanced_cb, g_object_ref (self));
}

static void
list_files (TendImportFilePage *self)
{
  guint                     n = tend_import_draft_get_n_sources (self->draft);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (
        names, tend_import_source_get_name (tend_import_draft_get_source (self->draft, i)));
  self->showing = TRUE;
  adw_combo_row_set_model (self->files_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->files_row, 0);
  self->showing = FALSE;
  gtk_widget_set_visible (self->files_group, n > 1);
}

/* The letters of a whole file take their time, and are looked at when its beginning is shown. */
static void
planning_cb (TendImportFilePage *self)
{
  if (self->cancellable != NULL || self->letters != NULL)
    return;
  self->cancellable = g_cancellable_new ();
  look_at_letters (self);
}

/* The frame that has begun with the one tick is drawn at the next. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  TendImportFilePage *self = TEND_IMPORT_FILE_PAGE (widget);

  if (!self->framed)
    {
      self->framed = TRUE;
      return G_SOURCE_CONTINUE;
    }
  self->drawing = 0;
  tend_import_draft_go_on (self->draft);
  return G_SOURCE_REMOVE;
}

static void
wait_for_frame (TendImportFilePage *self)
{
  self->framed = FALSE;
  if (self->drawing == 0)
    self->drawing = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
loaded_cb (TendImportFilePage *self)
{
  stop (self);
  self->part = 0;
  g_array_set_size (self->asked, 0);
  g_array_set_size (self->asked, tend_import_draft_get_n_sources (self->draft));
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  list_files (self);
  tend_import_preview_show (self->preview, tend_import_draft_get_beginning (self->draft));
  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
  if (tend_import_draft_get_large (self->draft))
    wait_for_frame (self);
}

static void
show_plan (TendImportFilePage *self)
{
  tend_import_preview_show (
      self->preview,
      tend_import_plan_get_table (tend_import_draft_get_plan (self->draft), self->part));
  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

/* Another file comes into view. */
static void
file_chosen_cb (TendImportFilePage *self)
{
  guint part = adw_combo_row_get_selected (self->files_row);

  if (self->showing || part == self->part || part == GTK_INVALID_LIST_POSITION)
    return;
  self->part = part;
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  glance (self);
  if (tend_import_draft_get_plan (self->draft) != NULL)
    show_plan (self);
}

static void
settle (TendImportFilePage *self,
        TendImportAspect    aspect,
        guint               chosen)
{
  TendImportView                     view = get_view (self);
  g_autoptr (TendImportAlternatives) list = tend_import_aspect_list (aspect, &view);
  g_autoptr (TendImportSettings)     settings = NULL;

  g_return_if_fail (chosen < list->values->len);
  settings = tend_import_aspect_settle (aspect, &view, g_array_index (list->values, guint, chosen));
  tend_import_draft_settle (self->draft, settings);
  if (aspect != TEND_IMPORT_ASPECT_DATES)
    glance (self);
}

static void
chosen_cb (TendImportFilePage *self,
           TendImportAspect    aspect,
           guint               chosen)
{
  settle (self, aspect, chosen);
}

static void
letters_chosen_cb (TendImportFilePage *self,
                   guint               chosen)
{
  settle (self, TEND_IMPORT_ASPECT_LETTERS, chosen);
}

static void
dates_chosen_cb (TendImportFilePage *self,
                 guint               chosen)
{
  settle (self, TEND_IMPORT_ASPECT_DATES, chosen);
}

static void
tend_import_file_page_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch ((TendImportFilePageProperty)property_id)
    {
    case PROP_READY:
      g_value_set_boolean (value, tend_import_file_page_get_ready (TEND_IMPORT_FILE_PAGE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_import_file_page_dispose (GObject *object)
{
  TendImportFilePage *self = TEND_IMPORT_FILE_PAGE (object);

  stop (self);
  if (self->drawing != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drawing);
  self->drawing = 0;
  g_clear_object (&self->draft);
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_IMPORT_FILE_PAGE);

  G_OBJECT_CLASS (tend_import_file_page_parent_class)->dispose (object);
}

static void
tend_import_file_page_finalize (GObject *object)
{
  TendImportFilePage *self = TEND_IMPORT_FILE_PAGE (object);

  g_array_unref (self->asked);

  G_OBJECT_CLASS (tend_import_file_page_parent_class)->finalize (object);
}

static void
tend_import_file_page_class_init (TendImportFilePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_import_file_page_dispose;
  object_class->finalize = tend_import_file_page_finalize;
  object_class->get_property = tend_import_file_page_get_property;

  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-file-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportFilePage, files_group);
  gtk_widget_class_bind_template_child (widget_class, TendImportFilePage, files_row);
  gtk_widget_class_bind_template_child (widget_class, TendImportFilePage, address_group);
  gtk_widget_class_bind_template_child (widget_class, TendImportFilePage, address_row);
  gtk_widget_class_bind_template_child (widget_class, TendImportFilePage, letters_group);
  gtk_widget_class_bind_template_child (widget_class, TendImportFilePage, letters_cards);
  gtk_widget_class_bind_template_child (widget_class, TendImportFilePage, dates_group);
  gtk_widget_class_bind_template_child (widget_class, TendImportFilePage, dates_cards);
  gtk_widget_class_bind_template_child (widget_class, TendImportFilePage, preview);
  gtk_widget_class_bind_template_child (widget_class, TendImportFilePage, reading_group);
  gtk_widget_class_bind_template_child (widget_class, TendImportFilePage, columns_row);
  gtk_widget_class_bind_template_callback (widget_class, file_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, letters_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, dates_chosen_cb);
}

static void
tend_import_file_page_init (TendImportFilePage *self)
{
  g_type_ensure (TEND_TYPE_IMPORT_PREVIEW);
  g_type_ensure (TEND_TYPE_IMPORT_READING_GROUP);
  g_type_ensure (TEND_TYPE_IMPORT_READINGS);
  self->asked = g_array_new (FALSE, TRUE, sizeof (TendImportQuestions));
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_import_file_page_set_draft (TendImportFilePage *self,
                                 TendImportDraft    *draft)
{
  g_return_if_fail (TEND_IS_IMPORT_FILE_PAGE (self));
  g_return_if_fail (TEND_IS_IMPORT_DRAFT (draft));
  g_return_if_fail (self->draft == NULL);

  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "planning", G_CALLBACK (planning_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "planned", G_CALLBACK (show_plan), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "refused", G_CALLBACK (show_plan), self, G_CONNECT_SWAPPED);
}

gboolean
tend_import_file_page_get_ready (TendImportFilePage *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_FILE_PAGE (self), FALSE);

  return tend_import_preview_get_table (self->preview) != NULL;
}

guint
tend_import_file_page_get_part (TendImportFilePage *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_FILE_PAGE (self), 0);

  return self->part;
}

gboolean
tend_import_file_page_get_looking (TendImportFilePage *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_FILE_PAGE (self), FALSE);

  return self->cancellable != NULL;
}
