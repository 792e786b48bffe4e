/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in view while files are read or an import is written: what goes on, and how far it is. */
#pragma once

#include "tend-action.h"
#include "tend-progress.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_BUSY_PAGE (tend_import_busy_page_get_type ())
G_DECLARE_FINAL_TYPE (TendImportBusyPage, tend_import_busy_page, TEND, IMPORT_BUSY_PAGE, AdwBin)

/* @sentence: "Importing…" */
void tend_import_busy_page_say (TendImportBusyPage *self,
                                const char         *sentence);

/* Whether anything of it is to be seen: what takes a moment only would flicker. */
void tend_import_busy_page_set_busy (TendImportBusyPage *self,
                                     gboolean            busy);

/* Shows how far @action has come, or with NULL nothing of the kind. */
void tend_import_busy_page_follow (TendImportBusyPage *self,
                                   TendAction         *action);

/* Shows how far the reading and planning has come, or with NULL nothing of the kind. */
void tend_import_busy_page_follow_reading (TendImportBusyPage *self,
                                           TendProgress       *progress);

G_END_DECLS
