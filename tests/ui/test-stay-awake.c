/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "picture.h"
#include "tend-console-window.h"
#include "tend-ui.h"

/* A session manager as GNOME has it, in a thread of its own because GTK asks it while it waits. */
static const char interface[] =
    "<node><interface name='org.gnome.SessionManager'>"
    "<method name='Inhibit'><arg type='s' direction='in'/><arg type='u' direction='in'/>"
    "<arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='u' direction='out'/>"
    "</method>"
    "<method name='Uninhibit'><arg type='u' direction='in'/></method>"
    "</interface></node>";

typedef struct
{
  GThread      *thread;
  GMainContext *context;
  GMainLoop    *loop;
  guint         owner;
  GMutex        mutex;
  GString      *log;
  int           ready;
} Manager;

static void
called_cb (GDBusConnection       *connection,
           const char            *sender,
           const char            *path,
           const char            *interface_name,
           const char            *method,
           GVariant              *arguments,
           GDBusMethodInvocation *invocation,
           gpointer               user_data)
{
  Manager *self = user_data;

  g_mutex_lock (&self->mutex);
  if (strcmp (method, "Inhibit") == 0)
    {
      guint       flags;
      const char *reason;

      g_variant_get (arguments, "(&su&su)", NULL, NULL, &reason, &flags);
      g_string_append_printf (self->log, "inhibit %u %s;", flags, *reason != '\0' ? "why" : "");
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", 77));
    }
  else
    {
      guint cookie;

      g_variant_get (arguments, "(u)", &cookie);
      g_string_append_printf (self->log, "uninhibit %u;", cookie);
      g_dbus_method_invocation_return_value (invocation, NULL);
    }
  g_mutex_unlock (&self->mutex);
}

static void
owned_cb (GDBusConnection *connection,
          const char      *name,
          gpointer         user_data)
{
  Manager *self = user_data;

  g_atomic_int_set (&self->ready, 1);
}

static gpointer
manager_main (gpointer data)
{
  static const GDBusInterfaceVTable vtable = { .method_call = called_cb };
  Manager                          *self = data;
  g_autoptr (GDBusNodeInfo)         node = g_dbus_node_info_new_for_xml (interface, NULL);
  g_autoptr (GDBusConnection)       connection = NULL;
  g_autofree char                  *address = NULL;
  g_autoptr (GError)                error = NULL;

  g_main_context_push_thread_default (self->context);
  address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  connection = g_dbus_connection_new_for_address_sync (
      address,
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
          G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (connection, "/org/gnome/SessionManager", node->interfaces[0],
                                     &vtable, self, NULL, &error);
  g_assert_no_error (error);
  self->owner = g_bus_own_name_on_connection (connection, "org.gnome.SessionManager", 0, owned_cb,
                                              NULL, self, NULL);
  g_main_loop_run (self->loop);
  g_bus_unown_name (self->owner);
  g_dbus_connection_close_sync (connection, NULL, NULL);
  g_main_context_pop_thread_default (self->context);
  return NULL;
}

static void
manager_start (Manager *self)
{
  g_mutex_init (&self->mutex);
  self->log = g_string_new (NULL);
  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
  self->thread = g_thread_new ("manager", manager_main, self);
  while (!g_atomic_int_get (&self->ready))
    g_usleep (1000);
}

static void
manager_stop (Manager *self)
{
  g_main_loop_quit (self->loop);
  g_thread_join (self->thread);
  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);
  g_string_free (self->log, TRUE);
  g_mutex_clear (&self->mutex);
}

/* The call that takes the wish back is not waited for by GTK. */
static char *
manager_get_log (Manager    *self,
                 const char *until)
{
  char *log = NULL;

  for (guint i = 0; i < 200; i++)
    {
      g_free (log);
      g_mutex_lock (&self->mutex);
      log = g_strdup (self->log->str);
      g_mutex_unlock (&self->mutex);
      if (g_str_has_suffix (log, until))
        break;
      g_main_context_iteration (NULL, FALSE);
      g_usleep (5000);
    }
  return log;
}

