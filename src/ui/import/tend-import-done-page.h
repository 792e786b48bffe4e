/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last step of an import: what was done, with its receipt. It can be undone here, which then
 * says whom it took back and who stayed; and the rows that were not imported can be saved to be
 * mended. The same is found later in TendImportReceiptsWindow.
 *
 * Signals "show-inquiries", "show-past": the person wants to see what came; all imports. */
#pragma once

#include "tend-import-plan.h"
#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_DONE_PAGE (tend_import_done_page_get_type ())
G_DECLARE_FINAL_TYPE (TendImportDonePage, tend_import_done_page, TEND, IMPORT_DONE_PAGE, AdwBin)

/* @action: the id of the action that carried @plan out. */
void tend_import_done_page_show (TendImportDonePage *self,
                                 TendStore          *store,
                                 TendImportPlan     *plan,
                                 gint64              action);

G_END_DECLS
