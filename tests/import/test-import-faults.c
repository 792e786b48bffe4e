/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes wrong around an import: the disk, another program, the process itself, the file, or a
 * person who changes their mind. Each time everything is there, or nothing, and it is said. */
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "import-fixture.h"
#include "tend-error.h"
#include "tend-import-commit.h"

#define SOME 3000
#define KILLS 12

/* @n sign-ups of different people. */
static TendImportSource *
source_of (guint n)
{
  g_autoptr (GString) text = g_string_new ("Name,Email,Message\n");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "Per Son%u,p%u@example.org,\"hello, %u\"\n", i, i, i);
  return import_fixture_source_of (text->str, (gssize)text->len);
}

static TendImportPlan *
plan_of (StoreFixture *fixture,
         guint         n)
{
  return import_fixture_plan (fixture, source_of (n), TEND_IMPORT_NO_CHOICE);
}

/* Carries @plan out, after what stood in the way is gone. */
static void
assert_works (StoreFixture   *fixture,
              TendImportPlan *plan,
              gint64          n_people)
{
  import_fixture_commit (fixture, plan);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM person", n_people);
}

static gboolean
set_most_pages (TendDatabase *database,
                TendAction   *action,
                GError      **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA max_page_count = %u",
                                          GPOINTER_TO_UINT (tend_action_get_data (action)));

  return tend_database_run (database, sql, error);
}

/* As if the disk had room for so many pages more than there are, on the writer's connection. */
static void
give_room (StoreFixture *fixture,
           guint         n_pages)
{
  gint64 n = store_fixture_ask (fixture, "SELECT page_count FROM pragma_page_count") + n_pages;

  store_fixture_perform (fixture, tend_action_new ("room", "Room", set_most_pages,
                                                   GUINT_TO_POINTER ((guint)n), NULL));
}

/* C30: the disk is full, at once or somewhere in the middle. */
static void
test_disk_full (StoreFixture *fixture,
                gconstpointer data)
{
  g_autoptr (TendImportPlan) plan = plan_of (fixture, SOME);

  for (guint room = 0; room < 100; room += 33)
    {
      give_room (fixture, room);
      import_fixture_assert_fails (fixture, plan, TEND_ERROR_DISK_FULL);
    }
  give_room (fixture, 1000000);
  assert_works (fixture, plan, SOME);
}

/* C30: the file may not grow any more, as with a quota. */
static void
test_file_limit (StoreFixture *fixture,
                 gconstpointer data)
{
  g_autoptr (TendImportPlan) plan = plan_of (fixture, SOME);
  g_autofree char           *log = g_strconcat (fixture->path, "-wal", NULL);
  struct rlimit              limit, before;
  GStatBuf                   status;
  void (*handler) (int) = signal (SIGXFSZ, SIG_IGN);
  TendError code = TEND_ERROR_FAILED;

  g_assert_cmpint (g_stat (log, &status), ==, 0);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  limit.rlim_cur = (rlim_t)status.st_size + 100000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  import_fixture_assert_fails (fixture, plan, code);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, handler);
  assert_works (fixture, plan, SOME);
}

static gboolean
wait_shortly (TendDatabase *database,
              TendAction   *action,
              GError      **error)
{
  return tend_database_run (database, "PRAGMA busy_timeout = 20", error);
}

/* C30: another program writes into the file. */
static void
test_locked (StoreFixture *fixture,
             gconstpointer data)
{
  g_autoptr (TendImportPlan) plan = plan_of (fixture, SOME);
  g_autoptr (GError)         error = NULL;
  g_autoptr (TendDatabase)   other = NULL;

  other = tend_database_open (fixture->path, TEND_DATABASE_WRITE, &error);
  g_assert_no_error (error);
  store_fixture_perform (fixture, tend_action_new ("wait", "Wait", wait_shortly, NULL, NULL));
  g_assert_true (tend_database_run (other, "BEGIN IMMEDIATE", NULL));
  import_fixture_assert_fails (fixture, plan, TEND_ERROR_BUSY);
  g_assert_true (tend_database_run (other, "ROLLBACK", NULL));
  assert_works (fixture, plan, SOME);
}

/* C30: cancelled later and later, until it is too late. */
static void
test_cancelled_at_any_moment (StoreFixture *fixture,
                              gconstpointer data)
{
  g_autoptr (TendImportPlan) plan = plan_of (fixture, SOME);
  g_autofree char           *before = store_fixture_dump (fixture);
  guint                      n_cancelled = 0;

  for (gulong usec = 100; !import_fixture_commit_cancelled (fixture, plan, usec); usec += usec / 2)
    {
      g_autofree char *after = store_fixture_dump (fixture);

      g_assert_cmpstr (before, ==, after);
      import_fixture_assert_ask (fixture, "SELECT count (*) FROM action", 0);
      n_cancelled++;
    }
  g_assert_cmpuint (n_cancelled, >, 0);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM person", SOME);
}

