/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-plan-view.h"

#include "tend-error.h"
#include "tend-item-adder.h"
#include "tend-item-dialog.h"
#include "tend-item-pane.h"
#include "tend-perform.h"
#include "tend-plan-actions.h"
#include "tend-plan-list.h"
#include "tend-plan-store.h"
#include "tend-plan-words.h"
#include "tend-plan.h"
#include "tend-session-store.h"
#include "tend-split.h"

#include <glib/gi18n-lib.h>

struct _TendPlanView
{
  AdwBin parent_instance;

  TendStore   *store;
  gint64       plan;
  TendSession *session;
  GListStore  *items;
  guint        pending; /* actions of this view on their way */
  gboolean     stale;
  gboolean     folded;

  GtkStack      *stack;
  GtkLabel      *title_label;
  GtkLabel      *when_label;
  GtkWidget     *sum_box;
  GtkImage      *sum_icon;
  GtkLabel      *sum_label;
  GtkWidget     *present_button;
  TendSplit     *split;
  TendPlanList  *list;
  TendItemAdder *adder;
  TendItemPane  *pane;
};

typedef enum {
  PROP_STORE = 1,
  PROP_FOLDED,
} TendPlanViewProperty;

static GParamSpec *properties[PROP_FOLDED + 1];

G_DEFINE_FINAL_TYPE (TendPlanView, tend_plan_view, ADW_TYPE_BIN)

/* The item @id as it is shown now, and where; NULL when it is not in this plan. */
static TendPlanItem *
find_item (TendPlanView *self,
           gint64        id,
           guint        *position)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (TendPlanItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (tend_plan_item_get_id (item) != id)
        continue;
      *position = i;
      return g_steal_pointer (&item);
    }
  return NULL;
}

static void
show_header (TendPlanView *self)
{
  g_autofree char *title = tend_session_say_heading (self->session);
  g_autofree char *when = tend_plan_words_when (self->session);
  g_autofree char *when_full = tend_plan_words_when_full (self->session);

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->when_label, when);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->when_label), when_full);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->present_button), "x", self->plan);
}

/* The sum is words and an icon; colour only supports. */
static void
show_sum (TendPlanView *self,
          int           sum)
{
  int              minutes = tend_session_get_minutes (self->session);
  int              over = minutes > 0 ? sum - minutes : 0;
  g_autofree char *words = tend_plan_say_sum (sum, minutes);
  g_autofree char *longer = NULL;

  if (over > 0)
    /* Translators: a plan's length, and by how much it is too long: "156 of 150 min, 6 over" */
    longer = g_strdup_printf (_ ("%s, %d over"), words, over);
  gtk_label_set_label (self->sum_label, longer != NULL ? longer : words);
  gtk_image_set_from_icon_name (self->sum_icon,
                                over > 0 ? "dialog-warning-symbolic" : "object-select-symbolic");
  gtk_widget_remove_css_class (self->sum_box, over > 0 ? "tone-settled" : "tone-needs-you");
  gtk_widget_add_css_class (self->sum_box, over > 0 ? "tone-needs-you" : "tone-settled");
}

/* The items as they stand in this view, their times computed anew. */
static void
show_items (TendPlanView *self)
{
  gboolean         late;
  g_autofree char *end = NULL;
  int              sum;

  /* Where they are seen, which the store may not know yet. */
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (TendPlanItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      g_object_set (item, "position", (int)i, NULL);
    }
  sum = tend_plan_compute (G_LIST_MODEL (self->items),
                           tend_session_get_start_time (self->session));
  show_sum (self, sum);
  tend_plan_list_set_items (self->list, G_LIST_MODEL (self->items));
  end = tend_plan_words_end (self->session, G_LIST_MODEL (self->items), &late);
  tend_plan_list_set_end (self->list, end, late);
}

static void
load (TendPlanView *self)
{
  TendDatabase      *reader = tend_store_get_reader (self->store);
  g_autoptr (GError) error = NULL;

  self->stale = FALSE;
  g_clear_object (&self->session);
  g_clear_object (&self->items);
  if (self->plan != 0)
    self->session = tend_session_load_for_plan (reader, self->plan, &error);
  if (self->session != NULL)
    self->items = tend_plan_load_items (reader, self->plan, &error);
  if (error != NULL && !g_error_matches (error, TEND_ERROR, TEND_ERROR_NOT_FOUND))
    tend_report_error (GTK_WIDGET (self), error);

  gtk_stack_set_visible_child_name (self->stack, self->items != NULL ? "plan" : "none");
  if (self->items == NULL)
    return;
  show_header (self);
  show_items (self);
}

