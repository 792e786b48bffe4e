/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an import asks and writes about one person besides their addresses and numbers. The question
 * takes any connection; the verbs the writer's, inside an action's transaction. */
#pragma once

#include "tend-database.h"

G_BEGIN_DECLS

/**
 * TendPersonDetail:
 * What a sign-up file can say of a person: the columns of that name. An array of them all has
 * TEND_N_PERSON_DETAILS texts, NULL for what is not known.
 */
typedef enum {
  TEND_PERSON_DETAIL_NAME,
  TEND_PERSON_DETAIL_GIVEN_NAME,
  TEND_PERSON_DETAIL_FAMILY_NAME,
  TEND_PERSON_DETAIL_PRONOUNS,
  TEND_PERSON_DETAIL_LANGUAGE,
  TEND_PERSON_DETAIL_ACCESS_NEEDS,
  TEND_PERSON_DETAIL_EMERGENCY_CONTACT,
} TendPersonDetail;

#define TEND_N_PERSON_DETAILS (TEND_PERSON_DETAIL_EMERGENCY_CONTACT + 1)

/**
 * TendKnownDetails:
 * What is known of somebody.
 */
typedef struct
{
  char    *texts[TEND_N_PERSON_DETAILS];
  gboolean may_write;
} TendKnownDetails;

void tend_known_details_clear (TendKnownDetails *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TendKnownDetails, tend_known_details_clear)

/* The name of the column of @detail in the table of people. */
const char *tend_person_detail_column (TendPersonDetail detail);

/* Reads what is known of @person into @details, to be cleared; nothing when they are not there.
 * FALSE on error, with @details empty. */
gboolean tend_import_find_details (TendDatabase     *database,
                                   gint64            person,
                                   TendKnownDetails *details,
                                   GError          **error);

/* Whether a row of an import said @text of @person: under @member, the name of a column, or "wish".
 * In @has; FALSE on error. */
gboolean tend_import_has_said (TendDatabase *database,
                               gint64        person,
                               const char   *member,
                               const char   *text,
                               gboolean     *has,
                               GError      **error);

/* Fills what is blank in @person from @texts, an array of TEND_N_PERSON_DETAILS, all but the
 * name, for which there is tend_import_fill_person(). What is there stays. With @stop_writing
 * they may not be written to from now on; there is no way here to allow it. */
gboolean tend_import_fill_details (TendDatabase      *database,
                                   gint64             person,
                                   const char *const *texts,
                                   gboolean           stop_writing,
                                   GError           **error);

/* Puts @text, which is not NULL, in the place of what is known. */
gboolean tend_import_set_detail (TendDatabase    *database,
                                 gint64           person,
                                 TendPersonDetail detail,
                                 const char      *text,
                                 GError         **error);

/* Puts @wish, and @cohort (0 for none) whose title it is, in the place of what @inquiry wishes. */
gboolean tend_import_set_wish (TendDatabase *database,
                               gint64        inquiry,
                               const char   *wish,
                               gint64        cohort,
                               GError      **error);

/* What @inquiry wishes, in @wish (to be freed with g_free(), NULL for nothing). FALSE on error. */
gboolean tend_import_get_wish (TendDatabase *database,
                               gint64        inquiry,
                               char        **wish,
                               GError      **error);

G_END_DECLS
