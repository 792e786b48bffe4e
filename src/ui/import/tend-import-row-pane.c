/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-row-pane.h"

#include "tend-date.h"
#include "tend-import-choice-words.h"
#include "tend-import-field.h"
#include "tend-import-offer.h"
#include "tend-shown-text.h"
#include "tend-state-label.h"
#include "tend-whole-text.h"

#include <glib/gi18n-lib.h>

/* A missing quotation mark can make a row of megabytes. */
#define LONGEST_TEXT 2000
#define LONGEST_NAME 300
#define LONGEST_CELL 300
/* Narrower than this no value is ever shown, and so is not tried either. */
#define LEAST_CHARS 20

struct _TendImportRowPane
{
  AdwBin parent_instance;

  TendImportPlan  *plan;
  TendImportRow   *row;
  TendImportOffer *offers[TEND_IMPORT_N_CHOICES]; /* in their order; NULL until one is needed */

  GtkLabel            *names;
  TendStateLabel      *verdict;
  GtkLabel            *reason;
  GtkLabel            *outcome;
  GtkWidget           *decision_group;
  GtkBox              *offer_box;
  GtkWidget           *differences_group;
  GtkListBox          *differences;
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

/* Whether what stands in the file differs from @value in more than white space. */
static gboolean
differs (const char *cells,
         const char *value)
{
  while (TRUE)
    {
      while (g_unichar_isspace (g_utf8_get_char (cells)))
        cells = g_utf8_next_char (cells);
      while (g_unichar_isspace (g_utf8_get_char (value)))
        value = g_utf8_next_char (value);
      if (*cells == '\0' || *value == '\0')
        return *cells != *value;
      if (g_utf8_get_char (cells) != g_utf8_get_char (value))
        return TRUE;
      cells = g_utf8_next_char (cells);
      value = g_utf8_next_char (value);
    }
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_name (label, css_class);
  return label;
}

/* A small title with words below it. It looks as an AdwActionRow does; that has a horizontal box,
 * for which GTK tries so many widths that a message of some lines takes a quarter of a second. */
static GtkWidget *
make_property (const char *title,
               const char *text)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = make_label (title, "title");
  GtkWidget *words = make_label (text, "subtitle");

  gtk_widget_add_css_class (row, "property");
  gtk_widget_add_css_class (header, "header");
  gtk_widget_add_css_class (box, "title");
  gtk_widget_set_vexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (header), box);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), header);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, name, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, words, NULL, -1);
  return row;
}

/* @cells: as it stands in the file, or NULL where that is not to be compared. */
static void
add_value (TendImportRowPane *self,
           const char        *title,
           const char        *value,
           const char        *cells)
{
  g_autofree char *text = tend_shown_text (value, LONGEST_TEXT);

  if (value == NULL)
    return;
  if (cells != NULL && differs (cells, value))
    {
      g_autofree char *shown = tend_shown_line (cells, LONGEST_CELL);
      g_autofree char *clean = g_steal_pointer (&text);

      /* Translators: what Tend reads, and on a line below how it stands in the file */
      text = g_strdup_printf (_ ("%s\nin the file: “%s”"), clean, shown);
    }
  gtk_list_box_append (self->values, make_property (title, text));
}

static void
add_field (TendImportRowPane *self,
           TendImportField    field,
           const char        *value,
           gboolean           compare)
{
  g_autofree char *cells = NULL;

  if (value != NULL && compare)
    cells = tend_import_row_dup_cells (self->row, field);
  add_value (self, tend_import_field_label (field), value, cells);
}

/* The whole name may have been put together from its parts. */
static void
add_name (TendImportRowPane *self)
{
  g_autofree char *whole = tend_import_row_dup_cells (self->row, TEND_IMPORT_FIELD_NAME);
  g_autofree char *given = tend_import_row_dup_cells (self->row, TEND_IMPORT_FIELD_GIVEN);
  g_autofree char *family = tend_import_row_dup_cells (self->row, TEND_IMPORT_FIELD_FAMILY);
  g_autofree char *parts = NULL;

  if (given != NULL && family != NULL)
    parts = g_strconcat (given, " ", family, NULL);
  add_value (self, tend_import_field_label (TEND_IMPORT_FIELD_NAME),
             tend_import_row_get_name (self->row), whole != NULL ? whole : parts);
}

