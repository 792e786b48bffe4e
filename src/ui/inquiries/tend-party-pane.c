/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-party-pane.h"

#include "tend-answer-dialog.h"
#include "tend-closing-dialog.h"
#include "tend-date.h"
#include "tend-emergency-dialog.h"
#include "tend-enrollment-store.h"
#include "tend-enum.h"
#include "tend-error.h"
#include "tend-inquiry-actions.h"
#include "tend-inquiry-store.h"
#include "tend-member-card.h"
#include "tend-perform.h"
#include "tend-person-dialog.h"
#include "tend-person-store.h"
#include "tend-place-row.h"
#include "tend-places-dialog.h"
#include "tend-request-group.h"
#include "tend-screening-dialog.h"
#include "tend-screening-store.h"
#include "tend-state-label.h"
#include "tend-story-box.h"
#include "tend-text.h"
#include "tend-transition.h"

#include <glib/gi18n-lib.h>

struct _TendPartyPane
{
  GtkWidget parent_instance;

  TendStore   *store;
  TendInquiry *inquiry;

  GtkWidget         *back_button;
  GtkWidget         *answer_button;
  GtkWidget         *more_button;
  GMenu             *more_menu;
  GtkScrolledWindow *scroller;
  GtkLabel          *names;
  TendStateLabel    *state;
  GtkLabel          *waiting;
  GtkLabel          *asked;
  GtkLabel          *closed_reason;
  GtkListBox        *places;
  GtkFlowBox        *cards;
  TendRequestGroup  *request;
  TendStoryBox      *story;
};

typedef enum {
  PROP_FOLDED = 1,
} TendPartyPaneProperty;

static GParamSpec *properties[PROP_FOLDED + 1];

G_DEFINE_FINAL_TYPE (TendPartyPane, tend_party_pane, GTK_TYPE_WIDGET)

static void
present (TendPartyPane *self,
         GtkWidget     *dialog)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
answer_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TendPartyPane *self = TEND_PARTY_PANE (widget);

  present (self, tend_answer_dialog_new (self->store, self->inquiry));
}

static void
places_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TendPartyPane *self = TEND_PARTY_PANE (widget);
  gint64         cohort = tend_inquiry_get_cohort_wished (self->inquiry);

  if (parameter != NULL)
    cohort = g_variant_get_int64 (parameter);
  present (self, tend_places_dialog_new (self->store, self->inquiry, cohort, TEND_PLACES_HOLD));
}

/* (transfer full): the member of the party with that id, or NULL. */
static TendPerson *
find_member (TendPartyPane *self,
             gint64         id)
{
  GListModel *members = G_LIST_MODEL (tend_inquiry_get_members (self->inquiry));

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (TendPerson) person = g_list_model_get_item (members, i);

      if (tend_person_get_id (person) == id)
        return g_steal_pointer (&person);
    }
  return NULL;
}

static void
edit_person_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  TendPartyPane         *self = TEND_PARTY_PANE (widget);
  g_autoptr (TendPerson) person = find_member (self, g_variant_get_int64 (parameter));

  if (person != NULL)
    present (self, tend_person_dialog_new (self->store, person));
}

/* Opens what @make shows of the member @id, or says why that cannot be read. */
static void
show_restricted (TendPartyPane *self,
                 gint64         id,
                 GtkWidget *(*make) (TendStore *, TendPerson *, GError **))
{
  g_autoptr (TendPerson) person = find_member (self, id);
  g_autoptr (GError)     error = NULL;
  GtkWidget             *dialog;

  if (person == NULL)
    return;
  dialog = make (self->store, person, &error);
  if (dialog != NULL)
    present (self, dialog);
  else
    tend_report_error (GTK_WIDGET (self), error);
}

static void
show_screening_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  show_restricted (TEND_PARTY_PANE (widget), g_variant_get_int64 (parameter),
                   tend_screening_dialog_new);
}

static void
show_emergency_contact_cb (GtkWidget  *widget,
                           const char *action_name,
                           GVariant   *parameter)
{
  show_restricted (TEND_PARTY_PANE (widget), g_variant_get_int64 (parameter),
                   tend_emergency_dialog_new);
}

