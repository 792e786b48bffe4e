/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-mapping-store.h"

#include "tend-date.h"
#include "tend-id.h"

static const char of_header[] = "SELECT mapping AS id FROM import_mapping_column"
                                " WHERE header = :header";
static const char count_columns[] = "SELECT count (*) AS count FROM import_mapping_column"
                                    " WHERE mapping = :mapping";
static const char load_columns[] = "SELECT header, field FROM import_mapping_column"
                                   " WHERE mapping = :mapping";
static const char insert_mapping[] = "INSERT INTO import_mapping (id, used) VALUES (:id, :now)";
static const char update_mapping[] = "UPDATE import_mapping SET used = :now WHERE id = :id";
static const char insert_column[] = "INSERT INTO import_mapping_column (mapping, header, field)"
                                    " VALUES (:mapping, :header, :field)";
static const char update_column[] = "UPDATE import_mapping_column SET field = :field"
                                    " WHERE mapping = :mapping AND header = :header";

GHashTable *
tend_import_mapping_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static gboolean
count_in (TendDatabase *database,
          gint64        mapping,
          guint        *count,
          GError      **error)
{
  g_autoptr (TendStatement) ask = tend_database_prepare (database, count_columns, error);
  TendStepResult            step;

  if (ask == NULL)
    return FALSE;
  tend_statement_bind_id (ask, ":mapping", mapping);
  step = tend_statement_step (ask, error);
  *count = step == TEND_STEP_ROW ? (guint)tend_statement_int (ask, "count") : 0;
  return step != TEND_STEP_ERROR;
}

static gboolean
add_sharers (TendDatabase *database,
             const char   *header,
             GHashTable   *n_shared,
             GError      **error)
{
  g_autoptr (TendStatement) ask = tend_database_prepare (database, of_header, error);
  TendStepResult            step;

  if (ask == NULL)
    return FALSE;
  tend_statement_bind_text (ask, ":header", header);
  while ((step = tend_statement_step (ask, error)) == TEND_STEP_ROW)
    {
      gint64 id = tend_statement_int64 (ask, "id");
      guint *n = g_hash_table_lookup (n_shared, &id);

      if (n != NULL)
        *n += 1;
      else
        {
          n = g_new (guint, 1);
          *n = 1;
          g_hash_table_insert (n_shared, g_memdup2 (&id, sizeof id), n);
        }
    }
  return step == TEND_STEP_DONE;
}

/* How many headers each remembered mapping shares with @headers: (gint64 * -> guint *). */
static GHashTable *
count_shared (TendDatabase      *database,
              const char *const *headers,
              GError           **error)
{
  g_autoptr (GHashTable) n_shared = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                           g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; headers[i] != NULL; i++)
    if (g_hash_table_add (seen, (gpointer)headers[i]) &&
        !add_sharers (database, headers[i], n_shared, error))
      return NULL;
  return g_steal_pointer (&n_shared);
}

/* The best of those that share half, or with @whole all, of their own headers; 0 for none. */
static gboolean
find_best (TendDatabase      *database,
           const char *const *headers,
           gboolean           whole,
           gint64            *best,
           GError           **error)
{
  g_autoptr (GHashTable) n_shared = count_shared (database, headers, error);
  guint                  n_headers = g_strv_length ((char **)headers);
  guint                  best_shared = 0, best_own = 0;
  GHashTableIter         iter;
  gpointer               key, value;

  *best = 0;
  if (n_shared == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, n_shared);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      gint64 id = *(const gint64 *)key;
      guint  shared = *(const guint *)value, own;

      if (!count_in (database, id, &own, error))
        return FALSE;
      if (shared * 2 < n_headers || (whole ? shared < own : shared * 2 < own) ||
          shared < best_shared ||
          (shared == best_shared && (own > best_own || (own == best_own && id < *best))))
        continue;
      *best = id;
      best_shared = shared;
      best_own = own;
    }
  return TRUE;
}

