/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-csv-table-private.h"

#include <glib/gi18n-lib.h>

#include "tend-decode-judge.h"
#include "tend-text.h"
#include "tend-vcard.h"

/* Of a record that is faulty, and longer than anybody writes, the beginning is enough. */
#define LONGEST_FAULTY 262144
#define MOST_SHOWN 4096

TendCsvTable *
tend_csv_table_new (TendDecoded         *decoded,
                    const TendCsvLayout *layout,
                    gsize                length)
{
  TendCsvTable *self = g_atomic_rc_box_new0 (TendCsvTable);

  self->decoded = tend_decoded_ref (decoded);
  self->layout = *layout;
  self->records = g_array_new (FALSE, FALSE, sizeof (TendCsvRecord));
  self->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  /* Each cell takes the place of its delimiter or line end, except the last of the text: the block
   * never grows beyond this, so that it is never moved. */
  self->arena = g_string_sized_new (length + 2);
  return self;
}

TendCsvTable *
tend_csv_table_ref (TendCsvTable *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
table_clear (gpointer data)
{
  TendCsvTable *self = data;

  tend_decoded_unref (self->decoded);
  g_strfreev (self->columns);
  g_array_unref (self->records);
  g_array_unref (self->cells);
  g_string_free (self->arena, TRUE);
}

void
tend_csv_table_unref (TendCsvTable *self)
{
  g_atomic_rc_box_release_full (self, table_clear);
}

/* Another column may have the name already: then it is counted. @counts holds the names given, each
 * with how often it was asked for. */
static char *
unlike_the_others (char       *name,
                   GHashTable *counts)
{
  g_autofree char *base = name;
  char            *unlike = g_strdup (base);
  guint            count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, base));

  while (g_hash_table_contains (counts, unlike))
    {
      g_free (unlike);
      count++;
      /* Translators: the second, third… column of that name: "Email (2)" */
      unlike = g_strdup_printf (_ ("%s (%u)"), base, count);
    }
  if (count > 0)
    g_hash_table_insert (counts, g_strdup (base), GUINT_TO_POINTER (count));
  g_hash_table_insert (counts, g_strdup (unlike), GUINT_TO_POINTER (1));
  return unlike;
}

static char *
one_line (const char *text)
{
  g_auto (GStrv)   words = g_strsplit_set (text, " \t\n", -1);
  g_autofree char *joined = NULL;
  GString         *line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);
  joined = g_string_free (line, FALSE);
  return tend_text_clean (joined);
}

static gboolean
is_blank_column (TendCsvTable        *self,
                 const TendCsvRecord *header,
                 guint                column)
{
  if (*tend_csv_table_cell_of (self, header, column) != '\0')
    return FALSE;
  for (guint i = 0; i < self->records->len; i++)
    {
      const TendCsvRecord *record = &g_array_index (self->records, TendCsvRecord, i);

      if (record->n_cells > column + 1 || *tend_csv_table_cell_of (self, record, column) != '\0')
        return FALSE;
    }
  return TRUE;
}

static void
drop_blank_columns (TendCsvTable        *self,
                    const TendCsvRecord *header)
{
  guint n_columns = self->layout.n_columns;

  while (n_columns > 1 && is_blank_column (self, header, n_columns - 1))
    {
      n_columns--;
      for (guint i = 0; i < self->records->len; i++)
        {
          TendCsvRecord *record = &g_array_index (self->records, TendCsvRecord, i);

          record->n_cells = MIN (record->n_cells, n_columns);
        }
    }
  self->layout.n_columns = n_columns;
}

void
tend_csv_table_name_columns (TendCsvTable        *self,
                             const TendCsvRecord *header)
{
  g_autoptr (GPtrArray)  names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (header != NULL && self->records->len > 0)
    drop_blank_columns (self, header);
  for (guint i = 0; i < self->layout.n_columns; i++)
    {
      char *name = header != NULL ? one_line (tend_csv_table_cell_of (self, header, i)) : NULL;

      if (name == NULL)
        /* Translators: a column without a heading, counted from 1 */
        name = g_strdup_printf (_ ("Column %u"), i + 1);
      g_ptr_array_add (names, unlike_the_others (name, counts));
    }
  g_ptr_array_add (names, NULL);
  self->columns = (char **)g_ptr_array_steal (names, NULL);
}

