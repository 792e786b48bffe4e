/* SPDX-License-Identifier: GPL-3.0-or-later */
/* By what somebody can be reached. */
#include "tend-import-extract-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tend-cell.h"
#include "tend-text.h"

#define FEWEST_BARE_DIGITS 7

/* Whether @email is not among @emails; @seen are those, folded, once there are any (made here: most
 * people have one). */
static gboolean
is_further (GPtrArray   *emails,
            GHashTable **seen,
            const char  *email)
{
  if (emails->len == 0)
    return TRUE;
  if (*seen == NULL)
    {
      *seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_add (*seen, tend_text_fold_email (g_ptr_array_index (emails, 0)));
    }
  return g_hash_table_add (*seen, tend_text_fold_email (email));
}

static void
take_emails_of (TendImportExtraction *it,
                guint                 column,
                GPtrArray            *emails,
                GHashTable          **seen)
{
  const char      *cell = tend_import_extraction_get_cell (it, column);
  g_auto (GStrv)   found = tend_cell_emails (cell);
  g_autofree char *clean = NULL;
  TendImportExtra *extra;

  for (guint i = 0; found != NULL && found[i] != NULL; i++)
    if (is_further (emails, seen, found[i]))
      g_ptr_array_add (emails, (char *)tend_import_extraction_keep_cell (it, cell,
                                                                         g_strdup (found[i])));
  if (found != NULL)
    return;

  clean = tend_cell_clean_line (cell);
  if (clean == NULL || tend_import_is_anonymous (clean))
    return;
  if (strchr (clean, '@') == NULL)
    {
      tend_import_extraction_add_note (
          it, g_strdup_printf (_ ("“%s” is not an e-mail address and was left out."),
                               tend_import_extraction_quote (it, clean)));
      return;
    }
  extra = tend_import_plan_need_extra (it->plan, it->entry);
  if (extra->bad_email == NULL)
    extra->bad_email = tend_import_extraction_keep (it, g_steal_pointer (&clean));
}

static const char *
fold_email (TendImportExtraction *it,
            const char           *email)
{
  if (tend_text_is_folded_email (email))
    return email;
  return tend_import_extraction_keep_cell (it, email, tend_text_fold_email (email));
}

/* Nearly always there is one column, and nothing but one address in it. */
static gboolean
take_only_email (TendImportExtraction *it,
                 guint                 column)
{
  const char *cell = tend_import_extraction_get_cell (it, column);

  if (!tend_cell_is_bare_email (cell))
    return FALSE;
  it->entry->email = cell;
  it->entry->email_folded = fold_email (it, cell);
  return TRUE;
}

void
tend_import_extraction_take_emails (TendImportExtraction *it)
{
  TendImportEntry       *entry = it->entry;
  g_autoptr (GPtrArray)  emails = NULL;
  g_autoptr (GHashTable) seen = NULL;
  guint                  n_columns;
  const guint           *columns =
      tend_import_extraction_get_columns (it, TEND_IMPORT_FIELD_EMAIL, &n_columns);

  if (n_columns == 0 || (n_columns == 1 && take_only_email (it, columns[0])))
    return;
  emails = g_ptr_array_new ();
  for (guint i = 0; i < n_columns; i++)
    take_emails_of (it, columns[i], emails, &seen);
  if (emails->len == 0)
    return;

  entry->email = g_ptr_array_index (emails, 0);
  entry->email_folded = fold_email (it, entry->email);
  if (emails->len > 1)
    {
      g_ptr_array_remove_index (emails, 0);
      entry->more_emails = tend_import_plan_keep_list (it->plan, emails);
    }
  if (entry->extra != NULL && entry->extra->bad_email != NULL)
    tend_import_extraction_add_note (
        it, g_strdup_printf (_ ("“%s” is not an e-mail address and was left out."),
                             tend_import_extraction_quote (it, entry->extra->bad_email)));
}

static gboolean
is_bare_number (const char *cell)
{
  gsize length = strspn (cell, "0123456789");

  return length >= FEWEST_BARE_DIGITS && cell[length] == '\0' && *cell != '0';
}

