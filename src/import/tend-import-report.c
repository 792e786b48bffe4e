/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-report.h"

#include "tend-enum.h"
#include "tend-import-person-fields.h"
#include "tend-import-plan-private.h"
#include "tend-import-question.h"
#include "tend-import-store.h"
#include "tend-import-unusable.h"
#include "tend-json.h"

#define NAMES_WIDTH 28
#define EMAIL_WIDTH 34

static const char *
order_nick (TendDateOrder order)
{
  switch (order)
    {
    case TEND_DATE_ORDER_DAY_FIRST:
      return "day-first";
    case TEND_DATE_ORDER_MONTH_FIRST:
      return "month-first";
    case TEND_DATE_ORDER_MIXED:
      return "mixed";
    case TEND_DATE_ORDER_UNKNOWN:
    default:
      return NULL;
    }
}

static void
add_columns (JsonBuilder    *builder,
             TendImportPart *part)
{
  tend_json_begin_array (builder, "columns");
  for (guint i = 0; i < tend_column_map_get_n_columns (part->map); i++)
    {
      const TendImportColumn *column = tend_column_map_get_column (part->map, i);

      json_builder_begin_object (builder);
      tend_json_add_text (builder, "header", tend_csv_table_get_column (part->table, i));
      tend_json_add_text (builder, "field", tend_import_field_nick (column->field));
      if (column->field == TEND_IMPORT_FIELD_RECEIVED)
        tend_json_add_text (builder, "order", order_nick (column->order));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Contact cards have neither cells nor headings. */
static void
add_layout (JsonBuilder         *builder,
            const TendCsvLayout *layout)
{
  const char delimiter[] = { layout->delimiter, '\0' };
  gboolean   is_table = layout->kind == TEND_TABLE_KIND_CSV;

  tend_json_add_text (builder, "delimiter", is_table ? delimiter : NULL);
  json_builder_set_member_name (builder, "header_line");
  if (is_table && layout->has_header)
    json_builder_add_int_value (builder, layout->start_line);
  else
    json_builder_add_null_value (builder);
}

static void
add_reading (JsonBuilder    *builder,
             TendImportPart *part)
{
  const TendCsvLayout *layout = tend_csv_table_get_layout (part->table);
  const TendDecoded   *decoded = tend_csv_table_get_decoded (part->table);

  tend_json_add_text (builder, "kind",
                      layout->kind == TEND_TABLE_KIND_CSV ? "table" : "contact-cards");
  tend_json_add_text (builder, "encoding", tend_encoding_nick (decoded->encoding));
  tend_json_add_boolean (builder, "encoding_uncertain", decoded->uncertain);
  tend_json_begin_array (builder, "replaced_lines");
  for (guint i = 0; i < decoded->replaced_lines->len; i++)
    json_builder_add_int_value (builder, g_array_index (decoded->replaced_lines, guint, i));
  json_builder_end_array (builder);
  add_layout (builder, layout);
  tend_json_add_number (builder, "repeated_headings",
                        tend_csv_table_get_n_repeated_headings (part->table));
  tend_json_add_number (builder, "blank_rows", tend_csv_table_get_n_blank (part->table));
  add_columns (builder, part);
}

static gboolean
comes_along (const TendImportPartner *partner)
{
  return partner->choice == TEND_IMPORT_PARTNERS || partner->joins;
}

/* The first of those who come along, and the others. */
static void
add_partners (JsonBuilder           *builder,
              const TendImportEntry *entry)
{
  const TendImportPartner *first = tend_import_entry_get_companion (entry, 0), *partner;

  tend_json_add_text (builder, "partner_name", first != NULL ? first->name : NULL);
  tend_json_add_text (builder, "partner_email", first != NULL ? first->email : NULL);
  tend_json_begin_array (builder, "more_partners");
  for (guint n = 0; (partner = tend_import_entry_get_partner (entry, n)) != NULL; n++)
    {
      if (partner == first || !comes_along (partner))
        continue;
      json_builder_begin_object (builder);
      tend_json_add_text (builder, "name", partner->name);
      tend_json_add_text (builder, "email", partner->email);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Names, addresses and the like stand in the order in which they always did; these follow. */
static void
add_details (JsonBuilder           *builder,
             const TendImportEntry *entry)
{
  for (guint i = TEND_PERSON_DETAIL_PRONOUNS; i < TEND_N_PERSON_DETAILS; i++)
    tend_json_add_text (builder, tend_import_person_fields[i].member,
                        tend_import_entry_get_detail (entry, i));
  tend_json_add_text (builder, "referred_by", entry->referred_by);
  json_builder_set_member_name (builder, "may_write");
  if (entry->may_write == TEND_IMPORT_CONSENT_UNSAID)
    json_builder_add_null_value (builder);
  else
    json_builder_add_boolean_value (builder, entry->may_write == TEND_IMPORT_CONSENT_YES);
  tend_json_begin_array (builder, "screening");
  for (guint i = 0; entry->screening != NULL && entry->screening[i] != NULL; i += 2)
    {
      json_builder_begin_object (builder);
      tend_json_add_text (builder, "question", entry->screening[i]);
      tend_json_add_text (builder, "answer", entry->screening[i + 1]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_values (JsonBuilder           *builder,
            const TendImportEntry *entry)
{
  tend_json_begin_object (builder, "values");
  tend_json_add_text (builder, "name", entry->name);
  tend_json_add_text (builder, "given_name", entry->given_name);
  tend_json_add_text (builder, "family_name", entry->family_name);
  tend_json_add_text (builder, "email", entry->email);
  tend_json_add_texts (builder, "more_emails", entry->more_emails);
  tend_json_add_text (builder, "phone", entry->phone);
  tend_json_add_texts (builder, "more_phones", entry->more_phones);
  tend_json_add_text (builder, "message", entry->message);
  tend_json_add_text (builder, "received", entry->received);
  tend_json_add_text (builder, "wish", entry->wish);
  add_partners (builder, entry);
  add_details (builder, entry);
  json_builder_end_object (builder);
}

static void
add_choices (JsonBuilder *builder,
             const char  *name,
             guint        choices)
{
  g_autofree const char **nicks = tend_import_choices_list_nicks (choices);

  tend_json_add_texts (builder, name, nicks);
}

/* What can be decided about the row, and what of that is decided. */
static void
add_offers (JsonBuilder           *builder,
            TendImportPlan        *plan,
            const TendImportEntry *entry)
{
  guint chosen = 0;

  for (guint i = 0; i < TEND_IMPORT_N_CHOICES; i++)
    if ((entry->offers & (1u << i)) != 0 &&
        tend_import_plan_is_chosen (plan, entry->decision, 1u << i))
      chosen |= 1u << i;
  add_choices (builder, "offers", entry->offers);
  add_choices (builder, "chosen", chosen);
}

/* What the import made of the row on @line of a file: the ids in its receipt, or none. */
static void
find_ids (GArray          *rows,
          guint           *at,
          TendImportedRow *ids)
{
  while (*at < rows->len && g_array_index (rows, TendImportedRow, *at).line < ids->line)
    (*at)++;
  if (*at < rows->len && g_array_index (rows, TendImportedRow, *at).line == ids->line)
    *ids = g_array_index (rows, TendImportedRow, *at);
}

static void
add_rows (JsonBuilder    *builder,
          TendImportPlan *plan,
          GPtrArray      *receipts)
{
  guint at = 0, part = 0;

  tend_json_begin_array (builder, "rows");
  for (guint i = 0; i < plan->entries->len; i++)
    {
      const TendImportEntry *entry = tend_import_plan_get_entry (plan, i);
      TendImportedRow        ids = { tend_import_plan_get_line (plan, i), entry->person,
                                     entry->inquiry };

      if (entry->part != part)
        at = 0;
      part = entry->part;
      if (receipts != NULL)
        find_ids (g_ptr_array_index (receipts, part), &at, &ids);

      json_builder_begin_object (builder);
      tend_json_add_number (builder, "file", part);
      tend_json_add_number (builder, "line", ids.line);
      tend_json_add_text (builder, "verdict",
                          tend_enum_to_nick (TEND_TYPE_VERDICT, (int)entry->verdict));
      tend_json_add_text (builder, "reason", entry->reason);
      add_offers (builder, plan, entry);
      add_values (builder, entry);
      tend_json_add_id (builder, "person", ids.person);
      tend_json_add_id (builder, "inquiry", ids.inquiry);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_questions (JsonBuilder    *builder,
               TendImportPart *part)
{
  tend_json_begin_array (builder, "questions");
  for (guint i = 0; i < TEND_IMPORT_N_QUESTIONS; i++)
    if ((part->questions & (1u << i)) != 0)
      json_builder_add_string_value (builder, tend_import_question_nick (1u << i));
  json_builder_end_array (builder);
}

static void
add_files (JsonBuilder    *builder,
           TendImportPlan *plan,
           gboolean        done)
{
  tend_json_begin_array (builder, "files");
  for (guint i = 0; i < plan->parts->len; i++)
    {
      TendImportPart *part = tend_import_plan_nth_part (plan, i);

      json_builder_begin_object (builder);
      tend_json_add_text (builder, "file", tend_import_source_get_name (part->source));
      tend_json_add_text (builder, "sha256", tend_import_source_get_hash (part->source));
      tend_json_add_text (builder, "imported_before", part->imported_before);
      add_reading (builder, part);
      add_questions (builder, part);
      tend_json_add_id (builder, "batch", done ? part->batch : 0);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

char *
tend_import_report_reading (TendImportPlan *plan,
                            guint           part)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (plan), NULL);

  json_builder_begin_object (builder);
  add_reading (builder, tend_import_plan_nth_part (plan, part));
  json_builder_end_object (builder);
  return tend_json_to_line (builder);
}

char *
tend_import_report_json (TendImportPlan *plan,
                         gint64          action,
                         GPtrArray      *receipts)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (plan), NULL);

  json_builder_begin_object (builder);
  add_files (builder, plan, action != 0);
  tend_json_begin_object (builder, "counts");
  for (guint i = 0; i < TEND_N_VERDICTS; i++)
    tend_json_add_number (builder, tend_enum_to_nick (TEND_TYPE_VERDICT, (int)i), plan->counts[i]);
  json_builder_end_object (builder);
  add_rows (builder, plan, receipts);
  tend_json_add_number (builder, "unusable_rows", tend_import_unusable_count (plan));
  tend_json_add_id (builder, "import", action != 0 ? tend_import_plan_get_batch (plan, 0) : 0);
  tend_json_add_id (builder, "action", action);
  json_builder_end_object (builder);
  return tend_json_to_text (builder);
}

char *
tend_import_report_harmless (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *at = text != NULL ? text : ""; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      gboolean turns = (letter >= 0x202a && letter <= 0x202e) ||
                       (letter >= 0x2066 && letter <= 0x2069);

      g_string_append_unichar (plain, turns || g_unichar_iscntrl (letter) ? ' ' : letter);
    }
  return g_string_free (plain, FALSE);
}

/* @text on one line, in @width characters, spaces added or the end cut. */
static void
append_cell (GString    *line,
             const char *text,
             glong       width)
{
  g_autofree char *plain = tend_import_report_harmless (text);
  glong            length = g_utf8_strlen (plain, -1);
  g_autofree char *cut = length > width ? g_utf8_substring (plain, 0, width - 1) : NULL;

  g_string_append (line, cut != NULL ? cut : plain);
  if (cut != NULL)
    g_string_append (line, "…");
  for (; length < width; length++)
    g_string_append_c (line, ' ');
  g_string_append (line, "  ");
}

static void
append_line (GString    *text,
             const char *sentence)
{
  g_autofree char *plain = tend_import_report_harmless (sentence);

  g_string_append_printf (text, "%s\n", plain);
}

/* How the file was read, what else there is to know about it, and what it leaves open. */
static void
append_file (GString        *text,
             TendImportPlan *plan,
             guint           part)
{
  g_autofree char *reading = tend_import_plan_say_reading (plan, part);
  g_auto (GStrv)   remarks = tend_import_plan_say_remarks (plan, part);

  if (part > 0)
    g_string_append_c (text, '\n');
  append_line (text, tend_import_source_get_name (tend_import_plan_get_source (plan, part)));
  append_line (text, reading);
  for (guint i = 0; remarks[i] != NULL; i++)
    append_line (text, remarks[i]);
  for (guint i = 0; i < TEND_IMPORT_N_QUESTIONS; i++)
    {
      g_autofree char *question = tend_import_question_say (plan, part, 1u << i);

      if (question != NULL)
        append_line (text, question);
    }
  g_string_append_c (text, '\n');
}

char *
tend_import_report_text (TendImportPlan *plan)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char    *counts = tend_import_plan_say_counts (plan);

  for (guint i = 0, next = 0; i < plan->entries->len; i++)
    {
      const TendImportEntry *entry = tend_import_plan_get_entry (plan, i);
      g_autofree char       *reason = tend_import_report_harmless (entry->reason);

      if (entry->part == next)
        append_file (text, plan, next++);

      g_string_append_printf (text, "%6u  ", tend_import_plan_get_line (plan, i));
      append_cell (text, tend_import_entry_say_who (entry), NAMES_WIDTH);
      append_cell (text, entry->email, EMAIL_WIDTH);
      g_string_append_printf (text, "%s: %s\n",
                              tend_enum_label (TEND_TYPE_VERDICT, (int)entry->verdict), reason);
    }
  g_string_append_printf (text, "\n%s\n", counts);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
