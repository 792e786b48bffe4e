/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-item-pane.h"

#include "tend-enum.h"
#include "tend-error.h"
#include "tend-perform.h"
#include "tend-plan.h"
#include "tend-practice-store.h"
#include "tend-script-view.h"

#include <glib/gi18n-lib.h>

struct _TendItemPane
{
  AdwBin parent_instance;

  gint64             shown;
  GtkStack          *stack;
  GtkScrolledWindow *scroller;
  GtkLabel          *title_label;
  GtkLabel          *facts_label;
  GtkWidget         *present_button;
  GtkWidget         *edit_button;
  GtkMenuButton     *menu_button;
  GtkWidget         *materials_box;
  GtkLabel          *materials_label;
  GtkWidget         *notes_box;
  GtkLabel          *notes_label;
  GtkWidget         *practice_box;
  GtkLabel          *practice_label;
  GtkLabel          *caution_label;
  TendScriptView    *script_view;
};

G_DEFINE_FINAL_TYPE (TendItemPane, tend_item_pane, ADW_TYPE_BIN)

/* What an item has beside its title, as one line that wraps. */
static char *
say_facts (TendPlanItem *item)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv)           facts = NULL;
  g_autofree char         *minutes = tend_plan_say_sum (tend_plan_item_get_minutes (item), 0);
  g_autofree char         *floor = NULL;
  g_autofree char         *start = NULL;

  g_strv_builder_add (parts, tend_enum_label (TEND_TYPE_PRACTICE_KIND,
                                              (int)tend_plan_item_get_kind (item)));
  g_strv_builder_add (parts, minutes);
  if (tend_plan_item_get_minutes_floor (item) >= 0)
    {
      /* Translators: as short as an item of a plan may become */
      floor = g_strdup_printf (_ ("at least %d min"), tend_plan_item_get_minutes_floor (item));
      g_strv_builder_add (parts, floor);
    }
  if (tend_plan_item_get_fixed_start (item) != NULL)
    {
      /* Translators: the time of day at which an item of a plan begins in any case */
      start = g_strdup_printf (_ ("fixed at %s"), tend_plan_item_get_fixed_start (item));
      g_strv_builder_add (parts, start);
    }
  if (tend_plan_item_get_optional (item))
    g_strv_builder_add (parts, C_ ("plan item", "optional"));
  if (tend_plan_item_get_leader (item) != NULL)
    g_strv_builder_add (parts, tend_plan_item_get_leader (item));
  facts = g_strv_builder_end (parts);
  return g_strjoinv (" · ", facts);
}

static void
show_text (GtkWidget  *box,
           GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (box, text != NULL);
}

/* A practice that is called as the item is need not be named twice. */
static void
show_practice (TendItemPane *self,
               TendPractice *practice,
               const char   *item_title)
{
  g_autoptr (TendScript) script = NULL;
  g_autofree char       *minutes = NULL;
  g_autofree char       *words = NULL;

  gtk_widget_set_visible (self->practice_box, practice != NULL);
  if (practice != NULL)
    {
      minutes = tend_practice_say_minutes (practice);
      words = g_strcmp0 (tend_practice_get_title (practice), item_title) == 0
                  ? g_strdup_printf (_ ("Practice, %s"), minutes)
                  /* Translators: a practice and how long it takes */
                  : g_strdup_printf (_ ("Practice: %s, %s"), tend_practice_get_title (practice),
                                     minutes);
      gtk_label_set_label (self->practice_label, words);
      show_text (GTK_WIDGET (self->caution_label), self->caution_label,
                 tend_practice_get_caution (practice));
      if (tend_practice_get_script (practice) != NULL)
        script = tend_script_parse_body (tend_practice_get_script (practice), NULL);
    }
  tend_script_view_set_script (self->script_view, script);
}

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        GVariant   *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
offer_actions (TendItemPane *self,
               TendPlanItem *item)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  gint64            id = tend_plan_item_get_id (item);
  int               position = tend_plan_item_get_position (item);

  append (menu, _ ("Add an Item _Below…"), "plan.add-below", g_variant_new_int64 (id));
  append (menu, _ ("Move _Up"), "plan.move-item", g_variant_new ("(xi)", id, position - 1));
  append (menu, _ ("Move _Down"), "plan.move-item", g_variant_new ("(xi)", id, position + 1));
  append (menu, _ ("_Remove"), "plan.remove-item", g_variant_new_int64 (id));
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit_button), "x", id);
  gtk_widget_set_visible (self->present_button, tend_plan_item_get_practice (item) != 0);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->present_button), "x",
                                    tend_plan_item_get_practice (item));
}

