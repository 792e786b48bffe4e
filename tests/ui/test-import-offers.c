/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan: what is decided for all rows at once or for one, with the mouse or the keyboard, and
 * words that mean harm. */
#include "assistant-fixture.h"
#include "import-fixture.h"
#include "picture.h"
#include "tend-import-decisions.h"
#include "tend-import-plan-row.h"
#include "tend-import-row-pane.h"

#define UNDECIDED                         \
  "Name;Email;Date\n"                     \
  "Ana Ruiz;ana@example.org;28/03/2026\n" \
  "Grace Bell;bell@example.org;\n"        \
  "Tom Bell;bell@example.org;\n"          \
  "Vera Lund;vera@example.org;;surplus\n"

static void
open_text (Assistant  *self,
           const char *text)
{
  g_autofree char *path = assistant_write (self, "list.csv", text, -1);

  assistant_open (self, path);
  assistant_go_to_plan (self);
}

/* The line of that choice among what is decided for all. */
static GtkWidget *
find_line (Assistant  *self,
           const char *nick)
{
  return page_fixture_find (assistant_find (self, "decisions"), ADW_TYPE_ACTION_ROW, nick);
}

static void
flip_line (Assistant  *self,
           const char *nick)
{
  GtkSwitch *switched = page_fixture_find (find_line (self, nick), GTK_TYPE_SWITCH, NULL);

  gtk_switch_set_active (switched, !gtk_switch_get_active (switched));
  assistant_wait (self);
}

static void
test_all_at_once (Assistant    *self,
                  gconstpointer data)
{
  open_text (self, UNDECIDED);
  g_assert_true (gtk_widget_get_mapped (find_line (self, "together")));
  g_assert_cmpstr (
      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (find_line (self, "together"))), ==,
      "2 rows: one address, different names");
  g_assert_cmpstr (
      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (find_line (self, "drop-surplus"))), ==,
      "1 row has more cells than the heading");
  g_assert_false (gtk_widget_get_visible (find_line (self, "include")));
  page_fixture_assert_narrow (GTK_WIDGET (self->window));
  page_fixture_picture (GTK_WINDOW (self->window), "import-decisions");

  g_assert_cmpstr (assistant_get_import_label (self), ==, "_Import 1 Inquiry");
  flip_line (self, "together");
  g_assert_cmpstr (assistant_get_import_label (self), ==, "_Import 2 Inquiries");
  flip_line (self, "drop-surplus");
  g_assert_cmpstr (assistant_get_import_label (self), ==, "_Import 3 Inquiries");
  flip_line (self, "together");
  g_assert_cmpstr (assistant_get_import_label (self), ==, "_Import 2 Inquiries");
}

#define MANY                                   \
  "Name;Email;Date;Partner's name;Status\n"    \
  "Ana Ruiz;ana@example.org;46102;;\n"         \
  "Grace Bell;bell@example.org;;;\n"           \
  "Tom Bell;bell@example.org;28/03/2026;;\n"   \
  "Ida & Bo Holm;holm@example.org;;;\n"        \
  "Priya Shah;priya@example.org;;Noor Shah;\n" \
  "Sam Lee;sam@example.org;;;cancelled\n"      \
  "Vera Lund;vera@example.org;;;;surplus\n"

/* Many questions stand behind one line; those left out are asked about where they are looked at. */
static void
test_many (Assistant    *self,
           gconstpointer data)
{
  GtkWidget *more;

  open_text (self, MANY);
  more = page_fixture_find (assistant_find (self, "decisions"), GTK_TYPE_LIST_BOX_ROW, "more_row");
  g_test_message ("%s", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (more)));
  g_assert_true (gtk_widget_get_mapped (more));
  g_assert_false (gtk_widget_get_visible (find_line (self, "together")));
  page_fixture_picture (GTK_WINDOW (self->window), "import-many-closed");
  g_signal_emit_by_name (page_fixture_find (assistant_find (self, "decisions"), GTK_TYPE_LIST_BOX,
                                            "list"),
                         "row-activated", more);
  picture_wait (GTK_WIDGET (self->window), 30);
  g_assert_true (gtk_widget_get_visible (find_line (self, "together")));
  g_assert_true (gtk_widget_get_visible (find_line (self, "split-people")));
  g_assert_true (gtk_widget_get_visible (find_line (self, "partners")));
  g_assert_false (gtk_widget_get_visible (find_line (self, "include")));
  page_fixture_picture (GTK_WINDOW (self->window), "import-many-open");
}

