/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-audience-window.h"
#include "tend-presenter-keys.h"
#include "tend-ui.h"

static void
command_cb (TendPresenterKeys   *keys,
            TendPresenterCommand command,
            GString             *log)
{
  g_autoptr (GEnumClass) commands = g_type_class_ref (TEND_TYPE_PRESENTER_COMMAND);

  g_string_append_printf (log, "%s;", g_enum_get_value (commands, (int)command)->value_nick);
}

static TendPresenterKeys *
new_keys (GString *log)
{
  TendPresenterKeys *keys = tend_presenter_keys_new ();

  g_signal_connect (keys, "command", G_CALLBACK (command_cb), log);
  return keys;
}

static void
assert_log (GString    *log,
            const char *expected)
{
  g_assert_cmpstr (log->str, ==, expected);
  g_string_truncate (log, 0);
}

static void
test_table (void)
{
  static const struct
  {
    guint                keyval;
    TendPresenterCommand command;
  } keys[] = {
    { GDK_KEY_Page_Down, TEND_PRESENTER_NEXT },
    { GDK_KEY_Right, TEND_PRESENTER_NEXT },
    { GDK_KEY_Down, TEND_PRESENTER_NEXT },
    { GDK_KEY_space, TEND_PRESENTER_NEXT },
    { GDK_KEY_Page_Up, TEND_PRESENTER_PREVIOUS },
    { GDK_KEY_Left, TEND_PRESENTER_PREVIOUS },
    { GDK_KEY_Up, TEND_PRESENTER_PREVIOUS },
    { GDK_KEY_Home, TEND_PRESENTER_FIRST },
    { GDK_KEY_End, TEND_PRESENTER_LAST },
    { GDK_KEY_b, TEND_PRESENTER_BLACK },
    { GDK_KEY_B, TEND_PRESENTER_BLACK },
    { GDK_KEY_period, TEND_PRESENTER_BLACK },
    { GDK_KEY_KP_Decimal, TEND_PRESENTER_BLACK },
    { GDK_KEY_F5, TEND_PRESENTER_SHOW },
    { GDK_KEY_Escape, TEND_PRESENTER_COVER },
    { GDK_KEY_f, TEND_PRESENTER_FREEZE },
    { GDK_KEY_l, TEND_PRESENTER_LAND },
    { GDK_KEY_s, TEND_PRESENTER_SWAP },
    { GDK_KEY_F11, TEND_PRESENTER_FULL_SCREEN },
    { GDK_KEY_Return, TEND_PRESENTER_NONE },
    { GDK_KEY_Tab, TEND_PRESENTER_NONE },
    { GDK_KEY_q, TEND_PRESENTER_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_assert_cmpint (tend_presenter_keys_look_up (keys[i].keyval, 9, 0), ==, keys[i].command);

      /* Alt+F4, Ctrl+L and the like belong to the desktop and to the application. */
      g_assert_cmpint (tend_presenter_keys_look_up (keys[i].keyval, 9, GDK_CONTROL_MASK), ==,
                       TEND_PRESENTER_NONE);
      g_assert_cmpint (tend_presenter_keys_look_up (keys[i].keyval, 9, GDK_ALT_MASK), ==,
                       TEND_PRESENTER_NONE);
    }
}

/* What the full stop of a US keyboard gives on other layouts. */
static void
test_layouts (void)
{
  g_assert_cmpint (tend_presenter_keys_look_up (GDK_KEY_colon, 60, 0), ==, TEND_PRESENTER_BLACK);
  g_assert_cmpint (tend_presenter_keys_look_up (GDK_KEY_Cyrillic_yu, 60, GDK_LOCK_MASK), ==,
                   TEND_PRESENTER_BLACK);
  g_assert_cmpint (tend_presenter_keys_look_up (GDK_KEY_v, 60, 0), ==, TEND_PRESENTER_BLACK);

  /* AZERTY has its full stop elsewhere, with Shift. */
  g_assert_cmpint (tend_presenter_keys_look_up (GDK_KEY_period, 59, GDK_SHIFT_MASK), ==,
                   TEND_PRESENTER_BLACK);
  g_assert_cmpint (tend_presenter_keys_look_up (GDK_KEY_slash, 60, GDK_SHIFT_MASK), ==,
                   TEND_PRESENTER_NONE);
  g_assert_cmpint (tend_presenter_keys_look_up (GDK_KEY_v, 55, 0), ==, TEND_PRESENTER_NONE);
}

static void
test_held (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  TendPresenterKeys  *keys = new_keys (log);

  for (guint i = 0; i < 30; i++)
    g_assert_true (tend_presenter_keys_press (keys, GDK_KEY_Page_Down, 117, 0));
  assert_log (log, "next;");

  /* Another key meanwhile is a press of its own. */
  tend_presenter_keys_press (keys, GDK_KEY_b, 56, 0);
  tend_presenter_keys_press (keys, GDK_KEY_Page_Down, 117, 0);
  assert_log (log, "black;");

  tend_presenter_keys_release (keys, 117);
  tend_presenter_keys_press (keys, GDK_KEY_Page_Down, 117, 0);
  assert_log (log, "next;");
  g_assert_false (tend_presenter_keys_press (keys, GDK_KEY_Return, 36, 0));
  assert_log (log, "");
  g_assert_finalize_object (keys);
}

static GtkEventController *
find_controller (GtkWindow *window)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));

  for (guint i = g_list_model_get_n_items (controllers); i > 0; i--)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i - 1);

      if (g_strcmp0 (gtk_event_controller_get_name (controller), "presenter-keys") != 0)
        continue;
      g_assert_cmpint (gtk_event_controller_get_propagation_phase (controller), ==,
                       GTK_PHASE_CAPTURE);
      return controller;
    }
  g_assert_not_reached ();
}

/* A key that goes down in one window and repeats in the other is one press. */
static void
test_two_windows (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  TendPresenterKeys  *keys = new_keys (log);
  GtkWindow          *one = GTK_WINDOW (tend_audience_window_new ());
  GtkWindow          *two = GTK_WINDOW (gtk_window_new ());
  gboolean            handled = FALSE;

  tend_presenter_keys_watch (keys, one);
  tend_presenter_keys_watch (keys, two);
  g_signal_emit_by_name (find_controller (one), "key-pressed", GDK_KEY_space, 65, 0, &handled);
  g_assert_true (handled);
  g_signal_emit_by_name (find_controller (two), "key-pressed", GDK_KEY_space, 65, 0, &handled);
  g_assert_true (handled);
  assert_log (log, "next;");
  g_signal_emit_by_name (find_controller (two), "key-released", GDK_KEY_space, 65, 0);
  g_signal_emit_by_name (find_controller (two), "key-pressed", GDK_KEY_space, 65, 0, &handled);
  assert_log (log, "next;");

  /* Once neither is in front, the release may have gone elsewhere. */
  g_object_notify (G_OBJECT (one), "is-active");
  g_signal_emit_by_name (find_controller (one), "key-pressed", GDK_KEY_space, 65, 0, &handled);
  assert_log (log, "next;");

  gtk_window_destroy (one);
  g_object_notify (G_OBJECT (two), "is-active");
  g_assert_finalize_object (keys);
  gtk_window_destroy (two);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  tend_ui_init ();
  g_test_add_func ("/presenter-keys/table", test_table);
  g_test_add_func ("/presenter-keys/p13-layouts", test_layouts);
  g_test_add_func ("/presenter-keys/p14-held", test_held);
  g_test_add_func ("/presenter-keys/p15-two-windows", test_two_windows);
  return g_test_run ();
}