static void
tend_item_pane_dispose (GObject *object)
{
  /* AdwBin would unparent its child a second time after dispose_template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_ITEM_PANE);

  G_OBJECT_CLASS (tend_item_pane_parent_class)->dispose (object);
}

static void
tend_item_pane_class_init (TendItemPaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_item_pane_dispose;

  g_type_ensure (TEND_TYPE_SCRIPT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/plans/item-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, TendItemPane, stack);
  gtk_widget_class_bind_template_child (widget_class, TendItemPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, TendItemPane, title_label);
  gtk_widget_class_bind_template_child (widget_class, TendItemPane, facts_label);
  gtk_widget_class_bind_template_child (widget_class, TendItemPane, present_button);
  gtk_widget_class_bind_template_child (widget_class, TendItemPane, edit_button);
  gtk_widget_class_bind_template_child (widget_class, TendItemPane, menu_button);
  gtk_widget_class_bind_template_child (widget_class, TendItemPane, materials_box);
  gtk_widget_class_bind_template_child (widget_class, TendItemPane, materials_label);
  gtk_widget_class_bind_template_child (widget_class, TendItemPane, notes_box);
  gtk_widget_class_bind_template_child (widget_class, TendItemPane, notes_label);
  gtk_widget_class_bind_template_child (widget_class, TendItemPane, practice_box);
  gtk_widget_class_bind_template_child (widget_class, TendItemPane, practice_label);
  gtk_widget_class_bind_template_child (widget_class, TendItemPane, caution_label);
  gtk_widget_class_bind_template_child (widget_class, TendItemPane, script_view);
}

static void
tend_item_pane_init (TendItemPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_item_pane_set_item (TendItemPane *self,
                         TendStore    *store,
                         TendPlanItem *item)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (TendPractice) practice = NULL;
  g_autofree char         *facts = NULL;

  g_return_if_fail (TEND_IS_ITEM_PANE (self));
  g_return_if_fail (item == NULL || TEND_IS_PLAN_ITEM (item));

  gtk_stack_set_visible_child_name (self->stack, item != NULL ? "item" : "none");
  if (item == NULL)
    {
      self->shown = 0;
      return;
    }

  if (tend_plan_item_get_practice (item) != 0)
    {
      practice = tend_practice_load (tend_store_get_reader (store),
                                     tend_plan_item_get_practice (item), &error);
      if (practice == NULL && !g_error_matches (error, TEND_ERROR, TEND_ERROR_NOT_FOUND))
        tend_report_error (GTK_WIDGET (self), error);
    }

  facts = say_facts (item);
  gtk_label_set_label (self->title_label, tend_plan_item_get_title (item));
  gtk_label_set_label (self->facts_label, facts);
  show_text (self->materials_box, self->materials_label, tend_plan_item_get_materials (item));
  show_text (self->notes_box, self->notes_label, tend_plan_item_get_notes (item));
  show_practice (self, practice, tend_plan_item_get_title (item));
  offer_actions (self, item);

  /* What is read on is where it was left; another item begins at its top. */
  if (self->shown != tend_plan_item_get_id (item))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  self->shown = tend_plan_item_get_id (item);
}