static void
store_changed_cb (TendStore    *store,
                  TendChanges  *changes,
                  TendPlanView *self)
{
  if (!tend_changes_has (changes, TEND_KIND_PLAN, self->plan) &&
      !tend_changes_touches (changes, TEND_KIND_SESSION) &&
      !tend_changes_touches (changes, TEND_KIND_COHORT) &&
      !tend_changes_touches (changes, TEND_KIND_PROGRAM) &&
      !tend_changes_touches (changes, TEND_KIND_PRACTICE))
    return;

  /* What is shown is ahead of the store while a quick hand's actions are on their way. */
  if (self->pending > 0)
    self->stale = TRUE;
  else
    load (self);
}

static void
performed_cb (gboolean    success,
              TendAction *action,
              gpointer    data)
{
  TendPlanView *self = data;

  self->pending--;
  if (!success)
    self->stale = TRUE;
  if (self->pending > 0 || self->store == NULL)
    return;
  if (self->stale)
    load (self);
  if (success && tend_action_get_result (action) != 0)
    tend_plan_list_select (self->list, tend_action_get_result (action));
}

static void
perform (TendPlanView *self,
         TendAction   *action)
{
  self->pending++;
  tend_perform (GTK_WIDGET (self), self->store, action, performed_cb, self);
}

static void
add_at (TendPlanView *self,
        TendPlanItem *item,
        int           position)
{
  g_object_set (item, "plan", self->plan, NULL);
  perform (self, tend_plan_add_item_action (item, position));
}

static void
adder_add_cb (TendPlanView *self,
              TendPlanItem *item)
{
  add_at (self, item, -1);
}

static void
add_item_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  tend_item_adder_grab_focus (TEND_PLAN_VIEW (widget)->adder);
}

/* Shown at once, so that a key held down moves on from where the item is seen. */
static void
move_item_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  TendPlanView            *self = TEND_PLAN_VIEW (widget);
  g_autoptr (TendPlanItem) item = NULL;
  guint                    from = 0;
  gint64                   id;
  int                      to;

  g_variant_get (parameter, "(xi)", &id, &to);
  item = self->items != NULL ? find_item (self, id, &from) : NULL;
  if (item == NULL || to < 0 || to == (int)from ||
      to >= (int)g_list_model_get_n_items (G_LIST_MODEL (self->items)))
    return;

  g_list_store_remove (self->items, from);
  g_list_store_insert (self->items, (guint)to, item);
  show_items (self);
  perform (self, tend_plan_move_item_action (id, to));
}

static void
remove_item_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  TendPlanView            *self = TEND_PLAN_VIEW (widget);
  gint64                   id = g_variant_get_int64 (parameter);
  guint                    position = 0;
  g_autoptr (TendPlanItem) item = self->items != NULL ? find_item (self, id, &position) : NULL;

  if (item == NULL)
    return;
  g_list_store_remove (self->items, position);
  show_items (self);
  perform (self, tend_plan_remove_item_action (id));
}

static void
dialog_save_cb (TendPlanView *self,
                TendPlanItem *item)
{
  if (tend_plan_item_get_id (item) != 0)
    perform (self, tend_plan_update_item_action (item));
  else
    add_at (self, item, tend_plan_item_get_position (item));
}

static void
show_dialog (TendPlanView *self,
             TendPlanItem *item)
{
  GtkRoot        *root = gtk_widget_get_root (GTK_WIDGET (self));
  TendItemDialog *dialog;

  dialog = tend_item_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->store,
                                 item);
  g_signal_connect_object (dialog, "save", G_CALLBACK (dialog_save_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
edit_item_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  TendPlanView            *self = TEND_PLAN_VIEW (widget);
  g_autoptr (TendPlanItem) item = NULL;
  guint                    position;

  if (self->items != NULL)
    item = find_item (self, g_variant_get_int64 (parameter), &position);
  if (item != NULL)
    show_dialog (self, item);
}

static void
add_below_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  TendPlanView            *self = TEND_PLAN_VIEW (widget);
  g_autoptr (TendPlanItem) above = NULL;
  g_autoptr (TendPlanItem) item = NULL;
  guint                    position;

  if (self->items != NULL)
    above = find_item (self, g_variant_get_int64 (parameter), &position);
  if (above == NULL)
    return;
  item = g_object_new (TEND_TYPE_PLAN_ITEM,
                       "plan", self->plan,
                       "kind", TEND_PRACTICE_TALK,
                       "minutes", 10,
                       "position", (int)position + 1,
                       NULL);
  show_dialog (self, item);
}

