/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an undo or a redo did, for the one who asked for it. */
#pragma once

#include "tend-changes.h"

G_BEGIN_DECLS

/* Somebody whom an undone import was about. */
typedef struct
{
  gint64 person;
  char  *name;
  char  *reason; /* why they were kept, behind the name: "edited in Tend since"; NULL if reversed */
} TendReversalPerson;

/**
 * TendReversal:
 * @label: of the action
 * @kept: how many things were left as they are because they were changed since: rows or, of an
 *   import, people (and what is about nobody)
 * @complete: whether nothing was kept
 * @changes: what was touched; empty when nothing of an import could be taken back: it then stands
 * @people_reversed: (element-type TendReversalPerson): whose part in an import was taken back; as
 *   the other two empty for everything but the undo of an import. By id: new people as in the file
 * @people_kept: (element-type TendReversalPerson): who stayed as they are, or in part, as they were
 *   edited since or something depends on them
 * @people_failed: (element-type TendReversalPerson): who stayed because something else stood in
 *   the way
 */
typedef struct
{
  char        *label;
  guint        kept;
  gboolean     complete;
  TendChanges *changes;
  GPtrArray   *people_reversed;
  GPtrArray   *people_kept;
  GPtrArray   *people_failed;
} TendReversal;

TendReversal *tend_reversal_new (void);
void          tend_reversal_free (TendReversal *self);

/* Appends to @people, one of the arrays of a reversal. Takes @name and @reason. */
void tend_reversal_add_person (GPtrArray *people,
                               gint64     person,
                               char      *name,
                               char      *reason);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendReversal, tend_reversal_free)

G_END_DECLS
