/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-cohort-roster.h"

#include "tend-enrollment-store.h"
#include "tend-perform.h"
#include "tend-roster-row.h"
#include "tend-transition.h"
#include "tend-waiting-list-store.h"

#include <glib/gi18n-lib.h>

struct _TendCohortRoster
{
  GtkBox parent_instance;

  gboolean compact;

  AdwPreferencesGroup *places_group;
  GtkWidget           *nobody;
  GtkListBox          *places_list;
  AdwPreferencesGroup *waiting_group;
  GtkListBox          *waiting_list;
  GtkExpander         *ended_expander;
  GtkListBox          *ended_list;
};

typedef enum {
  PROP_COMPACT = 1,
} TendCohortRosterProperty;

static GParamSpec *properties[PROP_COMPACT + 1];

G_DEFINE_FINAL_TYPE (TendCohortRoster, tend_cohort_roster, GTK_TYPE_BOX)

static void
clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
append (TendCohortRoster *self,
        GtkListBox       *list,
        GtkWidget        *row)
{
  g_object_bind_property (self, "compact", row, "compact", G_BINDING_SYNC_CREATE);
  gtk_list_box_append (list, row);
}

static gboolean
are_alike (TendEnrollment *one,
           TendEnrollment *other)
{
  return tend_enrollment_get_party (one) != 0 &&
         tend_enrollment_get_party (one) == tend_enrollment_get_party (other) &&
         tend_enrollment_get_state (one) == tend_enrollment_get_state (other) &&
         tend_enrollment_get_offer (one) == tend_enrollment_get_offer (other);
}

/* (element-type GPtrArray): the enrollments by party, apart where they are not alike. */
static GPtrArray *
group_roster (GListModel *roster)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < g_list_model_get_n_items (roster); i++)
    {
      g_autoptr (TendEnrollment) enrollment = g_list_model_get_item (roster, i);
      GPtrArray                 *group = NULL;

      for (guint j = 0; j < groups->len && group == NULL; j++)
        {
          GPtrArray *candidate = groups->pdata[j];

          if (are_alike (candidate->pdata[0], enrollment))
            group = candidate;
        }
      if (group == NULL)
        {
          group = g_ptr_array_new_with_free_func (g_object_unref);
          g_ptr_array_add (groups, group);
        }
      g_ptr_array_add (group, g_steal_pointer (&enrollment));
    }
  return groups;
}

/* Nothing follows from it, and it is no place that was had to the end. */
static gboolean
has_ended (TendEnrollmentState state)
{
  guint n_next;

  tend_transition_next (TEND_TYPE_ENROLLMENT_STATE, (int)state, &n_next);
  return n_next == 0 && state != TEND_ENROLLMENT_COMPLETED;
}

static gboolean
is_in_line (GListModel *waiting,
            gint64      party)
{
  for (guint i = 0; i < g_list_model_get_n_items (waiting); i++)
    {
      g_autoptr (TendInquiry) inquiry = g_list_model_get_item (waiting, i);

      if (tend_inquiry_get_party (inquiry) == party)
        return TRUE;
    }
  return FALSE;
}

static void
show_roster (TendCohortRoster *self,
             TendStore        *store,
             GListModel       *roster,
             GListModel       *waiting)
{
  g_autoptr (GPtrArray) groups = group_roster (roster);
  g_autofree char      *label = NULL;
  guint                 n_ended = 0;
  gboolean              nobody;

  clear (self->places_list);
  clear (self->ended_list);
  for (guint i = 0; i < groups->len; i++)
    {
      GPtrArray          *group = groups->pdata[i];
      TendEnrollment     *first = group->pdata[0];
      TendEnrollmentState state = tend_enrollment_get_state (first);
      GtkWidget          *row;

      /* Those who are in line are shown there. */
      if (state == TEND_ENROLLMENT_WAITLISTED &&
          is_in_line (waiting, tend_enrollment_get_party (first)))
        continue;
      row = tend_roster_row_new (store, group);
      append (self, has_ended (state) ? self->ended_list : self->places_list, row);
      n_ended += has_ended (state) ? group->len : 0;
    }

  nobody = gtk_list_box_get_row_at_index (self->places_list, 0) == NULL;
  gtk_widget_set_visible (self->nobody, nobody);
  gtk_widget_set_visible (GTK_WIDGET (self->places_list), !nobody);

  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Not in this cohort any more: %u person",
                                        "Not in this cohort any more: %u people", n_ended),
                           n_ended);
  gtk_expander_set_label (self->ended_expander, label);
  gtk_widget_set_visible (GTK_WIDGET (self->ended_expander), n_ended > 0);
}

