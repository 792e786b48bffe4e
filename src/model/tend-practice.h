/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A practice of the library, with its words.
 *
 * Every property notifies and is named as its getter, with dashes; set them with g_object_set() or
 * g_object_new(). Ids are gint64. A text that is empty is NULL. */
#pragma once

#include "tend-states.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define TEND_TYPE_PRACTICE (tend_practice_get_type ())
G_DECLARE_FINAL_TYPE (TendPractice, tend_practice, TEND, PRACTICE, GObject)

TendPractice *tend_practice_new (void);

gint64 tend_practice_get_id (TendPractice *self);
/* The name of the file it shipped in; NULL for one's own. */
const char      *tend_practice_get_key (TendPractice *self);
const char      *tend_practice_get_title (TendPractice *self);
TendPracticeKind tend_practice_get_kind (TendPractice *self);
int              tend_practice_get_minutes (TendPractice *self);
int              tend_practice_get_minutes_min (TendPractice *self);
int              tend_practice_get_minutes_max (TendPractice *self);
/* Never NULL. */
const char *const *tend_practice_get_themes (TendPractice *self);
const char        *tend_practice_get_caution (TendPractice *self);
const char        *tend_practice_get_source (TendPractice *self);
const char        *tend_practice_get_language (TendPractice *self);
/* The first words said, for lists. */
const char *tend_practice_get_first_line (TendPractice *self);
/* The text of the body, see tend-script.h. */
const char *tend_practice_get_script (TendPractice *self);

/* "5–8 min", or "5 min" when it has one length. Free with g_free(). */
char *tend_practice_say_minutes (TendPractice *self);

G_END_DECLS
