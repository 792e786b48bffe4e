/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-save.h"

#include "tend-error.h"
#include "tend-import-unusable.h"
#include "tend-perform.h"

#include <glib/gi18n-lib.h>

/* Under this name a window keeps its file chooser. */
#define CHOOSER "tend-import-save-chooser"

typedef struct
{
  GtkWidget      *widget;
  TendImportPlan *plan;
  GFile          *file;
  TendImportSaved saved;
  GObject        *data;
} Request;

static Request *
request_new (GtkWidget      *widget,
             TendImportPlan *plan,
             TendImportSaved saved,
             gpointer        data)
{
  Request *request = g_new0 (Request, 1);

  request->widget = g_object_ref (widget);
  request->plan = g_object_ref (plan);
  request->saved = saved;
  request->data = data != NULL ? g_object_ref (data) : NULL;
  return request;
}

static void
request_free (Request *request)
{
  g_clear_object (&request->widget);
  g_clear_object (&request->plan);
  g_clear_object (&request->file);
  g_clear_object (&request->data);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
replaced_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError)  error = NULL;
  g_autoptr (GError)  said = NULL;
  g_autofree char    *base = g_file_get_basename (request->file);
  g_autofree char    *name = NULL;

  name = base != NULL ? g_filename_display_name (base) : g_file_get_parse_name (request->file);
  if (g_file_replace_contents_finish (request->file, result, NULL, &error))
    {
      if (request->saved != NULL)
        request->saved (name, request->data);
      return;
    }
  /* Translators: the name of a file, and why */
  said = g_error_new (TEND_ERROR, TEND_ERROR_FAILED,
                      _ ("“%s” could not be saved: %s. What was imported is in Tend; save the rows "
                         "in another folder."),
                      name, error->message);
  tend_report_error (request->widget, said);
}

static void
write_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  g_task_return_pointer (task, tend_import_unusable_write (task_data),
                         (GDestroyNotify)g_bytes_unref);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Request           *request = data;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Beside it first, and in its place only when it is whole. */
  g_file_replace_contents_bytes_async (request->file, bytes, NULL, FALSE, G_FILE_CREATE_PRIVATE,
                                       NULL, replaced_cb, request);
}

static void
write_rows (Request *request)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, written_cb, request);

  g_task_set_source_tag (task, write_rows);
  g_task_set_task_data (task, g_object_ref (request->plan), g_object_unref);
  g_task_run_in_thread (task, write_thread);
}

static void
response_cb (GtkNativeDialog *chooser,
             int              response,
             Request         *request)
{
  g_autoptr (GtkNativeDialog) kept = g_object_ref (chooser);
  GtkWindow                  *parent = gtk_native_dialog_get_transient_for (chooser);

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

      tend_import_save_unusable_to (request->widget, request->plan, file, request->saved,
                                    request->data);
    }
  /* The window lets it go, and with it the request. */
  g_object_set_data (G_OBJECT (parent), CHOOSER, NULL);
}

static void
chooser_free (GtkNativeDialog *chooser)
{
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

/* After the first file. */
static char *
suggest_name (TendImportPlan *plan)
{
  const char      *name = tend_import_source_get_name (tend_import_plan_get_source (plan, 0));
  const char      *dot = strrchr (name, '.');
  g_autofree char *stem = g_strndup (name, dot != NULL && dot != name ? (gsize)(dot - name)
                                                                      : strlen (name));
  g_autofree char *whole = NULL;

  /* Translators: the name of a file, after the name of another */
  whole = g_strdup_printf (_ ("%s, to be mended.csv"), stem);
  return g_strdelimit (g_steal_pointer (&whole), "/\\", '_');
}

void
tend_import_save_unusable (GtkWidget      *widget,
                           TendImportPlan *plan,
                           TendImportSaved saved,
                           gpointer        data)
{
  GtkFileChooserNative *chooser;
  GtkRoot              *root;
  g_autofree char      *name = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (TEND_IS_IMPORT_PLAN (plan));

  root = gtk_widget_get_root (widget);
  g_return_if_fail (GTK_IS_WINDOW (root));

  name = suggest_name (plan);
  chooser = gtk_file_chooser_native_new (_ ("Save Rows That Could Not Be Used"), GTK_WINDOW (root),
                                         GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_data (chooser, "response", G_CALLBACK (response_cb),
                         request_new (widget, plan, saved, data),
                         (GClosureNotify)request_free, 0);
  g_object_set_data_full (G_OBJECT (root), CHOOSER, chooser, (GDestroyNotify)chooser_free);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
tend_import_save_unusable_to (GtkWidget      *widget,
                              TendImportPlan *plan,
                              GFile          *file,
                              TendImportSaved saved,
                              gpointer        data)
{
  Request *request;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (TEND_IS_IMPORT_PLAN (plan));
  g_return_if_fail (G_IS_FILE (file));

  request = request_new (widget, plan, saved, data);
  request->file = g_object_ref (file);
  write_rows (request);
}
