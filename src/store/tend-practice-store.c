/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-practice-store.h"

#include "tend-error.h"
#include "tend-id.h"
#include "tend-script.h"
#include "tend-search-index.h"
#include "tend-text.h"

#include <glib/gi18n-lib.h>

static const char find[] =
    "SELECT id FROM practice"
    " WHERE (:kind IS NULL OR kind = :kind)"
    " AND (:theme IS NULL OR EXISTS (SELECT 1 FROM practice_theme"
    "  WHERE practice_theme.practice = practice.id AND theme = :theme))"
    " AND (:query IS NULL OR id IN"
    "  (SELECT rowid FROM search WHERE search MATCH :query AND kind = 'practice'))"
    " ORDER BY title COLLATE NOCASE, id";

static const char find_by_key[] =
    "SELECT id FROM practice WHERE key = :key AND language = :language";

static const char load[] =
    "SELECT id, key, title, kind, minutes, minutes_min, minutes_max, caution, source, language,"
    " (SELECT body FROM script WHERE script.practice = practice.id"
    "   AND script.language = practice.language ORDER BY version DESC LIMIT 1) AS body"
    " FROM practice WHERE id = :id";

static const char load_themes[] =
    "SELECT theme FROM practice_theme WHERE practice = :practice ORDER BY position, theme";

static const char load_every_theme[] =
    "SELECT DISTINCT theme FROM practice_theme ORDER BY theme COLLATE NOCASE";

static const char create[] =
    "INSERT INTO practice (id, key, title, kind, minutes, minutes_min, minutes_max, caution,"
    "  source, language)"
    " VALUES (:id, :key, :title, :kind, :minutes, :minutes_min, :minutes_max, :caution, :source,"
    "  :language)";

static const char create_script[] =
    "INSERT INTO script (id, practice, language, body) VALUES (:id, :practice, :language, :body)";

static const char update[] =
    "UPDATE practice SET title = :title, kind = :kind, minutes = :minutes,"
    "  minutes_min = :minutes_min, minutes_max = :minutes_max, caution = :caution,"
    "  source = :source, language = :language"
    " WHERE id = :id";

static const char update_script[] =
    "UPDATE script SET language = :language, version = version + (body <> :body), body = :body,"
    "  shipped_hash = NULL"
    " WHERE practice = :practice";

static const char clear_themes[] = "DELETE FROM practice_theme WHERE practice = :practice";

static const char add_theme[] =
    "INSERT OR IGNORE INTO practice_theme (practice, theme, position)"
    " VALUES (:practice, :theme, :position)";

GArray *
tend_practice_find_ids (TendDatabase *database,
                        const char   *typed,
                        int           kind,
                        const char   *theme,
                        GError      **error)
{
  g_autofree char          *query = tend_search_query (typed);
  g_autoptr (TendStatement) statement = tend_database_prepare (database, find, error);

  if (statement == NULL)
    return NULL;
  tend_statement_bind_text (statement, ":query", query);
  tend_statement_bind_text (statement, ":theme", theme);
  if (kind != TEND_PRACTICE_ANY_KIND)
    tend_statement_bind_enum (statement, ":kind", TEND_TYPE_PRACTICE_KIND, kind);
  return tend_database_collect_ids (statement, error);
}

gboolean
tend_practice_find_by_key (TendDatabase *database,
                           const char   *language,
                           const char   *key,
                           gint64       *id,
                           GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, find_by_key, error);
  TendStepResult            step;

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_text (statement, ":key", key);
  tend_statement_bind_text (statement, ":language", language);
  step = tend_statement_step (statement, error);
  *id = step == TEND_STEP_ROW ? tend_statement_int64 (statement, "id") : 0;
  return step != TEND_STEP_ERROR;
}

