/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first step of an import: what is seen of a file, and changed about its reading. */
#include "assistant-fixture.h"
#include "import-fixture.h"
#include "picture.h"
#include "tend-import-preview.h"
#include "tend-import-draft.h"
#include "tend-import-progress.h"
#include "tend-import-stage.h"

static gboolean
is_visible (Assistant  *self,
            const char *id)
{
  return gtk_widget_get_mapped (assistant_find (self, id));
}

static const char *
get_sentence (Assistant  *self,
              const char *id)
{
  return adw_preferences_row_get_title (assistant_find (self, id));
}

/* The rows as they stand in the file, with the numbers of their lines, and on what that rests. */
static void
test_preview (Assistant    *self,
              gconstpointer data)
{
  GtkWidget *line;

  assistant_open_sample (self, "google_forms.csv");
  g_assert_cmpstr (assistant_get_cell (self, 1, 1), ==, "Renee.Dubois+msc@example.org");
  /* An answer on line 2 has two lines. */
  line = gtk_grid_get_child_at (assistant_find (self, "grid"), 0, 2);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (line)), ==, "4");
  g_assert_cmpstr (get_sentence (self, "letters_row"), ==,
                   "Letters with accents are read so: “Renée”.");
  g_assert_cmpstr (get_sentence (self, "cells_row"), ==, "Cells are separated by commas.");
  g_assert_cmpstr (get_sentence (self, "headings_row"), ==, "The headings are on line 1.");
  g_assert_false (is_visible (self, "files_row"));
  g_assert_false (is_visible (self, "letters_cards"));
  g_assert_false (is_visible (self, "dates_cards"));
}

/* 88 columns do not make the window wider. */
static void
test_wide (Assistant    *self,
           gconstpointer data)
{
  assistant_open_sample (self, "outlook_contacts.csv");
  page_fixture_assert_narrow (GTK_WIDGET (self->window));
  page_fixture_picture (GTK_WINDOW (self->window), "import-file-wide");
  assistant_activate (self, "import.columns");
  page_fixture_assert_narrow (GTK_WIDGET (self->window));
  page_fixture_picture (GTK_WINDOW (self->window), "import-columns-wide");
}

#define ODD                    \
  "Our list, May\n"            \
  "Name;Email, or phone\n"     \
  "Ana Ruiz;ana@example.org\n" \
  "Bell, Grace;grace@example.org\n"

/* C10: what was found can be said otherwise; the preview and the plan follow. */
static void
test_change (Assistant    *self,
             gconstpointer data)
{
  g_autofree char *path = assistant_write (self, "odd.csv", ODD, -1);

  assistant_open (self, path);
  g_assert_cmpstr (get_sentence (self, "cells_row"), ==, "Cells are separated by semicolons.");
  g_assert_cmpstr (get_sentence (self, "headings_row"), ==, "The headings are on line 2.");
  g_assert_cmpstr (assistant_get_cell (self, 0, 1), ==, "Bell, Grace");
  g_assert_cmpuint (g_list_model_get_n_items (assistant_get_rows (self)), ==, 2);

  assistant_choose (self, "cells_row", 0);
  g_assert_cmpstr (get_sentence (self, "cells_row"), ==, "Cells are separated by commas.");
  assistant_choose (self, "cells_row", 1);
  g_assert_cmpstr (assistant_get_cell (self, 0, 1), ==, "Bell, Grace");

  /* The third is the line of Ana Ruiz, the last that no line has headings. */
  assistant_choose (self, "headings_row", 2);
  g_assert_cmpstr (get_sentence (self, "headings_row"), ==, "The headings are on line 3.");
  g_assert_cmpuint (g_list_model_get_n_items (assistant_get_rows (self)), ==, 1);
  assistant_choose (self, "headings_row", 4);
  g_assert_nonnull (strstr (get_sentence (self, "headings_row"), "No line has headings"));
}

/* C3: the letters of another machine, told by the file's own words. */
static void
test_letters (Assistant    *self,
              gconstpointer data)
{
  const char       text[] = "Name;Email\nRen\x8e"
                            "e Dubois;renee@example.org\n";
  g_autofree char *path = assistant_write (self, "mac.csv", text, sizeof text - 1);
  const char      *cards;
  guint            n = 0;

  assistant_open (self, path);
  cards = is_visible (self, "letters_cards") ? "letters_cards" : "letters_row";
  /* Among those that are offered is the right one. */
  while (!g_str_equal (assistant_get_cell (self, 0, 0), "Renée Dubois"))
    assistant_choose (self, cards, n++);
  assistant_go_to_plan (self);
  g_assert_cmpstr (assistant_get_step (self), ==, "plan");
}

