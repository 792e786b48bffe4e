/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-header.h"

#include <glib/gi18n-lib.h>

struct _TendImportHeader
{
  AdwBin parent_instance;

  TendImportStep step;

  AdwWindowTitle *title;
  GtkWidget      *cancel_button;
  GtkWidget      *back_button;
  GtkWidget      *next_button;
  GtkWidget      *import_button;
  GtkWidget      *close_button;
  GtkSpinner     *spinner;
};

G_DEFINE_FINAL_TYPE (TendImportHeader, tend_import_header, ADW_TYPE_BIN)

/* What the button promises, with the number in it; or that there is nothing to be done. */
static char *
say_import (TendImportPlan *plan)
{
  guint n_new = tend_import_plan_count_inquiries (plan);
  guint n_more = tend_import_plan_count (plan, TEND_VERDICT_NEW_INQUIRY) +
                 tend_import_plan_count (plan, TEND_VERDICT_ADDS_TO_KNOWN);

  if (n_new > 0)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "_Import %u Inquiry", "_Import %u Inquiries", n_new), n_new);
  if (n_more > 0)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "_Import %u Addition", "_Import %u Additions", n_more),
        n_more);
  return g_strdup (_ ("Nothing New"));
}

static void
tend_import_header_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_IMPORT_HEADER);

  G_OBJECT_CLASS (tend_import_header_parent_class)->dispose (object);
}

static void
tend_import_header_class_init (TendImportHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_import_header_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-header.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportHeader, title);
  gtk_widget_class_bind_template_child (widget_class, TendImportHeader, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, TendImportHeader, back_button);
  gtk_widget_class_bind_template_child (widget_class, TendImportHeader, next_button);
  gtk_widget_class_bind_template_child (widget_class, TendImportHeader, import_button);
  gtk_widget_class_bind_template_child (widget_class, TendImportHeader, close_button);
  gtk_widget_class_bind_template_child (widget_class, TendImportHeader, spinner);
}

static void
tend_import_header_init (TendImportHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_import_header_set_name (TendImportHeader *self,
                             const char       *name)
{
  g_return_if_fail (TEND_IS_IMPORT_HEADER (self));

  adw_window_title_set_subtitle (self->title, name);
}

void
tend_import_header_set_step (TendImportHeader *self,
                             TendImportStep    step)
{
  GtkWidget *button;
  gboolean   inside = step == TEND_IMPORT_STEP_COLUMNS || step == TEND_IMPORT_STEP_PLAN;

  g_return_if_fail (TEND_IS_IMPORT_HEADER (self));

  self->step = step;
  button = tend_import_header_get_default (self);
  gtk_widget_set_visible (self->cancel_button, !inside && step != TEND_IMPORT_STEP_DONE);
  gtk_widget_set_visible (self->back_button, inside);
  gtk_widget_set_visible (self->next_button, button == self->next_button);
  gtk_widget_set_visible (self->import_button, button == self->import_button);
  gtk_widget_set_visible (self->close_button, button == self->close_button);
}

void
tend_import_header_promise (TendImportHeader *self,
                            TendImportPlan   *plan)
{
  g_autofree char *label = NULL;

  g_return_if_fail (TEND_IS_IMPORT_HEADER (self));
  g_return_if_fail (TEND_IS_IMPORT_PLAN (plan));

  label = say_import (plan);
  gtk_button_set_label (GTK_BUTTON (self->import_button), label);
}

void
tend_import_header_set_busy (TendImportHeader *self,
                             gboolean          busy)
{
  g_return_if_fail (TEND_IS_IMPORT_HEADER (self));

  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_spinner_set_spinning (self->spinner, busy);
}

GtkWidget *
tend_import_header_get_default (TendImportHeader *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_HEADER (self), NULL);

  switch (self->step)
    {
    case TEND_IMPORT_STEP_FILE:
    case TEND_IMPORT_STEP_COLUMNS:
      return self->next_button;
    case TEND_IMPORT_STEP_PLAN:
      return self->import_button;
    case TEND_IMPORT_STEP_DONE:
      return self->close_button;
    case TEND_IMPORT_STEP_READING:
    case TEND_IMPORT_STEP_PROBLEM:
    case TEND_IMPORT_STEP_IMPORTING:
    default:
      return NULL;
    }
}