static GStrv
collect_themes (TendStatement *statement,
                GError       **error)
{
  g_autoptr (GPtrArray) themes = g_ptr_array_new_with_free_func (g_free);
  TendStepResult        step;

  while ((step = tend_statement_step (statement, error)) == TEND_STEP_ROW)
    g_ptr_array_add (themes, g_strdup (tend_statement_text (statement, "theme")));
  if (step == TEND_STEP_ERROR)
    return NULL;
  g_ptr_array_add (themes, NULL);
  return (GStrv)g_ptr_array_free (g_steal_pointer (&themes), FALSE);
}

GStrv
tend_practice_load_themes (TendDatabase *database,
                           GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, load_every_theme, error);

  return statement != NULL ? collect_themes (statement, error) : NULL;
}

/* The first line that stands on the wall. */
static char *
find_first_line (const char *body)
{
  g_autoptr (TendScript) script = tend_script_parse_body (body, NULL);

  for (guint i = 0; i < tend_script_get_n_steps (script); i++)
    {
      const char *text = tend_script_get_step (script, i)->room_text;

      if (text != NULL)
        return g_strndup (text, strcspn (text, "\n"));
    }
  return NULL;
}

static TendPractice *
read_practice (TendStatement *row,
               GStrv          themes)
{
  const char      *body = tend_statement_text (row, "body");
  g_autofree char *first_line = body != NULL ? find_first_line (body) : NULL;

  return g_object_new (TEND_TYPE_PRACTICE,
                       "id", tend_statement_int64 (row, "id"),
                       "key", tend_statement_text (row, "key"),
                       "title", tend_statement_text (row, "title"),
                       "kind", tend_statement_enum (row, "kind", TEND_TYPE_PRACTICE_KIND),
                       "minutes", tend_statement_int (row, "minutes"),
                       "minutes-min", tend_statement_int (row, "minutes_min"),
                       "minutes-max", tend_statement_int (row, "minutes_max"),
                       "themes", themes,
                       "caution", tend_statement_text (row, "caution"),
                       "source", tend_statement_text (row, "source"),
                       "language", tend_statement_text (row, "language"),
                       "first-line", first_line,
                       "script", body,
                       NULL);
}

TendPractice *
tend_practice_load (TendDatabase *database,
                    gint64        id,
                    GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, load, error);
  g_autoptr (TendStatement) find_themes = tend_database_prepare (database, load_themes, error);
  g_auto (GStrv)            themes = NULL;
  TendStepResult            step;

  if (statement == NULL || find_themes == NULL)
    return NULL;
  tend_statement_bind_id (statement, ":id", id);
  step = tend_statement_step (statement, error);
  if (step == TEND_STEP_DONE)
    g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOT_FOUND,
                         _ ("This practice is not there any more."));
  if (step != TEND_STEP_ROW)
    return NULL;

  tend_statement_bind_id (find_themes, ":practice", id);
  themes = collect_themes (find_themes, error);
  return themes != NULL ? read_practice (statement, themes) : NULL;
}

static gboolean
check_practice (TendPractice *practice,
                int          *min,
                int          *max,
                GError      **error)
{
  int minutes = tend_practice_get_minutes (practice);

  *min = tend_practice_get_minutes_min (practice);
  *max = tend_practice_get_minutes_max (practice);
  if (*min == 0 && *max == 0)
    *min = *max = minutes;

  if (tend_text_is_blank (tend_practice_get_title (practice)))
    g_set_error_literal (error, TEND_ERROR, TEND_ERROR_INVALID,
                         _ ("A practice needs a title. Nothing was changed."));
  else if (tend_practice_get_kind (practice) == TEND_PRACTICE_HOME_PRACTICE)
    g_set_error_literal (error, TEND_ERROR, TEND_ERROR_INVALID,
                         _ ("Home practice belongs in a plan, not in the library. Nothing was "
                            "changed."));
  else if (*min < 0 || minutes < *min || *max < minutes)
    g_set_error_literal (error, TEND_ERROR, TEND_ERROR_INVALID,
                         _ ("The minutes of the practice lie outside its shortest and longest. "
                            "Nothing was changed."));
  else
    return TRUE;
  return FALSE;
}

