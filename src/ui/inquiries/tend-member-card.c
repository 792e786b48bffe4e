/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-member-card.h"

#include <glib/gi18n-lib.h>

struct _TendMemberCard
{
  GtkWidget parent_instance;

  GtkLabel  *name;
  GtkLabel  *called;
  GtkWidget *edit_button;
  GtkWidget *email_line;
  GtkLabel  *email;
  GtkWidget *phone_line;
  GtkLabel  *phone;
  GtkWidget *needs_line;
  GtkLabel  *needs;
  GtkWidget *may_not_write;
  GtkWidget *screening_button;
  GtkWidget *emergency_button;
  GtkLabel  *message;
};

G_DEFINE_FINAL_TYPE (TendMemberCard, tend_member_card, GTK_TYPE_WIDGET)

static void
show_text (GtkWidget  *line,
           GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (line, text != NULL);
}

/* "she/her", "called Bernie", "called Bernie, she/her". */
static char *
say_called (TendPerson *person)
{
  const char      *preferred = tend_person_get_preferred_name (person);
  const char      *pronouns = tend_person_get_pronouns (person);
  g_autofree char *called = NULL;

  if (preferred != NULL && g_strcmp0 (preferred, tend_person_get_given_name (person)) != 0 &&
      g_strcmp0 (preferred, tend_person_get_name (person)) != 0)
    /* Translators: what somebody likes to be called */
    called = g_strdup_printf (_ ("called %s"), preferred);
  if (called != NULL && pronouns != NULL)
    return g_strconcat (called, C_ ("names", ", "), pronouns, NULL);
  return called != NULL ? g_steal_pointer (&called) : g_strdup (pronouns);
}

static void
show_person (TendMemberCard *self,
             TendPerson     *person)
{
  g_autofree char *called = say_called (person);
  g_autofree char *edit = NULL;

  show_text (GTK_WIDGET (self->name), self->name, tend_person_get_name (person));
  show_text (GTK_WIDGET (self->called), self->called, called);
  show_text (self->email_line, self->email, tend_person_get_email (person));
  show_text (self->phone_line, self->phone, tend_person_get_phone (person));
  show_text (self->needs_line, self->needs, tend_person_get_access_needs (person));
  show_text (GTK_WIDGET (self->message), self->message, tend_person_get_message (person));
  gtk_widget_set_visible (self->may_not_write, !tend_person_get_may_write (person));

  /* Translators: the name of a button for screen readers; %s is a person */
  edit = g_strdup_printf (_ ("Change details of %s"), tend_person_get_call_name (person));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->edit_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, edit, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit_button), "x",
                                    tend_person_get_id (person));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tend_person_get_name (person), -1);
}

/* Only that there is something; what it says is read on request. */
static void
show_restricted (GtkWidget  *button,
                 TendPerson *person,
                 const char *name,
                 gboolean    has)
{
  gtk_widget_set_visible (button, has);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", tend_person_get_id (person));
}

static void
show_buttons (TendMemberCard *self,
              TendPerson     *person,
              gboolean        has_screening,
              gboolean        has_emergency_contact)
{
  const char      *who = tend_person_get_call_name (person);
  g_autofree char *screening = NULL;
  g_autofree char *emergency = NULL;

  /* Translators: the name of a button for screen readers; %s is a person */
  screening = g_strdup_printf (_ ("Open the screening note of %s"), who);
  /* Translators: the name of a button for screen readers; %s is a person */
  emergency = g_strdup_printf (_ ("Open the emergency contact of %s"), who);
  show_restricted (self->screening_button, person, screening, has_screening);
  show_restricted (self->emergency_button, person, emergency, has_emergency_contact);
}

static void
tend_member_card_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (tend_member_card_parent_class)->dispose (object);
}

static void
tend_member_card_class_init (TendMemberCardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_member_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/inquiries/member-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TendMemberCard, name);
  gtk_widget_class_bind_template_child (widget_class, TendMemberCard, called);
  gtk_widget_class_bind_template_child (widget_class, TendMemberCard, edit_button);
  gtk_widget_class_bind_template_child (widget_class, TendMemberCard, email_line);
  gtk_widget_class_bind_template_child (widget_class, TendMemberCard, email);
  gtk_widget_class_bind_template_child (widget_class, TendMemberCard, phone_line);
  gtk_widget_class_bind_template_child (widget_class, TendMemberCard, phone);
  gtk_widget_class_bind_template_child (widget_class, TendMemberCard, needs_line);
  gtk_widget_class_bind_template_child (widget_class, TendMemberCard, needs);
  gtk_widget_class_bind_template_child (widget_class, TendMemberCard, may_not_write);
  gtk_widget_class_bind_template_child (widget_class, TendMemberCard, screening_button);
  gtk_widget_class_bind_template_child (widget_class, TendMemberCard, emergency_button);
  gtk_widget_class_bind_template_child (widget_class, TendMemberCard, message);
  gtk_widget_class_set_css_name (widget_class, "membercard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tend_member_card_init (TendMemberCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tend_member_card_new (TendPerson *person,
                      gboolean    has_screening,
                      gboolean    has_emergency_contact)
{
  TendMemberCard *self;

  g_return_val_if_fail (TEND_IS_PERSON (person), NULL);

  self = g_object_new (TEND_TYPE_MEMBER_CARD, NULL);
  show_person (self, person);
  show_buttons (self, person, has_screening, has_emergency_contact);
  return GTK_WIDGET (self);
}
