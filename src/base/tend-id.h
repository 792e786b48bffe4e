/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Identities of everything Tend stores. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * tend_id_new:
 *
 * A new identity: 63 bits, never 0, the milliseconds since 2020 above 21 random bits, so that
 * ids sort by the time they
 * were made and two laptops make different ones. Within one process each id is larger than the
 * one before.
 * May be called from any thread.
 */
gint64 tend_id_new (void);

/* A GCompareFunc for identities (gint64), and for structures that begin with one: the older first.
 */
int tend_id_compare (gconstpointer a,
                     gconstpointer b);

/* Lets every new identity be larger than @id, which another process made: the clock may have been
 * set back since. Any thread. */
void tend_id_follow (gint64 id);

G_END_DECLS
