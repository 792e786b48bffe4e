/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-source.h"

#include <glib/gi18n-lib.h>

#include "tend-error.h"
#include "tend-progress.h"

/* 200,000 rows of a form with twelve questions are 40 MB; nobody's sign-up list comes near this. */
#define LARGEST_FILE ((gsize)256 << 20)
#define READ_AT_ONCE ((gsize)1 << 16)

struct _TendImportSource
{
  GBytes *bytes;
  char   *name;
  char   *hash; /* NULL until somebody asks: a preview does not wait for it */
};

G_DEFINE_BOXED_TYPE (TendImportSource,
                     tend_import_source,
                     tend_import_source_ref,
                     tend_import_source_unref)

static char *
readable_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return base != NULL ? g_filename_display_name (base) : g_file_get_parse_name (file);
}

static gboolean
check_kind (GFile        *file,
            const char   *name,
            GCancellable *cancellable,
            GError      **error)
{
  g_autoptr (GFileInfo) info = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                            cancellable, error);
  if (info == NULL)
    return FALSE;

  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, TEND_ERROR, TEND_ERROR_NOT_A_TABLE,
                   _ ("“%s” is a folder. Choose a file in it."), name);
      return FALSE;
    }
  return TRUE;
}

/* How much will come; 0 when that is not said. */
static guint64
get_size (GInputStream *stream,
          GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = NULL;

  if (G_IS_FILE_INPUT_STREAM (stream))
    info = g_file_input_stream_query_info (G_FILE_INPUT_STREAM (stream),
                                           G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, NULL);
  return info != NULL ? (guint64)MAX (g_file_info_get_size (info), 0) : 0;
}

/* Not at once: a pipe or a device does not say how much will come, or that it will never end. */
static GBytes *
read_all (GInputStream *stream,
          const char   *name,
          GCancellable *cancellable,
          GError      **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize                  n_read = 1;
  guint64                size = get_size (stream, cancellable);

  while (n_read > 0 && bytes->len <= LARGEST_FILE)
    {
      guint length = bytes->len;

      g_byte_array_set_size (bytes, length + READ_AT_ONCE);
      if (!g_input_stream_read_all (stream, bytes->data + length, READ_AT_ONCE,
                                    &n_read, cancellable, error))
        return NULL;
      g_byte_array_set_size (bytes, length + (guint)n_read);
      tend_progress_tell (cancellable, bytes->len, size);
    }
  if (bytes->len > LARGEST_FILE)
    {
      g_set_error (error, TEND_ERROR, TEND_ERROR_INVALID,
                   _ ("“%s” is larger than 256 MB, which is more than Tend reads. Nothing was "
                      "imported. Save the sign-ups in several smaller files."),
                   name);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* Says what went wrong in words; keeps cancellation and Tend's own errors as they are. */
static void
explain (GError    **error,
         GError     *cause,
         const char *name)
{
  if (cause->domain == TEND_ERROR || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return;
    }
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, TEND_ERROR, TEND_ERROR_NOT_FOUND,
                 _ ("There is no file “%s”. Nothing was imported."), name);
  else
    g_set_error (error, TEND_ERROR, TEND_ERROR_FAILED,
                 _ ("“%s” could not be read: %s. Nothing was imported."), name, cause->message);
  g_error_free (cause);
}

TendImportSource *
tend_import_source_new (GBytes     *bytes,
                        const char *name)
{
  TendImportSource *self;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_atomic_rc_box_new0 (TendImportSource);
  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
  return self;
}

TendImportSource *
tend_import_source_load_stream (GInputStream *stream,
                                const char   *name,
                                GCancellable *cancellable,
                                GError      **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  bytes = read_all (stream, name, cancellable, &cause);
  if (bytes != NULL)
    return tend_import_source_new (bytes, name);
  explain (error, g_steal_pointer (&cause), name);
  return NULL;
}

TendImportSource *
tend_import_source_load (GFile        *file,
                         GCancellable *cancellable,
                         GError      **error)
{
  g_autofree char             *name = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError)           cause = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = readable_name (file);
  if (check_kind (file, name, cancellable, &cause))
    stream = g_file_read (file, cancellable, &cause);
  if (stream == NULL)
    {
      explain (error, g_steal_pointer (&cause), name);
      return NULL;
    }
  return tend_import_source_load_stream (G_INPUT_STREAM (stream), name, cancellable, error);
}

TendImportSource *
tend_import_source_ref (TendImportSource *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
source_clear (gpointer data)
{
  TendImportSource *self = data;

  g_bytes_unref (self->bytes);
  g_free (self->name);
  g_free (self->hash);
}

void
tend_import_source_unref (TendImportSource *self)
{
  g_atomic_rc_box_release_full (self, source_clear);
}

GBytes *
tend_import_source_get_bytes (TendImportSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->bytes;
}

const char *
tend_import_source_get_name (TendImportSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->name;
}

const char *
tend_import_source_get_hash (TendImportSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (g_once_init_enter (&self->hash))
    g_once_init_leave (&self->hash, g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->bytes));
  return self->hash;
}
