/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-vcard.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tend-csv-table-private.h"
#include "tend-error.h"
#include "tend-progress.h"
#include "tend-text.h"
#include "tend-vcard-line.h"

#define LINES_BETWEEN_CANCEL 256
/* Of a kind, in one card. */
#define MOST_VALUES 10

/* In this order, those between being as many as there are. */
enum {
  FULL,
  GIVEN,
  FAMILY,
  ORGANIZATION,
  NOTE,
  N_SINGLE
};

static const char *const single_names[N_SINGLE] = { "Full name", "Given name", "Family name",
                                                    "Organization", "Note" };

typedef struct
{
  char *text;
  guint pref;
} Value;

typedef struct
{
  TendCsvRecord record;
  char         *single[N_SINGLE];
  char         *spoken; /* the whole name, put together from its parts */
  GString      *notes;  /* NULL for none */
  GArray       *emails; /* Value */
  GArray       *phones; /* Value */
  gboolean      is_group;
} Card;

typedef struct
{
  TendDecoded *decoded;
  GPtrArray   *cards;
  Card        *card;        /* the one being read */
  guint        n_nested;    /* cards within that one */
  gboolean     after_agent; /* whether the next card stands within it */
  guint        n_blank;
} Cards;

static void
value_clear (gpointer data)
{
  g_free (((Value *)data)->text);
}

static void
card_free (gpointer data)
{
  Card *card = data;

  for (guint i = 0; i < N_SINGLE; i++)
    g_free (card->single[i]);
  g_free (card->spoken);
  if (card->notes != NULL)
    g_string_free (card->notes, TRUE);
  g_array_unref (card->emails);
  g_array_unref (card->phones);
  g_free (card);
}

static Card *
card_new (const TendVcardLine *begin)
{
  Card *card = g_new0 (Card, 1);

  card->record.line = begin->line;
  card->record.raw_start = (guint32)begin->start;
  card->emails = g_array_new (FALSE, FALSE, sizeof (Value));
  card->phones = g_array_new (FALSE, FALSE, sizeof (Value));
  g_array_set_clear_func (card->emails, value_clear);
  g_array_set_clear_func (card->phones, value_clear);
  return card;
}

/* Keeps the first of several. */
static void
set_single (Card *card,
            guint which,
            char *text)
{
  g_autofree char *owned = text;

  if (card->single[which] == NULL)
    card->single[which] = tend_text_clean (owned);
}

/* Behind those that are as much preferred. */
static void
add_value (GArray     *values,
           const char *scheme,
           const char *text,
           guint       pref)
{
  Value value = { NULL, pref };
  guint at = values->len;

  if (g_ascii_strncasecmp (text, scheme, strlen (scheme)) == 0)
    text += strlen (scheme);
  value.text = tend_vcard_unescape (text);
  g_strstrip (value.text);
  if (*value.text == '\0' || values->len >= MOST_VALUES)
    {
      value_clear (&value);
      return;
    }
  while (at > 0 && g_array_index (values, Value, at - 1).pref > pref)
    at--;
  g_array_insert_val (values, at, value);
}

/* Several in one place are written with commas between. */
static char *
name_part (char **parts,
           guint  i)
{
  g_auto (GStrv)      words = NULL;
  g_autoptr (GString) part = g_string_new (NULL);

  if (i >= g_strv_length (parts))
    return NULL;
  words = g_strsplit_set (parts[i], ", \t", -1);
  for (guint k = 0; words[k] != NULL; k++)
    if (*words[k] != '\0')
      g_string_append_printf (part, "%s%s", part->len > 0 ? " " : "", words[k]);
  return tend_text_clean (part->str);
}

/* "Ward;Olu;James;Dr.;", and the whole name when the card does not say it. */
static void
take_name (Card       *card,
           const char *value)
{
  static const guint  order[] = { 3, 1, 2, 0, 4 };
  g_auto (GStrv)      parts = tend_vcard_split (value, ';');
  g_autoptr (GString) whole = g_string_new (NULL);

  set_single (card, FAMILY, name_part (parts, 0));
  set_single (card, GIVEN, name_part (parts, 1));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *part = name_part (parts, order[i]);

      if (part != NULL)
        g_string_append_printf (whole, "%s%s", whole->len > 0 ? " " : "", part);
    }
  g_free (card->spoken);
  card->spoken = g_strdup (whole->str);
}

static void
take_organization (Card       *card,
                   const char *value)
{
  g_auto (GStrv)      parts = tend_vcard_split (value, ';');
  g_autoptr (GString) whole = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_string_append_printf (whole, "%s%s", whole->len > 0 ? ", " : "", parts[i]);
  set_single (card, ORGANIZATION, g_strdup (whole->str));
}