/* Ctrl+D decides about the chosen row the other way. */
static void
test_keyboard (Assistant    *self,
               gconstpointer data)
{
  open_text (self, UNDECIDED);
  assistant_select_row (self, 3);
  g_assert_true (
      gtk_widget_activate_action (assistant_find (self, "plan_page"), "plan.flip", NULL));
  assistant_wait (self);
  g_assert_cmpstr (assistant_get_import_label (self), ==, "_Import 2 Inquiries");
  g_assert_true (
      gtk_widget_activate_action (assistant_find (self, "plan_page"), "plan.flip", NULL));
  assistant_wait (self);
  g_assert_cmpstr (assistant_get_import_label (self), ==, "_Import 1 Inquiry");

  /* Where there is nothing to decide, nothing happens. */
  assistant_select_row (self, 0);
  gtk_widget_activate_action (assistant_find (self, "plan_page"), "plan.flip", NULL);
  assistant_wait (self);
  g_assert_cmpstr (assistant_get_import_label (self), ==, "_Import 1 Inquiry");
}

/* C28: of a file that was imported before, only what is new is shown at first, and that is said. */
static void
test_imported_before (Assistant    *self,
                      gconstpointer data)
{
  GtkLabel *before;

  import_fixture_import (&self->base, import_fixture_source ("google_forms.csv"),
                         TEND_IMPORT_NO_CHOICE);
  assistant_open_sample (self, "google_forms.csv");
  assistant_go_to_plan (self);
  before = page_fixture_find (assistant_find (self, "decisions"), GTK_TYPE_LABEL, "before");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (before)));
  g_assert_nonnull (strstr (gtk_label_get_label (before), "“google_forms.csv” was imported on"));
  g_assert_nonnull (strstr (gtk_label_get_label (before), "Nothing in it is new."));
}

#define LIST "Name,Email\nAna,ana@example.org\nBo,bo@example.org\n"

/* C28: of a list that has grown since, too. */
static void
test_grown_list (Assistant    *self,
                 gconstpointer data)
{
  TendImportRow *row;

  import_fixture_import (&self->base, import_fixture_source_of (LIST, -1), TEND_IMPORT_NO_CHOICE);
  open_text (self, LIST "Cleo,cleo@example.org\n");
  g_assert_cmpuint (g_list_model_get_n_items (assistant_get_rows (self)), ==, 1);
  row = tend_import_row_pane_get_row (assistant_find (self, "pane"));
  g_assert_cmpstr (tend_import_row_get_name (row), ==, "Cleo");
}

static void
assert_difference (Assistant  *self,
                   int         i,
                   const char *label,
                   const char *sentence)
{
  GtkListBox *list = assistant_find (self, "differences");
  GtkWidget  *row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, i));

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_get_mapped (row));
  g_assert_cmpstr (gtk_label_get_label (page_fixture_find (row, GTK_TYPE_LABEL, "title")), ==,
                   label);
  g_assert_cmpstr (gtk_label_get_label (page_fixture_find (row, GTK_TYPE_LABEL, "subtitle")), ==,
                   sentence);
}

static void
assert_n_differences (Assistant *self,
                      int        n)
{
  GtkListBox *list = assistant_find (self, "differences");

  if (n > 0)
    g_assert_nonnull (gtk_list_box_get_row_at_index (list, n - 1));
  g_assert_null (gtk_list_box_get_row_at_index (list, n));
  g_assert_cmpint (gtk_widget_get_mapped (assistant_find (self, "differences_group")), ==, n > 0);
}

#define ONCE                               \
  "Name,Email,Pronouns,Language\n"         \
  "Ana Lind,ana@example.org,she,Swedish\n" \
  "Bo Berg,bo@example.org,he,Danish\n"     \
  "Cleo Ek,cleo@example.org,they,English\n"
#define NOW                                           \
  "Name,Email,Pronouns,Language\n"                    \
  "Ana Lind,ana@example.org,they,Swedish & <b>Thai\n" \
  "Bo Berg,bo@example.org,he,Norwegian\n"             \
  "Cleo Ek,cleo@example.org,they,English\n"           \
  "Dina Alm,dina@example.org,she,French\n"

/* C27: where Tend and the file differ: what each says, and which of them it will be. */
static void
test_differences (Assistant    *self,
                  gconstpointer data)
{
  import_fixture_import (&self->base, import_fixture_source_of (ONCE, -1), TEND_IMPORT_NO_CHOICE);
  store_fixture_perform_sql (&self->base, "Edited",
                             "UPDATE person SET pronouns = 'ze' WHERE name = 'Ana Lind'");
  open_text (self, NOW);
  assistant_press_chip (self, "All 4 rows");
  g_assert_cmpuint (g_list_model_get_n_items (assistant_get_rows (self)), ==, 4);

  /* What somebody edited stays; what an import said gives way. */
  assistant_select_row (self, 0);
  assert_n_differences (self, 2);
  assert_difference (self, 0, "Pronouns", "Tend has “ze”, which stays; the file says “they”.");
  assert_difference (
      self, 1, "Language",
      "Tend has “Swedish”; the file’s “Swedish & <b>Thai” takes its place.");
  page_fixture_assert_narrow (GTK_WIDGET (self->window));
  page_fixture_picture (GTK_WINDOW (self->window), "import-differences");
  g_assert_true (
      gtk_widget_activate_action (assistant_find (self, "plan_page"), "plan.flip", NULL));
  assistant_wait (self);
  assert_difference (self, 0, "Pronouns", "Tend has “ze”; the file’s “they” takes its place.");
  assert_n_differences (self, 2);

  /* Of the next row only its own, and nothing where they agree, or where somebody is new. */
  assistant_select_row (self, 1);
  assert_n_differences (self, 1);
  assert_difference (self, 0, "Language",
                     "Tend has “Danish”; the file’s “Norwegian” takes its place.");
  assistant_select_row (self, 2);
  assert_n_differences (self, 0);
  assistant_select_row (self, 3);
  assert_n_differences (self, 0);
}