/* C31: what is imported is what was seen, whatever becomes of the file. */
static void
test_file_changed_or_removed (StoreFixture *fixture,
                              gconstpointer data)
{
  g_autofree char           *path = g_build_filename (fixture->folder, "list.csv", NULL);
  g_autoptr (GFile)          file = g_file_new_for_path (path);
  g_autoptr (TendImportPlan) first = NULL, second = NULL;
  g_autofree char           *hash = NULL;

  g_assert_true (g_file_set_contents (path, "Name,Email\nAna,ana@example.org\n", -1, NULL));
  first = import_fixture_plan (fixture, tend_import_source_load (file, NULL, NULL),
                               TEND_IMPORT_NO_CHOICE);
  g_assert_true (g_file_set_contents (path, "Name,Email\nTom,tom@example.org\n", -1, NULL));
  import_fixture_commit (fixture, first);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM person WHERE name = 'Ana'", 1);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM person", 1);

  second = import_fixture_plan (fixture, tend_import_source_load (file, NULL, NULL),
                                TEND_IMPORT_NO_CHOICE);
  g_assert_cmpint (g_unlink (path), ==, 0);
  assert_works (fixture, second, 2);
}

static G_NORETURN void
import_until_killed (const char *path)
{
  StoreFixture       fixture = { 0 };
  g_autoptr (GError) error = NULL;

  fixture.path = (char *)path;
  fixture.store = tend_store_open (path, &error);
  g_assert_no_error (error);
  store_fixture_perform (&fixture, tend_import_commit_action (plan_of (&fixture, SOME)));
  exit (0);
}

static pid_t
start_child (const char *self,
             const char *path)
{
  pid_t child = fork ();

  if (child == 0)
    {
      execl (self, self, "--import", path, NULL);
      _exit (127);
    }
  g_assert_cmpint (child, >, 0);
  return child;
}

/* Kills a child that imports into @path after @usec. Returns whether it was killed before its
 * end. */
static gboolean
kill_import (const char *self,
             const char *path,
             gulong      usec)
{
  pid_t child = start_child (self, path);
  int   status = 0;

  g_usleep (usec);
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WIFSIGNALED (status);
}

static gint64
ask (TendDatabase *database,
     const char   *sql)
{
  g_autoptr (GError) error = NULL;
  gint64             answer = tend_database_ask (database, sql, &error);

  g_assert_no_error (error);
  return answer;
}

static void
assert_whole_or_absent (const char *path)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (TendDatabase) database = tend_database_open (path, TEND_DATABASE_WRITE, &error);
  gint64                   n;

  g_assert_no_error (error);
  n = ask (database, "SELECT count (*) FROM action");
  g_assert_cmpint (n, <=, 1);
  g_assert_cmpint (ask (database, "SELECT count (*) FROM person"), ==, n * SOME);
  g_assert_cmpint (ask (database, "SELECT count (*) FROM inquiry"), ==, n * SOME);
  g_assert_cmpint (ask (database, "SELECT count (*) FROM message"), ==, n * SOME);
  g_assert_cmpint (ask (database, "SELECT count (*) FROM import_row"), ==, n * SOME);
  g_assert_cmpint (ask (database, "SELECT count (*) FROM import_batch"), ==, n);
  g_assert_cmpint (ask (database, "SELECT count (*) FROM search"), ==, n * SOME);
  g_assert_cmpint (ask (database, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
  g_assert_cmpint (ask (database,
                        "SELECT integrity_check <> 'ok' FROM pragma_integrity_check"),
                   ==, 0);
}

/* C30: the power goes, at moments that lie all over the time an import takes here. */
static void
test_killed (gconstpointer self)
{
  g_autofree char *folder = store_fixture_new_folder ();
  g_autofree char *first = g_build_filename (folder, "first.db", NULL);
  gint64           start = g_get_monotonic_time ();
  gulong           whole;
  guint            n_killed = 0;
  int              status = 0;

  g_assert_cmpint (waitpid (start_child (self, first), &status, 0), >, 0);
  g_assert_cmpint (status, ==, 0);
  whole = (gulong)(g_get_monotonic_time () - start);
  assert_whole_or_absent (first);

  for (guint i = 0; i < KILLS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.db", i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (kill_import (self, path, whole * i / KILLS))
        n_killed++;
      if (g_file_test (path, G_FILE_TEST_EXISTS))
        assert_whole_or_absent (path);
    }
  g_assert_cmpuint (n_killed, >, 0);
  store_fixture_remove_folder (g_steal_pointer (&folder));
}

#define ADD(path, func)                                                        \
  g_test_add ("/import/" path, StoreFixture, NULL, store_fixture_set_up, func, \
              store_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--import"))
    import_until_killed (argv[2]);

  g_test_init (&argc, &argv, NULL);
  ADD ("c30-disk-full", test_disk_full);
  ADD ("c30-file-limit", test_file_limit);
  ADD ("c30-locked", test_locked);
  ADD ("c30-cancelled-at-any-moment", test_cancelled_at_any_moment);
  ADD ("c31-file-changed-or-removed", test_file_changed_or_removed);
  g_test_add_data_func ("/import/c30-killed", argv[0], test_killed);
  return g_test_run ();
}
