/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-wall.h"

#include "tend-wall-fit.h"

/* A size that stays so long is one to measure for. While a window is being dragged larger the last
 * picture is drawn larger or smaller. */
#define SETTLE_MS 120

#define LINE_SPACING 1.3f
#define SIDE_MARGIN 0.09
#define TOP_MARGIN 0.10
#define CORNER 12

/* Of the wall's height: the words as usual, at most, and where a long word is broken instead. */
#define USUAL_SIZE (1.0 / 11)
#define LARGEST_SIZE (1.0 / 6)
#define LEGIBLE_SIZE (1.0 / 26)

struct _TendWall
{
  GtkWidget parent_instance;
  TendCard *card;
  double    zoom;
  double    aspect;

  /* What was measured, and for what; no layout means that it is yet to do. */
  PangoLayout *layout;
  int          font_size;
  int          fit_width;
  int          fit_height;
  guint        context_serial;
  guint        n_fits;
  guint        settle_id;
};

G_DEFINE_FINAL_TYPE (TendWall, tend_wall, GTK_TYPE_WIDGET)

typedef enum {
  PROP_CARD = 1,
  PROP_ZOOM,
  PROP_ASPECT,
} TendWallProperty;

static GParamSpec *properties[PROP_ASPECT + 1];

static const GdkRGBA near_black = { 0.070f, 0.063f, 0.055f, 1.0f };
static const GdkRGBA black = { 0.0f, 0.0f, 0.0f, 1.0f };
static const GdkRGBA warm_white = { 0.957f, 0.925f, 0.867f, 1.0f };

static void
forget_fit (TendWall *self)
{
  g_clear_object (&self->layout);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The part of the widget that is the wall. */
static void
get_picture (TendWall        *self,
             graphene_rect_t *picture)
{
  float width = (float)gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float)gtk_widget_get_height (GTK_WIDGET (self));
  float aspect = (float)self->aspect;

  graphene_rect_init (picture, 0, 0, width, height);
  if (aspect <= 0 || height <= 0)
    return;
  if (width / height > aspect)
    picture->size.width = height * aspect;
  else
    picture->size.height = width / aspect;
  picture->origin.x = (width - picture->size.width) / 2;
}

static void
fit (TendWall *self,
     int       width,
     int       height)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  double        usual = MIN (height * USUAL_SIZE, width * USUAL_SIZE * 9 / 16);

  g_clear_object (&self->layout);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->layout = pango_layout_new (context);
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_CENTER);
  pango_layout_set_line_spacing (self->layout, LINE_SPACING);
  pango_layout_set_text (self->layout, tend_card_get_text (self->card), -1);
  self->font_size = tend_wall_fit (self->layout,
                                   (int)(width * (1 - 2 * SIDE_MARGIN)),
                                   (int)(height * (1 - 2 * TOP_MARGIN)),
                                   (int)MIN (usual * self->zoom, height * LARGEST_SIZE),
                                   (int)(height * LEGIBLE_SIZE));
  self->fit_width = width;
  self->fit_height = height;
  self->context_serial = pango_context_get_serial (context);
  self->n_fits++;
}

static gboolean
settled_cb (gpointer user_data)
{
  TendWall *self = user_data;

  self->settle_id = 0;
  forget_fit (self);
  return G_SOURCE_REMOVE;
}

static void
draw_words (TendWall              *self,
            GtkSnapshot           *snapshot,
            const graphene_rect_t *picture)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  int           width = (int)picture->size.width;
  int           height = (int)picture->size.height;
  float         scale;
  int           text_height;

  if (self->layout == NULL || self->context_serial != pango_context_get_serial (context))
    fit (self, width, height);

  scale = MIN (picture->size.width / (float)self->fit_width,
               picture->size.height / (float)self->fit_height);
  pango_layout_get_pixel_size (self->layout, NULL, &text_height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (picture->origin.x + picture->size.width / 2,
                                                picture->origin.y + picture->size.height / 2));
  if (width != self->fit_width || height != self->fit_height)
    gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (-(float)(pango_layout_get_width (self->layout) /
                                                         PANGO_SCALE / 2),
                                                -(float)(text_height / 2)));
  gtk_snapshot_append_layout (snapshot, self->layout, &warm_white);
  gtk_snapshot_restore (snapshot);
}

static void
tend_wall_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  TendWall       *self = TEND_WALL (widget);
  gboolean        is_black = TRUE;
  graphene_rect_t picture;
  GskRoundedRect  corners;

  get_picture (self, &picture);
  if (picture.size.width < 1 || picture.size.height < 1)
    return;
  if (self->card != NULL)
    is_black = tend_card_get_kind (self->card) == TEND_CARD_BLACK;

  gsk_rounded_rect_init_from_rect (&corners, &picture, self->aspect > 0 ? CORNER : 0);
  gtk_snapshot_push_rounded_clip (snapshot, &corners);
  gtk_snapshot_append_color (snapshot, is_black ? &black : &near_black, &picture);
  if (!is_black)
    draw_words (self, snapshot, &picture);
  gtk_snapshot_pop (snapshot);
}

