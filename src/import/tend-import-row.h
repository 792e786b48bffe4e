/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row of a TendImportPlan, for lists: everything as properties that never change.
 *
 * line (uint): the first physical line of the record, in the file that
 * tend_import_row_get_part() tells. names: who it is, also when only an address
 * is known; "" for nobody. given-name, family-name, email, more-emails, phone, message, received
 * (an instant), wish, partner-name, partner-email: as they would be kept; NULL for none. verdict
 * (TendVerdict) with verdict-label and verdict-icon. reason: why, in a sentence or two. raw: the
 * lines as they stand in the file. */
#pragma once

#include "tend-states.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_ROW (tend_import_row_get_type ())
G_DECLARE_FINAL_TYPE (TendImportRow, tend_import_row, TEND, IMPORT_ROW, GObject)

guint       tend_import_row_get_line (TendImportRow *self);
guint       tend_import_row_get_part (TendImportRow *self);
TendVerdict tend_import_row_get_verdict (TendImportRow *self);
const char *tend_import_row_get_reason (TendImportRow *self);
const char *tend_import_row_get_names (TendImportRow *self);

/* The name as it would be kept; NULL when only an address or a number is known. */
const char *tend_import_row_get_name (TendImportRow *self);
const char *tend_import_row_get_email (TendImportRow *self);

/* Further addresses, or NULL. */
const char *const *tend_import_row_get_more_emails (TendImportRow *self);
const char        *tend_import_row_get_phone (TendImportRow *self);

/* Further numbers, or NULL. */
const char *const *tend_import_row_get_more_phones (TendImportRow *self);
const char        *tend_import_row_get_message (TendImportRow *self);
const char        *tend_import_row_get_received (TendImportRow *self);
const char        *tend_import_row_get_wish (TendImportRow *self);

/* What can be decided about the row: TendImportChoices (tend-import-settings.h); whether @choice
 * has been made; and the number to decide it under, shared by rows that are decided together. */
guint    tend_import_row_get_offers (TendImportRow *self);
gboolean tend_import_row_is_chosen (TendImportRow *self,
                                    guint          choice);
guint    tend_import_row_get_decision (TendImportRow *self);

/**
 * TendImportDifference:
 * @label: what it is, in words: "Pronouns"
 * @here: what Tend has
 * @file: what the file says
 * @taken: whether what the file says takes its place
 *
 * Where the row and Tend say different things of somebody known.
 */
typedef struct
{
  const char *label;
  const char *here;
  const char *file;
  gboolean    taken;
} TendImportDifference;

/* (element-type TendImportDifference) (transfer container): all of them, or NULL for none. The
 * texts live as long as the row. */
GArray *tend_import_row_dup_differences (TendImportRow *self);

/* The one of those named as coming along at @n: what was written of their name and their address,
 * either perhaps NULL. FALSE past the last. */
gboolean tend_import_row_get_partner (TendImportRow *self,
                                      guint          n,
                                      const char   **name,
                                      const char   **email);

/* The name of the row's file when the plan is of several files; else NULL, as there is no other. */
const char *tend_import_row_get_file (TendImportRow *self);

/* What else the row says of somebody: @field is TEND_IMPORT_FIELD_PRONOUNS, LANGUAGE, ACCESS_NEEDS,
 * EMERGENCY_CONTACT or REFERRED_BY; NULL for none. */
const char *tend_import_row_get_detail (TendImportRow *self,
                                        guint          field);

/* Whether the row says that they do not want to be written to. */
gboolean tend_import_row_refuses_letters (TendImportRow *self);

/* How many answers go into the restricted screening note. They are not to be shown in a list. */
guint tend_import_row_count_screening (TendImportRow *self);

/* What stands in the columns that are taken for @field (a TendImportField), as it stands there, in
 * the file's order; NULL when they are blank. Free with g_free(). */
char *tend_import_row_dup_cells (TendImportRow *self,
                                 guint          field);

/* Free with g_free(). */
char *tend_import_row_dup_raw (TendImportRow *self);

G_END_DECLS