/* C4: as many letters speak for one reading as for the other: both are shown. */
static void
test_letters_tie (Assistant    *self,
                  gconstpointer data)
{
  const char       text[] = "Name,Email\nZo\xc3\xab Ruiz,zoe@example.org\n"
                            "Ren\xe9"
                            "e Dubois,renee@example.org\n";
  g_autofree char *path = assistant_write (self, "tie.csv", text, sizeof text - 1);

  assistant_open (self, path);
  g_assert_true (is_visible (self, "letters_cards"));
  g_assert_false (is_visible (self, "letters_row"));
  g_assert_cmpstr (assistant_get_cell (self, 0, 0), ==, "ZoÃ« Ruiz");
  page_fixture_assert_narrow (GTK_WIDGET (self->window));
  page_fixture_picture (GTK_WINDOW (self->window), "import-ask-letters");

  for (guint i = 0; !g_str_equal (assistant_get_cell (self, 0, 0), "Zoë Ruiz"); i++)
    assistant_choose (self, "letters_cards", i);
  /* What was asked stays to be seen, with the answer. */
  g_assert_true (is_visible (self, "letters_cards"));
  assistant_go_to_plan (self);
  g_assert_cmpstr (assistant_get_step (self), ==, "plan");
}

#define DATES                             \
  "Name,Email,Date\n"                     \
  "Ana Ruiz,ana@example.org,03/04/2026\n" \
  "Sam Lee,sam@example.org,05/06/2026\n"

/* C22: two dates read both ways; nothing is chosen, and without a choice they stay unknown. */
static void
test_dates (Assistant    *self,
            gconstpointer data)
{
  g_autofree char *path = assistant_write (self, "dates.csv", DATES, -1);

  assistant_open (self, path);
  g_assert_true (is_visible (self, "dates_cards"));
  g_assert_false (is_visible (self, "dates_row"));
  g_assert_cmpint (assistant_get_chosen (self, "dates_cards"), ==, -1);
  page_fixture_assert_narrow (GTK_WIDGET (self->window));
  page_fixture_picture (GTK_WINDOW (self->window), "import-ask-dates");
  assistant_click (self, "next_button");
  g_assert_cmpstr (assistant_get_step (self), ==, "plan");
  assistant_activate (self, "import.back");

  assistant_choose (self, "dates_cards", 0);
  g_assert_true (is_visible (self, "dates_cards"));
  g_assert_cmpint (assistant_get_chosen (self, "dates_cards"), ==, 0);
  assistant_click (self, "next_button");
  assistant_import (self);
  g_assert_cmpint (store_fixture_ask (&self->base, "SELECT count(*) FROM inquiry "
                                                   "WHERE received LIKE '2026-04-03%'"),
                   ==, 1);
}

/* Several files: each can be looked at; a fault names its file. */
static void
test_several (Assistant    *self,
              gconstpointer data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  const char            *names[] = { "google_forms.csv", "excel_fr.csv" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char  *path = import_fixture_path (names[i]);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      g_list_store_append (files, file);
    }
  assistant_open_files (self, G_LIST_MODEL (files));
  g_assert_true (is_visible (self, "files_row"));
  g_assert_cmpstr (get_sentence (self, "cells_row"), ==, "Cells are separated by commas.");
  page_fixture_picture (GTK_WINDOW (self->window), "import-file-several");
  adw_combo_row_set_selected (assistant_find (self, "files_row"), 1);
  assistant_wait (self);
  g_assert_cmpstr (get_sentence (self, "cells_row"), ==, "Cells are separated by semicolons.");
  assistant_go_to_plan (self);
  g_assert_cmpstr (assistant_get_import_label (self), ==, "_Import 6 Inquiries");
}

static void
test_one_is_refused (Assistant    *self,
                     gconstpointer data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autofree char       *good = import_fixture_path ("google_forms.csv");
  g_autofree char       *bad = assistant_write (self, "form.csv", "%PDF-1.7\n1 0 obj\n", -1);
  g_autoptr (GFile)      first = g_file_new_for_path (good);
  g_autoptr (GFile)      second = g_file_new_for_path (bad);
  const char            *said;

  g_list_store_append (files, first);
  g_list_store_append (files, second);
  assistant_open_files (self, G_LIST_MODEL (files));
  g_assert_cmpstr (assistant_get_step (self), ==, "problem");
  said = adw_status_page_get_description (assistant_find (self, "problem_page"));
  g_assert_nonnull (strstr (said, "form.csv"));
  g_assert_nonnull (strstr (said, "PDF"));
}

