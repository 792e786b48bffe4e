/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One prepared question or command of a TendDatabase, bound and read by name.
 *
 * Get one from tend_database_prepare(); g_autoptr gives it back to the connection, reset and with
 * its bindings cleared, so that the next caller finds it prepared. A statement belongs to the
 * thread of its connection. A name that the SQL text does not hold is a programming error. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _TendStatement TendStatement;

/**
 * TendStepResult:
 * @TEND_STEP_ERROR: it failed, and the error is set
 * @TEND_STEP_ROW: a row is there to be read
 * @TEND_STEP_DONE: there are no more rows
 */
typedef enum {
  TEND_STEP_ERROR,
  TEND_STEP_ROW,
  TEND_STEP_DONE,
} TendStepResult;

/* Binding: @name is ":name" as in the SQL text. The values are copied. */
void tend_statement_bind_text (TendStatement *self,
                               const char    *name,
                               const char    *value);
void tend_statement_bind_int64 (TendStatement *self,
                                const char    *name,
                                gint64         value);
void tend_statement_bind_null (TendStatement *self,
                               const char    *name);

/* Binds an identity; 0 stands for "none" and becomes NULL. */
void tend_statement_bind_id (TendStatement *self,
                             const char    *name,
                             gint64         id);

/* Not copied: @data must stay until the statement is executed, reset or released. */
void tend_statement_bind_bytes (TendStatement *self,
                                const char    *name,
                                gconstpointer  data,
                                gsize          size);

/* Binds the nick of @value in the enum @type, which is the text that the schema's CHECK knows. */
void tend_statement_bind_enum (TendStatement *self,
                               const char    *name,
                               GType          type,
                               int            value);

TendStepResult tend_statement_step (TendStatement *self,
                                    GError       **error);

/* Runs a command that gives no rows, and makes it ready to be bound again. */
gboolean tend_statement_execute (TendStatement *self,
                                 GError       **error);

/* Makes a statement ready to be stepped again with other bindings; the old ones are cleared. */
void tend_statement_reset (TendStatement *self);

/* Reading the present row: @column is the name that the SELECT gives it. */

/* NULL for NULL. Valid until the next step. */
const char *tend_statement_text (TendStatement *self,
                                 const char    *column);

/* 0 for NULL. */
gint64   tend_statement_int64 (TendStatement *self,
                               const char    *column);
int      tend_statement_int (TendStatement *self,
                             const char    *column);
gboolean tend_statement_is_null (TendStatement *self,
                                 const char    *column);

/* A copy of a blob, empty for NULL. */
GBytes *tend_statement_dup_bytes (TendStatement *self,
                                  const char    *column);

/* The value of the enum @type whose nick the column holds. */
int tend_statement_enum (TendStatement *self,
                         const char    *column,
                         GType          type);

void tend_statement_release (TendStatement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendStatement, tend_statement_release)

G_END_DECLS
