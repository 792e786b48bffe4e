/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-reading-row.h"

#include "tend-import-readings.h"

#include <glib/gi18n-lib.h>

struct _TendImportReadingRow
{
  AdwActionRow parent_instance;

  GtkMenuButton      *button;
  TendImportReadings *readings;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (TendImportReadingRow, tend_import_reading_row, ADW_TYPE_ACTION_ROW)

static void
chosen_cb (TendImportReadingRow *self,
           guint                 reading)
{
  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, chosen_signal, 0, reading);
}

static void
tend_import_reading_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_IMPORT_READING_ROW);

  G_OBJECT_CLASS (tend_import_reading_row_parent_class)->dispose (object);
}

static void
tend_import_reading_row_class_init (TendImportReadingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_import_reading_row_dispose;

  chosen_signal = g_signal_new ("chosen", TEND_TYPE_IMPORT_READING_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-reading-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportReadingRow, button);
  gtk_widget_class_bind_template_child (widget_class, TendImportReadingRow, readings);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
tend_import_reading_row_init (TendImportReadingRow *self)
{
  g_type_ensure (TEND_TYPE_IMPORT_READINGS);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_import_reading_row_say (TendImportReadingRow *self,
                             const char           *sentence,
                             const char           *detail)
{
  g_autofree char *name = NULL;

  g_return_if_fail (TEND_IS_IMPORT_READING_ROW (self));
  g_return_if_fail (sentence != NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), sentence);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), detail != NULL ? detail : "");
  /* Translators: a sentence such as "Cells are separated by commas" */
  name = g_strdup_printf (_ ("Change: %s"), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

void
tend_import_reading_row_offer (TendImportReadingRow *self,
                               const char *const    *titles,
                               const char *const    *details,
                               guint                 chosen)
{
  g_return_if_fail (TEND_IS_IMPORT_READING_ROW (self));

  tend_import_readings_show (self->readings, titles, details, chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->button), g_strv_length ((char **)titles) > 1);
}
