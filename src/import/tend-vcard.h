/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contact cards (vCard 2.1, 3.0 and 4.0, one or many in a file) as a table, so that they go the
 * same way as every sign-up list: one record a card, and columns for names, addresses, telephone
 * numbers, organization and note, as many as the cards have. Everything else in a card is left
 * alone: birthdays, postal addresses, pictures. */
#pragma once

#include "tend-csv-table.h"

G_BEGIN_DECLS

/* The table of the cards in @decoded. Its columns have the names by which address books head them
 * in English ("Full name", "Email", "Email 2"), whatever the language, so that they are recognised.
 * A card's line is that of its BEGIN. Cards without anything of use, and groups of other cards, are
 * counted as blank. NULL with TEND_ERROR_NOTHING when there is no card, or with
 * G_IO_ERROR_CANCELLED. */
TendCsvTable *tend_vcard_read (TendDecoded  *decoded,
                               GCancellable *cancellable,
                               GError      **error);

/* The lines of a card as they stand in the file, without pictures. Free with g_free(). */
char *tend_vcard_dup_raw (const char *text,
                          gsize       length);

G_END_DECLS