static void
selected_item_changed_cb (TendPlanView *self)
{
  TendPlanItem *item = tend_plan_list_get_selected_item (self->list);

  tend_item_pane_set_item (self->pane, self->store, item);
  tend_split_set_wanted (self->split, item != NULL);
}

static void
tend_plan_view_dispose (GObject *object)
{
  TendPlanView *self = TEND_PLAN_VIEW (object);

  /* AdwBin would unparent its child a second time after dispose_template. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_PLAN_VIEW);
  g_clear_object (&self->session);
  g_clear_object (&self->items);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tend_plan_view_parent_class)->dispose (object);
}

static void
tend_plan_view_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  TendPlanView *self = TEND_PLAN_VIEW (object);

  switch ((TendPlanViewProperty)property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_plan_view_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  TendPlanView *self = TEND_PLAN_VIEW (object);

  switch ((TendPlanViewProperty)property_id)
    {
    case PROP_STORE:
      g_assert (self->store == NULL);
      self->store = g_value_dup_object (value);
      g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, 0);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_FOLDED:
      if (self->folded != g_value_get_boolean (value))
        {
          self->folded = g_value_get_boolean (value);
          gtk_widget_remove_css_class (GTK_WIDGET (self->title_label),
                                       self->folded ? "title-3" : "heading");
          gtk_widget_add_css_class (GTK_WIDGET (self->title_label),
                                    self->folded ? "heading" : "title-3");
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_plan_view_class_init (TendPlanViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = tend_plan_view_dispose;
  object_class->get_property = tend_plan_view_get_property;
  object_class->set_property = tend_plan_view_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, TEND_TYPE_STORE, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "plan.add-item", NULL, add_item_cb);
  gtk_widget_class_install_action (widget_class, "plan.add-below", "x", add_below_cb);
  gtk_widget_class_install_action (widget_class, "plan.edit-item", "x", edit_item_cb);
  gtk_widget_class_install_action (widget_class, "plan.move-item", "(xi)", move_item_cb);
  gtk_widget_class_install_action (widget_class, "plan.remove-item", "x", remove_item_cb);

  g_type_ensure (TEND_TYPE_ITEM_ADDER);
  g_type_ensure (TEND_TYPE_ITEM_PANE);
  g_type_ensure (TEND_TYPE_PLAN_LIST);
  g_type_ensure (TEND_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/plans/plan-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TendPlanView, stack);
  gtk_widget_class_bind_template_child (widget_class, TendPlanView, title_label);
  gtk_widget_class_bind_template_child (widget_class, TendPlanView, when_label);
  gtk_widget_class_bind_template_child (widget_class, TendPlanView, sum_box);
  gtk_widget_class_bind_template_child (widget_class, TendPlanView, sum_icon);
  gtk_widget_class_bind_template_child (widget_class, TendPlanView, sum_label);
  gtk_widget_class_bind_template_child (widget_class, TendPlanView, present_button);
  gtk_widget_class_bind_template_child (widget_class, TendPlanView, split);
  gtk_widget_class_bind_template_child (widget_class, TendPlanView, list);
  gtk_widget_class_bind_template_child (widget_class, TendPlanView, adder);
  gtk_widget_class_bind_template_child (widget_class, TendPlanView, pane);
  gtk_widget_class_bind_template_callback (widget_class, adder_add_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_item_changed_cb);
}

static void
tend_plan_view_init (TendPlanView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_plan_view_set_plan (TendPlanView *self,
                         gint64        plan)
{
  g_return_if_fail (TEND_IS_PLAN_VIEW (self));
  g_return_if_fail (self->store != NULL);

  if (self->plan == plan)
    return;
  tend_plan_list_select (self->list, 0);
  self->plan = plan;
  load (self);
}
