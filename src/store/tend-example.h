/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The example database: invented people, groups and letters to look around in. */
#pragma once

#include "tend-action.h"

G_BEGIN_DECLS

/* Fills a database that holds the shipped library and nothing else, as seen on the date @today. It
 * is the same each time. Cannot be undone. */
TendAction *tend_example_load_action (const char *today);

G_END_DECLS
