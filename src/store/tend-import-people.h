/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of whom: what an import asks of the people in Tend, row after row.
 *
 * Every question can be asked at any time, and then goes to the database by an index. Of those whom
 * the next rows are about all is read at once before, in four questions, so that a long file takes
 * a fraction of the time; not of more rows than a few thousand, so that it stays small. */
#pragma once

#include "tend-import-details.h"
#include "tend-import-store.h"

G_BEGIN_DECLS

typedef struct _TendImportPeople TendImportPeople;

TendImportPeople *tend_import_people_new (TendDatabase *database);
void              tend_import_people_free (TendImportPeople *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendImportPeople, tend_import_people_free)

/* Reads all that is known of those who have one of the folded @addresses (char *), instead of those
 * read before. */
gboolean tend_import_people_read (TendImportPeople *self,
                                  GPtrArray        *addresses,
                                  GError          **error);

/* Adds to @people those who have the address @folded: see tend_import_find_people(). */
gboolean tend_import_people_find (TendImportPeople *self,
                                  const char       *folded,
                                  GPtrArray        *people,
                                  GError          **error);

/* (element-type TendKnownInquiry) (transfer container): the newest first. Valid until the next
 * reading. NULL on error. */
GPtrArray *tend_import_people_find_inquiries (TendImportPeople *self,
                                              gint64            person,
                                              GError          **error);

/* (element-type TendKnownMessage) (transfer container): what @person wrote. Valid until the next
 * reading. NULL on error. */
GPtrArray *tend_import_people_find_messages (TendImportPeople *self,
                                             gint64            person,
                                             GError          **error);

/* Reads what else is known of @person into @details: see tend_import_find_details(). */
gboolean tend_import_people_find_details (TendImportPeople *self,
                                          gint64            person,
                                          TendKnownDetails *details,
                                          GError          **error);

/* Whether @person has the phone number @folded, in @knows. FALSE on error. */
gboolean tend_import_people_knows_phone (TendImportPeople *self,
                                         gint64            person,
                                         const char       *folded,
                                         gboolean         *knows,
                                         GError          **error);

G_END_DECLS
