/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a name in one cell may be made of. All of this is to be offered to somebody who knows the
 * person, and never done unasked: a name is kept as it was written. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Proposes the parts of the whole name @name: "Dr. Olu Adeyemi-Ward" is Olu and Adeyemi-Ward,
 * "MARTIN Chloé" and "Martin, Chloé" are Chloé and Martin, "Jan van der Berg" is Jan and van der
 * Berg. Titles are left out. FALSE with NULL in both when there is nothing to split. Free both with
 * g_free(). */
gboolean tend_cell_split_name (const char *name,
                               char      **given,
                               char      **family);

/* Whether tend_cell_split_name() has anything to propose; takes a fraction of the time. */
gboolean tend_cell_can_split_name (const char *name);

/* Proposes the two people whom @name names: "Grace & Tom Bell" are Grace Bell and Tom Bell. NULL
 * when it seems to be one person, or is not clear. Free with g_strfreev(). */
char **tend_cell_split_people (const char *name);

G_END_DECLS
