/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-agenda-strip.h"

#include <glib/gi18n-lib.h>

#include "tend-agenda-item.h"

struct _TendAgendaStrip
{
  GtkWidget          parent_instance;
  GtkScrolledWindow *scroller;
  GtkBox            *box;
  GListModel        *items;
  guint              current;
  guint              place;
  guint              n_places;
  guint              scroll_id;
};

G_DEFINE_FINAL_TYPE (TendAgendaStrip, tend_agenda_strip, GTK_TYPE_WIDGET)

enum {
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (GtkButton       *button,
            TendAgendaStrip *self)
{
  guint position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "position"));

  g_signal_emit (self, signals[PICKED], 0, position);
}

static const char *
get_state (TendAgendaStrip *self,
           guint            position,
           const char     **icon)
{
  if (position == self->current)
    {
      *icon = "media-playback-start-symbolic";
      return _ ("now");
    }
  if (self->current != GTK_INVALID_LIST_POSITION && position < self->current)
    {
      *icon = "object-select-symbolic";
      return _ ("before");
    }
  *icon = NULL;
  return _ ("to come");
}

/* Sets the words of the button of an item, in place, so that it keeps the focus. */
static void
refresh_button (TendAgendaStrip *self,
                GtkWidget       *button,
                guint            position)
{
  g_autoptr (TendAgendaItem) item = g_list_model_get_item (self->items, position);
  GtkWidget                 *content = gtk_button_get_child (GTK_BUTTON (button));
  GtkWidget                 *image = gtk_widget_get_first_child (content);
  GtkWidget                 *label = gtk_widget_get_last_child (content);
  g_autofree char           *words = g_strdup (tend_agenda_item_get_title (item));
  g_autofree char           *name = NULL;
  const char                *icon;
  const char                *state = get_state (self, position, &icon);

  if (position == self->current && self->n_places > 0)
    {
      g_autofree char *title = g_steal_pointer (&words);

      words = g_strdup_printf ("%s  %u/%u", title, self->place + 1, self->n_places);
    }
  gtk_label_set_label (GTK_LABEL (label), words);
  gtk_image_set_from_icon_name (GTK_IMAGE (image), icon);
  gtk_widget_set_visible (image, icon != NULL);
  if (position == self->current)
    gtk_widget_remove_css_class (button, "flat");
  else
    gtk_widget_add_css_class (button, "flat");

  /* Translators: an item of the session and where it stands: Feet on the floor, to come */
  name = g_strdup_printf (_ ("%s, %s"), words, state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static GtkWidget *
make_button (TendAgendaStrip *self,
             guint            position)
{
  g_autoptr (TendAgendaItem) item = g_list_model_get_item (self->items, position);
  gboolean                   has_words = tend_agenda_item_get_script (item) != NULL;
  GtkWidget                 *button = gtk_button_new ();
  GtkWidget                 *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget                 *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_label_set_width_chars (GTK_LABEL (label), 8);
  gtk_box_append (GTK_BOX (content), gtk_image_new ());
  gtk_box_append (GTK_BOX (content), label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_sensitive (button, has_words);
  gtk_widget_set_tooltip_text (button, has_words ? _ ("Put on the wall")
                                                 : _ ("There are no words for the wall here"));
  g_object_set_data (G_OBJECT (button), "position", GUINT_TO_POINTER (position));
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  refresh_button (self, button, position);
  return button;
}

static void
refresh (TendAgendaStrip *self)
{
  guint position = 0;

  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->box)); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    refresh_button (self, button, position++);
}

static gboolean
scroll_cb (gpointer user_data)
{
  TendAgendaStrip *self = user_data;
  GtkAdjustment   *adjustment = gtk_scrolled_window_get_hadjustment (self->scroller);
  graphene_rect_t  bounds;
  GtkWidget       *button = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  self->scroll_id = 0;
  for (guint i = 0; button != NULL && i < self->current; i++)
    button = gtk_widget_get_next_sibling (button);
  if (button != NULL && gtk_widget_compute_bounds (button, GTK_WIDGET (self->box), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.x, bounds.origin.x + bounds.size.width);
  return G_SOURCE_REMOVE;
}

/* Once everything has its size. */
static void
scroll_to_current (TendAgendaStrip *self)
{
  if (self->scroll_id == 0)
    self->scroll_id = g_idle_add_full (G_PRIORITY_LOW, scroll_cb, self, NULL);
}

static void
rebuild (TendAgendaStrip *self)
{
  guint      n_items = self->items != NULL ? g_list_model_get_n_items (self->items) : 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  for (guint i = 0; i < n_items; i++)
    gtk_box_append (self->box, make_button (self, i));
  gtk_widget_set_visible (GTK_WIDGET (self), n_items > 0);
}

static void
tend_agenda_strip_dispose (GObject *object)
{
  TendAgendaStrip *self = TEND_AGENDA_STRIP (object);

  g_clear_handle_id (&self->scroll_id, g_source_remove);
  if (self->items != NULL)
    g_signal_handlers_disconnect_by_data (self->items, self);
  g_clear_object (&self->items);
  if (self->scroller != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scroller));
  self->scroller = NULL;
  G_OBJECT_CLASS (tend_agenda_strip_parent_class)->dispose (object);
}

static void
tend_agenda_strip_class_init (TendAgendaStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_agenda_strip_dispose;

  signals[PICKED] = g_signal_new ("picked", TEND_TYPE_AGENDA_STRIP, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/presenter/agenda-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, TendAgendaStrip, scroller);
  gtk_widget_class_bind_template_child (widget_class, TendAgendaStrip, box);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tend_agenda_strip_init (TendAgendaStrip *self)
{
  self->current = GTK_INVALID_LIST_POSITION;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller), "changed",
                           G_CALLBACK (scroll_to_current), self, G_CONNECT_SWAPPED);
}

void
tend_agenda_strip_set_items (TendAgendaStrip *self,
                             GListModel      *items,
                             guint            current)
{
  g_return_if_fail (TEND_IS_AGENDA_STRIP (self));
  g_return_if_fail (items == NULL || G_IS_LIST_MODEL (items));

  if (self->items != NULL)
    g_signal_handlers_disconnect_by_data (self->items, self);
  g_set_object (&self->items, items);
  if (items != NULL)
    g_signal_connect_swapped (items, "items-changed", G_CALLBACK (rebuild), self);
  self->current = current;
  rebuild (self);
}

guint
tend_agenda_strip_get_current (TendAgendaStrip *self)
{
  g_return_val_if_fail (TEND_IS_AGENDA_STRIP (self), GTK_INVALID_LIST_POSITION);

  return self->current;
}

void
tend_agenda_strip_set_current (TendAgendaStrip *self,
                               guint            current)
{
  g_return_if_fail (TEND_IS_AGENDA_STRIP (self));

  if (self->current == current)
    return;
  self->current = current;
  refresh (self);
  scroll_to_current (self);
}

void
tend_agenda_strip_set_progress (TendAgendaStrip *self,
                                guint            place,
                                guint            n_places)
{
  g_return_if_fail (TEND_IS_AGENDA_STRIP (self));

  if (self->place == place && self->n_places == n_places)
    return;
  self->place = place;
  self->n_places = n_places;
  refresh (self);
}
