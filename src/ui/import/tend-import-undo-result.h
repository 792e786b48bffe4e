/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What undoing an import did, person by person: who was taken back, who was kept because something
 * was done with them since, and where it did not work. */
#pragma once

#include "tend-reversal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_UNDO_RESULT (tend_import_undo_result_get_type ())
G_DECLARE_FINAL_TYPE (TendImportUndoResult,
                      tend_import_undo_result,
                      TEND,
                      IMPORT_UNDO_RESULT,
                      AdwBin)

void tend_import_undo_result_show (TendImportUndoResult *self,
                                   const TendReversal   *reversal);

/* In a sentence: "12 people were taken back, 2 were kept." Free with g_free(). */
char *tend_import_say_reversal (const TendReversal *reversal);

/* Shows it in a dialog of its own over @parent. */
void tend_import_undo_result_present (GtkWindow          *parent,
                                      const TendReversal *reversal);

G_END_DECLS
