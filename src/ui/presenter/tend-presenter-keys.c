/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-presenter-keys.h"

/* The full stop of a US keyboard, as the hardware numbers it. */
#define KEYCODE_PERIOD 60

struct _TendPresenterKeys
{
  GObject     parent_instance;
  GPtrArray  *windows; /* not owned; they take themselves out */
  GHashTable *held;    /* keycodes that are down */
};

static const struct
{
  guint                keyval;
  TendPresenterCommand command;
} table[] = {
  { GDK_KEY_Page_Down, TEND_PRESENTER_NEXT },
  { GDK_KEY_KP_Page_Down, TEND_PRESENTER_NEXT },
  { GDK_KEY_Right, TEND_PRESENTER_NEXT },
  { GDK_KEY_KP_Right, TEND_PRESENTER_NEXT },
  { GDK_KEY_Down, TEND_PRESENTER_NEXT },
  { GDK_KEY_KP_Down, TEND_PRESENTER_NEXT },
  { GDK_KEY_space, TEND_PRESENTER_NEXT },
  { GDK_KEY_KP_Space, TEND_PRESENTER_NEXT },
  { GDK_KEY_AudioNext, TEND_PRESENTER_NEXT },
  { GDK_KEY_Page_Up, TEND_PRESENTER_PREVIOUS },
  { GDK_KEY_KP_Page_Up, TEND_PRESENTER_PREVIOUS },
  { GDK_KEY_Left, TEND_PRESENTER_PREVIOUS },
  { GDK_KEY_KP_Left, TEND_PRESENTER_PREVIOUS },
  { GDK_KEY_Up, TEND_PRESENTER_PREVIOUS },
  { GDK_KEY_KP_Up, TEND_PRESENTER_PREVIOUS },
  { GDK_KEY_BackSpace, TEND_PRESENTER_PREVIOUS },
  { GDK_KEY_AudioPrev, TEND_PRESENTER_PREVIOUS },
  { GDK_KEY_Home, TEND_PRESENTER_FIRST },
  { GDK_KEY_KP_Home, TEND_PRESENTER_FIRST },
  { GDK_KEY_End, TEND_PRESENTER_LAST },
  { GDK_KEY_KP_End, TEND_PRESENTER_LAST },
  { GDK_KEY_b, TEND_PRESENTER_BLACK },
  { GDK_KEY_B, TEND_PRESENTER_BLACK },
  { GDK_KEY_period, TEND_PRESENTER_BLACK },
  { GDK_KEY_KP_Decimal, TEND_PRESENTER_BLACK },
  { GDK_KEY_F5, TEND_PRESENTER_SHOW },
  { GDK_KEY_Escape, TEND_PRESENTER_COVER },
  { GDK_KEY_f, TEND_PRESENTER_FREEZE },
  { GDK_KEY_F, TEND_PRESENTER_FREEZE },
  { GDK_KEY_l, TEND_PRESENTER_LAND },
  { GDK_KEY_L, TEND_PRESENTER_LAND },
  { GDK_KEY_plus, TEND_PRESENTER_LARGER },
  { GDK_KEY_equal, TEND_PRESENTER_LARGER },
  { GDK_KEY_KP_Add, TEND_PRESENTER_LARGER },
  { GDK_KEY_minus, TEND_PRESENTER_SMALLER },
  { GDK_KEY_KP_Subtract, TEND_PRESENTER_SMALLER },
  { GDK_KEY_s, TEND_PRESENTER_SWAP },
  { GDK_KEY_S, TEND_PRESENTER_SWAP },
  { GDK_KEY_F11, TEND_PRESENTER_FULL_SCREEN },
};

