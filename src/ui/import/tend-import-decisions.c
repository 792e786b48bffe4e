/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-decisions.h"

#include "tend-date.h"
#include "tend-import-choice-words.h"
#include "tend-shown-text.h"

#include <glib/gi18n-lib.h>

/* More lines than this stand behind one that opens them. */
#define MOST_LINES 3
#define LONGEST_NAME 60

typedef struct
{
  TendImportChoices choice;
  guint             n_rows; /* of which it can be decided */
  GtkWidget        *row;    /* in the list */
  GtkSwitch        *switched;
} Line;

struct _TendImportDecisions
{
  AdwBin parent_instance;

  TendImportPlan *plan;
  Line            lines[TEND_IMPORT_N_CHOICES];
  gboolean        open;    /* whether the lines are shown though they are many */
  gboolean        filling; /* while it is not the person who switches */

  GtkWidget     *box;
  GtkWidget     *before_box;
  GtkLabel      *before;
  GtkWidget     *scroller;
  GtkListBox    *list;
  GtkListBoxRow *more_row;
  GtkImage      *more_arrow;
};

enum {
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TendImportDecisions, tend_import_decisions, ADW_TYPE_BIN)

/* How many rows are asked about. */
static guint
count (const Line *line,
       gboolean    left_out)
{
  return (line->choice == TEND_IMPORT_INCLUDE) == left_out ? line->n_rows : 0;
}

static void
show_line (TendImportDecisions *self,
           Line                *line,
           guint                n)
{
  TendImportSettings *settings = tend_import_plan_get_settings (self->plan);
  guint               chosen = tend_import_settings_get_choices (settings);
  g_autofree char    *rows = tend_import_choice_say_rows (line->choice, n);

  g_object_set (line->row,
                "title", rows,
                "subtitle", tend_import_choice_say_offer (line->choice),
                NULL);
  self->filling = TRUE;
  gtk_switch_set_active (line->switched, (chosen & line->choice) != 0);
  self->filling = FALSE;
}

static void
show_more (TendImportDecisions *self,
           guint                n_lines)
{
  g_autofree char *title = NULL;

  /* Translators: how many questions there are: "To Decide (3)" */
  title = g_strdup_printf (_ ("To Decide (%u)"), n_lines);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->more_row), title);
  gtk_widget_set_visible (GTK_WIDGET (self->more_row), n_lines > MOST_LINES);
  gtk_image_set_from_icon_name (self->more_arrow,
                                self->open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->more_row), GTK_ACCESSIBLE_STATE_EXPANDED,
                               self->open, -1);
}

static void
show_lines (TendImportDecisions *self,
            gboolean             left_out)
{
  guint n_lines = 0;

  for (guint i = 0; i < TEND_IMPORT_N_CHOICES; i++)
    n_lines += count (&self->lines[i], left_out) > 0 ? 1 : 0;
  for (guint i = 0; i < TEND_IMPORT_N_CHOICES; i++)
    {
      Line *line = &self->lines[i];
      guint n = count (line, left_out);

      if (n > 0)
        show_line (self, line, n);
      gtk_widget_set_visible (line->row, n > 0 && (self->open || n_lines <= MOST_LINES));
    }
  /* Few lines are as high as they are. */
  g_object_set (self->scroller, "vscrollbar-policy",
                self->open && n_lines > MOST_LINES ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER, NULL);
  show_more (self, n_lines);
  gtk_widget_set_visible (self->scroller, n_lines > 0);
}

static char *
say_before (TendImportPlan *plan,
            guint           part)
{
  const char      *before = tend_import_plan_get_imported_before (plan, part);
  g_autofree char *date = tend_instant_local_date (before);
  g_autofree char *day = date != NULL ? tend_date_say_full (date) : NULL;
  g_autofree char *name = NULL;

  if (before == NULL)
    return NULL;
  name = tend_shown_line (tend_import_source_get_name (tend_import_plan_get_source (plan, part)),
                          LONGEST_NAME);
  /* Translators: the name of a file, and a date */
  return g_strdup_printf (_ ("“%s” was imported on %s already."), name,
                          day != NULL ? day : before);
}

