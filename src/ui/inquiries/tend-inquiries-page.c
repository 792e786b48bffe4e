/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-inquiries-page.h"

#include "tend-date.h"
#include "tend-filter-chips.h"
#include "tend-inquiry-row.h"
#include "tend-inquiry-store.h"
#include "tend-party-pane.h"
#include "tend-perform.h"
#include "tend-slot-list.h"
#include "tend-text.h"

struct _TendInquiriesPage
{
  AdwBin parent_instance;

  TendStore          *store;
  TendSlotList       *inquiries;
  GtkSingleSelection *selection;
  gint64              shown;  /* the id of the inquiry in the pane, 0 for none */
  gboolean            asking; /* while it is not the person who changes filter or selection */

  GtkStack        *stack;
  AdwLeaflet      *leaflet;
  GtkSearchBar    *search_bar;
  GtkSearchEntry  *search_entry;
  TendFilterChips *chips;
  GtkStack        *list_stack;
  GtkListView     *list_view;
  GtkStack        *party_stack;
  TendPartyPane   *pane;
};

typedef enum {
  PROP_STORE = 1,
} TendInquiriesPageProperty;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (TendInquiriesPage, tend_inquiries_page, ADW_TYPE_BIN)

static GObject *
load_row (gint64   id,
          gpointer data)
{
  TendInquiriesPage *self = data;

  /* One that is gone will not be in the next answer. */
  return (GObject *)tend_inquiry_load_summary (tend_store_get_reader (self->store), id, NULL);
}

/* Shows the inquiry @shown in the pane, as it is now. */
static void
show_party (TendInquiriesPage *self)
{
  if (self->shown != 0 && tend_party_pane_show (self->pane, self->store, self->shown))
    {
      gtk_stack_set_visible_child_name (self->party_stack, "party");
      return;
    }
  self->shown = 0;
  gtk_stack_set_visible_child_name (self->party_stack, "none");
  adw_leaflet_set_visible_child_name (self->leaflet, "list");
}

/* Puts the selection where the shown inquiry now stands in the list, which may be nowhere: who has
 * just been answered stays in the pane when they leave the list of those who wait. */
static void
follow_selection (TendInquiriesPage *self)
{
  guint position = GTK_INVALID_LIST_POSITION;

  if (self->shown == 0)
    {
      self->shown = tend_slot_list_get_id (self->inquiries, 0);
      show_party (self);
    }
  tend_slot_list_find (self->inquiries, self->shown, &position);
  self->asking = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->asking = FALSE;
}

static const char *
get_typed (TendInquiriesPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
}

static gboolean
has_any (TendInquiriesPage *self)
{
  g_autofree char   *today = tend_today ();
  g_autoptr (GArray) ids = NULL;

  ids = tend_inquiry_find_ids (tend_store_get_reader (self->store), TEND_INQUIRIES_ALL, NULL, today,
                               NULL);
  return ids != NULL && ids->len > 0;
}

static const char *
choose_list_page (TendInquiriesPage *self,
                  guint              n_found)
{
  TendInquiryFilter filter = tend_filter_chips_get_filter (self->chips);

  if (n_found > 0)
    return "list";
  if (!tend_text_is_blank (get_typed (self)))
    return "not-found";
  return filter == TEND_INQUIRIES_WAITING ? "nobody-waits" : "nothing";
}

static void
ask (TendInquiriesPage *self)
{
  g_autofree char   *today = tend_today ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;

  if (self->asking || self->inquiries == NULL)
    return;
  ids = tend_inquiry_find_ids (tend_store_get_reader (self->store),
                               tend_filter_chips_get_filter (self->chips), get_typed (self), today,
                               &error);
  if (ids == NULL)
    {
      tend_report_error (GTK_WIDGET (self), error);
      return;
    }
  self->asking = TRUE;
  tend_slot_list_set_ids (self->inquiries, ids);
  self->asking = FALSE;
  gtk_stack_set_visible_child_name (self->list_stack, choose_list_page (self, ids->len));
  gtk_stack_set_visible_child_name (self->stack,
                                    ids->len > 0 || has_any (self) ? "inquiries" : "empty");
  follow_selection (self);
}

static void
look_among_all (TendInquiriesPage *self)
{
  tend_filter_chips_set_filter (self->chips, TEND_INQUIRIES_ALL);
}

static void
clear_filters (TendInquiriesPage *self)
{
  self->asking = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  tend_filter_chips_set_filter (self->chips, TEND_INQUIRIES_ALL);
  self->asking = FALSE;
  ask (self);
}

static void
show_selected (TendInquiriesPage *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  self->shown = tend_slot_list_get_id (self->inquiries, position);
  show_party (self);
}

static void
selected_cb (TendInquiriesPage *self)
{
  if (!self->asking)
    show_selected (self);
}

