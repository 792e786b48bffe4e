/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-pause-line.h"

#include <glib/gi18n-lib.h>

/* A second is drawn so long, unless that is too much for the longest pause of the script. */
#define PIXELS_A_SECOND 4.0f

/* No pause is so short that it is not seen. */
#define SHORTEST_LINE 4.0f

#define THICKNESS 2.0f
#define GAP 10

/* Up to here people count in seconds. */
#define LONGEST_IN_SECONDS 99

struct _TendPauseLine
{
  GtkWidget parent_instance;

  GtkWidget *label;
  int        min;
  int        max;
  int        longest;
};

G_DEFINE_FINAL_TYPE (TendPauseLine, tend_pause_line, GTK_TYPE_WIDGET)

/* The room for the words beside the line: the same for every line, however long its words are, so
 * that a second is equally long in all of them. */
static int
get_room_for_words (TendPauseLine *self)
{
  PangoContext     *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int               width = 12 * pango_font_metrics_get_approximate_char_width (metrics);
  int               natural;

  pango_font_metrics_unref (metrics);
  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return GAP + MAX (natural, PANGO_PIXELS_CEIL (width));
}

static void
tend_pause_line_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  TendPauseLine *self = TEND_PAUSE_LINE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int)SHORTEST_LINE + get_room_for_words (self);
      *natural = MAX (*minimum, (int)((float)self->max * PIXELS_A_SECOND) +
                                    get_room_for_words (self));
      return;
    }
  gtk_widget_measure (self->label, orientation, -1, minimum, natural, NULL, NULL);
}

static void
tend_pause_line_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  TendPauseLine *self = TEND_PAUSE_LINE (widget);
  gboolean       mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int            label_width;
  float          min, max;
  int            x;

  tend_pause_line_get_lengths (self, &min, &max);
  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &label_width, NULL, NULL);
  x = mirrored ? width - (int)max - GAP - label_width : (int)max + GAP;
  gtk_widget_size_allocate (self->label, &(GtkAllocation){ x, 0, label_width, height }, -1);
}

static void
draw_part (GtkWidget   *widget,
           GtkSnapshot *snapshot,
           float        from,
           float        to,
           float        strength)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  float            width = (float)gtk_widget_get_width (widget);
  float            y = ((float)gtk_widget_get_height (widget) - THICKNESS) / 2;
  GdkRGBA          color;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      float mirrored = width - to;

      to = width - from;
      from = mirrored;
    }
  gtk_style_context_get_color (style, &color);
  color.alpha *= strength;
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (from, y, to - from, THICKNESS));
}

static void
tend_pause_line_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  TendPauseLine *self = TEND_PAUSE_LINE (widget);
  float          min, max;

  tend_pause_line_get_lengths (self, &min, &max);
  draw_part (widget, snapshot, 0, min, 0.7f);
  if (max > min)
    draw_part (widget, snapshot, min, max, 0.3f);
  gtk_widget_snapshot_child (widget, self->label, snapshot);
}

static void
tend_pause_line_dispose (GObject *object)
{
  g_clear_pointer (&TEND_PAUSE_LINE (object)->label, gtk_widget_unparent);

  G_OBJECT_CLASS (tend_pause_line_parent_class)->dispose (object);
}

static void
tend_pause_line_class_init (TendPauseLineClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_pause_line_dispose;
  widget_class->measure = tend_pause_line_measure;
  widget_class->size_allocate = tend_pause_line_size_allocate;
  widget_class->snapshot = tend_pause_line_snapshot;

  gtk_widget_class_set_css_name (widget_class, "pauseline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tend_pause_line_init (TendPauseLine *self)
{
  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->label, "caption");
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

void
tend_pause_line_set (TendPauseLine *self,
                     int            min,
                     int            max,
                     int            longest)
{
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (TEND_IS_PAUSE_LINE (self));

  self->min = min;
  self->max = MAX (min, max);
  self->longest = MAX (self->max, longest);

  words = tend_pause_line_say (self->min, self->max);
  gtk_label_set_label (GTK_LABEL (self->label), words);
  /* Translators: %s is a length of time, such as "15–25 s" */
  name = g_strdup_printf (_ ("Pause, %s"), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
tend_pause_line_get_lengths (TendPauseLine *self,
                             float         *min,
                             float         *max)
{
  float room;
  float pixels;

  g_return_if_fail (TEND_IS_PAUSE_LINE (self));

  room = (float)(gtk_widget_get_width (GTK_WIDGET (self)) - get_room_for_words (self));
  pixels = MIN (PIXELS_A_SECOND, room / (float)MAX (self->longest, 1));
  *min = MAX (SHORTEST_LINE, pixels * (float)self->min);
  *max = MAX (*min, pixels * (float)self->max);
}

char *
tend_pause_line_say (int min,
                     int max)
{
  if (max <= LONGEST_IN_SECONDS && min == max)
    /* Translators: a length in seconds */
    return g_strdup_printf (_ ("%d s"), min);
  if (max <= LONGEST_IN_SECONDS)
    /* Translators: a length in seconds, from – to */
    return g_strdup_printf (_ ("%d–%d s"), min, max);
  if (min % 60 == 0 && max % 60 == 0 && min == max)
    return g_strdup_printf (_ ("%d min"), min / 60);
  if (min % 60 == 0 && max % 60 == 0)
    return g_strdup_printf (_ ("%d–%d min"), min / 60, max / 60);
  if (min == max)
    /* Translators: a length in minutes and seconds: "1:45 min" */
    return g_strdup_printf (_ ("%d:%02d min"), min / 60, min % 60);
  /* Translators: the same, from – to */
  return g_strdup_printf (_ ("%d:%02d–%d:%02d min"), min / 60, min % 60, max / 60, max % 60);
}
