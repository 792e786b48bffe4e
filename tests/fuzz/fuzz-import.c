/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The target of the fuzzer: from bytes to text, table, map and plan, against nobody and against a
 * few people who are known, and then everything that is asked of a plan.
 *
 * An input is a file's bytes: every sample is a seed as it is. Two things are added to that, both
 * by bytes that no sign-up file has. An input that begins with 0x01 says in the eight bytes behind
 * it what somebody has settled (see Wishes). 0x1C 0x1C divides an input into several files. */
/* For memmem(). */
#define _GNU_SOURCE
#include "fuzz-import.h"

#include <glib/gstdio.h>
#include <string.h>

#include "fuzz-walk.h"
#include "tend-import-commit.h"
#include "tend-store.h"
#include "tend-table-read.h"

#define SETTLED 0x01
#define DIVIDER "\x1c\x1c"
#define MOST_FILES 3

/* What is settled, a byte each; zeroed, nothing. */
typedef struct
{
  guint8 choices;  /* TendImportChoices, the first eight */
  guint8 more;     /* 1: the ninth choice, 2: for one row only, 4: the plan is changed, not new;
                    * 8: nobody is known */
  guint8 encoding; /* which, counted from 1 */
  guint8 delimiter;
  guint8 header_line; /* 255: none */
  guint8 date_order;
  guint8 column; /* which of the columns has the field below, counted from 1 */
  guint8 field;
} Wishes;

static char *folder;
static char *known_path;

/* Who is known: some of those in the samples and in the dictionary. */
static const char known[] =
    "Timestamp,Name,Email,Phone,Message,Who will come with you?\n"
    "2026-03-04 10:00,Ana Ruiz,ana@example.org,+46 70 123 45 67,\"Spring, please\",Li Ruiz\n"
    "2026-03-05 10:00,Renée Dubois,renee.dubois+msc@example.org,,,\n"
    "2026-03-06 10:00,Grace & Tom Bell,bell@example.org,,We come together,\n"
    "2026-03-07 10:00,Olu Adeyemi-Ward,olu@example.org,0701234567,,\n"
    "2026-03-08 10:00,Moa,,070 765 43 21,,\n"
    "2026-03-09 10:00,Åsa Öberg,asa@example.org,,,\n";

static GPtrArray *
sources_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)tend_import_source_unref);
}

static void
add_known_people (void)
{
  g_autoptr (GError)         error = NULL;
  g_autoptr (GBytes)         bytes = g_bytes_new_static (known, strlen (known));
  g_autoptr (GPtrArray)      sources = sources_new ();
  g_autoptr (TendImportPlan) plan = NULL;
  g_autoptr (TendAction)     action = NULL;
  g_autoptr (TendStore)      store = tend_store_open (known_path, &error);

  g_assert_no_error (error);
  g_ptr_array_add (sources, tend_import_source_new (bytes, "known.csv"));
  plan = tend_import_plan_build (sources, known_path, NULL, NULL, &error);
  g_assert_no_error (error);
  action = tend_import_commit_action (plan);
  tend_store_perform (store, action, &error);
  g_assert_no_error (error);
}

static void
remove_known_people (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char      *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_autoptr (GError) error = NULL;

  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  folder = g_dir_make_tmp ("tend-fuzz-XXXXXX", &error);
  g_assert_no_error (error);
  known_path = g_build_filename (folder, TEND_STORE_FILE_NAME, NULL);
  add_known_people ();
  atexit (remove_known_people);
  return 0;
}

static GPtrArray *
divide (const guint8 *data,
        gsize         size)
{
  GPtrArray *sources = sources_new ();

  for (guint i = 1; i <= MOST_FILES; i++)
    {
      const guint8 *end = i < MOST_FILES ? memmem (data, size, DIVIDER, strlen (DIVIDER)) : NULL;
      gsize         length = end != NULL ? (gsize)(end - data) : size;
      /* A copy of its own size, so that reading past its end is seen. */
      g_autoptr (GBytes) bytes = g_bytes_new (data, length);
      g_autofree char   *name = g_strdup_printf ("subscribed_%u.csv", i);

      g_ptr_array_add (sources, tend_import_source_new (bytes, name));
      if (end == NULL)
        break;
      data = end + strlen (DIVIDER);
      size -= length + strlen (DIVIDER);
    }
  return sources;
}

