/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The outline of a course.
 *
 * Every property notifies and is named as its getter, with dashes; set them with g_object_set() or
 * g_object_new(). Ids are gint64. A text that is empty is NULL. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TEND_TYPE_PROGRAM (tend_program_get_type ())
G_DECLARE_FINAL_TYPE (TendProgram, tend_program, TEND, PROGRAM, GObject)

TendProgram *tend_program_new (void);

gint64      tend_program_get_id (TendProgram *self);
const char *tend_program_get_title (TendProgram *self);
const char *tend_program_get_language (TendProgram *self);
/* Of #TendProgramSession, in order. */
GListStore *tend_program_get_sessions (TendProgram *self);

G_END_DECLS
