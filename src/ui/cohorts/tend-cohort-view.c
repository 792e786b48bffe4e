/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-cohort-view.h"

#include "tend-cohort-actions.h"
#include "tend-cohort-details.h"
#include "tend-cohort-dialog.h"
#include "tend-cohort-roster.h"
#include "tend-cohort-row.h"
#include "tend-enum.h"
#include "tend-inquiry-store.h"
#include "tend-party-chooser.h"
#include "tend-perform.h"
#include "tend-places-dialog.h"
#include "tend-program-store.h"
#include "tend-schedule.h"
#include "tend-session-row.h"
#include "tend-session-store.h"
#include "tend-state-label.h"
#include "tend-transition.h"

#include <glib/gi18n-lib.h>

struct _TendCohortView
{
  GtkBox parent_instance;

  TendStore  *store;
  TendCohort *cohort;
  gboolean    compact;

  GtkScrolledWindow   *scrolled;
  GtkWidget           *clamp;
  GtkOrientable       *header;
  GtkLabel            *title;
  GtkLabel            *facts;
  GtkMenuButton       *state_button;
  TendStateLabel      *state;
  GtkWidget           *state_arrow;
  GtkLevelBar         *bar;
  GtkLabel            *seats;
  TendCohortRoster    *roster;
  AdwPreferencesGroup *sessions_group;
  GtkWidget           *no_sessions;
  GtkListBox          *sessions_list;
  TendCohortDetails   *details;
};

typedef enum {
  PROP_COMPACT = 1,
} TendCohortViewProperty;

static GParamSpec *properties[PROP_COMPACT + 1];

G_DEFINE_FINAL_TYPE (TendCohortView, tend_cohort_view, GTK_TYPE_BOX)

static void
set_state_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *state)
{
  TendCohortView *self = TEND_COHORT_VIEW (widget);
  int             value;

  if (tend_enum_from_nick (TEND_TYPE_COHORT_STATE, g_variant_get_string (state, NULL), &value))
    tend_perform (widget, self->store,
                  tend_cohort_set_state_action (tend_cohort_get_id (self->cohort),
                                                (TendCohortState)value),
                  NULL, NULL);
}

static void
edit_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TendCohortView *self = TEND_COHORT_VIEW (widget);
  GtkWindow      *window = GTK_WINDOW (gtk_widget_get_root (widget));

  gtk_window_present (GTK_WINDOW (tend_cohort_dialog_new (window, self->store, self->cohort)));
}

static void
give_places_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  TendCohortView *self = TEND_COHORT_VIEW (widget);
  GtkWindow      *window = GTK_WINDOW (gtk_widget_get_root (widget));

  gtk_window_present (GTK_WINDOW (tend_party_chooser_new (window, self->store, self->cohort)));
}

static void
give_places_to_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *id)
{
  TendCohortView         *self = TEND_COHORT_VIEW (widget);
  g_autoptr (GError)      error = NULL;
  g_autoptr (TendInquiry) inquiry = NULL;
  GtkWidget              *dialog;

  inquiry = tend_inquiry_load (tend_store_get_reader (self->store), g_variant_get_int64 (id),
                               &error);
  if (inquiry == NULL)
    {
      tend_report_error (widget, error);
      return;
    }
  dialog = tend_places_dialog_new (self->store, inquiry, tend_cohort_get_id (self->cohort),
                                   TEND_PLACES_HOLD);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (gtk_widget_get_root (widget)));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* "from Tue 12 Jan, 18:30 · Room 2 · Mara Lind and Ilse Berg" */
static char *
say_facts (TendCohort *cohort)
{
  g_autofree char *when = tend_cohort_say_when (cohort);
  g_autofree char *leads = NULL;
  const char      *place = tend_cohort_get_place (cohort);
  const char      *lead = tend_cohort_get_lead (cohort);
  const char      *other = tend_cohort_get_co_facilitator (cohort);
  const char      *parts[4] = { when };
  guint            n_parts = 1;

  if (lead != NULL && other != NULL)
    /* Translators: the two people who lead a cohort */
    leads = g_strdup_printf (_ ("%s and %s"), lead, other);
  else
    leads = g_strdup (lead != NULL ? lead : other);
  if (place != NULL)
    parts[n_parts++] = place;
  if (leads != NULL)
    parts[n_parts++] = leads;
  return g_strjoinv (" · ", (char **)parts);
}

