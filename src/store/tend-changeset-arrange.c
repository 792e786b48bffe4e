/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-changeset-reader.h"

/* A row on its way into another changeset. */
typedef struct
{
  const guint8 *start;
  const guint8 *after; /* of an UPDATE */
  guint32       size;
  guint32       key_size; /* of its record, up to the end of its key */
} Arranged;

/* The rows of one table. */
typedef struct
{
  GBytes       *head; /* what a section begins with */
  guint         n_columns;
  const guint8 *keys;
  GArray       *rows; /* of Arranged */
} Section;

/* An operation and whether it came from a trigger stand before the record. */
#define BEFORE_RECORD 2

static void
section_free (gpointer data)
{
  Section *self = data;

  g_bytes_unref (self->head);
  g_array_unref (self->rows);
  g_free (self);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const Arranged *left = a, *right = b;
  int             order = memcmp (left->start + BEFORE_RECORD, right->start + BEFORE_RECORD,
                                  MIN (left->key_size, right->key_size));

  if (order == 0)
    order = (left->key_size > right->key_size) - (left->key_size < right->key_size);
  return order;
}

static void
add_row (Section                *section,
         const TendChangesetRow *row)
{
  Arranged arranged = { .start = row->start, .size = (guint32)row->size };

  if (row->operation == TEND_CHANGESET_UPDATE)
    arranged.after = row->after;
  for (guint i = 0; i < row->n_columns; i++)
    {
      gsize         size = 0;
      const guint8 *value = row->keys[i] != 0
                                ? tend_changeset_find_value (row->start + BEFORE_RECORD, i, &size)
                                : NULL;

      if (value != NULL)
        arranged.key_size = (guint32)(value + size - row->start) - BEFORE_RECORD;
    }
  g_array_append_val (section->rows, arranged);
}

/* The section for the row at hand, from @sections, or a new one behind the others. */
static Section *
find_section (GHashTable                *heads,
              GPtrArray                 *sections,
              const TendChangesetReader *reader)
{
  g_autoptr (GBytes) head = g_bytes_new_static (reader->section, reader->section_size);
  Section           *section = g_hash_table_lookup (heads, head);

  if (section == NULL)
    {
      section = g_new0 (Section, 1);
      section->head = g_steal_pointer (&head);
      section->n_columns = reader->row.n_columns;
      section->keys = reader->row.keys;
      section->rows = g_array_new (FALSE, FALSE, sizeof (Arranged));
      g_hash_table_insert (heads, section->head, section);
      g_ptr_array_add (sections, section);
    }
  return section;
}

/* Copies of a record what is of the key, when @with_key, and what is in @wanted. */
static void
append_record (GByteArray    *bytes,
               const Section *section,
               const guint8  *record,
               gboolean       with_key,
               guint          wanted)
{
  static const guint8 undefined = 0;

  for (guint i = 0; i < section->n_columns; i++)
    {
      gsize         size;
      const guint8 *value = i == wanted || (with_key && section->keys[i] != 0)
                                ? tend_changeset_find_value (record, i, &size)
                                : NULL;

      if (value != NULL)
        g_byte_array_append (bytes, value, (guint)size);
      else
        g_byte_array_append (bytes, &undefined, 1);
    }
}

static void
append_split (GByteArray     *bytes,
              const Section  *section,
              const Arranged *row)
{
  for (guint i = 0; i < section->n_columns; i++)
    {
      gsize size;

      if (tend_changeset_find_value (row->after, i, &size) == NULL)
        continue;
      g_byte_array_append (bytes, row->start, BEFORE_RECORD);
      append_record (bytes, section, row->start + BEFORE_RECORD, TRUE, i);
      append_record (bytes, section, row->after, FALSE, i);
    }
}

static void
append_section (GByteArray *bytes,
                Section    *section)
{
  gsize         size;
  gconstpointer head = g_bytes_get_data (section->head, &size);

  g_array_sort (section->rows, compare_keys);
  g_byte_array_append (bytes, head, (guint)size);
  for (guint i = 0; i < section->rows->len; i++)
    {
      const Arranged *row = &g_array_index (section->rows, Arranged, i);

      if (row->after != NULL)
        append_split (bytes, section, row);
      else
        g_byte_array_append (bytes, row->start, row->size);
    }
}

GBytes *
tend_changeset_arrange (GBytes  *changeset,
                        GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (GPtrArray)  sections = g_ptr_array_new_with_free_func (section_free);
  g_autoptr (GHashTable) heads = g_hash_table_new (g_bytes_hash, g_bytes_equal);
  Section               *section = NULL;
  const guint8          *present = NULL;
  TendChangesetReader    reader;
  TendStepResult         step;

  g_return_val_if_fail (changeset != NULL, NULL);

  tend_changeset_reader_init (&reader, changeset);
  while ((step = tend_changeset_reader_next (&reader, error)) == TEND_STEP_ROW)
    {
      if (reader.section != present)
        section = find_section (heads, sections, &reader);
      present = reader.section;
      add_row (section, &reader.row);
    }
  if (step == TEND_STEP_ERROR)
    return NULL;

  bytes = g_byte_array_sized_new ((guint)g_bytes_get_size (changeset));
  for (guint i = 0; i < sections->len; i++)
    append_section (bytes, g_ptr_array_index (sections, i));
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
