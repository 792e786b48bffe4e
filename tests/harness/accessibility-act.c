/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The acting half of accessibility.h: actions, text and values over the bus, keys and the pointer
 * through xdotool. */

#include "accessibility-private.h"

#include <string.h>

/* Does the first of the node's actions, or the one of that name. FALSE if it has none such. */
static gboolean
do_action (AccessibleNode *self,
           const char     *wanted)
{
  g_autoptr (GVariant)     answer = NULL;
  g_autoptr (GVariantIter) iter = NULL;
  const char              *name;
  int                      number = 0;

  answer = accessible_call (self->app, self->path, ACCESSIBLE_INTERFACE ("Action"), "GetActions",
                            NULL, NULL);
  if (answer == NULL)
    return FALSE;
  g_variant_get (answer, "(a(sss))", &iter);
  for (; g_variant_iter_next (iter, "(&s&s&s)", &name, NULL, NULL); number++)
    {
      g_autoptr (GVariant) done = NULL;

      if (wanted != NULL && !g_str_equal (name, wanted))
        continue;
      /* An action that ends the program may take the answer with it. */
      done = accessible_call (self->app, self->path, ACCESSIBLE_INTERFACE ("Action"), "DoAction",
                              g_variant_new ("(i)", number), NULL);
      return TRUE;
    }
  return FALSE;
}

void
accessible_node_act (AccessibleNode *self)
{
  if (!do_action (self, NULL))
    accessible_give_up (self->app, "The %s “%s” has no action", self->role, self->name);
}

void
accessible_app_activate (AccessibleApp *self,
                         const char    *window,
                         const char    *action)
{
  g_autoptr (AccessibleNode) node = accessible_app_wait_for (self, NULL, window);

  if (!do_action (node, action))
    accessible_give_up (self, "The window “%s” has no action %s", node->name, action);
}

/* Runs xdotool; NULL if it says no. */
static char *
xdotool (const char *const *arguments)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char      *output = NULL;
  g_autofree char      *errors = NULL;
  g_autoptr (GError)    error = NULL;
  int                   status;

  g_ptr_array_add (argv, (char *)"xdotool");
  for (; *arguments != NULL; arguments++)
    g_ptr_array_add (argv, (char *)*arguments);
  g_ptr_array_add (argv, NULL);
  if (!g_spawn_sync (NULL, (char **)argv->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                     &output, &errors, &status, &error))
    g_error ("xdotool: %s", error->message);
  return g_spawn_check_wait_status (status, NULL) ? g_steal_pointer (&output) : NULL;
}

#define XDOTOOL(...) xdotool ((const char *const[]){ __VA_ARGS__, NULL })

void
accessible_app_keys (AccessibleApp *self,
                     const char    *keys)
{
  g_auto (GStrv)        words = g_strsplit (keys, " ", -1);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autofree char      *output = NULL;

  g_ptr_array_add (arguments, (char *)"key");
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (arguments, words[i]);
  g_ptr_array_add (arguments, NULL);
  output = xdotool ((const char *const *)arguments->pdata);
  if (output == NULL)
    accessible_give_up (self, "The keys “%s” could not be pressed", keys);
}

void
accessible_app_type (AccessibleApp *self,
                     const char    *text)
{
  g_autofree char *output = NULL;

  g_return_if_fail (g_str_is_ascii (text));

  output = XDOTOOL ("type", "--delay", "4", "--", text);
  if (output == NULL)
    accessible_give_up (self, "“%s” could not be typed", text);
}

/* The X window of the application whose title contains this, 0 if there is none. */
static gint64
find_x_window (AccessibleApp *self,
               const char    *title)
{
  g_autofree char *pid = g_strdup_printf ("%d", self->pid);
  g_autofree char *pattern = g_regex_escape_string (title == NULL ? "" : title, -1);
  g_autofree char *output = XDOTOOL ("search", "--all", "--onlyvisible", "--pid", pid, "--name",
                                     pattern);

  return output == NULL ? 0 : g_ascii_strtoll (output, NULL, 10);
}

static gboolean
has_window_manager (void)
{
  g_autofree char *output = XDOTOOL ("get_desktop");

  return output != NULL;
}

