/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-plan-list.h"

#include "tend-gap-mark.h"
#include "tend-item-row.h"
#include "tend-plan-drop.h"

struct _TendPlanList
{
  AdwBin parent_instance;

  GListModel     *items;
  gint64          selected;
  gboolean        refilling;
  guint           reveal_source;
  GtkListBox     *box;
  GtkWidget      *content;
  GtkWidget      *scroller;
  GtkWidget      *end_box;
  GtkLabel       *end_label;
  GtkImage       *end_icon;
  GtkPopoverMenu *menu;
};

typedef enum {
  PROP_SELECTED_ITEM = 1,
} TendPlanListProperty;

static GParamSpec *properties[PROP_SELECTED_ITEM + 1];

G_DEFINE_FINAL_TYPE (TendPlanList, tend_plan_list, ADW_TYPE_BIN)

static guint
count_items (TendPlanList *self)
{
  return self->items != NULL ? g_list_model_get_n_items (self->items) : 0;
}

static TendItemRow *
get_row (TendPlanList *self,
         guint         position)
{
  return TEND_ITEM_ROW (gtk_list_box_get_row_at_index (self->box, (int)position));
}

/* The row that shows the item @id; NULL when none does. */
static TendItemRow *
find_row (TendPlanList *self,
          gint64        id)
{
  for (guint i = 0; id != 0 && i < count_items (self); i++)
    if (tend_plan_item_get_id (tend_item_row_get_item (get_row (self, i))) == id)
      return get_row (self, i);
  return NULL;
}

static gboolean
has_focus_within (TendPlanList *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->box));
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       data)
{
  TendPlanItem *item = tend_item_row_get_item (TEND_ITEM_ROW (row));
  int           gap = item != NULL ? tend_plan_item_get_gap (item) : 0;

  gtk_list_box_row_set_header (row, gap != 0 ? tend_gap_mark_new (gap, before == NULL) : NULL);
}

/* Brings a row into view that was not there, or stood elsewhere, when the list was last laid
 * out. */
static gboolean
reveal_cb (gpointer data)
{
  TendPlanList   *self = data;
  TendItemRow    *row = find_row (self, self->selected);
  GtkAdjustment  *adjustment;
  graphene_rect_t bounds;

  self->reveal_source = 0;
  if (row == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), self->content, &bounds))
    return G_SOURCE_REMOVE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
  return G_SOURCE_REMOVE;
}

/* After the frame in which the rows get their places. */
static void
reveal_selected (TendPlanList *self)
{
  if (self->reveal_source == 0)
    self->reveal_source = g_timeout_add (50, reveal_cb, self);
}

static void
update_actions (TendPlanList *self)
{
  GtkWidget    *widget = GTK_WIDGET (self);
  TendItemRow  *row = find_row (self, self->selected);
  TendPlanItem *item = row != NULL ? tend_item_row_get_item (row) : NULL;
  int           index = row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;

  gtk_widget_action_set_enabled (widget, "item.move-up", index > 0);
  gtk_widget_action_set_enabled (widget, "item.move-down",
                                 index >= 0 && index + 1 < (int)count_items (self));
  gtk_widget_action_set_enabled (widget, "item.edit", item != NULL);
  gtk_widget_action_set_enabled (widget, "item.remove", item != NULL);
  gtk_widget_action_set_enabled (widget, "item.add-below", item != NULL);
  gtk_widget_action_set_enabled (widget, "item.present",
                                 item != NULL && tend_plan_item_get_practice (item) != 0);
}

static void
row_selected_cb (TendPlanList  *self,
                 GtkListBoxRow *row)
{
  TendPlanItem *item = row != NULL ? tend_item_row_get_item (TEND_ITEM_ROW (row)) : NULL;

  if (self->refilling)
    return;
  self->selected = item != NULL ? tend_plan_item_get_id (item) : 0;
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_ITEM]);
}

static void
row_activated_cb (TendPlanList  *self,
                  GtkListBoxRow *row)
{
  TendPlanItem *item = tend_item_row_get_item (TEND_ITEM_ROW (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "plan.edit-item", "x",
                              tend_plan_item_get_id (item));
}

/* The actions of one item are for the one selected. */
static void
item_action_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  static const char *const asked[][2] = {
    { "item.edit", "plan.edit-item" },
    { "item.remove", "plan.remove-item" },
    { "item.add-below", "plan.add-below" },
  };
  TendPlanList *self = TEND_PLAN_LIST (widget);

  for (guint i = 0; i < G_N_ELEMENTS (asked) && self->selected != 0; i++)
    if (g_str_equal (asked[i][0], action_name))
      gtk_widget_activate_action (widget, asked[i][1], "x", self->selected);
}

