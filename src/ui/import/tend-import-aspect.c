/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-aspect.h"

#include "tend-date.h"
#include "tend-decode-readings.h"
#include "tend-import-date-examples.h"

#include <glib/gi18n-lib.h>

/* Of these lines one can be chosen as the headings, and so much of each is shown. */
#define LINES_OFFERED 8
#define LONGEST_LINE 60

#define DATES_SHOWN 2

static const struct
{
  char        delimiter;
  const char *title;
  const char *sentence;
} separators[] = {
  { ',', N_ ("Commas"), N_ ("Cells are separated by commas.") },
  { ';', N_ ("Semicolons"), N_ ("Cells are separated by semicolons.") },
  { '\t', N_ ("Tabs"), N_ ("Cells are separated by tabs.") },
  { '|', N_ ("Upright strokes"), N_ ("Cells are separated by upright strokes.") },
};

static TendImportAlternatives *
alternatives_new (void)
{
  TendImportAlternatives *self = g_new0 (TendImportAlternatives, 1);

  self->titles = g_new0 (char *, 1);
  self->details = g_new0 (char *, 1);
  self->values = g_array_new (FALSE, FALSE, sizeof (guint));
  self->chosen = G_MAXUINT;
  return self;
}

/* Takes @title and @detail. */
static void
add (TendImportAlternatives *self,
     char                   *title,
     char                   *detail,
     guint                   value,
     gboolean                chosen)
{
  guint n = self->values->len;

  self->titles = g_renew (char *, self->titles, n + 2);
  self->titles[n] = title;
  self->titles[n + 1] = NULL;
  self->details = g_renew (char *, self->details, n + 2);
  self->details[n] = detail;
  self->details[n + 1] = NULL;
  g_array_append_val (self->values, value);
  if (chosen)
    self->chosen = n;
}

void
tend_import_alternatives_free (TendImportAlternatives *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->titles);
  g_strfreev (self->details);
  g_array_unref (self->values);
  g_free (self);
}

static TendReadWishes
get_wishes (const TendImportView *view)
{
  const TendReadWishes *wishes = tend_import_settings_get_reading (view->settings, view->part);
  TendReadWishes        none = { 0 };

  return wishes != NULL ? *wishes : none;
}

/* The words of the reading in use. */
static const TendDecodeReading *
find_reading (const TendImportView *view)
{
  TendEncoding encoding = tend_csv_table_get_decoded (view->table)->encoding;

  for (guint i = 0; view->letters != NULL && i < view->letters->len; i++)
    {
      const TendDecodeReading *reading = g_ptr_array_index (view->letters, i);

      if (reading->encoding == encoding)
        return reading;
    }
  return NULL;
}

static char *
say_letters (const TendImportView *view,
             char                **detail)
{
  const TendDecodeReading *reading = find_reading (view);
  g_autofree char         *words = NULL;

  if (reading == NULL || reading->words[0] == NULL)
    return NULL;
  words = g_strjoinv ("”, “", reading->words);
  *detail = g_strdup (reading->label);
  /* Translators: words of the file: "Letters with accents are read so: “Renée”, “Orléans”." */
  return g_strdup_printf (_ ("Letters with accents are read so: “%s”."), words);
}

static void
list_letters (TendImportAlternatives *list,
              const TendImportView   *view)
{
  const TendDecodeReading *used = find_reading (view);

  for (guint i = 0; view->letters != NULL && i < view->letters->len; i++)
    {
      const TendDecodeReading *reading = g_ptr_array_index (view->letters, i);

      if (reading->words[0] != NULL)
        add (list, g_strjoinv (" · ", reading->words), g_strdup (reading->label),
             (guint)reading->encoding, reading == used);
    }
}

static char *
say_cells (const TendImportView *view,
           char                **detail)
{
  const TendCsvLayout *layout = tend_csv_table_get_layout (view->table);
  guint                n = tend_csv_table_get_n_columns (view->table);

  if (layout->kind != TEND_TABLE_KIND_CSV)
    return NULL;
  *detail = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "There is %u column.",
                                          "There are %u columns.", n),
                             n);
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (separators[i].delimiter == layout->delimiter)
      return g_strdup (_ (separators[i].sentence));
  return NULL;
}

