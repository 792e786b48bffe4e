/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-console-window.h"

#include <glib/gi18n-lib.h>

#include "tend-agenda-item.h"
#include "tend-agenda-strip.h"
#include "tend-audience-window.h"
#include "tend-bell.h"
#include "tend-console-controls.h"
#include "tend-console-panel.h"
#include "tend-fold.h"
#include "tend-notice.h"
#include "tend-presenter-keys.h"
#include "tend-stage.h"
#include "tend-stay-awake.h"
#include "tend-wall.h"

#define TICK_MS 250
#define ZOOM_STEP 1.1

struct _TendConsoleWindow
{
  AdwApplicationWindow parent_instance;
  TendPresentation    *presentation;
  TendAudienceWindow  *audience;
  TendPresenterKeys   *keys;
  TendStage           *stage;
  TendStayAwake       *stay_awake;
  TendBell            *bell;
  GListModel          *agenda;
  GSettings           *settings;
  guint                tick_id;

  AdwWindowTitle      *heading;
  TendNotice          *close_notice;
  TendNotice          *stage_notice;
  TendNotice          *sleep_notice;
  GtkImage            *state_icon;
  GtkLabel            *state_label;
  TendWall            *preview;
  GtkWidget           *note_heading;
  GtkLabel            *note;
  TendConsolePanel    *panel;
  TendAgendaStrip     *strip;
  TendConsoleControls *controls;
};

