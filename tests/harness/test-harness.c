/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Uses small-app as a person would. argv[1] is that program. */

#include "accessibility.h"

#include <glib/gstdio.h>
#include <unistd.h>

static char *program;

static AccessibleApp *
start (void)
{
  const char *argv[] = { program, NULL };

  return accessible_app_start (argv);
}

static void
test_actions_and_text (void)
{
  g_autoptr (AccessibleApp)  app = start ();
  g_autoptr (AccessibleNode) name = accessible_app_wait_for (app, "text box", "Name");
  g_autofree char           *text = NULL;

  accessible_node_set_text (name, "Renée Dubois");
  text = accessible_node_get_text (name);
  g_assert_cmpstr (text, ==, "Renée Dubois");
  accessible_app_act (app, "button", "Greet");
  accessible_app_expect (app, "label", "Hello Renée Dubois");
  accessible_app_expect_gone (app, "label", "Ready");
  g_assert_null (accessible_app_find (app, "button", "No such button"));

  accessible_app_activate (app, "Small", "win.hello");
  accessible_app_expect (app, "label", "Hello from an action");
}

static void
test_states_and_values (void)
{
  g_autoptr (AccessibleApp)  app = start ();
  g_autoptr (AccessibleNode) may_write = accessible_app_wait_for (app, "checkbox", "May write");
  g_autoptr (AccessibleNode) seats = accessible_app_wait_for (app, "spin button", "Seats");

  g_assert_false (accessible_node_has_state (may_write, ACCESSIBLE_CHECKED));
  accessible_node_click (may_write);
  accessible_node_expect_state (may_write, ACCESSIBLE_CHECKED, TRUE);
  accessible_node_click (may_write);
  accessible_node_expect_state (may_write, ACCESSIBLE_CHECKED, FALSE);

  accessible_node_set_value (seats, 12);
  g_assert_cmpfloat_with_epsilon (accessible_node_get_value (seats), 12, 0.001);
}

static void
test_lists (void)
{
  g_autoptr (AccessibleApp)  app = start ();
  g_autoptr (AccessibleNode) list = accessible_app_wait_for (app, "list", "Places");
  g_autoptr (AccessibleNode) second = accessible_node_wait_for (list, "list item", "Second");
  g_autoptr (AccessibleNode) label = NULL;

  g_assert_cmpuint (accessible_node_count (list, "list item", "Third"), ==, 1);
  g_assert_null (accessible_node_find (list, "button", "Greet"));
  label = accessible_node_find (second, "label", NULL);
  g_assert_cmpstr (accessible_node_get_name (label), ==, "Second");

  accessible_node_select (second);
  accessible_app_expect (app, "label", "Selected Second");
  accessible_node_expect_state (second, ACCESSIBLE_SELECTED, TRUE);
  accessible_app_click (app, "list item", "Third");
  accessible_app_expect (app, "label", "Opened Third");

  accessible_app_choose (app, "Fruit", "Pear");
  accessible_app_expect (app, "label", "Fruit: Pear");
}

static void
test_keys (void)
{
  g_autoptr (AccessibleApp)  app = start ();
  g_autoptr (AccessibleNode) name = accessible_app_wait_for (app, "text box", "Name");

  accessible_node_click (name);
  accessible_app_type (app, "Sam -- \"Lee\"");
  accessible_app_keys (app, "BackSpace Tab space");
  accessible_app_expect (app, "label", "Hello Sam -- \"Lee");

  accessible_app_keys (app, "ctrl+q");
  g_assert_cmpint (accessible_app_wait_exit (app), ==, 0);
}

static void
test_file_dialog (void)
{
  g_autoptr (AccessibleApp) app = start ();
  g_autoptr (GError)        error = NULL;
  g_autofree char          *path = NULL;
  g_autofree char          *chose = NULL;

  close (g_file_open_tmp ("tend-harness-Renée-XXXXXX.csv", &path, &error));
  g_assert_no_error (error);
  chose = g_strconcat ("Chose ", path, NULL);

  accessible_app_act (app, "button", "Choose");
  accessible_app_choose_file (app, "Choose a file", path);
  accessible_app_expect (app, "label", chose);
  g_unlink (path);
}

static void
test_two_windows (void)
{
  g_autoptr (AccessibleApp)  app = start ();
  g_autoptr (AccessibleNode) second = NULL;

  accessible_app_act (app, "button", "Open another");
  second = accessible_app_wait_for (app, "window", "Second window");
  accessible_app_raise (app, "Second window");
  accessible_app_keys (app, "ctrl+q");
  accessible_app_expect_gone (app, "window", "Second window");
  accessible_app_expect (app, "window", "Small");

  accessible_app_raise (app, "Small");
  accessible_app_keys (app, "ctrl+q");
  g_assert_cmpint (accessible_app_wait_exit (app), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  program = argv[1];
  g_test_add_func ("/harness/actions-and-text", test_actions_and_text);
  g_test_add_func ("/harness/states-and-values", test_states_and_values);
  g_test_add_func ("/harness/lists", test_lists);
  g_test_add_func ("/harness/keys", test_keys);
  g_test_add_func ("/harness/file-dialog", test_file_dialog);
  g_test_add_func ("/harness/two-windows", test_two_windows);
  return g_test_run ();
}
