/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-library.h"

#include "tend-script.h"
#include "tend-shipped-store.h"
#include "tend-store-resources.h"

#include <glib/gi18n-lib.h>

#define SUFFIX ".txt"

typedef struct _Part Part;

/* One file of the library. */
typedef struct
{
  const char *language;
  const char *key;
  const char *text;
  const char *hash;
  const char *where; /* for people: "en/practices/KEY.txt" */
} Entry;

/* The two kinds of files. Programs come second, as they name practices. */
struct _Part
{
  const char *folder;
  gboolean (*compare) (TendDatabase *database,
                       const char   *language,
                       const char   *key,
                       const char   *hash,
                       TendShipped  *shipped,
                       GError      **error);
  gboolean (*store) (TendDatabase *database,
                     const Entry  *entry,
                     GPtrArray    *problems,
                     GError      **error);
};

static void
report (GPtrArray   *problems,
        const Entry *entry,
        const char  *message)
{
  /* Translators: a file and what is wrong with it */
  g_ptr_array_add (problems, g_strdup_printf (_ ("%s: %s"), entry->where, message));
}

static void
report_lines (GPtrArray   *problems,
              const Entry *entry,
              GPtrArray   *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      TendScriptProblem *problem = g_ptr_array_index (lines, i);

      /* Translators: a file, a line in it and what is wrong with that */
      g_ptr_array_add (problems, g_strdup_printf (_ ("%s, line %u: %s"), entry->where,
                                                  problem->line, problem->message));
    }
}

/* Minutes as the heading says them, or else what the words and pauses take. */
static void
find_minutes (const TendScript *script,
              int              *min,
              int              *max)
{
  int min_seconds, max_seconds;

  if (tend_script_get_minutes (script, min, max))
    return;
  tend_script_estimate_seconds (script, &min_seconds, &max_seconds);
  *min = (min_seconds + 59) / 60;
  *max = (max_seconds + 59) / 60;
}

static gboolean
store_practice (TendDatabase *database,
                const Entry  *entry,
                GPtrArray    *problems,
                GError      **error)
{
  g_autoptr (GPtrArray)    lines = NULL;
  g_autoptr (TendScript)   script = tend_script_parse (entry->text, &lines);
  g_autoptr (TendPractice) practice = NULL;
  TendPracticeKind         kind = TEND_PRACTICE_INFORMAL_PRACTICE;
  int                      min, max;

  report_lines (problems, entry, lines);
  if (tend_script_get_title (script) == NULL || tend_script_get_n_steps (script) == 0)
    {
      report (problems, entry, _ ("The practice has no title or no words, so it was left out."));
      return TRUE;
    }

  find_minutes (script, &min, &max);
  tend_script_get_kind (script, &kind);
  practice = g_object_new (TEND_TYPE_PRACTICE,
                           "key", entry->key,
                           "title", tend_script_get_title (script),
                           "kind", kind,
                           "minutes", (min + max + 1) / 2,
                           "minutes-min", min,
                           "minutes-max", max,
                           "themes", tend_script_get_themes (script),
                           "caution", tend_script_get_caution (script),
                           "source", tend_script_get_source (script),
                           "language", entry->language,
                           "script", tend_script_get_body (script),
                           NULL);
  return tend_shipped_store_practice (database, practice, entry->hash, error);
}

static gboolean
store_program (TendDatabase *database,
               const Entry  *entry,
               GPtrArray    *problems,
               GError      **error)
{
  g_autoptr (GPtrArray)   lines = NULL;
  g_autoptr (GPtrArray)   unknown_keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TendOutline) outline = tend_outline_parse (entry->text, &lines);

  report_lines (problems, entry, lines);
  if (outline->title == NULL || outline->sessions->len == 0)
    {
      report (problems, entry, _ ("The program has no title or no sessions, so it was left out."));
      return TRUE;
    }
  if (!tend_shipped_store_program (database, entry->language, entry->key, outline, entry->hash,
                                   unknown_keys, error))
    return FALSE;

  for (guint i = 0; i < unknown_keys->len; i++)
    {
      g_autofree char *message = NULL;

      /* Translators: the name of a practice's file */
      message = g_strdup_printf (_ ("There is no practice “%s”; the item stands without one."),
                                 (char *)g_ptr_array_index (unknown_keys, i));
      report (problems, entry, message);
    }
  return TRUE;
}

static const Part parts[] = {
  { "practices", tend_shipped_compare_practice, store_practice },
  { "programs", tend_shipped_compare_program, store_program },
};

static int
compare_names_cb (gconstpointer a,
                  gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The names in @folder, sorted; empty when it is not there. */
static GPtrArray *
list_names (GFile *folder)
{
  GPtrArray                  *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFileEnumerator) children = NULL;

  children = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                        G_FILE_QUERY_INFO_NONE, NULL, NULL);
  while (children != NULL)
    {
      GFileInfo *info = NULL;

      if (!g_file_enumerator_iterate (children, &info, NULL, NULL, NULL) || info == NULL)
        break;
      g_ptr_array_add (names, g_strdup (g_file_info_get_name (info)));
    }
  g_ptr_array_sort (names, compare_names_cb);
  return names;
}