static void
present_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  TendPlanItem *item = tend_plan_list_get_selected_item (TEND_PLAN_LIST (widget));

  gtk_widget_activate_action (widget, "win.present-practice", "x",
                              tend_plan_item_get_practice (item));
}

static void
move_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TendPlanList *self = TEND_PLAN_LIST (widget);
  TendItemRow  *row = find_row (self, self->selected);
  guint         index;

  if (row == NULL)
    return;
  index = (guint)gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  if (g_str_equal (action_name, "item.move-down"))
    tend_plan_list_drop (self, self->selected, index + 2);
  else if (index > 0)
    tend_plan_list_drop (self, self->selected, index - 1);
}

static void
show_menu (TendPlanList  *self,
           GtkListBoxRow *row)
{
  graphene_rect_t bounds;
  GdkRectangle    place;

  gtk_list_box_select_row (self->box, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  if (!gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &bounds))
    return;
  place = (GdkRectangle){ (int)bounds.origin.x + 48, (int)bounds.origin.y,
                          (int)bounds.size.width - 48, (int)bounds.size.height };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TendPlanList *self = TEND_PLAN_LIST (widget);
  TendItemRow  *row = find_row (self, self->selected);

  if (row != NULL)
    show_menu (self, GTK_LIST_BOX_ROW (row));
}

static void
second_button_pressed_cb (GtkGestureClick *click,
                          int              n_press,
                          double           x,
                          double           y,
                          TendPlanList    *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->box, (int)y);

  if (row != NULL)
    show_menu (self, row);
}

static void
tend_plan_list_dispose (GObject *object)
{
  TendPlanList *self = TEND_PLAN_LIST (object);

  g_clear_handle_id (&self->reveal_source, g_source_remove);
  if (self->menu != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->menu));
  self->menu = NULL;
  /* AdwBin would unparent its child a second time after dispose_template. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_PLAN_LIST);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (tend_plan_list_parent_class)->dispose (object);
}

static void
tend_plan_list_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch ((TendPlanListProperty)property_id)
    {
    case PROP_SELECTED_ITEM:
      g_value_set_object (value, tend_plan_list_get_selected_item (TEND_PLAN_LIST (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           key;
    GdkModifierType modifiers;
    const char     *action;
  } keys[] = {
    { GDK_KEY_Up, GDK_ALT_MASK, "item.move-up" },
    { GDK_KEY_KP_Up, GDK_ALT_MASK, "item.move-up" },
    { GDK_KEY_Down, GDK_ALT_MASK, "item.move-down" },
    { GDK_KEY_KP_Down, GDK_ALT_MASK, "item.move-down" },
    { GDK_KEY_Delete, 0, "item.remove" },
    { GDK_KEY_KP_Delete, 0, "item.remove" },
    { GDK_KEY_Menu, 0, "item.menu" },
    { GDK_KEY_F10, GDK_SHIFT_MASK, "item.menu" },
  };

  gtk_widget_class_install_action (widget_class, "item.edit", NULL, item_action_cb);
  gtk_widget_class_install_action (widget_class, "item.remove", NULL, item_action_cb);
  gtk_widget_class_install_action (widget_class, "item.add-below", NULL, item_action_cb);
  gtk_widget_class_install_action (widget_class, "item.move-up", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "item.move-down", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "item.present", NULL, present_cb);
  gtk_widget_class_install_action (widget_class, "item.menu", NULL, menu_cb);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
}

static void
tend_plan_list_class_init (TendPlanListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_plan_list_dispose;
  object_class->get_property = tend_plan_list_get_property;

  properties[PROP_SELECTED_ITEM] =
      g_param_spec_object ("selected-item", NULL, NULL, TEND_TYPE_PLAN_ITEM,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  add_keys (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/plans/plan-list.ui");
  gtk_widget_class_bind_template_child (widget_class, TendPlanList, box);
  gtk_widget_class_bind_template_child (widget_class, TendPlanList, content);
  gtk_widget_class_bind_template_child (widget_class, TendPlanList, scroller);
  gtk_widget_class_bind_template_child (widget_class, TendPlanList, end_box);
  gtk_widget_class_bind_template_child (widget_class, TendPlanList, end_icon);
  gtk_widget_class_bind_template_child (widget_class, TendPlanList, end_label);
  gtk_widget_class_bind_template_child (widget_class, TendPlanList, menu);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, second_button_pressed_cb);
}

static void
tend_plan_list_init (TendPlanList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->box, header_cb, NULL, NULL);
  tend_plan_drop_install (self, self->content, GTK_SCROLLED_WINDOW (self->scroller));
  update_actions (self);
}

/* As many rows as there are items; rows that stay are filled anew, so that none that has the focus
 * goes without need. */
