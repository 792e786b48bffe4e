/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-example-window.h"

#include "tend-date.h"
#include "tend-example.h"
#include "tend-library.h"
#include "tend-perform.h"

#include <glib/gstdio.h>

/* The folder holds the one database and what SQLite keeps beside it. */
static void
remove_folder (const char *folder)
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

static void
window_destroyed_cb (TendWindow *window,
                     TendStore  *store)
{
  g_autofree char *folder = g_path_get_dirname (tend_store_get_path (store));

  tend_store_close (store);
  remove_folder (folder);
}

/* Filled before it is shown: it is small, and nothing else can be done meanwhile. */
static TendStore *
make_store (const char *folder,
            GError    **error)
{
  g_autofree char       *path = g_build_filename (folder, TEND_STORE_FILE_NAME, NULL);
  g_autofree char       *today = tend_today ();
  g_autoptr (GFile)      library = tend_library_get_shipped ();
  g_autoptr (TendAction) load_library = tend_library_load_action (library);
  g_autoptr (TendAction) load_example = tend_example_load_action (today);
  g_autoptr (TendStore)  store = tend_store_open (path, error);

  if (store == NULL || !tend_store_perform (store, load_library, error) ||
      !tend_store_perform (store, load_example, error))
    return NULL;
  return g_steal_pointer (&store);
}

TendWindow *
tend_example_window_new (GtkApplication *application,
                         GError        **error)
{
  g_autofree char      *folder = g_dir_make_tmp ("tend-example-XXXXXX", error);
  g_autoptr (TendStore) store = NULL;
  TendWindow           *window;

  if (folder == NULL)
    return NULL;
  store = make_store (folder, error);
  if (store == NULL)
    {
      remove_folder (folder);
      return NULL;
    }

  window = tend_window_new (application, store, NULL);
  tend_window_set_example (window, TRUE);
  g_signal_connect_data (window, "destroy", G_CALLBACK (window_destroyed_cb),
                         g_steal_pointer (&store), (GClosureNotify)g_object_unref, 0);
  return window;
}
