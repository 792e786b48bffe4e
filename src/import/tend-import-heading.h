/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column of a sign-up file as a person sees it, for lists; its properties never change.
 *
 * header: its heading, or "Column 3". column (uint): which one it is in the table, from 0. field
 * (TendImportField): what it is taken for; set another with tend_import_settings_set_field() under
 * the heading. kept: whether Tend stores it. meaning: what it is taken for, in words; for a column
 * that is not kept, that it is left out. examples (strv): what stands in it first, each on one
 * line: up to three different ones, none for an empty column. is-new: whether it was not there when
 * such a file was imported before. asks: whether its answers may be about health or safety, and
 * nobody has decided yet where they go. */
#pragma once

#include "tend-import-plan.h"

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_HEADING (tend_import_heading_get_type ())
G_DECLARE_FINAL_TYPE (TendImportHeading, tend_import_heading, TEND, IMPORT_HEADING, GObject)

/* (element-type TendImportHeading): the columns of file @part of @plan, those that are kept before
 * the others, each in the file's order. */
GListModel *tend_import_heading_list (TendImportPlan *plan,
                                      guint           part);

const char *tend_import_heading_get_header (TendImportHeading *self);
const char *tend_import_heading_get_meaning (TendImportHeading *self);
gboolean    tend_import_heading_get_kept (TendImportHeading *self);

guint           tend_import_heading_get_column (TendImportHeading *self);
TendImportField tend_import_heading_get_field (TendImportHeading *self);
gboolean        tend_import_heading_get_is_new (TendImportHeading *self);
gboolean        tend_import_heading_get_asks (TendImportHeading *self);

/* Never NULL; owned by @self. */
const char *const *tend_import_heading_get_examples (TendImportHeading *self);

G_END_DECLS
