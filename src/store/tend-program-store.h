/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outlines of courses. Their plans are changed as any plan is, see tend-plan-store.h; those that
 * ship with Tend are kept up to date by tend-shipped-store.h. */
#pragma once

#include "tend-database.h"
#include "tend-program.h"

G_BEGIN_DECLS

/* (transfer full): every #TendProgram by title, without its sessions. */
GListStore *tend_program_load_all (TendDatabase *database,
                                   GError      **error);

/* (transfer full): one program with its sessions. */
TendProgram *tend_program_load (TendDatabase *database,
                                gint64        id,
                                GError      **error);

/* Puts into @id the program that shipped as @key in @language; 0 when there is none. */
gboolean tend_program_find_by_key (TendDatabase *database,
                                   const char   *language,
                                   const char   *key,
                                   gint64       *id,
                                   GError      **error);

G_END_DECLS
