/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-cohorts-page.h"

#include "tend-cohort-row.h"
#include "tend-cohort-store.h"
#include "tend-cohort-view.h"
#include "tend-perform.h"
#include "tend-slot-list.h"

/* Under way and coming; those without dates, and postponed ones, are coming too. */
#define CURRENT                                                 \
  (TEND_COHORTS_CURRENT | TEND_COHORTS_IN (TEND_COHORT_DRAFT) | \
   TEND_COHORTS_IN (TEND_COHORT_POSTPONED))
#define OVER                                                                          \
  (TEND_COHORTS_IN (TEND_COHORT_COMPLETED) | TEND_COHORTS_IN (TEND_COHORT_ARCHIVED) | \
   TEND_COHORTS_IN (TEND_COHORT_CANCELLED))
#define ALL 0

struct _TendCohortsPage
{
  AdwBin parent_instance;

  TendStore          *store;
  TendSlotList       *cohorts;
  GtkSingleSelection *selection;
  gint64              shown;  /* the id of the cohort on the right, 0 for none */
  gboolean            asking; /* while it is not the person who changes filter or selection */

  GtkStack        *page_stack;
  AdwLeaflet      *leaflet;
  GtkSearchBar    *search_bar;
  GtkSearchEntry  *search_entry;
  GtkToggleButton *current_filter;
  GtkToggleButton *over_filter;
  GtkToggleButton *all_filter;
  GtkStack        *list_stack;
  GtkListView     *list_view;
  GtkStack        *detail_stack;
  TendCohortView  *cohort_view;
};

typedef enum {
  PROP_STORE = 1,
} TendCohortsPageProperty;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (TendCohortsPage, tend_cohorts_page, ADW_TYPE_BIN)

static GObject *
load_row (gint64   id,
          gpointer data)
{
  TendCohortsPage *self = data;

  /* One that is gone will not be in the next answer. */
  return (GObject *)tend_cohort_load (tend_store_get_reader (self->store), id, NULL);
}

/* Shows the cohort of id @shown on the right, as it is now. */
static void
show_detail (TendCohortsPage *self)
{
  g_autoptr (TendCohort) cohort = NULL;

  if (self->shown != 0)
    cohort = tend_cohort_load (tend_store_get_reader (self->store), self->shown, NULL);
  if (cohort == NULL)
    {
      self->shown = 0;
      gtk_stack_set_visible_child_name (self->detail_stack, "none");
      adw_leaflet_set_visible_child_name (self->leaflet, "list");
      return;
    }

  tend_cohort_view_show (self->cohort_view, self->store, cohort);
  gtk_stack_set_visible_child_name (self->detail_stack, "cohort");
}

/* Puts the selection where the shown cohort now stands in the list, which may be nowhere. */
static void
follow_selection (TendCohortsPage *self)
{
  guint position = GTK_INVALID_LIST_POSITION;

  if (self->shown == 0)
    {
      self->shown = tend_slot_list_get_id (self->cohorts, 0);
      show_detail (self);
    }
  tend_slot_list_find (self->cohorts, self->shown, &position);
  self->asking = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->asking = FALSE;
}

static GArray *
find_ids (TendCohortsPage *self,
          guint            states,
          const char      *typed)
{
  g_autoptr (GError) error = NULL;
  GArray            *ids;

  ids = tend_cohort_find_ids (tend_store_get_reader (self->store), states, typed, &error);
  if (ids == NULL)
    tend_report_error (GTK_WIDGET (self), error);
  return ids;
}

/* Whether there is any cohort at all. */
static gboolean
has_cohorts (TendCohortsPage *self)
{
  g_autoptr (GArray) ids = find_ids (self, ALL, NULL);

  return ids != NULL && ids->len > 0;
}

static guint
get_states (TendCohortsPage *self)
{
  if (gtk_toggle_button_get_active (self->current_filter))
    return CURRENT;
  return gtk_toggle_button_get_active (self->over_filter) ? OVER : ALL;
}

static void
ask (TendCohortsPage *self)
{
  const char        *typed = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autoptr (GArray) ids = find_ids (self, get_states (self), typed);

  if (ids == NULL)
    return;
  self->asking = TRUE;
  tend_slot_list_set_ids (self->cohorts, ids);
  self->asking = FALSE;
  gtk_stack_set_visible_child_name (self->list_stack, ids->len > 0 ? "list" : "nothing");
  gtk_stack_set_visible_child_name (self->page_stack,
                                    ids->len > 0 || has_cohorts (self) ? "cohorts" : "empty");
  follow_selection (self);
}

/* Of the filters, which tell of it one after the other, only the one that was chosen asks. */
static void
filter_changed_cb (TendCohortsPage *self,
                   GtkWidget       *filter)
{
  if (GTK_IS_TOGGLE_BUTTON (filter) &&
      !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (filter)))
    return;
  if (!self->asking && self->cohorts != NULL)
    ask (self);
}

static void
clear_search (TendCohortsPage *self)
{
  self->asking = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  self->asking = FALSE;
}