/* The beginning of a large file is in view before there is a plan. */
static void
test_large (Assistant    *self,
            gconstpointer data)
{
  g_autoptr (GString)    text = g_string_new ("Name,Email,Message\n");
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile)      file = NULL;
  g_autofree char       *path = NULL;

  for (guint i = 0; text->len < 2 << 20; i++)
    g_string_append_printf (text, "Ana Ruiz,ana%u@example.org,\"%0400u\"\n", i, i);
  path = assistant_write (self, "large.csv", text->str, (gssize)text->len);
  file = g_file_new_for_path (path);
  g_list_store_append (files, file);

  self->window = tend_import_window_new (self->parent, self->base.store);
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *)&self->window);
  tend_import_window_load (self->window, G_LIST_MODEL (files));
  gtk_window_present (GTK_WINDOW (self->window));
  while (g_str_equal (assistant_get_step (self), "busy"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (assistant_get_step (self), ==, "file");
  g_assert_cmpstr (assistant_get_cell (self, 1, 2), ==, "ana2@example.org");
  g_assert_true (tend_import_window_get_busy (self->window));

  assistant_wait (self);
  g_assert_cmpstr (assistant_get_cell (self, 1, 2), ==, "ana2@example.org");
  assistant_go_to_plan (self);
}

static const char *
get_stage (GtkWidget *progress)
{
  return gtk_label_get_label (page_fixture_find (progress, GTK_TYPE_LABEL, "stage"));
}

/* What is done, and how much of it, as it is told from wherever the work is done. */
static void
test_progress (void)
{
  TendImportProgress      *shown = g_object_new (TEND_TYPE_IMPORT_PROGRESS, NULL);
  GtkWidget               *widget = GTK_WIDGET (shown);
  GtkWindow               *window = page_fixture_show (widget, 360, 294);
  GtkProgressBar          *bar = page_fixture_find (widget, GTK_TYPE_PROGRESS_BAR, "bar");
  g_autoptr (TendProgress) progress = tend_progress_new ();
  GCancellable            *work = G_CANCELLABLE (progress);

  tend_import_progress_follow (shown, progress);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (bar)));

  tend_progress_begin (work, TEND_IMPORT_STAGE_READ, TEND_IMPORT_READ);
  tend_progress_tell (work, 1, 2);
  while (!gtk_widget_get_mapped (GTK_WIDGET (bar)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (get_stage (widget), ==, "Reading the rows…");
  g_assert_cmpfloat_with_epsilon (gtk_progress_bar_get_fraction (bar), TEND_IMPORT_READ / 2, 0.001);

  tend_progress_begin (work, TEND_IMPORT_STAGE_MATCH, 1);
  while (g_str_equal (get_stage (widget), "Reading the rows…"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (get_stage (widget), ==, "Looking for people you know already…");
  page_fixture_picture (window, "import-progress");

  tend_import_progress_follow (shown, NULL);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (bar)));
  page_fixture_close (window);
}

/* A file that takes long enough to be waited for says how far it is, and can be given up then. */
static void
test_progress_of_large (Assistant    *self,
                        gconstpointer data)
{
  g_autoptr (GString)    text = g_string_new ("Name,Email,Message\n");
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile)      file = NULL;
  g_autofree char       *path = NULL;
  GtkWidget             *progress;

  for (guint i = 0; text->len < 16 << 20; i++)
    g_string_append_printf (text, "Ana Ruiz,ana%u@example.org,Message %u\n", i, i);
  path = assistant_write (self, "large.csv", text->str, (gssize)text->len);
  file = g_file_new_for_path (path);
  g_list_store_append (files, file);

  self->window = tend_import_window_new (self->parent, self->base.store);
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *)&self->window);
  tend_import_window_load (self->window, G_LIST_MODEL (files));
  gtk_window_present (GTK_WINDOW (self->window));
  progress = assistant_find (self, "progress");
  while (!gtk_widget_get_mapped (page_fixture_find (progress, GTK_TYPE_LABEL, "stage")) &&
         tend_import_window_get_busy (self->window))
    g_main_context_iteration (NULL, TRUE);
  if (!tend_import_window_get_busy (self->window))
    {
      g_test_skip ("the plan is made before anybody would ask how far it is");
      return;
    }
  g_assert_cmpstr (assistant_get_step (self), ==, "file");
  g_assert_cmpstr (get_stage (progress), !=, "");
  g_assert_false (gtk_widget_get_visible (assistant_find (self, "spinner")));
  page_fixture_assert_narrow (GTK_WIDGET (self->window));
  page_fixture_picture (GTK_WINDOW (self->window), "import-file-planning");
  g_assert_true (gtk_widget_is_sensitive (assistant_find (self, "cancel_button")));
  assistant_cancel (self);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