static void
add_partners (TendImportRowPane *self)
{
  const char *name, *email;

  for (guint n = 0; tend_import_row_get_partner (self->row, n, &name, &email); n++)
    {
      add_field (self, TEND_IMPORT_FIELD_PARTNER_NAME, name, n == 0);
      add_field (self, TEND_IMPORT_FIELD_PARTNER_EMAIL, email, n == 0);
    }
}

/* Only that there are answers: what they say is for whoever does the screening. */
static void
add_screening (TendImportRowPane *self)
{
  guint            n = tend_import_row_count_screening (self->row);
  g_autofree char *count = NULL;

  if (n == 0)
    return;
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u answer", "%u answers", n), n);
  add_value (self, tend_import_field_label (TEND_IMPORT_FIELD_SCREENING), count, NULL);
}

/* Where Tend and the file say different things, and which of them it will be. */
static void
show_differences (TendImportRowPane *self)
{
  g_autoptr (GArray) differences = tend_import_row_dup_differences (self->row);
  GtkListBoxRow     *old;

  while ((old = gtk_list_box_get_row_at_index (self->differences, 0)) != NULL)
    gtk_list_box_remove (self->differences, GTK_WIDGET (old));
  for (guint i = 0; differences != NULL && i < differences->len; i++)
    {
      const TendImportDifference *difference =
          &g_array_index (differences, TendImportDifference, i);
      g_autofree char *here = tend_shown_line (difference->here, LONGEST_CELL);
      g_autofree char *file = tend_shown_line (difference->file, LONGEST_CELL);
      g_autofree char *text = NULL;

      if (difference->taken)
        /* Translators: what is in Tend, and what the file says */
        text = g_strdup_printf (_ ("Tend has “%s”; the file’s “%s” takes its place."), here, file);
      else
        /* Translators: what is in Tend, and what the file says */
        text = g_strdup_printf (_ ("Tend has “%s”, which stays; the file says “%s”."), here, file);
      gtk_list_box_append (self->differences, make_property (difference->label, text));
    }
  gtk_widget_set_visible (self->differences_group, differences != NULL && differences->len > 0);
}

