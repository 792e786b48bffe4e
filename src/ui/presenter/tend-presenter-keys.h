/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one table of what keys, remotes and headsets do while a practice is shown, for both windows
 * alike and wherever the focus is. It never ends a practice.
 *
 *     next           Page Down, Right, Down, space, the "next" of a headset
 *     previous       Page Up, Left, Up, Backspace, the "previous" of a headset
 *     first, last    Home, End
 *     black          B, full stop; also the key that is a full stop on a US keyboard, which is what
 *                    a remote sends whatever the layout
 *     show, cover    F5, Escape: the play button of a common remote sends one after the other
 *     freeze, land   F, L
 *     larger, smaller, swap screens, full screen    +, -, S, F11
 *
 * Return and Tab are left alone: with them one reaches and presses every button of the console. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum {
  TEND_PRESENTER_NONE,
  TEND_PRESENTER_NEXT,
  TEND_PRESENTER_PREVIOUS,
  TEND_PRESENTER_FIRST,
  TEND_PRESENTER_LAST,
  TEND_PRESENTER_BLACK,
  TEND_PRESENTER_SHOW,
  TEND_PRESENTER_COVER,
  TEND_PRESENTER_FREEZE,
  TEND_PRESENTER_LAND,
  TEND_PRESENTER_LARGER,
  TEND_PRESENTER_SMALLER,
  TEND_PRESENTER_SWAP,
  TEND_PRESENTER_FULL_SCREEN,
} TendPresenterCommand;

#define TEND_TYPE_PRESENTER_COMMAND (tend_presenter_command_get_type ())
GType tend_presenter_command_get_type (void);

#define TEND_TYPE_PRESENTER_KEYS (tend_presenter_keys_get_type ())
G_DECLARE_FINAL_TYPE (TendPresenterKeys, tend_presenter_keys, TEND, PRESENTER_KEYS, GObject)

/**
 * TendPresenterKeys::command: (command: TendPresenterCommand): once for each press of a key; a key
 * that is held down says nothing more
 */

TendPresenterKeys *tend_presenter_keys_new (void);

/* Listens to every key of @window, before any of its widgets. */
void tend_presenter_keys_watch (TendPresenterKeys *self,
                                GtkWindow         *window);

/* What a key means; @keycode is the hardware's, as X11 and Wayland number them. */
TendPresenterCommand tend_presenter_keys_look_up (guint           keyval,
                                                  guint           keycode,
                                                  GdkModifierType state);

/* A key goes down or up. Returns whether it is one of the table. */
gboolean tend_presenter_keys_press (TendPresenterKeys *self,
                                    guint              keyval,
                                    guint              keycode,
                                    GdkModifierType    state);
void     tend_presenter_keys_release (TendPresenterKeys *self,
                                      guint              keycode);

G_END_DECLS
