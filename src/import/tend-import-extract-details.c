/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the cells of a record what it says of a person beyond name, address and number. */
#include "tend-cell.h"
#include "tend-import-extract-private.h"

const char *
tend_import_extraction_get_question (TendImportExtraction *it,
                                     guint                 column)
{
  guint            of = tend_column_map_get_column (it->part->map, column)->question;
  g_autofree char *asked = NULL;

  if (of != column)
    asked = tend_cell_clean_line (tend_import_extraction_get_cell (it, of));
  return asked != NULL ? tend_import_extraction_keep (it, g_steal_pointer (&asked))
                       : tend_csv_table_get_column (it->part->table, column);
}

/* All that stands in the columns taken for @field, on one line; NULL for nothing. */
static const char *
take_text (TendImportExtraction *it,
           TendImportField       field)
{
  guint        n_columns;
  const guint *columns = tend_import_extraction_get_columns (it, field, &n_columns);
  const char  *text = NULL;

  for (guint i = 0; i < n_columns; i++)
    {
      const char *clean = tend_import_extraction_clean_line (
          it, tend_import_extraction_get_cell (it, columns[i]));

      if (clean != NULL && text != NULL)
        text = tend_import_extraction_keep (it, g_strdup_printf ("%s, %s", text, clean));
      else if (clean != NULL)
        text = clean;
    }
  return text;
}

/* "None" to the question for needs is none. */
static const char *
take_needs (TendImportExtraction *it)
{
  const char *needs = take_text (it, TEND_IMPORT_FIELD_ACCESS_NEEDS);

  return needs != NULL && tend_cell_is_no (needs) ? NULL : needs;
}

/* "No, thank you" is a no. */
static gboolean
begins_with_no (const char *cell)
{
  g_autofree char *clean = *cell != '\0' ? tend_cell_clean_line (cell) : NULL;

  if (clean == NULL)
    return FALSE;
  clean[strcspn (clean, " ,.;!")] = '\0';
  return tend_cell_is_no (clean);
}

/* Where several columns ask, one no is a no. */
static TendImportConsent
take_consent (TendImportExtraction *it)
{
  guint             n_columns;
  const guint      *columns = tend_import_extraction_get_columns (it, TEND_IMPORT_FIELD_MAY_WRITE,
                                                                  &n_columns);
  TendImportConsent consent = TEND_IMPORT_CONSENT_UNSAID;

  for (guint i = 0; i < n_columns; i++)
    {
      const char *cell = tend_import_extraction_get_cell (it, columns[i]);

      if (begins_with_no (cell))
        return TEND_IMPORT_CONSENT_NO;
      if (tend_cell_is_yes (cell))
        consent = TEND_IMPORT_CONSENT_YES;
    }
  return consent;
}

static void
take_screening (TendImportExtraction *it)
{
  g_autoptr (GPtrArray) pairs = NULL;
  guint                 n_columns;
  const guint          *columns = tend_import_extraction_get_columns (it,
                                                                      TEND_IMPORT_FIELD_SCREENING,
                                                                      &n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      const char *clean =
          tend_import_extraction_clean (it, tend_import_extraction_get_cell (it, columns[i]));

      if (clean == NULL)
        continue;
      if (pairs == NULL)
        pairs = g_ptr_array_new ();
      g_ptr_array_add (pairs, (char *)tend_import_extraction_get_question (it, columns[i]));
      g_ptr_array_add (pairs, (char *)clean);
    }
  if (pairs == NULL)
    return;
  it->entry->screening = tend_import_plan_keep_list (it->plan, pairs);
}

void
tend_import_extract_details (TendImportExtraction *it)
{
  TendImportEntry *entry = it->entry;

  entry->pronouns = take_text (it, TEND_IMPORT_FIELD_PRONOUNS);
  entry->language = take_text (it, TEND_IMPORT_FIELD_LANGUAGE);
  entry->access_needs = take_needs (it);
  entry->emergency_contact = take_text (it, TEND_IMPORT_FIELD_EMERGENCY_CONTACT);
  entry->referred_by = take_text (it, TEND_IMPORT_FIELD_REFERRED_BY);
  entry->may_write = take_consent (it);
  take_screening (it);
}