static void
show_state (TendCohortView *self)
{
  TendCohortState   state = tend_cohort_get_state (self->cohort);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char  *spoken = NULL;
  guint             n_next;
  const int        *next = tend_transition_next (TEND_TYPE_COHORT_STATE, (int)state, &n_next);

  for (guint i = 0; i < n_next; i++)
    {
      g_autoptr (GMenuItem) item = NULL;

      item = g_menu_item_new (tend_enum_label (TEND_TYPE_COHORT_STATE, next[i]), NULL);
      g_menu_item_set_action_and_target (item, "cohort.set-state", "s",
                                         tend_enum_to_nick (TEND_TYPE_COHORT_STATE, next[i]));
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->state_button, n_next > 0 ? G_MENU_MODEL (menu) : NULL);
  gtk_widget_set_visible (self->state_arrow, n_next > 0);
  tend_state_label_set (self->state, TEND_TYPE_COHORT_STATE, (int)state);

  /* Nobody is given places in what is over. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cohort.give-places",
                                 state != TEND_COHORT_COMPLETED && state != TEND_COHORT_ARCHIVED &&
                                     state != TEND_COHORT_CANCELLED);
  /* Translators: read aloud for the button that changes a cohort's state */
  spoken = g_strdup_printf (_ ("State: %s"), tend_enum_label (TEND_TYPE_COHORT_STATE, (int)state));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->state_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
show_header (TendCohortView *self)
{
  g_autofree char *facts = say_facts (self->cohort);
  g_autofree char *seats = tend_cohort_say_seats (self->cohort);
  g_autofree char *waiting = tend_cohort_say_waiting (self->cohort);
  g_autofree char *both = g_strjoin (" · ", seats, waiting, NULL);

  gtk_label_set_label (self->title, tend_cohort_get_title (self->cohort));
  gtk_label_set_label (self->facts, facts);
  tend_cohort_show_places (self->bar, self->cohort);
  gtk_label_set_label (self->seats, both);
  show_state (self);
}

static void
show_sessions (TendCohortView *self)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GListStore) sessions = NULL;
  g_autofree char       *count = NULL;
  g_autofree char       *dates = NULL;
  GtkListBoxRow         *old;
  gboolean               none;

  sessions = tend_session_load_all (tend_store_get_reader (self->store),
                                    tend_cohort_get_id (self->cohort), &error);
  if (sessions == NULL)
    {
      tend_report_error (GTK_WIDGET (self), error);
      return;
    }

  while ((old = gtk_list_box_get_row_at_index (self->sessions_list, 0)) != NULL)
    gtk_list_box_remove (self->sessions_list, GTK_WIDGET (old));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sessions)); i++)
    {
      g_autoptr (TendSession) session = g_list_model_get_item (G_LIST_MODEL (sessions), i);
      GtkWidget              *row = tend_session_row_new (self->store, session);

      g_object_bind_property (self, "compact", row, "compact", G_BINDING_SYNC_CREATE);
      gtk_list_box_append (self->sessions_list, row);
    }

  none = g_list_model_get_n_items (G_LIST_MODEL (sessions)) == 0;
  gtk_widget_set_visible (self->no_sessions, none);
  gtk_widget_set_visible (GTK_WIDGET (self->sessions_list), !none);

  count = tend_schedule_say_count (G_LIST_MODEL (sessions));
  dates = tend_schedule_say_dates (G_LIST_MODEL (sessions));
  adw_preferences_group_set_title (self->sessions_group, none ? _ ("Sessions") : count);
  adw_preferences_group_set_description (self->sessions_group, dates);
}

