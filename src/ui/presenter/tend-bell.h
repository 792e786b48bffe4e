/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bell that one hears. Where there is no sound it says so, once a ring, and the console shows
 * the bell in any case; those who use a bowl of their own turn it off. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define TEND_TYPE_BELL (tend_bell_get_type ())
G_DECLARE_FINAL_TYPE (TendBell, tend_bell, TEND, BELL, GObject)

/**
 * TendBell:sounding: whether it is to be heard at all; it is, at first
 * TendBell::failed: () it could not be heard
 */

TendBell *tend_bell_new (void);

/* Rings @strokes times, with time for each to fade. A ring that still goes on gives way. */
void tend_bell_ring (TendBell *self,
                     guint     strokes);

G_END_DECLS