static void
show_values (TendImportRowPane *self)
{
  static const TendImportField details[] = {
    TEND_IMPORT_FIELD_PRONOUNS,
    TEND_IMPORT_FIELD_LANGUAGE,
    TEND_IMPORT_FIELD_ACCESS_NEEDS,
    TEND_IMPORT_FIELD_EMERGENCY_CONTACT,
    TEND_IMPORT_FIELD_REFERRED_BY,
  };
  TendImportRow     *row = self->row;
  const char *const *more_emails = tend_import_row_get_more_emails (row);
  const char *const *more_phones = tend_import_row_get_more_phones (row);
  g_autofree char   *date = tend_instant_local_date (tend_import_row_get_received (row));
  g_autofree char   *day = date != NULL ? tend_date_say_full (date) : NULL;
  GtkListBoxRow     *old;

  while ((old = gtk_list_box_get_row_at_index (self->values, 0)) != NULL)
    gtk_list_box_remove (self->values, GTK_WIDGET (old));

  add_name (self);
  add_field (self, TEND_IMPORT_FIELD_EMAIL, tend_import_row_get_email (row), more_emails == NULL);
  for (guint i = 0; more_emails != NULL && more_emails[i] != NULL; i++)
    add_field (self, TEND_IMPORT_FIELD_EMAIL, more_emails[i], FALSE);
  add_field (self, TEND_IMPORT_FIELD_PHONE, tend_import_row_get_phone (row), more_phones == NULL);
  for (guint i = 0; more_phones != NULL && more_phones[i] != NULL; i++)
    add_field (self, TEND_IMPORT_FIELD_PHONE, more_phones[i], FALSE);
  add_field (self, TEND_IMPORT_FIELD_RECEIVED, day, TRUE);
  add_field (self, TEND_IMPORT_FIELD_WISH, tend_import_row_get_wish (row), TRUE);
  add_partners (self);
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    add_field (self, details[i], tend_import_row_get_detail (row, details[i]), TRUE);
  if (tend_import_row_refuses_letters (row))
    add_field (self, TEND_IMPORT_FIELD_MAY_WRITE, _ ("No"), FALSE);
  add_field (self, TEND_IMPORT_FIELD_MESSAGE, tend_import_row_get_message (row), FALSE);
  add_screening (self);
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

static void
offer_settled_cb (TendImportRowPane  *self,
                  TendImportSettings *settings)
{
  g_signal_emit (self, signals[SETTLED], 0, settings);
}

/* Offer @i, made when it is first needed, in its place. */
static TendImportOffer *
ensure_offer (TendImportRowPane *self,
              guint              i)
{
  GtkWidget *before = NULL;

  if (self->offers[i] != NULL)
    return self->offers[i];
  for (guint k = 0; k < i; k++)
    if (self->offers[k] != NULL)
      before = GTK_WIDGET (self->offers[k]);
  self->offers[i] = tend_import_offer_new ();
  g_signal_connect_object (self->offers[i], "settled", G_CALLBACK (offer_settled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (self->offer_box, GTK_WIDGET (self->offers[i]), before);
  return self->offers[i];
}

static void
show_offers (TendImportRowPane *self)
{
  guint offers = tend_import_row_get_offers (self->row);

  for (guint i = 0; i < TEND_IMPORT_N_CHOICES; i++)
    {
      TendImportChoices choice = tend_import_choices_in_order[i];
      gboolean          offered = (offers & choice) != 0;

      if (offered)
        tend_import_offer_show (ensure_offer (self, i), self->plan, self->row, choice);
      if (self->offers[i] != NULL)
        gtk_widget_set_visible (GTK_WIDGET (self->offers[i]), offered);
    }
  gtk_widget_set_visible (self->decision_group, offers != TEND_IMPORT_NO_CHOICE);
}

static void
show_raw (TendImportRowPane *self)
{
  const char      *file = tend_import_row_get_file (self->row);
  guint            line = tend_import_row_get_line (self->row);
  g_autofree char *raw = tend_import_row_dup_raw (self->row);
  g_autofree char *text = tend_shown_text (g_strchomp (raw), LONGEST_TEXT);
  g_autofree char *name = tend_shown_line (file, LONGEST_NAME);
  g_autofree char *escaped = NULL;
  g_autofree char *title = NULL;

  if (file == NULL)
    /* Translators: the number of a line in a file */
    title = g_strdup_printf (_ ("Line %u of the File"), line);
  else
    /* Translators: the number of a line, and the name of the file */
    title = g_strdup_printf (_ ("Line %u of “%s”"), line, name);
  escaped = g_markup_escape_text (title, -1);
  adw_preferences_group_set_title (self->raw_group, escaped);
  gtk_label_set_label (self->raw, text);
}

static void
show_row (TendImportRowPane *self)
{
  g_autofree char *names = tend_shown_line (tend_import_row_get_names (self->row), LONGEST_NAME);
  g_autofree char *reason = tend_shown_text (tend_import_row_get_reason (self->row), LONGEST_TEXT);
  const char      *outcome = say_outcome (self->row);

  gtk_label_set_label (self->names, *names != '\0' ? names : _ ("Nobody"));
  tend_state_label_set (self->verdict, TEND_TYPE_VERDICT,
                        (int)tend_import_row_get_verdict (self->row));
  gtk_label_set_label (self->reason, reason);
  gtk_label_set_label (self->outcome, outcome);
  gtk_widget_set_visible (GTK_WIDGET (self->outcome), outcome != NULL);
  show_offers (self);
  show_differences (self);
  show_values (self);
  show_raw (self);
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
  gtk_widget_class_bind_template_child (widget_class, TendImportRowPane, offer_box);
  gtk_widget_class_bind_template_child (widget_class, TendImportRowPane, differences_group);
  gtk_widget_class_bind_template_child (widget_class, TendImportRowPane, differences);
  gtk_widget_class_bind_template_child (widget_class, TendImportRowPane, values_group);
  gtk_widget_class_bind_template_child (widget_class, TendImportRowPane, values);
  gtk_widget_class_bind_template_child (widget_class, TendImportRowPane, raw_group);
  gtk_widget_class_bind_template_child (widget_class, TendImportRowPane, raw);
}

static void
tend_import_row_pane_init (TendImportRowPane *self)
{
  g_type_ensure (TEND_TYPE_STATE_LABEL);
  gtk_widget_init_template (GTK_WIDGET (self));
  tend_whole_text_offer (self->names);
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

void
tend_import_row_pane_flip (TendImportRowPane *self)
{
  g_return_if_fail (TEND_IS_IMPORT_ROW_PANE (self));

  if (self->row == NULL)
    return;
  for (guint i = 0; i < TEND_IMPORT_N_CHOICES; i++)
    if (self->offers[i] != NULL && gtk_widget_get_visible (GTK_WIDGET (self->offers[i])))
      {
        tend_import_offer_flip (self->offers[i]);
        return;
      }
}
