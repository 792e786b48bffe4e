/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-console-controls.h"

#include <glib/gi18n-lib.h>

#include "tend-fold.h"
#include "tend-presenter-keys.h"

#define HINT_SECONDS 5

struct _TendConsoleControls
{
  GtkBox parent_instance;
  char  *status;
  guint  hint_id;

  GtkToggleButton *black;
  GtkToggleButton *frozen;
  GtkToggleButton *landed;
  GtkLabel        *hint;
  GtkImage        *awake_icon;
  GtkLabel        *awake_label;
  GtkToggleButton *bell;
  GtkWidget       *swap;
  GtkToggleButton *full_screen;
};

G_DEFINE_FINAL_TYPE (TendConsoleControls, tend_console_controls, GTK_TYPE_BOX)

enum {
  COMMAND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
previous_clicked_cb (TendConsoleControls *self)
{
  g_signal_emit (self, signals[COMMAND], 0, TEND_PRESENTER_PREVIOUS);
}

static void
next_clicked_cb (TendConsoleControls *self)
{
  g_signal_emit (self, signals[COMMAND], 0, TEND_PRESENTER_NEXT);
}

static void
swap_clicked_cb (TendConsoleControls *self)
{
  g_signal_emit (self, signals[COMMAND], 0, TEND_PRESENTER_SWAP);
}

static void
full_screen_clicked_cb (TendConsoleControls *self)
{
  g_signal_emit (self, signals[COMMAND], 0, TEND_PRESENTER_FULL_SCREEN);
}

static gboolean
hint_over_cb (gpointer user_data)
{
  TendConsoleControls *self = user_data;

  self->hint_id = 0;
  gtk_label_set_label (self->hint, self->status);
  return G_SOURCE_REMOVE;
}

static void
tend_console_controls_dispose (GObject *object)
{
  TendConsoleControls *self = TEND_CONSOLE_CONTROLS (object);

  g_clear_handle_id (&self->hint_id, g_source_remove);
  G_OBJECT_CLASS (tend_console_controls_parent_class)->dispose (object);
}

static void
tend_console_controls_finalize (GObject *object)
{
  TendConsoleControls *self = TEND_CONSOLE_CONTROLS (object);

  g_free (self->status);
  G_OBJECT_CLASS (tend_console_controls_parent_class)->finalize (object);
}

static void
tend_console_controls_class_init (TendConsoleControlsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_console_controls_dispose;
  object_class->finalize = tend_console_controls_finalize;

  signals[COMMAND] = g_signal_new ("command", TEND_TYPE_CONSOLE_CONTROLS, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, TEND_TYPE_PRESENTER_COMMAND);

  g_type_ensure (TEND_TYPE_FOLD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/presenter/console-controls.ui");
  gtk_widget_class_bind_template_child (widget_class, TendConsoleControls, black);
  gtk_widget_class_bind_template_child (widget_class, TendConsoleControls, frozen);
  gtk_widget_class_bind_template_child (widget_class, TendConsoleControls, landed);
  gtk_widget_class_bind_template_child (widget_class, TendConsoleControls, hint);
  gtk_widget_class_bind_template_child (widget_class, TendConsoleControls, awake_icon);
  gtk_widget_class_bind_template_child (widget_class, TendConsoleControls, awake_label);
  gtk_widget_class_bind_template_child (widget_class, TendConsoleControls, bell);
  gtk_widget_class_bind_template_child (widget_class, TendConsoleControls, swap);
  gtk_widget_class_bind_template_child (widget_class, TendConsoleControls, full_screen);
  gtk_widget_class_bind_template_callback (widget_class, previous_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, swap_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, full_screen_clicked_cb);
}

static void
tend_console_controls_init (TendConsoleControls *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->status = g_strdup ("");
}

void
tend_console_controls_set_presentation (TendConsoleControls *self,
                                        TendPresentation    *presentation)
{
  GBindingFlags flags = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  g_return_if_fail (TEND_IS_CONSOLE_CONTROLS (self));
  g_return_if_fail (TEND_IS_PRESENTATION (presentation));

  g_object_bind_property (presentation, "black", self->black, "active", flags);
  g_object_bind_property (presentation, "frozen", self->frozen, "active", flags);
  g_object_bind_property (presentation, "landed", self->landed, "active", flags);
}

void
tend_console_controls_set_bell (TendConsoleControls *self,
                                TendBell            *bell)
{
  g_return_if_fail (TEND_IS_CONSOLE_CONTROLS (self));
  g_return_if_fail (TEND_IS_BELL (bell));

  g_object_bind_property (bell, "sounding", self->bell, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

void
tend_console_controls_set_status (TendConsoleControls *self,
                                  const char          *status)
{
  g_return_if_fail (TEND_IS_CONSOLE_CONTROLS (self));

  g_free (self->status);
  self->status = g_strdup (status);
  if (self->hint_id == 0)
    gtk_label_set_label (self->hint, status);
}

void
tend_console_controls_give_hint (TendConsoleControls *self,
                                 const char          *hint)
{
  g_return_if_fail (TEND_IS_CONSOLE_CONTROLS (self));

  gtk_label_set_label (self->hint, hint);
  g_clear_handle_id (&self->hint_id, g_source_remove);
  self->hint_id = g_timeout_add_seconds (HINT_SECONDS, hint_over_cb, self);
}

void
tend_console_controls_set_awake (TendConsoleControls *self,
                                 gboolean             awake)
{
  g_return_if_fail (TEND_IS_CONSOLE_CONTROLS (self));

  gtk_image_set_from_icon_name (self->awake_icon, awake ? "object-select-symbolic"
                                                        : "dialog-warning-symbolic");
  gtk_label_set_label (self->awake_label, awake ? _ ("Kept awake") : _ ("Screen may sleep"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->awake_label),
                               awake ? _ ("The desktop keeps the screens on for this window")
                                     : _ ("This session cannot keep the screens on. Turn off the "
                                          "screen saver before people come."));
}

void
tend_console_controls_set_can_swap (TendConsoleControls *self,
                                    gboolean             can_swap)
{
  g_return_if_fail (TEND_IS_CONSOLE_CONTROLS (self));

  gtk_widget_set_visible (self->swap, can_swap);
}

void
tend_console_controls_set_full_screen (TendConsoleControls *self,
                                       gboolean             full_screen)
{
  g_return_if_fail (TEND_IS_CONSOLE_CONTROLS (self));

  gtk_toggle_button_set_active (self->full_screen, full_screen);
}
