/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-zone.h"

#include "tend-date.h"

#include <string.h>

/* One line a zone: countries, coordinates, name. The newer zone1970.tab leaves out every zone that
 * has had the same time as another one since 1970, and with it most capitals. */
static const char *const tables[] = {
  "/usr/share/zoneinfo/zone.tab",
  "/usr/share/zoneinfo/zone1970.tab",
};

static void
add_zone (GPtrArray  *zones,
          const char *zone)
{
  if (zone != NULL && !g_ptr_array_find_with_equal_func (zones, zone, g_str_equal, NULL))
    g_ptr_array_add (zones, g_strdup (zone));
}

static void
read_table (const char *path,
            GPtrArray  *zones)
{
  g_autofree char *text = NULL;
  g_auto (GStrv)   lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);

      if (lines[i][0] != '#' && g_strv_length (fields) >= 3)
        g_ptr_array_add (zones, g_strdup (g_strchomp (fields[2])));
    }
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const char      *zones[] = { *(const char *const *)a, *(const char *const *)b };
  g_autofree char *first = tend_zone_say (zones[0]);
  g_autofree char *second = tend_zone_say (zones[1]);

  return g_strcmp0 (first, second);
}

GStrv
tend_zone_list (const char *also)
{
  g_autoptr (GPtrArray) zones = g_ptr_array_new_with_free_func (g_free);
  g_autofree char      *local = tend_local_zone ();

  for (guint i = 0; i < G_N_ELEMENTS (tables) && zones->len == 0; i++)
    read_table (tables[i], zones);
  add_zone (zones, local);
  add_zone (zones, also);
  g_ptr_array_sort (zones, compare_places);

  if (!g_ptr_array_find_with_equal_func (zones, "Etc/UTC", g_str_equal, NULL))
    add_zone (zones, "UTC");
  g_ptr_array_add (zones, NULL);
  return (GStrv)g_ptr_array_steal (zones, NULL);
}

char *
tend_zone_say (const char *zone)
{
  const char      *slash = zone != NULL ? strrchr (zone, '/') : NULL;
  g_autofree char *place = NULL;
  g_autofree char *region = NULL;

  if (slash == NULL)
    return g_strdup (zone != NULL ? zone : "");
  if (g_str_has_prefix (zone, "Etc/"))
    return g_strdup (slash + 1);
  place = g_strdelimit (g_strdup (slash + 1), "_", ' ');
  region = g_strdelimit (g_strndup (zone, (gsize)(slash - zone)), "_", ' ');
  return g_strdup_printf ("%s (%s)", place, region);
}
