/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The receipts of imports: which files, what was decided, what became of each row. The files
 * themselves are not kept. Questions; any connection. */
#pragma once

#include "tend-database.h"
#include "tend-states.h"

G_BEGIN_DECLS

/* One file of an import. */
typedef struct
{
  gint64 batch;
  char  *name;
  char  *hash;                    /* SHA-256 of its bytes, in hexadecimal */
  char  *reading;                 /* JSON: encoding, delimiter, what each column was taken for */
  char  *choices;                 /* JSON: what the facilitator decided; NULL: not noted */
  guint  counts[TEND_N_VERDICTS]; /* rows by TendVerdict */
} TendImportReceiptFile;

/**
 * TendImportReceipt:
 * @id: the number of the import
 * @imported: the instant
 * @action: takes it back, see tend_store_undo_import_async(); 0 when that is not known any more
 * @stands: whether @action can take it back
 * @taken_back: whether it was taken back, except for what the receipt still has: somebody edited in
 *   Tend since, for instance. Of an import that was taken back as a whole there is no receipt
 * @counts: rows by TendVerdict, of all files
 * @files: (element-type TendImportReceiptFile): in the order in which they were imported
 *
 * One import.
 */
typedef struct
{
  gint64     id;
  char      *imported;
  gint64     action;
  gboolean   stands;
  gboolean   taken_back;
  guint      counts[TEND_N_VERDICTS];
  GPtrArray *files;
} TendImportReceipt;

void tend_import_receipt_free (TendImportReceipt *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendImportReceipt, tend_import_receipt_free)

/* What became of one row of a file. */
typedef struct
{
  guint       line;
  TendVerdict verdict;
  char       *reason;      /* NULL: none */
  gint64      person;      /* whom it is about; 0 for nobody, and for one who was erased */
  char       *person_name; /* as they are called now; NULL for nobody */
  gint64      inquiry;     /* 0: none */
} TendImportReceiptRow;

/* (element-type TendImportReceipt): every import that was made, the newest first. NULL on error. */
GPtrArray *tend_import_receipts_list (TendDatabase *database,
                                      GError      **error);

/* The import @id. TEND_ERROR_NOT_FOUND when there is none, or it was taken back as a whole. */
TendImportReceipt *tend_import_receipt_load (TendDatabase *database,
                                             gint64        id,
                                             GError      **error);

/* The import whose action is @action, as an action's id; 0 when it has no receipt, -1 on error. */
gint64 tend_import_receipt_find (TendDatabase *database,
                                 gint64        action,
                                 GError      **error);

/* (element-type TendImportReceiptRow): the rows of the file @batch, by line. NULL on error. */
GPtrArray *tend_import_receipt_load_rows (TendDatabase *database,
                                          gint64        batch,
                                          GError      **error);

G_END_DECLS