/* A spreadsheet takes "0639980011" for a number and drops the 0. In a column in which most numbers
 * begin with 0 or +, those that are digits alone and do not have lost theirs. */
static gboolean
loses_zeros (TendCsvTable *table,
             guint         column)
{
  guint n_whole = 0, n_bare = 0;

  for (guint i = 0; i < tend_csv_table_get_n_records (table); i++)
    {
      const char *cell = tend_csv_table_get_cell (table, i, column);

      cell += strspn (cell, " '\"=(");
      n_whole += *cell == '0' || *cell == '+' ? 1 : 0;
      n_bare += is_bare_number (cell) ? 1 : 0;
    }
  return n_bare > 0 && n_whole > n_bare;
}

void
tend_import_extraction_weigh_phones (TendImportExtraction *it)
{
  guint        n_columns;
  const guint *columns =
      tend_import_extraction_get_columns (it, TEND_IMPORT_FIELD_PHONE, &n_columns);

  it->zeros_lost = g_new0 (gboolean, n_columns + 1);
  for (guint i = 0; i < n_columns; i++)
    it->zeros_lost[i] = loses_zeros (it->part->table, columns[i]);
}

/* The number in @column, or NULL; says what is the matter with one that is left out. */
static const char *
take_phone_of (TendImportExtraction *it,
               guint                 column,
               gboolean              zeros_lost)
{
  const char      *cell = tend_import_extraction_get_cell (it, column);
  char            *phone = NULL;
  g_autofree char *clean = NULL;
  TendCellPhone    state;

  if (!zeros_lost && tend_cell_is_bare_phone (cell))
    return cell;
  state = tend_cell_phone (cell, &phone);
  if (state == TEND_CELL_PHONE_OK && zeros_lost && is_bare_number (phone))
    {
      tend_import_extraction_add_note (
          it, g_strdup_printf (_ ("A spreadsheet has damaged the phone number (“%s”): its "
                                  "first 0 seems to be lost. It was left out."),
                               phone));
      g_free (phone);
      return NULL;
    }
  if (state == TEND_CELL_PHONE_OK)
    return tend_import_extraction_keep_cell (it, cell, phone);
  if (state == TEND_CELL_PHONE_DAMAGED)
    tend_import_extraction_add_note (
        it, g_strdup_printf (_ ("A spreadsheet has damaged the phone number (“%s”); it "
                                "was left out."),
                             tend_import_extraction_quote (it, cell)));
  else if ((clean = tend_cell_clean_line (cell)) != NULL && !tend_cell_is_no (clean))
    tend_import_extraction_add_note (
        it, g_strdup_printf (_ ("“%s” is not a phone number and was left out."),
                             tend_import_extraction_quote (it, clean)));
  return NULL;
}

/* Whether @phone is the number of @entry, or one of @more. */
static gboolean
has_phone (const TendImportEntry *entry,
           GPtrArray             *more,
           const char            *phone)
{
  g_autofree char *folded = tend_text_fold_phone (phone);
  g_autofree char *first = tend_text_fold_phone (entry->phone);
  gboolean         has = g_strcmp0 (folded, first) == 0;

  for (guint i = 0; more != NULL && i < more->len && !has; i++)
    {
      g_autofree char *other = tend_text_fold_phone (g_ptr_array_index (more, i));

      has = g_strcmp0 (folded, other) == 0;
    }
  return has;
}

/* Address books have several. */
void
tend_import_extraction_take_phones (TendImportExtraction *it)
{
  TendImportEntry      *entry = it->entry;
  g_autoptr (GPtrArray) more = NULL;
  guint                 n_columns;
  const guint          *columns =
      tend_import_extraction_get_columns (it, TEND_IMPORT_FIELD_PHONE, &n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      const char *phone = take_phone_of (it, columns[i], it->zeros_lost[i]);

      if (phone == NULL)
        continue;
      if (entry->phone == NULL)
        entry->phone = phone;
      else if (!has_phone (entry, more, phone))
        {
          if (more == NULL)
            more = g_ptr_array_new ();
          g_ptr_array_add (more, (char *)phone);
        }
    }
  if (more != NULL)
    entry->more_phones = tend_import_plan_keep_list (it->plan, more);
}
