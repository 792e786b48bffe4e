/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-preferences.h"

struct _TendPreferences
{
  AdwPreferencesWindow parent_instance;

  char         *data_folder;
  AdwEntryRow  *author_row;
  AdwComboRow  *appearance_row;
  AdwActionRow *folder_row;
};

G_DEFINE_FINAL_TYPE (TendPreferences, tend_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static void
appearance_changed_cb (AdwComboRow *row,
                       GParamSpec  *pspec,
                       GSettings   *settings)
{
  g_settings_set_enum (settings, "appearance", (int)adw_combo_row_get_selected (row));
}

static void
open_folder_cb (GtkButton       *button,
                TendPreferences *self)
{
  g_autofree char *uri = g_filename_to_uri (self->data_folder, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

static void
tend_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_PREFERENCES);

  G_OBJECT_CLASS (tend_preferences_parent_class)->dispose (object);
}

static void
tend_preferences_finalize (GObject *object)
{
  g_free (TEND_PREFERENCES (object)->data_folder);

  G_OBJECT_CLASS (tend_preferences_parent_class)->finalize (object);
}

static void
tend_preferences_class_init (TendPreferencesClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_preferences_dispose;
  object_class->finalize = tend_preferences_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, TendPreferences, author_row);
  gtk_widget_class_bind_template_child (widget_class, TendPreferences, appearance_row);
  gtk_widget_class_bind_template_child (widget_class, TendPreferences, folder_row);
  gtk_widget_class_bind_template_callback (widget_class, open_folder_cb);
}

static void
tend_preferences_init (TendPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

TendPreferences *
tend_preferences_new (GtkWindow  *parent,
                      GSettings  *settings,
                      const char *data_folder)
{
  TendPreferences *self;
  g_autofree char *shown = g_filename_display_name (data_folder);

  self = g_object_new (TEND_TYPE_PREFERENCES, "transient-for", parent, "modal", TRUE, NULL);
  self->data_folder = g_strdup (data_folder);
  adw_action_row_set_subtitle (self->folder_row, shown);

  gtk_widget_set_sensitive (GTK_WIDGET (self->author_row), settings != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->appearance_row), settings != NULL);
  if (settings == NULL)
    return self;

  g_settings_bind (settings, "author", self->author_row, "text", G_SETTINGS_BIND_DEFAULT);
  adw_combo_row_set_selected (self->appearance_row,
                              (guint)g_settings_get_enum (settings, "appearance"));
  g_signal_connect_object (self->appearance_row, "notify::selected",
                           G_CALLBACK (appearance_changed_cb), settings, 0);
  return self;
}
