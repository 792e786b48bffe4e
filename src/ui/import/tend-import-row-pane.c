/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-row-pane.h"

#include "tend-date.h"
#include "tend-import-field.h"
#include "tend-state-label.h"

#include <glib/gi18n-lib.h>

/* A missing quotation mark can make a row of megabytes. */
#define LONGEST_TEXT 4000

struct _TendImportRowPane
{
  AdwBin parent_instance;

  TendImportPlan *plan;
  TendImportRow  *row;
  gboolean        filling; /* while it is not the person who switches */

  GtkLabel            *names;
  TendStateLabel      *verdict;
  GtkLabel            *reason;
  GtkLabel            *outcome;
  GtkWidget           *decision_group;
  GtkWidget           *this_row;
  GtkSwitch           *this_switch;
  GtkWidget           *all_row;
  GtkSwitch           *all_switch;
  GtkWidget           *values_group;
  GtkListBox          *values;
  AdwPreferencesGroup *raw_group;
  GtkLabel            *raw;
};

enum {
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TendImportRowPane, tend_import_row_pane, ADW_TYPE_BIN)

/* The beginning of @text when it is very long. Free with g_free(). */
static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= LONGEST_TEXT)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, LONGEST_TEXT);
  return g_strconcat (start, "…", NULL);
}

static void
add_value (TendImportRowPane *self,
           TendImportField    field,
           const char        *value)
{
  GtkWidget       *row;
  g_autofree char *text = NULL;

  if (value == NULL)
    return;
  text = shorten (value);
  row = adw_action_row_new ();
  gtk_widget_add_css_class (row, "property");
  g_object_set (row,
                "use-markup", FALSE,
                "title", tend_import_field_label (field),
                "subtitle", text,
                NULL);
  gtk_list_box_append (self->values, row);
}

static void
show_values (TendImportRowPane *self)
{
  TendImportRow     *row = self->row;
  const char *const *more_emails = tend_import_row_get_more_emails (row);
  g_autofree char   *date = tend_instant_local_date (tend_import_row_get_received (row));
  g_autofree char   *day = date != NULL ? tend_date_say_full (date) : NULL;
  GtkListBoxRow     *old;

  while ((old = gtk_list_box_get_row_at_index (self->values, 0)) != NULL)
    gtk_list_box_remove (self->values, GTK_WIDGET (old));

  add_value (self, TEND_IMPORT_FIELD_NAME, tend_import_row_get_name (row));
  add_value (self, TEND_IMPORT_FIELD_EMAIL, tend_import_row_get_email (row));
  for (guint i = 0; more_emails != NULL && more_emails[i] != NULL; i++)
    add_value (self, TEND_IMPORT_FIELD_EMAIL, more_emails[i]);
  add_value (self, TEND_IMPORT_FIELD_PHONE, tend_import_row_get_phone (row));
  add_value (self, TEND_IMPORT_FIELD_RECEIVED, day);
  add_value (self, TEND_IMPORT_FIELD_WISH, tend_import_row_get_wish (row));
  add_value (self, TEND_IMPORT_FIELD_PARTNER_NAME, tend_import_row_get_partner_name (row));
  add_value (self, TEND_IMPORT_FIELD_PARTNER_EMAIL, tend_import_row_get_partner_email (row));
  add_value (self, TEND_IMPORT_FIELD_MESSAGE, tend_import_row_get_message (row));
  gtk_widget_set_visible (self->values_group,
                          gtk_list_box_get_row_at_index (self->values, 0) != NULL);
}

/* What importing does with the row. */
static const char *
say_outcome (TendImportRow *row)
{
  switch (tend_import_row_get_verdict (row))
    {
    case TEND_VERDICT_NEW_INQUIRY:
    case TEND_VERDICT_ADDS_TO_KNOWN:
      return NULL;
    case TEND_VERDICT_SAME_AS_BEFORE:
      return _ ("Importing changes nothing here.");
    case TEND_VERDICT_NEEDS_DECISION:
      if (tend_import_row_get_offers (row) != TEND_IMPORT_NO_CHOICE)
        return _ ("Until you decide, this row is not imported.");
      return _ ("This row is not imported. Mend it in the file and import the file again: what is "
                "in Tend already is not doubled.");
    case TEND_VERDICT_CANNOT_BE_USED:
    case TEND_VERDICT_LEFT_OUT:
    default:
      return _ ("This row is not imported.");
    }
}

static char *
say_all (TendImportPlan   *plan,
         TendImportChoices choice)
{
  guint n = tend_import_plan_count_choice (plan, choice);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row of this file",
                                       "%u rows of this file", n),
                          n);
}

/* The first of what can be decided. */
static TendImportChoices
get_choice (TendImportRowPane *self)
{
  guint offers = tend_import_row_get_offers (self->row);

  return (TendImportChoices)(offers & -offers);
}

static void
show_decision (TendImportRowPane *self)
{
  TendImportChoices choice = get_choice (self);
  TendImportChoices chosen =
      tend_import_settings_get_choices (tend_import_plan_get_settings (self->plan));
  g_autofree char *all = say_all (self->plan, choice);
  gboolean         together = choice == TEND_IMPORT_TOGETHER;

  gtk_widget_set_visible (self->decision_group, choice != TEND_IMPORT_NO_CHOICE);
  if (choice == TEND_IMPORT_NO_CHOICE)
    return;

  g_object_set (self->this_row,
                "title", together ? _ ("They Come Together") : _ ("Leave Out the Surplus"),
                "subtitle",
                together ? _ ("Two people who ask together, as one inquiry")
                         : _ ("What stands beyond the last column is not stored"),
                NULL);
  g_object_set (self->all_row,
                "title",
                together ? _ ("So Do All Who Share an Address") : _ ("In All Such Rows"),
                "subtitle", all,
                NULL);
  self->filling = TRUE;
  gtk_switch_set_active (self->this_switch, tend_import_row_is_chosen (self->row, choice));
  gtk_switch_set_active (self->all_switch, (chosen & choice) != 0);
  self->filling = FALSE;
}