/* Places and waiting lists have more to say than a state; closing asks why. */
static gboolean
asks_first (TendInquiryState state)
{
  return state != TEND_INQUIRY_ACKNOWLEDGED && state != TEND_INQUIRY_IN_CONVERSATION;
}

static void
set_state_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  TendPartyPane   *self = TEND_PARTY_PANE (widget);
  TendInquiryState state = (TendInquiryState)g_variant_get_int32 (parameter);
  gint64           wished = tend_inquiry_get_cohort_wished (self->inquiry);

  if (state == TEND_INQUIRY_ENROLLED)
    present (self, tend_places_dialog_new (self->store, self->inquiry, wished, TEND_PLACES_GIVE));
  else if (state == TEND_INQUIRY_WAITLISTED)
    present (self, tend_places_dialog_new (self->store, self->inquiry, wished, TEND_PLACES_WAIT));
  else if (asks_first (state))
    present (self, tend_closing_dialog_new (self->store, self->inquiry, state));
  else
    tend_perform (widget, self->store,
                  tend_inquiry_set_state_action (tend_inquiry_get_id (self->inquiry), state, NULL),
                  NULL, NULL);
}

/* The menu holds the steps that are allowed from here, and no others. */
static void
fill_menu (TendPartyPane *self)
{
  g_autoptr (GMenu) steps = g_menu_new ();
  TendInquiryState  at = tend_inquiry_get_state (self->inquiry);
  guint             n_next;
  const int        *next = tend_transition_next (TEND_TYPE_INQUIRY_STATE, (int)at, &n_next);

  g_menu_remove_all (self->more_menu);
  for (guint i = 0; i < n_next; i++)
    {
      const char           *word = tend_enum_label (TEND_TYPE_INQUIRY_STATE, next[i]);
      g_autofree char      *label = NULL;
      g_autoptr (GMenuItem) item = NULL;

      label = g_strconcat (word, asks_first ((TendInquiryState)next[i]) ? "…" : "", NULL);
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "inquiry.set-state", "i", next[i]);
      g_menu_append_item (steps, item);
    }
  if (n_next > 0)
    g_menu_append_section (self->more_menu, _ ("Goes on to"), G_MENU_MODEL (steps));
  gtk_widget_set_visible (self->more_button, n_next > 0);
  /* Who has places may be given others; where it has ended otherwise, nothing is offered. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "inquiry.offer-places",
                                 n_next > 0 || at == TEND_INQUIRY_ENROLLED);
}

/* "Asked Fri 8 Jan · Form · Referred by their therapist". */
static char *
say_asked (TendInquiry *inquiry)
{
  g_autofree char    *date = tend_instant_local_date (tend_inquiry_get_received (inquiry));
  g_autofree char    *day = date != NULL ? tend_date_say (date) : NULL;
  g_autoptr (GString) said = g_string_new (NULL);
  const char         *referred_by = tend_inquiry_get_referred_by (inquiry);

  if (day != NULL)
    /* Translators: a date */
    g_string_append_printf (said, _ ("Asked %s"), day);
  else
    g_string_append (said, _ ("It is not known when they asked"));
  g_string_append_printf (said, " · %s",
                          tend_enum_label (TEND_TYPE_CHANNEL,
                                           (int)tend_inquiry_get_channel (inquiry)));
  if (referred_by != NULL)
    {
      g_string_append (said, " · ");
      /* Translators: a person or a place, as the one who asked wrote it */
      g_string_append_printf (said, _ ("Referred by %s"), referred_by);
    }
  return g_string_free (g_steal_pointer (&said), FALSE);
}

static char *
join_whole_names (TendInquiry *inquiry)
{
  GListModel              *members = G_LIST_MODEL (tend_inquiry_get_members (inquiry));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv)           names = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (TendPerson) person = g_list_model_get_item (members, i);

      g_strv_builder_add (builder, tend_person_get_name (person));
    }
  names = g_strv_builder_end (builder);
  return tend_text_join_names ((const char *const *)names);
}

