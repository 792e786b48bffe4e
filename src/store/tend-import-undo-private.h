/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows that an import wrote, and which of them belong together. For tend-import-undo*.c. */
#pragma once

#include "tend-changeset-reader.h"
#include "tend-database.h"
#include "tend-reversal.h"

G_BEGIN_DECLS

typedef struct _TendUndoTable TendUndoTable;

/* A column that refers to the rows of another table, as the schema has it. */
typedef struct
{
  TendUndoTable *child;
  TendUndoTable *parent;
  guint          column; /* of @child */
  char          *column_name;
} TendUndoLink;

struct _TendUndoTable
{
  guint      number;
  char      *name;
  gboolean   has_id;     /* whether its key is the one column "id", the first */
  gboolean   is_receipt; /* what an import says of itself: nobody is listed for such a row */
  GPtrArray *links;      /* (element-type TendUndoLink): out of it */
  /* What the import wrote: */
  guint         n_columns; /* 0: nothing */
  const guint8 *keys;
  guint         keys_end; /* the number of columns up to the last of the key */
};

/* What became of a row. */
typedef enum {
  TEND_FATE_REVERSED,
  TEND_FATE_EDITED,   /* it is not as the import left it */
  TEND_FATE_GONE,     /* it is not there any more */
  TEND_FATE_FAILED,   /* the database refused */
  TEND_FATE_RESTORED, /* it was reversed at first, and is back with its unit */
} TendFate;

/* What became of a unit: told by its first row, see tend_undo_rows_find_unit(). */
typedef enum {
  TEND_OUTCOME_REVERSED,
  TEND_OUTCOME_KEPT,
  TEND_OUTCOME_FAILED,
} TendOutcome;

typedef struct
{
  const guint8 *record; /* holds its key and, of an INSERT, everything */
  guint32       next;   /* towards the first row of its unit */
  guint16       table;
  gint16        column; /* that an UPDATE changed; -1 */
  guint8        operation;
  guint8        fate;
  guint8        outcome;
  guint8        why; /* see tend_undo_why() */
} TendUndoRow;

typedef struct
{
  TendDatabase *database;    /* unowned */
  GCancellable *cancellable; /* unowned, may be NULL */
  GBytes       *changeset;   /* as recorded, each UPDATE of one column */
  GPtrArray    *tables;      /* (element-type TendUndoTable): all of the schema */
  GHashTable   *table_names; /* name to TendUndoTable */
  GArray       *rows;        /* of TendUndoRow, as in the changeset */
  guint32      *slots;       /* numbers of rows plus 1 by the hash of their key */
  guint32       mask;
  guint         person_table; /* the number of "person", and the column of a name */
  guint         person_name;
} TendUndoRows;

#define TEND_NO_ROW G_MAXUINT32

/* Between two looks at the cancellable. */
#define TEND_UNDO_STRIDE 4096

/* Reads @changeset and finds what belongs together: a row and whatever the same import added that
 * it refers to. */
TendUndoRows *tend_undo_rows_new (TendDatabase *database,
                                  GBytes       *changeset,
                                  GCancellable *cancellable,
                                  GError      **error);
void          tend_undo_rows_free (TendUndoRows *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendUndoRows, tend_undo_rows_free)

static inline TendUndoRow *
tend_undo_rows_get (TendUndoRows *self,
                    guint         index)
{
  return &g_array_index (self->rows, TendUndoRow, index);
}

static inline TendUndoTable *
tend_undo_rows_get_table (TendUndoRows      *self,
                          const TendUndoRow *row)
{
  return g_ptr_array_index (self->tables, row->table);
}

TendUndoTable *tend_undo_rows_find_table (TendUndoRows *self,
                                          const char   *name);

/* The number of the row with the key that @record holds; TEND_NO_ROW when the import wrote none.
 * @column: which an UPDATE changed, -1 for one that was added or removed. */
guint tend_undo_rows_find (TendUndoRows        *self,
                           const TendUndoTable *table,
                           const guint8        *record,
                           int                  column);

/* The same for a table whose key is "id". */
guint tend_undo_rows_find_id (TendUndoRows        *self,
                              const TendUndoTable *table,
                              gint64               id,
                              int                  column);

/* The number of the first row of the unit that @index is in. */
guint tend_undo_rows_find_unit (TendUndoRows *self,
                                guint         index);

/* What the column @link of @row holds; 0 when it is NULL or the changeset does not tell it. */
gint64 tend_undo_row_get_link (const TendUndoRow  *row,
                               const TendUndoLink *link);

/* Its own id; 0 in a table without. */
gint64 tend_undo_row_get_id (TendUndoRows      *self,
                             const TendUndoRow *row);

/* A receipt's row about nobody whom the import added: it goes and stays with what the import did
 * to somebody known. */
gboolean tend_undo_row_is_loose (TendUndoRows      *self,
                                 const TendUndoRow *row);

/* Why a unit is kept, in tend-import-undo-words.c: the larger, the more it tells. */

/* The reason that a later row of the table @child gives. */
guint8 tend_undo_why (const char *child);
#define TEND_UNDO_WHY_EDITED 1
#define TEND_UNDO_WHY_SOMETHING 2 /* what has no words of its own */

/* The people whom @row is about and who were known before the import, as gint64, appended to
 * @people. */
gboolean tend_undo_find_known (TendUndoRows      *self,
                               const TendUndoRow *row,
                               GArray            *people,
                               GError           **error);

/* Fills the lists of @reversal once everything is decided. */
gboolean tend_undo_list_people (TendUndoRows *self,
                                TendReversal *reversal,
                                GError      **error);

G_END_DECLS
