/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-practices-page.h"

#include "tend-enum.h"
#include "tend-perform.h"
#include "tend-practice-row.h"
#include "tend-practice-store.h"
#include "tend-practice-view.h"
#include "tend-slot-list.h"

#include <glib/gi18n-lib.h>

/* Of either filter: what stands first in it. */
#define ANYTHING 0

struct _TendPracticesPage
{
  AdwBin parent_instance;

  TendStore          *store;
  TendSlotList       *practices;
  GtkSingleSelection *selection;
  gint64              shown;  /* the id of the practice on the right, 0 for none */
  gboolean            asking; /* while it is not the person who changes filter or selection */

  AdwLeaflet       *leaflet;
  GtkSearchBar     *search_bar;
  GtkSearchEntry   *search_entry;
  GtkDropDown      *kind_filter;
  GtkDropDown      *theme_filter;
  GtkStack         *list_stack;
  GtkListView      *list_view;
  GtkStack         *detail_stack;
  TendPracticeView *practice_view;
};

typedef enum {
  PROP_STORE = 1,
} TendPracticesPageProperty;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (TendPracticesPage, tend_practices_page, ADW_TYPE_BIN)

static GObject *
load_row (gint64   id,
          gpointer data)
{
  TendPracticesPage *self = data;

  /* One that is gone will not be in the next answer. */
  return (GObject *)tend_practice_load (tend_store_get_reader (self->store), id, NULL);
}

/* Shows the practice of id @shown on the right, as it is now. */
static void
show_detail (TendPracticesPage *self)
{
  g_autoptr (TendPractice) practice = NULL;

  if (self->shown != 0)
    practice = tend_practice_load (tend_store_get_reader (self->store), self->shown, NULL);
  if (practice == NULL)
    {
      self->shown = 0;
      gtk_stack_set_visible_child_name (self->detail_stack, "none");
      adw_leaflet_set_visible_child_name (self->leaflet, "list");
      return;
    }

  tend_practice_view_set_practice (self->practice_view, practice);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.present",
                                 tend_practice_view_has_words (self->practice_view));
  gtk_stack_set_visible_child_name (self->detail_stack, "practice");
}

/* Puts the selection where the shown practice now stands in the list, which may be nowhere. */
static void
follow_selection (TendPracticesPage *self)
{
  guint position = GTK_INVALID_LIST_POSITION;

  if (self->shown == 0)
    {
      self->shown = tend_slot_list_get_id (self->practices, 0);
      show_detail (self);
    }
  tend_slot_list_find (self->practices, self->shown, &position);
  self->asking = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->asking = FALSE;
}

static gboolean
is_filtered (TendPracticesPage *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0' ||
         gtk_drop_down_get_selected (self->kind_filter) != ANYTHING ||
         gtk_drop_down_get_selected (self->theme_filter) != ANYTHING;
}

static const char *
get_theme (TendPracticesPage *self)
{
  GtkStringObject *theme = gtk_drop_down_get_selected_item (self->theme_filter);

  /* There is no item until the filter has been filled. */
  return theme != NULL && gtk_drop_down_get_selected (self->theme_filter) != ANYTHING
             ? gtk_string_object_get_string (theme)
             : NULL;
}

static void
ask (TendPracticesPage *self)
{
  guint              kind = gtk_drop_down_get_selected (self->kind_filter);
  const char        *typed = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;

  ids = tend_practice_find_ids (tend_store_get_reader (self->store), typed,
                                kind == ANYTHING ? TEND_PRACTICE_ANY_KIND : (int)kind - 1,
                                get_theme (self), &error);
  if (ids == NULL)
    {
      tend_report_error (GTK_WIDGET (self), error);
      return;
    }

  self->asking = TRUE;
  tend_slot_list_set_ids (self->practices, ids);
  self->asking = FALSE;
  if (ids->len > 0)
    gtk_stack_set_visible_child_name (self->list_stack, "list");
  else
    gtk_stack_set_visible_child_name (self->list_stack, is_filtered (self) ? "nothing" : "empty");
  follow_selection (self);
}

/* The filter offers the themes there are, and keeps the one that is chosen. */
static void
ask_themes (TendPracticesPage *self)
{
  const char               *chosen = get_theme (self);
  guint                     position = ANYTHING;
  g_autoptr (GError)        error = NULL;
  g_auto (GStrv)            themes = NULL;
  g_autoptr (GtkStringList) list = NULL;

  themes = tend_practice_load_themes (tend_store_get_reader (self->store), &error);
  if (themes == NULL)
    {
      tend_report_error (GTK_WIDGET (self), error);
      return;
    }

  list = gtk_string_list_new ((const char *[]){ _ ("All themes"), NULL });
  for (guint i = 0; themes[i] != NULL; i++)
    {
      gtk_string_list_append (list, themes[i]);
      if (g_strcmp0 (chosen, themes[i]) == 0)
        position = i + 1;
    }
  self->asking = TRUE;
  gtk_drop_down_set_model (self->theme_filter, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->theme_filter, position);
  self->asking = FALSE;
}

