/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-csv-write.h"

#include <string.h>

struct _TendCsvWriter
{
  GString *text;
  guint    n_cells; /* of the present row */
  gboolean blank;   /* whether these are all blank */
};

static gboolean
begins_formula (const char *cell)
{
  cell += strspn (cell, "'");
  return *cell != '\0' && strchr ("=+-@\t\r", *cell) != NULL;
}

char *
tend_csv_guard (const char *cell)
{
  g_return_val_if_fail (cell != NULL, NULL);

  return begins_formula (cell) ? g_strconcat ("'", cell, NULL) : g_strdup (cell);
}

const char *
tend_csv_skip_guard (const char *cell)
{
  g_return_val_if_fail (cell != NULL, NULL);

  return *cell == '\'' && begins_formula (cell) ? cell + 1 : cell;
}

char *
tend_csv_unguard (const char *cell)
{
  return g_strdup (tend_csv_skip_guard (cell));
}

TendCsvWriter *
tend_csv_writer_new (void)
{
  TendCsvWriter *self = g_new0 (TendCsvWriter, 1);

  self->text = g_string_new ("\xef\xbb\xbf");
  self->blank = TRUE;
  return self;
}

void
tend_csv_writer_free (TendCsvWriter *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

/* Readers take spaces around a cell away, unless they are quoted. */
static gboolean
needs_quotes (const char *cell,
              gsize       length)
{
  return length > 0 && (strpbrk (cell, ",;|\t\"\n") != NULL || g_ascii_isspace (cell[0]) ||
                        g_ascii_isspace (cell[length - 1]));
}

/* A table must not begin as another kind of file does: "{\rtf", "%PDF", "<html", "sep=". */
static gboolean
begins_otherwise (const char *cell)
{
  return (*cell != '\0' && strchr ("{[<%", *cell) != NULL) ||
         g_ascii_strncasecmp (cell, "sep=", 4) == 0 ||
         g_ascii_strncasecmp (cell, "BEGIN:", 6) == 0;
}

static char *
plain_line_ends (const char *cell)
{
  char *plain = g_utf8_make_valid (cell, -1);
  char *to = plain;

  for (const char *from = plain; *from != '\0'; from++)
    if (*from != '\r')
      *to++ = *from;
    else if (from[1] != '\n')
      *to++ = '\n';
  *to = '\0';
  return plain;
}

void
tend_csv_writer_add (TendCsvWriter *self,
                     const char    *cell)
{
  g_autofree char *plain = plain_line_ends (cell != NULL ? cell : "");
  g_autofree char *guarded = tend_csv_guard (plain);
  gboolean         quoted = needs_quotes (guarded, strlen (guarded)) || begins_otherwise (guarded);

  g_return_if_fail (self != NULL);

  if (self->n_cells++ > 0)
    g_string_append_c (self->text, ',');
  self->blank = self->blank && *guarded == '\0';
  if (quoted)
    g_string_append_c (self->text, '"');
  for (const char *at = guarded; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (self->text, '"');
      g_string_append_c (self->text, *at);
    }
  if (quoted)
    g_string_append_c (self->text, '"');
}

void
tend_csv_writer_end_row (TendCsvWriter *self)
{
  g_return_if_fail (self != NULL);

  /* An empty line is no row. */
  if (self->n_cells == 1 && self->blank)
    g_string_append (self->text, "\"\"");
  g_string_append (self->text, "\r\n");
  self->n_cells = 0;
  self->blank = TRUE;
}

GBytes *
tend_csv_writer_finish (TendCsvWriter *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_steal_pointer (&self->text);
  self->text = g_string_new (NULL);
  return g_string_free_to_bytes (text);
}
