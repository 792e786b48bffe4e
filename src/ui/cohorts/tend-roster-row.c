/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-roster-row.h"

#include "tend-date.h"
#include "tend-enrollment-actions.h"
#include "tend-enum.h"
#include "tend-perform.h"
#include "tend-roster-menu.h"
#include "tend-state-label.h"
#include "tend-text.h"

#include <glib/gi18n-lib.h>

struct _TendRosterRow
{
  GtkListBoxRow parent_instance;

  TendStore          *store;
  GPtrArray          *enrollments; /* NULL for one on the waiting list */
  gint64              cohort;
  gint64              inquiry;
  TendEnrollmentState shown_state;
  gboolean            compact;
  gboolean            has_act;

  GtkLabel       *turn;
  GtkLabel       *names;
  TendStateLabel *compact_state;
  GtkLabel       *sentence;
  TendStateLabel *state;
  GtkButton      *act_button;
  GtkMenuButton  *menu_button;
};

typedef enum {
  PROP_COMPACT = 1,
} TendRosterRowProperty;

static GParamSpec *properties[PROP_COMPACT + 1];

G_DEFINE_FINAL_TYPE (TendRosterRow, tend_roster_row, GTK_TYPE_LIST_BOX_ROW)

static TendEnrollment *
get_first (TendRosterRow *self)
{
  return self->enrollments->pdata[0];
}

static void
show_inquiry_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.show-inquiry", "x", TEND_ROSTER_ROW (widget)->inquiry);
}

static void
give_places_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "cohort.give-places-to", "x",
                              TEND_ROSTER_ROW (widget)->inquiry);
}

static void
leave_list_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  TendRosterRow *self = TEND_ROSTER_ROW (widget);

  tend_perform (widget, self->store, tend_waiting_list_leave_action (self->inquiry, self->cohort),
                NULL, NULL);
}

static void
answer_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TendRosterRow   *self = TEND_ROSTER_ROW (widget);
  gint64           offer = tend_enrollment_get_offer (get_first (self));
  g_autofree char *today = tend_today ();
  TendAction      *action;

  if (g_str_equal (action_name, "roster.confirm"))
    action = tend_offer_confirm_action (offer, today);
  else if (g_str_equal (action_name, "roster.decline"))
    action = tend_offer_decline_action (offer);
  else
    action = tend_offer_withdraw_action (offer);
  tend_perform (widget, self->store, action, NULL, NULL);
}

/* The parameter is the id of one enrollment, 0 for all of the row, and the new state. */
static void
set_state_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  TendRosterRow     *self = TEND_ROSTER_ROW (widget);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64             only;
  int                state;

  g_variant_get (parameter, "(xi)", &only, &state);
  for (guint i = 0; i < self->enrollments->len; i++)
    {
      gint64 id = tend_enrollment_get_id (self->enrollments->pdata[i]);

      if (only == 0 || only == id)
        g_array_append_val (ids, id);
    }
  tend_perform (widget, self->store,
                tend_enrollment_set_states_action ((const gint64 *)(gpointer)ids->data, ids->len,
                                                   (TendEnrollmentState)state),
                NULL, NULL);
}

static void
show_fit (TendRosterRow *self)
{
  gboolean waits = self->enrollments == NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->act_button), self->has_act && !self->compact);
  gtk_widget_set_visible (GTK_WIDGET (self->state), !waits && !self->compact);
  gtk_widget_set_visible (GTK_WIDGET (self->compact_state), !waits && self->compact);
}

static void
show_all (TendRosterRow *self,
          const char    *names,
          const char    *sentence,
          const char    *act_label,
          const char    *act_name)
{
  g_autofree char *spoken = NULL;

  gtk_label_set_label (self->names, names);
  gtk_label_set_label (self->sentence, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), sentence != NULL);
  tend_state_label_set (self->state, TEND_TYPE_ENROLLMENT_STATE, (int)self->shown_state);
  tend_state_label_set (self->compact_state, TEND_TYPE_ENROLLMENT_STATE, (int)self->shown_state);

  self->has_act = act_name != NULL;
  if (self->has_act)
    {
      gtk_button_set_label (self->act_button, act_label);
      gtk_button_set_use_underline (self->act_button, TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->act_button), act_name);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "roster.show-inquiry", self->inquiry != 0);
  show_fit (self);

  /* Translators: people in a list, read aloud: their names and their state */
  spoken = g_strdup_printf (_ ("%s, %s"), names,
                            tend_enum_label (TEND_TYPE_ENROLLMENT_STATE, (int)self->shown_state));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

