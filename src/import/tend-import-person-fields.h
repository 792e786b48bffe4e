/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a row can say of a person, in one table: whoever fills, compares or keeps it goes through
 * that table, so that a new field is added in one place. */
#pragma once

#include "tend-import-details.h"
#include "tend-import-people.h"
#include "tend-import-plan-private.h"
#include "tend-import-writer.h"

G_BEGIN_DECLS

/**
 * TendImportPersonField:
 * @field: what a column of it is taken for
 * @offset: of its text (const char *) in a TendImportEntry
 * @member: its name in import_row.said, which is that of its column in the table person
 */
typedef struct
{
  TendImportField field;
  gsize           offset;
  const char     *member;
} TendImportPersonField;

/* One for each TendPersonDetail, which is its index. */
extern const TendImportPersonField tend_import_person_fields[TEND_N_PERSON_DETAILS];

/* The member of import_row.said for the telephone number, which is no detail. */
#define TEND_IMPORT_SAID_PHONE "phone"

/* And that for the further number @n of a row: "phone_2" for 0. Free with g_free(). */
char *tend_import_said_more_phone (guint n);

/* What @entry says of @detail; NULL when it is blank. */
const char *tend_import_entry_get_detail (const TendImportEntry *entry,
                                          TendPersonDetail       detail);

/* Whether @entry says anything that the name, the address and the number do not: of the person
 * beyond given and family name, who sent them, or on health and safety. Most rows do not, and need
 * no further question. */
gboolean tend_import_entry_has_more (const TendImportEntry *entry);

/* Whether @entry says any of that where @other, of the same person, does not, or has a number or an
 * address that @other has not. */
gboolean tend_import_entry_says_more (const TendImportEntry *entry,
                                      const TendImportEntry *other);

/* What @entry says, for import_row.said: a JSON object with the members that are not blank:
 * those of the table, "phone", "phone_2"…, "wish", "referred_by", and "may_write": false where it
 * says no. Never what goes into the screening note. Free with g_free(). */
char *tend_import_entry_dup_said (const TendImportEntry *entry);

/* Whether @entry would add to what Tend has of the known @person: fill a blank detail, lower
 * consent, or add a screening note. In @adds; FALSE on error. Asks the database only where the
 * row says more than most. */
gboolean tend_import_entry_adds_details (const TendImportEntry *entry,
                                         TendDatabase          *database,
                                         TendImportPeople      *people,
                                         gint64                 person,
                                         gboolean              *adds,
                                         GError               **error);

/* Adds what @entry says of @person and @inquiry (or 0) beyond name, address and number, as far as
 * they are new: fills blanks and lowers consent. Before @writer has finished. */
void tend_import_entry_add_details (const TendImportEntry *entry,
                                    TendImportWriter      *writer,
                                    gint64                 person,
                                    gint64                 inquiry);

/* Writes what @entry says of them as far as they were known, and adds screening notes. After
 * @writer has finished. */
gboolean tend_import_entry_write_details (const TendImportEntry *entry,
                                          TendDatabase          *database,
                                          TendImportWriter      *writer,
                                          gint64                 person,
                                          gint64                 inquiry,
                                          GError               **error);

/* The detail whose columns are taken for @field; TEND_N_PERSON_DETAILS when it is none. */
TendPersonDetail tend_import_field_to_detail (TendImportField field);

G_END_DECLS
