/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window with one of each control the harness has to master. What happens is said in a label. */

#include <adwaita.h>

typedef struct
{
  GtkWindow            *window;
  GtkLabel             *status;
  GtkFileChooserNative *chooser;
} App;

static void
say (App        *app,
     const char *happened,
     const char *what)
{
  g_autofree char *text = g_strdup_printf ("%s %s", happened, what);

  gtk_label_set_text (app->status, text);
}

static void
greet_clicked_cb (GtkButton *button,
                  gpointer   data)
{
  App         *app = data;
  GtkEditable *name = g_object_get_data (G_OBJECT (button), "name");

  say (app, "Hello", gtk_editable_get_text (name));
}

static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row,
                  gpointer       data)
{
  say (data, "Opened", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

static void
row_selected_cb (GtkListBox    *list,
                 GtkListBoxRow *row,
                 gpointer       data)
{
  if (row != NULL)
    say (data, "Selected", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

static void
fruit_chosen_cb (AdwComboRow *row,
                 GParamSpec  *pspec,
                 gpointer     data)
{
  GtkStringObject *fruit = adw_combo_row_get_selected_item (row);

  say (data, "Fruit:", gtk_string_object_get_string (fruit));
}

static void
chooser_response_cb (GtkNativeDialog *dialog,
                     int              response,
                     gpointer         data)
{
  App              *app = data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autofree char  *path = file == NULL ? NULL : g_file_get_path (file);

  say (app, "Chose", response == GTK_RESPONSE_ACCEPT ? path : "nothing");
  g_clear_object (&app->chooser);
}

static void
choose_clicked_cb (GtkButton *button,
                   gpointer   data)
{
  App *app = data;

  app->chooser = gtk_file_chooser_native_new ("Choose a file", app->window,
                                              GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  g_signal_connect (app->chooser, "response", G_CALLBACK (chooser_response_cb), app);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (app->chooser));
}

static void
second_clicked_cb (GtkButton *button,
                   gpointer   data)
{
  App       *app = data;
  GtkWidget *second = adw_window_new ();

  gtk_window_set_title (GTK_WINDOW (second), "Second window");
  gtk_window_set_application (GTK_WINDOW (second), gtk_window_get_application (app->window));
  gtk_window_set_default_size (GTK_WINDOW (second), 200, 100);
  adw_window_set_content (ADW_WINDOW (second), gtk_label_new ("Another place"));
  gtk_window_present (GTK_WINDOW (second));
}

static GtkWidget *
make_button (const char *label,
             GCallback   clicked_cb,
             App        *app)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect (button, "clicked", clicked_cb, app);
  return button;
}

static GtkWidget *
make_list (App *app)
{
  GtkWidget                *list = gtk_list_box_new ();
  GtkWidget                *combo = adw_combo_row_new ();
  const char               *fruits[] = { "Apple", "Pear", NULL };
  g_autoptr (GtkStringList) choices = gtk_string_list_new (fruits);

  for (int i = 0; i < 3; i++)
    {
      GtkWidget  *row = adw_action_row_new ();
      const char *titles[] = { "First", "Second", "Third" };

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), titles[i]);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (combo), "Fruit");
  adw_combo_row_set_model (ADW_COMBO_ROW (combo), G_LIST_MODEL (choices));
  gtk_list_box_append (GTK_LIST_BOX (list), combo);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, "Places",
                                  -1);
  g_signal_connect (combo, "notify::selected", G_CALLBACK (fruit_chosen_cb), app);
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), app);
  g_signal_connect (list, "row-selected", G_CALLBACK (row_selected_cb), app);
  return list;
}

static GtkWidget *
make_content (App *app)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *name = gtk_entry_new ();
  GtkWidget *greet = make_button ("Greet", G_CALLBACK (greet_clicked_cb), app);
  GtkWidget *seats = gtk_spin_button_new_with_range (0, 20, 1);

  gtk_accessible_update_property (GTK_ACCESSIBLE (name), GTK_ACCESSIBLE_PROPERTY_LABEL, "Name", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (seats), GTK_ACCESSIBLE_PROPERTY_LABEL, "Seats",
                                  -1);
  g_object_set_data (G_OBJECT (greet), "name", name);
  app->status = GTK_LABEL (gtk_label_new ("Ready"));

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), greet);
  gtk_box_append (GTK_BOX (box), gtk_check_button_new_with_label ("May write"));
  gtk_box_append (GTK_BOX (box), seats);
  gtk_box_append (GTK_BOX (box), make_list (app));
  gtk_box_append (GTK_BOX (box), make_button ("Choose", G_CALLBACK (choose_clicked_cb), app));
  gtk_box_append (GTK_BOX (box), make_button ("Open another", G_CALLBACK (second_clicked_cb), app));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (app->status));
  return box;
}

static void
hello_activated_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  say (data, "Hello from an", "action");
}

static void
activate_cb (GApplication *application,
             gpointer      data)
{
  App                      *app = data;
  g_autoptr (GSimpleAction) hello = g_simple_action_new ("hello", NULL);
  const char               *quit_keys[] = { "<Control>q", NULL };

  app->window = GTK_WINDOW (adw_application_window_new (GTK_APPLICATION (application)));
  gtk_window_set_title (app->window, "Small");
  gtk_window_set_default_size (app->window, 400, 600);
  g_signal_connect (hello, "activate", G_CALLBACK (hello_activated_cb), app);
  g_action_map_add_action (G_ACTION_MAP (app->window), G_ACTION (hello));
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "window.close", quit_keys);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (app->window), make_content (app));
  gtk_window_present (app->window);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application = NULL;
  App                        app = { 0 };

  application = adw_application_new ("app.tend.Small", G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &app);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
