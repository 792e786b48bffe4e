/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What ships with Tend and is kept up to date until it is edited. Which edition is stored is known
 * by the SHA-256 of its file; editing forgets it. */
#pragma once

#include "tend-database.h"
#include "tend-outline.h"
#include "tend-practice.h"

G_BEGIN_DECLS

/**
 * TendShipped:
 * @TEND_SHIPPED_NEW: never stored
 * @TEND_SHIPPED_SAME: stored as it is in the file
 * @TEND_SHIPPED_OTHER: stored from another edition of the file, and not edited since
 * @TEND_SHIPPED_EDITED: the facilitator's own by now
 *
 * How a file compares to what is stored.
 */
typedef enum {
  TEND_SHIPPED_NEW,
  TEND_SHIPPED_SAME,
  TEND_SHIPPED_OTHER,
  TEND_SHIPPED_EDITED,
} TendShipped;

/* Compares the file @key of @language, whose SHA-256 is @hash. */
gboolean tend_shipped_compare_practice (TendDatabase *database,
                                        const char   *language,
                                        const char   *key,
                                        const char   *hash,
                                        TendShipped  *shipped,
                                        GError      **error);
gboolean tend_shipped_compare_program (TendDatabase *database,
                                       const char   *language,
                                       const char   *key,
                                       const char   *hash,
                                       TendShipped  *shipped,
                                       GError      **error);

/* Stores a practice with its key and language, or replaces the one that has them. */
gboolean tend_shipped_store_practice (TendDatabase *database,
                                      TendPractice *practice,
                                      const char   *hash,
                                      GError      **error);

/**
 * tend_shipped_store_program:
 * @outline: what the file says; it has a title
 * @unknown_keys: to this array of strings are added the keys of practices that are not there
 *
 * Stores a program, or replaces the one that has @key and @language. Cohorts keep their own
 * sessions and plans.
 */
gboolean tend_shipped_store_program (TendDatabase      *database,
                                     const char        *language,
                                     const char        *key,
                                     const TendOutline *outline,
                                     const char        *hash,
                                     GPtrArray         *unknown_keys,
                                     GError           **error);

G_END_DECLS
