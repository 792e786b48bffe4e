/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letter that answers an inquiry, before the facilitator makes it their own. It never holds
 * what one of them wrote: the other reads it too. */
#pragma once

#include "tend-inquiry.h"

G_BEGIN_DECLS

/* Free with g_free(). */
char *tend_letter_subject (TendInquiry *inquiry);

/* A first answer to @inquiry, which is loaded with its members. Free with g_free(). */
char *tend_letter_answer (TendInquiry *inquiry);

/**
 * tend_letter_addresses:
 * @unreachable: (out) (nullable) (transfer full): the names of those who have no address or do not
 *   wish to be written to, as a sentence says them; NULL when there are none
 *
 * The addresses to write to, each once; empty when there are none.
 */
GStrv tend_letter_addresses (TendInquiry *inquiry,
                             char       **unreachable);

/* A mailto: address that opens the letter in an e-mail program. Free with g_free(). */
char *tend_letter_mailto (const char *const *addresses,
                          const char        *subject,
                          const char        *body);

G_END_DECLS