static void
fill_heading (TendPartyPane *self)
{
  g_autofree char *names = join_whole_names (self->inquiry);
  g_autofree char *today = tend_today ();
  g_autofree char *waiting = tend_inquiry_say_waiting (self->inquiry, today);
  g_autofree char *said = NULL;
  g_autofree char *asked = say_asked (self->inquiry);
  const char      *reason = tend_inquiry_get_closed_reason (self->inquiry);
  gboolean         is_new = tend_inquiry_get_state (self->inquiry) == TEND_INQUIRY_NEW;

  if (waiting != NULL && tend_inquiry_get_received (self->inquiry) != NULL)
    /* Translators: how long, as in "Waiting for you: 4 days" */
    said = g_strdup_printf (_ ("Waiting for you: %s"), waiting);
  gtk_label_set_label (self->names, names);
  tend_state_label_set (self->state, TEND_TYPE_INQUIRY_STATE,
                        (int)tend_inquiry_get_state (self->inquiry));
  gtk_label_set_label (self->waiting, said);
  gtk_label_set_label (self->asked, asked);
  gtk_label_set_label (self->closed_reason, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->closed_reason), reason != NULL);
  if (is_new)
    gtk_widget_add_css_class (self->answer_button, "suggested-action");
  else
    gtk_widget_remove_css_class (self->answer_button, "suggested-action");
}

static gboolean
has_screening (TendPartyPane *self,
               TendPerson    *person)
{
  g_autoptr (GError) error = NULL;
  guint              count = 0;

  if (!tend_screening_count (tend_store_get_reader (self->store), tend_person_get_id (person),
                             &count, &error))
    tend_report_error (GTK_WIDGET (self), error);
  return count > 0;
}

static gboolean
has_emergency_contact (TendPartyPane *self,
                       TendPerson    *person)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *contact = NULL;

  if (!tend_person_load_emergency_contact (tend_store_get_reader (self->store),
                                           tend_person_get_id (person), &contact, &error))
    tend_report_error (GTK_WIDGET (self), error);
  return contact != NULL;
}

static void
fill_cards (TendPartyPane *self)
{
  GListModel      *members = G_LIST_MODEL (tend_inquiry_get_members (self->inquiry));
  GtkFlowBoxChild *old;

  while ((old = gtk_flow_box_get_child_at_index (self->cards, 0)) != NULL)
    gtk_flow_box_remove (self->cards, GTK_WIDGET (old));
  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (TendPerson) person = g_list_model_get_item (members, i);
      GtkWidget             *child = gtk_flow_box_child_new ();
      GtkWidget             *card;

      card = tend_member_card_new (person, has_screening (self, person),
                                   has_emergency_contact (self, person));
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), card);
      gtk_flow_box_insert (self->cards, child, -1);
    }
}

static void
fill_places (TendPartyPane *self)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GListStore) enrollments = NULL;
  gboolean               any;

  enrollments = tend_enrollment_list_for_party (tend_store_get_reader (self->store),
                                                tend_inquiry_get_party (self->inquiry), &error);
  if (enrollments == NULL)
    {
      tend_report_error (GTK_WIDGET (self), error);
      return;
    }
  any = g_list_model_get_n_items (G_LIST_MODEL (enrollments)) > 0;
  tend_place_row_fill (self->places, self->store, G_LIST_MODEL (enrollments));
  gtk_widget_set_visible (GTK_WIDGET (self->places), any);
}