static void
activated_cb (TendInquiriesPage *self,
              guint              position)
{
  gtk_single_selection_set_selected (self->selection, position);
  show_selected (self);
  adw_leaflet_set_visible_child_name (self->leaflet, "party");
  if (adw_leaflet_get_folded (self->leaflet))
    gtk_widget_child_focus (GTK_WIDGET (self->pane), GTK_DIR_TAB_FORWARD);
}

/* Return in the search goes on to what was found. */
static void
search_activated_cb (TendInquiriesPage *self)
{
  if (tend_slot_list_get_id (self->inquiries, 0) == 0)
    return;
  if (gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
store_changed_cb (TendStore         *store,
                  TendChanges       *changes,
                  TendInquiriesPage *self)
{
  static const TendKind kinds[] = {
    TEND_KIND_PERSON,
    TEND_KIND_PARTY,
    TEND_KIND_INQUIRY,
    TEND_KIND_COHORT,
    TEND_KIND_ENROLLMENT,
    TEND_KIND_OFFER,
    TEND_KIND_WAITLIST_ENTRY,
    TEND_KIND_NOTE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (tend_changes_touches (changes, kinds[i]))
      {
        ask (self);
        show_party (self);
        return;
      }
}

static void
search_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TendInquiriesPage *self = TEND_INQUIRIES_PAGE (widget);

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
  TendInquiriesPage *self = TEND_INQUIRIES_PAGE (widget);

  adw_leaflet_set_visible_child_name (self->leaflet, "list");
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

/* Escape leads back where there is something to go back from. */
static void
leaflet_changed_cb (TendInquiriesPage *self)
{
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "page.back",
      adw_leaflet_get_folded (self->leaflet) &&
          g_strcmp0 (adw_leaflet_get_visible_child_name (self->leaflet), "party") == 0);
}

static void
tend_inquiries_page_constructed (GObject *object)
{
  TendInquiriesPage *self = TEND_INQUIRIES_PAGE (object);

  G_OBJECT_CLASS (tend_inquiries_page_parent_class)->constructed (object);

  self->inquiries = tend_slot_list_new (load_row, self, NULL);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->inquiries));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  ask (self);
}

static void
tend_inquiries_page_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch ((TendInquiriesPageProperty)property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, TEND_INQUIRIES_PAGE (object)->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_inquiries_page_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch ((TendInquiriesPageProperty)property_id)
    {
    case PROP_STORE:
      TEND_INQUIRIES_PAGE (object)->store = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_inquiries_page_dispose (GObject *object)
{
  TendInquiriesPage *self = TEND_INQUIRIES_PAGE (object);

  self->asking = TRUE;
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_INQUIRIES_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->inquiries);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tend_inquiries_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/inquiries/inquiries-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TendInquiriesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TendInquiriesPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, TendInquiriesPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, TendInquiriesPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TendInquiriesPage, chips);
  gtk_widget_class_bind_template_child (widget_class, TendInquiriesPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, TendInquiriesPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, TendInquiriesPage, party_stack);
  gtk_widget_class_bind_template_child (widget_class, TendInquiriesPage, pane);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, ask);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters);
  gtk_widget_class_bind_template_callback (widget_class, leaflet_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_among_all);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
}

static void
tend_inquiries_page_class_init (TendInquiriesPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = tend_inquiries_page_constructed;
  object_class->dispose = tend_inquiries_page_dispose;
  object_class->get_property = tend_inquiries_page_get_property;
  object_class->set_property = tend_inquiries_page_set_property;

  properties[PROP_STORE] =
      g_param_spec_object ("store", NULL, NULL, TEND_TYPE_STORE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (TEND_TYPE_FILTER_CHIPS);
  g_type_ensure (TEND_TYPE_INQUIRY_ROW);
  g_type_ensure (TEND_TYPE_PARTY_PANE);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "page.back", NULL, back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "page.back", NULL);
}

static void
tend_inquiries_page_init (TendInquiriesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  leaflet_changed_cb (self);
}

void
tend_inquiries_page_show (TendInquiriesPage *self,
                          gint64             id)
{
  guint position;

  g_return_if_fail (TEND_IS_INQUIRIES_PAGE (self));

  self->shown = id;
  show_party (self);
  if (self->shown == 0)
    return;
  if (!tend_slot_list_find (self->inquiries, id, &position))
    clear_filters (self);
  follow_selection (self);
  if (tend_slot_list_find (self->inquiries, id, &position))
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u",
                                position);
  adw_leaflet_set_visible_child_name (self->leaflet, "party");
}

gboolean
tend_inquiries_page_has_draft (TendInquiriesPage *self)
{
  g_return_val_if_fail (TEND_IS_INQUIRIES_PAGE (self), FALSE);

  return tend_party_pane_has_draft (self->pane);
}
