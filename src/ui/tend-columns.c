/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-columns.h"

#define WIDEST 480
#define NARROWEST_OF_TWO 360
#define SPACING 36

struct _TendColumns
{
  GtkWidget parent_instance;

  GtkWidget *start;
  GtkWidget *end;
};

typedef enum {
  PROP_START = 1,
  PROP_END,
} TendColumnsProperty;

static GParamSpec *properties[PROP_END + 1];

G_DEFINE_FINAL_TYPE (TendColumns, tend_columns, GTK_TYPE_WIDGET)

static gboolean
has_room_for_two (int width)
{
  return width >= 2 * NARROWEST_OF_TWO + SPACING;
}

static int
column_width (int width)
{
  int available = has_room_for_two (width) ? (width - SPACING) / 2 : width;

  return MIN (available, WIDEST);
}

static GtkSizeRequestMode
tend_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (TendColumns *self,
               int         *minimum,
               int         *natural)
{
  int start = 0, end = 0;

  gtk_widget_measure (self->start, GTK_ORIENTATION_HORIZONTAL, -1, &start, NULL, NULL, NULL);
  gtk_widget_measure (self->end, GTK_ORIENTATION_HORIZONTAL, -1, &end, NULL, NULL, NULL);
  *minimum = MAX (start, end);
  *natural = MAX (*minimum, 2 * WIDEST + SPACING);
}

static void
measure_height (TendColumns *self,
                int          width,
                int         *minimum,
                int         *natural)
{
  int column = column_width (width);
  int start = 0, end = 0;

  gtk_widget_measure (self->start, GTK_ORIENTATION_VERTICAL, column, NULL, &start, NULL, NULL);
  gtk_widget_measure (self->end, GTK_ORIENTATION_VERTICAL, column, NULL, &end, NULL, NULL);
  *minimum = has_room_for_two (width) ? MAX (start, end) : start + SPACING + end;
  *natural = *minimum;
}

static void
tend_columns_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  TendColumns *self = TEND_COLUMNS (widget);
  int          least;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, minimum, natural);
      return;
    }
  /* Without a width the height is asked for the narrowest, which is the highest. */
  if (for_size < 0)
    measure_width (self, &for_size, &least);
  measure_height (self, for_size, minimum, natural);
}

static void
tend_columns_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  TendColumns  *self = TEND_COLUMNS (widget);
  int           column = column_width (width);
  GtkAllocation start = { 0, 0, column, 0 };
  GtkAllocation end = { 0, 0, column, 0 };
  int           minimum = 0;

  gtk_widget_measure (self->start, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  start.width = MAX (column, minimum);
  gtk_widget_measure (self->end, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  end.width = MAX (column, minimum);
  gtk_widget_measure (self->start, GTK_ORIENTATION_VERTICAL, start.width, NULL, &start.height, NULL,
                      NULL);
  gtk_widget_measure (self->end, GTK_ORIENTATION_VERTICAL, end.width, NULL, &end.height, NULL,
                      NULL);

  if (has_room_for_two (width))
    {
      start.x = (width - start.width - SPACING - end.width) / 2;
      end.x = start.x + start.width + SPACING;
      if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
        {
          int first = start.x;

          start.x = first + end.width + SPACING;
          end.x = first;
        }
    }
  else
    {
      start.x = (width - start.width) / 2;
      end.x = (width - end.width) / 2;
      end.y = start.height + SPACING;
    }
  gtk_widget_size_allocate (self->start, &start, -1);
  gtk_widget_size_allocate (self->end, &end, -1);
}

static void
tend_columns_dispose (GObject *object)
{
  TendColumns *self = TEND_COLUMNS (object);

  g_clear_pointer (&self->start, gtk_widget_unparent);
  g_clear_pointer (&self->end, gtk_widget_unparent);

  G_OBJECT_CLASS (tend_columns_parent_class)->dispose (object);
}

static void
tend_columns_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  TendColumns *self = TEND_COLUMNS (object);

  switch ((TendColumnsProperty)property_id)
    {
    case PROP_START:
      g_value_set_object (value, self->start);
      break;
    case PROP_END:
      g_value_set_object (value, self->end);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
take_child (TendColumns  *self,
            GtkWidget   **slot,
            const GValue *value)
{
  g_clear_pointer (slot, gtk_widget_unparent);
  *slot = g_value_get_object (value);
  if (*slot != NULL)
    gtk_widget_set_parent (*slot, GTK_WIDGET (self));
}

static void
tend_columns_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  TendColumns *self = TEND_COLUMNS (object);

  switch ((TendColumnsProperty)property_id)
    {
    case PROP_START:
      take_child (self, &self->start, value);
      break;
    case PROP_END:
      take_child (self, &self->end, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_columns_class_init (TendColumnsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_columns_dispose;
  object_class->get_property = tend_columns_get_property;
  object_class->set_property = tend_columns_set_property;
  widget_class->get_request_mode = tend_columns_get_request_mode;
  widget_class->measure = tend_columns_measure;
  widget_class->size_allocate = tend_columns_size_allocate;

  properties[PROP_START] = g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_END] = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tend_columns_init (TendColumns *self)
{
}