static void
show_waiting (TendCohortRoster *self,
              TendStore        *store,
              TendCohort       *cohort,
              GListModel       *waiting)
{
  guint            n_waiting = g_list_model_get_n_items (waiting);
  g_autofree char *next = tend_waiting_list_say_next (waiting, tend_cohort_get_free (cohort));
  g_autofree char *escaped = g_markup_escape_text (next, -1);

  clear (self->waiting_list);
  for (guint i = 0; i < n_waiting; i++)
    {
      g_autoptr (TendInquiry) inquiry = g_list_model_get_item (waiting, i);

      append (self, self->waiting_list,
              tend_roster_row_new_waiting (store, inquiry, tend_cohort_get_id (cohort), i + 1));
    }
  adw_preferences_group_set_description (self->waiting_group, escaped);
  gtk_widget_set_visible (GTK_WIDGET (self->waiting_group), n_waiting > 0);
}

static void
tend_cohort_roster_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((TendCohortRosterProperty)property_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, TEND_COHORT_ROSTER (object)->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_cohort_roster_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  TendCohortRoster *self = TEND_COHORT_ROSTER (object);
  gboolean          compact;

  switch ((TendCohortRosterProperty)property_id)
    {
    case PROP_COMPACT:
      compact = g_value_get_boolean (value);
      if (compact != self->compact)
        {
          self->compact = compact;
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_cohort_roster_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_COHORT_ROSTER);

  G_OBJECT_CLASS (tend_cohort_roster_parent_class)->dispose (object);
}

static void
tend_cohort_roster_class_init (TendCohortRosterClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_cohort_roster_dispose;
  object_class->get_property = tend_cohort_roster_get_property;
  object_class->set_property = tend_cohort_roster_set_property;

  properties[PROP_COMPACT] =
      g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/cohorts/cohort-roster.ui");
  gtk_widget_class_bind_template_child (widget_class, TendCohortRoster, places_group);
  gtk_widget_class_bind_template_child (widget_class, TendCohortRoster, nobody);
  gtk_widget_class_bind_template_child (widget_class, TendCohortRoster, places_list);
  gtk_widget_class_bind_template_child (widget_class, TendCohortRoster, waiting_group);
  gtk_widget_class_bind_template_child (widget_class, TendCohortRoster, waiting_list);
  gtk_widget_class_bind_template_child (widget_class, TendCohortRoster, ended_expander);
  gtk_widget_class_bind_template_child (widget_class, TendCohortRoster, ended_list);
}

static void
tend_cohort_roster_init (TendCohortRoster *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_cohort_roster_show (TendCohortRoster *self,
                         TendStore        *store,
                         TendCohort       *cohort)
{
  TendDatabase          *reader;
  gint64                 id;
  g_autoptr (GError)     error = NULL;
  g_autoptr (GListStore) roster = NULL;
  g_autoptr (GListStore) waiting = NULL;

  g_return_if_fail (TEND_IS_COHORT_ROSTER (self));
  g_return_if_fail (TEND_IS_STORE (store));
  g_return_if_fail (TEND_IS_COHORT (cohort));

  reader = tend_store_get_reader (store);
  id = tend_cohort_get_id (cohort);
  roster = tend_enrollment_list_roster (reader, id, &error);
  waiting = roster != NULL ? tend_waiting_list_load (reader, id, &error) : NULL;
  if (waiting == NULL)
    {
      tend_report_error (GTK_WIDGET (self), error);
      return;
    }
  show_roster (self, store, G_LIST_MODEL (roster), G_LIST_MODEL (waiting));
  show_waiting (self, store, cohort, G_LIST_MODEL (waiting));
}