static void
show_details (TendCohortView *self)
{
  gint64                  id = tend_cohort_get_program (self->cohort);
  g_autoptr (TendProgram) program = NULL;

  if (id != 0)
    program = tend_program_load (tend_store_get_reader (self->store), id, NULL);
  tend_cohort_details_show (self->details, self->cohort, program);
}

static void
set_compact (TendCohortView *self,
             gboolean        compact)
{
  if (self->compact == compact)
    return;
  self->compact = compact;
  gtk_orientable_set_orientation (self->header, compact ? GTK_ORIENTATION_VERTICAL
                                                        : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_margin_top (self->clamp, compact ? 0 : 18);
  gtk_widget_remove_css_class (GTK_WIDGET (self->title), compact ? "title-1" : "title-2");
  gtk_widget_add_css_class (GTK_WIDGET (self->title), compact ? "title-2" : "title-1");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

static void
tend_cohort_view_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch ((TendCohortViewProperty)property_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, TEND_COHORT_VIEW (object)->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_cohort_view_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((TendCohortViewProperty)property_id)
    {
    case PROP_COMPACT:
      set_compact (TEND_COHORT_VIEW (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_cohort_view_dispose (GObject *object)
{
  TendCohortView *self = TEND_COHORT_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_COHORT_VIEW);
  g_clear_object (&self->store);
  g_clear_object (&self->cohort);

  G_OBJECT_CLASS (tend_cohort_view_parent_class)->dispose (object);
}

static void
tend_cohort_view_class_init (TendCohortViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_cohort_view_dispose;
  object_class->get_property = tend_cohort_view_get_property;
  object_class->set_property = tend_cohort_view_set_property;

  properties[PROP_COMPACT] =
      g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (TEND_TYPE_COHORT_DETAILS);
  g_type_ensure (TEND_TYPE_COHORT_ROSTER);
  g_type_ensure (TEND_TYPE_STATE_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/cohorts/cohort-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TendCohortView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, TendCohortView, clamp);
  gtk_widget_class_bind_template_child (widget_class, TendCohortView, header);
  gtk_widget_class_bind_template_child (widget_class, TendCohortView, title);
  gtk_widget_class_bind_template_child (widget_class, TendCohortView, facts);
  gtk_widget_class_bind_template_child (widget_class, TendCohortView, state_button);
  gtk_widget_class_bind_template_child (widget_class, TendCohortView, state);
  gtk_widget_class_bind_template_child (widget_class, TendCohortView, state_arrow);
  gtk_widget_class_bind_template_child (widget_class, TendCohortView, bar);
  gtk_widget_class_bind_template_child (widget_class, TendCohortView, seats);
  gtk_widget_class_bind_template_child (widget_class, TendCohortView, roster);
  gtk_widget_class_bind_template_child (widget_class, TendCohortView, sessions_group);
  gtk_widget_class_bind_template_child (widget_class, TendCohortView, no_sessions);
  gtk_widget_class_bind_template_child (widget_class, TendCohortView, sessions_list);
  gtk_widget_class_bind_template_child (widget_class, TendCohortView, details);

  gtk_widget_class_install_action (widget_class, "cohort.set-state", "s", set_state_cb);
  gtk_widget_class_install_action (widget_class, "cohort.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "cohort.give-places", NULL, give_places_cb);
  gtk_widget_class_install_action (widget_class, "cohort.give-places-to", "x", give_places_to_cb);
}

static void
tend_cohort_view_init (TendCohortView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_cohort_view_show (TendCohortView *self,
                       TendStore      *store,
                       TendCohort     *cohort)
{
  gboolean other;

  g_return_if_fail (TEND_IS_COHORT_VIEW (self));
  g_return_if_fail (TEND_IS_STORE (store));
  g_return_if_fail (TEND_IS_COHORT (cohort));

  other = self->cohort == NULL || tend_cohort_get_id (self->cohort) != tend_cohort_get_id (cohort);
  g_set_object (&self->store, store);
  g_set_object (&self->cohort, cohort);
  show_header (self);
  tend_cohort_roster_show (self->roster, store, cohort);
  show_sessions (self);
  show_details (self);
  if (other)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}