/* What is done with one file; FALSE ends the walk. */
typedef gboolean (*EntryFunc) (TendDatabase *database,
                               const Part   *part,
                               const Entry  *entry,
                               TendShipped   shipped,
                               GPtrArray    *problems,
                               GError      **error);

static gboolean
visit_file (TendDatabase *database,
            const Part   *part,
            Entry        *entry,
            GFile        *file,
            EntryFunc     func,
            GPtrArray    *problems,
            GError      **error)
{
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autofree char   *hash = NULL;
  g_autofree char   *text = NULL;
  TendShipped        shipped;
  gsize              size;

  if (bytes != NULL)
    text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  size = bytes != NULL ? g_bytes_get_size (bytes) : 0;
  if (text == NULL || !g_utf8_validate_len (text, size, NULL))
    {
      report (problems, entry, _ ("The file could not be read as text, so it was left out."));
      return TRUE;
    }

  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  entry->text = text;
  entry->hash = hash;
  return part->compare (database, entry->language, entry->key, hash, &shipped, error) &&
         func (database, part, entry, shipped, problems, error);
}

static gboolean
visit_part (TendDatabase *database,
            const Part   *part,
            GFile        *library,
            const char   *language,
            EntryFunc     func,
            GPtrArray    *problems,
            GError      **error)
{
  g_autofree char      *path = g_build_filename (language, part->folder, NULL);
  g_autoptr (GFile)     folder = g_file_resolve_relative_path (library, path);
  g_autoptr (GPtrArray) names = list_names (folder);

  for (guint i = 0; i < names->len; i++)
    {
      const char       *name = g_ptr_array_index (names, i);
      g_autoptr (GFile) file = g_file_get_child (folder, name);
      g_autofree char  *key = NULL;
      g_autofree char  *where = NULL;
      Entry             entry = { 0 };

      if (!g_str_has_suffix (name, SUFFIX))
        continue;
      key = g_strndup (name, strlen (name) - strlen (SUFFIX));
      where = g_build_filename (path, name, NULL);
      entry.language = language;
      entry.key = key;
      entry.where = where;
      if (!visit_file (database, part, &entry, file, func, problems, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
visit_library (TendDatabase *database,
               GFile        *library,
               EntryFunc     func,
               GPtrArray    *problems,
               GError      **error)
{
  g_autoptr (GPtrArray) languages = list_names (library);

  for (guint i = 0; i < languages->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (parts); j++)
      if (!visit_part (database, &parts[j], library, g_ptr_array_index (languages, i), func,
                       problems, error))
        return FALSE;
  return TRUE;
}

static gboolean
is_stored (TendDatabase *database,
           const Part   *part,
           const Entry  *entry,
           TendShipped   shipped,
           GPtrArray    *problems,
           GError      **error)
{
  return shipped == TEND_SHIPPED_SAME || shipped == TEND_SHIPPED_EDITED;
}

static gboolean
store_entry (TendDatabase *database,
             const Part   *part,
             const Entry  *entry,
             TendShipped   shipped,
             GPtrArray    *problems,
             GError      **error)
{
  if (shipped == TEND_SHIPPED_SAME || shipped == TEND_SHIPPED_EDITED)
    return TRUE;
  return part->store (database, entry, problems, error);
}

GFile *
tend_library_get_shipped (void)
{
  /* Registered by name: a static library's constructors may be left out by the linker. */
  g_resources_register (tend_store_get_resource ());
  return g_file_new_for_uri ("resource:///app/tend/Tend/library");
}

gboolean
tend_library_is_current (TendDatabase *database,
                         GFile        *library)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  return visit_library (database, library, is_stored, problems, NULL);
}

gboolean
tend_library_load (TendDatabase *database,
                   GFile        *library,
                   GPtrArray    *problems,
                   GError      **error)
{
  return visit_library (database, library, store_entry, problems, error);
}

typedef struct
{
  GFile     *library;
  GPtrArray *problems;
} LoadData;

static void
load_data_free (gpointer data)
{
  LoadData *load = data;

  g_object_unref (load->library);
  g_ptr_array_unref (load->problems);
  g_free (load);
}

static gboolean
load_cb (TendDatabase *database,
         TendAction   *action,
         GError      **error)
{
  LoadData *load = tend_action_get_data (action);

  return tend_library_load (database, load->library, load->problems, error);
}

TendAction *
tend_library_load_action (GFile *library)
{
  LoadData   *load = g_new0 (LoadData, 1);
  TendAction *action;

  load->library = g_object_ref (library);
  load->problems = g_ptr_array_new_with_free_func (g_free);
  action = tend_action_new ("load-library", _ ("The library was brought up to date"), load_cb, load,
                            load_data_free);
  tend_action_set_undoable (action, FALSE);
  return action;
}

GPtrArray *
tend_library_action_get_problems (TendAction *action)
{
  LoadData *load = tend_action_get_data (action);

  return load->problems;
}
