/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-split.h"

/* Narrower than this in all, the second goes below. */
#define SIDE_BY_SIDE 700
#define ASIDE_NARROWEST 300
#define ASIDE_WIDEST 480

/* The part of the width, or of the height, that the second may have. */
#define ASIDE_PART 0.42

struct _TendSplit
{
  GtkWidget parent_instance;

  GtkWidget *main;
  GtkWidget *aside;
  GtkWidget *upright; /* a separator for either way */
  GtkWidget *level;
  gboolean   wanted;
  gboolean   stacked;
};

typedef enum {
  PROP_MAIN = 1,
  PROP_ASIDE,
  PROP_WANTED,
} TendSplitProperty;

static GParamSpec *properties[PROP_WANTED + 1];

G_DEFINE_FINAL_TYPE (TendSplit, tend_split, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
tend_split_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_minimum (GtkWidget     *widget,
                 GtkOrientation orientation,
                 int            for_size)
{
  int minimum = 0;

  if (widget != NULL)
    gtk_widget_measure (widget, orientation, for_size, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
choose_aside_width (int width)
{
  return CLAMP ((int)(width * ASIDE_PART), ASIDE_NARROWEST, ASIDE_WIDEST);
}

static void
tend_split_measure (GtkWidget     *widget,
                    GtkOrientation orientation,
                    int            for_size,
                    int           *minimum,
                    int           *natural,
                    int           *minimum_baseline,
                    int           *natural_baseline)
{
  TendSplit *self = TEND_SPLIT (widget);
  int        main_size, aside_size;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      main_size = measure_minimum (self->main, orientation, -1);
      aside_size = measure_minimum (self->aside, orientation, -1);
      *minimum = MAX (main_size, aside_size);
      *natural = MAX (*minimum, SIDE_BY_SIDE);
    }
  else if (for_size >= SIDE_BY_SIDE)
    {
      int aside_width = choose_aside_width (for_size);

      main_size = measure_minimum (self->main, orientation, for_size - aside_width - 1);
      aside_size = measure_minimum (self->aside, orientation, aside_width);
      *minimum = *natural = MAX (main_size, aside_size);
    }
  else
    {
      main_size = measure_minimum (self->main, orientation, for_size);
      aside_size = self->wanted ? measure_minimum (self->aside, orientation, for_size) + 1 : 0;
      *minimum = *natural = main_size + aside_size;
    }
}

static void
place (GtkWidget *widget,
       int        x,
       int        y,
       int        width,
       int        height)
{
  gtk_widget_size_allocate (widget, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
place_beside (TendSplit *self,
              int        width,
              int        height)
{
  int      aside_width = choose_aside_width (width);
  gboolean to_the_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int      main_width = width - aside_width - 1;

  place (self->main, to_the_left ? aside_width + 1 : 0, 0, main_width, height);
  place (self->upright, to_the_left ? aside_width : main_width, 0, 1, height);
  place (self->aside, to_the_left ? 0 : main_width + 1, 0, aside_width, height);
}

static void
place_below (TendSplit *self,
             int        width,
             int        height)
{
  int main_minimum = measure_minimum (self->main, GTK_ORIENTATION_VERTICAL, width);
  int aside_height = 0;
  int aside_minimum, aside_natural;

  if (self->wanted)
    {
      gtk_widget_measure (self->aside, GTK_ORIENTATION_VERTICAL, width, &aside_minimum,
                          &aside_natural, NULL, NULL);
      aside_height = MAX (aside_minimum, MIN (aside_natural, (int)(height * ASIDE_PART)));
      aside_height = MAX (aside_minimum, MIN (aside_height, height - main_minimum - 1));
      place (self->level, 0, height - aside_height - 1, width, 1);
      place (self->aside, 0, height - aside_height, width, aside_height);
      aside_height++;
    }
  place (self->main, 0, 0, width, height - aside_height);
}

static void
tend_split_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  TendSplit *self = TEND_SPLIT (widget);

  if (self->main == NULL || self->aside == NULL)
    return;
  self->stacked = width < SIDE_BY_SIDE;
  gtk_widget_set_child_visible (self->upright, !self->stacked);
  gtk_widget_set_child_visible (self->level, self->stacked && self->wanted);
  gtk_widget_set_child_visible (self->aside, !self->stacked || self->wanted);
  if (self->stacked)
    place_below (self, width, height);
  else
    place_beside (self, width, height);
}

static void
take_child (TendSplit  *self,
            GtkWidget **child,
            GtkWidget  *taken)
{
  g_assert (*child == NULL);

  *child = taken;
  if (taken != NULL)
    gtk_widget_set_parent (taken, GTK_WIDGET (self));
}

static void
tend_split_dispose (GObject *object)
{
  TendSplit *self = TEND_SPLIT (object);

  g_clear_pointer (&self->main, gtk_widget_unparent);
  g_clear_pointer (&self->aside, gtk_widget_unparent);
  g_clear_pointer (&self->upright, gtk_widget_unparent);
  g_clear_pointer (&self->level, gtk_widget_unparent);

  G_OBJECT_CLASS (tend_split_parent_class)->dispose (object);
}

static void
tend_split_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  TendSplit *self = TEND_SPLIT (object);

  switch ((TendSplitProperty)property_id)
    {
    case PROP_MAIN:
      g_value_set_object (value, self->main);
      break;
    case PROP_ASIDE:
      g_value_set_object (value, self->aside);
      break;
    case PROP_WANTED:
      g_value_set_boolean (value, self->wanted);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_split_set_property (GObject      *object,
                         guint         property_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  TendSplit *self = TEND_SPLIT (object);

  switch ((TendSplitProperty)property_id)
    {
    case PROP_MAIN:
      take_child (self, &self->main, g_value_get_object (value));
      break;
    case PROP_ASIDE:
      take_child (self, &self->aside, g_value_get_object (value));
      break;
    case PROP_WANTED:
      tend_split_set_wanted (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_split_class_init (TendSplitClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = tend_split_dispose;
  object_class->get_property = tend_split_get_property;
  object_class->set_property = tend_split_set_property;
  widget_class->get_request_mode = tend_split_get_request_mode;
  widget_class->measure = tend_split_measure;
  widget_class->size_allocate = tend_split_size_allocate;

  properties[PROP_MAIN] = g_param_spec_object ("main", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_ASIDE] = g_param_spec_object ("aside", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_WANTED] = g_param_spec_boolean ("wanted", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tend_split_init (TendSplit *self)
{
  self->upright = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_parent (self->upright, GTK_WIDGET (self));
  self->level = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_parent (self->level, GTK_WIDGET (self));
}

void
tend_split_set_wanted (TendSplit *self,
                       gboolean   wanted)
{
  g_return_if_fail (TEND_IS_SPLIT (self));

  if (self->wanted == wanted)
    return;
  self->wanted = wanted;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WANTED]);
}

gboolean
tend_split_is_stacked (TendSplit *self)
{
  g_return_val_if_fail (TEND_IS_SPLIT (self), FALSE);

  return self->stacked;
}
