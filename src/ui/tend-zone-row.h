/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row to choose a time zone, found by typing the name of its place.
 *
 * Property "zone": the IANA name, at first the zone this computer is set to. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_ZONE_ROW (tend_zone_row_get_type ())
G_DECLARE_FINAL_TYPE (TendZoneRow, tend_zone_row, TEND, ZONE_ROW, AdwActionRow)

const char *tend_zone_row_get_zone (TendZoneRow *self);

/* @zone: (nullable): NULL for this computer's; a name that is not in the list is added to it. */
void tend_zone_row_set_zone (TendZoneRow *self,
                             const char  *zone);

G_END_DECLS
