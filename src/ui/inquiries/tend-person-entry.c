/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-person-entry.h"

#include "tend-property.h"
#include "tend-text.h"

#include <glib/gi18n-lib.h>

struct _TendPersonEntry
{
  AdwPreferencesGroup parent_instance;

  TendPerson *person;
  TendPerson *known; /* who has the address already; NULL for nobody */
  gboolean    complete;

  GtkWidget    *remove_button;
  AdwEntryRow  *name_row;
  AdwEntryRow  *called_row;
  AdwEntryRow  *pronouns_row;
  AdwEntryRow  *email_row;
  GtkWidget    *email_doubt;
  AdwActionRow *known_row;
  GtkSwitch    *same_switch;
  AdwEntryRow  *phone_row;
  AdwEntryRow  *needs_row;
  GtkWidget    *message_row;
  GtkTextView  *message_text;
};

typedef enum {
  PROP_COMPLETE = 1,
} TendPersonEntryProperty;

static GParamSpec *properties[PROP_COMPLETE + 1];

enum {
  REMOVE,
  ADDRESS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TendPersonEntry, tend_person_entry, ADW_TYPE_PREFERENCES_GROUP)

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
set_text (AdwEntryRow *row,
          const char  *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static char *
dup_message (TendPersonEntry *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->message_text);
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
name_changed_cb (TendPersonEntry *self)
{
  gboolean complete = !tend_text_is_blank (get_text (self->name_row));

  if (self->complete == complete)
    return;
  self->complete = complete;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
}

/* Something before an at sign, and after it something with a dot within. */
static gboolean
looks_like_an_address (const char *text)
{
  g_autofree char *clean = tend_text_clean (text);
  const char      *at = clean != NULL ? strchr (clean, '@') : NULL;
  const char      *dot = at != NULL ? strrchr (at, '.') : NULL;

  return at != NULL && at != clean && dot != NULL && dot > at + 1 && dot[1] != '\0' &&
         strchr (at + 1, '@') == NULL && strpbrk (clean, " \t,;<>") == NULL;
}

/* A row keeps room for a suffix that is hidden, so this one comes and goes. */
static void
show_doubt (TendPersonEntry *self,
            gboolean         doubtful)
{
  gboolean shown = gtk_widget_get_parent (self->email_doubt) != NULL;

  if (doubtful && !shown)
    adw_entry_row_add_suffix (self->email_row, self->email_doubt);
  else if (!doubtful && shown)
    adw_entry_row_remove (self->email_row, self->email_doubt);
}

static void
email_changed_cb (TendPersonEntry *self)
{
  show_doubt (self, FALSE);
  tend_person_entry_set_known (self, NULL);
}

static void
email_left_cb (TendPersonEntry *self)
{
  const char *address = get_text (self->email_row);

  show_doubt (self, !tend_text_is_blank (address) && !looks_like_an_address (address));
  if (!tend_text_is_blank (address))
    g_signal_emit (self, signals[ADDRESS], 0, address);
}

static void
remove_clicked_cb (TendPersonEntry *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
tend_person_entry_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((TendPersonEntryProperty)property_id)
    {
    case PROP_COMPLETE:
      g_value_set_boolean (value, TEND_PERSON_ENTRY (object)->complete);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_person_entry_dispose (GObject *object)
{
  TendPersonEntry *self = TEND_PERSON_ENTRY (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_PERSON_ENTRY);
  g_clear_object (&self->known);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (tend_person_entry_parent_class)->dispose (object);
}

static void
tend_person_entry_class_init (TendPersonEntryClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_person_entry_dispose;
  object_class->get_property = tend_person_entry_get_property;

  properties[PROP_COMPLETE] = g_param_spec_boolean ("complete", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[REMOVE] = g_signal_new ("remove", TEND_TYPE_PERSON_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  signals[ADDRESS] = g_signal_new ("address", TEND_TYPE_PERSON_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/inquiries/person-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, TendPersonEntry, remove_button);
  gtk_widget_class_bind_template_child (widget_class, TendPersonEntry, name_row);
  gtk_widget_class_bind_template_child (widget_class, TendPersonEntry, called_row);
  gtk_widget_class_bind_template_child (widget_class, TendPersonEntry, pronouns_row);
  gtk_widget_class_bind_template_child (widget_class, TendPersonEntry, email_row);
  gtk_widget_class_bind_template_child (widget_class, TendPersonEntry, email_doubt);
  gtk_widget_class_bind_template_child (widget_class, TendPersonEntry, known_row);
  gtk_widget_class_bind_template_child (widget_class, TendPersonEntry, same_switch);
  gtk_widget_class_bind_template_child (widget_class, TendPersonEntry, phone_row);
  gtk_widget_class_bind_template_child (widget_class, TendPersonEntry, needs_row);
  gtk_widget_class_bind_template_child (widget_class, TendPersonEntry, message_row);
  gtk_widget_class_bind_template_child (widget_class, TendPersonEntry, message_text);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, email_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, email_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
tend_person_entry_init (TendPersonEntry *self)
{
  self->person = tend_person_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

TendPersonEntry *
tend_person_entry_new (void)
{
  return g_object_new (TEND_TYPE_PERSON_ENTRY, NULL);
}

void
tend_person_entry_set_person (TendPersonEntry *self,
                              TendPerson      *person)
{
  g_return_if_fail (TEND_IS_PERSON_ENTRY (self));
  g_return_if_fail (TEND_IS_PERSON (person));

  g_object_unref (self->person);
  self->person = tend_object_copy (person);
  set_text (self->name_row, tend_person_get_name (person));
  set_text (self->called_row, tend_person_get_preferred_name (person));
  set_text (self->pronouns_row, tend_person_get_pronouns (person));
  set_text (self->email_row, tend_person_get_email (person));
  set_text (self->phone_row, tend_person_get_phone (person));
  set_text (self->needs_row, tend_person_get_access_needs (person));
  gtk_widget_set_visible (self->message_row, FALSE);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), NULL);
}

static void
add_text (TendPerson  *person,
          const char  *property,
          AdwEntryRow *row)
{
  g_autofree char *known = NULL;

  g_object_get (person, property, &known, NULL);
  if (known == NULL && !tend_text_is_blank (get_text (row)))
    g_object_set (person, property, get_text (row), NULL);
}

TendPerson *
tend_person_entry_get_person (TendPersonEntry *self)
{
  TendPerson      *person;
  g_autofree char *message = NULL;

  g_return_val_if_fail (TEND_IS_PERSON_ENTRY (self), NULL);

  if (self->known != NULL && gtk_switch_get_active (self->same_switch))
    {
      person = tend_object_copy (self->known);
      /* What was not known of them is not thrown away. */
      add_text (person, "preferred-name", self->called_row);
      add_text (person, "pronouns", self->pronouns_row);
      add_text (person, "phone", self->phone_row);
      add_text (person, "access-needs", self->needs_row);
    }
  else
    {
      person = tend_object_copy (self->person);
      g_object_set (person,
                    "name", get_text (self->name_row),
                    "preferred-name", get_text (self->called_row),
                    "pronouns", get_text (self->pronouns_row),
                    "email", get_text (self->email_row),
                    "phone", get_text (self->phone_row),
                    "access-needs", get_text (self->needs_row),
                    NULL);
    }
  if (gtk_widget_get_visible (self->message_row))
    {
      message = dup_message (self);
      g_object_set (person, "message", message, NULL);
    }
  return person;
}

void
tend_person_entry_set_known (TendPersonEntry *self,
                             TendPerson      *known)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (TEND_IS_PERSON_ENTRY (self));
  g_return_if_fail (known == NULL || TEND_IS_PERSON (known));

  if (known == NULL && self->known == NULL)
    return;
  g_set_object (&self->known, known);
  gtk_switch_set_active (self->same_switch, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->known_row), known != NULL);
  if (known == NULL)
    return;
  /* Translators: the name of somebody */
  sentence = g_strdup_printf (_ ("%s has this address already"), tend_person_get_name (known));
  adw_action_row_set_subtitle (self->known_row, sentence);
}

gboolean
tend_person_entry_get_complete (TendPersonEntry *self)
{
  g_return_val_if_fail (TEND_IS_PERSON_ENTRY (self), FALSE);

  return self->complete;
}

gboolean
tend_person_entry_is_blank (TendPersonEntry *self)
{
  AdwEntryRow *const rows[] = { self->name_row, self->called_row, self->pronouns_row,
                                self->email_row, self->phone_row, self->needs_row };
  g_autofree char   *message = dup_message (self);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (!tend_text_is_blank (get_text (rows[i])))
      return FALSE;
  return tend_text_is_blank (message);
}

gboolean
tend_person_entry_is_changed (TendPersonEntry *self)
{
  g_autoptr (TendPerson) person = NULL;

  g_return_val_if_fail (TEND_IS_PERSON_ENTRY (self), FALSE);

  person = tend_person_entry_get_person (self);
  return !tend_object_equal (person, self->person);
}

void
tend_person_entry_set_removable (TendPersonEntry *self,
                                 gboolean         removable)
{
  g_return_if_fail (TEND_IS_PERSON_ENTRY (self));

  gtk_widget_set_visible (self->remove_button, removable);
}

void
tend_person_entry_start (TendPersonEntry *self)
{
  g_return_if_fail (TEND_IS_PERSON_ENTRY (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
}
