/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-plan-page.h"

#include "tend-enum.h"
#include "tend-import-decisions.h"
#include "tend-import-plan-row.h"
#include "tend-import-row-pane.h"
#include "tend-import-rows.h"
#include "tend-slot-list.h"
#include "tend-whole-text.h"

#include <glib/gi18n-lib.h>

/* Instead of a verdict: every row. */
#define ALL_ROWS (-1)

struct _TendImportPlanPage
{
  AdwBin parent_instance;

  TendImportPlan     *plan;
  int                 group; /* a TendVerdict, or ALL_ROWS */
  GListModel         *rows;  /* of the group, or NULL */
  TendSlotList       *list;  /* their places: they stay while other rows come into them */
  GtkSingleSelection *selection;
  gboolean            filling; /* while it is not the person who chooses */
  gboolean            focused; /* whether it had the focus when it became busy */
  GtkWidget          *focus;   /* which part of it; weak, NULL when it is gone or a row */

  AdwLeaflet          *leaflet;
  GtkFlowBox          *groups;
  TendImportDecisions *decisions;
  GtkListView         *list_view;
  TendImportRowPane   *pane;
};

enum {
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const tone_classes[] = {
  [TEND_TONE_SETTLED] = "tone-settled",
  [TEND_TONE_MOVING] = "tone-moving",
  [TEND_TONE_NEEDS_YOU] = "tone-needs-you",
  [TEND_TONE_REST] = "tone-rest",
};

G_DEFINE_FINAL_TYPE (TendImportPlanPage, tend_import_plan_page, ADW_TYPE_BIN)

/* A place is known by the number of its row in the group, counted from 1. */
static GObject *
load_row (gint64   id,
          gpointer data)
{
  TendImportPlanPage *self = data;

  return self->rows != NULL ? g_list_model_get_item (self->rows, (guint)id - 1) : NULL;
}

static void
show_selected (TendImportPlanPage *self)
{
  guint                     position = gtk_single_selection_get_selected (self->selection);
  g_autoptr (TendImportRow) row = g_list_model_get_item (self->rows, position);

  tend_import_row_pane_show (self->pane, self->plan, row);
}

static void
selected_cb (TendImportPlanPage *self)
{
  if (!self->filling)
    show_selected (self);
}

/* Which of two rows comes first in the plan. */
static int
compare_rows (TendImportRow *a,
              TendImportRow *b)
{
  guint first = tend_import_row_get_part (a), second = tend_import_row_get_part (b);

  if (first == second)
    {
      first = tend_import_row_get_line (a);
      second = tend_import_row_get_line (b);
    }
  return (first > second) - (first < second);
}

/* Where the row that @like is, perhaps of another plan, stands among the rows shown, or 0. */
static guint
find_row (GListModel    *rows,
          TendImportRow *like)
{
  guint low = 0, high = like != NULL ? g_list_model_get_n_items (rows) : 0;

  while (low < high)
    {
      guint                     middle = low + (high - low) / 2;
      g_autoptr (TendImportRow) row = g_list_model_get_item (rows, middle);
      int                       order = compare_rows (row, like);

      if (order == 0)
        return middle;
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return 0;
}

/* Shows the rows of the chosen group; the chosen row stays chosen if it is among them. */
static void
show_rows (TendImportPlanPage *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint              position;

  g_clear_object (&self->rows);
  if (self->group == ALL_ROWS)
    self->rows = g_object_ref (G_LIST_MODEL (self->plan));
  else
    self->rows = G_LIST_MODEL (tend_import_rows_new (self->plan, (TendVerdict)self->group));
  for (gint64 id = 1; id <= g_list_model_get_n_items (self->rows); id++)
    g_array_append_val (ids, id);

  self->filling = TRUE;
  tend_slot_list_set_ids (self->list, ids);
  position = find_row (self->rows, tend_import_row_pane_get_row (self->pane));
  gtk_single_selection_set_selected (self->selection, position);
  self->filling = FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
  show_selected (self);
}

static void
show_decisions (TendImportPlanPage *self)
{
  tend_import_decisions_show (self->decisions, self->plan, self->group == TEND_VERDICT_LEFT_OUT);
}

static void
group_toggled_cb (TendImportPlanPage *self,
                  GtkToggleButton    *chip)
{
  if (!gtk_toggle_button_get_active (chip) || self->filling)
    return;
  self->group = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chip), "group"));
  show_decisions (self);
  show_rows (self);
}