const char *
tend_csv_table_cell_of (TendCsvTable        *self,
                        const TendCsvRecord *record,
                        guint                column)
{
  if (column >= record->n_cells)
    return "";
  return self->arena->str + g_array_index (self->cells, guint32, record->first_cell + column);
}

static const TendCsvRecord *
get_record (TendCsvTable *self,
            guint         record)
{
  g_assert (record < self->records->len);
  return &g_array_index (self->records, TendCsvRecord, record);
}

const TendCsvLayout *
tend_csv_table_get_layout (TendCsvTable *self)
{
  return &self->layout;
}

TendDecoded *
tend_csv_table_get_decoded (TendCsvTable *self)
{
  return self->decoded;
}

guint
tend_csv_table_get_n_columns (TendCsvTable *self)
{
  return self->layout.n_columns;
}

const char *
tend_csv_table_get_column (TendCsvTable *self,
                           guint         column)
{
  g_return_val_if_fail (column < self->layout.n_columns, NULL);
  return self->columns[column];
}

guint
tend_csv_table_get_n_records (TendCsvTable *self)
{
  return self->records->len;
}

guint
tend_csv_table_get_line (TendCsvTable *self,
                         guint         record)
{
  return get_record (self, record)->line;
}

guint
tend_csv_table_get_n_cells (TendCsvTable *self,
                            guint         record)
{
  return get_record (self, record)->n_cells;
}

const char *
tend_csv_table_get_cell (TendCsvTable *self,
                         guint         record,
                         guint         column)
{
  return tend_csv_table_cell_of (self, get_record (self, record), column);
}

TendCsvFault
tend_csv_table_get_fault (TendCsvTable *self,
                          guint         record)
{
  return get_record (self, record)->fault;
}

const char *
tend_csv_fault_words (TendCsvFault fault)
{
  switch (fault)
    {
    case TEND_CSV_FAULT_QUOTE:
      return _ ("A quotation mark seems to be missing here, so that the cells cannot be told "
                "apart. Mend the row in the file, and import it again.");
    case TEND_CSV_FAULT_CELL_TOO_LONG:
      return _ ("A cell here is longer than 1 MB, which is more than Tend reads. Shorten it in the "
                "file, and import it again.");
    case TEND_CSV_FAULT_NONE:
    default:
      return NULL;
    }
}

gboolean
tend_csv_table_is_suspect (TendCsvTable *self,
                           guint         record)
{
  return get_record (self, record)->fault != TEND_CSV_FAULT_NONE;
}

char *
tend_csv_table_dup_raw (TendCsvTable *self,
                        guint         record)
{
  const TendCsvRecord *of = get_record (self, record);
  const char          *text = self->decoded->text + of->raw_start;
  g_autofree char     *shown = NULL;

  if (self->layout.kind == TEND_TABLE_KIND_VCARD)
    return tend_vcard_dup_raw (text, of->raw_length);
  if (of->fault == TEND_CSV_FAULT_NONE || of->raw_length <= LONGEST_FAULTY)
    return g_strchomp (g_strndup (text, of->raw_length));
  shown = g_strndup (text, tend_decode_whole_letters (text, of->raw_length, MOST_SHOWN,
                                                      TEND_ENCODING_UTF_8));
  return g_strconcat (shown, "…", NULL);
}

gboolean
tend_csv_table_is_damaged (TendCsvTable *self,
                           guint         record)
{
  const TendCsvRecord *of = get_record (self, record);

  if (self->decoded->replaced_lines->len == 0)
    return FALSE;
  return g_strstr_len (self->decoded->text + of->raw_start, of->raw_length, "\xef\xbf\xbd") != NULL;
}

guint
tend_csv_table_get_n_repeated_headings (TendCsvTable *self)
{
  return self->n_repeated_headings;
}

guint
tend_csv_table_get_n_blank (TendCsvTable *self)
{
  return self->n_blank;
}
