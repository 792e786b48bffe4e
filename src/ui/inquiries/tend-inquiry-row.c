/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-inquiry-row.h"

#include "tend-date.h"
#include "tend-enum.h"
#include "tend-state-label.h"

#include <glib/gi18n-lib.h>

struct _TendInquiryRow
{
  GtkWidget parent_instance;

  TendInquiry    *inquiry;
  GtkInscription *names;
  GtkLabel       *since;
  TendStateLabel *state;
  GtkInscription *what;
};

typedef enum {
  PROP_INQUIRY = 1,
} TendInquiryRowProperty;

static GParamSpec *properties[PROP_INQUIRY + 1];

G_DEFINE_FINAL_TYPE (TendInquiryRow, tend_inquiry_row, GTK_TYPE_WIDGET)

/* The right-hand word: how long they have waited or, when it is not the facilitator's turn, the day
 * on which they asked. */
static char *
show_since (TendInquiryRow *self)
{
  g_autofree char *today = tend_today ();
  g_autofree char *waiting = tend_inquiry_say_waiting (self->inquiry, today);
  g_autofree char *date = tend_instant_local_date (tend_inquiry_get_received (self->inquiry));
  g_autofree char *day = date != NULL ? tend_date_say (date) : NULL;
  g_autofree char *full = date != NULL ? tend_date_say_full (date) : NULL;

  gtk_label_set_label (self->since, waiting != NULL ? waiting : day);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->since), full);
  gtk_widget_remove_css_class (GTK_WIDGET (self->since), "dim-label");
  gtk_widget_remove_css_class (GTK_WIDGET (self->since), "tone-needs-you");
  gtk_widget_add_css_class (GTK_WIDGET (self->since),
                            waiting != NULL ? "tone-needs-you" : "dim-label");
  if (waiting != NULL)
    /* Translators: how long, as in "waiting for you: 4 days" */
    return g_strdup_printf (_ ("waiting for you: %s"), waiting);
  /* Translators: a date */
  return day != NULL ? g_strdup_printf (_ ("asked %s"), day) : g_strdup (_ ("date unknown"));
}

/* What is to be done next if anything is, or else what they wish. */
static const char *
say_what (TendInquiry *inquiry)
{
  if (tend_inquiry_get_next_step (inquiry) != NULL)
    return tend_inquiry_get_next_step (inquiry);
  if (tend_inquiry_get_cohort_wished_title (inquiry) != NULL)
    return tend_inquiry_get_cohort_wished_title (inquiry);
  return _ ("Any cohort");
}

static void
show_inquiry (TendInquiryRow *self)
{
  g_autofree char *since = NULL;
  g_autofree char *name = NULL;
  const char      *what;

  if (self->inquiry == NULL)
    return;

  what = say_what (self->inquiry);
  since = show_since (self);
  gtk_inscription_set_text (self->names, tend_inquiry_get_names (self->inquiry));
  tend_state_label_set (self->state, TEND_TYPE_INQUIRY_STATE,
                        (int)tend_inquiry_get_state (self->inquiry));
  gtk_inscription_set_text (self->what, what);

  /* Translators: an inquiry in a list: names, state, waiting time, next step or cohort wished */
  name = g_strdup_printf (_ ("%s, %s, %s, %s"), tend_inquiry_get_names (self->inquiry),
                          tend_enum_label (TEND_TYPE_INQUIRY_STATE,
                                           (int)tend_inquiry_get_state (self->inquiry)),
                          since, what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
tend_inquiry_row_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch ((TendInquiryRowProperty)property_id)
    {
    case PROP_INQUIRY:
      g_value_set_object (value, TEND_INQUIRY_ROW (object)->inquiry);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_inquiry_row_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((TendInquiryRowProperty)property_id)
    {
    case PROP_INQUIRY:
      tend_inquiry_row_set_inquiry (TEND_INQUIRY_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_inquiry_row_dispose (GObject *object)
{
  TendInquiryRow *self = TEND_INQUIRY_ROW (object);
  GtkWidget      *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->inquiry);

  G_OBJECT_CLASS (tend_inquiry_row_parent_class)->dispose (object);
}

static void
tend_inquiry_row_class_init (TendInquiryRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_inquiry_row_dispose;
  object_class->get_property = tend_inquiry_row_get_property;
  object_class->set_property = tend_inquiry_row_set_property;

  properties[PROP_INQUIRY] =
      g_param_spec_object ("inquiry", NULL, NULL, TEND_TYPE_INQUIRY,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (TEND_TYPE_STATE_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/inquiries/inquiry-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TendInquiryRow, names);
  gtk_widget_class_bind_template_child (widget_class, TendInquiryRow, since);
  gtk_widget_class_bind_template_child (widget_class, TendInquiryRow, state);
  gtk_widget_class_bind_template_child (widget_class, TendInquiryRow, what);
  gtk_widget_class_set_css_name (widget_class, "inquiryrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tend_inquiry_row_init (TendInquiryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_inquiry_row_set_inquiry (TendInquiryRow *self,
                              TendInquiry    *inquiry)
{
  g_return_if_fail (TEND_IS_INQUIRY_ROW (self));
  g_return_if_fail (inquiry == NULL || TEND_IS_INQUIRY (inquiry));

  if (!g_set_object (&self->inquiry, inquiry))
    return;
  show_inquiry (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INQUIRY]);
}
