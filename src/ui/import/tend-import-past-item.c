/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-past-item.h"

#include "tend-enum.h"
#include "tend-shown-text.h"
#include "tend-state-label.h"

#include <glib/gi18n-lib.h>

/* More than fits into any list; the rest is only for whoever opens the row. */
#define LONGEST_NAME 200
#define LONGEST_REASON 400

struct _TendImportPastItem
{
  GtkWidget parent_instance;

  TendImportPastRow *row;
  GtkLabel          *line;
  GtkInscription    *names;
  TendStateLabel    *verdict;
  GtkInscription    *file;
  GtkInscription    *reason;
};

typedef enum {
  PROP_ROW = 1,
} TendImportPastItemProperty;

static GParamSpec *properties[PROP_ROW + 1];

G_DEFINE_FINAL_TYPE (TendImportPastItem, tend_import_past_item, GTK_TYPE_WIDGET)

static void
show_row (TendImportPastItem *self)
{
  const TendImportReceiptRow *row = tend_import_past_row_get (self->row);
  g_autofree char            *names = tend_shown_line (row->person_name, LONGEST_NAME);
  g_autofree char            *reason = tend_shown_line (row->reason, LONGEST_REASON);
  g_autofree char            *file = tend_shown_line (tend_import_past_row_get_file (self->row),
                                                      LONGEST_NAME);
  g_autofree char            *line = g_strdup_printf ("%u", row->line);
  g_autofree char            *label = NULL;
  const char                 *who = names != NULL && *names != '\0' ? names : _ ("Nobody");

  gtk_label_set_label (self->line, line);
  gtk_inscription_set_text (self->names, who);
  gtk_inscription_set_text (self->reason, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  tend_state_label_set (self->verdict, TEND_TYPE_VERDICT, (int)row->verdict);
  gtk_inscription_set_text (self->file, file);
  gtk_widget_set_visible (GTK_WIDGET (self->file), file != NULL);

  /* Translators: a row of a file in a list: its line, who it is, what becomes of it, and why */
  label = g_strdup_printf (_ ("Line %s, %s, %s: %s"), line, who,
                           tend_enum_label (TEND_TYPE_VERDICT, (int)row->verdict),
                           reason != NULL ? reason : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
tend_import_past_item_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch ((TendImportPastItemProperty)property_id)
    {
    case PROP_ROW:
      g_value_set_object (value, TEND_IMPORT_PAST_ITEM (object)->row);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_import_past_item_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch ((TendImportPastItemProperty)property_id)
    {
    case PROP_ROW:
      tend_import_past_item_set_row (TEND_IMPORT_PAST_ITEM (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_import_past_item_dispose (GObject *object)
{
  TendImportPastItem *self = TEND_IMPORT_PAST_ITEM (object);
  GtkWidget          *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (tend_import_past_item_parent_class)->dispose (object);
}

static void
tend_import_past_item_class_init (TendImportPastItemClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_import_past_item_dispose;
  object_class->get_property = tend_import_past_item_get_property;
  object_class->set_property = tend_import_past_item_set_property;

  properties[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, TEND_TYPE_IMPORT_PAST_ROW,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                  G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-past-item.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportPastItem, line);
  gtk_widget_class_bind_template_child (widget_class, TendImportPastItem, names);
  gtk_widget_class_bind_template_child (widget_class, TendImportPastItem, verdict);
  gtk_widget_class_bind_template_child (widget_class, TendImportPastItem, file);
  gtk_widget_class_bind_template_child (widget_class, TendImportPastItem, reason);
}

static void
tend_import_past_item_init (TendImportPastItem *self)
{
  g_type_ensure (TEND_TYPE_STATE_LABEL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_import_past_item_set_row (TendImportPastItem *self,
                               TendImportPastRow  *row)
{
  g_return_if_fail (TEND_IS_IMPORT_PAST_ITEM (self));
  g_return_if_fail (row == NULL || TEND_IS_IMPORT_PAST_ROW (row));

  if (!g_set_object (&self->row, row))
    return;
  if (row != NULL)
    show_row (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROW]);
}
