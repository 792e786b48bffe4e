/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-session-row.h"

#include "tend-date.h"
#include "tend-plan.h"
#include "tend-session-dialog.h"
#include "tend-state-label.h"

#include <glib/gi18n-lib.h>

struct _TendSessionRow
{
  GtkListBoxRow parent_instance;

  TendStore   *store;
  TendSession *session;
  gboolean     compact;

  GtkLabel       *title;
  GtkWidget      *facts;
  GtkLabel       *when;
  GtkWidget      *plan_icon;
  GtkLabel       *plan;
  TendStateLabel *state;
  GtkWidget      *buttons;
};

typedef enum {
  PROP_COMPACT = 1,
} TendSessionRowProperty;

static GParamSpec *properties[PROP_COMPACT + 1];

G_DEFINE_FINAL_TYPE (TendSessionRow, tend_session_row, GTK_TYPE_LIST_BOX_ROW)

static void
plan_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TendSessionRow *self = TEND_SESSION_ROW (widget);
  gboolean        present = g_str_equal (action_name, "session.present");

  gtk_widget_activate_action (widget, present ? "win.present-plan" : "win.show-plan", "x",
                              tend_session_get_plan (self->session));
}

static void
reschedule_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  TendSessionRow *self = TEND_SESSION_ROW (widget);
  GtkWindow      *window = GTK_WINDOW (gtk_widget_get_root (widget));

  gtk_window_present (
      GTK_WINDOW (tend_session_dialog_new (window, self->store, self->session)));
}

/* "plan 148 of 150 min", and by how much it is too long. */
static char *
say_plan (TendSession *session)
{
  int              sum = tend_session_get_plan_minutes (session);
  int              minutes = tend_session_get_minutes (session);
  g_autofree char *length = tend_plan_say_sum (sum, minutes);

  if (sum == 0)
    return g_strdup (_ ("plan is empty"));
  if (sum > minutes)
    /* Translators: as in "plan 162 of 150 min, 12 too long" */
    return g_strdup_printf (_ ("plan %s, %d too long"), length, sum - minutes);
  /* Translators: as in "plan 148 of 150 min" */
  return g_strdup_printf (_ ("plan %s"), length);
}

static void
show_session (TendSessionRow *self)
{
  TendSessionState state = tend_session_get_state (self->session);
  g_autofree char *title = tend_session_say_heading (self->session);
  g_autofree char *when = tend_session_say_when (self->session);
  g_autofree char *full = tend_date_say_full (tend_session_get_date (self->session));
  g_autofree char *plan = say_plan (self->session);
  g_autofree char *spoken = NULL;
  gboolean         too_long;

  too_long = tend_session_get_plan_minutes (self->session) >
             tend_session_get_minutes (self->session);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->when, when);
  if (tend_session_get_date (self->session) != NULL)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->when), full);
  gtk_label_set_label (self->plan, plan);
  gtk_widget_set_visible (self->plan_icon, too_long);
  gtk_widget_add_css_class (GTK_WIDGET (self->plan), too_long ? "tone-needs-you" : "dim-label");
  tend_state_label_set (self->state, TEND_TYPE_SESSION_STATE, (int)state);
  gtk_widget_set_visible (GTK_WIDGET (self->state), state != TEND_SESSION_PLANNED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.reschedule",
                                 state == TEND_SESSION_PLANNED || state == TEND_SESSION_READY);

  /* Translators: a session in a list: its name and title, when it is, its plan */
  spoken = g_strdup_printf (_ ("%s, %s, %s"), title, when, plan);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

static void
set_compact (TendSessionRow *self,
             gboolean        compact)
{
  if (self->compact == compact)
    return;
  self->compact = compact;
  gtk_widget_set_visible (self->buttons, !compact);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->facts), compact
                                                                    ? GTK_ORIENTATION_VERTICAL
                                                                    : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self->facts), compact ? 3 : 12);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

static void
tend_session_row_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch ((TendSessionRowProperty)property_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, TEND_SESSION_ROW (object)->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_session_row_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((TendSessionRowProperty)property_id)
    {
    case PROP_COMPACT:
      set_compact (TEND_SESSION_ROW (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_session_row_dispose (GObject *object)
{
  TendSessionRow *self = TEND_SESSION_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_SESSION_ROW);
  g_clear_object (&self->store);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (tend_session_row_parent_class)->dispose (object);
}

static void
tend_session_row_class_init (TendSessionRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_session_row_dispose;
  object_class->get_property = tend_session_row_get_property;
  object_class->set_property = tend_session_row_set_property;

  properties[PROP_COMPACT] =
      g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (TEND_TYPE_STATE_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/cohorts/session-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TendSessionRow, title);
  gtk_widget_class_bind_template_child (widget_class, TendSessionRow, facts);
  gtk_widget_class_bind_template_child (widget_class, TendSessionRow, when);
  gtk_widget_class_bind_template_child (widget_class, TendSessionRow, plan_icon);
  gtk_widget_class_bind_template_child (widget_class, TendSessionRow, plan);
  gtk_widget_class_bind_template_child (widget_class, TendSessionRow, state);
  gtk_widget_class_bind_template_child (widget_class, TendSessionRow, buttons);

  gtk_widget_class_install_action (widget_class, "session.open-plan", NULL, plan_cb);
  gtk_widget_class_install_action (widget_class, "session.present", NULL, plan_cb);
  gtk_widget_class_install_action (widget_class, "session.reschedule", NULL, reschedule_cb);
}

static void
tend_session_row_init (TendSessionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tend_session_row_new (TendStore   *store,
                      TendSession *session)
{
  TendSessionRow *self;

  g_return_val_if_fail (TEND_IS_STORE (store), NULL);
  g_return_val_if_fail (TEND_IS_SESSION (session), NULL);

  self = g_object_new (TEND_TYPE_SESSION_ROW, NULL);
  self->store = g_object_ref (store);
  self->session = g_object_ref (session);
  show_session (self);
  return GTK_WIDGET (self);
}