G_DEFINE_FINAL_TYPE (TendConsoleWindow, tend_console_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_zoom (TendConsoleWindow *self,
           double             zoom)
{
  tend_audience_window_set_zoom (self->audience, zoom);
  tend_wall_set_zoom (self->preview, zoom);
}

static void
set_zoom (TendConsoleWindow *self,
          double             zoom)
{
  g_autofree char *hint = NULL;

  zoom = CLAMP (zoom, 0.5, 2);
  show_zoom (self, zoom);
  if (self->settings != NULL)
    g_settings_set_double (self->settings, "audience-scale", zoom);
  hint = g_strdup_printf (_ ("The words on the wall are at %d %%."), (int)(zoom * 100 + 0.5));
  tend_console_controls_give_hint (self->controls, hint);
}

/* What a key or a button means; the one place that acts on it. */
static void
command_cb (TendConsoleWindow   *self,
            TendPresenterCommand command)
{
  TendPresentation *presentation = self->presentation;
  double            zoom = tend_audience_window_get_zoom (self->audience);

  switch (command)
    {
    case TEND_PRESENTER_NEXT:
      tend_presentation_next (presentation);
      break;
    case TEND_PRESENTER_PREVIOUS:
      tend_presentation_previous (presentation);
      break;
    case TEND_PRESENTER_FIRST:
      tend_presentation_go_to (presentation, 0);
      break;
    case TEND_PRESENTER_LAST:
      tend_presentation_go_to (presentation, G_MAXUINT);
      break;
    case TEND_PRESENTER_BLACK:
      tend_presentation_set_black (presentation, !tend_presentation_get_black (presentation));
      break;
    case TEND_PRESENTER_SHOW:
      tend_presentation_set_black (presentation, FALSE);
      break;
    case TEND_PRESENTER_COVER:
      tend_presentation_set_black (presentation, TRUE);
      break;
    case TEND_PRESENTER_FREEZE:
      tend_presentation_set_frozen (presentation, !tend_presentation_get_frozen (presentation));
      break;
    case TEND_PRESENTER_LAND:
      tend_presentation_set_landed (presentation, !tend_presentation_get_landed (presentation));
      break;
    case TEND_PRESENTER_LARGER:
      set_zoom (self, zoom * ZOOM_STEP);
      break;
    case TEND_PRESENTER_SMALLER:
      set_zoom (self, zoom / ZOOM_STEP);
      break;
    case TEND_PRESENTER_SWAP:
      tend_stage_swap (self->stage);
      break;
    case TEND_PRESENTER_FULL_SCREEN:
      tend_stage_set_full_screen (self->stage,
                                  tend_stage_get_state (self->stage) == TEND_STAGE_WINDOW);
      break;
    case TEND_PRESENTER_NONE:
    default:
      break;
    }
}

static void
smaller_clicked_cb (TendConsoleWindow *self)
{
  command_cb (self, TEND_PRESENTER_SMALLER);
}

static void
larger_clicked_cb (TendConsoleWindow *self)
{
  command_cb (self, TEND_PRESENTER_LARGER);
}

static void
wall_changed_cb (TendConsoleWindow *self)
{
  TendCard   *wall = tend_presentation_get_wall (self->presentation);
  const char *icon = "media-playback-start-symbolic";
  const char *words = _ ("Showing");

  if (tend_presentation_get_landed (self->presentation))
    {
      icon = "go-bottom-symbolic";
      words = _ ("Landing");
    }
  else if (tend_presentation_get_black (self->presentation))
    {
      icon = "weather-clear-night-symbolic";
      words = _ ("Black");
    }
  else if (tend_presentation_get_frozen (self->presentation))
    {
      icon = "media-playback-pause-symbolic";
      words = _ ("Frozen");
    }
  tend_audience_window_set_card (self->audience, wall);
  tend_wall_set_card (self->preview, wall);
  gtk_image_set_from_icon_name (self->state_icon, icon);
  gtk_label_set_label (self->state_label, words);
}

static void
moved_cb (TendConsoleWindow *self)
{
  guint            place = tend_presentation_get_place (self->presentation);
  guint            n_places = tend_presentation_get_n_places (self->presentation);
  const char      *note = tend_presentation_get_note (self->presentation);
  g_autofree char *position = NULL;

  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_opacity (self->note_heading, note != NULL ? 1 : 0);
  if (n_places > 0)
    /* Translators: the number of this card, and of all cards of the practice. */
    position = g_strdup_printf (_ ("%u of %u"), place + 1, n_places);
  adw_window_title_set_title (self->heading, tend_presentation_get_title (self->presentation));
  adw_window_title_set_subtitle (self->heading, position != NULL ? position : "");
  tend_agenda_strip_set_progress (self->strip, place, n_places);
}

static void
edge_cb (TendConsoleWindow *self,
         TendEdge           edge)
{
  tend_console_controls_give_hint (self->controls,
                                   edge == TEND_EDGE_LAST
                                       ? _ ("These are the last words. They stay on the wall.")
                                       : _ ("These are the first words."));
}

static void
bell_failed_cb (TendConsoleWindow *self)
{
  tend_console_controls_give_hint (self->controls,
                                   _ ("There is no sound here. Please ring a bell of your own."));
}

static void
slept_cb (TendConsoleWindow *self,
          gint64             seconds)
{
  g_autofree char *message = NULL;

  if (seconds < 90)
    message = g_strdup_printf (_ ("%d s passed while the computer slept. The clock has gone on."),
                               (int)seconds);
  else
    message = g_strdup_printf (_ ("%d min passed while the computer slept. The clock has gone on."),
                               (int)((seconds + 30) / 60));
  tend_notice_show (self->sleep_notice, message, _ ("Close"), NULL);
}

static void
close_asked_cb (TendConsoleWindow *self)
{
  tend_presentation_set_black (self->presentation, TRUE);
  tend_notice_show (self->close_notice,
                    _ ("The window on the wall was asked to close. It is black now, and the "
                       "practice goes on."),
                    _ ("Show Again"), _ ("End"));
  gtk_window_present (GTK_WINDOW (self));
}

static void
close_answered_cb (TendConsoleWindow *self,
                   gboolean           end)
{
  if (end)
    gtk_window_close (GTK_WINDOW (self));
  else
    tend_presentation_set_black (self->presentation, FALSE);
}

static void
stage_changed_cb (TendConsoleWindow *self)
{
  TendStageState   state = tend_stage_get_state (self->stage);
  g_autofree char *status = tend_stage_say (self->stage);
  g_autofree char *offer = tend_stage_say_offer (self->stage);
  g_autofree char *message = NULL;

  tend_console_controls_set_status (self->controls, status);
  tend_console_controls_set_can_swap (self->controls, tend_stage_can_swap (self->stage));
  tend_console_controls_set_full_screen (self->controls, state == TEND_STAGE_SCREEN);
  if (offer != NULL)
    {
      tend_notice_show (self->stage_notice, offer, _ ("Show Words There"), _ ("Not Now"));
    }
  else if (state == TEND_STAGE_LOST)
    {
      message = g_strdup (_ ("The projector is gone. The practice goes on here."));
      tend_notice_show (self->stage_notice, message, _ ("Show in a Window"), NULL);
    }
  else
    {
      tend_notice_hide (self->stage_notice);
    }
}

static void
stage_answered_cb (TendConsoleWindow *self,
                   gboolean           second)
{
  g_autofree char *offer = tend_stage_say_offer (self->stage);

  if (offer != NULL && !second)
    tend_stage_take_offer (self->stage);
  else if (offer != NULL)
    tend_stage_decline_offer (self->stage);
  else
    tend_stage_show_here (self->stage);
}

static void
awake_changed_cb (TendConsoleWindow *self)
{
  tend_console_controls_set_awake (self->controls,
                                   tend_stay_awake_get_awake (self->stay_awake));
}

/* One goes back to an item where one left it; one that was finished begins again. */
static void
remember_place (TendConsoleWindow *self)
{
  guint                      current = tend_agenda_strip_get_current (self->strip);
  guint                      place = tend_presentation_get_place (self->presentation);
  g_autoptr (TendAgendaItem) item = NULL;

  if (self->agenda == NULL || current == GTK_INVALID_LIST_POSITION)
    return;
  item = g_list_model_get_item (self->agenda, current);
  if (item == NULL)
    return;
  if (place + 1 >= tend_presentation_get_n_places (self->presentation))
    place = 0;
  tend_agenda_item_set_place (item, place);
}

static void
picked_cb (TendConsoleWindow *self,
           guint              position)
{
  g_autoptr (TendAgendaItem) item = g_list_model_get_item (self->agenda, position);
  TendScript                *script = item != NULL ? tend_agenda_item_get_script (item) : NULL;

  if (script == NULL || position == tend_agenda_strip_get_current (self->strip))
    return;
  remember_place (self);
  tend_agenda_strip_set_current (self->strip, position);
  tend_presentation_load (self->presentation, tend_agenda_item_get_title (item), script,
                          tend_agenda_item_get_place (item));
}

static gboolean
tick_cb (gpointer user_data)
{
  TendConsoleWindow *self = user_data;

  tend_presentation_tick (self->presentation);
  tend_console_panel_tick (self->panel);
  return G_SOURCE_CONTINUE;
}

static void
tend_console_window_map (GtkWidget *widget)
{
  TendConsoleWindow *self = TEND_CONSOLE_WINDOW (widget);

  GTK_WIDGET_CLASS (tend_console_window_parent_class)->map (widget);
  tend_stage_start (self->stage);
}

static void
tend_console_window_dispose (GObject *object)
{
  TendConsoleWindow *self = TEND_CONSOLE_WINDOW (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  if (self->presentation != NULL)
    g_signal_handlers_disconnect_by_data (self->presentation, self);

  /* What holds the screens awake and what moves the windows let go before the windows do. */
  g_clear_object (&self->stay_awake);
  if (self->stage != NULL)
    tend_stage_stop (self->stage);
  g_clear_object (&self->stage);
  g_clear_object (&self->keys);
  g_clear_object (&self->bell);
  if (self->audience != NULL)
    gtk_window_destroy (GTK_WINDOW (self->audience));
  self->audience = NULL;
  g_clear_object (&self->agenda);
  g_clear_object (&self->settings);
  g_clear_object (&self->presentation);
  G_OBJECT_CLASS (tend_console_window_parent_class)->dispose (object);
}

static void
tend_console_window_class_init (TendConsoleWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_console_window_dispose;
  widget_class->map = tend_console_window_map;

  g_type_ensure (TEND_TYPE_AGENDA_STRIP);
  g_type_ensure (TEND_TYPE_CONSOLE_CONTROLS);
  g_type_ensure (TEND_TYPE_CONSOLE_PANEL);
  g_type_ensure (TEND_TYPE_FOLD);
  g_type_ensure (TEND_TYPE_NOTICE);
  g_type_ensure (TEND_TYPE_WALL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/presenter/console-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TendConsoleWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, TendConsoleWindow, close_notice);
  gtk_widget_class_bind_template_child (widget_class, TendConsoleWindow, stage_notice);
  gtk_widget_class_bind_template_child (widget_class, TendConsoleWindow, sleep_notice);
  gtk_widget_class_bind_template_child (widget_class, TendConsoleWindow, state_icon);
  gtk_widget_class_bind_template_child (widget_class, TendConsoleWindow, state_label);
  gtk_widget_class_bind_template_child (widget_class, TendConsoleWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, TendConsoleWindow, note_heading);
  gtk_widget_class_bind_template_child (widget_class, TendConsoleWindow, note);
  gtk_widget_class_bind_template_child (widget_class, TendConsoleWindow, panel);
  gtk_widget_class_bind_template_child (widget_class, TendConsoleWindow, strip);
  gtk_widget_class_bind_template_child (widget_class, TendConsoleWindow, controls);
  gtk_widget_class_bind_template_callback (widget_class, smaller_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, larger_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, stage_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, command_cb);
}

static void
tend_console_window_init (TendConsoleWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
connect_presentation (TendConsoleWindow *self)
{
  g_signal_connect_swapped (self->presentation, "notify::wall", G_CALLBACK (wall_changed_cb), self);
  g_signal_connect_swapped (self->presentation, "notify::black", G_CALLBACK (wall_changed_cb),
                            self);
  g_signal_connect_swapped (self->presentation, "notify::landed", G_CALLBACK (wall_changed_cb),
                            self);
  g_signal_connect_swapped (self->presentation, "notify::frozen", G_CALLBACK (wall_changed_cb),
                            self);
  g_signal_connect_swapped (self->presentation, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (self->presentation, "edge", G_CALLBACK (edge_cb), self);
  g_signal_connect_swapped (self->presentation, "slept", G_CALLBACK (slept_cb), self);
  g_signal_connect_object (self->presentation, "bell", G_CALLBACK (tend_bell_ring), self->bell,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bell, "failed", G_CALLBACK (bell_failed_cb), self,
                           G_CONNECT_SWAPPED);
  tend_console_controls_set_bell (self->controls, self->bell);
  tend_console_panel_set_presentation (self->panel, self->presentation);
  tend_console_controls_set_presentation (self->controls, self->presentation);
  wall_changed_cb (self);
  moved_cb (self);
}

TendConsoleWindow *
tend_console_window_new (GtkApplication   *app,
                         TendPresentation *presentation)
{
  TendConsoleWindow *self;

  g_return_val_if_fail (app == NULL || GTK_IS_APPLICATION (app), NULL);
  g_return_val_if_fail (TEND_IS_PRESENTATION (presentation), NULL);

  self = g_object_new (TEND_TYPE_CONSOLE_WINDOW, "application", app, NULL);
  self->presentation = g_object_ref (presentation);
  self->audience = tend_audience_window_new ();
  g_signal_connect_object (self->audience, "close-asked", G_CALLBACK (close_asked_cb), self,
                           G_CONNECT_SWAPPED);
  self->bell = tend_bell_new ();
  connect_presentation (self);

  self->keys = tend_presenter_keys_new ();
  tend_presenter_keys_watch (self->keys, GTK_WINDOW (self));
  tend_presenter_keys_watch (self->keys, GTK_WINDOW (self->audience));
  g_signal_connect_object (self->keys, "command", G_CALLBACK (command_cb), self,
                           G_CONNECT_SWAPPED);

  self->stage = tend_stage_new (GTK_WINDOW (self), GTK_WINDOW (self->audience));
  g_signal_connect_object (self->stage, "changed", G_CALLBACK (stage_changed_cb), self,
                           G_CONNECT_SWAPPED);
  stage_changed_cb (self);
  self->stay_awake = tend_stay_awake_new (app, GTK_WINDOW (self));
  g_signal_connect_object (self->stay_awake, "notify::awake", G_CALLBACK (awake_changed_cb), self,
                           G_CONNECT_SWAPPED);
  awake_changed_cb (self);
  self->tick_id = g_timeout_add (TICK_MS, tick_cb, self);
  return self;
}

void
tend_console_window_set_agenda (TendConsoleWindow *self,
                                GListModel        *items,
                                guint              current)
{
  g_return_if_fail (TEND_IS_CONSOLE_WINDOW (self));
  g_return_if_fail (items == NULL || G_IS_LIST_MODEL (items));

  g_set_object (&self->agenda, items);
  tend_agenda_strip_set_items (self->strip, items, current);
}

void
tend_console_window_set_settings (TendConsoleWindow *self,
                                  GSettings         *settings)
{
  g_return_if_fail (TEND_IS_CONSOLE_WINDOW (self));
  g_return_if_fail (settings == NULL || G_IS_SETTINGS (settings));

  g_set_object (&self->settings, settings);
  if (settings != NULL)
    show_zoom (self, g_settings_get_double (settings, "audience-scale"));
}

GtkWindow *
tend_console_window_get_audience (TendConsoleWindow *self)
{
  g_return_val_if_fail (TEND_IS_CONSOLE_WINDOW (self), NULL);

  return GTK_WINDOW (self->audience);
}
