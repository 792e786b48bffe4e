/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "picture.h"
#include "tend-audience-window.h"
#include "tend-ui.h"
#include "tend-wall-fit.h"
#include "tend-wall.h"

static TendCard *
new_card (const char *words)
{
  g_autoptr (TendScript) script = tend_script_parse_body (words, NULL);
  g_autoptr (GPtrArray)  cards = tend_card_list_for_step (script, 0);

  return g_object_ref (cards->pdata[0]);
}

static char *
repeat (const char *word,
        guint       n)
{
  GString *text = g_string_new (NULL);

  while (n-- > 0)
    g_string_append (text, word);
  return g_string_free (text, FALSE);
}

/* Whatever the words and the room, all of them stand in it. */
static void
test_fit (void)
{
  static const struct
  {
    int width;
    int height;
  } rooms[] = { { 164, 160 }, { 260, 380 }, { 1050, 576 }, { 1574, 864 }, { 3148, 1728 } };
  g_autofree char *long_word = repeat ("m", 120);
  g_autofree char *page = repeat ("Let it come and go. ", 21);
  g_autofree char *accents = repeat ("e\xcc\x81\xcc\xa3\xcc\x88", 40);
  const char      *texts[] = {
         "Sit.",
         "Feel your feet\non the floor.",
         "<b>You</b> & me",
         "הרגישו את כפות הרגליים על הרצפה",
         "👩\xe2\x80\x8d🌾 👍🏽 \xf3\xb0\x80\x80 \xef\xbf\xbd",
         long_word,
         page,
         accents,
  };
  GtkWidget *label = g_object_ref_sink (gtk_label_new (NULL));

  for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
    for (guint r = 0; r < G_N_ELEMENTS (rooms); r++)
      {
        g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (label, texts[t]);
        int                     wanted = rooms[r].height / 9;
        int                     width;
        int                     height;
        int                     size;

        pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
        size = tend_wall_fit (layout, rooms[r].width, rooms[r].height, wanted, wanted / 3);
        pango_layout_get_pixel_size (layout, &width, &height);
        g_test_message ("text %u in room %u: %d px", t, r, size);
        g_assert_cmpint (width, <=, rooms[r].width);
        g_assert_cmpint (height, <=, rooms[r].height);
        g_assert_cmpint (size, <=, wanted);
        g_assert_cmpint (size, >=, 4);
        if (t < 2 && r >= 2)
          g_assert_cmpint (size, ==, wanted);
      }
  g_object_unref (label);
}

/* A very long word is broken rather than made too small to read. */
static void
test_long_word (void)
{
  g_autofree char        *long_word = repeat ("m", 120);
  GtkWidget              *label = g_object_ref_sink (gtk_label_new (NULL));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (label, long_word);
  g_autoptr (PangoLayout) words = gtk_widget_create_pango_layout (label, "Compassionate kindness");

  g_assert_cmpint (tend_wall_fit (layout, 1050, 576, 64, 28), >=, 28);
  g_assert_cmpint (pango_layout_get_line_count (layout), >, 3);
  g_assert_cmpint (pango_layout_get_wrap (layout), ==, PANGO_WRAP_WORD_CHAR);

  /* A word that is merely wide is made smaller, not broken. */
  tend_wall_fit (words, 400, 576, 64, 28);
  g_assert_cmpint (pango_layout_get_wrap (words), ==, PANGO_WRAP_WORD);
  g_object_unref (label);
}

typedef struct
{
  GtkWindow *window;
  TendWall  *wall;
} Fixture;

static TendWall *
find_wall (GtkWindow *window)
{
  return TEND_WALL (gtk_window_get_child (window));
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->window = GTK_WINDOW (tend_audience_window_new ());
  self->wall = find_wall (self->window);
  gtk_window_set_decorated (self->window, FALSE);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  gtk_window_destroy (self->window);
}

static void
show (Fixture    *self,
      const char *words,
      int         width,
      int         height)
{
  g_autoptr (TendCard) card = new_card (words);

  tend_audience_window_set_card (TEND_AUDIENCE_WINDOW (self->window), card);
  gtk_window_set_default_size (self->window, width, height);
  gtk_window_present (self->window);
  picture_wait (GTK_WIDGET (self->window), 200);
}

