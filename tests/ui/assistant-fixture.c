/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assistant-fixture.h"

#include "import-fixture.h"
#include "picture.h"

void
assistant_set_up (Assistant    *self,
                  gconstpointer data)
{
  store_fixture_set_up (&self->base, data);
  self->parent = page_fixture_show (adw_bin_new (), 900, 640);
}

void
assistant_tear_down (Assistant    *self,
                     gconstpointer data)
{
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  /* What it still waits for comes back, and finds nobody. */
  while (self->window != NULL)
    g_main_context_iteration (NULL, TRUE);
  page_fixture_close (self->parent);
  store_fixture_tear_down (&self->base, data);
}

gpointer
assistant_find (Assistant  *self,
                const char *id)
{
  return page_fixture_find (GTK_WIDGET (self->window), GTK_TYPE_WIDGET, id);
}

const char *
assistant_get_step (Assistant *self)
{
  return gtk_stack_get_visible_child_name (assistant_find (self, "steps"));
}

void
assistant_wait (Assistant *self)
{
  while (g_str_equal (assistant_get_step (self), "busy") ||
         tend_import_window_get_busy (self->window))
    g_main_context_iteration (NULL, TRUE);
  picture_wait (GTK_WIDGET (self->window), 30);
}

void
assistant_open_files (Assistant  *self,
                      GListModel *files)
{
  self->window = tend_import_window_new (self->parent, self->base.store);
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *)&self->window);
  tend_import_window_load (self->window, files);
  gtk_window_present (GTK_WINDOW (self->window));
  assistant_wait (self);
}

void
assistant_open (Assistant  *self,
                const char *path)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile)      file = g_file_new_for_path (path);

  g_list_store_append (files, file);
  assistant_open_files (self, G_LIST_MODEL (files));
}

void
assistant_open_sample (Assistant  *self,
                       const char *name)
{
  g_autofree char *path = import_fixture_path (name);

  assistant_open (self, path);
}

/* A file of that name and content in the folder that goes with the test. */
char *
assistant_write (Assistant  *self,
                 const char *name,
                 const char *content,
                 gssize      length)
{
  char              *path = g_build_filename (self->base.folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, length, &error);
  g_assert_no_error (error);
  return path;
}

void
assistant_activate (Assistant  *self,
                    const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), action, NULL));
  picture_wait (GTK_WIDGET (self->window), 30);
}

void
assistant_click (Assistant  *self,
                 const char *id)
{
  GtkWidget *button = assistant_find (self, id);

  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  picture_wait (GTK_WIDGET (self->window), 30);
}

void
assistant_press_chip (Assistant  *self,
                      const char *sentence)
{
  GtkWidget *groups = assistant_find (self, "groups");

  for (GtkWidget *child = gtk_widget_get_first_child (groups); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *chip = gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child));
      GtkLabel  *label = page_fixture_find (chip, GTK_TYPE_LABEL, NULL);

      if (!g_str_equal (gtk_label_get_label (label), sentence))
        continue;
      gtk_test_accessible_assert_property (chip, GTK_ACCESSIBLE_PROPERTY_LABEL, sentence);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
      picture_wait (GTK_WIDGET (self->window), 30);
      return;
    }
  g_error ("nothing says “%s”", sentence);
}

GListModel *
assistant_get_rows (Assistant *self)
{
  return G_LIST_MODEL (gtk_list_view_get_model (assistant_find (self, "list_view")));
}

void
assistant_select_row (Assistant *self,
                      guint      position)
{
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (assistant_get_rows (self)), position);
  picture_wait (GTK_WIDGET (self->window), 30);
}

const char *
assistant_get_import_label (Assistant *self)
{
  return gtk_button_get_label (assistant_find (self, "import_button"));
}

void
assistant_wait_closed (Assistant *self)
{
  while (self->window != NULL)
    g_main_context_iteration (NULL, TRUE);
}

void
assistant_cancel (Assistant *self)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "import.cancel", NULL));
  assistant_wait_closed (self);
}

/* Presses the button, and waits until all is on disk and the receipt in view. */
void
assistant_carry_out (Assistant *self)
{
  GtkWidget *button = assistant_find (self, "import_button");

  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  while (!g_str_equal (assistant_get_step (self), "done"))
    g_main_context_iteration (NULL, TRUE);
}

void
assistant_import (Assistant *self)
{
  assistant_carry_out (self);
  gtk_window_close (GTK_WINDOW (self->window));
  assistant_wait_closed (self);
}

GtkWindow *
assistant_find_toplevel (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }
  return NULL;
}

void
assistant_take_window (Assistant *self)
{
  self->window = (TendImportWindow *)assistant_find_toplevel (TEND_TYPE_IMPORT_WINDOW);
  if (self->window != NULL)
    g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *)&self->window);
}

const char *
assistant_get_cell (Assistant *self,
                    guint      column,
                    guint      row)
{
  GtkGrid *grid = assistant_find (self, "grid");

  return gtk_inscription_get_text (
      GTK_INSCRIPTION (gtk_grid_get_child_at (grid, (int)column + 1, (int)row + 1)));
}

static GtkCheckButton *
get_reading (Assistant  *self,
             const char *id,
             int         reading)
{
  GtkWidget       *box = page_fixture_find (assistant_find (self, id), GTK_TYPE_FLOW_BOX, NULL);
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (box), reading);

  return child != NULL ? GTK_CHECK_BUTTON (gtk_flow_box_child_get_child (child)) : NULL;
}

void
assistant_choose (Assistant  *self,
                  const char *id,
                  guint       reading)
{
  gtk_check_button_set_active (get_reading (self, id, (int)reading), TRUE);
  assistant_wait (self);
}

int
assistant_get_chosen (Assistant  *self,
                      const char *id)
{
  GtkCheckButton *button;

  for (int i = 0; (button = get_reading (self, id, i)) != NULL; i++)
    if (gtk_check_button_get_active (button))
      return i;
  return -1;
}

void
assistant_go_to_plan (Assistant *self)
{
  while (!g_str_equal (assistant_get_step (self), "plan"))
    assistant_click (self, "next_button");
}