static void
fill_kinds (TendPracticesPage *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  /* In the order of the enum; home practice belongs in plans only. */
  gtk_string_list_append (list, _ ("All kinds"));
  for (int kind = 0; kind < TEND_PRACTICE_HOME_PRACTICE; kind++)
    gtk_string_list_append (list, tend_enum_label (TEND_TYPE_PRACTICE_KIND, kind));
  gtk_drop_down_set_model (self->kind_filter, G_LIST_MODEL (list));
}

static void
filter_changed_cb (TendPracticesPage *self)
{
  if (!self->asking && self->practices != NULL)
    ask (self);
}

static void
clear_filters (TendPracticesPage *self)
{
  self->asking = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  gtk_drop_down_set_selected (self->kind_filter, ANYTHING);
  gtk_drop_down_set_selected (self->theme_filter, ANYTHING);
  self->asking = FALSE;
  ask (self);
}

static void
show_selected (TendPracticesPage *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  self->shown = tend_slot_list_get_id (self->practices, position);
  show_detail (self);
}

static void
selected_cb (TendPracticesPage *self)
{
  if (!self->asking)
    show_selected (self);
}

static void
activated_cb (TendPracticesPage *self,
              guint              position)
{
  gtk_single_selection_set_selected (self->selection, position);
  show_selected (self);
  adw_leaflet_set_visible_child_name (self->leaflet, "practice");
}

/* Return in the search goes on to what was found. */
static void
search_activated_cb (TendPracticesPage *self)
{
  if (tend_slot_list_get_id (self->practices, 0) == 0)
    return;
  if (gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
store_changed_cb (TendStore         *store,
                  TendChanges       *changes,
                  TendPracticesPage *self)
{
  if (!tend_changes_touches (changes, TEND_KIND_PRACTICE))
    return;
  ask_themes (self);
  ask (self);
  if (tend_changes_has (changes, TEND_KIND_PRACTICE, self->shown))
    show_detail (self);
}

static void
search_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TendPracticesPage *self = TEND_PRACTICES_PAGE (widget);

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
  adw_leaflet_set_visible_child_name (TEND_PRACTICES_PAGE (widget)->leaflet, "list");
}

static void
present_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.present-practice", "x",
                              TEND_PRACTICES_PAGE (widget)->shown);
}

static void
tend_practices_page_constructed (GObject *object)
{
  TendPracticesPage *self = TEND_PRACTICES_PAGE (object);

  G_OBJECT_CLASS (tend_practices_page_parent_class)->constructed (object);

  fill_kinds (self);
  ask_themes (self);
  self->practices = tend_slot_list_new (load_row, self, NULL);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->practices));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  ask (self);
}

static void
tend_practices_page_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch ((TendPracticesPageProperty)property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, TEND_PRACTICES_PAGE (object)->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_practices_page_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch ((TendPracticesPageProperty)property_id)
    {
    case PROP_STORE:
      TEND_PRACTICES_PAGE (object)->store = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_practices_page_dispose (GObject *object)
{
  TendPracticesPage *self = TEND_PRACTICES_PAGE (object);

  /* AdwBin would unparent its child a second time after dispose_template. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_PRACTICES_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->practices);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tend_practices_page_parent_class)->dispose (object);
}

static void
tend_practices_page_class_init (TendPracticesPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = tend_practices_page_constructed;
  object_class->dispose = tend_practices_page_dispose;
  object_class->get_property = tend_practices_page_get_property;
  object_class->set_property = tend_practices_page_set_property;

  properties[PROP_STORE] =
      g_param_spec_object ("store", NULL, NULL, TEND_TYPE_STORE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (TEND_TYPE_PRACTICE_ROW);
  g_type_ensure (TEND_TYPE_PRACTICE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/practices/practices-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TendPracticesPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, TendPracticesPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, TendPracticesPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TendPracticesPage, kind_filter);
  gtk_widget_class_bind_template_child (widget_class, TendPracticesPage, theme_filter);
  gtk_widget_class_bind_template_child (widget_class, TendPracticesPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, TendPracticesPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, TendPracticesPage, detail_stack);
  gtk_widget_class_bind_template_child (widget_class, TendPracticesPage, practice_view);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);

  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "page.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "page.present", NULL, present_cb);
}

static void
tend_practices_page_init (TendPracticesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

void
tend_practices_page_show (TendPracticesPage *self,
                          gint64             id)
{
  guint position;

  g_return_if_fail (TEND_IS_PRACTICES_PAGE (self));

  self->shown = id;
  show_detail (self);
  if (self->shown == 0)
    return;
  if (!tend_slot_list_find (self->practices, id, &position))
    clear_filters (self);
  follow_selection (self);
  if (tend_slot_list_find (self->practices, id, &position))
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u",
                                position);
  adw_leaflet_set_visible_child_name (self->leaflet, "practice");
}