void
accessible_app_raise (AccessibleApp *self,
                      const char    *title)
{
  AccessibleWait wait = { 0 };

  while (accessible_wait_again (&wait))
    {
      gint64           found = find_x_window (self, title);
      g_autofree char *window = g_strdup_printf ("%" G_GINT64_FORMAT, found);

      if (found != 0 && !has_window_manager ())
        {
          /* Without a window manager the focus is where the pointer is. */
          g_autofree char *moved = XDOTOOL ("mousemove", "--window", window, "20", "20");

          return;
        }
      if (found != 0)
        {
          g_autofree char *raised = XDOTOOL ("windowactivate", window);
          g_autofree char *active = XDOTOOL ("getactivewindow");

          if (active != NULL && g_ascii_strtoll (active, NULL, 10) == found)
            return;
        }
    }
  accessible_give_up (self, "The window “%s” could not be brought to the front", title);
}

/* Coordinates on the bus count from the window as GTK draws it; around it the X window has an edge
 * for resizing, and perhaps a shadow. */
static void
click_middle (AccessibleNode *self,
              const char     *times)
{
  gint64           found = find_x_window (self->app, self->window_title);
  g_autofree char *window = g_strdup_printf ("%" G_GINT64_FORMAT, found);
  g_autofree char *geometry = NULL;
  g_autofree char *clicked = NULL;
  g_autofree char *x = NULL;
  g_autofree char *y = NULL;
  const char      *field;
  int              width = 0;
  int              height = 0;

  geometry = found == 0 ? NULL : XDOTOOL ("getwindowgeometry", "--shell", window);
  if (geometry == NULL)
    accessible_give_up (self->app, "The window “%s” of the %s “%s” is not on the screen",
                        self->window_title, self->role, self->name);
  field = strstr (geometry, "WIDTH=");
  width = field == NULL ? 0 : atoi (field + strlen ("WIDTH="));
  field = strstr (geometry, "HEIGHT=");
  height = field == NULL ? 0 : atoi (field + strlen ("HEIGHT="));

  x = g_strdup_printf ("%d", (width - self->window_width) / 2 + self->x + self->width / 2);
  y = g_strdup_printf ("%d", (height - self->window_height) / 2 + self->y + self->height / 2);
  clicked = XDOTOOL ("mousemove", "--window", window, x, y, "click", "--repeat", times, "--delay",
                     "40", "1");
  if (clicked == NULL)
    accessible_give_up (self->app, "The %s “%s” could not be clicked", self->role, self->name);
}

void
accessible_node_click (AccessibleNode *self)
{
  click_middle (self, "1");
}

void
accessible_node_double_click (AccessibleNode *self)
{
  click_middle (self, "2");
}

void
accessible_node_select (AccessibleNode *self)
{
  g_autoptr (GVariant) answer = NULL;
  gboolean             selected = FALSE;

  if (self->parent != NULL)
    answer = accessible_call (self->app, self->parent, ACCESSIBLE_INTERFACE ("Selection"),
                              "SelectChild", g_variant_new ("(i)", self->position), NULL);
  if (answer != NULL)
    g_variant_get (answer, "(b)", &selected);
  if (!selected)
    accessible_give_up (self->app, "The %s “%s” could not be selected", self->role, self->name);
}

static GVariant *
get_property (AccessibleNode *self,
              const char     *interface,
              const char     *property)
{
  g_autoptr (GVariant) answer = NULL;
  GVariant            *value;

  answer = accessible_call (self->app, self->path, "org.freedesktop.DBus.Properties", "Get",
                            g_variant_new ("(ss)", interface, property), NULL);
  if (answer == NULL)
    accessible_give_up (self->app, "The %s “%s” has no %s", self->role, self->name, property);
  g_variant_get (answer, "(v)", &value);
  return value;
}

char *
accessible_node_get_text (AccessibleNode *self)
{
  g_autoptr (GVariant) length = get_property (self, ACCESSIBLE_INTERFACE ("Text"),
                                              "CharacterCount");
  g_autoptr (GVariant) answer = NULL;
  char                *text = NULL;

  answer = accessible_call (self->app, self->path, ACCESSIBLE_INTERFACE ("Text"), "GetText",
                            g_variant_new ("(ii)", 0, g_variant_get_int32 (length)), NULL);
  if (answer == NULL)
    accessible_give_up (self->app, "The text of the %s “%s” cannot be read", self->role,
                        self->name);
  g_variant_get (answer, "(s)", &text);
  return text;
}