static void
tend_wall_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  TendWall       *self = TEND_WALL (widget);
  graphene_rect_t picture;

  get_picture (self, &picture);
  if (self->layout == NULL)
    return;
  if ((int)picture.size.width == self->fit_width && (int)picture.size.height == self->fit_height)
    {
      g_clear_handle_id (&self->settle_id, g_source_remove);
      return;
    }
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_MS, settled_cb, self);
}

static GtkSizeRequestMode
tend_wall_get_request_mode (GtkWidget *widget)
{
  TendWall *self = TEND_WALL (widget);

  return self->aspect > 0 ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
tend_wall_measure (GtkWidget     *widget,
                   GtkOrientation orientation,
                   int            for_size,
                   int           *minimum,
                   int           *natural,
                   int           *minimum_baseline,
                   int           *natural_baseline)
{
  TendWall *self = TEND_WALL (widget);

  *minimum = 0;
  *natural = 0;
  if (self->aspect > 0 && orientation == GTK_ORIENTATION_VERTICAL && for_size > 0)
    *natural = (int)(for_size / self->aspect);
}

static void
tend_wall_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  TendWall *self = TEND_WALL (object);

  switch ((TendWallProperty)property_id)
    {
    case PROP_CARD:
      g_value_set_object (value, self->card);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    case PROP_ASPECT:
      g_value_set_double (value, self->aspect);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_wall_set_property (GObject      *object,
                        guint         property_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  TendWall *self = TEND_WALL (object);

  switch ((TendWallProperty)property_id)
    {
    case PROP_CARD:
      tend_wall_set_card (self, g_value_get_object (value));
      break;
    case PROP_ZOOM:
      tend_wall_set_zoom (self, g_value_get_double (value));
      break;
    case PROP_ASPECT:
      tend_wall_set_aspect (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_wall_dispose (GObject *object)
{
  TendWall *self = TEND_WALL (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_object (&self->layout);
  g_clear_object (&self->card);
  G_OBJECT_CLASS (tend_wall_parent_class)->dispose (object);
}

static void
tend_wall_class_init (TendWallClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = tend_wall_get_property;
  object_class->set_property = tend_wall_set_property;
  object_class->dispose = tend_wall_dispose;
  widget_class->snapshot = tend_wall_snapshot;
  widget_class->size_allocate = tend_wall_size_allocate;
  widget_class->get_request_mode = tend_wall_get_request_mode;
  widget_class->measure = tend_wall_measure;

  properties[PROP_CARD] = g_param_spec_object ("card", NULL, NULL, TEND_TYPE_CARD, flags);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0.25, 4, 1, flags);
  properties[PROP_ASPECT] = g_param_spec_double ("aspect", NULL, NULL, 0, 10, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "wall");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tend_wall_init (TendWall *self)
{
  self->zoom = 1;
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (forget_fit), NULL);
}

GtkWidget *
tend_wall_new (void)
{
  return g_object_new (TEND_TYPE_WALL, NULL);
}

void
tend_wall_set_card (TendWall *self,
                    TendCard *card)
{
  g_return_if_fail (TEND_IS_WALL (self));
  g_return_if_fail (card == NULL || TEND_IS_CARD (card));

  if (!g_set_object (&self->card, card))
    return;
  forget_fit (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  card != NULL ? tend_card_get_text (card) : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CARD]);
}

TendCard *
tend_wall_get_card (TendWall *self)
{
  g_return_val_if_fail (TEND_IS_WALL (self), NULL);

  return self->card;
}

void
tend_wall_set_zoom (TendWall *self,
                    double    zoom)
{
  g_return_if_fail (TEND_IS_WALL (self));

  zoom = CLAMP (zoom, 0.25, 4);
  if (ABS (self->zoom - zoom) < 0.001)
    return;
  self->zoom = zoom;
  forget_fit (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

double
tend_wall_get_zoom (TendWall *self)
{
  g_return_val_if_fail (TEND_IS_WALL (self), 1);

  return self->zoom;
}

void
tend_wall_set_aspect (TendWall *self,
                      double    aspect)
{
  g_return_if_fail (TEND_IS_WALL (self));

  aspect = CLAMP (aspect, 0, 10);
  if (ABS (self->aspect - aspect) < 0.001)
    return;
  self->aspect = aspect;
  forget_fit (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ASPECT]);
}

double
tend_wall_get_aspect (TendWall *self)
{
  g_return_val_if_fail (TEND_IS_WALL (self), 0);

  return self->aspect;
}

guint
tend_wall_get_n_fits (TendWall *self)
{
  g_return_val_if_fail (TEND_IS_WALL (self), 0);

  return self->n_fits;
}

int
tend_wall_get_font_size (TendWall *self)
{
  g_return_val_if_fail (TEND_IS_WALL (self), 0);

  return self->font_size;
}