static GtkApplication *
new_application (const char *id)
{
  GtkApplication    *app = gtk_application_new (id, G_APPLICATION_NON_UNIQUE);
  g_autoptr (GError) error = NULL;

  g_application_register (G_APPLICATION (app), NULL, &error);
  g_assert_no_error (error);
  return app;
}

static TendConsoleWindow *
new_console (GtkApplication *app)
{
  g_autoptr (TendScript)       script = tend_script_parse_body ("One.\n\nTwo.", NULL);
  g_autoptr (TendPresentation) presentation = tend_presentation_new ("Feet", script);

  return tend_console_window_new (app, presentation);
}

static gboolean
has_label (GtkWidget  *widget,
           const char *text)
{
  if (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_label (GTK_LABEL (widget)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;
  return FALSE;
}

static void
unrealized_cb (GtkWidget *window,
               Manager   *manager)
{
  g_autofree char *log = manager_get_log (manager, "uninhibit 77;");

  /* By the time the surface goes, the screens are let go of. */
  g_assert_cmpstr (log, ==, "inhibit 12 why;uninhibit 77;");
  g_mutex_lock (&manager->mutex);
  g_string_append (manager->log, "gone;");
  g_mutex_unlock (&manager->mutex);
}

static void
test_order (void)
{
  Manager            manager = { 0 };
  TendConsoleWindow *console;
  g_autofree char   *log = NULL;
  g_autofree char   *end = NULL;
  GtkApplication    *app;

  manager_start (&manager);
  app = new_application ("app.tend.Order");
  console = new_console (app);
  g_signal_connect (console, "unrealize", G_CALLBACK (unrealized_cb), &manager);
  g_assert_true (has_label (GTK_WIDGET (console), "Screen may sleep"));
  gtk_window_present (GTK_WINDOW (console));
  picture_wait (GTK_WIDGET (console), 300);
  log = manager_get_log (&manager, "why;");
  g_assert_cmpstr (log, ==, "inhibit 12 why;");
  g_assert_true (has_label (GTK_WIDGET (console), "Kept awake"));

  gtk_window_destroy (GTK_WINDOW (console));
  end = manager_get_log (&manager, "gone;");
  g_assert_cmpstr (end, ==, "inhibit 12 why;uninhibit 77;gone;");
  g_object_unref (app);
  manager_stop (&manager);
}

static gboolean
quit_cb (gpointer app)
{
  g_application_quit (G_APPLICATION (app));
  return G_SOURCE_REMOVE;
}

static void
activate_cb (GtkApplication     *app,
             TendConsoleWindow **console)
{
  *console = new_console (app);
  gtk_window_present (GTK_WINDOW (*console));
  g_timeout_add (300, quit_cb, app);
}

/* The application quits with the console open. */
static void
test_quit (void)
{
  Manager            manager = { 0 };
  TendConsoleWindow *console = NULL;
  g_autofree char   *log = NULL;
  GtkApplication    *app;

  manager_start (&manager);
  app = gtk_application_new ("app.tend.Quit", G_APPLICATION_NON_UNIQUE);
  g_signal_connect (app, "activate", G_CALLBACK (activate_cb), &console);
  g_application_run (G_APPLICATION (app), 0, NULL);
  log = manager_get_log (&manager, "uninhibit 77;");
  g_assert_cmpstr (log, ==, "inhibit 12 why;uninhibit 77;");
  gtk_window_destroy (GTK_WINDOW (console));
  g_object_unref (app);
  manager_stop (&manager);
}

static void
test_no_manager (void)
{
  GtkApplication    *app = new_application ("app.tend.Alone");
  TendConsoleWindow *console = new_console (app);

  gtk_window_present (GTK_WINDOW (console));
  picture_wait (GTK_WIDGET (console), 300);
  g_assert_true (has_label (GTK_WIDGET (console), "Screen may sleep"));

  /* Whoever quits closes the console; the wall goes with it and is not asked. */
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (app)), ==, 1);
  gtk_window_destroy (GTK_WINDOW (console));
  g_object_unref (app);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  tend_ui_init ();
  g_test_add_func ("/stay-awake/p22-no-manager", test_no_manager);
  g_test_add_func ("/stay-awake/p23-order", test_order);
  g_test_add_func ("/stay-awake/p23-quit", test_quit);
  return g_test_run ();
}
