/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-plans-page.h"

#include "tend-perform.h"
#include "tend-plan-row.h"
#include "tend-plan-store.h"
#include "tend-plan-view.h"
#include "tend-session-store.h"
#include "tend-slot-list.h"

struct _TendPlansPage
{
  AdwBin parent_instance;

  TendStore          *store;
  TendSlotList       *plans;
  GtkSingleSelection *selection;
  gint64              shown;  /* the id of the plan on the right, 0 for none */
  gboolean            asking; /* while it is not the person who changes filter or selection */

  GtkStack        *page_stack;
  AdwLeaflet      *leaflet;
  GtkSearchBar    *search_bar;
  GtkSearchEntry  *search_entry;
  GtkToggleButton *coming_filter;
  GtkToggleButton *past_filter;
  GtkToggleButton *programs_filter;
  GtkToggleButton *all_filter;
  GtkStack        *list_stack;
  GtkListView     *list_view;
  TendPlanView    *plan_view;
};

typedef enum {
  PROP_STORE = 1,
} TendPlansPageProperty;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (TendPlansPage, tend_plans_page, ADW_TYPE_BIN)

static GObject *
load_row (gint64   id,
          gpointer data)
{
  TendPlansPage *self = data;

  /* One that is gone will not be in the next answer. */
  return (GObject *)tend_session_load_for_plan (tend_store_get_reader (self->store), id, NULL);
}

/* Shows the plan @shown on the right, which looks after itself from then on. */
static void
show_detail (TendPlansPage *self)
{
  g_autoptr (TendSession) session = NULL;

  if (self->shown != 0)
    session = tend_session_load_for_plan (tend_store_get_reader (self->store), self->shown, NULL);
  if (session == NULL)
    {
      self->shown = 0;
      adw_leaflet_set_visible_child_name (self->leaflet, "list");
    }
  tend_plan_view_set_plan (self->plan_view, self->shown);
}

/* Puts the selection where the shown plan now stands in the list, which may be nowhere. */
static void
follow_selection (TendPlansPage *self)
{
  guint position = GTK_INVALID_LIST_POSITION;

  if (self->shown == 0)
    {
      self->shown = tend_slot_list_get_id (self->plans, 0);
      show_detail (self);
    }
  tend_slot_list_find (self->plans, self->shown, &position);
  self->asking = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->asking = FALSE;
}

static GArray *
find_ids (TendPlansPage *self,
          TendPlanPart   part,
          const char    *typed)
{
  g_autoptr (GError) error = NULL;
  GArray            *ids;

  ids = tend_plan_find_ids (tend_store_get_reader (self->store), part, typed, &error);
  if (ids == NULL)
    tend_report_error (GTK_WIDGET (self), error);
  return ids;
}

static gboolean
has_plans (TendPlansPage *self,
           TendPlanPart   part)
{
  g_autoptr (GArray) ids = find_ids (self, part, NULL);

  return ids != NULL && ids->len > 0;
}

static TendPlanPart
get_part (TendPlansPage *self)
{
  if (gtk_toggle_button_get_active (self->coming_filter))
    return TEND_PLANS_COMING;
  if (gtk_toggle_button_get_active (self->past_filter))
    return TEND_PLANS_PAST;
  if (gtk_toggle_button_get_active (self->programs_filter))
    return TEND_PLANS_PROGRAMS;
  return TEND_PLANS_ALL;
}

static void
ask (TendPlansPage *self)
{
  const char        *typed = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autoptr (GArray) ids = find_ids (self, get_part (self), typed);

  if (ids == NULL)
    return;
  self->asking = TRUE;
  tend_slot_list_set_ids (self->plans, ids);
  self->asking = FALSE;
  gtk_stack_set_visible_child_name (self->list_stack, ids->len > 0 ? "list" : "nothing");
  gtk_stack_set_visible_child_name (self->page_stack,
                                    ids->len > 0 || has_plans (self, TEND_PLANS_ALL) ? "plans"
                                                                                     : "empty");
  follow_selection (self);
}

/* Of the filters, which tell of it one after the other, only the one that was chosen asks. */
static void
filter_changed_cb (TendPlansPage *self,
                   GtkWidget     *filter)
{
  if (GTK_IS_TOGGLE_BUTTON (filter) &&
      !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (filter)))
    return;
  if (!self->asking && self->plans != NULL)
    ask (self);
}

static void
clear_search (TendPlansPage *self)
{
  self->asking = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  self->asking = FALSE;
}

