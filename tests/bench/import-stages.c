/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Imports a table as the window does, and prints what each stage took: a word and a number a line,
 * seconds and kibibytes.
 *
 *   import-stages DATABASE FILE             imports it
 *   import-stages --cancel DATABASE FILE N  cancels it at N moments, and prints the longest wait */

#include "tend-import-commit.h"
#include "tend-store.h"
#include "tend-table-read.h"

#include <locale.h>
#include <stdlib.h>
#include <sys/resource.h>

/* As much as the window reads for its preview. */
#define BEGINNING_BYTES ((gsize)256 << 10)

static double
seconds_since (gint64 start)
{
  return (double)(g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

/* Of all threads, which a busy machine does not lengthen. */
static double
processor_seconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / G_USEC_PER_SEC;
}

static long
memory_kib (const char *what)
{
  g_autofree char *status = NULL;
  const char      *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, what);
  return line == NULL ? 0 : atol (line + strlen (what));
}

static TendImportPlan *
make_plan (const char *database,
           const char *path,
           GError    **error)
{
  g_autoptr (GFile)            file = g_file_new_for_path (path);
  g_autoptr (TendImportSource) source = NULL;
  g_autoptr (TendCsvTable)     beginning = NULL;
  g_autoptr (TendImportPlan)   plan = NULL;
  g_autoptr (GPtrArray)        sources = g_ptr_array_new ();
  gint64                       start = g_get_monotonic_time ();
  double                       cpu;
  long                         before = memory_kib ("VmHWM:");

  source = tend_import_source_load (file, NULL, error);
  if (source == NULL)
    return NULL;
  g_print ("load %.3f\n", seconds_since (start));
  beginning = tend_table_read_start (tend_import_source_get_bytes (source), NULL, BEGINNING_BYTES,
                                     NULL, error);
  if (beginning == NULL)
    return NULL;
  g_print ("first-rows %.3f\n", seconds_since (start));
  start = g_get_monotonic_time ();
  cpu = processor_seconds ();
  g_ptr_array_add (sources, source);
  plan = tend_import_plan_build (sources, database, NULL, NULL, error);
  if (plan == NULL)
    return NULL;
  g_print ("plan %.3f\n", seconds_since (start));
  g_print ("plan-cpu %.3f\n", processor_seconds () - cpu);
  g_print ("plan-kib %ld\n", memory_kib ("VmHWM:") - before);
  for (guint i = 0; i < TEND_N_VERDICTS; i++)
    g_print ("verdict-%u %u\n", i, tend_import_plan_count (plan, (TendVerdict)i));
  return g_steal_pointer (&plan);
}

static gboolean
import (const char *database,
        const char *path,
        GError    **error)
{
  g_autoptr (TendImportPlan) plan = NULL;
  g_autoptr (TendStore)      store = NULL;
  g_autoptr (TendAction)     action = NULL;
  gint64                     start = g_get_monotonic_time (), commit;
  double                     processor;

  plan = make_plan (database, path, error);
  store = plan != NULL ? tend_store_open (database, error) : NULL;
  if (store == NULL)
    return FALSE;
  action = tend_import_commit_action (plan);
  commit = g_get_monotonic_time ();
  processor = processor_seconds ();
  if (!tend_store_perform (store, action, error))
    return FALSE;
  g_print ("commit %.3f\n", seconds_since (commit));
  g_print ("commit-processor %.3f\n", processor_seconds () - processor);
  g_print ("whole %.3f\n", seconds_since (start));
  g_print ("whole-kib %ld\n", memory_kib ("VmHWM:"));
  start = g_get_monotonic_time ();
  tend_store_close (store);
  g_print ("close %.3f\n", seconds_since (start));
  return TRUE;
}

/* One attempt that is cancelled after a while. */
typedef struct
{
  TendStore    *store;
  TendAction   *action;
  GCancellable *cancellable;
  gint64        cancelled;
  double        wait;
  gboolean      done;
  GError       *error;
} Attempt;

static gboolean
cancel_cb (gpointer data)
{
  Attempt *attempt = data;

  attempt->cancelled = g_get_monotonic_time ();
  g_cancellable_cancel (attempt->cancellable);
  return G_SOURCE_REMOVE;
}

static void
performed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  Attempt *attempt = data;

  attempt->wait = attempt->cancelled != 0 ? seconds_since (attempt->cancelled) : 0;
  attempt->done = TRUE;
  tend_store_perform_finish (attempt->store, result, &attempt->error);
}

/* FALSE when the action was over before. */
static gboolean
cancel_after (TendStore      *store,
              TendImportPlan *plan,
              guint           msec,
              double         *longest)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (TendAction)   action = tend_import_commit_action (plan);
  g_autoptr (GError)       error = NULL;
  Attempt                  attempt = { store, action, cancellable, 0, 0, FALSE, NULL };
  guint                    timeout = g_timeout_add (msec, cancel_cb, &attempt);
  gint64                   left;

  tend_store_perform_async (store, action, cancellable, performed_cb, &attempt);
  while (!attempt.done)
    g_main_context_iteration (NULL, TRUE);
  error = g_steal_pointer (&attempt.error);
  if (attempt.cancelled == 0)
    g_source_remove (timeout);
  if (error == NULL)
    return FALSE;
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_error ("Not cancelled, but: %s", error->message);

  left = tend_database_ask (tend_store_get_reader (store), "SELECT count (*) FROM import_row",
                            NULL);
  if (left != 0)
    g_error ("%" G_GINT64_FORMAT " rows are left", left);
  g_print ("cancel-%u %.3f progress %.2f\n", msec, attempt.wait,
           tend_action_get_progress (action));
  *longest = MAX (*longest, attempt.wait);
  return TRUE;
}

static gboolean
cancel (const char *database,
        const char *path,
        guint       n_moments,
        GError    **error)
{
  g_autoptr (TendImportPlan) plan = make_plan (database, path, error);
  g_autoptr (TendStore)      store = plan != NULL ? tend_store_open (database, error) : NULL;
  double                     longest = 0;
  guint                      between = 150;

  if (store == NULL)
    return FALSE;
  for (guint i = 0; i < n_moments; i++)
    if (!cancel_after (store, plan, i * between, &longest))
      break;
  g_print ("cancel %.3f\n", longest);
  tend_store_close (store);
  return TRUE;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  gboolean           cancels = argc == 5 && g_str_equal (argv[1], "--cancel");

  setlocale (LC_ALL, "");
  if (argc != 3 && !cancels)
    {
      g_printerr ("import-stages DATABASE FILE\nimport-stages --cancel DATABASE FILE N\n");
      return 2;
    }
  if (cancels ? cancel (argv[2], argv[3], (guint)atoi (argv[4]), &error)
              : import (argv[1], argv[2], &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}