static void
tend_party_pane_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((TendPartyPaneProperty)property_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value,
                           gtk_widget_get_visible (TEND_PARTY_PANE (object)->back_button));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_party_pane_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch ((TendPartyPaneProperty)property_id)
    {
    case PROP_FOLDED:
      gtk_widget_set_visible (TEND_PARTY_PANE (object)->back_button, g_value_get_boolean (value));
      /* Side by side the cards are alike; below one another each is as high as it needs. */
      gtk_flow_box_set_homogeneous (TEND_PARTY_PANE (object)->cards, !g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_party_pane_dispose (GObject *object)
{
  TendPartyPane *self = TEND_PARTY_PANE (object);
  GtkWidget     *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->inquiry);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tend_party_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/inquiries/party-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, TendPartyPane, back_button);
  gtk_widget_class_bind_template_child (widget_class, TendPartyPane, answer_button);
  gtk_widget_class_bind_template_child (widget_class, TendPartyPane, more_button);
  gtk_widget_class_bind_template_child (widget_class, TendPartyPane, more_menu);
  gtk_widget_class_bind_template_child (widget_class, TendPartyPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, TendPartyPane, names);
  gtk_widget_class_bind_template_child (widget_class, TendPartyPane, state);
  gtk_widget_class_bind_template_child (widget_class, TendPartyPane, waiting);
  gtk_widget_class_bind_template_child (widget_class, TendPartyPane, asked);
  gtk_widget_class_bind_template_child (widget_class, TendPartyPane, closed_reason);
  gtk_widget_class_bind_template_child (widget_class, TendPartyPane, places);
  gtk_widget_class_bind_template_child (widget_class, TendPartyPane, cards);
  gtk_widget_class_bind_template_child (widget_class, TendPartyPane, request);
  gtk_widget_class_bind_template_child (widget_class, TendPartyPane, story);
}

static void
tend_party_pane_class_init (TendPartyPaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_party_pane_dispose;
  object_class->get_property = tend_party_pane_get_property;
  object_class->set_property = tend_party_pane_set_property;

  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (TEND_TYPE_REQUEST_GROUP);
  g_type_ensure (TEND_TYPE_STATE_LABEL);
  g_type_ensure (TEND_TYPE_STORY_BOX);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "inquiry.answer", NULL, answer_cb);
  gtk_widget_class_install_action (widget_class, "inquiry.offer-places", NULL, places_cb);
  gtk_widget_class_install_action (widget_class, "inquiry.offer-places-in", "x", places_cb);
  gtk_widget_class_install_action (widget_class, "inquiry.edit-person", "x", edit_person_cb);
  gtk_widget_class_install_action (widget_class, "inquiry.show-screening", "x", show_screening_cb);
  gtk_widget_class_install_action (widget_class, "inquiry.show-emergency-contact", "x",
                                   show_emergency_contact_cb);
  gtk_widget_class_install_action (widget_class, "inquiry.set-state", "i", set_state_cb);
}

static void
tend_party_pane_init (TendPartyPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
tend_party_pane_show (TendPartyPane *self,
                      TendStore     *store,
                      gint64         id)
{
  g_autoptr (GError)      error = NULL;
  g_autoptr (TendInquiry) inquiry = NULL;
  gboolean                other;

  g_return_val_if_fail (TEND_IS_PARTY_PANE (self), FALSE);
  g_return_val_if_fail (TEND_IS_STORE (store), FALSE);

  inquiry = tend_inquiry_load (tend_store_get_reader (store), id, &error);
  if (inquiry == NULL)
    {
      if (!g_error_matches (error, TEND_ERROR, TEND_ERROR_NOT_FOUND))
        tend_report_error (GTK_WIDGET (self), error);
      return FALSE;
    }

  other = self->inquiry == NULL || tend_inquiry_get_id (self->inquiry) != id;
  g_set_object (&self->store, store);
  g_set_object (&self->inquiry, inquiry);
  fill_heading (self);
  fill_menu (self);
  fill_places (self);
  fill_cards (self);
  tend_request_group_show (self->request, store, inquiry);
  tend_story_box_show (self->story, store, inquiry);
  if (other)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  return TRUE;
}

TendInquiry *
tend_party_pane_get_inquiry (TendPartyPane *self)
{
  g_return_val_if_fail (TEND_IS_PARTY_PANE (self), NULL);

  return self->inquiry;
}

gboolean
tend_party_pane_has_draft (TendPartyPane *self)
{
  g_return_val_if_fail (TEND_IS_PARTY_PANE (self), FALSE);

  return tend_story_box_has_draft (self->story);
}
