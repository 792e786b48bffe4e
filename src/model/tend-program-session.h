/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One meeting in the outline of a course.
 *
 * Every property notifies and is named as its getter, with dashes; set them with g_object_set() or
 * g_object_new(). Ids are gint64. A text that is empty is NULL. */
#pragma once

#include "tend-states.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define TEND_TYPE_PROGRAM_SESSION (tend_program_session_get_type ())
G_DECLARE_FINAL_TYPE (TendProgramSession, tend_program_session, TEND, PROGRAM_SESSION, GObject)

TendProgramSession *tend_program_session_new (void);

gint64 tend_program_session_get_id (TendProgramSession *self);
/* From 0. */
int             tend_program_session_get_position (TendProgramSession *self);
TendSessionKind tend_program_session_get_kind (TendProgramSession *self);
const char     *tend_program_session_get_title (TendProgramSession *self);
int             tend_program_session_get_minutes (TendProgramSession *self);
/* The plan that a cohort's session begins with. */
gint64 tend_program_session_get_plan (TendProgramSession *self);

G_END_DECLS
