/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-readings.h"

#include "tend-whole-text.h"

/* In letters. Where a card gets the room that is there, a popover takes what its labels ask for. */
#define NARROWEST 8
#define ROOMY 28

struct _TendImportReadings
{
  GtkWidget parent_instance;

  gboolean    cards;
  char      **titles;
  char      **details;
  GtkFlowBox *box;
  GPtrArray  *buttons; /* they belong to the box */
  gboolean    showing; /* nobody chooses */
};

typedef enum {
  PROP_CARDS = 1,
} TendImportReadingsProperty;

static GParamSpec *properties[PROP_CARDS + 1];

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (TendImportReadings, tend_import_readings, GTK_TYPE_WIDGET)

static void
toggled_cb (TendImportReadings *self,
            GtkCheckButton     *button)
{
  guint i;

  if (!self->showing && gtk_check_button_get_active (button) &&
      g_ptr_array_find (self->buttons, button, &i))
    g_signal_emit (self, chosen_signal, 0, i);
}

static GtkWidget *
make_label (const char *text,
            glong       narrowest,
            gboolean    detail)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), (int)narrowest);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_label_set_lines (GTK_LABEL (label), 4);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  tend_whole_text_offer (GTK_LABEL (label));
  if (detail)
    gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
add_reading (TendImportReadings *self,
             const char         *title,
             const char         *detail)
{
  GtkWidget       *child = gtk_flow_box_child_new ();
  GtkWidget       *button = gtk_check_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  glong            longest = MAX (g_utf8_strlen (title, -1), g_utf8_strlen (detail, -1));
  glong            narrowest = self->cards ? NARROWEST : CLAMP (longest, NARROWEST, ROOMY);
  g_autofree char *name = NULL;

  gtk_box_append (GTK_BOX (box), make_label (title, narrowest, FALSE));
  if (*detail != '\0')
    gtk_box_append (GTK_BOX (box), make_label (detail, narrowest, TRUE));
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), box);
  if (self->buttons->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->buttons->pdata[0]);
  if (self->cards)
    {
      gtk_widget_add_css_class (button, "card");
      gtk_widget_add_css_class (button, "reading-card");
    }
  name = *detail != '\0' ? g_strdup_printf ("%s: %s", title, detail) : g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->buttons, button);

  /* The button takes the focus, not the place it has in the box. */
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_flow_box_insert (self->box, child, -1);
}

static void
tend_import_readings_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch ((TendImportReadingsProperty)property_id)
    {
    case PROP_CARDS:
      g_value_set_boolean (value, TEND_IMPORT_READINGS (object)->cards);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_import_readings_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch ((TendImportReadingsProperty)property_id)
    {
    case PROP_CARDS:
      TEND_IMPORT_READINGS (object)->cards = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_import_readings_constructed (GObject *object)
{
  TendImportReadings *self = TEND_IMPORT_READINGS (object);

  G_OBJECT_CLASS (tend_import_readings_parent_class)->constructed (object);

  gtk_flow_box_set_homogeneous (self->box, self->cards);
  gtk_flow_box_set_max_children_per_line (self->box, self->cards ? 2 : 1);
  gtk_flow_box_set_row_spacing (self->box, self->cards ? 12 : 3);
  gtk_flow_box_set_column_spacing (self->box, 12);
  if (self->cards)
    gtk_widget_add_css_class (GTK_WIDGET (self->box), "cards");
}

static void
tend_import_readings_dispose (GObject *object)
{
  TendImportReadings *self = TEND_IMPORT_READINGS (object);

  g_ptr_array_set_size (self->buttons, 0);
  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;

  G_OBJECT_CLASS (tend_import_readings_parent_class)->dispose (object);
}

static void
tend_import_readings_finalize (GObject *object)
{
  TendImportReadings *self = TEND_IMPORT_READINGS (object);

  g_ptr_array_unref (self->buttons);
  g_strfreev (self->titles);
  g_strfreev (self->details);

  G_OBJECT_CLASS (tend_import_readings_parent_class)->finalize (object);
}

static void
tend_import_readings_class_init (TendImportReadingsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = tend_import_readings_constructed;
  object_class->dispose = tend_import_readings_dispose;
  object_class->finalize = tend_import_readings_finalize;
  object_class->get_property = tend_import_readings_get_property;
  object_class->set_property = tend_import_readings_set_property;

  properties[PROP_CARDS] =
      g_param_spec_boolean ("cards", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  chosen_signal = g_signal_new ("chosen", TEND_TYPE_IMPORT_READINGS, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
tend_import_readings_init (TendImportReadings *self)
{
  GtkWidget *box = gtk_flow_box_new ();

  self->buttons = g_ptr_array_new ();
  self->titles = g_new0 (char *, 1);
  self->details = g_new0 (char *, 1);
  self->box = GTK_FLOW_BOX (box);
  gtk_flow_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

static gboolean
is_shown (TendImportReadings *self,
          const char *const  *titles,
          const char *const  *details)
{
  return g_strv_equal ((const char *const *)self->titles, titles) &&
         g_strv_equal ((const char *const *)self->details, details);
}

static void
set_readings (TendImportReadings *self,
              const char *const  *titles,
              const char *const  *details)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->buttons, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_flow_box_remove (self->box, child);
  for (guint i = 0; titles[i] != NULL; i++)
    add_reading (self, titles[i], details[i]);

  g_strfreev (self->titles);
  self->titles = g_strdupv ((char **)titles);
  g_strfreev (self->details);
  self->details = g_strdupv ((char **)details);
}

/* What is shown already is left in its place, and so is the focus. */
void
tend_import_readings_show (TendImportReadings *self,
                           const char *const  *titles,
                           const char *const  *details,
                           guint               chosen)
{
  g_return_if_fail (TEND_IS_IMPORT_READINGS (self));
  g_return_if_fail (titles != NULL && details != NULL);

  self->showing = TRUE;
  if (!is_shown (self, titles, details))
    set_readings (self, titles, details);
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_check_button_set_active (self->buttons->pdata[i], i == chosen);
  self->showing = FALSE;
}
