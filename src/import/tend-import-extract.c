/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-extract-private.h"

#include <glib/gi18n-lib.h>

#include "tend-cell.h"
#include "tend-text.h"

#define RECORDS_BETWEEN_CANCEL 256

const char *
tend_import_extraction_get_cell (TendImportExtraction *it,
                                 guint                 column)
{
  return tend_csv_table_get_cell (it->part->table, it->entry->record, column);
}

const guint *
tend_import_extraction_get_columns (TendImportExtraction *it,
                                    TendImportField       field,
                                    guint                *n_columns)
{
  return tend_column_map_get_columns_of (it->part->map, field, n_columns);
}

void
tend_import_extraction_add_note (TendImportExtraction *it,
                                 char                 *sentence)
{
  if (it->notes->len > 0)
    g_string_append_c (it->notes, ' ');
  g_string_append (it->notes, sentence);
  g_free (sentence);
}

/* A cleaned cell is most often the cell itself, which the table keeps anyway. */
static const char *
keep_cell (TendImportExtraction *it,
           const char           *cell,
           char                 *clean)
{
  if (clean == NULL || !g_str_equal (cell, clean))
    return tend_import_plan_keep (it->plan, clean);
  g_free (clean);
  return cell;
}

/* Forms write this for people who are not signed in. */
static gboolean
is_anonymous (const char *text)
{
  return g_ascii_strcasecmp (text, "anonymous") == 0;
}

/* The first cell with something in it, on one line. */
static const char *
first_line_of (TendImportExtraction *it,
               TendImportField       field)
{
  guint        n_columns;
  const guint *columns = tend_import_extraction_get_columns (it, field, &n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      const char *cell = tend_import_extraction_get_cell (it, columns[i]);
      char       *clean = tend_cell_clean_line (cell);

      if (clean != NULL)
        return keep_cell (it, cell, clean);
    }
  return NULL;
}

static void
take_names (TendImportExtraction *it)
{
  TendImportEntry *entry = it->entry;

  entry->given_name = first_line_of (it, TEND_IMPORT_FIELD_GIVEN);
  entry->family_name = first_line_of (it, TEND_IMPORT_FIELD_FAMILY);
  entry->name = first_line_of (it, TEND_IMPORT_FIELD_NAME);
  if (entry->name != NULL && (is_anonymous (entry->name) || tend_cell_is_email (entry->name)))
    entry->name = NULL;
  if (entry->name != NULL)
    return;
  if (entry->given_name != NULL && entry->family_name != NULL)
    entry->name = tend_import_plan_keep (it->plan,
                                         g_strdup_printf ("%s %s", entry->given_name,
                                                          entry->family_name));
  else
    entry->name = entry->given_name != NULL ? entry->given_name : entry->family_name;
}

static gboolean
has_email (GPtrArray  *emails,
           const char *email)
{
  g_autofree char *folded = tend_text_fold_email (email);

  for (guint i = 0; i < emails->len; i++)
    {
      g_autofree char *other = tend_text_fold_email (g_ptr_array_index (emails, i));

      if (g_str_equal (folded, other))
        return TRUE;
    }
  return FALSE;
}

static void
take_emails_of (TendImportExtraction *it,
                guint                 column,
                GPtrArray            *emails)
{
  const char      *cell = tend_import_extraction_get_cell (it, column);
  g_auto (GStrv)   found = tend_cell_emails (cell);
  g_autofree char *clean = NULL;

  for (guint i = 0; found != NULL && found[i] != NULL; i++)
    if (!has_email (emails, found[i]))
      g_ptr_array_add (emails, (char *)keep_cell (it, cell, g_strdup (found[i])));
  if (found != NULL)
    return;

  clean = tend_cell_clean_line (cell);
  if (clean == NULL || is_anonymous (clean))
    return;
  if (strchr (clean, '@') != NULL && it->bad_email == NULL)
    it->bad_email = g_steal_pointer (&clean);
  else
    tend_import_extraction_add_note (
        it, g_strdup_printf (_ ("“%s” is not an e-mail address and was left out."), clean));
}