static void
show_all_cb (TendCohortsPage *self)
{
  clear_search (self);
  self->asking = TRUE;
  gtk_toggle_button_set_active (self->all_filter, TRUE);
  self->asking = FALSE;
  ask (self);
}

static void
show_selected (TendCohortsPage *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  self->shown = tend_slot_list_get_id (self->cohorts, position);
  show_detail (self);
}

static void
selected_cb (TendCohortsPage *self)
{
  if (!self->asking)
    show_selected (self);
}

static void
activated_cb (TendCohortsPage *self,
              guint            position)
{
  gtk_single_selection_set_selected (self->selection, position);
  show_selected (self);
  adw_leaflet_set_visible_child_name (self->leaflet, "cohort");
}

/* Return in the search goes on to what was found. */
static void
search_activated_cb (TendCohortsPage *self)
{
  if (tend_slot_list_get_id (self->cohorts, 0) == 0)
    return;
  if (gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
store_changed_cb (TendStore       *store,
                  TendChanges     *changes,
                  TendCohortsPage *self)
{
  static const TendKind listed[] = { TEND_KIND_COHORT, TEND_KIND_ENROLLMENT, TEND_KIND_OFFER,
                                     TEND_KIND_WAITLIST_ENTRY };
  static const TendKind shown[] = { TEND_KIND_SESSION, TEND_KIND_PLAN, TEND_KIND_INQUIRY,
                                    TEND_KIND_PARTY, TEND_KIND_PERSON, TEND_KIND_PROGRAM };
  gboolean              touches_list = FALSE;
  gboolean              touches_shown = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (listed); i++)
    touches_list = touches_list || tend_changes_touches (changes, listed[i]);
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    touches_shown = touches_shown || tend_changes_touches (changes, shown[i]);

  if (touches_list || touches_shown)
    show_detail (self);
  if (touches_list)
    ask (self);
}

static void
search_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TendCohortsPage *self = TEND_COHORTS_PAGE (widget);

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
  adw_leaflet_set_visible_child_name (TEND_COHORTS_PAGE (widget)->leaflet, "list");
}

static void
tend_cohorts_page_constructed (GObject *object)
{
  TendCohortsPage *self = TEND_COHORTS_PAGE (object);

  G_OBJECT_CLASS (tend_cohorts_page_parent_class)->constructed (object);

  self->cohorts = tend_slot_list_new (load_row, self, NULL);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->cohorts));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  ask (self);
}

static void
tend_cohorts_page_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((TendCohortsPageProperty)property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, TEND_COHORTS_PAGE (object)->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_cohorts_page_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch ((TendCohortsPageProperty)property_id)
    {
    case PROP_STORE:
      TEND_COHORTS_PAGE (object)->store = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_cohorts_page_dispose (GObject *object)
{
  TendCohortsPage *self = TEND_COHORTS_PAGE (object);

  /* AdwBin would unparent its child a second time after dispose_template. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_COHORTS_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->cohorts);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tend_cohorts_page_parent_class)->dispose (object);
}

static void
tend_cohorts_page_class_init (TendCohortsPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = tend_cohorts_page_constructed;
  object_class->dispose = tend_cohorts_page_dispose;
  object_class->get_property = tend_cohorts_page_get_property;
  object_class->set_property = tend_cohorts_page_set_property;

  properties[PROP_STORE] =
      g_param_spec_object ("store", NULL, NULL, TEND_TYPE_STORE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (TEND_TYPE_COHORT_ROW);
  g_type_ensure (TEND_TYPE_COHORT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/cohorts/cohorts-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TendCohortsPage, page_stack);
  gtk_widget_class_bind_template_child (widget_class, TendCohortsPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, TendCohortsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, TendCohortsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TendCohortsPage, current_filter);
  gtk_widget_class_bind_template_child (widget_class, TendCohortsPage, over_filter);
  gtk_widget_class_bind_template_child (widget_class, TendCohortsPage, all_filter);
  gtk_widget_class_bind_template_child (widget_class, TendCohortsPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, TendCohortsPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, TendCohortsPage, detail_stack);
  gtk_widget_class_bind_template_child (widget_class, TendCohortsPage, cohort_view);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);

  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "page.back", NULL, back_cb);
}

static void
tend_cohorts_page_init (TendCohortsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

void
tend_cohorts_page_show (TendCohortsPage *self,
                        gint64           id)
{
  guint position;

  g_return_if_fail (TEND_IS_COHORTS_PAGE (self));

  self->shown = id;
  show_detail (self);
  if (self->shown == 0)
    return;
  if (!tend_slot_list_find (self->cohorts, id, &position))
    {
      clear_search (self);
      ask (self);
    }
  if (!tend_slot_list_find (self->cohorts, id, &position))
    show_all_cb (self);
  follow_selection (self);
  if (tend_slot_list_find (self->cohorts, id, &position))
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u",
                                position);
  adw_leaflet_set_visible_child_name (self->leaflet, "cohort");
}
