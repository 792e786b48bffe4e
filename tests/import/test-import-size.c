/* SPDX-License-Identifier: GPL-3.0-or-later */
/* C29: files of a size that nobody's sign-ups have, all the way into the store or to words that say
 * why not. */
#include "import-fixture.h"
#include "tend-error.h"
#include "tend-import-commit.h"
#include "tend-import-stage.h"

#define MANY 200000
#define SOME 20000
#define HUGE_CELL ((gsize)50 << 20)

static TendImportSource *
source_of (GString *text)
{
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);

  return tend_import_source_new (bytes, "list.csv");
}

static TendImportSource *
rows_of (guint n)
{
  GString *text = g_string_new ("Name,Email,Phone,Message\n");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "Per Son%u,p%u@example.org,+46%09u,\"hi,\nagain\"\n", i, i, i);
  return source_of (text);
}

/* What the thread that makes a plan is given, and what it has made. */
typedef struct
{
  StoreFixture     *fixture;
  TendImportSource *source;
  TendProgress     *progress;
  int               done; /* atomic */
} Planning;

static gpointer
plan_thread (gpointer data)
{
  Planning             *planning = data;
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  g_autoptr (GError)    error = NULL;
  TendImportPlan       *plan;

  g_ptr_array_add (sources, planning->source);
  plan = tend_import_plan_build (sources, tend_store_get_path (planning->fixture->store), NULL,
                                 G_CANCELLABLE (planning->progress), &error);
  g_assert_no_error (error);
  g_atomic_int_set (&planning->done, TRUE);
  return plan;
}

/* Plans @source while another thread asks how far it is: it never goes back. */
static TendImportPlan *
plan_and_ask (StoreFixture     *fixture,
              TendImportSource *source)
{
  g_autoptr (TendProgress) progress = tend_progress_new ();
  Planning                 planning = { fixture, source, progress, FALSE };
  GThread                 *thread = g_thread_new ("plan", plan_thread, &planning);
  guint                    stage = 0, last_stage = 0;
  double                   last = 0;
  TendImportPlan          *plan;

  while (!g_atomic_int_get (&planning.done))
    {
      double now = tend_progress_get (progress, &stage);

      g_assert_cmpfloat (now, >=, last);
      g_assert_cmpuint (stage, >=, last_stage);
      last = now;
      last_stage = stage;
      g_usleep (100);
    }
  plan = g_thread_join (thread);
  last = tend_progress_get (progress, &stage);
  g_assert_cmpuint (stage, ==, TEND_IMPORT_STAGE_MATCH);
  g_assert_cmpfloat (last, >, TEND_IMPORT_RECOGNISED);
  g_assert_cmpfloat (last, <=, 1);
  return plan;
}

/* How far it is, of a file that is new and of one that was imported before. */
static void
test_progress (StoreFixture *fixture,
               gconstpointer data)
{
  g_autoptr (TendImportSource) source = rows_of (SOME);
  g_autoptr (TendImportPlan)   plan = plan_and_ask (fixture, source);
  g_autoptr (TendImportPlan)   again = NULL;
  g_autoptr (TendAction)       action = tend_import_commit_action (plan);
  g_autoptr (GError)           error = NULL;

  g_assert_true (tend_store_perform (fixture->store, action, &error));
  g_assert_no_error (error);
  again = plan_and_ask (fixture, source);
  g_assert_cmpuint (tend_import_plan_count (again, TEND_VERDICT_SAME_AS_BEFORE), ==, SOME);
}

/* C29: two hundred thousand rows become as many inquiries. */
static void
test_many_rows (StoreFixture *fixture,
                gconstpointer data)
{
  g_autoptr (TendImportPlan) plan = import_fixture_plan (fixture, rows_of (MANY),
                                                         TEND_IMPORT_NO_CHOICE);
  g_autoptr (TendImportRow)  last = import_fixture_row (plan, MANY - 1);

  g_assert_cmpuint (tend_import_plan_count (plan, TEND_VERDICT_NEW_INQUIRY), ==, MANY);
  g_assert_cmpuint (tend_import_row_get_line (last), ==, 2 * MANY);
  import_fixture_commit (fixture, plan);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM inquiry", MANY);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM import_row", MANY);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM search"
                             " WHERE search MATCH 'son199999'",
                             1);
}

typedef struct
{
  GCancellable   *cancellable;
  TendImportPlan *plan;
  GError         *error;
} Built;

static void
built_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  Built *built = data;

  built->plan = tend_import_plan_build_finish (result, &built->error);
}

static gboolean
cancel_cb (gpointer data)
{
  Built *built = data;

  if (built->plan == NULL)
    g_cancellable_cancel (built->cancellable);
  return G_SOURCE_REMOVE;
}

/* C29: a plan that is being made stops when it is cancelled, at any stage; one that is not is
 * made. */