static GtkWidget *
make_chip (TendImportPlanPage *self,
           int                 group,
           const char         *sentence)
{
  GtkWidget *chip = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (sentence);

  if (group != ALL_ROWS)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name (tend_enum_icon (TEND_TYPE_VERDICT, group));

      gtk_widget_add_css_class (icon, tone_classes[tend_enum_tone (TEND_TYPE_VERDICT, group)]);
      gtk_box_append (GTK_BOX (box), icon);
    }
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  tend_whole_text_offer (GTK_LABEL (label));
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  g_object_set_data (G_OBJECT (chip), "group", GINT_TO_POINTER (group));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), group == self->group);
  g_signal_connect_object (chip, "toggled", G_CALLBACK (group_toggled_cb), self, G_CONNECT_SWAPPED);
  return chip;
}

static void
add_chip (TendImportPlanPage *self,
          GtkWidget          *chip,
          GtkWidget          *first)
{
  GtkWidget *child = gtk_flow_box_child_new ();

  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (chip), GTK_TOGGLE_BUTTON (first));
  /* The button takes the focus, not the place it has in the box. */
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), chip);
  gtk_flow_box_insert (self->groups, child, -1);
}

static void
show_groups (TendImportPlanPage *self)
{
  guint            n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->plan));
  g_autofree char *all = NULL;
  GtkWidget       *old, *first;

  self->filling = TRUE;
  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_flow_box_remove (self->groups, old);

  if (self->group != ALL_ROWS && tend_import_plan_count (self->plan, (TendVerdict)self->group) == 0)
    self->group = ALL_ROWS;
  all = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row", "All %u rows", n_rows), n_rows);
  first = make_chip (self, ALL_ROWS, all);
  add_chip (self, first, NULL);
  for (int i = 0; i < TEND_N_VERDICTS; i++)
    {
      g_autofree char *sentence = tend_import_plan_say_count (self->plan, (TendVerdict)i);

      if (tend_import_plan_count (self->plan, (TendVerdict)i) > 0)
        add_chip (self, make_chip (self, i, sentence), first);
    }
  self->filling = FALSE;
}

static void
activated_cb (TendImportPlanPage *self,
              guint               position)
{
  gtk_single_selection_set_selected (self->selection, position);
  adw_leaflet_set_visible_child_name (self->leaflet, "row");
}

/* Decided about one row, or about all such rows. */
static void
part_settled_cb (TendImportPlanPage *self,
                 TendImportSettings *settings)
{
  g_signal_emit (self, signals[SETTLED], 0, settings);
}

static void
flip_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  tend_import_row_pane_flip (TEND_IMPORT_PLAN_PAGE (widget)->pane);
}

static gboolean
are_of_the_same_files (TendImportPlan *plan,
                       TendImportPlan *other)
{
  guint n_parts = tend_import_plan_get_n_parts (plan);

  if (n_parts != tend_import_plan_get_n_parts (other))
    return FALSE;
  for (guint i = 0; i < n_parts; i++)
    if (tend_import_plan_get_source (plan, i) != tend_import_plan_get_source (other, i))
      return FALSE;
  return TRUE;
}

/* Where some rows are in Tend already, as of a list that has grown, what is new comes first. */
static int
find_first_group (TendImportPlan *plan)
{
  gboolean before = tend_import_plan_count (plan, TEND_VERDICT_SAME_AS_BEFORE) > 0;

  for (int i = TEND_VERDICT_NEW_INQUIRY; before && i <= TEND_VERDICT_ADDS_TO_KNOWN; i++)
    if (tend_import_plan_count (plan, (TendVerdict)i) > 0)
      return i;
  return ALL_ROWS;
}

