/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time zones people can choose from. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The IANA zones this computer knows, by the name of their place, with "UTC" last; the zone it is
 * set to is always among them. @also (NULL for none) is put among them too. Free with
 * g_strfreev(). */
GStrv tend_zone_list (const char *also);

/* A zone as people look for it, the place first: "Stockholm (Europe)". Free with g_free(). */
char *tend_zone_say (const char *zone);

G_END_DECLS