static void
list_cells (TendImportAlternatives *list,
            const TendImportView   *view)
{
  char delimiter = tend_csv_table_get_layout (view->table)->delimiter;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    add (list, g_strdup (_ (separators[i].title)), g_strdup (""), (guint)separators[i].delimiter,
         separators[i].delimiter == delimiter);
}

static char *
say_headings (const TendImportView *view,
              char                **detail)
{
  const TendCsvLayout *layout = tend_csv_table_get_layout (view->table);

  if (layout->kind != TEND_TABLE_KIND_CSV)
    return NULL;
  if (!layout->has_header)
    return g_strdup (_ ("No line has headings: what stands in a column says what it is."));
  if (layout->n_preamble > 0)
    *detail = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                            "%u line above them does not belong to the table.",
                                            "%u lines above them do not belong to the table.",
                                            layout->n_preamble),
                               layout->n_preamble);
  return g_strdup_printf (_ ("The headings are on line %u."), layout->start_line);
}

/* How many bytes from @text on, before @end, belong to its line. */
static gsize
measure_line (const char *text,
              const char *end)
{
  const char *at = text;

  while (at < end && *at != '\n' && *at != '\r')
    at++;
  return (gsize)(at - text);
}

/* The beginning of the line of @length bytes. */
static char *
dup_line (const char *text,
          gsize       length)
{
  const char *stop = text;
  char       *line;

  for (guint i = 0; i < LONGEST_LINE && stop < text + length; i++)
    stop = g_utf8_next_char (stop);
  line = g_strndup (text, (gsize)(stop - text));
  g_strdelimit (line, "\t", ' ');
  return g_strstrip (line);
}

static void
list_headings (TendImportAlternatives *list,
               const TendImportView   *view)
{
  const TendCsvLayout *layout = tend_csv_table_get_layout (view->table);
  const TendDecoded   *decoded = tend_csv_table_get_decoded (view->table);
  const char          *end = decoded->text + decoded->length;
  guint                number = 1;

  for (const char *at = decoded->text; at < end && list->values->len < LINES_OFFERED; number++)
    {
      gsize            length = measure_line (at, end);
      g_autofree char *line = dup_line (at, length);

      if (*line != '\0')
        add (list, g_strdup_printf (_ ("Line %u"), number), g_steal_pointer (&line), number,
             layout->has_header && layout->start_line == number);
      at += length;
      at += end - at > 1 && at[0] == '\r' && at[1] == '\n' ? 2 : 1;
    }
  add (list, g_strdup (_ ("No line")), g_strdup (_ ("The first line is a sign-up already.")),
       TEND_READ_NO_HEADER, !layout->has_header);
}

static char *
say_dates (const TendImportView *view)
{
  const char *evidence = NULL;

  if (view->plan == NULL)
    return NULL;
  evidence = tend_import_plan_get_date_evidence (view->plan, view->part);
  if (evidence != NULL)
    return g_strdup (evidence);
  switch (tend_import_settings_get_date_order (view->settings))
    {
    case TEND_DATE_ORDER_DAY_FIRST:
      return g_strdup (_ ("Dates begin with the day, as you said."));
    case TEND_DATE_ORDER_MONTH_FIRST:
      return g_strdup (_ ("Dates begin with the month, as you said."));
    case TEND_DATE_ORDER_UNKNOWN:
    case TEND_DATE_ORDER_MIXED:
    default:
      return NULL;
    }
}

