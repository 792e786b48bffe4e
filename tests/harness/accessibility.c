/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accessibility-private.h"

#include <locale.h>
#include <stdlib.h>

/* Only a failing test waits this long; under the sanitizers a program starts ten times slower. */
#define PATIENCE (30 * G_TIME_SPAN_SECOND)
#define NAP_US 20000

gboolean
accessible_wait_again (AccessibleWait *wait)
{
  if (wait->until == 0)
    {
      wait->until = g_get_monotonic_time () + PATIENCE;
      return TRUE;
    }
  if (g_get_monotonic_time () > wait->until)
    return FALSE;
  g_usleep (NAP_US);
  return TRUE;
}

/* GSubprocess forgets the identifier once the process has ended. */
static gboolean
app_has_ended (AccessibleApp *self)
{
  return g_subprocess_get_identifier (self->process) == NULL;
}

void
accessible_give_up (AccessibleApp *app,
                    const char    *format,
                    ...)
{
  g_autofree char *sentence = NULL;
  va_list          arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  if (app_has_ended (app))
    {
      g_printerr ("The program has ended.\n");
    }
  else if (app->bus_name != NULL)
    {
      g_autofree char *tree = accessible_app_describe (app);

      g_printerr ("What is there:\n%s", tree);
    }
  g_print ("Bail out! %s\n", sentence);
  accessible_app_free (app);
  exit (1);
}

GVariant *
accessible_call (AccessibleApp *app,
                 const char    *path,
                 const char    *interface,
                 const char    *method,
                 GVariant      *parameters,
                 GError       **error)
{
  return g_dbus_connection_call_sync (app->bus, app->bus_name, path, interface, method, parameters,
                                      NULL, G_DBUS_CALL_FLAGS_NONE, 10000, NULL, error);
}

/* The accessibility bus is one of its own; the session bus knows its address. */
static GDBusConnection *
connect_to_bus (GError **error)
{
  g_autoptr (GDBusConnection) session = NULL;
  g_autoptr (GVariant)        answer = NULL;
  const char                 *address;

  session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, error);
  if (session == NULL)
    return NULL;
  answer = g_dbus_connection_call_sync (session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus",
                                        "GetAddress", NULL, G_VARIANT_TYPE ("(s)"),
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, error);
  if (answer == NULL)
    return NULL;
  g_variant_get (answer, "(&s)", &address);
  return g_dbus_connection_new_for_address_sync (address,
                                                 G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                     G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                 NULL, NULL, error);
}

static gboolean
belongs_to (AccessibleApp *self,
            const char    *bus_name)
{
  g_autoptr (GVariant) answer = NULL;
  guint32              pid;

  answer = g_dbus_connection_call_sync (self->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                        "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                                        g_variant_new ("(s)", bus_name), G_VARIANT_TYPE ("(u)"),
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  if (answer == NULL)
    return FALSE;
  g_variant_get (answer, "(u)", &pid);
  return (int)pid == self->pid;
}

/* The registry's children are the applications. A name would do as long as only one copy runs; the
 * process does always. */
static char *
look_for_app (AccessibleApp *self)
{
  g_autoptr (GVariant)     answer = NULL;
  g_autoptr (GVariantIter) iter = NULL;
  const char              *bus_name;

  answer = g_dbus_connection_call_sync (self->bus, "org.a11y.atspi.Registry", ACCESSIBLE_ROOT,
                                        ACCESSIBLE_INTERFACE ("Accessible"), "GetChildren", NULL,
                                        G_VARIANT_TYPE ("(a(so))"), G_DBUS_CALL_FLAGS_NONE, -1,
                                        NULL, NULL);
  if (answer == NULL)
    return NULL;
  g_variant_get (answer, "(a(so))", &iter);
  while (g_variant_iter_next (iter, "(&s&o)", &bus_name, NULL))
    if (belongs_to (self, bus_name))
      return g_strdup (bus_name);
  return NULL;
}

AccessibleApp *
accessible_app_start (const char *const *argv)
{
  AccessibleApp     *self = g_new0 (AccessibleApp, 1);
  g_autoptr (GError) error = NULL;
  AccessibleWait     wait = { 0 };

  setlocale (LC_CTYPE, "");
  self->bus = connect_to_bus (&error);
  if (self->bus == NULL)
    g_error ("No accessibility bus: %s (run this under virtual-display --accessible)",
             error->message);
  self->process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_NONE, &error);
  if (self->process == NULL)
    g_error ("%s does not start: %s", argv[0], error->message);
  self->pid = atoi (g_subprocess_get_identifier (self->process));

  while (self->bus_name == NULL && accessible_wait_again (&wait) && !app_has_ended (self))
    self->bus_name = look_for_app (self);
  if (self->bus_name == NULL)
    accessible_give_up (self, "%s did not appear on the accessibility bus", argv[0]);
  accessible_app_expect (self, NULL, NULL);
  accessible_app_raise (self, "");
  return self;
}

