/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an action touched: kinds of things and their ids. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The kinds of things that pages show. A row of a table that belongs to one of them (an e-mail
 * address, a message) counts as the thing it belongs to. */
typedef enum {
  TEND_KIND_PERSON,
  TEND_KIND_PARTY,
  TEND_KIND_INQUIRY,
  TEND_KIND_PROGRAM,
  TEND_KIND_COHORT,
  TEND_KIND_SESSION,
  TEND_KIND_PLAN,
  TEND_KIND_PRACTICE,
  TEND_KIND_ENROLLMENT,
  TEND_KIND_OFFER,
  TEND_KIND_WAITLIST_ENTRY,
  TEND_KIND_NOTE,
  TEND_KIND_IMPORT_BATCH,
  TEND_KIND_IMPORT_MAPPING,
  TEND_N_KINDS,
} TendKind;

#define TEND_TYPE_CHANGES (tend_changes_get_type ())
G_DECLARE_FINAL_TYPE (TendChanges, tend_changes, TEND, CHANGES, GObject)

TendChanges *tend_changes_new (void);

void tend_changes_add (TendChanges *self,
                       TendKind     kind,
                       gint64       id);

/* The same for a change that no document of the search index shows. */
void tend_changes_add_silently (TendChanges *self,
                                TendKind     kind,
                                gint64       id);

void tend_changes_add_all (TendChanges *self,
                           TendChanges *others);

/* For a change made by another program: everything may have changed. */
void tend_changes_add_everything (TendChanges *self);

gboolean tend_changes_is_empty (TendChanges *self);

/* Whether anything of @kind was touched. */
gboolean tend_changes_touches (TendChanges *self,
                               TendKind     kind);

gboolean tend_changes_has (TendChanges *self,
                           TendKind     kind,
                           gint64       id);

/* The ids of @kind that were touched, as gint64, each once. */
GArray *tend_changes_get_ids (TendChanges *self,
                              TendKind     kind);

/* Those of them whose documents in the search index, or those that show them, may have changed.
 * Owned by @self. */
GArray *tend_changes_get_searched (TendChanges *self,
                                   TendKind     kind);

G_END_DECLS
