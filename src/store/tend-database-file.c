/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-database-file.h"

#include "tend-database.h"
#include "tend-error.h"
#include "tend-migration.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* https://www.sqlite.org/fileformat2.html#the_database_header */
#define HEADER_SIZE 100
#define HEADER_MAGIC "SQLite format 3"
#define HEADER_USER_VERSION 60
#define HEADER_APPLICATION_ID 68

static void
set_errno_error (GError    **error,
                 const char *path,
                 int         code)
{
  g_autofree char *name = g_filename_display_name (path);

  if (code == ENOSPC || code == EDQUOT)
    g_set_error_literal (error, TEND_ERROR, TEND_ERROR_DISK_FULL,
                         _ ("The disk is full, so nothing was saved. Make room and try again."));
  else
    /* Translators: a file or folder, and the system's reason, as in "Permission denied" */
    g_set_error (error, TEND_ERROR, TEND_ERROR_FAILED, _ ("“%s” cannot be used: %s."), name,
                 g_strerror (code));
}

static guint32
number_at (const guint8 *header,
           gsize         offset)
{
  guint32 number;

  memcpy (&number, header + offset, sizeof number);
  return GUINT32_FROM_BE (number);
}

gboolean
tend_database_file_check (const char *path,
                          GPtrArray  *migrations,
                          gboolean   *exists,
                          GError    **error)
{
  guint8 header[HEADER_SIZE] = { 0 };
  gssize size;
  int    fd;

  *exists = FALSE;
  fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  if (fd < 0 && errno == ENOENT)
    return TRUE;
  if (fd < 0)
    {
      set_errno_error (error, path, errno);
      return FALSE;
    }

  size = read (fd, header, sizeof header);
  if (size < 0)
    {
      set_errno_error (error, path, errno);
      g_close (fd, NULL);
      return FALSE;
    }
  g_close (fd, NULL);
  if (size == 0)
    return TRUE;

  *exists = TRUE;
  if (size < HEADER_SIZE || memcmp (header, HEADER_MAGIC, sizeof HEADER_MAGIC) != 0 ||
      number_at (header, HEADER_APPLICATION_ID) != TEND_DATABASE_APPLICATION_ID)
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, TEND_ERROR, TEND_ERROR_FOREIGN,
                   _ ("“%s” was not written by Tend and was left as it is. Move it away, or "
                      "choose another data folder."),
                   name);
      return FALSE;
    }
  return tend_migrations_accept (migrations, (int)number_at (header, HEADER_USER_VERSION), error);
}

/* Whether nothing but Tend's own files lies in @folder. */
static gboolean
is_own_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char      *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (!g_str_has_prefix (name, "tend."))
      return FALSE;
  return dir != NULL;
}

/* Nobody else may look into Tend's folder. One that is somebody's for other things too stays as it
 * is; the file in it is closed anyway. */
static gboolean
close_own_folder (const char *folder,
                  GError    **error)
{
  GStatBuf status;

  if (g_stat (folder, &status) == 0 &&
      (status.st_uid != geteuid () || (status.st_mode & 0077) == 0 || !is_own_folder (folder) ||
       g_chmod (folder, 0700) == 0))
    return TRUE;

  set_errno_error (error, folder, errno);
  return FALSE;
}

gboolean
tend_database_file_prepare (const char *path,
                            GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int              fd;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      set_errno_error (error, folder, errno);
      return FALSE;
    }
  if (!close_own_folder (folder, error))
    return FALSE;

  fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0 || fchmod (fd, 0600) != 0)
    {
      set_errno_error (error, path, errno);
      if (fd >= 0)
        g_close (fd, NULL);
      return FALSE;
    }
  return g_close (fd, error);
}
