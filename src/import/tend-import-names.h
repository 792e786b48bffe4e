/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether two names beside the same address can be one person's. Names alone never make two rows
 * one person. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether one of @first and @second is the other with less said, in any order of words: "Renée
 * Dubois", "DUBOIS, Renee", "Renée", "R. Dubois". A blank or missing name goes with any. */
gboolean tend_import_names_agree (const char *first,
                                  const char *second);

/* Whether @name has a word that @other has not. */
gboolean tend_import_name_says_more (const char *name,
                                     const char *other);

G_END_DECLS
