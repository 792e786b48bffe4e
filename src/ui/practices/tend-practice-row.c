/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-practice-row.h"

#include "tend-enum.h"

#include <glib/gi18n-lib.h>

struct _TendPracticeRow
{
  GtkWidget parent_instance;

  TendPractice   *practice;
  GtkInscription *title;
  GtkLabel       *minutes;
  GtkImage       *kind_icon;
  GtkInscription *kind;
  GtkInscription *first_line;
};

typedef enum {
  PROP_PRACTICE = 1,
} TendPracticeRowProperty;

static GParamSpec *properties[PROP_PRACTICE + 1];

G_DEFINE_FINAL_TYPE (TendPracticeRow, tend_practice_row, GTK_TYPE_WIDGET)

static void
show_practice (TendPracticeRow *self)
{
  const char      *kind = NULL;
  g_autofree char *minutes = NULL;
  g_autofree char *name = NULL;

  if (self->practice == NULL)
    return;

  kind = tend_enum_label (TEND_TYPE_PRACTICE_KIND, (int)tend_practice_get_kind (self->practice));
  minutes = tend_practice_say_minutes (self->practice);
  gtk_inscription_set_text (self->title, tend_practice_get_title (self->practice));
  gtk_label_set_label (self->minutes, minutes);
  gtk_image_set_from_icon_name (self->kind_icon,
                                tend_enum_icon (TEND_TYPE_PRACTICE_KIND,
                                                (int)tend_practice_get_kind (self->practice)));
  gtk_inscription_set_text (self->kind, kind);
  gtk_inscription_set_text (self->first_line, tend_practice_get_first_line (self->practice));

  /* Translators: a practice in a list: title, kind, length */
  name = g_strdup_printf (_ ("%s, %s, %s"), tend_practice_get_title (self->practice), kind,
                          minutes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
tend_practice_row_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((TendPracticeRowProperty)property_id)
    {
    case PROP_PRACTICE:
      g_value_set_object (value, TEND_PRACTICE_ROW (object)->practice);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_practice_row_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch ((TendPracticeRowProperty)property_id)
    {
    case PROP_PRACTICE:
      tend_practice_row_set_practice (TEND_PRACTICE_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_practice_row_dispose (GObject *object)
{
  TendPracticeRow *self = TEND_PRACTICE_ROW (object);
  GtkWidget       *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->practice);

  G_OBJECT_CLASS (tend_practice_row_parent_class)->dispose (object);
}

static void
tend_practice_row_class_init (TendPracticeRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_practice_row_dispose;
  object_class->get_property = tend_practice_row_get_property;
  object_class->set_property = tend_practice_row_set_property;

  properties[PROP_PRACTICE] =
      g_param_spec_object ("practice", NULL, NULL, TEND_TYPE_PRACTICE,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/practices/practice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TendPracticeRow, title);
  gtk_widget_class_bind_template_child (widget_class, TendPracticeRow, minutes);
  gtk_widget_class_bind_template_child (widget_class, TendPracticeRow, kind_icon);
  gtk_widget_class_bind_template_child (widget_class, TendPracticeRow, kind);
  gtk_widget_class_bind_template_child (widget_class, TendPracticeRow, first_line);
  gtk_widget_class_set_css_name (widget_class, "practicerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tend_practice_row_init (TendPracticeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_practice_row_set_practice (TendPracticeRow *self,
                                TendPractice    *practice)
{
  g_return_if_fail (TEND_IS_PRACTICE_ROW (self));
  g_return_if_fail (practice == NULL || TEND_IS_PRACTICE (practice));

  if (!g_set_object (&self->practice, practice))
    return;
  show_practice (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRACTICE]);
}
