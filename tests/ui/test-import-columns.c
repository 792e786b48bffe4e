/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The second step of an import: what the columns are. */
#include "assistant-fixture.h"
#include "import-fixture.h"
#include "picture.h"
#include "tend-import-heading-row.h"

/* The row of the column called @header; NULL when it is folded away. */
static GtkWidget *
find_row (Assistant  *self,
          GtkWidget  *widget,
          const char *header)
{
  if (TEND_IS_IMPORT_HEADING_ROW (widget) && gtk_widget_get_mapped (widget) &&
      g_str_equal (tend_import_heading_get_header (tend_import_heading_row_get_heading (
                       TEND_IMPORT_HEADING_ROW (widget))),
                   header))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (self, child, header);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
get_row (Assistant  *self,
         const char *header)
{
  GtkWidget *row = find_row (self, assistant_find (self, "columns_page"), header);

  if (row == NULL)
    g_error ("no row for “%s”", header);
  return row;
}

static const char *
get_meaning (Assistant  *self,
             const char *header)
{
  GtkWidget *row = get_row (self, header);

  return gtk_label_get_label (page_fixture_find (row, GTK_TYPE_LABEL, "meaning"));
}

/* Chooses from the row's menu. */
static void
take_for (Assistant  *self,
          const char *header,
          const char *field)
{
  g_assert_true (
      gtk_widget_activate_action (get_row (self, header), "column.field", "s", field));
  assistant_wait (self);
}

#define LIST                                                  \
  "Name,Email,Colour,Where from,Empty\n"                      \
  "Ana Ruiz,ana@example.org,green,my sister told me of it,\n" \
  "Grace Bell,grace@example.org,blue,a poster at the library,\n"

/* What a column is taken for can be said otherwise; what is left out is not stored. */
static void
test_take_for (Assistant    *self,
               gconstpointer data)
{
  g_autofree char *path = assistant_write (self, "list.csv", LIST, -1);

  assistant_open (self, path);
  assistant_activate (self, "import.columns");
  g_assert_cmpstr (assistant_get_step (self), ==, "columns");
  page_fixture_assert_narrow (GTK_WIDGET (self->window));
  page_fixture_picture (GTK_WINDOW (self->window), "import-columns");
  g_assert_cmpstr (get_meaning (self, "Email"), ==, "E-mail address");
  g_assert_cmpstr (get_meaning (self, "Empty"), ==, "Empty");

  take_for (self, "Where from", "referred-by");
  g_assert_cmpstr (get_meaning (self, "Where from"), ==, "Referred by");
  take_for (self, "Colour", "message");
  g_assert_cmpstr (get_meaning (self, "Colour"), ==, "Message");
  take_for (self, "Colour", "none");
  g_assert_cmpstr (get_meaning (self, "Colour"), ==, "Not stored");

  assistant_click (self, "next_button");
  g_assert_cmpstr (assistant_get_step (self), ==, "plan");
  assistant_import (self);
  g_assert_cmpint (store_fixture_ask (&self->base, "SELECT count(*) FROM inquiry WHERE "
                                                   "referred_by = 'my sister told me of it'"),
                   ==, 1);
}

static gboolean
offers_whole (Assistant  *self,
              const char *header)
{
  GtkWidget             *row = get_row (self, header);
  GtkWidget             *label = page_fixture_find (row, GTK_TYPE_LABEL, "header");
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean               offers;

  g_signal_emit_by_name (label, "query-tooltip", 1, 1, FALSE, tooltip, &offers);
  return offers;
}

/* A heading that has no room is said whole where the pointer rests. */
static void
test_long_heading (Assistant    *self,
                   gconstpointer data)
{
  g_autoptr (GString) header = g_string_new ("What brings you here");
  g_autofree char    *text = NULL;
  g_autofree char    *path = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append (header, ", and what else");
  text = g_strdup_printf ("Name,Email,\"%s\"\nAna Ruiz,ana@example.org,green\n", header->str);
  path = assistant_write (self, "long.csv", text, -1);
  assistant_open (self, path);
  assistant_activate (self, "import.columns");
  g_assert_false (offers_whole (self, "Email"));
  g_assert_true (offers_whole (self, header->str));
}

static const char *
get_question (Assistant *self)
{
  GtkWidget *question = assistant_find (self, "question");

  if (!gtk_widget_get_mapped (question))
    return NULL;
  return gtk_label_get_label (page_fixture_find (question, GTK_TYPE_LABEL, "header"));
}

#define HEALTH                                               \
  "Name,Email,Are you in therapy?,Any medical conditions?\n" \
  "Ana Ruiz,ana@example.org,yes since spring,asthma\n"       \
  "Grace Bell,grace@example.org,no,none that I know of\n"

/* Answers on health are asked about one at a time; undecided, they are not kept. */
static void
test_health (Assistant    *self,
             gconstpointer data)
{
  g_autofree char *path = assistant_write (self, "health.csv", HEALTH, -1);
  g_autofree char *dump = NULL;

  assistant_open (self, path);
  assistant_click (self, "next_button");
  g_assert_cmpstr (assistant_get_step (self), ==, "columns");
  g_assert_cmpstr (get_question (self), ==, "Are you in therapy?");
  page_fixture_assert_narrow (GTK_WIDGET (self->window));
  page_fixture_picture (GTK_WINDOW (self->window), "import-ask-health");

  assistant_click (self, "screening_button");
  assistant_wait (self);
  g_assert_cmpstr (get_question (self), ==, "Any medical conditions?");
  g_assert_cmpstr (get_meaning (self, "Are you in therapy?"), ==, "Screening note");
  gtk_widget_grab_focus (assistant_find (self, "leave_button"));
  assistant_click (self, "leave_button");
  assistant_wait (self);
  g_assert_null (get_question (self));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)),
                                         assistant_find (self, "columns")));

  assistant_click (self, "next_button");
  g_assert_cmpstr (assistant_get_step (self), ==, "plan");
  assistant_import (self);
  dump = store_fixture_dump (&self->base);
  g_assert_null (strstr (dump, "asthma"));
  g_assert_nonnull (strstr (dump, "yes since spring"));
}

