/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be decided about rows of an import, in words. Texts are translated and not to be
 * freed unless it is said. */
#pragma once

#include "tend-import-settings.h"

G_BEGIN_DECLS

/* In the order in which they are asked: what rows wait for first, what can well be left as it is
 * last. TEND_IMPORT_N_CHOICES of them. */
extern const TendImportChoices tend_import_choices_in_order[];

/* What is so in @n rows: "4 rows: one address, two names". Free with g_free(). */
char *tend_import_choice_say_rows (TendImportChoices choice,
                                   guint             n);

/* What choosing it for all of them does, as a sentence: "They come together". */
const char *tend_import_choice_say_offer (TendImportChoices choice);

/* The same for one row: the title of its switch, and what that means. */
const char *tend_import_choice_title (TendImportChoices choice);
const char *tend_import_choice_explain (TendImportChoices choice);

/* That it was chosen for all rows, afterwards: "Two names on one address come together". */
const char *tend_import_choice_say_made (TendImportChoices choice);

/* Of which choice tend_import_choice_nick() says @nick; TEND_IMPORT_NO_CHOICE for none. */
TendImportChoices tend_import_choice_from_nick (const char *nick);

G_END_DECLS
