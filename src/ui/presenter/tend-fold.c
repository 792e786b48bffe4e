/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-fold.h"

struct _TendFold
{
  GtkWidget parent_instance;
  int       threshold;
  int       spacing;
  int       share;
};

G_DEFINE_FINAL_TYPE (TendFold, tend_fold, GTK_TYPE_WIDGET)

typedef enum {
  PROP_THRESHOLD = 1,
  PROP_SPACING,
  PROP_SHARE,
} TendFoldProperty;

static GParamSpec *properties[PROP_SHARE + 1];

/* The visible children; with one alone there is nothing to fold. */
static guint
get_children (TendFold  *self,
              GtkWidget *children[2])
{
  guint n_children = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child) && n_children < 2)
      children[n_children++] = child;
  return n_children;
}

/* The widths of both children at @width, neither less than it needs. Returns whether they stand one
 * above the other: below the threshold, or where there is no room for both. */
static gboolean
divide (TendFold   *self,
        int         width,
        GtkWidget **children,
        guint       n_children,
        int         widths[2])
{
  int needs[2] = { 0, 0 };
  int room = width - self->spacing;

  widths[0] = width;
  widths[1] = width;
  if (width < self->threshold)
    return TRUE;
  if (n_children < 2)
    return FALSE;
  for (guint i = 0; i < n_children; i++)
    gtk_widget_measure (children[i], GTK_ORIENTATION_HORIZONTAL, -1, &needs[i], NULL, NULL, NULL);
  if (needs[0] + needs[1] > room)
    return TRUE;
  widths[0] = CLAMP (room * self->share / 100, needs[0], room - needs[1]);
  widths[1] = room - widths[0];
  return FALSE;
}

static GtkSizeRequestMode
tend_fold_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tend_fold_measure (GtkWidget     *widget,
                   GtkOrientation orientation,
                   int            for_size,
                   int           *minimum,
                   int           *natural,
                   int           *minimum_baseline,
                   int           *natural_baseline)
{
  TendFold  *self = TEND_FOLD (widget);
  GtkWidget *children[2];
  guint      n_children = get_children (self, children);
  int        width = for_size >= 0 ? for_size : G_MAXINT / 200;
  int        widths[2];
  gboolean   folded = divide (self, width, children, n_children, widths);

  *minimum = 0;
  *natural = 0;
  for (guint i = 0; i < n_children; i++)
    {
      int      child_minimum;
      int      child_natural;
      int      between = i > 0 ? self->spacing : 0;
      gboolean horizontal = orientation == GTK_ORIENTATION_HORIZONTAL;

      gtk_widget_measure (children[i], orientation, horizontal || for_size < 0 ? -1 : widths[i],
                          &child_minimum, &child_natural, NULL, NULL);
      if (horizontal || !folded)
        *minimum = MAX (*minimum, child_minimum);
      else
        *minimum += between + child_minimum;
      if (horizontal || folded)
        *natural += between + child_natural;
      else
        *natural = MAX (*natural, child_natural);
    }
}

static void
allocate_folded (TendFold  *self,
                 GtkWidget *children[2],
                 guint      n_children,
                 int        width,
                 int        height)
{
  GtkRequestedSize sizes[2] = { 0 };
  int              extra = height;
  int              y = 0;
  guint            n_expand = 0;

  for (guint i = 0; i < n_children; i++)
    {
      gtk_widget_measure (children[i], GTK_ORIENTATION_VERTICAL, width, &sizes[i].minimum_size,
                          &sizes[i].natural_size, NULL, NULL);
      extra -= sizes[i].minimum_size + (i > 0 ? self->spacing : 0);
      n_expand += gtk_widget_compute_expand (children[i], GTK_ORIENTATION_VERTICAL);
    }
  extra = gtk_distribute_natural_allocation (MAX (extra, 0), n_children, sizes);
  for (guint i = 0; i < n_children; i++)
    {
      int share = sizes[i].minimum_size;

      if (n_expand > 0 && gtk_widget_compute_expand (children[i], GTK_ORIENTATION_VERTICAL))
        share += extra / (int)n_expand;
      gtk_widget_size_allocate (children[i], &(GtkAllocation){ 0, y, width, share }, -1);
      y += share + self->spacing;
    }
}

static void
tend_fold_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  TendFold  *self = TEND_FOLD (widget);
  GtkWidget *children[2];
  guint      n_children = get_children (self, children);
  gboolean   rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int        widths[2];

  if (divide (self, width, children, n_children, widths))
    {
      allocate_folded (self, children, n_children, width, height);
      return;
    }
  for (guint i = 0; i < n_children; i++)
    {
      int before = i == 0 ? 0 : widths[0] + self->spacing;
      int x = rtl ? width - before - widths[i] : before;

      gtk_widget_size_allocate (children[i], &(GtkAllocation){ x, 0, widths[i], height }, -1);
    }
}

static void
tend_fold_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  TendFold *self = TEND_FOLD (object);

  switch ((TendFoldProperty)property_id)
    {
    case PROP_THRESHOLD:
      g_value_set_int (value, self->threshold);
      break;
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    case PROP_SHARE:
      g_value_set_int (value, self->share);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_fold_set_property (GObject      *object,
                        guint         property_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  TendFold *self = TEND_FOLD (object);

  switch ((TendFoldProperty)property_id)
    {
    case PROP_THRESHOLD:
      self->threshold = g_value_get_int (value);
      break;
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_SHARE:
      self->share = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
tend_fold_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (tend_fold_parent_class)->dispose (object);
}

static void
tend_fold_class_init (TendFoldClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tend_fold_get_property;
  object_class->set_property = tend_fold_set_property;
  object_class->dispose = tend_fold_dispose;
  widget_class->get_request_mode = tend_fold_get_request_mode;
  widget_class->measure = tend_fold_measure;
  widget_class->size_allocate = tend_fold_size_allocate;

  properties[PROP_THRESHOLD] = g_param_spec_int ("threshold", NULL, NULL, 0, G_MAXINT, 600, flags);
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 12, flags);
  properties[PROP_SHARE] = g_param_spec_int ("share", NULL, NULL, 0, 100, 50, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "fold");
}

static void
tend_fold_init (TendFold *self)
{
  self->threshold = 600;
  self->spacing = 12;
  self->share = 50;
}
