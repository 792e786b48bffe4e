/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"
#include "tend-pause-line.h"
#include "tend-script-step.h"
#include "tend-script-view.h"

static const char words[] = "This is a short one.\n"
                            "It can be done anywhere, and nobody will notice.\n"
                            "[bell]\n"
                            "> This is also the place to come back to.\n"
                            "\n"
                            "Let both feet find the floor.\n"
                            "[pause 10s]\n"
                            "\n"
                            "Which parts are touching?\n"
                            "[pause 20s-40s]\n"
                            "\n"
                            "In pairs, a minute each.\n"
                            "[pause 2m]\n"
                            "[bell 3]\n";

static GtkWidget *
new_view (const char *body)
{
  g_autoptr (TendScript) script = tend_script_parse_body (body, NULL);
  GtkWidget             *view = g_object_new (TEND_TYPE_SCRIPT_VIEW, "script", script, NULL);

  g_assert_true (tend_script_view_get_script (TEND_SCRIPT_VIEW (view)) == script);
  return view;
}

static GtkWidget *
get_step (GtkWidget *view,
          guint      position)
{
  GtkWidget *step = gtk_widget_get_first_child (view);

  while (position-- > 0)
    step = gtk_widget_get_next_sibling (step);
  g_assert_true (TEND_IS_SCRIPT_STEP (step));
  return step;
}

static const char *
get_text (GtkWidget  *step,
          const char *name)
{
  GtkLabel *label = page_fixture_find (step, GTK_TYPE_LABEL, name);

  return gtk_widget_get_mapped (GTK_WIDGET (label)) ? gtk_label_get_label (label) : NULL;
}

static void
test_steps (void)
{
  GtkWidget *view = new_view (words);
  GtkWindow *window = page_fixture_show (view, 620, 560);

  g_assert_cmpstr (get_text (get_step (view, 0), "room_text"), ==,
                   "This is a short one.\nIt can be done anywhere, and nobody will notice.");
  g_assert_cmpstr (get_text (get_step (view, 0), "note"), ==,
                   "For you: This is also the place to come back to.");
  g_assert_cmpstr (get_text (get_step (view, 0), "bell_before_label"), ==, "Bell");
  g_assert_null (get_text (get_step (view, 1), "note"));
  g_assert_null (get_text (get_step (view, 1), "bell_before_label"));
  g_assert_null (get_text (get_step (view, 3), "bell_before_label"));
  g_assert_cmpstr (get_text (get_step (view, 3), "bell_after_label"), ==, "Bell, 3 strokes");
  page_fixture_assert_narrow (view);
  page_fixture_picture (window, "script-view");

  /* Nothing of the old words stays. */
  tend_script_view_set_script (TEND_SCRIPT_VIEW (view), NULL);
  g_assert_null (gtk_widget_get_first_child (view));
  page_fixture_close (window);
}

static void
get_lengths (GtkWidget *view,
             guint      position,
             float     *min,
             float     *max)
{
  TendPauseLine *line = page_fixture_find (get_step (view, position), TEND_TYPE_PAUSE_LINE, NULL);

  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (line)));
  tend_pause_line_get_lengths (line, min, max);
}

/* Whatever the width, a line is as long as its time, and all of it is to be seen. */
static void
test_pauses (void)
{
  static const int widths[] = { 360, 620, 900 };
  GtkWidget       *view = new_view (words);
  GtkWindow       *window = page_fixture_show (view, 900, 560);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      float ten, ten_max, twenty, forty, longest, longest_max;

      gtk_widget_allocate (view, widths[i], 560, -1, NULL);
      get_lengths (view, 1, &ten, &ten_max);
      get_lengths (view, 2, &twenty, &forty);
      get_lengths (view, 3, &longest, &longest_max);
      g_assert_cmpfloat_with_epsilon (ten, ten_max, 0.1f);
      g_assert_cmpfloat_with_epsilon (twenty, 2 * ten, 0.1f);
      g_assert_cmpfloat_with_epsilon (forty, 2 * twenty, 0.1f);
      g_assert_cmpfloat_with_epsilon (longest, 3 * forty, 0.1f);
      g_assert_cmpfloat (longest, <, (float)widths[i]);
    }
  gtk_test_accessible_assert_property (page_fixture_find (get_step (view, 2), TEND_TYPE_PAUSE_LINE,
                                                          NULL),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Pause, 20–40 s");
  page_fixture_close (window);
}

static void
test_say (void)
{
  static const struct
  {
    int         min;
    int         max;
    const char *said;
  } cases[] = {
    { 8, 8, "8 s" },
    { 15, 25, "15–25 s" },
    { 45, 90, "45–90 s" },
    { 120, 120, "2 min" },
    { 60, 180, "1–3 min" },
    { 105, 105, "1:45 min" },
    { 90, 150, "1:30–2:30 min" },
    { 3600, 3600, "60 min" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = tend_pause_line_say (cases[i].min, cases[i].max);

      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

/* What was not understood stands there as words; a very long word does not widen the page. */
static void
test_odd_words (void)
{
  GtkWidget *view = new_view ("[pause 5s]\n\n[gong]\n\n"
                              "mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm\n\n"
                              "<b>not bold</b> & _plain_\n");
  GtkWindow *window = page_fixture_show (view, 360, 400);

  g_assert_null (get_text (get_step (view, 0), "room_text"));
  g_assert_cmpstr (get_text (get_step (view, 1), "room_text"), ==, "[gong]");
  g_assert_cmpstr (get_text (get_step (view, 3), "room_text"), ==, "<b>not bold</b> & _plain_");
  page_fixture_assert_narrow (view);
  page_fixture_close (window);
}

int
main (int   argc,
      char *argv[])
{
  page_fixture_init (&argc, &argv);
  g_test_add_func ("/script-view/steps", test_steps);
  g_test_add_func ("/script-view/pauses", test_pauses);
  g_test_add_func ("/script-view/say", test_say);
  g_test_add_func ("/script-view/odd-words", test_odd_words);
  return g_test_run ();
}