#define RLO "\xe2\x80\xae"

/* C34: shown as text, as wide as the window, and at once. */
static void
test_hostile (Assistant    *self,
              gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("Name,Email,Note\n");
  g_autofree char    *long_name = g_strnfill (5000, 'W');
  TendImportPlanRow  *row;
  GtkLabel           *names, *raw;

  g_string_append (text, "<b>Bold</b> %s %n &amp;,a@example.org,<i>%s</i>\n");
  g_string_append (text, "\"" RLO "gro.elpmaxe\",b@example.org,x\n");
  g_string_append (text, "a");
  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "\xcc\x81");
  g_string_append_printf (text, ",c@example.org,x\n%s,d@example.org,x\n", long_name);
  g_string_append (text, "\"=HYPERLINK(\"\"http://example.org\"\")\",e@example.org,x\n");
  open_text (self, text->str);
  g_assert_cmpuint (g_list_model_get_n_items (assistant_get_rows (self)), ==, 5);

  for (guint i = 0; i < 5; i++)
    {
      assistant_select_row (self, i);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self->window)), <=, 960);
      page_fixture_assert_narrow (GTK_WIDGET (self->window));
      names = page_fixture_find (assistant_find (self, "pane"), GTK_TYPE_LABEL, "names");
      g_assert_cmpint (g_utf8_strlen (gtk_label_get_label (names), -1), <=, 310);
      g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (names)), <, 200);
    }
  assistant_select_row (self, 0);
  names = page_fixture_find (assistant_find (self, "pane"), GTK_TYPE_LABEL, "names");
  g_assert_cmpstr (gtk_label_get_text (names), ==, "<b>Bold</b> %s %n &amp;");
  row = page_fixture_find (assistant_find (self, "list_view"), TEND_TYPE_IMPORT_PLAN_ROW, NULL);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (row)));
  page_fixture_picture (GTK_WINDOW (self->window), "import-hostile");
  assistant_select_row (self, 1);
  raw = assistant_find (self, "raw");
  g_assert_true (g_str_has_prefix (gtk_label_get_text (raw), "\xe2\x81\xa8"));
  g_assert_true (g_str_has_suffix (gtk_label_get_text (raw), "\xe2\x81\xa9"));
  assistant_select_row (self, 2);
  page_fixture_picture (GTK_WINDOW (self->window), "import-hostile-marks");
}

/* Two files: of each row it is said in which it stands. */
static void
test_two_files (Assistant    *self,
                gconstpointer data)
{
  g_autofree char       *one = assistant_write (self, "one.csv", UNDECIDED, -1);
  g_autofree char       *two = assistant_write (self, "two.csv",
                                                "Name;Email\nBo Berg;bo@example.org\n", -1);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile)      first = g_file_new_for_path (one);
  g_autoptr (GFile)      second = g_file_new_for_path (two);

  g_list_store_append (files, first);
  g_list_store_append (files, second);
  assistant_open_files (self, G_LIST_MODEL (files));
  assistant_go_to_plan (self);
  assistant_select_row (self, 4);
  page_fixture_picture (GTK_WINDOW (self->window), "import-two-files");
  g_assert_cmpstr (adw_preferences_group_get_title (assistant_find (self, "raw_group")), ==,
                   "Line 2 of “two.csv”");
}

int
main (int   argc,
      char *argv[])
{
  page_fixture_init (&argc, &argv);

#define ADD(name, test) \
  g_test_add ("/import-offers/" name, Assistant, NULL, assistant_set_up, test, assistant_tear_down)
  ADD ("all-at-once", test_all_at_once);
  ADD ("many", test_many);
  ADD ("keyboard", test_keyboard);
  ADD ("C28-imported-before", test_imported_before);
  ADD ("C28-grown-list", test_grown_list);
  ADD ("C27-differences", test_differences);
  ADD ("C34-hostile", test_hostile);
  ADD ("two-files", test_two_files);
#undef ADD

  return g_test_run ();
}
