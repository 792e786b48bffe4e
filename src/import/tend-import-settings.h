/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a facilitator has settled about an import: how the files are to be read, what columns are,
 * and what is decided about rows. Everything that is not settled is found out or waits for a
 * decision.
 *
 * A plan keeps the settings it was made with and they never change after that: copy them, change
 * the copy, and make another plan. Counted atomically. */
#pragma once

#include <gio/gio.h>

#include "tend-import-date.h"
#include "tend-import-field.h"
#include "tend-table-read.h"

G_BEGIN_DECLS

/**
 * TendImportChoices:
 * @TEND_IMPORT_TOGETHER: two names on one address are two people who come together; else they wait
 *   for a decision
 * @TEND_IMPORT_DROP_SURPLUS: what stands beyond the last column of the heading is left out; else
 *   such rows wait for a decision
 * @TEND_IMPORT_SPLIT_PEOPLE: two people in one name ("Grace & Tom Bell") are two people who come
 *   together; else they stay one name
 * @TEND_IMPORT_SPLIT_NAMES: a whole name is kept in its parts too; else only whole
 * @TEND_IMPORT_PARTNERS: who is named as coming along joins the party; else the name stays in the
 *   message
 * @TEND_IMPORT_TAKE_FILE: what the file says takes the place of what was edited in Tend; else what
 *   is in Tend stays
 * @TEND_IMPORT_INCLUDE: who is cancelled or unsubscribed is imported all the same; else left out
 * @TEND_IMPORT_TRUST: a row in which a quotation mark seems to be missing is imported as it was
 *   read; else it waits for a decision
 * @TEND_IMPORT_SERIAL_DATES: a number in a column of dates is a spreadsheet's day; else the date
 *   stays unknown
 *
 * What can be decided, for all rows or for one.
 */
typedef enum {
  TEND_IMPORT_NO_CHOICE = 0,
  TEND_IMPORT_TOGETHER = 1 << 0,
  TEND_IMPORT_DROP_SURPLUS = 1 << 1,
  TEND_IMPORT_SPLIT_PEOPLE = 1 << 2,
  TEND_IMPORT_SPLIT_NAMES = 1 << 3,
  TEND_IMPORT_PARTNERS = 1 << 4,
  TEND_IMPORT_TAKE_FILE = 1 << 5,
  TEND_IMPORT_INCLUDE = 1 << 6,
  TEND_IMPORT_TRUST = 1 << 7,
  TEND_IMPORT_SERIAL_DATES = 1 << 8,
} TendImportChoices;

#define TEND_IMPORT_N_CHOICES 9

typedef struct _TendImportSettings TendImportSettings;

#define TEND_TYPE_IMPORT_SETTINGS (tend_import_settings_get_type ())
GType tend_import_settings_get_type (void);

/* Nothing is settled. */
TendImportSettings *tend_import_settings_new (void);

/* A copy to be changed; of NULL, new ones. */
TendImportSettings *tend_import_settings_copy (TendImportSettings *self);

TendImportSettings *tend_import_settings_ref (TendImportSettings *self);
void                tend_import_settings_unref (TendImportSettings *self);

/* How file @part, counted from 0, is to be read; NULL: as it is found. Setting it forgets what was
 * decided about single rows, which may be other rows then. */
const TendReadWishes *tend_import_settings_get_reading (TendImportSettings *self,
                                                        guint               part);
void                  tend_import_settings_set_reading (TendImportSettings   *self,
                                                        guint                 part,
                                                        const TendReadWishes *wishes);

/* Which number of a date is the day, in all files; UNKNOWN: as the dates say. */
TendDateOrder tend_import_settings_get_date_order (TendImportSettings *self);
void          tend_import_settings_set_date_order (TendImportSettings *self,
                                                   TendDateOrder       order);

/* What the columns called @header are, in all files. FALSE when that is not settled. */
gboolean tend_import_settings_get_field (TendImportSettings *self,
                                         const char         *header,
                                         TendImportField    *field);
void     tend_import_settings_set_field (TendImportSettings *self,
                                         const char         *header,
                                         TendImportField     field);

/* What is decided for all rows, unless for one it is decided otherwise. Setting them forgets what
 * was decided about single rows in those choices that change. */
TendImportChoices tend_import_settings_get_choices (TendImportSettings *self);
void              tend_import_settings_set_choices (TendImportSettings *self,
                                                    TendImportChoices   choices);

/* Decides @mask for the entry @decision alone: those in @chosen are made, the others not. */
void tend_import_settings_decide (TendImportSettings *self,
                                  guint               decision,
                                  TendImportChoices   mask,
                                  TendImportChoices   chosen);

/* Whether @choice is made for the entry @decision. */
gboolean tend_import_settings_is_chosen (TendImportSettings *self,
                                         guint               decision,
                                         TendImportChoices   choice);

/* What is settled, as kept with the receipt: a JSON object. Free with g_free(). */
char *tend_import_settings_to_json (TendImportSettings *self);

/* "together", "split-people"…: for programs. */
const char *tend_import_choice_nick (TendImportChoices choice);

/* The nicks of @choices, and a NULL behind them. Free the array with g_free(). */
const char **tend_import_choices_list_nicks (guint choices);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendImportSettings, tend_import_settings_unref)

G_END_DECLS
