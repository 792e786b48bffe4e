/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-heading-row.h"
#include "tend-whole-text.h"

#include <glib/gi18n-lib.h>

struct _TendImportHeadingRow
{
  GtkListBoxRow parent_instance;

  TendImportHeading *heading;
  TendImportField    field;

  GtkLabel      *header;
  GtkLabel      *examples;
  GtkLabel      *meaning;
  GtkMenuButton *button;
  GMenuModel    *meanings;
};

typedef enum {
  PROP_FIELD = 1,
} TendImportHeadingRowProperty;

static GParamSpec *properties[PROP_FIELD + 1];

static guint settled_signal;

G_DEFINE_FINAL_TYPE (TendImportHeadingRow, tend_import_heading_row, GTK_TYPE_LIST_BOX_ROW)

char *
tend_import_heading_say_examples (TendImportHeading *heading)
{
  const char *const *examples;

  g_return_val_if_fail (TEND_IS_IMPORT_HEADING (heading), NULL);

  examples = tend_import_heading_get_examples (heading);
  return examples[0] != NULL ? g_strjoinv (" · ", (char **)examples) : NULL;
}

/* The menu is made when it is first opened: there may be many columns. */
static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, TEND_IMPORT_HEADING_ROW (data)->meanings);
}

static void
say (TendImportHeadingRow *self)
{
  const char      *header = tend_import_heading_get_header (self->heading);
  const char      *meaning = tend_import_heading_get_meaning (self->heading);
  g_autofree char *examples = tend_import_heading_say_examples (self->heading);
  g_autofree char *name = NULL;

  /* The group says that it is left out. */
  if (!tend_import_heading_get_kept (self->heading))
    meaning = examples == NULL ? _ ("Empty") : _ ("Not stored");
  gtk_label_set_label (self->header, header);
  gtk_label_set_label (self->examples, examples);
  gtk_widget_set_visible (GTK_WIDGET (self->examples), examples != NULL);
  gtk_label_set_label (self->meaning, meaning);
  if (tend_import_heading_get_kept (self->heading))
    gtk_widget_remove_css_class (GTK_WIDGET (self->meaning), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->meaning), "dim-label");

  /* Translators: the heading of a column and what it is taken for: "Mail: E-mail address" */
  name = g_strdup_printf (_ ("%s: %s"), header, meaning);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
tend_import_heading_row_get_property (GObject    *object,
                                      guint       property_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  switch ((TendImportHeadingRowProperty)property_id)
    {
    case PROP_FIELD:
      g_value_set_enum (value, (int)TEND_IMPORT_HEADING_ROW (object)->field);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_import_heading_row_set_property (GObject      *object,
                                      guint         property_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  TendImportHeadingRow *self = TEND_IMPORT_HEADING_ROW (object);

  switch ((TendImportHeadingRowProperty)property_id)
    {
    case PROP_FIELD:
      /* Also when it is the same: then somebody has said so. */
      g_signal_emit (self, settled_signal, 0, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_import_heading_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_IMPORT_HEADING_ROW);
  g_clear_object (&TEND_IMPORT_HEADING_ROW (object)->heading);

  G_OBJECT_CLASS (tend_import_heading_row_parent_class)->dispose (object);
}

static void
tend_import_heading_row_class_init (TendImportHeadingRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_import_heading_row_dispose;
  object_class->get_property = tend_import_heading_row_get_property;
  object_class->set_property = tend_import_heading_row_set_property;

  properties[PROP_FIELD] =
      g_param_spec_enum ("field", NULL, NULL, TEND_TYPE_IMPORT_FIELD, (int)TEND_IMPORT_FIELD_NONE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  settled_signal = g_signal_new ("settled", TEND_TYPE_IMPORT_HEADING_ROW, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, TEND_TYPE_IMPORT_FIELD);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-heading-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportHeadingRow, header);
  gtk_widget_class_bind_template_child (widget_class, TendImportHeadingRow, examples);
  gtk_widget_class_bind_template_child (widget_class, TendImportHeadingRow, meaning);
  gtk_widget_class_bind_template_child (widget_class, TendImportHeadingRow, button);
  gtk_widget_class_bind_template_child (widget_class, TendImportHeadingRow, meanings);

  gtk_widget_class_install_property_action (widget_class, "column.field", "field");
}

static void
tend_import_heading_row_init (TendImportHeadingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, create_popup_cb, self, NULL);
  tend_whole_text_offer (self->header);
  tend_whole_text_offer (self->examples);
  tend_whole_text_offer (self->meaning);
}

GtkWidget *
tend_import_heading_row_new (TendImportHeading *heading)
{
  GtkWidget *self = g_object_new (TEND_TYPE_IMPORT_HEADING_ROW, NULL);

  tend_import_heading_row_show (TEND_IMPORT_HEADING_ROW (self), heading);
  return self;
}

void
tend_import_heading_row_show (TendImportHeadingRow *self,
                              TendImportHeading    *heading)
{
  g_return_if_fail (TEND_IS_IMPORT_HEADING_ROW (self));
  g_return_if_fail (TEND_IS_IMPORT_HEADING (heading));

  g_set_object (&self->heading, heading);
  self->field = tend_import_heading_get_field (heading);
  say (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIELD]);
}

TendImportHeading *
tend_import_heading_row_get_heading (TendImportHeadingRow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_HEADING_ROW (self), NULL);

  return self->heading;
}