static void
take_note (Card       *card,
           const char *value)
{
  g_autofree char *text = tend_vcard_unescape (value);

  if (card->notes == NULL)
    card->notes = g_string_new (NULL);
  else if (card->notes->len > 0)
    g_string_append_c (card->notes, '\n');
  g_string_append (card->notes, text);
}

static void
take_property (Card                *card,
               const TendVcardLine *line)
{
  static const char *const used[] = { "FN", "N", "EMAIL", "TEL", "ORG", "NOTE", NULL };

  if (line->too_long && g_strv_contains (used, line->name))
    card->record.fault = TEND_CSV_FAULT_CELL_TOO_LONG;
  else if (g_str_equal (line->name, "FN"))
    set_single (card, FULL, tend_vcard_unescape (line->value));
  else if (g_str_equal (line->name, "N"))
    take_name (card, line->value);
  else if (g_str_equal (line->name, "EMAIL"))
    add_value (card->emails, "mailto:", line->value, line->pref);
  else if (g_str_equal (line->name, "TEL") && !line->is_device)
    add_value (card->phones, "tel:", line->value, line->pref);
  else if (g_str_equal (line->name, "ORG"))
    take_organization (card, line->value);
  else if (g_str_equal (line->name, "NOTE"))
    take_note (card, line->value);
  else if (g_str_equal (line->name, "KIND") ||
           g_str_equal (line->name, "X-ADDRESSBOOKSERVER-KIND"))
    card->is_group = g_ascii_strcasecmp (line->value, "group") == 0;
}

static gboolean
is_of_use (const Card *card)
{
  for (guint i = 0; i < N_SINGLE; i++)
    if (card->single[i] != NULL)
      return TRUE;
  return card->emails->len > 0 || card->phones->len > 0 ||
         card->record.fault != TEND_CSV_FAULT_NONE;
}

static void
end_card (Cards *self,
          gsize  end)
{
  Card *card = g_steal_pointer (&self->card);

  card->record.raw_length = (guint32)(end - card->record.raw_start);
  if (card->single[FULL] == NULL && card->spoken != NULL)
    set_single (card, FULL, g_steal_pointer (&card->spoken));
  if (card->notes != NULL)
    set_single (card, NOTE, g_strdup (card->notes->str));
  self->n_nested = 0;
  if (is_of_use (card) && !card->is_group)
    {
      g_ptr_array_add (self->cards, card);
      return;
    }
  self->n_blank++;
  card_free (card);
}

static gboolean
is_mark (const TendVcardLine *line,
         const char          *name)
{
  if (line->name == NULL || !g_str_equal (line->name, name))
    return FALSE;
  g_strstrip (line->value);
  return g_ascii_strcasecmp (line->value, "VCARD") == 0;
}

static void
take_line (Cards         *self,
           TendVcardLine *line)
{
  gboolean begins = is_mark (line, "BEGIN");
  gboolean ends = !begins && is_mark (line, "END");

  if (begins && self->card != NULL && (self->after_agent || self->n_nested > 0))
    self->n_nested++;
  else if (begins)
    {
      /* The end of the one before may be missing. */
      if (self->card != NULL)
        end_card (self, line->start);
      self->card = card_new (line);
    }
  else if (ends && self->n_nested > 0)
    self->n_nested--;
  else if (ends && self->card != NULL)
    end_card (self, line->end);
  else if (self->card != NULL && self->n_nested == 0 && line->name != NULL)
    take_property (self->card, line);
  self->after_agent = line->name != NULL && g_str_equal (line->name, "AGENT") &&
                      *line->value == '\0';
}