wait_for (TendImportDraft *draft)
{
  while (tend_import_draft_get_busy (draft))
    g_main_context_iteration (NULL, TRUE);
}

/* A wish that cannot be followed leaves things as they were. */
static void
test_refused_wish (Assistant    *self,
                   gconstpointer data)
{
  g_autoptr (TendImportDraft)    draft = tend_import_draft_new (NULL);
  g_autoptr (TendImportSettings) settings = tend_import_settings_new ();
  g_autoptr (GBytes)             bytes = g_bytes_new_static (ODD, strlen (ODD));
  TendReadWishes                 wishes = { .header_line = 999 };
  TendImportPlan                *plan;
  guint                          n_refused = 0, n_planned = 0;

  g_signal_connect_swapped (draft, "refused", G_CALLBACK (count_cb), &n_refused);
  g_signal_connect_swapped (draft, "planned", G_CALLBACK (count_cb), &n_planned);
  tend_import_draft_take (draft, bytes, "Pasted table");
  wait_for (draft);
  g_assert_cmpuint (n_planned, ==, 1);
  plan = tend_import_draft_get_plan (draft);

  tend_import_settings_set_reading (settings, 0, &wishes);
  tend_import_draft_settle (draft, settings);
  wait_for (draft);
  g_assert_cmpuint (n_refused, ==, 1);
  g_assert_cmpuint (n_planned, ==, 1);
  g_assert_true (tend_import_draft_get_plan (draft) == plan);
  g_assert_true (tend_import_draft_get_settings (draft) == tend_import_plan_get_settings (plan));
}

/* The same cells stay as they are when the whole file is read; other ones take their place. */
static void
test_alike (void)
{
  g_autoptr (TendCsvTable) beginning = import_fixture_table_of ("Name,Email\nAna,a@example.org\n");
  g_autoptr (TendCsvTable) whole = import_fixture_table_of ("Name,Email\nAna,a@example.org\n");
  g_autoptr (TendCsvTable) other = import_fixture_table_of ("Name,Email\nLi,a@example.org\n");
  TendImportPreview       *preview = g_object_new (TEND_TYPE_IMPORT_PREVIEW, NULL);
  GtkWindow               *window = page_fixture_show (GTK_WIDGET (preview), 600, 300);
  GtkGrid                 *grid = page_fixture_find (GTK_WIDGET (preview), GTK_TYPE_GRID, "grid");
  GtkWidget               *cell;

  tend_import_preview_show (preview, beginning);
  cell = gtk_grid_get_child_at (grid, 1, 1);
  tend_import_preview_show (preview, whole);
  g_assert_true (tend_import_preview_get_table (preview) == whole);
  g_assert_true (gtk_grid_get_child_at (grid, 1, 1) == cell);
  tend_import_preview_show (preview, other);
  g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (gtk_grid_get_child_at (grid, 1, 1))),
                   ==, "Li");
  page_fixture_close (window);
}

int
main (int   argc,
      char *argv[])
{
  page_fixture_init (&argc, &argv);

#define ADD(name, test) \
  g_test_add ("/import-file/" name, Assistant, NULL, assistant_set_up, test, assistant_tear_down)
  ADD ("preview", test_preview);
  ADD ("wide", test_wide);
  ADD ("C10/change", test_change);
  ADD ("C3/letters", test_letters);
  ADD ("C4/letters-tie", test_letters_tie);
  ADD ("C22/dates", test_dates);
  ADD ("refused-wish", test_refused_wish);
  ADD ("large", test_large);
  ADD ("progress-of-large", test_progress_of_large);
  ADD ("several", test_several);
  ADD ("one-is-refused", test_one_is_refused);
#undef ADD
  g_test_add_func ("/import-file/alike", test_alike);
  g_test_add_func ("/import-file/progress", test_progress);

  return g_test_run ();
}