static void
fill_rows (TendPlanList *self)
{
  guint    n_items = count_items (self);
  guint    n_rows = 0;
  gboolean timed = FALSE;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TendPlanItem) item = g_list_model_get_item (self->items, i);

      timed = timed || tend_plan_item_get_start (item) != NULL;
      if (get_row (self, i) == NULL)
        gtk_list_box_append (self->box, tend_item_row_new ());
      tend_item_row_set_item (get_row (self, i), item);
    }
  for (; n_rows < n_items; n_rows++)
    tend_item_row_set_timed (get_row (self, n_rows), timed);
}

static void
drop_rows (TendPlanList *self)
{
  while (get_row (self, count_items (self)) != NULL)
    gtk_list_box_remove (self->box, GTK_WIDGET (get_row (self, count_items (self))));
}

void
tend_plan_list_set_items (TendPlanList *self,
                          GListModel   *items)
{
  TendItemRow *row;
  gboolean     focused;
  int          index = -1;

  g_return_if_fail (TEND_IS_PLAN_LIST (self));
  g_return_if_fail (G_IS_LIST_MODEL (items));

  row = TEND_ITEM_ROW (gtk_list_box_get_selected_row (self->box));
  if (row != NULL)
    index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  focused = has_focus_within (self);

  self->refilling = TRUE;
  g_set_object (&self->items, items);
  fill_rows (self);
  row = find_row (self, self->selected);
  if (row == NULL && self->selected != 0 && count_items (self) > 0)
    row = get_row (self, (guint)CLAMP (index, 0, (int)count_items (self) - 1));
  gtk_list_box_select_row (self->box, GTK_LIST_BOX_ROW (row));
  if (focused && row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  drop_rows (self);
  gtk_list_box_invalidate_headers (self->box);
  self->refilling = FALSE;

  row_selected_cb (self, GTK_LIST_BOX_ROW (row));
}

void
tend_plan_list_set_end (TendPlanList *self,
                        const char   *end,
                        gboolean      late)
{
  g_return_if_fail (TEND_IS_PLAN_LIST (self));

  gtk_widget_set_visible (self->end_box, end != NULL);
  gtk_label_set_label (self->end_label, end);
  gtk_image_set_from_icon_name (self->end_icon,
                                late ? "dialog-warning-symbolic" : "alarm-symbolic");
  gtk_widget_remove_css_class (self->end_box, late ? "tone-rest" : "tone-needs-you");
  gtk_widget_add_css_class (self->end_box, late ? "tone-needs-you" : "tone-rest");
}

TendPlanItem *
tend_plan_list_get_selected_item (TendPlanList *self)
{
  TendItemRow *row;

  g_return_val_if_fail (TEND_IS_PLAN_LIST (self), NULL);

  row = find_row (self, self->selected);
  return row != NULL ? tend_item_row_get_item (row) : NULL;
}

void
tend_plan_list_select (TendPlanList *self,
                       gint64        id)
{
  TendItemRow *row;

  g_return_if_fail (TEND_IS_PLAN_LIST (self));

  row = find_row (self, id);
  gtk_list_box_select_row (self->box, GTK_LIST_BOX_ROW (row));
  if (row != NULL)
    reveal_selected (self);
}

gboolean
tend_plan_list_drop (TendPlanList *self,
                     gint64        id,
                     guint         place)
{
  TendItemRow *row;
  guint        index;

  g_return_val_if_fail (TEND_IS_PLAN_LIST (self), FALSE);

  row = find_row (self, id);
  if (row == NULL || place > count_items (self))
    return FALSE;
  index = (guint)gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  if (place == index || place == index + 1)
    return FALSE;

  /* The item leaves its own place, and what follows moves up. */
  gtk_widget_activate_action (GTK_WIDGET (self), "plan.move-item", "(xi)", id,
                              (int)(place > index ? place - 1 : place));
  return TRUE;
}

guint
tend_plan_list_find_place (TendPlanList *self,
                           double        y)
{
  g_return_val_if_fail (TEND_IS_PLAN_LIST (self), 0);

  for (guint i = 0; i < count_items (self); i++)
    {
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (GTK_WIDGET (get_row (self, i)), self->content, &bounds) &&
          y < bounds.origin.y + bounds.size.height / 2)
        return i;
    }
  return count_items (self);
}

void
tend_plan_list_show_place (TendPlanList *self,
                           int           place)
{
  guint n_items;

  g_return_if_fail (TEND_IS_PLAN_LIST (self));

  n_items = count_items (self);
  for (guint i = 0; i < n_items; i++)
    {
      GtkWidget *row = GTK_WIDGET (get_row (self, i));

      gtk_widget_remove_css_class (row, "drop-above");
      gtk_widget_remove_css_class (row, "drop-below");
      if ((int)i == place)
        gtk_widget_add_css_class (row, "drop-above");
      if (i + 1 == n_items && (int)n_items == place)
        gtk_widget_add_css_class (row, "drop-below");
    }
}