static void
bind_practice (TendStatement *statement,
               TendPractice  *practice,
               int            min,
               int            max)
{
  const char *language = tend_practice_get_language (practice);

  tend_statement_bind_text (statement, ":title", tend_practice_get_title (practice));
  tend_statement_bind_enum (statement, ":kind", TEND_TYPE_PRACTICE_KIND,
                            (int)tend_practice_get_kind (practice));
  tend_statement_bind_int64 (statement, ":minutes", tend_practice_get_minutes (practice));
  tend_statement_bind_int64 (statement, ":minutes_min", min);
  tend_statement_bind_int64 (statement, ":minutes_max", max);
  tend_statement_bind_text (statement, ":caution", tend_practice_get_caution (practice));
  tend_statement_bind_text (statement, ":source", tend_practice_get_source (practice));
  tend_statement_bind_text (statement, ":language", language != NULL ? language : "en");
}

static gboolean
write_themes (TendDatabase *database,
              gint64        id,
              TendPractice *practice,
              GError      **error)
{
  const char *const        *themes = tend_practice_get_themes (practice);
  g_autoptr (TendStatement) clear = tend_database_prepare (database, clear_themes, error);
  g_autoptr (TendStatement) add = tend_database_prepare (database, add_theme, error);

  if (clear == NULL || add == NULL)
    return FALSE;
  tend_statement_bind_id (clear, ":practice", id);
  if (!tend_statement_execute (clear, error))
    return FALSE;
  for (guint i = 0; themes[i] != NULL; i++)
    {
      tend_statement_bind_id (add, ":practice", id);
      tend_statement_bind_text (add, ":theme", themes[i]);
      tend_statement_bind_int64 (add, ":position", i);
      if (!tend_statement_execute (add, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_script (TendDatabase *database,
              const char   *sql,
              gint64        id,
              TendPractice *practice,
              GError      **error)
{
  const char               *language = tend_practice_get_language (practice);
  const char               *body = tend_practice_get_script (practice);
  g_autoptr (TendStatement) statement = tend_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  if (sql == create_script)
    tend_statement_bind_id (statement, ":id", tend_id_new ());
  tend_statement_bind_id (statement, ":practice", id);
  tend_statement_bind_text (statement, ":language", language != NULL ? language : "en");
  tend_statement_bind_text (statement, ":body", body != NULL ? body : "");
  return tend_statement_execute (statement, error);
}

gboolean
tend_practice_create (TendDatabase *database,
                      TendPractice *practice,
                      gint64       *id,
                      GError      **error)
{
  g_autoptr (TendStatement) statement = NULL;
  int                       min, max;

  g_return_val_if_fail (id != NULL, FALSE);

  if (!check_practice (practice, &min, &max, error))
    return FALSE;
  statement = tend_database_prepare (database, create, error);
  if (statement == NULL)
    return FALSE;
  *id = tend_id_new ();
  tend_statement_bind_id (statement, ":id", *id);
  tend_statement_bind_text (statement, ":key", tend_practice_get_key (practice));
  bind_practice (statement, practice, min, max);
  return tend_statement_execute (statement, error) &&
         write_themes (database, *id, practice, error) &&
         write_script (database, create_script, *id, practice, error);
}

gboolean
tend_practice_update (TendDatabase *database,
                      TendPractice *practice,
                      GError      **error)
{
  gint64                    id = tend_practice_get_id (practice);
  g_autoptr (TendPractice)  before = tend_practice_load (database, id, error);
  g_autoptr (TendStatement) statement = NULL;
  int                       min, max;

  if (before == NULL || !check_practice (practice, &min, &max, error))
    return FALSE;
  statement = tend_database_prepare (database, update, error);
  if (statement == NULL)
    return FALSE;
  tend_statement_bind_id (statement, ":id", id);
  bind_practice (statement, practice, min, max);
  return tend_statement_execute (statement, error) &&
         write_themes (database, id, practice, error) &&
         write_script (database, update_script, id, practice, error);
}
