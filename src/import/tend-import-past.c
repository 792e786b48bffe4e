/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-past.h"

#include <glib/gi18n-lib.h>

#include "tend-date.h"
#include "tend-enum.h"
#include "tend-error.h"
#include "tend-import-receipt-store.h"
#include "tend-import-report.h"
#include "tend-json.h"

static void
add_counts (JsonBuilder *builder,
            const guint *counts)
{
  tend_json_begin_object (builder, "counts");
  for (guint i = 0; i < TEND_N_VERDICTS; i++)
    tend_json_add_number (builder, tend_enum_to_nick (TEND_TYPE_VERDICT, (int)i), counts[i]);
  json_builder_end_object (builder);
}

static const char *
undo_nick (const TendImportReceipt *receipt)
{
  if (receipt->taken_back)
    return "taken-back";
  return receipt->stands ? "possible" : "not-possible";
}

static void
add_receipt (JsonBuilder             *builder,
             const TendImportReceipt *receipt)
{
  json_builder_begin_object (builder);
  tend_json_add_id (builder, "import", receipt->id);
  tend_json_add_text (builder, "imported", receipt->imported);
  tend_json_add_text (builder, "undo", undo_nick (receipt));
  add_counts (builder, receipt->counts);
  tend_json_begin_array (builder, "files");
  for (guint i = 0; i < receipt->files->len; i++)
    {
      const TendImportReceiptFile *file = g_ptr_array_index (receipt->files, i);

      json_builder_begin_object (builder);
      tend_json_add_text (builder, "file", file->name);
      tend_json_add_text (builder, "sha256", file->hash);
      add_counts (builder, file->counts);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static char *
list_json (GPtrArray *receipts)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  tend_json_begin_array (builder, "imports");
  for (guint i = 0; i < receipts->len; i++)
    add_receipt (builder, g_ptr_array_index (receipts, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return tend_json_to_text (builder);
}

/* "New inquiry: 3, Left out: 1" */
static void
append_counts (GString     *text,
               const guint *counts)
{
  const char *between = "";

  for (guint i = 0; i < TEND_N_VERDICTS; i++)
    if (counts[i] > 0)
      {
        g_string_append_printf (text, "%s%s: %u", between,
                                tend_enum_label (TEND_TYPE_VERDICT, (int)i), counts[i]);
        between = ", ";
      }
}

static void
append_receipt (GString                 *text,
                const TendImportReceipt *receipt)
{
  g_autofree char *date = tend_instant_local_date (receipt->imported);

  g_string_append_printf (text, "%" G_GINT64_FORMAT "  %s  ", receipt->id,
                          date != NULL ? date : "");
  for (guint i = 0; i < receipt->files->len; i++)
    {
      const TendImportReceiptFile *file = g_ptr_array_index (receipt->files, i);
      g_autofree char             *name = tend_import_report_harmless (file->name);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", name);
    }
  g_string_append (text, "\n    ");
  append_counts (text, receipt->counts);
  g_string_append_c (text, '\n');
  if (receipt->taken_back)
    g_string_append_printf (text, "    %s\n", _ ("Taken back, except for what was kept."));
  else if (!receipt->stands)
    g_string_append_printf (text, "    %s\n", _ ("It cannot be taken back any more."));
}

static char *
list_text (GPtrArray *receipts)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < receipts->len; i++)
    append_receipt (text, g_ptr_array_index (receipts, i));
  if (receipts->len == 0)
    g_string_append_printf (text, "%s\n", _ ("Nothing was imported yet."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
tend_import_past_list (TendDatabase *database,
                       gboolean      json,
                       GError      **error)
{
  g_autoptr (GPtrArray) receipts = database != NULL ? tend_import_receipts_list (database, error)
                                                    : g_ptr_array_new ();

  if (receipts == NULL)
    return NULL;
  return json ? list_json (receipts) : list_text (receipts);
}

static void
add_people (JsonBuilder *builder,
            const char  *name,
            GPtrArray   *people)
{
  tend_json_begin_array (builder, name);
  for (guint i = 0; i < people->len; i++)
    {
      const TendReversalPerson *person = g_ptr_array_index (people, i);

      json_builder_begin_object (builder);
      tend_json_add_id (builder, "person", person->person);
      tend_json_add_text (builder, "name", person->name);
      tend_json_add_text (builder, "reason", person->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static char *
reversal_json (gint64              id,
               const TendReversal *reversal)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  tend_json_add_id (builder, "import", id);
  tend_json_add_boolean (builder, "complete", reversal->complete);
  add_people (builder, "reversed", reversal->people_reversed);
  add_people (builder, "kept", reversal->people_kept);
  add_people (builder, "failed", reversal->people_failed);
  json_builder_end_object (builder);
  return tend_json_to_text (builder);
}

static void
append_people (GString    *text,
               const char *heading,
               GPtrArray  *people)
{
  if (people->len == 0)
    return;
  g_string_append_printf (text, "%s\n", heading);
  for (guint i = 0; i < people->len; i++)
    {
      const TendReversalPerson *person = g_ptr_array_index (people, i);
      g_autofree char          *name = tend_import_report_harmless (person->name);

      g_string_append_printf (text, "  %s", name);
      if (person->reason != NULL)
        g_string_append_printf (text, ": %s", person->reason);
      g_string_append_c (text, '\n');
    }
}

static char *
reversal_text (const TendReversal *reversal)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_people (text, _ ("Taken back:"), reversal->people_reversed);
  append_people (text, _ ("Kept, because of what was done since:"), reversal->people_kept);
  append_people (text, _ ("Could not be taken back:"), reversal->people_failed);
  g_string_append_printf (text, "%s\n",
                          reversal->complete ? _ ("The import is taken back.")
                                             : _ ("The rest of the import is taken back."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
undone_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

char *
tend_import_past_undo (TendStore *store,
                       gint64     id,
                       gboolean   json,
                       GError   **error)
{
  g_autoptr (TendImportReceipt) receipt = NULL;
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (TendReversal)      reversal = NULL;

  g_return_val_if_fail (TEND_IS_STORE (store), NULL);

  receipt = tend_import_receipt_load (tend_store_get_reader (store), id, error);
  if (receipt == NULL)
    return NULL;
  if (!receipt->stands)
    {
      g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOTHING,
                           _ ("This import cannot be taken back any more. Nothing was changed."));
      return NULL;
    }
  tend_store_undo_import_async (store, receipt->action, NULL, undone_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  reversal = tend_store_undo_finish (store, result, error);
  if (reversal == NULL)
    return NULL;
  return json ? reversal_json (id, reversal) : reversal_text (reversal);
}