static void
set_reading (TendImportSettings *settings,
             const Wishes       *wishes,
             guint               part)
{
  static const char delimiters[] = { '\0', ',', ';', '|', '\t' };
  TendReadWishes    reading = { 0 };

  reading.encoding_set = wishes->encoding % (TEND_N_ENCODINGS + 1) != 0;
  if (reading.encoding_set)
    reading.encoding = wishes->encoding % (TEND_N_ENCODINGS + 1) - 1;
  reading.delimiter = delimiters[wishes->delimiter % sizeof delimiters];
  reading.header_line = wishes->header_line == 255 ? TEND_READ_NO_HEADER : wishes->header_line;
  if (reading.encoding_set || reading.delimiter != 0 || reading.header_line != 0)
    tend_import_settings_set_reading (settings, part, &reading);
}

static TendImportSettings *
settings_of (const Wishes *wishes)
{
  TendImportSettings *settings = tend_import_settings_new ();

  /* The first file alone, so that the others may be read in another way. */
  set_reading (settings, wishes, 0);
  tend_import_settings_set_date_order (settings, wishes->date_order % 3);
  if ((wishes->more & 2) == 0)
    tend_import_settings_set_choices (settings, wishes->choices | (guint)(wishes->more & 1) << 8);
  return settings;
}

/* What is settled when there is a plan to look at: a column, and one row. */
static TendImportSettings *
settings_after (TendImportPlan *plan,
                const Wishes   *wishes)
{
  TendImportSettings *settings =
      tend_import_settings_copy (tend_import_plan_get_settings (plan));
  TendCsvTable *table = tend_import_plan_get_table (plan, 0);
  guint         n_columns = tend_csv_table_get_n_columns (table);
  guint         n_rows = g_list_model_get_n_items (G_LIST_MODEL (plan));

  if (wishes->column > 0 && n_columns > 0)
    tend_import_settings_set_field (
        settings, tend_csv_table_get_column (table, (wishes->column - 1u) % n_columns),
        wishes->field % TEND_IMPORT_N_FIELDS);
  if ((wishes->more & 2) != 0 && n_rows > 0)
    {
      g_autoptr (TendImportRow) row =
          g_list_model_get_item (G_LIST_MODEL (plan), wishes->column % n_rows);

      tend_import_settings_decide (settings, tend_import_row_get_decision (row), wishes->choices,
                                   wishes->choices);
    }
  return settings;
}

static void
changed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GError) error = NULL;

  g_autoptr (TendImportPlan) plan = tend_import_plan_build_finish (result, &error);

  g_assert_true ((plan == NULL) == (error != NULL));
  if (plan != NULL)
    fuzz_walk_plan (plan);
  *(gboolean *)data = TRUE;
}

static void
change (TendImportPlan     *plan,
        const char         *path,
        TendImportSettings *settings)
{
  gboolean done = FALSE;

  tend_import_plan_change_async (plan, path, settings, NULL, changed_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
try_plan (GPtrArray    *sources,
          const char   *path,
          const Wishes *wishes)
{
  g_autoptr (GError)             error = NULL;
  g_autoptr (TendImportSettings) settings = settings_of (wishes);
  g_autoptr (TendImportSettings) after = NULL;
  g_autoptr (TendImportPlan)     plan = NULL;
  g_autoptr (TendImportPlan)     second = NULL;

  plan = tend_import_plan_build (sources, path, settings, NULL, &error);
  g_assert_true ((plan == NULL) == (error != NULL));
  if (plan == NULL)
    {
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }
  fuzz_walk_plan (plan);
  if (wishes->column == 0 && (wishes->more & 6) == 0)
    return;

  after = settings_after (plan, wishes);
  if ((wishes->more & 4) != 0)
    change (plan, path, after);
  else if ((second = tend_import_plan_build (sources, path, after, NULL, NULL)) != NULL)
    fuzz_walk_plan (second);
}

/* The beginning, as the preview reads it. */
static void
try_start (TendImportSource *source,
           gsize             size)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (TendCsvTable) table = tend_table_read_start (tend_import_source_get_bytes (source),
                                                          NULL, size / 2 + 1, NULL, &error);

  g_assert_true ((table == NULL) == (error != NULL));
  if (table != NULL)
    fuzz_walk_table (table);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  Wishes                wishes = { 0 };
  g_autoptr (GPtrArray) sources = NULL;

  if (size > sizeof wishes && data[0] == SETTLED)
    {
      memcpy (&wishes, data + 1, sizeof wishes);
      data += 1 + sizeof wishes;
      size -= 1 + sizeof wishes;
    }
  sources = divide (data, size);
  try_start (g_ptr_array_index (sources, 0), size);
  try_plan (sources, (wishes.more & 8) != 0 ? NULL : known_path, &wishes);
  return 0;
}
