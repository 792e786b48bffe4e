/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accessibility-private.h"

#include <string.h>

#define CALL_TIMEOUT_MS 5000
#define MAX_CHILDREN 60

/* A tree is read with all questions under way at once, which is many times faster than one after
 * another. */
typedef struct
{
  AccessibleApp *app;
  guint          pending;
} Reading;

typedef struct
{
  Reading        *reading;
  AccessibleNode *node;
  int             depth;
} Question;

static void read_node (Reading        *reading,
                       AccessibleNode *node,
                       int             depth);

static AccessibleNode *
node_new (AccessibleApp *app,
          const char    *path)
{
  AccessibleNode *self = g_rc_box_new0 (AccessibleNode);

  self->app = app;
  self->path = g_strdup (path);
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify)accessible_node_unref);
  return self;
}

static void
node_clear (gpointer data)
{
  AccessibleNode *self = data;

  g_free (self->path);
  g_free (self->role);
  g_free (self->name);
  g_free (self->parent);
  g_free (self->window);
  g_free (self->window_title);
  g_ptr_array_unref (self->children);
}

static void
ask (Reading            *reading,
     AccessibleNode     *node,
     int                 depth,
     const char         *interface,
     const char         *method,
     GVariant           *parameters,
     GAsyncReadyCallback callback)
{
  Question *question = g_new0 (Question, 1);

  question->reading = reading;
  question->node = node;
  question->depth = depth;
  reading->pending++;
  g_dbus_connection_call (reading->app->bus, reading->app->bus_name, node->path, interface, method,
                          parameters, NULL, G_DBUS_CALL_FLAGS_NONE, CALL_TIMEOUT_MS, NULL,
                          callback, question);
}

/* A control may go away while it is asked; then there is no answer and the node stays as it is. */
static GVariant *
take_answer (Question     *question,
             GAsyncResult *result)
{
  question->reading->pending--;
  return g_dbus_connection_call_finish (question->reading->app->bus, result, NULL);
}

/* GTK 4.8 names a button with a mnemonic by its label as written and as shown: "_Save Save". People
 * see the latter. */
static char *
read_name (const char *name)
{
  const char      *space = strchr (name, ' ');
  g_autofree char *written = NULL;

  for (; space != NULL; space = strchr (space + 1, ' '))
    {
      g_auto (GStrv) parts = NULL;

      g_free (written);
      written = g_strndup (name, (gsize)(space - name));
      parts = g_strsplit (written, "_", 2);
      if (parts[0] != NULL && parts[1] != NULL)
        {
          g_autofree char *shown = g_strconcat (parts[0], parts[1], NULL);

          if (g_str_equal (shown, space + 1))
            return g_steal_pointer (&shown);
        }
    }
  return g_strdup (name);
}

static void
name_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autofree Question *question = data;
  g_autoptr (GVariant) answer = take_answer (question, result);
  g_autoptr (GVariant) value = NULL;

  if (answer == NULL)
    return;
  g_variant_get (answer, "(v)", &value);
  question->node->name = read_name (g_variant_get_string (value, NULL));
}

static void
role_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autofree Question *question = data;
  g_autoptr (GVariant) answer = take_answer (question, result);

  if (answer != NULL)
    g_variant_get (answer, "(s)", &question->node->role);
}

static void
children_read_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autofree Question     *question = data;
  g_autoptr (GVariant)     answer = take_answer (question, result);
  g_autoptr (GVariantIter) iter = NULL;
  const char              *path;
  int                      position = 0;

  if (answer == NULL)
    return;
  g_variant_get (answer, "(a(so))", &iter);
  while (position < MAX_CHILDREN && g_variant_iter_next (iter, "(&s&o)", NULL, &path))
    {
      AccessibleNode *child;

      if (g_str_has_suffix (path, "/null"))
        continue;
      child = node_new (question->reading->app, path);
      child->parent = g_strdup (question->node->path);
      child->position = position++;
      g_ptr_array_add (question->node->children, child);
      read_node (question->reading, child, question->depth + 1);
    }
}

