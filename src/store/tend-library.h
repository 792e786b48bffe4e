/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The practices and programs that ship with Tend, brought into the database at its start.
 *
 * What was edited is left alone. A file that cannot be used is told of and skipped; it never keeps
 * Tend from starting. */
#pragma once

#include "tend-action.h"

G_BEGIN_DECLS

/* (transfer full): the folder inside the program that holds LANGUAGE/practices/KEY.txt and
 * LANGUAGE/programs/KEY.txt. */
GFile *tend_library_get_shipped (void);

/* Whether a file of @library is not stored as it is, and could be: a quick question for the start,
 * which needs no action when all is there. */
gboolean tend_library_is_current (TendDatabase *database,
                                  GFile        *library);

/* Stores what is new in @library. Sentences about what could not be used are added to @problems, an
 * array of strings. FALSE only when the database fails. */
gboolean tend_library_load (TendDatabase *database,
                            GFile        *library,
                            GPtrArray    *problems,
                            GError      **error);

/* tend_library_load() as an action that cannot be undone. */
TendAction *tend_library_load_action (GFile *library);

/* After it was performed: (element-type utf8): sentences about what could not be used, empty when
 * all was. Owned by @action. */
GPtrArray *tend_library_action_get_problems (TendAction *action);

G_END_DECLS
