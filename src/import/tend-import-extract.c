/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-extract-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tend-cell.h"
#include "tend-date.h"
#include "tend-import-stage.h"

#define RECORDS_BETWEEN_CANCEL 256
/* Fewer are done before a thread has begun. */
#define RECORDS_FOR_THREADS 5000
#define MOST_SHARES 4
/* What is longer is hardly ever said twice. */
#define LONGEST_REPEATED 32
/* How much of a cell a sentence quotes, in characters. */
#define LONGEST_QUOTE 200

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

gboolean
tend_import_extraction_is_chosen (TendImportExtraction *it,
                                  TendImportChoices     choice)
{
  return tend_import_plan_is_chosen (it->plan, it->entry->decision, choice);
}

const char *
tend_import_extraction_quote (TendImportExtraction *it,
                              const char           *text)
{
  g_autofree char *beginning = NULL;

  for (guint i = 0; i < tend_column_map_get_n_columns (it->part->map); i++)
    {
      const TendImportColumn *column = tend_column_map_get_column (it->part->map, i);

      if (column->asks || column->field == TEND_IMPORT_FIELD_SCREENING)
        return "…";
    }
  if (strlen (text) <= LONGEST_QUOTE || g_utf8_strlen (text, -1) <= LONGEST_QUOTE)
    return text;
  beginning = g_utf8_substring (text, 0, LONGEST_QUOTE - 1);
  return tend_import_extraction_keep (it, g_strconcat (beginning, "…", NULL));
}

const char *
tend_import_extraction_keep (TendImportExtraction *it,
                             char                 *text)
{
  const char *kept = NULL;

  /* What is short is often said again. */
  if (text != NULL)
    kept = strlen (text) <= LONGEST_REPEATED ? g_string_chunk_insert_const (it->texts, text)
                                             : g_string_chunk_insert (it->texts, text);
  g_free (text);
  return kept;
}

const char *
tend_import_extraction_clean (TendImportExtraction *it,
                              const char           *cell)
{
  char       *owned;
  const char *clean = tend_cell_peek (cell, &owned);

  return owned != NULL ? tend_import_extraction_keep (it, owned) : clean;
}

const char *
tend_import_extraction_clean_line (TendImportExtraction *it,
                                   const char           *cell)
{
  char       *owned;
  const char *clean = tend_cell_peek_line (cell, &owned);

  return owned != NULL ? tend_import_extraction_keep (it, owned) : clean;
}

const char *
tend_import_extraction_keep_cell (TendImportExtraction *it,
                                  const char           *cell,
                                  char                 *clean)
{
  if (clean == NULL || !g_str_equal (cell, clean))
    return tend_import_extraction_keep (it, clean);
  g_free (clean);
  return cell;
}

const char *
tend_import_extraction_get_line (TendImportExtraction *it,
                                 TendImportField       field)
{
  guint        n_columns;
  const guint *columns = tend_import_extraction_get_columns (it, field, &n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      const char *clean = tend_import_extraction_clean_line (
          it, tend_import_extraction_get_cell (it, columns[i]));

      if (clean != NULL)
        return clean;
    }
  return NULL;
}

/* A spreadsheet's number of a day is that day once it is decided. */
static void
take_serial (TendImportExtraction *it,
             const char           *cell,
             GTimeZone            *zone)
{
  g_autofree char *instant = tend_import_date_read_serial (cell, zone);
  g_autofree char *date = instant != NULL ? tend_instant_local_date (instant) : NULL;
  g_autofree char *day = date != NULL ? tend_date_say_full (date) : NULL;

  if (day == NULL)
    return;
  it->entry->offers |= TEND_IMPORT_SERIAL_DATES;
  if (tend_import_extraction_is_chosen (it, TEND_IMPORT_SERIAL_DATES))
    {
      it->entry->received = tend_import_extraction_keep (it, g_steal_pointer (&instant));
      tend_import_extraction_add_note (
          it, g_strdup_printf (_ ("“%s” is taken for a spreadsheet’s %s."), cell, day));
      return;
    }
  tend_import_extraction_add_note (
      it, /* Translators: a number, and a date */
      g_strdup_printf (_ ("“%s” may be how a spreadsheet writes %s; the date of asking stays "
                          "unknown until you say so."),
                       cell, day));
}

/* Notes what is the matter with a date that was not read. */
static void
note_date (TendImportExtraction *it,
           TendDateReading       reading,
           const char           *cell)
{
  if (reading == TEND_DATE_READING_AMBIGUOUS)
    tend_import_extraction_add_note (
        it, g_strdup_printf (_ ("“%s” can be read as two dates, so the date of asking "
                                "stays unknown."),
                             cell));
  else
    tend_import_extraction_add_note (
        it, g_strdup_printf (_ ("“%s” is no date that can be read, so the date of asking "
                                "stays unknown."),
                             tend_import_extraction_quote (it, cell)));
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
      TendDateZone           *zone = column->universal ? &it->universal : &it->local;
      g_autofree char        *owned = NULL;
      const char             *clean = tend_cell_peek_line (cell, &owned);
      char                    instant[TEND_DATE_INSTANT_SIZE];
      TendDateReading         reading;

      reading = tend_import_date_read_into (clean, column->order, zone, instant);
      if (reading == TEND_DATE_READING_BLANK)
        continue;
      if (reading == TEND_DATE_READING_OK)
        it->entry->received = g_string_chunk_insert_len (it->texts, instant,
                                                         TEND_DATE_INSTANT_SIZE - 1);
      else if (reading == TEND_DATE_READING_SERIAL)
        take_serial (it, clean, zone->zone);
      else
        note_date (it, reading, clean);
      return;
    }
}