static void
take_emails (TendImportExtraction *it)
{
  TendImportEntry      *entry = it->entry;
  g_autoptr (GPtrArray) emails = g_ptr_array_new ();
  guint                 n_columns;
  const guint          *columns =
      tend_import_extraction_get_columns (it, TEND_IMPORT_FIELD_EMAIL, &n_columns);

  for (guint i = 0; i < n_columns; i++)
    take_emails_of (it, columns[i], emails);
  if (emails->len == 0)
    return;

  entry->email = g_ptr_array_index (emails, 0);
  entry->email_folded = keep_cell (it, entry->email, tend_text_fold_email (entry->email));
  if (emails->len > 1)
    {
      g_ptr_array_remove_index (emails, 0);
      g_ptr_array_add (emails, NULL);
      entry->more_emails = (const char *const *)g_ptr_array_steal (emails, NULL);
      g_ptr_array_add (it->plan->lists, (gpointer)entry->more_emails);
    }
  if (it->bad_email != NULL)
    tend_import_extraction_add_note (
        it, g_strdup_printf (_ ("“%s” is not an e-mail address and was left out."), it->bad_email));
}

static void
take_phone (TendImportExtraction *it)
{
  guint        n_columns;
  const guint *columns =
      tend_import_extraction_get_columns (it, TEND_IMPORT_FIELD_PHONE, &n_columns);

  for (guint i = 0; i < n_columns && it->entry->phone == NULL; i++)
    {
      const char   *cell = tend_import_extraction_get_cell (it, columns[i]);
      char         *phone = NULL;
      TendCellPhone state = tend_cell_phone (cell, &phone);

      if (state == TEND_CELL_PHONE_OK)
        it->entry->phone = keep_cell (it, cell, phone);
      else if (state == TEND_CELL_PHONE_DAMAGED)
        tend_import_extraction_add_note (
            it, g_strdup_printf (_ ("A spreadsheet has damaged the phone number (“%s”); it "
                                    "was left out."),
                                 cell));
    }
}

static void
take_received (TendImportExtraction *it)
{
  guint        n_columns;
  const guint *columns =
      tend_import_extraction_get_columns (it, TEND_IMPORT_FIELD_RECEIVED, &n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      const TendImportColumn *column = tend_column_map_get_column (it->part->map, columns[i]);
      const char             *cell = tend_import_extraction_get_cell (it, columns[i]);
      g_autofree char        *clean = tend_cell_clean_line (cell);
      char                   *instant = NULL;
      TendDateReading         reading;

      reading = tend_import_date_read (clean, column->order,
                                       column->universal ? it->universal : it->local, &instant);
      if (reading == TEND_DATE_READING_BLANK)
        continue;
      if (reading == TEND_DATE_READING_OK)
        it->entry->received = tend_import_plan_keep (it->plan, instant);
      else if (reading == TEND_DATE_READING_AMBIGUOUS)
        tend_import_extraction_add_note (
            it, g_strdup_printf (_ ("“%s” can be read as two dates, so the date of asking "
                                    "stays unknown."),
                                 clean));
      else
        tend_import_extraction_add_note (
            it, g_strdup_printf (_ ("“%s” is no date that can be read, so the date of asking "
                                    "stays unknown."),
                                 clean));
      return;
    }
}

/* "Thursday evenings;Weekend intensive;" */
static void
take_wish (TendImportExtraction *it)
{
  const char *wish = first_line_of (it, TEND_IMPORT_FIELD_WISH);
  gsize       length = wish != NULL ? strlen (wish) : 0;

  while (length > 0 && strchr ("; ", wish[length - 1]) != NULL)
    length--;
  if (length == 0)
    return;
  it->entry->wish = wish[length] == '\0'
                        ? wish
                        : tend_import_plan_keep (it->plan, g_strndup (wish, length));
}

static void
add_answer (GString    *message,
            const char *question,
            const char *answer)
{
  if (message->len > 0)
    g_string_append (message, "\n\n");
  if (question != NULL)
    g_string_append_printf (message, "%s\n", question);
  g_string_append (message, answer);
}

/* Who comes along is taken from the column only when it reads like a name; whatever else somebody
 * wrote there goes into the message, under its question. */