static void
bounds_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autofree Question *question = data;
  g_autoptr (GVariant) answer = take_answer (question, result);
  Reading             *reading = question->reading;
  AccessibleNode      *node = question->node;
  int                  depth = question->depth;

  if (answer != NULL)
    g_variant_get (answer, "((iiii))", &node->x, &node->y, &node->width, &node->height);

  /* The application itself has no bounds; anything else without a size is not shown. */
  if (depth > 0 && (node->width <= 0 || node->height <= 0))
    return;

  ask (reading, node, depth, "org.freedesktop.DBus.Properties", "Get",
       g_variant_new ("(ss)", ACCESSIBLE_INTERFACE ("Accessible"), "Name"), name_read_cb);
  ask (reading, node, depth, ACCESSIBLE_INTERFACE ("Accessible"), "GetRoleName", NULL,
       role_read_cb);
  ask (reading, node, depth, ACCESSIBLE_INTERFACE ("Accessible"), "GetChildren", NULL,
       children_read_cb);
}

static void
read_node (Reading        *reading,
           AccessibleNode *node,
           int             depth)
{
  const guint32 window_coordinates = 1;

  ask (reading, node, depth, ACCESSIBLE_INTERFACE ("Component"), "GetExtents",
       g_variant_new ("(u)", window_coordinates), bounds_read_cb);
}

/* Where the pointer finds a node depends on its window, which each node therefore carries along. */
static void
put_in_window (AccessibleNode *node,
               const char     *window,
               const char     *title,
               int             width,
               int             height)
{
  node->window = g_strdup (window);
  node->window_title = g_strdup (title);
  node->window_width = width;
  node->window_height = height;
  for (guint i = 0; i < node->children->len; i++)
    put_in_window (g_ptr_array_index (node->children, i), window, title, width, height);
}

AccessibleNode *
accessible_tree_read (AccessibleApp  *app,
                      AccessibleNode *from)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  AccessibleNode          *tree = node_new (app, from == NULL ? ACCESSIBLE_ROOT : from->path);
  Reading                  reading = { app, 0 };

  g_main_context_push_thread_default (context);
  read_node (&reading, tree, from == NULL ? 0 : 1);
  while (reading.pending > 0)
    g_main_context_iteration (context, TRUE);
  g_main_context_pop_thread_default (context);

  if (from != NULL)
    {
      tree->parent = g_strdup (from->parent);
      tree->position = from->position;
      put_in_window (tree, from->window, from->window_title,
                     from->window_width, from->window_height);
      return tree;
    }
  for (guint i = 0; i < tree->children->len; i++)
    {
      AccessibleNode *window = g_ptr_array_index (tree->children, i);

      put_in_window (window, window->path, window->name, window->width, window->height);
    }
  return tree;
}

static gboolean
node_is (AccessibleNode *self,
         const char     *role,
         const char     *name)
{
  return self->role != NULL &&
         (role == NULL || g_str_equal (self->role, role)) &&
         (name == NULL || g_strcmp0 (self->name, name) == 0);
}

/* The tree itself is where one looks, not what one looks for. */
AccessibleNode *
accessible_tree_find (AccessibleNode *tree,
                      const char     *role,
                      const char     *name)
{
  for (guint i = 0; i < tree->children->len; i++)
    {
      AccessibleNode *child = g_ptr_array_index (tree->children, i);
      AccessibleNode *found;

      if (node_is (child, role, name))
        return accessible_node_ref (child);
      found = accessible_tree_find (child, role, name);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
collect (AccessibleNode *tree,
         const char     *role,
         const char     *name,
         GPtrArray      *found)
{
  for (guint i = 0; i < tree->children->len; i++)
    {
      AccessibleNode *child = g_ptr_array_index (tree->children, i);

      if (node_is (child, role, name))
        g_ptr_array_add (found, accessible_node_ref (child));
      collect (child, role, name, found);
    }
}

GPtrArray *
accessible_tree_find_all (AccessibleNode *tree,
                          const char     *role,
                          const char     *name)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify)accessible_node_unref);

  collect (tree, role, name, found);
  return found;
}

void
accessible_tree_describe (AccessibleNode *tree,
                          int             depth,
                          GString        *text)
{
  for (guint i = 0; i < tree->children->len; i++)
    {
      AccessibleNode *child = g_ptr_array_index (tree->children, i);

      if (child->role == NULL)
        continue;
      g_string_append_printf (text, "%*s%s “%s” %d×%d at %d,%d\n", 2 * depth, "", child->role,
                              child->name == NULL ? "" : child->name,
                              child->width, child->height, child->x, child->y);
      accessible_tree_describe (child, depth + 1, text);
    }
}

AccessibleNode *
accessible_node_ref (AccessibleNode *self)
{
  return g_rc_box_acquire (self);
}

void
accessible_node_unref (AccessibleNode *self)
{
  g_rc_box_release_full (self, node_clear);
}