/* "Thursday evenings;Weekend intensive;" */
static void
take_wish (TendImportExtraction *it)
{
  const char *wish = tend_import_extraction_get_line (it, TEND_IMPORT_FIELD_WISH);
  gsize       length = wish != NULL ? strlen (wish) : 0;

  while (length > 0 && strchr ("; ", wish[length - 1]) != NULL)
    length--;
  if (length == 0)
    return;
  it->entry->wish = wish[length] == '\0'
                        ? wish
                        : tend_import_extraction_keep (it, g_strndup (wish, length));
}

void
tend_import_add_answer (GString    *message,
                        const char *question,
                        const char *answer)
{
  if (message->len > 0)
    g_string_append (message, "\n\n");
  if (question != NULL)
    g_string_append_printf (message, "%s\n", question);
  g_string_append (message, answer);
}

/* The answers of a record. One alone is left where it stands. */
typedef struct
{
  const char *first;
  char       *owned; /* @first, or NULL */
  guint       column;
  GString    *all; /* once there is more than the first */
} Answers;

static void
answers_clear (Answers *answers)
{
  g_free (answers->owned);
  if (answers->all != NULL)
    g_string_free (answers->all, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answers, answers_clear)

/* @answers all together, with @question above the first. */
static GString *
join_answers (Answers    *answers,
              const char *question)
{
  if (answers->all != NULL)
    return answers->all;
  answers->all = g_string_new (NULL);
  if (answers->first != NULL)
    tend_import_add_answer (answers->all, question, answers->first);
  return answers->all;
}

/* Several answers stand each under its question, one alone as it is. */
static void
find_answers (TendImportExtraction *it,
              Answers              *answers)
{
  guint        n_columns;
  const guint *columns =
      tend_import_extraction_get_columns (it, TEND_IMPORT_FIELD_MESSAGE, &n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *owned = NULL;
      const char      *clean = tend_cell_peek (tend_import_extraction_get_cell (it, columns[i]),
                                               &owned);
      GString         *all;

      if (clean == NULL)
        continue;
      if (answers->first == NULL)
        {
          answers->first = clean;
          answers->owned = g_steal_pointer (&owned);
          answers->column = columns[i];
          continue;
        }
      all = join_answers (answers, tend_import_extraction_get_question (it, answers->column));
      tend_import_add_answer (all, tend_import_extraction_get_question (it, columns[i]), clean);
    }
}

/* There is one wish: what else is wished for ("Course", "Group") is said in the message. */
static void
find_further_wishes (TendImportExtraction *it,
                     Answers              *answers)
{
  guint        n_columns, n_wishes = 0;
  const guint *columns =
      tend_import_extraction_get_columns (it, TEND_IMPORT_FIELD_WISH, &n_columns);

  for (guint i = 0; n_columns > 1 && i < n_columns; i++)
    {
      const char *wish = tend_import_extraction_clean_line (
          it, tend_import_extraction_get_cell (it, columns[i]));
      const char *question = NULL;

      if (wish == NULL || n_wishes++ == 0)
        continue;
      if (answers->first != NULL)
        question = tend_import_extraction_get_question (it, answers->column);
      tend_import_add_answer (join_answers (answers, question),
                              tend_csv_table_get_column (it->part->table, columns[i]), wish);
    }
}

static void
take_message (TendImportExtraction *it)
{
  g_auto (Answers) answers = { NULL, NULL, 0, NULL };

  find_answers (it, &answers);
  find_further_wishes (it, &answers);
  if (tend_column_map_has (it->part->map, TEND_IMPORT_FIELD_PARTNER_NAME) ||
      tend_column_map_has (it->part->map, TEND_IMPORT_FIELD_PARTNER_EMAIL))
    tend_import_extraction_take_partners (it, join_answers (&answers, NULL));

  if (answers.all == NULL)
    it->entry->message = answers.owned == NULL
                             ? answers.first
                             : tend_import_extraction_keep (it, g_steal_pointer (&answers.owned));
  else if (answers.all->len > 0)
    it->entry->message = tend_import_extraction_keep_cell (
        it, answers.first != NULL && answers.owned == NULL ? answers.first : "",
        g_strdup (answers.all->str));
}

static void
extract_record (TendImportExtraction *it)
{
  tend_import_extraction_take_names (it);
  tend_import_extraction_take_phones (it);
  take_received (it);
  take_wish (it);
  take_message (it);
  tend_import_extract_details (it);
  tend_import_judge_shape (it);
}

typedef void (*Step) (TendImportExtraction *);

/**
 * Share:
 * @first: the entry of the first record of the file
 * @from: the first record of the share
 * @to: the record behind the last
 *
 * The records of a file that one thread takes.
 */
typedef struct
{
  TendImportExtraction it;
  Step                 step;
  guint                first;
  guint                from;
  guint                to;
  GCancellable        *cancellable;
  GThread             *thread;
} Share;

/* Takes the step with each record; what it notes is added to the note of its entry. */
static gpointer
take_share (gpointer data)
{
  Share                *share = data;
  TendImportExtraction *it = &share->it;
  g_autoptr (GString)   notes = g_string_new (NULL);

  it->notes = notes;
  for (guint i = share->from; i < share->to; i++)
    {
      if (i % RECORDS_BETWEEN_CANCEL == 0 && g_cancellable_is_cancelled (share->cancellable))
        break;
      /* The first tells for all: the shares are alike. */
      if (i % RECORDS_BETWEEN_CANCEL == 0 && share->from == 0)
        tend_progress_tell (share->cancellable, i, share->to);
      it->entry = tend_import_plan_get_entry (it->plan, share->first + i);
      g_string_assign (notes, it->entry->note != NULL ? it->entry->note : "");
      share->step (it);
      if (notes->len > 0)
        it->entry->note = tend_import_extraction_keep (it, g_strdup (notes->str));
    }
  return NULL;
}

/* Takes @step with all records of the file of @it, those of a long file in several threads. The
 * records know nothing of each other yet, and each share keeps its texts for itself. */
static gboolean
take_all (const TendImportExtraction *it,
          guint                       first,
          Step                        step,
          GCancellable               *cancellable,
          GError                    **error)
{
  guint n_records = tend_csv_table_get_n_records (it->part->table);
  guint n_shares = n_records < RECORDS_FOR_THREADS ? 1 : MIN (g_get_num_processors (), MOST_SHARES);
  Share shares[MOST_SHARES];

  for (guint i = 0; i < n_shares; i++)
    {
      shares[i] = (Share){ .it = *it, .step = step, .first = first, .cancellable = cancellable };
      shares[i].from = (guint)((guint64)n_records * i / n_shares);
      shares[i].to = (guint)((guint64)n_records * (i + 1) / n_shares);
      shares[i].it.texts = i == 0 ? it->plan->texts : tend_import_plan_add_texts (it->plan);
    }
  for (guint i = 1; i < n_shares; i++)
    shares[i].thread = g_thread_new ("rows", take_share, &shares[i]);
  take_share (&shares[0]);
  for (guint i = 1; i < n_shares; i++)
    g_thread_join (shares[i].thread);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* Makes the entries. */
static void
add_entries (TendImportPlan *plan,
             guint           part)
{
  guint n_records =
      tend_csv_table_get_n_records (tend_import_plan_get_table (plan, part));

  for (guint i = 0; i < n_records; i++)
    {
      TendImportEntry entry = { .part = part,
                                .record = i,
                                .verdict = TEND_VERDICT_NEW_INQUIRY,
                                .same_person = TEND_IMPORT_NOBODY,
                                .same_party = TEND_IMPORT_NOBODY };

      g_array_append_val (plan->entries, entry);
    }
}

static gboolean
extract_parts (TendImportPlan *plan,
               Step            step,
               double          from,
               double          to,
               GCancellable   *cancellable,
               GError        **error)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autoptr (GTimeZone) universal = g_time_zone_new_utc ();
  guint                 first = 0;

  for (guint i = 0; i < plan->parts->len; i++)
    {
      TendImportPart      *part = tend_import_plan_nth_part (plan, i);
      TendImportExtraction it = { .plan = plan, .part = part };
      g_autofree gboolean *zeros_lost = NULL;

      it.local.zone = local;
      it.universal.zone = universal;
      if (step == extract_record)
        tend_import_extraction_weigh_phones (&it);
      zeros_lost = it.zeros_lost;
      tend_progress_begin (cancellable, TEND_IMPORT_STAGE_EXTRACT,
                           tend_import_stage_end (from, to, i, plan->parts->len));
      if (!take_all (&it, first, step, cancellable, error))
        return FALSE;
      first += tend_csv_table_get_n_records (part->table);
    }
  return TRUE;
}

/* Addresses come first: those who share one are decided together, and what is decided says how the
 * rest is taken. */
gboolean
tend_import_extract (TendImportPlan *plan,
                     GCancellable   *cancellable,
                     GError        **error)
{
  for (guint i = 0; i < plan->parts->len; i++)
    add_entries (plan, i);
  if (!extract_parts (plan, tend_import_extraction_take_emails, TEND_IMPORT_READ,
                      TEND_IMPORT_ADDRESSES, cancellable, error))
    return FALSE;
  tend_import_plan_find_alike (plan);
  return extract_parts (plan, extract_record, TEND_IMPORT_ADDRESSES, TEND_IMPORT_EXTRACTED,
                        cancellable, error);
}