/* Draws the wall and tells the rectangle that the words take. */
static GdkPixbuf *
take_picture (Fixture      *self,
              GdkRectangle *words)
{
  g_autofree char   *path = g_build_filename (g_get_tmp_dir (), "tend-test-wall.png", NULL);
  g_autoptr (GError) error = NULL;
  GdkPixbuf         *picture;
  int                left = G_MAXINT;
  int                top = G_MAXINT;
  int                right = 0;
  int                bottom = 0;

  picture_save (GTK_WIDGET (self->wall), path, &error);
  g_assert_no_error (error);
  picture = gdk_pixbuf_new_from_file (path, &error);
  g_assert_no_error (error);
  g_remove (path);
  for (int y = 0; y < gdk_pixbuf_get_height (picture); y++)
    for (int x = 0; x < gdk_pixbuf_get_width (picture); x++)
      {
        const guint8 *pixel = gdk_pixbuf_read_pixels (picture) +
                              y * gdk_pixbuf_get_rowstride (picture) +
                              x * gdk_pixbuf_get_n_channels (picture);

        if (pixel[0] < 100)
          continue;
        left = MIN (left, x);
        right = MAX (right, x);
        top = MIN (top, y);
        bottom = MAX (bottom, y);
      }
  *words = (GdkRectangle){ left, top, right - left, bottom - top };
  return picture;
}

static void
assert_right (Fixture *self,
              int      width,
              int      height)
{
  GdkRectangle          words;
  g_autoptr (GdkPixbuf) picture = take_picture (self, &words);

  g_assert_cmpint (gdk_pixbuf_get_width (picture), ==, width);
  g_assert_cmpint (gdk_pixbuf_get_height (picture), ==, height);
  g_assert_cmpint (words.width, >, 0);
  g_assert_cmpint (words.x, >=, width / 13);
  g_assert_cmpint (words.x + words.width, <=, width - width / 13);
  g_assert_cmpint (words.y, >=, height / 13);
  g_assert_cmpint (words.y + words.height, <=, height - height / 13);

  /* In the middle, but for the room that accents and descenders leave. */
  g_assert_cmpint (ABS (words.x + words.width / 2 - width / 2), <=, 4 + width / 50);
  g_assert_cmpint (ABS (words.y + words.height / 2 - height / 2), <=, 4 + height / 20);
}

static void
test_any_size (Fixture      *self,
               gconstpointer data)
{
  g_autofree char *long_word = repeat ("m", 120);
  g_autofree char *page = repeat ("Let it come and go. ", 20);
  const char      *texts[] = { "Sit.", "Feel your feet\non the floor.", long_word, page };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      show (self, texts[i], 200, 200);
      assert_right (self, 200, 200);
      show (self, texts[i], 300, 600);
      assert_right (self, 300, 600);
      show (self, texts[i], 1280, 720);
      assert_right (self, 1280, 720);
      show (self, texts[i], 1000, 210);
      assert_right (self, 1000, 210);
    }
}

static void
test_black (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (TendCard)  black = tend_card_new_black ();
  g_autoptr (GdkPixbuf) picture = NULL;
  const guint8         *pixels;
  GdkRectangle          words;

  show (self, "Sit.", 640, 360);
  tend_audience_window_set_card (TEND_AUDIENCE_WINDOW (self->window), black);
  picture_wait (GTK_WIDGET (self->window), 50);
  picture = take_picture (self, &words);
  pixels = gdk_pixbuf_read_pixels (picture);
  for (gsize i = 0; i < gdk_pixbuf_get_byte_length (picture); i++)
    if (!gdk_pixbuf_get_has_alpha (picture) || i % 4 != 3)
      g_assert_cmpuint (pixels[i], ==, 0);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->window)));
}

/* While the size changes the words are drawn as they were measured; once it settles they are
 * measured once. */
static void
test_settles (Fixture      *self,
              gconstpointer data)
{
  guint before;

  show (self, "Feel your feet\non the floor.", 640, 360);
  before = tend_wall_get_n_fits (self->wall);
  for (int width = 660; width <= 900; width += 20)
    {
      gtk_window_set_default_size (self->window, width, width * 9 / 16);
      picture_wait (GTK_WIDGET (self->window), 20);
    }
  for (guint i = 0; i < 50 && tend_wall_get_n_fits (self->wall) == before; i++)
    picture_wait (GTK_WIDGET (self->window), 100);
  /* Thirteen sizes went by. A busy machine may take a pause between two of them for the end, but
   * not between each two. */
  g_assert_cmpuint (tend_wall_get_n_fits (self->wall), >, before);
  g_assert_cmpuint (tend_wall_get_n_fits (self->wall), <, before + 7);
  assert_right (self, 900, 506);
}