void
accessible_app_free (AccessibleApp *self)
{
  g_subprocess_force_exit (self->process);
  g_subprocess_wait (self->process, NULL, NULL);
  g_object_unref (self->process);
  g_object_unref (self->bus);
  g_free (self->bus_name);
  g_free (self);
}

int
accessible_app_wait_exit (AccessibleApp *self)
{
  AccessibleWait wait = { 0 };

  while (!app_has_ended (self))
    if (!accessible_wait_again (&wait))
      accessible_give_up (self, "The program did not end");
  g_subprocess_wait (self->process, NULL, NULL);
  return g_subprocess_get_if_exited (self->process)
             ? g_subprocess_get_exit_status (self->process)
             : -1;
}

int
accessible_app_get_pid (AccessibleApp *self)
{
  return self->pid;
}

/* Looks until it is there, or, for wanted FALSE, until it is not. */
static AccessibleNode *
look_until (AccessibleApp  *app,
            AccessibleNode *within,
            const char     *role,
            const char     *name,
            gboolean        wanted)
{
  AccessibleWait wait = { 0 };

  while (accessible_wait_again (&wait) && !app_has_ended (app))
    {
      g_autoptr (AccessibleNode) tree = accessible_tree_read (app, within);
      g_autoptr (AccessibleNode) found = accessible_tree_find (tree, role, name);

      if ((found != NULL) == wanted)
        return g_steal_pointer (&found);
    }
  accessible_give_up (app, "%s: the %s “%s”", wanted ? "It did not come" : "It did not go",
                      role == NULL ? "control" : role, name == NULL ? "" : name);
}

AccessibleNode *
accessible_app_find (AccessibleApp *self,
                     const char    *role,
                     const char    *name)
{
  g_autoptr (AccessibleNode) tree = accessible_tree_read (self, NULL);

  return accessible_tree_find (tree, role, name);
}

AccessibleNode *
accessible_app_wait_for (AccessibleApp *self,
                         const char    *role,
                         const char    *name)
{
  return look_until (self, NULL, role, name, TRUE);
}

void
accessible_app_expect (AccessibleApp *self,
                       const char    *role,
                       const char    *name)
{
  g_autoptr (AccessibleNode) found = look_until (self, NULL, role, name, TRUE);
}

void
accessible_app_expect_gone (AccessibleApp *self,
                            const char    *role,
                            const char    *name)
{
  g_autoptr (AccessibleNode) none = look_until (self, NULL, role, name, FALSE);
}

char *
accessible_app_describe (AccessibleApp *self)
{
  g_autoptr (AccessibleNode) tree = accessible_tree_read (self, NULL);
  GString                   *text = g_string_new (NULL);

  accessible_tree_describe (tree, 0, text);
  return g_string_free (text, FALSE);
}

AccessibleNode *
accessible_node_find (AccessibleNode *self,
                      const char     *role,
                      const char     *name)
{
  g_autoptr (AccessibleNode) tree = accessible_tree_read (self->app, self);

  return accessible_tree_find (tree, role, name);
}

AccessibleNode *
accessible_node_wait_for (AccessibleNode *self,
                          const char     *role,
                          const char     *name)
{
  return look_until (self->app, self, role, name, TRUE);
}

guint
accessible_node_count (AccessibleNode *self,
                       const char     *role,
                       const char     *name)
{
  g_autoptr (AccessibleNode) tree = accessible_tree_read (self->app, self);
  g_autoptr (GPtrArray)      found = accessible_tree_find_all (tree, role, name);

  return found->len;
}

const char *
accessible_node_get_role (AccessibleNode *self)
{
  return self->role;
}

const char *
accessible_node_get_name (AccessibleNode *self)
{
  return self->name;
}

gboolean
accessible_node_has_state (AccessibleNode *self,
                           AccessibleState state)
{
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GVariant) words = NULL;
  guint32              word;

  answer = accessible_call (self->app, self->path, ACCESSIBLE_INTERFACE ("Accessible"), "GetState",
                            NULL, NULL);
  if (answer == NULL)
    return FALSE;
  words = g_variant_get_child_value (answer, 0);
  g_variant_get_child (words, state / 32, "u", &word);
  return (word >> (state % 32)) & 1;
}

void
accessible_node_expect_state (AccessibleNode *self,
                              AccessibleState state,
                              gboolean        there)
{
  AccessibleWait wait = { 0 };

  while (accessible_wait_again (&wait))
    if (accessible_node_has_state (self, state) == there)
      return;
  accessible_give_up (self->app, "The %s “%s” %s state %d", self->role, self->name,
                      there ? "did not get" : "kept", state);
}
