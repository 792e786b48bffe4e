/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-script-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tend-enum.h"
#include "tend-text.h"

#define LONGEST_KEY 24

typedef struct
{
  TendScript *script;
  GPtrArray  *problems;
  GStrv       lines;
  guint       first_line; /* number of lines[0], from 1 */
  GString    *paragraph;  /* the words of the last step, while it is still open */
  GString    *ahead;      /* a note at the head of a block, until it is known what it touches */
  gboolean    block_start;
} Parser;

static void
report (Parser     *self,
        guint       index,
        const char *message)
{
  TendScriptProblem *problem = g_new0 (TendScriptProblem, 1);

  problem->line = self->first_line + index;
  problem->text = g_strdup (self->lines[index]);
  problem->message = g_strdup (message);
  g_ptr_array_add (self->problems, problem);
}

/* The lines of @text, whatever ends them, without trailing white space or a byte order mark. */
static GStrv
split_lines (const char *text)
{
  g_autofree char    *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (GString) plain = g_string_new (valid);
  GStrv               lines;

  if (g_str_has_prefix (plain->str, "\xef\xbb\xbf"))
    g_string_erase (plain, 0, 3);
  g_string_replace (plain, "\r\n", "\n", 0);
  g_string_replace (plain, "\r", "\n", 0);
  lines = g_strsplit (plain->str, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (tend_text_is_blank (lines[i]))
        lines[i][0] = '\0';
      else
        g_strchomp (lines[i]);
    }
  return lines;
}

static TendStep *
add_step (Parser *self)
{
  g_array_set_size (self->script->steps, self->script->steps->len + 1);
  return &g_array_index (self->script->steps, TendStep, self->script->steps->len - 1);
}

/* The step that a mark or a note belongs to; a new one before any. */
static TendStep *
last_step (Parser *self)
{
  GArray *steps = self->script->steps;

  return steps->len > 0 ? &g_array_index (steps, TendStep, steps->len - 1) : add_step (self);
}

static void
add_note (TendStep   *step,
          const char *note)
{
  g_autofree char *before = step->note;

  step->note = before != NULL ? g_strconcat (before, "\n", note, NULL) : g_strdup (note);
}

/* What waits in `ahead` belongs to @step. */
static void
settle_ahead (Parser   *self,
              TendStep *step)
{
  if (self->ahead->len == 0)
    return;
  add_note (step, self->ahead->str);
  g_string_truncate (self->ahead, 0);
}

static void
close_paragraph (Parser *self)
{
  if (self->paragraph->len == 0)
    return;
  last_step (self)->room_text = g_strdup (self->paragraph->str);
  g_string_truncate (self->paragraph, 0);
}

/* Returns whether @line is a mark that was understood. */
static gboolean
take_mark (Parser     *self,
           const char *line)
{
  g_autofree char *inner = NULL;
  TendStep        *step;
  int              min = 0;
  int              max = 0;
  int              bells = 0;

  if (line[0] != '[' || !g_str_has_suffix (line, "]"))
    return FALSE;
  inner = g_strstrip (g_strndup (line + 1, strlen (line) - 2));
  if (!tend_script_read_pause (inner, &min, &max) && !tend_script_read_bells (inner, &bells))
    return FALSE;

  close_paragraph (self);
  step = last_step (self);
  settle_ahead (self, step);
  step->pause_min = MIN (step->pause_min + min, TEND_SCRIPT_LONGEST_PAUSE);
  step->pause_max = MIN (step->pause_max + max, TEND_SCRIPT_LONGEST_PAUSE);
  step->bells += (guint)bells;
  if (step->pause_max > 0)
    step->bells_after += (guint)bells;
  return TRUE;
}

static void
take_note (Parser     *self,
           const char *line)
{
  const char      *at = line + 1;
  g_autofree char *note = NULL;

  tend_script_skip_space (&at);
  if (tend_script_read_word (&at, "facilitator"))
    {
      const char *colon = at;

      tend_script_skip_space (&colon);
      at = *colon == ':' ? colon + 1 : at - strlen ("facilitator");
    }
  note = g_strstrip (g_strdup (at));
  if (*note == '\0')
    return;

  if (self->paragraph->len == 0 && self->block_start)
    {
      if (self->ahead->len > 0)
        g_string_append_c (self->ahead, '\n');
      g_string_append (self->ahead, note);
    }
  else
    {
      add_note (last_step (self), note);
    }
}

