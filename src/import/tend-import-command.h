/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "tend import": the import without a window, for scripts and tests. Needs no display.
 *
 *   tend import [--data DIR] [--dry-run] [--together] [--ignore-surplus] [--json] FILE…
 *
 * --dry-run prints the plan and writes nothing, not even an empty file for Tend's data. Without it
 * the plan is carried out as one action, which the window can undo. --together takes two names on
 * one address for two people who come together; without it, such rows wait for a decision.
 * --ignore-surplus leaves out what stands beyond the last column; without it, such rows wait too.
 * The exit status is 0, or 1 with the reason on standard error.
 *
 * --json prints one object, in UTF-8, with these members; none is ever missing, and null stands for
 * "none" or "not known":
 *
 *   files              [{ file, sha256, imported_before, encoding, encoding_uncertain,
 *                      replaced_lines, delimiter, header_line, repeated_headings, blank_rows,
 *                      columns, questions, batch }], in the order in which they were given:
 *     file               its name
 *     sha256             of its bytes
 *     imported_before    the instant at which this very file was last imported
 *     encoding           "utf-8", "utf-16le", "utf-16be", "windows-1252"…
 *     encoding_uncertain whether UTF-8 is as likely as the "windows-1252" that was taken
 *     replaced_lines     lines with bytes that had no meaning and became U+FFFD
 *     delimiter          ",", ";", "|" or a tab
 *     header_line        the line of the headings
 *     repeated_headings  how often they came again and were passed over
 *     blank_rows         how many rows without anything were passed over
 *     columns            [{ header, field, order }], left to right; field is what the column was
 *                        taken for: "name", "given-name", "family-name", "email", "phone",
 *                        "message", "received", "wish", "partner-name", "partner-email", "status",
 *                        "refused", "ended", "pronouns", "language", "access-needs",
 *                        "emergency-contact", "referred-by", "may-write", "screening" or "none";
 *                        order only with "received": "day-first",
 *                        "month-first", "mixed" or null where nothing settled it
 *     questions          what cannot be known, a list of "letters" (they can be read in two ways),
 *                        "dates" (the same), "address" (nothing in the column for addresses is
 *                        one: this stops the import) and "columns" (there are new ones, or answers
 *                        on health or safety that nobody has decided about)
 *     batch              the id under which the import of the file is kept, as text; null for a
 *                        plan, and when there was nothing new to import
 *   counts             how many rows of each verdict, by its name
 *   rows               [{ file, line, verdict, reason, values, person, inquiry }], in order; file:
 *                      which of the files, counted from 0; line: the first physical line,
 *                      counted from 1; verdict: "new-inquiry", "adds-to-known",
 *                      "same-as-before", "needs-decision", "cannot-be-used" or "left-out";
 *                      reason: a sentence for people; values: { name, given_name, family_name,
 *                      email, more_emails, phone, message, received, wish, partner_name,
 *                      partner_email, pronouns, language, access_needs, emergency_contact,
 *                      referred_by, may_write, screening }, all text except the list more_emails,
 *                      may_write (true, false or null) and screening, a list of
 *                      { question, answer }; person, inquiry: ids
 *                      as text, of those made or already known
 *   action             the id of the action that was done, as text; null for a plan, and when there
 *                      was nothing new to import
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * tend_import_command_perform:
 * @argc: of @argv
 * @argv: "import" and what follows it
 * @default_data_dir: the data folder, unless --data names another
 * @output: (out): what is to be printed, in UTF-8; free with g_free()
 *
 * Does what the arguments say. FALSE with @error in words for the person at the terminal.
 */
gboolean tend_import_command_perform (int         argc,
                                      char      **argv,
                                      const char *default_data_dir,
                                      char      **output,
                                      GError    **error);

/* The same, printing to standard output or error. Returns the exit status. */
int tend_import_command_run (int         argc,
                             char      **argv,
                             const char *default_data_dir);

G_END_DECLS
