/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-console-panel.h"

#include <glib/gi18n-lib.h>

/* How long the sign of the bell stays. */
#define BELL_SECONDS 6

struct _TendConsolePanel
{
  GtkBox            parent_instance;
  TendPresentation *presentation;
  guint             bell_id;

  GtkLabel  *time;
  GtkLabel  *elapsed;
  GtkLabel  *pause;
  GtkWidget *bell;
  GtkLabel  *bell_label;
  GtkWidget *waiting_pane;
  GtkLabel  *waiting;
  GtkLabel  *next;
};

G_DEFINE_FINAL_TYPE (TendConsolePanel, tend_console_panel, GTK_TYPE_BOX)

static void
set_label (GtkLabel   *label,
           const char *text)
{
  if (g_strcmp0 (gtk_label_get_label (label), text) != 0)
    gtk_label_set_label (label, text);
}

static void
refresh (TendConsolePanel *self)
{
  TendCard *current = tend_presentation_get_current (self->presentation);
  TendCard *next = tend_presentation_get_next (self->presentation);

  gtk_widget_set_visible (self->waiting_pane,
                          tend_presentation_get_wall (self->presentation) != current);
  set_label (self->waiting, tend_card_get_text (current));
  if (next != NULL)
    {
      set_label (self->next, tend_card_get_text (next));
      gtk_widget_remove_css_class (GTK_WIDGET (self->next), "dim-label");
    }
  else
    {
      set_label (self->next, _ ("These are the last words."));
      gtk_widget_add_css_class (GTK_WIDGET (self->next), "dim-label");
    }
  tend_console_panel_tick (self);
}

static gboolean
bell_over_cb (gpointer user_data)
{
  TendConsolePanel *self = user_data;

  self->bell_id = 0;
  gtk_widget_set_opacity (self->bell, 0);
  set_label (self->bell_label, "");
  return G_SOURCE_REMOVE;
}

/* The sign keeps its place when it is not there, so that nothing moves when it comes. */
static void
bell_cb (TendConsolePanel *self,
         guint             strokes)
{
  g_autofree char *text = NULL;

  text = strokes == 1 ? g_strdup (_ ("Bell")) : g_strdup_printf (_ ("Bell × %u"), strokes);
  set_label (self->bell_label, text);
  gtk_widget_set_opacity (self->bell, 1);
  g_clear_handle_id (&self->bell_id, g_source_remove);
  self->bell_id = g_timeout_add_seconds (BELL_SECONDS, bell_over_cb, self);
}

static void
tend_console_panel_dispose (GObject *object)
{
  TendConsolePanel *self = TEND_CONSOLE_PANEL (object);

  g_clear_handle_id (&self->bell_id, g_source_remove);
  if (self->presentation != NULL)
    g_signal_handlers_disconnect_by_data (self->presentation, self);
  g_clear_object (&self->presentation);
  G_OBJECT_CLASS (tend_console_panel_parent_class)->dispose (object);
}

static void
tend_console_panel_class_init (TendConsolePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_console_panel_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/presenter/console-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, TendConsolePanel, time);
  gtk_widget_class_bind_template_child (widget_class, TendConsolePanel, elapsed);
  gtk_widget_class_bind_template_child (widget_class, TendConsolePanel, pause);
  gtk_widget_class_bind_template_child (widget_class, TendConsolePanel, bell);
  gtk_widget_class_bind_template_child (widget_class, TendConsolePanel, bell_label);
  gtk_widget_class_bind_template_child (widget_class, TendConsolePanel, waiting_pane);
  gtk_widget_class_bind_template_child (widget_class, TendConsolePanel, waiting);
  gtk_widget_class_bind_template_child (widget_class, TendConsolePanel, next);
}

static void
tend_console_panel_init (TendConsolePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_console_panel_set_presentation (TendConsolePanel *self,
                                     TendPresentation *presentation)
{
  g_return_if_fail (TEND_IS_CONSOLE_PANEL (self));
  g_return_if_fail (TEND_IS_PRESENTATION (presentation));
  g_return_if_fail (self->presentation == NULL);

  self->presentation = g_object_ref (presentation);
  g_signal_connect_swapped (presentation, "moved", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (presentation, "notify::wall", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (presentation, "bell", G_CALLBACK (bell_cb), self);
  refresh (self);
}

void
tend_console_panel_tick (TendConsolePanel *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char      *time = g_date_time_format (now, "%H:%M");
  g_autofree char      *elapsed = NULL;
  g_autofree char      *pause = NULL;
  int                   seconds;
  int                   minutes;
  int                   left;

  g_return_if_fail (TEND_IS_CONSOLE_PANEL (self));

  seconds = tend_presentation_get_elapsed (self->presentation);
  minutes = MAX ((tend_presentation_get_estimate (self->presentation) + 30) / 60, 1);
  left = tend_presentation_get_pause_left (self->presentation);
  /* Translators: how long this practice has lasted, and about how long it takes in all: 3:10 of
   * ~8 min */
  elapsed = g_strdup_printf (_ ("%d:%02d of ~%d min"), seconds / 60, seconds % 60, minutes);
  if (left > 0)
    pause = g_strdup_printf (_ ("Pause %d s"), left);
  else if (left == 0)
    pause = g_strdup (_ ("Pause over"));
  set_label (self->time, time);
  set_label (self->elapsed, elapsed);
  set_label (self->pause, pause != NULL ? pause : "");
}