/* A mark within the words would be read aloud by the wall: it must stand on a line of its own. */
static gboolean
has_mark_inside (const char *line)
{
  for (const char *at = strchr (line, '['); at != NULL; at = strchr (at + 1, '['))
    {
      const char *word = at + 1;

      tend_script_skip_space (&word);
      if (tend_script_read_word (&word, "pause") ||
          tend_script_read_word (&word, "bell") ||
          tend_script_read_word (&word, "bells"))
        return TRUE;
    }
  return FALSE;
}

static void
take_words (Parser     *self,
            guint       index,
            const char *line)
{
  if (line[0] == '[' && g_str_has_suffix (line, "]"))
    report (self, index, _ ("This mark is not known, so it is shown to the room as words."));
  else if (has_mark_inside (line))
    report (self, index, _ ("A mark needs a line of its own, so this one is shown as words."));

  if (self->paragraph->len == 0)
    settle_ahead (self, add_step (self));
  else
    g_string_append_c (self->paragraph, '\n');
  g_string_append (self->paragraph, line);
}

static void
parse_body (Parser *self,
            guint   index)
{
  g_autoptr (GString) body = g_string_new (NULL);

  for (; self->lines[index] != NULL; index++)
    {
      const char *line = self->lines[index];

      if (body->len > 0 || *line != '\0')
        g_string_append_printf (body, "%s\n", line);
      tend_script_skip_space (&line);
      if (*line == '\0')
        {
          close_paragraph (self);
          if (self->script->steps->len > 0)
            settle_ahead (self, last_step (self));
        }
      else if (*line == '>')
        {
          take_note (self, line);
          continue;
        }
      else if (!take_mark (self, line))
        {
          take_words (self, index, line);
        }
      self->block_start = *line == '\0';
    }
  close_paragraph (self);
  if (self->ahead->len > 0)
    settle_ahead (self, last_step (self));
  while (body->len > 0 && body->str[body->len - 1] == '\n')
    g_string_truncate (body, body->len - 1);
  self->script->body = g_string_free (g_steal_pointer (&body), FALSE);
}

/* The key of a heading line as one writes it, in lower case, and its value; FALSE for any other
 * line. */
static gboolean
split_heading (const char *line,
               char      **key,
               char      **value)
{
  const char *colon = strchr (line, ':');

  if (colon == NULL || colon == line || colon - line > LONGEST_KEY)
    return FALSE;
  for (const char *at = line; at < colon; at++)
    if (!g_ascii_isalpha (*at) && *at != ' ' && *at != '-')
      return FALSE;
  if (key != NULL)
    *key = g_strstrip (g_ascii_strdown (line, colon - line));
  if (value != NULL)
    *value = tend_text_clean (colon + 1);
  return TRUE;
}

static gboolean
read_kind (TendScript *script,
           const char *value)
{
  g_autofree char *nick = g_ascii_strdown (value, -1);
  int              kind;

  g_strdelimit (nick, " _", '-');
  if (!tend_enum_from_nick (TEND_TYPE_PRACTICE_KIND, nick, &kind) ||
      kind == TEND_PRACTICE_HOME_PRACTICE)
    return FALSE;
  script->kind = kind;
  return TRUE;
}

/* "5" or "5-8"; a word for minutes may follow. */
static gboolean
read_minutes (TendScript *script,
              const char *value)
{
  int min;
  int max;

  if (!tend_script_read_number (&value, &min))
    return FALSE;
  max = min;
  if (tend_script_read_dash (&value) && !tend_script_read_number (&value, &max))
    return FALSE;
  tend_script_read_unit (&value);
  if (*value != '\0' || min < 1 || max < min || max > TEND_SCRIPT_LONGEST_PAUSE / 60)
    return FALSE;
  script->minutes_min = min;
  script->minutes_max = max;
  return TRUE;
}