static void
show_all_cb (TendPlansPage *self)
{
  clear_search (self);
  self->asking = TRUE;
  gtk_toggle_button_set_active (self->all_filter, TRUE);
  self->asking = FALSE;
  ask (self);
}

static void
show_selected (TendPlansPage *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  self->shown = tend_slot_list_get_id (self->plans, position);
  show_detail (self);
}

static void
selected_cb (TendPlansPage *self)
{
  if (!self->asking)
    show_selected (self);
}

static void
activated_cb (TendPlansPage *self,
              guint          position)
{
  gtk_single_selection_set_selected (self->selection, position);
  show_selected (self);
  adw_leaflet_set_visible_child_name (self->leaflet, "plan");
}

/* Return in the search goes on to what was found. */
static void
search_activated_cb (TendPlansPage *self)
{
  if (tend_slot_list_get_id (self->plans, 0) == 0)
    return;
  if (gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
store_changed_cb (TendStore     *store,
                  TendChanges   *changes,
                  TendPlansPage *self)
{
  static const TendKind kinds[] = { TEND_KIND_PLAN, TEND_KIND_SESSION, TEND_KIND_COHORT,
                                    TEND_KIND_PROGRAM };
  gboolean              touched = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    touched = touched || tend_changes_touches (changes, kinds[i]);
  if (!touched)
    return;
  show_detail (self);
  ask (self);
}

static void
search_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TendPlansPage *self = TEND_PLANS_PAGE (widget);

  adw_leaflet_set_visible_child_name (self->leaflet, "list");
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

static void
back_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  adw_leaflet_set_visible_child_name (TEND_PLANS_PAGE (widget)->leaflet, "list");
}

static void
tend_plans_page_constructed (GObject *object)
{
  TendPlansPage *self = TEND_PLANS_PAGE (object);

  G_OBJECT_CLASS (tend_plans_page_parent_class)->constructed (object);

  self->plans = tend_slot_list_new (load_row, self, NULL);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->plans));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  g_object_set (self->plan_view, "store", self->store, NULL);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  /* Before the first cohort there are only the plans of programs. */
  if (!has_plans (self, TEND_PLANS_COMING))
    gtk_toggle_button_set_active (self->all_filter, TRUE);
  else
    ask (self);
}

static void
tend_plans_page_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((TendPlansPageProperty)property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, TEND_PLANS_PAGE (object)->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_plans_page_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch ((TendPlansPageProperty)property_id)
    {
    case PROP_STORE:
      TEND_PLANS_PAGE (object)->store = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_plans_page_dispose (GObject *object)
{
  TendPlansPage *self = TEND_PLANS_PAGE (object);

  /* AdwBin would unparent its child a second time after dispose_template. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_PLANS_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->plans);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tend_plans_page_parent_class)->dispose (object);
}

static void
tend_plans_page_class_init (TendPlansPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = tend_plans_page_constructed;
  object_class->dispose = tend_plans_page_dispose;
  object_class->get_property = tend_plans_page_get_property;
  object_class->set_property = tend_plans_page_set_property;

  properties[PROP_STORE] =
      g_param_spec_object ("store", NULL, NULL, TEND_TYPE_STORE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (TEND_TYPE_PLAN_ROW);
  g_type_ensure (TEND_TYPE_PLAN_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/plans/plans-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TendPlansPage, page_stack);
  gtk_widget_class_bind_template_child (widget_class, TendPlansPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, TendPlansPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, TendPlansPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TendPlansPage, coming_filter);
  gtk_widget_class_bind_template_child (widget_class, TendPlansPage, past_filter);
  gtk_widget_class_bind_template_child (widget_class, TendPlansPage, programs_filter);
  gtk_widget_class_bind_template_child (widget_class, TendPlansPage, all_filter);
  gtk_widget_class_bind_template_child (widget_class, TendPlansPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, TendPlansPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, TendPlansPage, plan_view);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);

  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "page.back", NULL, back_cb);
}

static void
tend_plans_page_init (TendPlansPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

void
tend_plans_page_show (TendPlansPage *self,
                      gint64         id)
{
  guint position;

  g_return_if_fail (TEND_IS_PLANS_PAGE (self));

  self->shown = id;
  show_detail (self);
  if (self->shown == 0)
    return;
  if (!tend_slot_list_find (self->plans, id, &position))
    {
      clear_search (self);
      ask (self);
    }
  if (!tend_slot_list_find (self->plans, id, &position))
    show_all_cb (self);
  follow_selection (self);
  if (tend_slot_list_find (self->plans, id, &position))
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u",
                                position);
  adw_leaflet_set_visible_child_name (self->leaflet, "plan");
}