static void
set_compact (TendRosterRow *self,
             gboolean       compact)
{
  if (self->compact == compact)
    return;
  self->compact = compact;
  show_fit (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

static void
tend_roster_row_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((TendRosterRowProperty)property_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, TEND_ROSTER_ROW (object)->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_roster_row_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch ((TendRosterRowProperty)property_id)
    {
    case PROP_COMPACT:
      set_compact (TEND_ROSTER_ROW (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_roster_row_dispose (GObject *object)
{
  TendRosterRow *self = TEND_ROSTER_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_ROSTER_ROW);
  g_clear_object (&self->store);
  g_clear_pointer (&self->enrollments, g_ptr_array_unref);

  G_OBJECT_CLASS (tend_roster_row_parent_class)->dispose (object);
}

static void
tend_roster_row_class_init (TendRosterRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_roster_row_dispose;
  object_class->get_property = tend_roster_row_get_property;
  object_class->set_property = tend_roster_row_set_property;

  properties[PROP_COMPACT] =
      g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (TEND_TYPE_STATE_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/cohorts/roster-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TendRosterRow, turn);
  gtk_widget_class_bind_template_child (widget_class, TendRosterRow, names);
  gtk_widget_class_bind_template_child (widget_class, TendRosterRow, compact_state);
  gtk_widget_class_bind_template_child (widget_class, TendRosterRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, TendRosterRow, state);
  gtk_widget_class_bind_template_child (widget_class, TendRosterRow, act_button);
  gtk_widget_class_bind_template_child (widget_class, TendRosterRow, menu_button);

  gtk_widget_class_install_action (widget_class, "roster.show-inquiry", NULL, show_inquiry_cb);
  gtk_widget_class_install_action (widget_class, "roster.give-places", NULL, give_places_cb);
  gtk_widget_class_install_action (widget_class, "roster.leave-list", NULL, leave_list_cb);
  gtk_widget_class_install_action (widget_class, "roster.confirm", NULL, answer_cb);
  gtk_widget_class_install_action (widget_class, "roster.decline", NULL, answer_cb);
  gtk_widget_class_install_action (widget_class, "roster.withdraw", NULL, answer_cb);
  gtk_widget_class_install_action (widget_class, "roster.set-state", "(xi)", set_state_cb);
}

static void
tend_roster_row_init (TendRosterRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
join_names (GPtrArray *enrollments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv)           names = NULL;

  for (guint i = 0; i < enrollments->len; i++)
    g_strv_builder_add (builder, tend_enrollment_get_name (enrollments->pdata[i]));
  names = g_strv_builder_end (builder);
  return tend_text_join_names ((const char *const *)names);
}

/* Until when places are held, and with whom somebody came who is alone in this state. */
static char *
say_sentence (GPtrArray *enrollments)
{
  TendEnrollment  *first = enrollments->pdata[0];
  const char      *until = tend_enrollment_get_until (first);
  g_autofree char *today = tend_today ();
  g_autofree char *date = until != NULL ? tend_date_say (until) : NULL;

  if (tend_enrollment_get_state (first) == TEND_ENROLLMENT_OFFERED && date != NULL)
    {
      if (strcmp (until, today) >= 0)
        /* Translators: a date, the last on which offered places are kept */
        return g_strdup_printf (_ ("Held until %s"), date);
      /* Translators: a date that has passed */
      return g_strdup_printf (_ ("Was held until %s, and is not any more"), date);
    }
  if (enrollments->len < tend_enrollment_get_party_size (first))
    /* Translators: the names of a party of whom not all are in this state */
    return g_strdup_printf (_ ("Asked together: %s"), tend_enrollment_get_party_names (first));
  return NULL;
}

GtkWidget *
tend_roster_row_new (TendStore *store,
                     GPtrArray *enrollments)
{
  TendRosterRow         *self;
  g_autoptr (GMenuModel) menu = NULL;
  g_autofree char       *names = NULL;
  g_autofree char       *sentence = NULL;
  gboolean               offered;

  g_return_val_if_fail (TEND_IS_STORE (store), NULL);
  g_return_val_if_fail (enrollments != NULL && enrollments->len > 0, NULL);

  self = g_object_new (TEND_TYPE_ROSTER_ROW, NULL);
  self->store = g_object_ref (store);
  self->enrollments = g_ptr_array_ref (enrollments);
  self->cohort = tend_enrollment_get_cohort (get_first (self));
  self->inquiry = tend_enrollment_get_inquiry (get_first (self));
  self->shown_state = tend_enrollment_get_state (get_first (self));

  names = join_names (enrollments);
  sentence = say_sentence (enrollments);
  offered = self->shown_state == TEND_ENROLLMENT_OFFERED &&
            tend_enrollment_get_offer (get_first (self)) != 0;
  show_all (self, names, sentence, _ ("They Said _Yes"), offered ? "roster.confirm" : NULL);
  menu = tend_roster_menu_new (enrollments);
  gtk_menu_button_set_menu_model (self->menu_button, menu);
  return GTK_WIDGET (self);
}

/* "2 people · Together or not at all" */
static char *
say_waiting (TendInquiry *inquiry)
{
  guint            size = tend_inquiry_get_size (inquiry);
  g_autofree char *people = NULL;

  if (size <= 1)
    return NULL;
  people = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person", "%u people", size), size);
  return g_strjoin (" · ", people,
                    tend_enum_label (TEND_TYPE_TOGETHERNESS,
                                     (int)tend_inquiry_get_togetherness (inquiry)),
                    NULL);
}

GtkWidget *
tend_roster_row_new_waiting (TendStore   *store,
                             TendInquiry *inquiry,
                             gint64       cohort,
                             guint        turn)
{
  TendRosterRow         *self;
  g_autoptr (GMenuModel) menu = NULL;
  g_autofree char       *number = NULL;
  g_autofree char       *sentence = NULL;

  g_return_val_if_fail (TEND_IS_STORE (store), NULL);
  g_return_val_if_fail (TEND_IS_INQUIRY (inquiry), NULL);

  self = g_object_new (TEND_TYPE_ROSTER_ROW, NULL);
  self->store = g_object_ref (store);
  self->cohort = cohort;
  self->inquiry = tend_inquiry_get_id (inquiry);
  self->shown_state = TEND_ENROLLMENT_WAITLISTED;

  /* Translators: whose turn it is on a waiting list: first, second … */
  number = g_strdup_printf (C_ ("turn", "%u."), turn);
  gtk_label_set_label (self->turn, number);
  gtk_widget_set_visible (GTK_WIDGET (self->turn), TRUE);
  sentence = say_waiting (inquiry);
  show_all (self, tend_inquiry_get_names (inquiry), sentence, _ ("Give _Places…"),
            "roster.give-places");
  menu = tend_roster_menu_new_waiting ();
  gtk_menu_button_set_menu_model (self->menu_button, menu);
  return GTK_WIDGET (self);
}
