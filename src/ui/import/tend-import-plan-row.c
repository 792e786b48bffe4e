/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-plan-row.h"

#include "tend-enum.h"
#include "tend-shown-text.h"
#include "tend-state-label.h"

#include <glib/gi18n-lib.h>

/* More than fits into any list; the rest is only for whoever opens the row. */
#define LONGEST_NAME 200
#define LONGEST_REASON 400

struct _TendImportPlanRow
{
  GtkWidget parent_instance;

  TendImportRow  *row;
  GtkLabel       *line;
  GtkInscription *names;
  TendStateLabel *verdict;
  GtkInscription *email;
  GtkInscription *reason;
};

typedef enum {
  PROP_ROW = 1,
} TendImportPlanRowProperty;

static GParamSpec *properties[PROP_ROW + 1];

G_DEFINE_FINAL_TYPE (TendImportPlanRow, tend_import_plan_row, GTK_TYPE_WIDGET)

/* Below the name: the address, unless it stands for the name already; of several files which. */
static char *
say_below (TendImportRow *row)
{
  const char      *email = tend_import_row_get_email (row);
  const char      *file = tend_import_row_get_file (row);
  g_autofree char *both = NULL;

  if (email != NULL && g_str_equal (email, tend_import_row_get_names (row)))
    email = NULL;
  if (email != NULL && file != NULL)
    both = g_strdup_printf ("%s · %s", email, file);
  return tend_shown_line (both != NULL ? both : email != NULL ? email
                                                              : file,
                          LONGEST_NAME);
}

static void
show_row (TendImportPlanRow *self)
{
  TendVerdict      verdict = tend_import_row_get_verdict (self->row);
  g_autofree char *names = tend_shown_line (tend_import_row_get_names (self->row), LONGEST_NAME);
  g_autofree char *reason = tend_shown_line (tend_import_row_get_reason (self->row),
                                             LONGEST_REASON);
  g_autofree char *below = say_below (self->row);
  g_autofree char *line = g_strdup_printf ("%u", tend_import_row_get_line (self->row));
  g_autofree char *label = NULL;
  const char      *who = *names != '\0' ? names : _ ("Nobody");

  gtk_label_set_label (self->line, line);
  gtk_inscription_set_text (self->names, who);
  gtk_inscription_set_text (self->reason, reason);
  tend_state_label_set (self->verdict, TEND_TYPE_VERDICT, (int)verdict);
  gtk_inscription_set_text (self->email, below);
  gtk_widget_set_visible (GTK_WIDGET (self->email), below != NULL);

  /* Translators: a row of a file in a list: its line, who it is, what becomes of it, and why */
  label = g_strdup_printf (_ ("Line %s, %s, %s: %s"), line, who,
                           tend_enum_label (TEND_TYPE_VERDICT, (int)verdict), reason);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
tend_import_plan_row_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch ((TendImportPlanRowProperty)property_id)
    {
    case PROP_ROW:
      g_value_set_object (value, TEND_IMPORT_PLAN_ROW (object)->row);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_import_plan_row_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch ((TendImportPlanRowProperty)property_id)
    {
    case PROP_ROW:
      tend_import_plan_row_set_row (TEND_IMPORT_PLAN_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_import_plan_row_dispose (GObject *object)
{
  TendImportPlanRow *self = TEND_IMPORT_PLAN_ROW (object);
  GtkWidget         *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (tend_import_plan_row_parent_class)->dispose (object);
}

static void
tend_import_plan_row_class_init (TendImportPlanRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_import_plan_row_dispose;
  object_class->get_property = tend_import_plan_row_get_property;
  object_class->set_property = tend_import_plan_row_set_property;

  properties[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, TEND_TYPE_IMPORT_ROW,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                  G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-plan-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportPlanRow, line);
  gtk_widget_class_bind_template_child (widget_class, TendImportPlanRow, names);
  gtk_widget_class_bind_template_child (widget_class, TendImportPlanRow, verdict);
  gtk_widget_class_bind_template_child (widget_class, TendImportPlanRow, email);
  gtk_widget_class_bind_template_child (widget_class, TendImportPlanRow, reason);
}

static void
tend_import_plan_row_init (TendImportPlanRow *self)
{
  g_type_ensure (TEND_TYPE_STATE_LABEL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

TendImportRow *
tend_import_plan_row_get_row (TendImportPlanRow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN_ROW (self), NULL);

  return self->row;
}

void
tend_import_plan_row_set_row (TendImportPlanRow *self,
                              TendImportRow     *row)
{
  g_return_if_fail (TEND_IS_IMPORT_PLAN_ROW (self));
  g_return_if_fail (row == NULL || TEND_IS_IMPORT_ROW (row));

  if (!g_set_object (&self->row, row))
    return;
  if (row != NULL)
    show_row (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROW]);
}
