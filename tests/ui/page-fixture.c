/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"

#include "picture.h"
#include "tend-ui.h"

#define LAST_ACTION "last-action"

void
page_fixture_init (int    *argc,
                   char ***argv)
{
  GtkCssProvider *style;
  GdkDisplay     *display;

  gtk_test_init (argc, argv, NULL);
  adw_init ();
  tend_ui_init ();

  /* Whatever moves by itself would never be still for a picture. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, "gtk-enable-animations",
                FALSE, NULL);

  display = gdk_display_get_default ();
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display),
                                    "/app/tend/Tend/icons");
  style = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (style, "/app/tend/Tend/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_unref (style);
}

static void
activated_cb (GSimpleAction *action,
              GVariant      *parameter,
              GObject       *window)
{
  const char      *name = g_action_get_name (G_ACTION (action));
  g_autofree char *value = parameter != NULL ? g_variant_print (parameter, FALSE) : NULL;

  g_object_set_data_full (window, LAST_ACTION,
                          value != NULL ? g_strconcat (name, " ", value, NULL) : g_strdup (name),
                          g_free);
}

static void
add_actions (GtkWindow *window)
{
  static const struct
  {
    const char *name;
    const char *type;
  } names[] = {
    { "show-inquiry", "x" },
    { "show-cohort", "x" },
    { "show-plan", "x" },
    { "show-practice", "x" },
    { "show-page", "s" },
    { "present-plan", "x" },
    { "present-practice", "x" },
    { "new-inquiry", NULL },
    { "new-cohort", NULL },
    { "import", NULL },
    { "past-imports", NULL },
    { "paste-sign-ups", NULL },
    { "search", NULL },
    { "undo", NULL },
    { "redo", NULL },
    { "undo-action", "x" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char               *type = names[i].type;
      g_autoptr (GSimpleAction) action = NULL;

      action = g_simple_action_new (names[i].name, type != NULL ? G_VARIANT_TYPE (type) : NULL);
      g_signal_connect_object (action, "activate", G_CALLBACK (activated_cb), window, 0);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (GTK_WIDGET (window), "win", G_ACTION_GROUP (group));
}

GtkWindow *
page_fixture_show (GtkWidget *child,
                   int        width,
                   int        height)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *overlay = adw_toast_overlay_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), child);
  adw_window_set_content (ADW_WINDOW (window), overlay);
  add_actions (GTK_WINDOW (window));
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  picture_wait (window, 50);
  return GTK_WINDOW (window);
}

char *
page_fixture_take_action (GtkWindow *window)
{
  return g_object_steal_data (G_OBJECT (window), LAST_ACTION);
}

void
page_fixture_close (GtkWindow *window)
{
  AdwToastOverlay *overlay = ADW_TOAST_OVERLAY (adw_window_get_content (ADW_WINDOW (window)));
  GtkWidget       *child = g_object_ref (adw_toast_overlay_get_child (overlay));

  gtk_window_destroy (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (child);
}

static void
save (GtkWindow  *window,
      const char *folder,
      const char *name,
      const char *suffix)
{
  g_autofree char   *file = g_strconcat (name, suffix, ".png", NULL);
  g_autofree char   *path = g_build_filename (folder, file, NULL);
  g_autoptr (GError) error = NULL;

  picture_wait (GTK_WIDGET (window), 300);
  picture_save (GTK_WIDGET (window), path, &error);
  g_assert_no_error (error);
}

void
page_fixture_picture (GtkWindow  *window,
                      const char *name)
{
  const char      *folder = g_getenv ("TEND_PICTURES");
  AdwStyleManager *style = adw_style_manager_get_default ();
  int              width, height;

  if (folder == NULL)
    return;
  save (window, folder, name, "");
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  save (window, folder, name, "-dark");
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);

  gtk_window_get_default_size (window, &width, &height);
  gtk_window_set_default_size (window, 360, height);
  save (window, folder, name, "-narrow");
  gtk_window_set_default_size (window, width, height);
  picture_wait (GTK_WIDGET (window), 50);
}

static GtkWidget *
find (GtkWidget  *widget,
      GType       type,
      const char *name)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      (name == NULL || g_strcmp0 (gtk_widget_get_name (widget), name) == 0 ||
       g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), name) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gpointer
page_fixture_find (GtkWidget  *widget,
                   GType       type,
                   const char *name)
{
  GtkWidget *found = find (widget, type, name);

  if (found == NULL)
    g_error ("no %s “%s” in %s", g_type_name (type), name != NULL ? name : "",
             G_OBJECT_TYPE_NAME (widget));
  return found;
}

void
page_fixture_assert_narrow (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}