/* Whoever comes here looks at the rows, from the chosen one on. */
static gboolean
tend_import_plan_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *list = GTK_WIDGET (TEND_IMPORT_PLAN_PAGE (widget)->list_view);

  for (GtkWidget *item = gtk_widget_get_first_child (list); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    if ((gtk_widget_get_state_flags (item) & GTK_STATE_FLAG_SELECTED) != 0)
      return gtk_widget_grab_focus (item);
  return gtk_widget_grab_focus (list);
}

static void
tend_import_plan_page_dispose (GObject *object)
{
  TendImportPlanPage *self = TEND_IMPORT_PLAN_PAGE (object);

  g_clear_weak_pointer (&self->focus);
  /* The template would take it away behind the back of AdwBin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_IMPORT_PLAN_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->rows);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (tend_import_plan_page_parent_class)->dispose (object);
}

static void
tend_import_plan_page_class_init (TendImportPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_import_plan_page_dispose;
  widget_class->grab_focus = tend_import_plan_page_grab_focus;

  signals[SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, TEND_TYPE_IMPORT_SETTINGS);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportPlanPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, TendImportPlanPage, groups);
  gtk_widget_class_bind_template_child (widget_class, TendImportPlanPage, decisions);
  gtk_widget_class_bind_template_child (widget_class, TendImportPlanPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, TendImportPlanPage, pane);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_settled_cb);

  gtk_widget_class_install_action (widget_class, "plan.flip", NULL, flip_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "plan.flip",
                                       NULL);
}

static void
tend_import_plan_page_init (TendImportPlanPage *self)
{
  g_type_ensure (TEND_TYPE_IMPORT_DECISIONS);
  g_type_ensure (TEND_TYPE_IMPORT_PLAN_ROW);
  g_type_ensure (TEND_TYPE_IMPORT_ROW_PANE);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->group = ALL_ROWS;
  self->list = tend_slot_list_new (load_row, self, NULL);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->list)));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
}

void
tend_import_plan_page_set_plan (TendImportPlanPage *self,
                                TendImportPlan     *plan)
{
  g_return_if_fail (TEND_IS_IMPORT_PLAN_PAGE (self));
  g_return_if_fail (TEND_IS_IMPORT_PLAN (plan));

  if (self->plan == NULL || !are_of_the_same_files (self->plan, plan))
    self->group = find_first_group (plan);
  g_set_object (&self->plan, plan);
  show_groups (self);
  show_decisions (self);
  show_rows (self);
}

/* What is insensitive loses the focus. */
static void
keep_focus (TendImportPlanPage *self,
            GtkWidget          *focus)
{
  g_clear_weak_pointer (&self->focus);
  self->focused = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
  if (self->focused && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list_view)))
    g_set_weak_pointer (&self->focus, focus);
}

/* The rows are other ones now, and what was decided by may not be there any more. */
static void
give_focus_back (TendImportPlanPage *self)
{
  gboolean kept = self->focus != NULL && gtk_widget_get_mapped (self->focus) &&
                  gtk_widget_grab_focus (self->focus);

  if (!kept)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_clear_weak_pointer (&self->focus);
}

void
tend_import_plan_page_set_busy (TendImportPlanPage *self,
                                gboolean            busy)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkRoot   *root;
  GtkWidget *focus;

  g_return_if_fail (TEND_IS_IMPORT_PLAN_PAGE (self));

  if (busy == !gtk_widget_get_sensitive (widget))
    return;
  root = gtk_widget_get_root (widget);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (busy)
    keep_focus (self, focus);
  gtk_widget_set_sensitive (widget, !busy);
  if (!busy && self->focused && focus == NULL)
    give_focus_back (self);
}

gboolean
tend_import_plan_page_go_back (TendImportPlanPage *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN_PAGE (self), FALSE);

  if (!adw_leaflet_get_folded (self->leaflet) ||
      g_strcmp0 (adw_leaflet_get_visible_child_name (self->leaflet), "rows") == 0)
    return FALSE;
  adw_leaflet_set_visible_child_name (self->leaflet, "rows");
  return TRUE;
}
