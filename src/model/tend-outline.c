/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-outline.h"

#include "tend-enum.h"
#include "tend-text.h"

#include <glib/gi18n-lib.h>

#define SESSION_MARK "== "
#define ITEM_MARK "- "
#define MAX_MINUTES (24 * 60)

static void
item_free (gpointer data)
{
  TendOutlineItem *item = data;

  g_free (item->practice_key);
  g_free (item->title);
  g_free (item);
}

static void
session_free (gpointer data)
{
  TendOutlineSession *session = data;

  g_free (session->title);
  g_ptr_array_unref (session->items);
  g_free (session);
}

void
tend_outline_free (TendOutline *self)
{
  g_free (self->title);
  g_free (self->language);
  g_ptr_array_unref (self->sessions);
  g_free (self);
}

/* A kind in the words people use ("core meditation") or in those of the store. */
static gboolean
read_kind (GType       type,
           const char *words,
           int        *kind)
{
  g_autofree char *nick = g_ascii_strdown (words, -1);

  g_strdelimit (g_strstrip (nick), " ", '-');
  return tend_enum_from_nick (type, nick, kind);
}

/* "20 min". */
static gboolean
read_minutes (const char *words,
              int        *minutes)
{
  char  *end = NULL;
  gint64 number = g_ascii_strtoll (words, &end, 10);

  if (end == words || number < 0 || number > MAX_MINUTES)
    return FALSE;
  *minutes = (int)number;
  return g_str_equal (end, " min");
}

/* "Session: Discovering Mindful Self-Compassion (150 min)"; NULL when it is not of that form. */
static TendOutlineSession *
read_session (const char *line)
{
  const char         *colon = strstr (line, ": ");
  const char         *open = strrchr (line, '(');
  g_autofree char    *kind_words = NULL;
  g_autofree char    *title = NULL;
  g_autofree char    *minutes_words = NULL;
  TendOutlineSession *session;
  int                 kind, minutes;

  if (colon == NULL || open == NULL || open < colon || !g_str_has_suffix (line, ")"))
    return NULL;

  kind_words = g_strndup (line, (gsize)(colon - line));
  title = g_strstrip (g_strndup (colon + 2, (gsize)(open - colon - 2)));
  minutes_words = g_strndup (open + 1, strlen (open) - 2);
  if (!read_kind (TEND_TYPE_SESSION_KIND, kind_words, &kind) || *title == '\0' ||
      !read_minutes (minutes_words, &minutes) || minutes == 0)
    return NULL;

  session = g_new0 (TendOutlineSession, 1);
  session->kind = (TendSessionKind)kind;
  session->title = g_steal_pointer (&title);
  session->minutes = minutes;
  session->items = g_ptr_array_new_with_free_func (item_free);
  return session;
}

/* "informal practice, 10 min, practice hand-on-the-body: Soothing and Supportive Touch"; NULL when
 * it is not of that form. */
static TendOutlineItem *
read_item (const char *line)
{
  g_auto (GStrv)   halves = g_strsplit (line, ": ", 2);
  g_auto (GStrv)   parts = g_strsplit (halves[0] != NULL ? halves[0] : "", ", ", -1);
  guint            n_parts = g_strv_length (parts);
  TendOutlineItem *item;
  int              kind, minutes;

  if (n_parts < 2 || n_parts > 3 || tend_text_is_blank (halves[1]))
    return NULL;
  if (!read_kind (TEND_TYPE_PRACTICE_KIND, parts[0], &kind) || !read_minutes (parts[1], &minutes))
    return NULL;
  if (n_parts == 3 &&
      (!g_str_has_prefix (parts[2], "practice ") || parts[2][strlen ("practice ")] == '\0'))
    return NULL;

  item = g_new0 (TendOutlineItem, 1);
  item->kind = (TendPracticeKind)kind;
  item->minutes = minutes;
  item->practice_key = n_parts == 3 ? g_strdup (parts[2] + strlen ("practice ")) : NULL;
  item->title = tend_text_clean (halves[1]);
  return item;
}

/* A line of the outline's body; FALSE when it is not understood. */
static gboolean
read_line (TendOutline *self,
           const char  *line)
{
  TendOutlineSession *session;
  TendOutlineItem    *item;

  if (g_str_has_prefix (line, SESSION_MARK))
    {
      session = read_session (line + strlen (SESSION_MARK));
      if (session != NULL)
        g_ptr_array_add (self->sessions, session);
      return session != NULL;
    }

  if (!g_str_has_prefix (line, ITEM_MARK) || self->sessions->len == 0)
    return FALSE;
  session = g_ptr_array_index (self->sessions, self->sessions->len - 1);
  item = read_item (line + strlen (ITEM_MARK));
  if (item != NULL)
    g_ptr_array_add (session->items, item);
  return item != NULL;
}

/* A line of the heading; FALSE when it is not "Key: value". An unknown key is skipped. */
static gboolean
read_heading (TendOutline *self,
              const char  *line)
{
  g_auto (GStrv) parts = g_strsplit (line, ":", 2);
  char         **field = NULL;

  if (g_strv_length (parts) != 2)
    return FALSE;
  if (g_ascii_strcasecmp (parts[0], "Title") == 0)
    field = &self->title;
  else if (g_ascii_strcasecmp (parts[0], "Language") == 0)
    field = &self->language;
  if (field != NULL)
    {
      g_free (*field);
      *field = tend_text_clean (parts[1]);
    }
  return TRUE;
}

static void
report (GPtrArray  *problems,
        guint       number,
        const char *line)
{
  TendScriptProblem *problem = g_new0 (TendScriptProblem, 1);

  problem->line = number;
  problem->text = g_strdup (line);
  problem->message = g_strdup (_ ("This line of the program was not understood and was left out."));
  g_ptr_array_add (problems, problem);
}

TendOutline *
tend_outline_parse (const char *text,
                    GPtrArray **problems)
{
  TendOutline   *self = g_new0 (TendOutline, 1);
  g_auto (GStrv) lines = NULL;
  gboolean       heading = TRUE;

  g_assert (problems != NULL);

  *problems = g_ptr_array_new_with_free_func ((GDestroyNotify)tend_script_problem_free);
  self->sessions = g_ptr_array_new_with_free_func (session_free);
  lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strchomp (lines[i]);
      gboolean    understood = TRUE;

      if (*line == '\0')
        heading = FALSE;
      else if (heading)
        understood = read_heading (self, line);
      else
        understood = read_line (self, line);
      if (!understood)
        report (*problems, i + 1, line);
    }
  return self;
}
