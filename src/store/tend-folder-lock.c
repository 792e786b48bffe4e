/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-folder-lock.h"

#include "tend-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>

int
tend_folder_lock (const char *folder,
                  GError    **error)
{
  g_autofree char *path = g_build_filename (folder, "tend.lock", NULL);
  g_autofree char *name = g_filename_display_name (folder);
  int              fd, code;

  g_mkdir_with_parents (folder, 0700);
  fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) == 0)
    return fd;

  code = errno;
  if (fd >= 0)
    g_close (fd, NULL);
  if (code == EWOULDBLOCK)
    g_set_error_literal (error, TEND_ERROR, TEND_ERROR_BUSY,
                         _ ("Tend is already open with this data, perhaps on another screen or "
                            "for another session. Close it there first."));
  else
    g_set_error (error, TEND_ERROR, TEND_ERROR_FAILED, _ ("“%s” cannot be used: %s."), name,
                 g_strerror (code));
  return -1;
}
