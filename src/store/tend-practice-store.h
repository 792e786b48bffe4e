/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library of practices: those that ship with Tend and one's own. */
#pragma once

#include "tend-database.h"
#include "tend-practice.h"

G_BEGIN_DECLS

/* For the kind that tend_practice_find_ids() looks for. */
#define TEND_PRACTICE_ANY_KIND (-1)

/* The practices of @kind and @theme (NULL: any) in which what was typed is found (NULL or blank:
 * all), by title. Free with g_array_unref(); NULL on error. */
GArray *tend_practice_find_ids (TendDatabase *database,
                                const char   *typed,
                                int           kind,
                                const char   *theme,
                                GError      **error);

/* Puts into @id the practice that shipped as @key in @language; 0 when there is none. */
gboolean tend_practice_find_by_key (TendDatabase *database,
                                    const char   *language,
                                    const char   *key,
                                    gint64       *id,
                                    GError      **error);

/* Every theme that a practice has, sorted. Free with g_strfreev(); NULL on error. */
GStrv tend_practice_load_themes (TendDatabase *database,
                                 GError      **error);

/* (transfer full): one practice with its themes, its words and the first of them. */
TendPractice *tend_practice_load (TendDatabase *database,
                                  gint64        id,
                                  GError      **error);

/**
 * tend_practice_create:
 * @practice: what to store; its id is not looked at. Without minutes-min and minutes-max it always
 *   takes its minutes
 * @id: (out): the new practice
 * @error: TEND_ERROR_INVALID when it has no title, is home practice, or its minutes do not agree
 */
gboolean tend_practice_create (TendDatabase *database,
                               TendPractice *practice,
                               gint64       *id,
                               GError      **error);

/* Stores what @practice says, its words included. One that shipped with Tend is the facilitator's
 * own from then on: a newer edition does not replace it. */
gboolean tend_practice_update (TendDatabase *database,
                               TendPractice *practice,
                               GError      **error);

G_END_DECLS
