/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-draft.h"

#include "tend-import-glance.h"

/* The plan of more than this takes longer than anybody likes to look at nothing. */
#define LARGE_BYTES ((gsize)1 << 20)

/* When nobody says that what is shown of a large file is drawn, its plan is begun after this. */
#define DRAWING_MS 500

struct _TendImportDraft
{
  GObject parent_instance;

  char               *database_path;
  GPtrArray          *sources;   /* that have been read */
  TendCsvTable       *beginning; /* of the first of them, or NULL */
  TendImportSettings *settings;
  TendImportPlan     *plan;
  TendProgress       *progress; /* of what goes on, and what gives it up; or NULL */
  gboolean            reading;  /* whether that is reading */
  guint               start;    /* the timeout after which the plan is begun, or 0 */
};

typedef enum {
  PROP_BUSY = 1,
} TendImportDraftProperty;

static GParamSpec *properties[PROP_BUSY + 1];

enum {
  LOADED,
  PLANNING,
  PLANNED,
  FAILED,
  REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TendImportDraft, tend_import_draft, G_TYPE_OBJECT)

/* What goes on already is given up. */
static void
begin (TendImportDraft *self)
{
  tend_import_draft_stop (self);
  self->progress = tend_progress_new ();
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
end (TendImportDraft *self,
     guint            signal,
     GError          *error)
{
  g_clear_object (&self->progress);
  if (error != NULL)
    g_signal_emit (self, signals[signal], 0, error);
  else
    g_signal_emit (self, signals[signal], 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static GCancellable *
get_cancellable (TendImportDraft *self)
{
  return G_CANCELLABLE (self->progress);
}

static void
planned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (TendImportDraft) self = data;
  g_autoptr (GError)          error = NULL;
  g_autoptr (TendImportPlan)  plan = tend_import_plan_build_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (plan != NULL)
    {
      g_set_object (&self->plan, plan);
      end (self, PLANNED, NULL);
    }
  else if (self->plan != NULL)
    {
      tend_import_settings_unref (self->settings);
      self->settings = tend_import_settings_ref (tend_import_plan_get_settings (self->plan));
      end (self, REFUSED, error);
    }
  else
    end (self, FAILED, error);
}

static void
make_plan (TendImportDraft *self)
{
  if (self->plan != NULL)
    tend_import_plan_change_async (self->plan, self->database_path, self->settings,
                                   get_cancellable (self), planned_cb, g_object_ref (self));
  else
    tend_import_plan_build_async (self->sources, self->database_path, self->settings,
                                  get_cancellable (self), planned_cb, g_object_ref (self));
}

static void
forget (TendImportDraft *self)
{
  g_clear_object (&self->plan);
  g_clear_pointer (&self->beginning, tend_csv_table_unref);
  g_clear_pointer (&self->settings, tend_import_settings_unref);
  self->settings = tend_import_settings_new ();
  /* Another thread may still read the old ones. */
  g_ptr_array_unref (self->sources);
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify)tend_import_source_unref);
}

static void
start (TendImportDraft *self)
{
  g_signal_emit (self, signals[PLANNING], 0);
  make_plan (self);
}

static gboolean
start_cb (gpointer data)
{
  TendImportDraft *self = data;

  self->start = 0;
  start (self);
  return G_SOURCE_REMOVE;
}

/* What is shown of a large file is drawn before the plan asks for the processor. */
static void
take_sources (TendImportDraft *self,
              TendCsvTable    *beginning)
{
  self->reading = FALSE;
  self->beginning = beginning;
  g_signal_emit (self, signals[LOADED], 0);
  if (tend_import_draft_get_large (self))
    self->start = g_timeout_add (DRAWING_MS, start_cb, self);
  else
    start (self);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (TendImportDraft) self = data;
  g_autoptr (TendCsvTable)    beginning = NULL;
  g_autoptr (GError)          error = NULL;
  g_autoptr (GPtrArray)       sources = NULL;

  sources = tend_import_glance_load_finish (result, &beginning, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (sources == NULL)
    {
      self->reading = FALSE;
      end (self, FAILED, error);
      return;
    }
  g_ptr_array_unref (self->sources);
  self->sources = g_steal_pointer (&sources);
  take_sources (self, g_steal_pointer (&beginning));
}

static void
glanced_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (TendImportDraft) self = data;
  g_autoptr (GError)          error = NULL;
  g_autoptr (TendCsvTable)    beginning = tend_import_glance_finish (result, &error);

  /* Why it cannot be read is said by the plan. */
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    take_sources (self, g_steal_pointer (&beginning));
}

