/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "tend import": the import without a window, for scripts and tests. Needs no display.
 *
 *   tend import [OPTION…] FILE…
 *   tend import [--data DIR] [--json] --list
 *   tend import [--data DIR] [--json] --undo NUMBER
 *
 * Several files are one import; "-" is standard input. The plan is carried out as one action, which
 * the window can undo. Anything that is not settled by an option is found, or is safe, or waits:
 * where the letters of a file can be read in two ways, no addresses can be found, or answers that
 * would be kept with the message may be about health, nothing is imported and the words say what to
 * do.
 *
 *   --dry-run            prints the plan and writes nothing of Tend's, not even an empty data file
 *   --json               prints the plan, or what was done, for programs
 *   --data DIR           another data folder
 *   --save-unusable FILE saves the rows that could not be used, before anything is imported, as a
 *                        table to be mended and imported again (tend-import-unusable.h); FILE is
 *                        left alone when there are none
 *
 * How all the files are read:
 *
 *   --encoding NAME      "utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1250",
 *                        "macintosh"
 *   --delimiter CHAR     ",", ";", "|" or "tab"
 *   --header-line N      the line of the headings, counted from 1, or "none"
 *   --date-order ORDER   "day-first" or "month-first", where the dates do not say
 *   --column "HEADING=FIELD"
 *                        what the columns of that heading are: a field by its name in the JSON, or
 *                        "none" to leave them out; to be given for each
 *
 * What is decided about all rows (TendImportChoices); without it, such rows wait for a decision or
 * are imported in the way that changes least:
 *
 *   --together           two names on one address are two people who come together
 *   --ignore-surplus     what stands beyond the last column is left out
 *   --split-people       "Grace & Tom Bell" are two people who come together
 *   --split-names        a whole name is kept in its parts, too
 *   --partners           who is named as coming along joins the party
 *   --take-file          what the file says takes the place of what was edited in Tend
 *   --include-left-out   who is cancelled or unsubscribed is imported all the same
 *   --trust-quotes       rows in which a quotation mark seems to be missing are imported
 *   --spreadsheet-dates  a number in a column of dates is a spreadsheet's day
 *
 * --list says what was imported, and --undo takes one of these back, now or days later: what was
 * edited in Tend since, or something depends on, is kept and named.
 *
 * The exit status is 0, or 1 with the reason on standard error.
 *
 * --json prints one object, in UTF-8. data/import-report.schema.json says all about it, and is
 * installed with Tend; a test holds it against what is printed of every sample. In short: files
 * (how each was read, with its columns and what they were taken for), counts of the verdicts, rows
 * (file, line, verdict, reason, what can be and is decided, values, and the ids of person and
 * inquiry), unusable_rows, and the import that was done, or null. --list and --undo print what
 * data/import-list.schema.json and data/import-undo.schema.json say. */
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