static GHashTable *
load (TendDatabase *database,
      gint64        id,
      GError      **error)
{
  g_autoptr (TendStatement) ask = tend_database_prepare (database, load_columns, error);
  g_autoptr (GHashTable)    mapping = tend_import_mapping_new ();
  TendStepResult            step;

  if (ask == NULL)
    return NULL;
  tend_statement_bind_id (ask, ":mapping", id);
  while ((step = tend_statement_step (ask, error)) == TEND_STEP_ROW)
    g_hash_table_insert (mapping, g_strdup (tend_statement_text (ask, "header")),
                         g_strdup (tend_statement_text (ask, "field")));
  return step == TEND_STEP_DONE ? g_steal_pointer (&mapping) : NULL;
}

gboolean
tend_import_mapping_find (TendDatabase      *database,
                          const char *const *headers,
                          GHashTable       **mapping,
                          GError           **error)
{
  gint64 best;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (headers != NULL, FALSE);
  g_return_val_if_fail (mapping != NULL, FALSE);

  *mapping = NULL;
  if (!find_best (database, headers, FALSE, &best, error))
    return FALSE;
  if (best == 0)
    return TRUE;
  *mapping = load (database, best, error);
  return *mapping != NULL;
}

static gboolean
write_column (TendDatabase *database,
              const char   *sql,
              gint64        mapping,
              const char   *header,
              const char   *field,
              GError      **error)
{
  g_autoptr (TendStatement) write = tend_database_prepare (database, sql, error);

  if (write == NULL)
    return FALSE;
  tend_statement_bind_id (write, ":mapping", mapping);
  tend_statement_bind_text (write, ":header", header);
  tend_statement_bind_text (write, ":field", field);
  return tend_statement_execute (write, error);
}

/* Writes what of @mapping is not in @known yet, which is what @id holds. */
static gboolean
write_columns (TendDatabase *database,
               gint64        id,
               GHashTable   *known,
               GHashTable   *mapping,
               gboolean     *changed,
               GError      **error)
{
  GHashTableIter iter;
  gpointer       header, field;

  g_hash_table_iter_init (&iter, mapping);
  while (g_hash_table_iter_next (&iter, &header, &field))
    {
      const char *before = known != NULL ? g_hash_table_lookup (known, header) : NULL;

      if (g_strcmp0 (before, field) == 0)
        continue;
      *changed = TRUE;
      if (!write_column (database, before != NULL ? update_column : insert_column, id, header,
                         field, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_mapping (TendDatabase *database,
               const char   *sql,
               gint64        id,
               GError      **error)
{
  g_autoptr (TendStatement) write = tend_database_prepare (database, sql, error);
  g_autofree char          *now = tend_now ();

  if (write == NULL)
    return FALSE;
  tend_statement_bind_id (write, ":id", id);
  tend_statement_bind_text (write, ":now", now);
  return tend_statement_execute (write, error);
}

gboolean
tend_import_mapping_save (TendDatabase      *database,
                          const char *const *headers,
                          GHashTable        *mapping,
                          GError           **error)
{
  g_autoptr (GHashTable) known = NULL;
  gboolean               changed = FALSE;
  gint64                 id;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (headers != NULL, FALSE);
  g_return_val_if_fail (mapping != NULL, FALSE);

  if (g_hash_table_size (mapping) == 0)
    return TRUE;
  if (!find_best (database, headers, TRUE, &id, error))
    return FALSE;
  if (id != 0 && (known = load (database, id, error)) == NULL)
    return FALSE;
  if (id == 0)
    {
      id = tend_id_new ();
      return write_mapping (database, insert_mapping, id, error) &&
             write_columns (database, id, NULL, mapping, &changed, error);
    }
  return write_columns (database, id, known, mapping, &changed, error) &&
         (!changed || write_mapping (database, update_mapping, id, error));
}
