/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes what an import adds: people, what they ask, and the receipt, many rows in one action.
 *
 * Whom and what the import is about among what is known is said first, and read at once. Then
 * everything is added as it comes; new things get their ids at once and are written by
 * tend_import_writer_finish(). Texts are not copied until then. FALSE, or 0 for an id, is an error;
 * NULL stands for "not known". Writer's connection, inside an action's transaction. */
#pragma once

#include "tend-action.h"
#include "tend-import-details.h"
#include "tend-states.h"

G_BEGIN_DECLS

typedef struct _TendImportWriter TendImportWriter;

TendImportWriter *tend_import_writer_new (TendDatabase *database);
void              tend_import_writer_free (TendImportWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendImportWriter, tend_import_writer_free)

/* The known @people (gint64), to whom something may be added, and the @inquiries that something is
 * added to. Each once; the arrays are put in order. TEND_ERROR_CONFLICT when one is not there. */
gboolean tend_import_writer_expect_people (TendImportWriter *self,
                                           GArray           *people,
                                           GError          **error);
gboolean tend_import_writer_expect_inquiries (TendImportWriter *self,
                                              GArray           *inquiries,
                                              GError          **error);

/* Folded @addresses that nobody has. TEND_ERROR_CONFLICT when somebody has one. */
gboolean tend_import_writer_expect_nobody (TendImportWriter *self,
                                           GPtrArray        *addresses,
                                           GError          **error);

gint64 tend_import_writer_add_person (TendImportWriter *self,
                                      const char       *name,
                                      const char       *given_name,
                                      const char       *family_name);

/* Fills what is blank in somebody; what is there stays. A @name takes the place of one that is only
 * an address or a number of that person. */
gboolean tend_import_writer_fill_person (TendImportWriter *self,
                                         gint64            person,
                                         const char       *name,
                                         const char       *given_name,
                                         const char       *family_name,
                                         GError          **error);

/* Whether @id is that of a person or an inquiry made here. */
gboolean tend_import_writer_is_new (TendImportWriter *self,
                                    gint64            id);

/* Fills what is blank in somebody new: @texts as for tend_import_fill_details(). */
void tend_import_writer_fill_details (TendImportWriter  *self,
                                      gint64             person,
                                      const char *const *texts,
                                      gboolean           stop_writing);

/* Says who sent those who ask, of an @inquiry that does not say so yet. */
void tend_import_writer_fill_referred_by (TendImportWriter *self,
                                          gint64            inquiry,
                                          const char       *referred_by);

/* Adds what @person does not have yet, behind what is there. */
void tend_import_writer_add_email (TendImportWriter *self,
                                   gint64            person,
                                   const char       *address);
void tend_import_writer_add_phone (TendImportWriter *self,
                                   gint64            person,
                                   const char       *number);

gint64 tend_import_writer_add_party (TendImportWriter *self);

/* Makes @person the last member of @party, unless they are in it. */
gboolean tend_import_writer_add_member (TendImportWriter *self,
                                        gint64            party,
                                        gint64            person,
                                        GError          **error);

gint64 tend_import_writer_add_inquiry (TendImportWriter *self,
                                       gint64            party,
                                       TendChannel       channel,
                                       const char       *received,
                                       const char       *wish,
                                       gint64            cohort_wished);

/* The party of @inquiry, which is new or was expected. */
gint64 tend_import_writer_get_party (TendImportWriter *self,
                                     gint64            inquiry);

void tend_import_writer_add_message (TendImportWriter *self,
                                     gint64            inquiry,
                                     gint64            person,
                                     const char       *received,
                                     const char       *body);

/* A line of the receipt. @said: JSON: what the row said of somebody, copied; NULL when nothing was
 * imported from it. */
void tend_import_writer_add_row (TendImportWriter *self,
                                 gint64            batch,
                                 guint             line,
                                 TendVerdict       verdict,
                                 const char       *reason,
                                 const char       *said,
                                 gint64            person,
                                 gint64            inquiry);

/* Writes all that was added; says in @action how far it is. Nothing can be added afterwards. */
gboolean tend_import_writer_finish (TendImportWriter *self,
                                    TendAction       *action,
                                    GError          **error);

G_END_DECLS