/* C37: where no address is found, it is asked, and nothing is imported before. */
static void
test_address (Assistant    *self,
              gconstpointer data)
{
  const char      *text = "Name,Email,Contact\nAna Ruiz,anonymous,+46 70 174 06 05\n"
                          "Sam Lee,anonymous,+46 70 174 06 06\n";
  g_autofree char *path = assistant_write (self, "none.csv", text, -1);

  assistant_open (self, path);
  g_assert_true (gtk_widget_get_mapped (assistant_find (self, "address_row")));
  page_fixture_assert_narrow (GTK_WIDGET (self->window));
  page_fixture_picture (GTK_WINDOW (self->window), "import-ask-address");
  assistant_click (self, "next_button");
  g_assert_cmpstr (assistant_get_step (self), ==, "columns");
  g_assert_true (gtk_widget_get_mapped (assistant_find (self, "open_row")));
  g_assert_false (gtk_widget_is_sensitive (assistant_find (self, "next_button")));
  page_fixture_picture (GTK_WINDOW (self->window), "import-columns-address");
  take_for (self, "Contact", "phone");
  assistant_click (self, "none_button");
  assistant_wait (self);
  g_assert_false (gtk_widget_get_mapped (assistant_find (self, "open_row")));
  assistant_click (self, "next_button");
  g_assert_cmpstr (assistant_get_step (self), ==, "plan");
}

#define FIRST               \
  "Name,Email,Where from\n" \
  "Ana Ruiz,ana@example.org,a poster\n"
#define SECOND                            \
  "Name,Email,Where from,Favourite tea\n" \
  "Ana Ruiz,ana@example.org,a poster,\n"  \
  "Sam Lee,sam@example.org,a friend,green\n"

/* What has become new in a form since it was last imported lights up alone. */
static void
test_new (Assistant    *self,
          gconstpointer data)
{
  g_autofree char *first = assistant_write (self, "first.csv", FIRST, -1);
  g_autofree char *second = assistant_write (self, "second.csv", SECOND, -1);

  assistant_open (self, first);
  assistant_activate (self, "import.columns");
  take_for (self, "Where from", "referred-by");
  assistant_go_to_plan (self);
  assistant_import (self);

  assistant_open (self, second);
  assistant_click (self, "next_button");
  g_assert_cmpstr (assistant_get_step (self), ==, "columns");
  g_assert_cmpstr (get_question (self), ==, "Favourite tea");
  g_assert_cmpstr (get_meaning (self, "Where from"), ==, "Referred by");
  page_fixture_picture (GTK_WINDOW (self->window), "import-ask-new");
  assistant_click (self, "keep_button");
  assistant_wait (self);
  g_assert_null (get_question (self));
  g_assert_cmpstr (get_meaning (self, "Favourite tea"), ==, "Message");
}

/* From the plan back to the columns, if one came that way, and to the file; and on again. */
static void
test_back (Assistant    *self,
           gconstpointer data)
{
  assistant_open_sample (self, "excel_fr.csv");
  assistant_activate (self, "import.columns");
  assistant_click (self, "next_button");
  g_assert_cmpstr (assistant_get_step (self), ==, "plan");
  assistant_activate (self, "import.back");
  g_assert_cmpstr (assistant_get_step (self), ==, "columns");
  assistant_activate (self, "import.back");
  g_assert_cmpstr (assistant_get_step (self), ==, "file");
  assistant_click (self, "next_button");
  g_assert_cmpstr (assistant_get_step (self), ==, "plan");
  assistant_activate (self, "import.back");
  g_assert_cmpstr (assistant_get_step (self), ==, "file");
}

/* The menu is made when it is opened, and tells what holds. */
static void
test_menu (Assistant    *self,
           gconstpointer data)
{
  GtkMenuButton *button;

  assistant_open_sample (self, "google_forms.csv");
  assistant_activate (self, "import.columns");
  button = page_fixture_find (get_row (self, "Email Address"), GTK_TYPE_MENU_BUTTON, NULL);
  g_assert_null (gtk_menu_button_get_popover (button));
  gtk_menu_button_popup (button);
  picture_wait (GTK_WIDGET (self->window), 300);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (button))));
  page_fixture_picture (GTK_WINDOW (self->window), "import-columns-menu");
  gtk_menu_button_popdown (button);
}

int
main (int   argc,
      char *argv[])
{
  page_fixture_init (&argc, &argv);

#define ADD(name, test) \
  g_test_add ("/import-columns/" name, Assistant, NULL, assistant_set_up, test, assistant_tear_down)
  ADD ("take-for", test_take_for);
  ADD ("long-heading", test_long_heading);
  ADD ("health", test_health);
  ADD ("C37/address", test_address);
  ADD ("new", test_new);
  ADD ("back", test_back);
  ADD ("menu", test_menu);
#undef ADD

  return g_test_run ();
}
