/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the matching share while a plan is being made. */
#pragma once

#include "tend-database.h"
#include "tend-import-match.h"
#include "tend-import-plan-private.h"
#include "tend-import-people.h"
#include "tend-import-store.h"

G_BEGIN_DECLS

/**
 * TendImportMatcher:
 * @database: (nullable): without one, nobody is known
 * @people: what is known of whom; NULL when @database is
 * @cohorts: (char * -> gint64 *): see tend_import_find_cohorts()
 */
typedef struct
{
  TendImportPlan   *plan;
  TendDatabase     *database;
  TendImportPeople *people;
  GCancellable     *cancellable;
  GHashTable       *cohorts;
} TendImportMatcher;

/* tend-import-match.c */

/* Whether nothing has been said about @entry yet. */
gboolean tend_import_matcher_is_open (const TendImportEntry *entry);

/* Whether somebody has lost patience, asked now and then: at entry @i. Then @error says so. */
gboolean tend_import_matcher_is_cancelled (TendImportMatcher *matcher,
                                           guint              i,
                                           GError           **error);

/* tend-import-entry.c: @names (char *) in a list, "Ana, Li and Sam"; of many, the first and how
 * many more. Free with g_free(). */
char *tend_import_say_names (GPtrArray *names);

/* Sorts @rows (guint) by the date of asking; those without come last. */
void tend_import_sort_rows (TendImportPlan *plan,
                            GArray         *rows);

/* tend-import-recognise.c: the rows of files that were imported before, known by their lines. */
gboolean tend_import_match_same_files (TendImportMatcher *matcher,
                                       GError           **error);

/* tend-import-cleared.c: what an import said of the known @person and is blank in Tend since was
 * taken out there: @rows do not bring it back, unless that is decided. */
gboolean tend_import_keep_cleared (TendImportMatcher *matcher,
                                   GArray            *rows,
                                   gint64             person,
                                   GError           **error);

/* tend-import-answers.c: what a row becomes once it is known whose it is. */

/* Gives entry @i its verdict, with @reason (transfer full) before its own note. */
void tend_import_judge (TendImportPlan *plan,
                        guint           i,
                        TendVerdict     verdict,
                        char           *reason);

/* Entry @i says the same as entry @earlier. */
void tend_import_judge_repeated (TendImportPlan *plan,
                                 guint           i,
                                 guint           earlier);

/* The cohort that @wish names, or 0. */
gint64 tend_import_find_cohort_wished (TendImportMatcher *matcher,
                                       const char        *wish);

/* A new inquiry of somebody new. */
void tend_import_make_new (TendImportMatcher *matcher,
                           guint              i);

/* A new inquiry of somebody known. */
void tend_import_make_known_new (TendImportMatcher *matcher,
                                 guint              i,
                                 const char        *name);

/* Whether row @n of @rows says the same as an earlier one of them; then it is judged so. In
 * @asks_again, whether it asks what an earlier one asks, whatever else it says. */
gboolean tend_import_repeats_earlier (TendImportMatcher *matcher,
                                      GArray            *rows,
                                      guint              n,
                                      gboolean          *asks_again);

/* Row @n of @rows (of one person, by the date of asking) goes into the inquiry that @lead begins,
 * unless it says nothing new. */
void tend_import_make_further (TendImportMatcher *matcher,
                               GArray            *rows,
                               guint              n,
                               guint              lead);

/* Settles the wish of the inquiry that @lead begins, and what goes into the messages beside it. */
void tend_import_finish_inquiry (TendImportMatcher *matcher,
                                 GArray            *rows,
                                 guint              lead);

/* The message of entry @i for an inquiry that wishes for @wish; NULL when there is none. */
const char *tend_import_compose (TendImportMatcher *matcher,
                                 guint              i,
                                 const char        *wish);

/* The new entry @i goes into the inquiry of entry @lead, which must be another. */
void tend_import_join (TendImportMatcher *matcher,
                       guint              i,
                       guint              lead);

/* The entry whose inquiry entry @i goes into, itself perhaps. */
guint tend_import_find_lead (TendImportPlan *plan,
                             guint           i);

/* tend-import-known.c: what somebody known has asked before. */

/* Whether all that entry @i says is there already for @person, who has no address: in @known, and
 * where in @inquiry. */
gboolean tend_import_is_known_exactly (TendImportMatcher *matcher,
                                       guint              i,
                                       gint64             person,
                                       gboolean          *known,
                                       gint64            *inquiry,
                                       GError           **error);

/* Sets @adds when @entry has a number that @person has not. FALSE on error. */
gboolean tend_import_adds_phones (TendImportMatcher     *matcher,
                                  const TendImportEntry *entry,
                                  gint64                 person,
                                  gboolean              *adds,
                                  GError               **error);

/* Decides @rows of @person, who is known as @name. */
gboolean tend_import_decide_known (TendImportMatcher *matcher,
                                   GArray            *rows,
                                   gint64             person,
                                   const char        *name,
                                   GError           **error);

/* What else there is to say of @rows of @person, each of which is known to be imported already:
 * when the file @is_mapped_anew, also what was left out of it then. */
gboolean tend_import_decide_recognised (TendImportMatcher *matcher,
                                        GArray            *rows,
                                        gint64             person,
                                        gboolean           is_mapped_anew,
                                        GError           **error);

/* The new entry @i goes into the open inquiry of @person, or has a new one together with them. */
gboolean tend_import_come_with_known (TendImportMatcher *matcher,
                                      guint              i,
                                      gint64             person,
                                      const char        *name,
                                      GError           **error);

/* Whether @name is a name, and not the address or number that stands where none is known. */
gboolean tend_import_is_real_name (const char *name);

/* tend-import-differences.c: what the newest of @rows of the known @person says otherwise than
 * Tend, of them and of the inquiry that they have @going_on (or NULL). Unless what the rows say
 * @is_new, it takes nobody's place without a decision: they were imported as they are. */
gboolean tend_import_weigh_differences (TendImportMatcher      *matcher,
                                        GArray                 *rows,
                                        gint64                  person,
                                        const TendKnownInquiry *going_on,
                                        gboolean                is_new,
                                        GError                **error);

/* tend-import-groups.c: @group (guint) are the open rows that share an address. */
gboolean tend_import_match_group (TendImportMatcher *matcher,
                                  GArray            *group,
                                  GError           **error);

/* tend-import-addressless.c: rows without an address. */
gboolean tend_import_match_without_address (TendImportMatcher *matcher,
                                            GError           **error);

/* tend-import-partners.c: those who come along. */
gboolean tend_import_match_partners (TendImportMatcher *matcher,
                                     GError           **error);

/* Finds out which of the partners of entry @i, who is known, are in the party of @inquiry
 * already. */
gboolean tend_import_settle_partners (TendImportMatcher *matcher,
                                      guint              i,
                                      gint64             inquiry,
                                      GError           **error);

G_END_DECLS