void
accessible_node_set_text (AccessibleNode *self,
                          const char     *text)
{
  g_autoptr (GVariant) answer = NULL;
  gboolean             set = FALSE;

  answer = accessible_call (self->app, self->path, ACCESSIBLE_INTERFACE ("EditableText"),
                            "SetTextContents", g_variant_new ("(s)", text), NULL);
  if (answer != NULL)
    g_variant_get (answer, "(b)", &set);
  if (!set)
    accessible_give_up (self->app, "The %s “%s” cannot be written in", self->role, self->name);
}

double
accessible_node_get_value (AccessibleNode *self)
{
  g_autoptr (GVariant) value = get_property (self, ACCESSIBLE_INTERFACE ("Value"), "CurrentValue");

  return g_variant_get_double (value);
}

void
accessible_node_set_value (AccessibleNode *self,
                           double          value)
{
  g_autoptr (GVariant) answer = NULL;

  answer = accessible_call (self->app, self->path, "org.freedesktop.DBus.Properties", "Set",
                            g_variant_new ("(ssv)", ACCESSIBLE_INTERFACE ("Value"), "CurrentValue",
                                           g_variant_new_double (value)),
                            NULL);
  if (answer == NULL)
    accessible_give_up (self->app, "The %s “%s” takes no number", self->role, self->name);
}

void
accessible_app_act (AccessibleApp *self,
                    const char    *role,
                    const char    *name)
{
  g_autoptr (AccessibleNode) node = accessible_app_wait_for (self, role, name);

  accessible_node_act (node);
}

void
accessible_app_click (AccessibleApp *self,
                      const char    *role,
                      const char    *name)
{
  g_autoptr (AccessibleNode) node = accessible_app_wait_for (self, role, name);

  accessible_node_click (node);
}

void
accessible_app_select (AccessibleApp *self,
                       const char    *role,
                       const char    *name)
{
  g_autoptr (AccessibleNode) node = accessible_app_wait_for (self, role, name);

  accessible_node_select (node);
}

void
accessible_app_set_text (AccessibleApp *self,
                         const char    *role,
                         const char    *name,
                         const char    *text)
{
  g_autoptr (AccessibleNode) node = accessible_app_wait_for (self, role, name);

  accessible_node_set_text (node, text);
}

/* The list that drops down comes after the one that shows what is chosen. */
static AccessibleNode *
find_dropped_list (AccessibleNode *combo)
{
  g_autoptr (AccessibleNode) tree = accessible_tree_read (combo->app, combo);
  g_autoptr (GPtrArray)      lists = accessible_tree_find_all (tree, "list", NULL);

  return lists->len < 2 ? NULL : accessible_node_ref (g_ptr_array_index (lists, lists->len - 1));
}

void
accessible_app_choose (AccessibleApp *self,
                       const char    *combo,
                       const char    *item)
{
  g_autoptr (AccessibleNode) node = accessible_app_wait_for (self, "combo box", combo);
  g_autoptr (AccessibleNode) list = NULL;
  AccessibleWait             wait = { 0 };

  accessible_node_click (node);
  while (list == NULL && accessible_wait_again (&wait))
    list = find_dropped_list (node);
  for (guint i = 0; list != NULL && i < list->children->len; i++)
    {
      AccessibleNode            *row = g_ptr_array_index (list->children, i);
      g_autoptr (AccessibleNode) label = accessible_tree_find (row, "label", item);

      if (label == NULL)
        continue;
      accessible_app_keys (self, "Home");
      for (int step = 0; step < row->position; step++)
        accessible_app_keys (self, "Down");
      accessible_app_keys (self, "Return");
      return;
    }
  accessible_give_up (self, "“%s” has no “%s” to choose", combo, item);
}

void
accessible_app_choose_file (AccessibleApp *self,
                            const char    *title,
                            const char    *path)
{
  g_autoptr (AccessibleNode) dialog = accessible_app_wait_for (self, NULL, title);
  g_autoptr (AccessibleNode) location = NULL;

  accessible_app_raise (self, title);
  accessible_app_keys (self, "ctrl+l");
  location = accessible_node_wait_for (dialog, "text box", NULL);
  accessible_node_set_text (location, path);
  accessible_app_keys (self, "Return");
}