static void
test_zoom (Fixture      *self,
           gconstpointer data)
{
  int usual;

  show (self, "Sit.", 1280, 720);
  usual = tend_wall_get_font_size (self->wall);
  tend_audience_window_set_zoom (TEND_AUDIENCE_WINDOW (self->window), 1.5);
  picture_wait (GTK_WIDGET (self->window), 50);
  g_assert_cmpint (ABS (tend_wall_get_font_size (self->wall) - usual * 3 / 2), <=, 1);

  /* Never above a sixth of the height, however far one goes. */
  tend_audience_window_set_zoom (TEND_AUDIENCE_WINDOW (self->window), 4);
  picture_wait (GTK_WIDGET (self->window), 50);
  g_assert_cmpint (tend_wall_get_font_size (self->wall), ==, 120);
  assert_right (self, 1280, 720);
}

static void
test_accessible (Fixture      *self,
                 gconstpointer data)
{
  show (self, "<b>You</b> & me", 640, 360);
  gtk_test_accessible_assert_property (self->wall, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "<b>You</b> & me");
}

static void
assert_nothing_focusable (GtkWidget *widget)
{
  if (gtk_widget_get_mapped (widget) && gtk_widget_get_can_focus (widget))
    g_assert_false (gtk_widget_get_focusable (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_nothing_focusable (child);
}

static void
test_nothing_else (Fixture      *self,
                   gconstpointer data)
{
  GdkCursor *cursor = gtk_widget_get_cursor (GTK_WIDGET (self->wall));

  gtk_window_set_decorated (self->window, TRUE);
  show (self, "Sit.", 640, 360);
  g_assert_cmpstr (gdk_cursor_get_name (cursor), ==, "none");
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->window)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_nothing_focusable (child);
  gtk_widget_child_focus (GTK_WIDGET (self->window), GTK_DIR_TAB_FORWARD);
  g_assert_null (gtk_window_get_focus (self->window));
}

/* The window's own properties are a card and a size: no text can be given to it. */
static void
test_card_only (void)
{
  g_autoptr (GTypeClass) window_class = g_type_class_ref (TEND_TYPE_AUDIENCE_WINDOW);
  g_autoptr (GTypeClass) wall_class = g_type_class_ref (TEND_TYPE_WALL);
  GTypeClass            *classes[] = { window_class, wall_class };

  for (guint c = 0; c < G_N_ELEMENTS (classes); c++)
    {
      g_autofree GParamSpec **properties = NULL;
      guint                   n_properties;

      properties = g_object_class_list_properties (G_OBJECT_CLASS (classes[c]), &n_properties);
      for (guint i = 0; i < n_properties; i++)
        {
          if (properties[i]->owner_type != G_TYPE_FROM_CLASS (classes[c]))
            continue;
          g_assert_true (properties[i]->value_type == TEND_TYPE_CARD ||
                         properties[i]->value_type == G_TYPE_DOUBLE);
        }
    }
  g_assert_true (g_object_class_find_property (G_OBJECT_CLASS (window_class), "card")->value_type ==
                 TEND_TYPE_CARD);
}

static void
close_asked_cb (GtkWindow *window,
                int       *n_asked)
{
  (*n_asked)++;
}

static void
test_close (Fixture      *self,
            gconstpointer data)
{
  int n_asked = 0;

  show (self, "Sit.", 640, 360);
  g_signal_connect (self->window, "close-asked", G_CALLBACK (close_asked_cb), &n_asked);
  gtk_window_close (self->window);
  picture_wait (GTK_WIDGET (self->window), 50);
  g_assert_cmpint (n_asked, ==, 1);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->window)));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  tend_ui_init ();
  g_test_add_func ("/wall/p25-p26-p27-fit", test_fit);
  g_test_add_func ("/wall/p25-long-word", test_long_word);
  ADD ("/wall/p10-any-size", test_any_size);
  ADD ("/wall/black", test_black);
  ADD ("/wall/p11-settles", test_settles);
  ADD ("/wall/zoom", test_zoom);
  ADD ("/wall/p27-accessible", test_accessible);
  ADD ("/wall/nothing-else", test_nothing_else);
  g_test_add_func ("/wall/p28-card-only", test_card_only);
  ADD ("/wall/p19-close", test_close);
  return g_test_run ();
}
