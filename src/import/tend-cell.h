/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people, spreadsheets and export plug-ins do to a cell, undone. Nothing is guessed: what is
 * not understood is given back as it is, or not at all. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @cell without white space around it, no-break and zero-width spaces, control characters, marks
 * that turn the direction of text, more than a few combining marks on a letter, and the marks by
 * which exports guard against formulas ("'+44…", "\"=…\"", "(Security Alert…)"); NULL when nothing
 * but dashes and dots is left. Free with g_free(). */
char *tend_cell_clean (const char *cell);

/* As tend_cell_clean(), on one line. Free with g_free(). */
char *tend_cell_clean_line (const char *cell);

/* As these, but what is clean already is not copied: gives @cell itself then, else what @owned
 * holds, to be freed with g_free(); @owned is NULL where nothing is. */
const char *tend_cell_peek (const char *cell,
                            char      **owned);
const char *tend_cell_peek_line (const char *cell,
                                 char      **owned);

/* Whether @cell is nothing but one address, and written so that tend_cell_emails() gives it as it
 * is. */
gboolean tend_cell_is_bare_email (const char *cell);

/* Whether @cell is nothing but a phone number, and written so that tend_cell_phone() gives it as it
 * is. FALSE for what would have to be looked at more closely. */
gboolean tend_cell_is_bare_phone (const char *cell);

/* The addresses in @cell, as written, without "mailto:", angle brackets and stray punctuation. NULL
 * when there is none that could be written to. Free with g_strfreev(). */
char **tend_cell_emails (const char *cell);

/* Whether @text, exactly, is an address that could be written to. */
gboolean tend_cell_is_email (const char *text);

/* What can be wrong with a phone number. */
typedef enum {
  TEND_CELL_PHONE_OK,
  TEND_CELL_PHONE_NONE,    /* blank, or no phone number */
  TEND_CELL_PHONE_DAMAGED, /* a spreadsheet made something else of it: "4.47701E+11", "#NAME?" */
} TendCellPhone;

/* The phone number in @cell as written, in @phone (to be freed with g_free(), NULL unless OK). */
TendCellPhone tend_cell_phone (const char *cell,
                               char      **phone);

/* Whether @cell says yes: "true", "1", "yes", "ja"… */
gboolean tend_cell_is_yes (const char *cell);

/* Whether @cell says no, or that there is nothing to say: "false", "0", "no", "nein", "none"… */
gboolean tend_cell_is_no (const char *cell);

/* Whether @cell, a status, says that this row does not ask: "unsubscribed", "cancelled",
 * "partial"… */
gboolean tend_cell_is_refusal (const char *cell);

/* Whether @text reads like the name of a person: few words, letters, no digits, not a yes or no. */
gboolean tend_cell_is_name (const char *text);

/* Whether @text reads like the line of a sum under a table: "Total: 4". */
gboolean tend_cell_is_total (const char *text);

G_END_DECLS
