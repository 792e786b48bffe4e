/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the audience window stands: full screen on the screen that the console is not on, or in a
 * plain window when there is only one. When a projector is unplugged the window is hidden and the
 * practice goes on; when the same one comes back, so does the window. It never goes to a screen
 * that nobody chose: another one is offered. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TendStageState:
 * @TEND_STAGE_WAITING: the audience window is not shown yet
 * @TEND_STAGE_WINDOW: it is a plain window
 * @TEND_STAGE_SCREEN: it fills a screen
 * @TEND_STAGE_LOST: the screen it filled is gone, and it is hidden
 */
typedef enum {
  TEND_STAGE_WAITING,
  TEND_STAGE_WINDOW,
  TEND_STAGE_SCREEN,
  TEND_STAGE_LOST,
} TendStageState;

#define TEND_TYPE_STAGE (tend_stage_get_type ())
G_DECLARE_FINAL_TYPE (TendStage, tend_stage, TEND, STAGE, GObject)

/**
 * TendStage::changed: () its state, its offer or its words are other than before
 */

/* Takes no reference to the windows; whoever owns them lets go of the stage first. */
TendStage *tend_stage_new (GtkWindow *console,
                           GtkWindow *audience);

/* Shows the audience window, a moment after the console has come to stand on a screen. */
void tend_stage_start (TendStage *self);

/* Lets go of both windows. */
void tend_stage_stop (TendStage *self);

TendStageState tend_stage_get_state (TendStage *self);

/* The two windows change screens; with more than two the audience goes to the next. Nothing with
 * one. */
void     tend_stage_swap (TendStage *self);
gboolean tend_stage_can_swap (TendStage *self);

/* Fills the screen that the audience window is on, or makes it a plain window again. */
void tend_stage_set_full_screen (TendStage *self,
                                 gboolean   full_screen);

/* Shows the audience window here, as a plain window, when its screen is lost. */
void tend_stage_show_here (TendStage *self);

/* A screen that has come and could be used, in words; NULL for none. Free with g_free(). */
char *tend_stage_say_offer (TendStage *self);
void  tend_stage_take_offer (TendStage *self);
void  tend_stage_decline_offer (TendStage *self);

/* Where the words are, as a sentence for the console. Free with g_free(). */
char *tend_stage_say (TendStage *self);

G_END_DECLS
