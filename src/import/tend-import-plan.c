/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a plan holds, and what can be asked of it. tend-import-plan-build.c makes it. */
#include "tend-import-plan.h"

#include "tend-id.h"
#include "tend-import-plan-private.h"

#define TEXT_BLOCK 4096

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TendImportPlan,
                               tend_import_plan,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return TEND_TYPE_IMPORT_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return TEND_IMPORT_PLAN (model)->entries->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  TendImportPlan *self = TEND_IMPORT_PLAN (model);

  return position < self->entries->len ? tend_import_row_new (self, position) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
part_free (gpointer data)
{
  TendImportPart *part = data;

  g_clear_pointer (&part->source, tend_import_source_unref);
  g_clear_pointer (&part->table, tend_csv_table_unref);
  g_clear_pointer (&part->map, tend_column_map_free);
  g_free (part->dates);
  g_free (part->imported_before);
  g_free (part);
}

static void
extra_free (gpointer data)
{
  TendImportExtra *extra = data;

  g_clear_pointer (&extra->partners, g_array_unref);
  g_clear_pointer (&extra->changes, g_array_unref);
  g_free (extra);
}

static void
tend_import_plan_finalize (GObject *object)
{
  TendImportPlan *self = TEND_IMPORT_PLAN (object);

  g_clear_pointer (&self->settings, tend_import_settings_unref);
  g_ptr_array_unref (self->parts);
  g_array_unref (self->entries);
  g_string_chunk_free (self->texts);
  g_ptr_array_unref (self->more_texts);
  g_mutex_clear (&self->lock);
  g_ptr_array_unref (self->lists);
  g_ptr_array_unref (self->extras);
  g_clear_pointer (&self->addresses, g_hash_table_unref);

  G_OBJECT_CLASS (tend_import_plan_parent_class)->finalize (object);
}

static void
tend_import_plan_class_init (TendImportPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tend_import_plan_finalize;
}

static void
tend_import_plan_init (TendImportPlan *self)
{
  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->entries = g_array_new (FALSE, FALSE, sizeof (TendImportEntry));
  self->texts = g_string_chunk_new (TEXT_BLOCK);
  self->more_texts = g_ptr_array_new_with_free_func ((GDestroyNotify)g_string_chunk_free);
  g_mutex_init (&self->lock);
  self->lists = g_ptr_array_new_with_free_func (g_free);
  self->extras = g_ptr_array_new_with_free_func (extra_free);
}

TendImportEntry *
tend_import_plan_get_entry (TendImportPlan *self,
                            guint           i)
{
  return &g_array_index (self->entries, TendImportEntry, i);
}

TendImportPart *
tend_import_plan_nth_part (TendImportPlan *self,
                           guint           part)
{
  return g_ptr_array_index (self->parts, part);
}

TendImportPart *
tend_import_plan_get_part (TendImportPlan        *self,
                           const TendImportEntry *entry)
{
  return tend_import_plan_nth_part (self, entry->part);
}

const char *
tend_import_plan_keep (TendImportPlan *self,
                       char           *text)
{
  const char *kept = text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;

  g_free (text);
  return kept;
}

GStringChunk *
tend_import_plan_add_texts (TendImportPlan *self)
{
  GStringChunk *texts = g_string_chunk_new (TEXT_BLOCK);

  g_ptr_array_add (self->more_texts, texts);
  return texts;
}

guint
tend_import_plan_get_line (TendImportPlan *self,
                           guint           i)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (self, i);

  return tend_csv_table_get_line (tend_import_plan_get_part (self, entry)->table, entry->record);
}

const char *
tend_import_entry_say_who (const TendImportEntry *entry)
{
  if (entry->name != NULL)
    return entry->name;
  if (entry->email != NULL)
    return entry->email;
  return entry->phone != NULL ? entry->phone : "";
}

TendImportPart *
tend_import_plan_add_part (TendImportPlan   *self,
                           TendImportSource *source)
{
  TendImportPart *part = g_new0 (TendImportPart, 1);

  part->source = tend_import_source_ref (source);
  part->batch = tend_id_new ();
  g_ptr_array_add (self->parts, part);
  return part;
}

TendImportSettings *
tend_import_plan_get_settings (TendImportPlan *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self), NULL);
  return self->settings;
}

guint
tend_import_plan_get_n_parts (TendImportPlan *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self), 0);
  return self->parts->len;
}

TendImportSource *
tend_import_plan_get_source (TendImportPlan *self,
                             guint           part)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self) && part < self->parts->len, NULL);
  return tend_import_plan_nth_part (self, part)->source;
}

TendCsvTable *
tend_import_plan_get_table (TendImportPlan *self,
                            guint           part)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self) && part < self->parts->len, NULL);
  return tend_import_plan_nth_part (self, part)->table;
}

TendColumnMap *
tend_import_plan_get_map (TendImportPlan *self,
                          guint           part)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self) && part < self->parts->len, NULL);
  return tend_import_plan_nth_part (self, part)->map;
}

gint64
tend_import_plan_get_batch (TendImportPlan *self,
                            guint           part)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self) && part < self->parts->len, 0);
  return tend_import_plan_nth_part (self, part)->batch;
}

const char *
tend_import_plan_get_imported_before (TendImportPlan *self,
                                      guint           part)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self) && part < self->parts->len, NULL);
  return tend_import_plan_nth_part (self, part)->imported_before;
}

guint
tend_import_plan_count (TendImportPlan *self,
                        TendVerdict     verdict)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self), 0);
  g_return_val_if_fail (verdict < TEND_N_VERDICTS, 0);

  return self->counts[verdict];
}

gboolean
tend_import_plan_is_chosen (TendImportPlan   *self,
                            guint             decision,
                            TendImportChoices choice)
{
  return tend_import_settings_is_chosen (self->settings, decision, choice);
}

guint
tend_import_plan_count_inquiries (TendImportPlan *self)
{
  guint count = 0;

  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self), 0);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const TendImportEntry *entry = tend_import_plan_get_entry (self, i);

      if (entry->verdict == TEND_VERDICT_NEW_INQUIRY &&
          (entry->work & TEND_IMPORT_ADD_INQUIRY) != 0)
        count++;
    }
  return count;
}

guint
tend_import_plan_count_choice (TendImportPlan   *self,
                               TendImportChoices choice)
{
  guint count = 0;

  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self), 0);

  for (guint i = 0; i < self->entries->len; i++)
    if ((tend_import_plan_get_entry (self, i)->offers & choice) != 0)
      count++;
  return count;
}

gboolean
tend_import_plan_has_work (TendImportPlan *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self), FALSE);

  return self->counts[TEND_VERDICT_NEW_INQUIRY] + self->counts[TEND_VERDICT_ADDS_TO_KNOWN] > 0;
}