static void
tend_import_draft_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((TendImportDraftProperty)property_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, tend_import_draft_get_busy (TEND_IMPORT_DRAFT (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_import_draft_finalize (GObject *object)
{
  TendImportDraft *self = TEND_IMPORT_DRAFT (object);

  g_clear_handle_id (&self->start, g_source_remove);
  g_clear_object (&self->progress);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->beginning, tend_csv_table_unref);
  g_clear_pointer (&self->settings, tend_import_settings_unref);
  g_ptr_array_unref (self->sources);
  g_free (self->database_path);

  G_OBJECT_CLASS (tend_import_draft_parent_class)->finalize (object);
}

static void
tend_import_draft_class_init (TendImportDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType         type = TEND_TYPE_IMPORT_DRAFT;

  object_class->finalize = tend_import_draft_finalize;
  object_class->get_property = tend_import_draft_get_property;

  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[LOADED] =
      g_signal_new ("loaded", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PLANNING] =
      g_signal_new ("planning", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PLANNED] =
      g_signal_new ("planned", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[REFUSED] = g_signal_new ("refused", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
tend_import_draft_init (TendImportDraft *self)
{
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify)tend_import_source_unref);
  self->settings = tend_import_settings_new ();
}

TendImportDraft *
tend_import_draft_new (const char *database_path)
{
  TendImportDraft *self = g_object_new (TEND_TYPE_IMPORT_DRAFT, NULL);

  self->database_path = g_strdup (database_path);
  return self;
}

void
tend_import_draft_load (TendImportDraft *self,
                        GListModel      *files)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (TEND_IS_IMPORT_DRAFT (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));
  g_return_if_fail (g_list_model_get_n_items (files) > 0);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (list, g_list_model_get_item (files, i));
  forget (self);
  self->reading = TRUE;
  begin (self);
  tend_import_glance_load_async (list, get_cancellable (self), loaded_cb, g_object_ref (self));
}

void
tend_import_draft_take (TendImportDraft *self,
                        GBytes          *bytes,
                        const char      *name)
{
  g_return_if_fail (TEND_IS_IMPORT_DRAFT (self));
  g_return_if_fail (bytes != NULL);
  g_return_if_fail (name != NULL);

  forget (self);
  g_ptr_array_add (self->sources, tend_import_source_new (bytes, name));
  self->reading = TRUE;
  begin (self);
  tend_import_glance_async (tend_import_draft_get_source (self, 0), NULL, get_cancellable (self),
                            glanced_cb, g_object_ref (self));
}

void
tend_import_draft_go_on (TendImportDraft *self)
{
  g_return_if_fail (TEND_IS_IMPORT_DRAFT (self));

  if (self->start == 0)
    return;
  g_clear_handle_id (&self->start, g_source_remove);
  start (self);
}

void
tend_import_draft_settle (TendImportDraft    *self,
                          TendImportSettings *settings)
{
  g_return_if_fail (TEND_IS_IMPORT_DRAFT (self));
  g_return_if_fail (self->sources->len > 0 && !self->reading);
  g_return_if_fail (settings != NULL);

  if (settings != self->settings)
    {
      tend_import_settings_unref (self->settings);
      self->settings = tend_import_settings_ref (settings);
    }
  begin (self);
  make_plan (self);
}

void
tend_import_draft_plan_again (TendImportDraft *self)
{
  g_return_if_fail (TEND_IS_IMPORT_DRAFT (self));

  tend_import_draft_settle (self, self->settings);
}

void
tend_import_draft_stop (TendImportDraft *self)
{
  g_return_if_fail (TEND_IS_IMPORT_DRAFT (self));

  g_clear_handle_id (&self->start, g_source_remove);
  if (self->progress != NULL)
    g_cancellable_cancel (get_cancellable (self));
  g_clear_object (&self->progress);
}

guint
tend_import_draft_get_n_sources (TendImportDraft *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_DRAFT (self), 0);

  return self->sources->len;
}

TendImportSource *
tend_import_draft_get_source (TendImportDraft *self,
                              guint            i)
{
  g_return_val_if_fail (TEND_IS_IMPORT_DRAFT (self), NULL);
  g_return_val_if_fail (i < self->sources->len, NULL);

  return g_ptr_array_index (self->sources, i);
}

TendCsvTable *
tend_import_draft_get_beginning (TendImportDraft *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_DRAFT (self), NULL);

  return self->beginning;
}

gboolean
tend_import_draft_get_large (TendImportDraft *self)
{
  gsize size = 0;

  g_return_val_if_fail (TEND_IS_IMPORT_DRAFT (self), FALSE);

  for (guint i = 0; i < self->sources->len; i++)
    size += g_bytes_get_size (
        tend_import_source_get_bytes (tend_import_draft_get_source (self, i)));
  return size > LARGE_BYTES;
}

TendImportSettings *
tend_import_draft_get_settings (TendImportDraft *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_DRAFT (self), NULL);

  return self->settings;
}

TendImportPlan *
tend_import_draft_get_plan (TendImportDraft *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_DRAFT (self), NULL);

  return self->plan;
}

gboolean
tend_import_draft_get_busy (TendImportDraft *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_DRAFT (self), FALSE);

  return self->progress != NULL;
}

TendProgress *
tend_import_draft_get_progress (TendImportDraft *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_DRAFT (self), NULL);

  return self->progress;
}