static void
show_raw (TendImportRowPane *self)
{
  g_autofree char *raw = tend_import_row_dup_raw (self->row);
  g_autofree char *text = shorten (g_strchomp (raw));
  g_autofree char *title = NULL;

  /* Translators: the number of a line in a file */
  title = g_strdup_printf (_ ("Line %u of the File"), tend_import_row_get_line (self->row));
  adw_preferences_group_set_title (self->raw_group, title);
  gtk_label_set_label (self->raw, text);
}

static void
show_row (TendImportRowPane *self)
{
  const char *names = tend_import_row_get_names (self->row);
  const char *outcome = say_outcome (self->row);

  gtk_label_set_label (self->names, *names != '\0' ? names : _ ("Nobody"));
  tend_state_label_set (self->verdict, TEND_TYPE_VERDICT,
                        (int)tend_import_row_get_verdict (self->row));
  gtk_label_set_label (self->reason, tend_import_row_get_reason (self->row));
  gtk_label_set_label (self->outcome, outcome);
  gtk_widget_set_visible (GTK_WIDGET (self->outcome), outcome != NULL);
  show_decision (self);
  show_values (self);
  show_raw (self);
}

static void
this_toggled_cb (TendImportRowPane *self)
{
  g_autoptr (TendImportSettings) settings = NULL;
  TendImportChoices              choice;

  if (self->filling || self->row == NULL)
    return;
  choice = get_choice (self);
  settings = tend_import_settings_copy (tend_import_plan_get_settings (self->plan));
  tend_import_settings_decide (settings, tend_import_row_get_decision (self->row), choice,
                               gtk_switch_get_active (self->this_switch) ? choice
                                                                         : TEND_IMPORT_NO_CHOICE);
  g_signal_emit (self, signals[SETTLED], 0, settings);
}

static void
all_toggled_cb (TendImportRowPane *self)
{
  g_autoptr (TendImportSettings) settings = NULL;
  guint                          choice, before;

  if (self->filling || self->row == NULL)
    return;
  choice = get_choice (self);
  settings = tend_import_settings_copy (tend_import_plan_get_settings (self->plan));
  before = tend_import_settings_get_choices (settings);
  tend_import_settings_set_choices (settings, gtk_switch_get_active (self->all_switch)
                                                  ? before | choice
                                                  : before & ~choice);
  g_signal_emit (self, signals[SETTLED], 0, settings);
}

static void
tend_import_row_pane_dispose (GObject *object)
{
  TendImportRowPane *self = TEND_IMPORT_ROW_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_IMPORT_ROW_PANE);
  g_clear_object (&self->plan);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (tend_import_row_pane_parent_class)->dispose (object);
}

static void
tend_import_row_pane_class_init (TendImportRowPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_import_row_pane_dispose;

  signals[SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, TEND_TYPE_IMPORT_SETTINGS);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-row-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportRowPane, names);
  gtk_widget_class_bind_template_child (widget_class, TendImportRowPane, verdict);
  gtk_widget_class_bind_template_child (widget_class, TendImportRowPane, reason);
  gtk_widget_class_bind_template_child (widget_class, TendImportRowPane, outcome);
  gtk_widget_class_bind_template_child (widget_class, TendImportRowPane, decision_group);
  gtk_widget_class_bind_template_child (widget_class, TendImportRowPane, this_row);
  gtk_widget_class_bind_template_child (widget_class, TendImportRowPane, this_switch);
  gtk_widget_class_bind_template_child (widget_class, TendImportRowPane, all_row);
  gtk_widget_class_bind_template_child (widget_class, TendImportRowPane, all_switch);
  gtk_widget_class_bind_template_child (widget_class, TendImportRowPane, values_group);
  gtk_widget_class_bind_template_child (widget_class, TendImportRowPane, values);
  gtk_widget_class_bind_template_child (widget_class, TendImportRowPane, raw_group);
  gtk_widget_class_bind_template_child (widget_class, TendImportRowPane, raw);
  gtk_widget_class_bind_template_callback (widget_class, this_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_toggled_cb);
}

static void
tend_import_row_pane_init (TendImportRowPane *self)
{
  g_type_ensure (TEND_TYPE_STATE_LABEL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_import_row_pane_show (TendImportRowPane *self,
                           TendImportPlan    *plan,
                           TendImportRow     *row)
{
  g_return_if_fail (TEND_IS_IMPORT_ROW_PANE (self));
  g_return_if_fail (row == NULL || TEND_IS_IMPORT_PLAN (plan));

  g_set_object (&self->plan, plan);
  g_set_object (&self->row, row);
  gtk_widget_set_visible (adw_bin_get_child (ADW_BIN (self)), row != NULL);
  if (row != NULL)
    show_row (self);
}

TendImportRow *
tend_import_row_pane_get_row (TendImportRowPane *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_ROW_PANE (self), NULL);

  return self->row;
}
