/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an import asks of the store, and what it writes: made for many rows in one action. The
 * questions take any connection; the verbs the writer's, inside an action's transaction. */
#pragma once

#include "tend-database.h"
#include "tend-import-details.h"
#include "tend-states.h"

G_BEGIN_DECLS

/* Somebody who is known. */
typedef struct
{
  gint64   id;
  char    *name;
  gboolean may_write;
} TendKnownPerson;

/* What somebody known has asked. */
typedef struct
{
  gint64           id;
  gint64           party;
  TendInquiryState state;
  char            *received; /* NULL: not known */
  char            *wish;     /* NULL: none */
} TendKnownInquiry;

/* What somebody known has written. */
typedef struct
{
  gint64 id;
  gint64 inquiry;
  char  *received; /* NULL: not known */
  char  *body;
} TendKnownMessage;

/* Questions. The arrays own what is in them; NULL says that the question failed. */

/* Questions between the two see one state of the people, whatever is written meanwhile; many of
 * them are also answered sooner. */
gboolean tend_import_begin_questions (TendDatabase *database,
                                      GError      **error);
void     tend_import_end_questions (TendDatabase *database);

/* Adds to @people those who have the address @folded, who came first first, and are not in it yet.
 * @people is what tend_import_known_people_new() makes. FALSE on error. */
gboolean tend_import_find_people (TendDatabase *database,
                                  const char   *folded,
                                  GPtrArray    *people,
                                  GError      **error);

/* (element-type TendKnownPerson): an array that owns what is put into it. */
GPtrArray *tend_import_known_people_new (void);

/* Whether somebody in such an array has @id. */
gboolean tend_import_known_people_have (GPtrArray *people,
                                        gint64     id);

/* (element-type TendKnownPerson): everybody without any address. */
GPtrArray *tend_import_find_people_without_address (TendDatabase *database,
                                                    GError      **error);

/* (element-type TendKnownPerson): the party of @inquiry, the first member first. */
GPtrArray *tend_import_find_members (TendDatabase *database,
                                     gint64        inquiry,
                                     GError      **error);

/* (element-type TendKnownPerson): everybody without any address who is or was in a party with
 * @person. */
GPtrArray *tend_import_find_companions (TendDatabase *database,
                                        gint64        person,
                                        GError      **error);

/* (element-type TendKnownInquiry): the newest first. */
GPtrArray *tend_import_find_inquiries (TendDatabase *database,
                                       gint64        person,
                                       GError      **error);

/* (element-type TendKnownMessage): what @person wrote. */
GPtrArray *tend_import_find_messages (TendDatabase *database,
                                      gint64        person,
                                      GError      **error);

/* Whether @person has the phone number @folded, in @knows. FALSE on error. */
gboolean tend_import_knows_phone (TendDatabase *database,
                                  gint64        person,
                                  const char   *folded,
                                  gboolean     *knows,
                                  GError      **error);

/* Titles of the cohorts that can be wished for, as tend_text_fold() makes them, to their id as
 * (gint64 *). A title that two have is not in it. NULL on error. */
GHashTable *tend_import_find_cohorts (TendDatabase *database,
                                      GError      **error);

/**
 * TendImportedRow:
 * What an earlier import made of the row that begins on @line.
 */
typedef struct
{
  guint  line;
  gint64 person;
  gint64 inquiry;
} TendImportedRow;

/**
 * tend_import_find_batch:
 * @hash: of a file's bytes
 * @imported: (out): when that very file was last imported; NULL when it never was
 * @reading: (out): how it was read then, as JSON; NULL when it never was
 *
 * (element-type TendImportedRow): the rows that were imported from it then, by line.
 */
GArray *tend_import_find_batch (TendDatabase *database,
                                const char   *hash,
                                char        **imported,
                                char        **reading,
                                GError      **error);

/* (element-type TendImportedRow): the rows of the batch @id, by line. */
GArray *tend_import_find_rows (TendDatabase *database,
                               gint64        id,
                               GError      **error);

/* Verbs. Each returns FALSE, or 0 for an id, on error. NULL stands for "not known". */

/* Says that what is known is not what the plan was made from. Always FALSE, with
 * TEND_ERROR_CONFLICT. */
gboolean tend_import_set_changed_meanwhile (GError **error);

/* Notes the import of one file. @import is the id of the first file's batch, shared by all files of
 * an import; @reading and @choices are JSON: how it was read, and what was decided (NULL: nothing).
 * TEND_ERROR_CONFLICT when the batch @id is there already, and when another import was carried out
 * or taken back since @id was made: whoever is in the file may be known since, or known no more. */
gboolean tend_import_add_batch (TendDatabase *database,
                                gint64        id,
                                gint64        import,
                                const char   *file_name,
                                const char   *file_hash,
                                const char   *reading,
                                const char   *choices,
                                GError      **error);

/* Whether @detail of @person is still @text, and whether @inquiry still wishes for @wish.
 * TEND_ERROR_CONFLICT when not. */
gboolean tend_import_check_detail (TendDatabase    *database,
                                   gint64           person,
                                   TendPersonDetail detail,
                                   const char      *text,
                                   GError         **error);
gboolean tend_import_check_wish (TendDatabase *database,
                                 gint64        inquiry,
                                 const char   *wish,
                                 GError      **error);

G_END_DECLS
