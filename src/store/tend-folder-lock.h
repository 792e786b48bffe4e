/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One window program at a time for a data folder. The lock goes with the process, however it
 * ends. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A descriptor to be closed with g_close() when the folder is left; -1 with TEND_ERROR_BUSY when
 * another Tend has it open. Makes the folder when it is not there. */
int tend_folder_lock (const char *folder,
                      GError    **error);

G_END_DECLS