static void
show_before (TendImportDecisions *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < tend_import_plan_get_n_parts (self->plan); i++)
    {
      g_autofree char *sentence = say_before (self->plan, i);

      if (sentence != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
    }
  gtk_widget_set_visible (self->before_box, text->len > 0);
  if (text->len > 0 && !tend_import_plan_has_work (self->plan))
    g_string_append_printf (text, " %s", _ ("Nothing in it is new."));
  gtk_label_set_label (self->before, text->str);
}

static void
row_activated_cb (TendImportDecisions *self,
                  GtkListBoxRow       *row)
{
  if (row != self->more_row)
    return;
  self->open = !self->open;
  show_lines (self, FALSE);
}

static void
switched_cb (TendImportDecisions *self,
             GParamSpec          *pspec,
             GtkSwitch           *switched)
{
  g_autoptr (TendImportSettings) settings = NULL;
  guint                          before;

  if (self->filling)
    return;
  for (guint i = 0; i < TEND_IMPORT_N_CHOICES; i++)
    {
      guint choice = self->lines[i].choice;

      if (self->lines[i].switched != switched)
        continue;
      settings = tend_import_settings_copy (tend_import_plan_get_settings (self->plan));
      before = tend_import_settings_get_choices (settings);
      tend_import_settings_set_choices (settings, gtk_switch_get_active (switched)
                                                      ? before | choice
                                                      : before & ~choice);
      g_signal_emit (self, signals[SETTLED], 0, settings);
    }
}

static void
add_line (TendImportDecisions *self,
          Line                *line,
          TendImportChoices    choice)
{
  line->choice = choice;
  line->row = adw_action_row_new ();
  line->switched = GTK_SWITCH (gtk_switch_new ());

  gtk_widget_set_name (line->row, tend_import_choice_nick (choice));
  gtk_widget_set_visible (line->row, FALSE);
  gtk_widget_set_valign (GTK_WIDGET (line->switched), GTK_ALIGN_CENTER);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (line->switched),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, line->row, NULL, -1);
  g_object_set (line->row, "use-markup", FALSE, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line->row), GTK_WIDGET (line->switched));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (line->row), GTK_WIDGET (line->switched));
  g_signal_connect_object (line->switched, "notify::active", G_CALLBACK (switched_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, line->row);
}

static void
tend_import_decisions_dispose (GObject *object)
{
  TendImportDecisions *self = TEND_IMPORT_DECISIONS (object);

  /* The template would take it away behind the back of AdwBin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_IMPORT_DECISIONS);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (tend_import_decisions_parent_class)->dispose (object);
}

static void
tend_import_decisions_class_init (TendImportDecisionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_import_decisions_dispose;

  signals[SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, TEND_TYPE_IMPORT_SETTINGS);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-decisions.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportDecisions, box);
  gtk_widget_class_bind_template_child (widget_class, TendImportDecisions, before_box);
  gtk_widget_class_bind_template_child (widget_class, TendImportDecisions, before);
  gtk_widget_class_bind_template_child (widget_class, TendImportDecisions, scroller);
  gtk_widget_class_bind_template_child (widget_class, TendImportDecisions, list);
  gtk_widget_class_bind_template_child (widget_class, TendImportDecisions, more_row);
  gtk_widget_class_bind_template_child (widget_class, TendImportDecisions, more_arrow);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
tend_import_decisions_init (TendImportDecisions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < TEND_IMPORT_N_CHOICES; i++)
    add_line (self, &self->lines[i], tend_import_choices_in_order[i]);
}

void
tend_import_decisions_show (TendImportDecisions *self,
                            TendImportPlan      *plan,
                            gboolean             left_out)
{
  g_return_if_fail (TEND_IS_IMPORT_DECISIONS (self));
  g_return_if_fail (TEND_IS_IMPORT_PLAN (plan));

  if (g_set_object (&self->plan, plan))
    for (guint i = 0; i < TEND_IMPORT_N_CHOICES; i++)
      self->lines[i].n_rows = tend_import_plan_count_choice (plan, self->lines[i].choice);
  show_before (self);
  show_lines (self, left_out);
  gtk_widget_set_visible (self->box, gtk_widget_get_visible (self->before_box) ||
                                         gtk_widget_get_visible (self->scroller));
}
