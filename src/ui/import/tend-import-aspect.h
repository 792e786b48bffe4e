/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to say and to choose about the reading of a file, for each aspect of it: a
 * sentence, the ways in which it could be read, and the settings that follow from choosing one. */
#pragma once

#include "tend-import-plan.h"

G_BEGIN_DECLS

/**
 * TendImportAspect:
 * @TEND_IMPORT_ASPECT_LETTERS: which letters the bytes stand for
 * @TEND_IMPORT_ASPECT_CELLS: what separates the cells
 * @TEND_IMPORT_ASPECT_HEADINGS: which line names the columns
 * @TEND_IMPORT_ASPECT_DATES: which number of a date is the day
 */
typedef enum {
  TEND_IMPORT_ASPECT_LETTERS,
  TEND_IMPORT_ASPECT_CELLS,
  TEND_IMPORT_ASPECT_HEADINGS,
  TEND_IMPORT_ASPECT_DATES,
} TendImportAspect;

#define TEND_IMPORT_N_ASPECTS 4

/**
 * TendImportView:
 * @plan: (nullable): the plan, once there is one
 * @part: which of its files is looked at
 * @table: the table in that file, or its beginning
 * @letters: (element-type TendDecodeReading): the ways in which its letters could be read
 * @settings: what is settled
 *
 * What is known of a file that is looked at.
 */
typedef struct
{
  TendImportPlan     *plan;
  guint               part;
  TendCsvTable       *table;
  GPtrArray          *letters;
  TendImportSettings *settings;
} TendImportView;

/**
 * TendImportAlternatives:
 * @titles: what each is called; ended by NULL
 * @details: more words for each, "" for none
 * @values: (element-type guint): what each is, for tend_import_aspect_settle()
 * @chosen: the one that is in use, or G_MAXUINT
 *
 * The ways in which an aspect could be read.
 */
typedef struct
{
  char  **titles;
  char  **details;
  GArray *values;
  guint   chosen;
} TendImportAlternatives;

/* How @aspect of the file is read, in a sentence, and in @detail what else there is to say (NULL
 * for nothing); NULL when there is nothing to say. Free both with g_free(). */
char *tend_import_aspect_say (TendImportAspect      aspect,
                              const TendImportView *view,
                              char                **detail);

TendImportAlternatives *tend_import_aspect_list (TendImportAspect      aspect,
                                                 const TendImportView *view);
void                    tend_import_alternatives_free (TendImportAlternatives *self);

/* The settings with the alternative @value of @aspect chosen. */
TendImportSettings *tend_import_aspect_settle (TendImportAspect      aspect,
                                               const TendImportView *view,
                                               guint                 value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendImportAlternatives, tend_import_alternatives_free)

G_END_DECLS
