/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How large words can be in a given room. */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* Sets the font size, the width and the wrapping of @layout, whose text and font are set already,
 * so that all of it stands within @width x @height pixels, as large as @wanted pixels at most.
 * Words are broken only when they would otherwise have to be smaller than @legible pixels. Returns
 * the size, at least 1. */
int tend_wall_fit (PangoLayout *layout,
                   int          width,
                   int          height,
                   int          wanted,
                   int          legible);

G_END_DECLS