static void
test_cancelled (StoreFixture *fixture,
                gconstpointer data)
{
  g_autoptr (GPtrArray) sources = import_fixture_sources (rows_of (SOME));
  guint                 n_cancelled = 0;
  gboolean              made = FALSE;

  for (guint msec = 1; !made; msec *= 2)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Built                    built = { .cancellable = cancellable };
      guint                    id = g_timeout_add (msec, cancel_cb, &built);

      tend_import_plan_build_async (sources, fixture->path, NULL, cancellable, built_cb, &built);
      while (built.plan == NULL && built.error == NULL)
        g_main_context_iteration (NULL, TRUE);
      made = built.plan != NULL;
      if (made)
        g_source_remove (id);
      else
        g_assert_error (built.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      n_cancelled += !made;
      g_clear_object (&built.plan);
      g_clear_error (&built.error);
    }
  g_assert_cmpuint (n_cancelled, >, 0);
}

/* C29: those who are known are found wherever in a long file they stand. */
static void
test_known_throughout (StoreFixture *fixture,
                       gconstpointer data)
{
  g_autoptr (TendImportPlan) first = import_fixture_plan (fixture, rows_of (SOME / 2),
                                                          TEND_IMPORT_NO_CHOICE);
  g_autoptr (TendImportPlan) longer = NULL;
  GString                   *text = g_string_new ("E-mail,Name,Mobile\n");

  import_fixture_commit (fixture, first);
  /* From the last to the first, somebody new between two who are known. */
  for (guint i = SOME; i-- > 0;)
    {
      guint who = i % 2 == 0 ? i / 2 : SOME + i;

      g_string_append_printf (text, "p%u@example.org,Per Son%u,+46%09u\n", who, who, who);
    }
  longer = import_fixture_plan (fixture, source_of (text), TEND_IMPORT_NO_CHOICE);
  g_assert_cmpuint (tend_import_plan_count (longer, TEND_VERDICT_ADDS_TO_KNOWN), ==, SOME / 2);
  g_assert_cmpuint (tend_import_plan_count (longer, TEND_VERDICT_NEW_INQUIRY), ==, SOME / 2);
}

/* C29: a cell of 50 MB is not imported, and its neighbours are. */
static void
test_huge_cell (StoreFixture *fixture,
                gconstpointer data)
{
  GString                   *text = g_string_new ("Name,Email,Message\nAna,ana@example.org,hi\n"
                                                                    "Tom,tom@example.org,\"");
  g_autoptr (TendImportPlan) plan = NULL;
  g_autoptr (TendImportRow)  row = NULL;
  g_autofree char           *raw = NULL;

  while (text->len < HUGE_CELL)
    g_string_append (text, "word, after word\n");
  g_string_append (text, "\"\nMoa,moa@example.org,bye\n");
  plan = import_fixture_plan (fixture, source_of (text), TEND_IMPORT_NO_CHOICE);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (plan)), ==, 3);
  g_assert_cmpuint (tend_import_plan_count (plan, TEND_VERDICT_NEW_INQUIRY), ==, 2);
  row = import_fixture_row (plan, 1);
  g_assert_cmpint (tend_import_row_get_verdict (row), ==, TEND_VERDICT_CANNOT_BE_USED);
  g_assert_nonnull (strstr (tend_import_row_get_reason (row), "1 MB"));
  raw = tend_import_row_dup_raw (row);
  g_assert_cmpuint (strlen (raw), <, 10000);
  import_fixture_commit (fixture, plan);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM inquiry", 2);
}

/* C29: ten thousand columns are refused in words. */
static void
test_many_columns (StoreFixture *fixture,
                   gconstpointer data)
{
  GString              *text = g_string_new ("Email");
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GError)    error = NULL;

  for (guint i = 1; i < 10000; i++)
    g_string_append_printf (text, ",Question %u", i);
  g_string_append (text, "\nana@example.org\n");
  sources = import_fixture_sources (source_of (text));
  g_assert_null (tend_import_plan_build (sources, fixture->path, NULL, NULL, &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "10000 columns"));
}

/* C38: a name that is not UTF-8 is readable in the plan and in the receipt. */
static void
test_name_that_is_not_utf_8 (StoreFixture *fixture,
                             gconstpointer data)
{
  g_autofree char           *path = g_build_filename (fixture->folder, "\xe5sa.csv", NULL);
  g_autoptr (GFile)          file = g_file_new_for_path (path);
  g_autoptr (TendImportPlan) plan = NULL;
  const char                *name;

  g_assert_true (g_file_set_contents (path, "Name,Email\nAna,ana@example.org\n", -1, NULL));
  plan = import_fixture_plan (fixture, tend_import_source_load (file, NULL, NULL),
                              TEND_IMPORT_NO_CHOICE);
  name = tend_import_source_get_name (tend_import_plan_get_source (plan, 0));
  g_assert_true (g_utf8_validate (name, -1, NULL));
  g_assert_true (g_str_has_suffix (name, "sa.csv"));
  import_fixture_commit (fixture, plan);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM import_batch"
                             " WHERE file_name LIKE '%sa.csv'",
                             1);
}

#define ADD(path, func)                                                        \
  g_test_add ("/import/" path, StoreFixture, NULL, store_fixture_set_up, func, \
              store_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("c29-many-rows-imported", test_many_rows);
  ADD ("c29-plan-cancelled", test_cancelled);
  ADD ("c29-known-throughout", test_known_throughout);
  ADD ("c29-huge-cell", test_huge_cell);
  ADD ("c29-many-columns", test_many_columns);
  ADD ("c29-progress", test_progress);
  ADD ("c38-readable-name", test_name_that_is_not_utf_8);
  return g_test_run ();
}
