/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-progress.h"

#include "tend-import-stage.h"

#include <glib/gi18n-lib.h>

/* How often it is asked how far it has come. */
#define ASK_MS 100

struct _TendImportProgress
{
  AdwBin parent_instance;

  TendProgress *progress; /* that is followed, or NULL */
  guint         asking;   /* the timeout that asks it, or 0 */

  GtkLabel       *stage;
  GtkProgressBar *bar;
};

G_DEFINE_FINAL_TYPE (TendImportProgress, tend_import_progress, ADW_TYPE_BIN)

static const char *
say_stage (guint stage)
{
  switch ((TendImportStage)stage)
    {
    case TEND_IMPORT_STAGE_LOAD:
      return _ ("Opening the file…");
    case TEND_IMPORT_STAGE_READ:
      return _ ("Reading the rows…");
    case TEND_IMPORT_STAGE_EXTRACT:
      return _ ("Going through what they say…");
    case TEND_IMPORT_STAGE_MATCH:
      return _ ("Looking for people you know already…");
    case TEND_IMPORT_STAGE_NONE:
    default:
      return "";
    }
}

static void
show (TendImportProgress *self)
{
  guint  stage = TEND_IMPORT_STAGE_NONE;
  double fraction = self->progress != NULL ? tend_progress_get (self->progress, &stage) : 0;

  gtk_label_set_label (self->stage, say_stage (stage));
  gtk_progress_bar_set_fraction (self->bar, fraction);
  gtk_widget_set_visible (adw_bin_get_child (ADW_BIN (self)), stage != TEND_IMPORT_STAGE_NONE);
}

static gboolean
ask_cb (gpointer data)
{
  show (data);
  return G_SOURCE_CONTINUE;
}

static void
tend_import_progress_dispose (GObject *object)
{
  TendImportProgress *self = TEND_IMPORT_PROGRESS (object);

  g_clear_handle_id (&self->asking, g_source_remove);
  g_clear_object (&self->progress);
  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_IMPORT_PROGRESS);

  G_OBJECT_CLASS (tend_import_progress_parent_class)->dispose (object);
}

static void
tend_import_progress_class_init (TendImportProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_import_progress_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-progress.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportProgress, stage);
  gtk_widget_class_bind_template_child (widget_class, TendImportProgress, bar);
}

static void
tend_import_progress_init (TendImportProgress *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_import_progress_follow (TendImportProgress *self,
                             TendProgress       *progress)
{
  g_return_if_fail (TEND_IS_IMPORT_PROGRESS (self));
  g_return_if_fail (progress == NULL || TEND_IS_PROGRESS (progress));

  if (!g_set_object (&self->progress, progress))
    return;
  g_clear_handle_id (&self->asking, g_source_remove);
  if (progress != NULL)
    self->asking = g_timeout_add (ASK_MS, ask_cb, self);
  show (self);
}