G_DEFINE_ENUM_TYPE (TendPresenterCommand,
                    tend_presenter_command,
                    G_DEFINE_ENUM_VALUE (TEND_PRESENTER_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (TEND_PRESENTER_NEXT, "next"),
                    G_DEFINE_ENUM_VALUE (TEND_PRESENTER_PREVIOUS, "previous"),
                    G_DEFINE_ENUM_VALUE (TEND_PRESENTER_FIRST, "first"),
                    G_DEFINE_ENUM_VALUE (TEND_PRESENTER_LAST, "last"),
                    G_DEFINE_ENUM_VALUE (TEND_PRESENTER_BLACK, "black"),
                    G_DEFINE_ENUM_VALUE (TEND_PRESENTER_SHOW, "show"),
                    G_DEFINE_ENUM_VALUE (TEND_PRESENTER_COVER, "cover"),
                    G_DEFINE_ENUM_VALUE (TEND_PRESENTER_FREEZE, "freeze"),
                    G_DEFINE_ENUM_VALUE (TEND_PRESENTER_LAND, "land"),
                    G_DEFINE_ENUM_VALUE (TEND_PRESENTER_LARGER, "larger"),
                    G_DEFINE_ENUM_VALUE (TEND_PRESENTER_SMALLER, "smaller"),
                    G_DEFINE_ENUM_VALUE (TEND_PRESENTER_SWAP, "swap"),
                    G_DEFINE_ENUM_VALUE (TEND_PRESENTER_FULL_SCREEN, "full-screen"))

G_DEFINE_FINAL_TYPE (TendPresenterKeys, tend_presenter_keys, G_TYPE_OBJECT)

enum {
  COMMAND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                TendPresenterKeys     *self)
{
  return tend_presenter_keys_press (self, keyval, keycode, state);
}

static void
key_released_cb (GtkEventControllerKey *controller,
                 guint                  keyval,
                 guint                  keycode,
                 GdkModifierType        state,
                 TendPresenterKeys     *self)
{
  tend_presenter_keys_release (self, keycode);
}

/* Once both windows are behind, nobody tells us of a release any more. */
static void
is_active_changed_cb (TendPresenterKeys *self)
{
  for (guint i = 0; i < self->windows->len; i++)
    if (gtk_window_is_active (self->windows->pdata[i]))
      return;
  g_hash_table_remove_all (self->held);
}

static void
window_gone_cb (gpointer user_data,
                GObject *window)
{
  TendPresenterKeys *self = user_data;

  g_ptr_array_remove (self->windows, window);
}

static void
tend_presenter_keys_dispose (GObject *object)
{
  TendPresenterKeys *self = TEND_PRESENTER_KEYS (object);

  for (guint i = 0; i < self->windows->len; i++)
    g_object_weak_unref (self->windows->pdata[i], window_gone_cb, self);
  g_ptr_array_set_size (self->windows, 0);
  G_OBJECT_CLASS (tend_presenter_keys_parent_class)->dispose (object);
}

static void
tend_presenter_keys_finalize (GObject *object)
{
  TendPresenterKeys *self = TEND_PRESENTER_KEYS (object);

  g_ptr_array_unref (self->windows);
  g_hash_table_unref (self->held);
  G_OBJECT_CLASS (tend_presenter_keys_parent_class)->finalize (object);
}

static void
tend_presenter_keys_class_init (TendPresenterKeysClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tend_presenter_keys_dispose;
  object_class->finalize = tend_presenter_keys_finalize;

  signals[COMMAND] = g_signal_new ("command", TEND_TYPE_PRESENTER_KEYS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, TEND_TYPE_PRESENTER_COMMAND);
}

static void
tend_presenter_keys_init (TendPresenterKeys *self)
{
  self->windows = g_ptr_array_new ();
  self->held = g_hash_table_new (NULL, NULL);
}

TendPresenterKeys *
tend_presenter_keys_new (void)
{
  return g_object_new (TEND_TYPE_PRESENTER_KEYS, NULL);
}

void
tend_presenter_keys_watch (TendPresenterKeys *self,
                           GtkWindow         *window)
{
  GtkEventController *controller;

  g_return_if_fail (TEND_IS_PRESENTER_KEYS (self));
  g_return_if_fail (GTK_IS_WINDOW (window));

  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_name (controller, "presenter-keys");
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  g_signal_connect_object (controller, "key-released", G_CALLBACK (key_released_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (is_active_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->windows, window);
  g_object_weak_ref (G_OBJECT (window), window_gone_cb, self);
}

TendPresenterCommand
tend_presenter_keys_look_up (guint           keyval,
                             guint           keycode,
                             GdkModifierType state)
{
  GdkModifierType shortcuts = GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK |
                              GDK_HYPER_MASK;

  if ((state & shortcuts) != 0)
    return TEND_PRESENTER_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (table[i].keyval == keyval)
      return table[i].command;
  if (keycode == KEYCODE_PERIOD && (state & GDK_SHIFT_MASK) == 0)
    return TEND_PRESENTER_BLACK;
  return TEND_PRESENTER_NONE;
}

gboolean
tend_presenter_keys_press (TendPresenterKeys *self,
                           guint              keyval,
                           guint              keycode,
                           GdkModifierType    state)
{
  TendPresenterCommand command;

  g_return_val_if_fail (TEND_IS_PRESENTER_KEYS (self), FALSE);

  command = tend_presenter_keys_look_up (keyval, keycode, state);
  if (command == TEND_PRESENTER_NONE)
    return FALSE;

  /* GTK does not tell a repeat from a press: a key that was not released cannot be pressed. */
  if (g_hash_table_add (self->held, GUINT_TO_POINTER (keycode)))
    g_signal_emit (self, signals[COMMAND], 0, command);
  return TRUE;
}

void
tend_presenter_keys_release (TendPresenterKeys *self,
                             guint              keycode)
{
  g_return_if_fail (TEND_IS_PRESENTER_KEYS (self));

  g_hash_table_remove (self->held, GUINT_TO_POINTER (keycode));
}
