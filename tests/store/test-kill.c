/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A process killed at any moment leaves every action whole or absent.
 *
 * The test starts itself as a child that performs, undoes and redoes actions as fast as it can, and
 * kills it with SIGKILL after a random time; then it looks at the file. */
#include "store-fixture.h"

#include "tend-date.h"
#include "tend-id.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define KILLS 200
#define POLL_USEC 1000

/* One action: two people who ask together. */
static const char couple[] =
    "INSERT INTO party (id) SELECT ifnull (max (id), 0) + 1 FROM party;"
    "INSERT INTO person (id, name, created) SELECT 2 * max (id), 'Ana', 'x' FROM party;"
    "INSERT INTO person (id, name, created) SELECT 2 * max (id) + 1, 'Li', 'x' FROM party;"
    "INSERT INTO person_email (id, person, address, folded)"
    " SELECT id, id, 'a@x.org', 'a@x.org' FROM person"
    " WHERE id >= (SELECT 2 * max (id) FROM party);"
    "INSERT INTO party_member (party, person)"
    " SELECT id / 2, id FROM person WHERE id >= (SELECT 2 * max (id) FROM party);"
    "INSERT INTO inquiry (id, party, channel, created)"
    " SELECT max (id), max (id), 'form', 'x' FROM party;";

static gboolean
add_couple (TendDatabase *database,
            TendAction   *action,
            GError      **error)
{
  return tend_database_run (database, couple, error);
}

static gboolean
rename_all (TendDatabase *database,
            TendAction   *action,
            GError      **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE person SET pronouns = '%" G_GINT64_FORMAT "'",
                                          tend_id_new ());

  return tend_database_run (database, sql, error);
}

static G_NORETURN void
work_until_killed (const char *path)
{
  StoreFixture       fixture = { 0 };
  g_autoptr (GError) error = NULL;

  fixture.store = tend_store_open (path, &error);
  g_assert_no_error (error);
  for (;;)
    {
      store_fixture_perform (&fixture, tend_action_new ("couple", "C", add_couple, NULL, NULL));
      store_fixture_perform (&fixture, tend_action_new ("rename", "R", rename_all, NULL, NULL));
      g_assert_true (store_fixture_undo (&fixture, 0, NULL, NULL));
      g_assert_true (store_fixture_undo (&fixture, 0, NULL, NULL));
      g_assert_true (store_fixture_redo (&fixture, NULL));
      g_assert_true (store_fixture_redo (&fixture, NULL));
    }
}

static pid_t
start_child (const char *self,
             const char *path)
{
  pid_t child = fork ();

  if (child == 0)
    {
      execl (self, self, "--work", path, NULL);
      _exit (127);
    }
  g_assert_cmpint (child, >, 0);
  return child;
}

static void
kill_child (pid_t child)
{
  int status = 0;

  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
}

static gboolean
has_worked (const char *path)
{
  g_autoptr (TendDatabase) database = tend_database_open (path, TEND_DATABASE_READ, NULL);

  return database != NULL && tend_database_ask (database, "SELECT count(*) FROM action", NULL) > 20;
}

/* How long a child takes here until it has done some work: what the random times go by. */
static gulong
measure_usec (const char *self,
              const char *path)
{
  gint64 start = g_get_monotonic_time ();
  pid_t  child = start_child (self, path);

  while (!has_worked (path))
    g_usleep (POLL_USEC);
  kill_child (child);
  return (gulong)(g_get_monotonic_time () - start);
}

static void
assert_none (TendDatabase *database,
             const char   *sql)
{
  g_autoptr (GError) error = NULL;
  gint64             answer = tend_database_ask (database, sql, &error);

  g_assert_no_error (error);
  if (answer != 0)
    g_error ("%" G_GINT64_FORMAT ": %s", answer, sql);
}

/* Returns how many actions were found standing. */
static gint64
look_at_what_is_left (const char *path)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (TendDatabase) database = tend_database_open (path, TEND_DATABASE_WRITE, &error);

  g_assert_no_error (error);
  assert_none (database, "SELECT integrity_check <> 'ok' FROM pragma_integrity_check");
  assert_none (database, "SELECT count(*) FROM pragma_foreign_key_check");
  /* Whole: two members, two addresses, one inquiry, found by name, and listed. */
  assert_none (database, "SELECT count(*) FROM party WHERE"
                         " (SELECT count(*) FROM party_member JOIN person_email USING (person)"
                         "   WHERE party = party.id) <> 2"
                         " OR (SELECT count(*) FROM inquiry WHERE party = party.id) <> 1");
  assert_none (database, "SELECT count(*) FROM inquiry WHERE id NOT IN"
                         " (SELECT rowid FROM search WHERE search MATCH 'ana li')");
  assert_none (database, "SELECT (SELECT count(*) FROM search) - (SELECT count(*) FROM inquiry)");
  assert_none (database, "SELECT count(*) - (SELECT count(*) FROM inquiry) FROM action"
                         " WHERE name = 'couple' AND undone IS NULL");
  /* A renaming reached everybody there was, or nobody. */
  assert_none (database, "SELECT max (0, count(DISTINCT pronouns) - 1) FROM person");
  return tend_database_ask (database, "SELECT count(*) FROM action WHERE undone IS NULL", NULL);
}

static void
test_killed_at_any_moment (gconstpointer self)
{
  g_autofree char *folder = store_fixture_new_folder ();
  g_autofree char *first = g_build_filename (folder, "tend.db", NULL);
  gulong           longest = measure_usec (self, first);
  gint64           standing = look_at_what_is_left (first);

  for (guint i = 0; i < KILLS; i++)
    {
      /* A new file now and then, so that making and migrating it is met too. */
      g_autofree char *name = g_strdup_printf ("tend-%u.db", i / 20);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      pid_t child = start_child (self, path);

      g_usleep ((gulong)g_test_rand_double_range (0, (double)longest * 1.5));
      kill_child (child);
      if (g_file_test (path, G_FILE_TEST_EXISTS))
        standing += look_at_what_is_left (path);
    }
  g_assert_cmpint (standing, >, KILLS);
  store_fixture_remove_folder (g_steal_pointer (&folder));
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--work"))
    work_until_killed (argv[2]);

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/store/killed-at-any-moment", argv[0], test_killed_at_any_moment);
  return g_test_run ();
}