static void
take_partner (TendImportExtraction *it,
              GString              *answers)
{
  TendImportEntry *entry = it->entry;
  guint            n_columns;
  const guint     *columns =
      tend_import_extraction_get_columns (it, TEND_IMPORT_FIELD_PARTNER_NAME, &n_columns);
  guint        n_email_columns;
  const guint *email_columns =
      tend_import_extraction_get_columns (it, TEND_IMPORT_FIELD_PARTNER_EMAIL, &n_email_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *clean = tend_cell_clean (tend_import_extraction_get_cell (it, columns[i]));

      if (clean == NULL)
        continue;
      if (entry->partner_name == NULL && tend_cell_is_name (clean))
        entry->partner_name = tend_import_plan_keep (it->plan, g_steal_pointer (&clean));
      else
        add_answer (answers, tend_import_extraction_get_question (it, columns[i]), clean);
    }
  for (guint i = 0; i < n_email_columns && entry->partner_email == NULL; i++)
    {
      g_auto (GStrv) found =
          tend_cell_emails (tend_import_extraction_get_cell (it, email_columns[i]));

      if (found != NULL)
        entry->partner_email = tend_import_plan_keep (it->plan, g_strdup (found[0]));
    }
}

/* Several answers stand each under its question, one alone as it is. */
static void
take_message (TendImportExtraction *it)
{
  g_autoptr (GString)   message = g_string_new (NULL);
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray)    of = g_array_new (FALSE, FALSE, sizeof (guint));
  guint                 n_columns;
  const guint          *columns =
      tend_import_extraction_get_columns (it, TEND_IMPORT_FIELD_MESSAGE, &n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      char *clean = tend_cell_clean (tend_import_extraction_get_cell (it, columns[i]));

      if (clean == NULL)
        continue;
      g_ptr_array_add (answers, clean);
      g_array_append_val (of, columns[i]);
    }
  for (guint i = 0; i < answers->len; i++)
    add_answer (message,
                answers->len > 1
                    ? tend_import_extraction_get_question (it, g_array_index (of, guint, i))
                    : NULL,
                g_ptr_array_index (answers, i));
  take_partner (it, message);

  if (message->len > 0)
    it->entry->message = keep_cell (
        it, of->len > 0 ? tend_import_extraction_get_cell (it, g_array_index (of, guint, 0)) : "",
        g_strdup (message->str));
}

static void
extract_record (TendImportExtraction *it)
{
  take_names (it);
  take_emails (it);
  take_phone (it);
  take_received (it);
  take_wish (it);
  take_message (it);
  tend_import_extract_details (it);
  tend_import_judge_shape (it);
  if (it->notes->len > 0)
    it->entry->note = tend_import_plan_keep (it->plan, g_strdup (it->notes->str));
}

static gboolean
extract_part (TendImportPlan *plan,
              guint           part,
              GTimeZone      *local,
              GTimeZone      *universal,
              GCancellable   *cancellable,
              GError        **error)
{
  g_autoptr (GString) notes = g_string_new (NULL);
  TendImportPart     *of = g_ptr_array_index (plan->parts, part);
  guint               n_records = tend_csv_table_get_n_records (of->table);
  guint               first = plan->entries->len;

  g_array_set_size (plan->entries, first + n_records);
  for (guint i = 0; i < n_records; i++)
    {
      TendImportEntry     *entry = tend_import_plan_get_entry (plan, first + i);
      TendImportExtraction it = { plan, of, entry, local, universal, notes, NULL };

      if (i % RECORDS_BETWEEN_CANCEL == 0 &&
          g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      *entry = (TendImportEntry){ .part = part,
                                  .record = i,
                                  .verdict = TEND_VERDICT_NEW_INQUIRY,
                                  .same_person = TEND_IMPORT_NOBODY,
                                  .same_party = TEND_IMPORT_NOBODY,
                                  .decision = first + i };
      g_string_truncate (notes, 0);
      extract_record (&it);
      g_free (it.bad_email);
    }
  return TRUE;
}

gboolean
tend_import_extract (TendImportPlan *plan,
                     GCancellable   *cancellable,
                     GError        **error)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autoptr (GTimeZone) universal = g_time_zone_new_utc ();

  for (guint i = 0; i < plan->parts->len; i++)
    if (!extract_part (plan, i, local, universal, cancellable, error))
      return FALSE;
  return TRUE;
}