/* "03/04/2026 is 3 April 2026", a line for each example. */
static char *
say_dates_in (char        **examples,
              TendDateOrder order)
{
  g_autoptr (GString)   text = g_string_new (NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  for (guint i = 0; examples[i] != NULL; i++)
    {
      g_autofree char *instant = NULL;
      g_autofree char *date = NULL;
      g_autofree char *day = NULL;

      if (tend_import_date_read (examples[i], order, zone, &instant) != TEND_DATE_READING_OK)
        continue;
      date = tend_instant_local_date (instant);
      day = tend_date_say_full (date);
      /* Translators: a date as it is written, and in full: "03/04/2026 is Friday, 3 April 2026" */
      g_string_append_printf (text, _ ("%s is %s"), examples[i], day);
      g_string_append_c (text, '\n');
    }
  if (text->len > 0)
    g_string_truncate (text, text->len - 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
list_dates (TendImportAlternatives *list,
            const TendImportView   *view)
{
  TendDateOrder  order = tend_import_settings_get_date_order (view->settings);
  g_auto (GStrv) examples = NULL;

  if (view->plan == NULL)
    return;
  examples = tend_import_plan_find_date_examples (view->plan, view->part, DATES_SHOWN);
  add (list, g_strdup (_ ("The day comes first")),
       say_dates_in (examples, TEND_DATE_ORDER_DAY_FIRST), TEND_DATE_ORDER_DAY_FIRST,
       order == TEND_DATE_ORDER_DAY_FIRST);
  add (list, g_strdup (_ ("The month comes first")),
       say_dates_in (examples, TEND_DATE_ORDER_MONTH_FIRST), TEND_DATE_ORDER_MONTH_FIRST,
       order == TEND_DATE_ORDER_MONTH_FIRST);
  add (list, g_strdup (_ ("As the file says")),
       g_strdup (_ ("What it does not say stays unknown.")), TEND_DATE_ORDER_UNKNOWN,
       order == TEND_DATE_ORDER_UNKNOWN);
}

char *
tend_import_aspect_say (TendImportAspect      aspect,
                        const TendImportView *view,
                        char                **detail)
{
  g_return_val_if_fail (view != NULL && view->table != NULL, NULL);
  g_return_val_if_fail (detail != NULL, NULL);

  *detail = NULL;
  switch (aspect)
    {
    case TEND_IMPORT_ASPECT_LETTERS:
      return say_letters (view, detail);
    case TEND_IMPORT_ASPECT_CELLS:
      return say_cells (view, detail);
    case TEND_IMPORT_ASPECT_HEADINGS:
      return say_headings (view, detail);
    case TEND_IMPORT_ASPECT_DATES:
    default:
      return say_dates (view);
    }
}

TendImportAlternatives *
tend_import_aspect_list (TendImportAspect      aspect,
                         const TendImportView *view)
{
  TendImportAlternatives *list;

  g_return_val_if_fail (view != NULL && view->table != NULL, NULL);

  list = alternatives_new ();
  switch (aspect)
    {
    case TEND_IMPORT_ASPECT_LETTERS:
      list_letters (list, view);
      break;
    case TEND_IMPORT_ASPECT_CELLS:
      list_cells (list, view);
      break;
    case TEND_IMPORT_ASPECT_HEADINGS:
      list_headings (list, view);
      break;
    case TEND_IMPORT_ASPECT_DATES:
    default:
      list_dates (list, view);
      break;
    }
  return list;
}

TendImportSettings *
tend_import_aspect_settle (TendImportAspect      aspect,
                           const TendImportView *view,
                           guint                 value)
{
  TendImportSettings *settings;
  TendReadWishes      wishes;

  g_return_val_if_fail (view != NULL, NULL);

  settings = tend_import_settings_copy (view->settings);
  wishes = get_wishes (view);
  switch (aspect)
    {
    case TEND_IMPORT_ASPECT_LETTERS:
      wishes.encoding_set = TRUE;
      wishes.encoding = (TendEncoding)value;
      break;
    case TEND_IMPORT_ASPECT_CELLS:
      wishes.delimiter = (char)value;
      break;
    case TEND_IMPORT_ASPECT_HEADINGS:
      wishes.header_line = value;
      break;
    case TEND_IMPORT_ASPECT_DATES:
    default:
      tend_import_settings_set_date_order (settings, (TendDateOrder)value);
      return settings;
    }
  tend_import_settings_set_reading (settings, view->part, &wishes);
  return settings;
}