static GStrv
read_themes (const char *value)
{
  g_auto (GStrv)           parts = g_strsplit (value, ",", -1);
  g_autoptr (GStrvBuilder) themes = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *theme = tend_text_clean (parts[i]);

      if (theme != NULL)
        g_strv_builder_add (themes, theme);
    }
  return g_strv_builder_end (themes);
}

static void
replace (char      **field,
         const char *value)
{
  g_free (*field);
  *field = g_strdup (value);
}

static gboolean
is_known_key (const char *key)
{
  static const char *const keys[] = { "title", "kind", "minutes", "themes", "language",
                                      "caution", "source", NULL };

  return g_strv_contains (keys, key);
}

static void
take_heading (Parser     *self,
              guint       index,
              const char *key,
              const char *value)
{
  TendScript *script = self->script;

  if (!is_known_key (key))
    report (self, index, _ ("This line of the heading is not known and was left out."));
  else if (value == NULL)
    return;
  else if (g_str_equal (key, "title"))
    replace (&script->title, value);
  else if (g_str_equal (key, "language"))
    replace (&script->language, value);
  else if (g_str_equal (key, "caution"))
    replace (&script->caution, value);
  else if (g_str_equal (key, "source"))
    replace (&script->source, value);
  else if (g_str_equal (key, "kind") && !read_kind (script, value))
    report (self, index, _ ("This kind of practice is not known."));
  else if (g_str_equal (key, "minutes") && !read_minutes (script, value))
    report (self, index, _ ("The minutes are not a number such as 5, or 5-8."));
  else if (g_str_equal (key, "themes"))
    {
      g_strfreev (script->themes);
      script->themes = read_themes (value);
    }
}

/* Whether the block that begins at @index is a heading: one of its lines has a key that is known. A
 * practice may well begin with words such as "Remember: you may stop." */
static gboolean
is_heading (Parser *self,
            guint   index)
{
  for (; self->lines[index] != NULL && self->lines[index][0] != '\0'; index++)
    {
      g_autofree char *key = NULL;

      if (!split_heading (self->lines[index], &key, NULL))
        return FALSE;
      if (is_known_key (key))
        return TRUE;
    }
  return FALSE;
}

/* Returns where the body begins. */
static guint
parse_heading (Parser *self)
{
  guint index = 0;

  while (self->lines[index] != NULL && self->lines[index][0] == '\0')
    index++;
  if (!is_heading (self, index))
    return index;
  for (; self->lines[index] != NULL && self->lines[index][0] != '\0'; index++)
    {
      g_autofree char *key = NULL;
      g_autofree char *value = NULL;

      if (!split_heading (self->lines[index], &key, &value))
        {
          report (self, index,
                  _ ("A blank line is missing before this one. It is shown to the room."));
          break;
        }
      take_heading (self, index, key, value);
    }
  return index;
}

static TendScript *
parse (const char *text,
       gboolean    with_heading,
       GPtrArray **problems)
{
  g_auto (GStrv)        lines = split_lines (text);
  g_autoptr (GPtrArray) found = NULL;
  Parser                parser = { .first_line = 1 };

  found = g_ptr_array_new_with_free_func ((GDestroyNotify)tend_script_problem_free);
  parser.script = tend_script_new ();
  parser.problems = found;
  parser.lines = lines;
  parser.paragraph = g_string_new (NULL);
  parser.ahead = g_string_new (NULL);
  parser.block_start = TRUE;
  parse_body (&parser, with_heading ? parse_heading (&parser) : 0);
  g_string_free (parser.paragraph, TRUE);
  g_string_free (parser.ahead, TRUE);
  if (problems != NULL)
    *problems = g_steal_pointer (&found);
  return parser.script;
}

TendScript *
tend_script_parse (const char *text,
                   GPtrArray **problems)
{
  return parse (text, TRUE, problems);
}

TendScript *
tend_script_parse_body (const char *body,
                        GPtrArray **problems)
{
  return parse (body, FALSE, problems);
}
