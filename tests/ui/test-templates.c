/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every template of ui/ is instantiated, with every warning fatal: a misspelled property or handler
 * is found here and not by a facilitator. */
#include "store-fixture.h"

#include "tend-ui.h"

#include <adwaita.h>
#include <gmodule.h>

#define ROOT "/app/tend/Tend/ui"

/* "TendTodayPage" -> tend_today_page_get_type (). */
static GType
find_type (const char *class_name)
{
  g_autoptr (GString) symbol = g_string_new (NULL);
  GModule            *program = g_module_open (NULL, 0);
  GType (*get_type) (void) = NULL;

  for (const char *at = class_name; *at != '\0'; at++)
    {
      if (g_ascii_isupper (*at) && at > class_name)
        g_string_append_c (symbol, '_');
      g_string_append_c (symbol, g_ascii_tolower (*at));
    }
  g_string_append (symbol, "_get_type");
  if (!g_module_symbol (program, symbol->str, (gpointer *)&get_type))
    g_error ("%s: no %s ()", class_name, symbol->str);
  g_module_close (program);
  return get_type ();
}

static GType
read_type (const char *path)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GBytes)     bytes = g_resources_lookup_data (path, 0, &error);
  g_autoptr (GRegex)     regex = g_regex_new ("<template class=\"(\\w+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char       *class_name = NULL;

  g_assert_no_error (error);
  if (!g_regex_match (regex, g_bytes_get_data (bytes, NULL), 0, &match))
    return G_TYPE_INVALID;
  class_name = g_match_info_fetch (match, 1);
  return find_type (class_name);
}

static void
instantiate (GType      type,
             TendStore *store)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  gboolean               takes_store;
  GObject               *object;

  takes_store = g_object_class_find_property (G_OBJECT_CLASS (klass), "store") != NULL;
  object = takes_store ? g_object_new (type, "store", store, NULL) : g_object_new (type, NULL);
  if (GTK_IS_WINDOW (object))
    gtk_window_destroy (GTK_WINDOW (object));
  else
    g_object_unref (g_object_ref_sink (object));
}

/* Returns how many templates were found under @path. */
static guint
walk (const char *path,
      TendStore  *store)
{
  g_auto (GStrv) names = g_resources_enumerate_children (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  guint          count = 0;

  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *child = g_build_path ("/", path, *name, NULL);

      if (g_str_has_suffix (*name, "/"))
        count += walk (child, store);
      else if (g_str_has_suffix (*name, ".ui"))
        {
          GType type = read_type (child);

          g_test_message ("%s", child);
          if (type != G_TYPE_INVALID)
            instantiate (type, store);
          count += type != G_TYPE_INVALID;
        }
    }
  return count;
}

static void
test_every_template (StoreFixture *fixture,
                     gconstpointer data)
{
  g_assert_cmpuint (walk (ROOT, fixture->store), >, 5);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  tend_ui_init ();
  g_test_add ("/ui/every-template", StoreFixture, NULL, store_fixture_set_up, test_every_template,
              store_fixture_tear_down);
  return g_test_run ();
}
