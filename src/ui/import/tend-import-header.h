/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The header bar of the assistant: which file it is, the buttons of the step that is in view, and
 * that something goes on. The buttons activate the "import.…" actions of the window. */
#pragma once

#include "tend-import-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TendImportStep:
 * @TEND_IMPORT_STEP_READING: files are read, and there is nothing to see of them yet
 * @TEND_IMPORT_STEP_PROBLEM: why they cannot be read
 * @TEND_IMPORT_STEP_FILE: what is in them, and how it is read
 * @TEND_IMPORT_STEP_COLUMNS: what the columns are
 * @TEND_IMPORT_STEP_PLAN: what will be done
 * @TEND_IMPORT_STEP_IMPORTING: it is being done
 * @TEND_IMPORT_STEP_DONE: what was done
 *
 * The steps of an import.
 */
typedef enum {
  TEND_IMPORT_STEP_READING,
  TEND_IMPORT_STEP_PROBLEM,
  TEND_IMPORT_STEP_FILE,
  TEND_IMPORT_STEP_COLUMNS,
  TEND_IMPORT_STEP_PLAN,
  TEND_IMPORT_STEP_IMPORTING,
  TEND_IMPORT_STEP_DONE,
} TendImportStep;

#define TEND_TYPE_IMPORT_HEADER (tend_import_header_get_type ())
G_DECLARE_FINAL_TYPE (TendImportHeader, tend_import_header, TEND, IMPORT_HEADER, AdwBin)

/* @name: of what is imported. */
void tend_import_header_set_name (TendImportHeader *self,
                                  const char       *name);

/* Shows the buttons of @step. */
void tend_import_header_set_step (TendImportHeader *self,
                                  TendImportStep    step);

/* Says on the button how much of @plan there is to import. */
void tend_import_header_promise (TendImportHeader *self,
                                 TendImportPlan   *plan);

void tend_import_header_set_busy (TendImportHeader *self,
                                  gboolean          busy);

/* The button that leads on from the step; NULL when none does. */
GtkWidget *tend_import_header_get_default (TendImportHeader *self);

G_END_DECLS