static gboolean
read_cards (Cards        *self,
            GCancellable *cancellable,
            GError      **error)
{
  const TendDecoded *decoded = self->decoded;
  guint              number = 1, count = 0;

  for (gsize at = 0; at < decoded->length; count++)
    {
      TendVcardLine line;

      if (count % LINES_BETWEEN_CANCEL == 0 &&
          g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (count % LINES_BETWEEN_CANCEL == 0)
        tend_progress_tell (cancellable, at, decoded->length);
      tend_vcard_line_read (decoded->text, decoded->length, at, &number, &line);
      take_line (self, &line);
      at = line.end;
      tend_vcard_line_clear (&line);
    }
  /* Where only the beginning of a file is read, the last card may go on. */
  if (self->card != NULL && (!decoded->partial || self->cards->len == 0))
    end_card (self, decoded->length);
  return TRUE;
}

static void
add_cell (TendCsvTable *table,
          const char   *text)
{
  guint32 offset = (guint32)table->arena->len;

  g_array_append_val (table->cells, offset);
  for (; text != NULL && *text != '\0'; text++)
    if (*text != '\r')
      g_string_append_c (table->arena, *text);
  g_string_append_c (table->arena, '\0');
}

/* What the cards have, together. */
typedef struct
{
  gboolean has[N_SINGLE];
  guint    n_emails;
  guint    n_phones;
} Columns;

static void
find_columns (GPtrArray *cards,
              Columns   *columns)
{
  for (guint i = 0; i < cards->len; i++)
    {
      const Card *card = g_ptr_array_index (cards, i);

      for (guint k = 0; k < N_SINGLE; k++)
        columns->has[k] = columns->has[k] || card->single[k] != NULL;
      columns->n_emails = MAX (columns->n_emails, card->emails->len);
      columns->n_phones = MAX (columns->n_phones, card->phones->len);
    }
}

static void
name_numbered (GPtrArray  *names,
               const char *name,
               guint       count)
{
  for (guint i = 0; i < count; i++)
    g_ptr_array_add (names, i == 0 ? g_strdup (name) : g_strdup_printf ("%s %u", name, i + 1));
}

static char **
name_columns (const Columns *columns)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < N_SINGLE; i++)
    {
      if (i == ORGANIZATION)
        {
          name_numbered (names, "Email", columns->n_emails);
          name_numbered (names, "Phone", columns->n_phones);
        }
      name_numbered (names, single_names[i], columns->has[i] ? 1 : 0);
    }
  g_ptr_array_add (names, NULL);
  return (char **)g_ptr_array_free (names, FALSE);
}

static void
add_values (TendCsvTable *table,
            const GArray *values,
            guint         count)
{
  for (guint i = 0; i < count; i++)
    add_cell (table, i < values->len ? g_array_index (values, Value, i).text : NULL);
}

static void
add_card (TendCsvTable  *table,
          const Columns *columns,
          Card          *card)
{
  card->record.first_cell = table->cells->len;
  for (guint i = 0; i < N_SINGLE; i++)
    {
      if (i == ORGANIZATION)
        {
          add_values (table, card->emails, columns->n_emails);
          add_values (table, card->phones, columns->n_phones);
        }
      if (columns->has[i])
        add_cell (table, card->single[i]);
    }
  card->record.n_cells = table->cells->len - card->record.first_cell;
  g_array_append_val (table->records, card->record);
}

static TendCsvTable *
make_table (Cards *self)
{
  TendCsvLayout layout = { .kind = TEND_TABLE_KIND_VCARD, .delimiter = ',', .has_header = TRUE };
  Columns       columns = { 0 };
  TendCsvTable *table;

  if (self->cards->len > 0)
    {
      const Card *first = g_ptr_array_index (self->cards, 0);

      layout.start = first->record.raw_start;
      layout.start_line = first->record.line;
    }
  find_columns (self->cards, &columns);
  table = tend_csv_table_new (self->decoded, &layout, 0);
  table->columns = name_columns (&columns);
  table->layout.n_columns = g_strv_length (table->columns);
  table->n_blank = self->n_blank;
  for (guint i = 0; i < self->cards->len; i++)
    add_card (table, &columns, g_ptr_array_index (self->cards, i));
  return table;
}

TendCsvTable *
tend_vcard_read (TendDecoded  *decoded,
                 GCancellable *cancellable,
                 GError      **error)
{
  g_autoptr (GPtrArray)    cards = g_ptr_array_new_with_free_func (card_free);
  g_autoptr (TendCsvTable) table = NULL;
  Cards                    self = { .decoded = decoded, .cards = cards };

  g_return_val_if_fail (decoded != NULL, NULL);

  if (!read_cards (&self, cancellable, error))
    {
      g_clear_pointer (&self.card, card_free);
      return NULL;
    }
  g_clear_pointer (&self.card, card_free);
  if (cards->len == 0)
    {
      g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOTHING,
                           _ ("No card in this file has a name, an address or a number: there is "
                              "nothing to import."));
      return NULL;
    }
  return make_table (&self);
}

char *
tend_vcard_dup_raw (const char *text,
                    gsize       length)
{
  g_autoptr (GString) raw = g_string_new (NULL);
  guint               number = 1;

  for (gsize at = 0; at < length;)
    {
      TendVcardLine line;

      tend_vcard_line_read (text, length, at, &number, &line);
      if (tend_vcard_is_data (line.name))
        g_string_append_printf (raw, "%s:…\n", line.name);
      else if (!line.too_long && line.name != NULL)
        g_string_append_len (raw, text + at, (gssize)(line.end - at));
      at = line.end;
      tend_vcard_line_clear (&line);
    }
  return g_strchomp (g_strdup (raw->str));
}
