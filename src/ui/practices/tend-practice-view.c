/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-practice-view.h"

#include "tend-enum.h"
#include "tend-script-view.h"

#include <glib/gi18n-lib.h>

struct _TendPracticeView
{
  GtkWidget parent_instance;

  TendPractice      *practice;
  GtkScrolledWindow *scrolled;
  GtkLabel          *title;
  GtkImage          *kind_icon;
  GtkLabel          *facts;
  GtkLabel          *themes;
  GtkWidget         *caution_box;
  GtkLabel          *caution;
  TendScriptView    *script_view;
  GtkWidget         *no_words;
  GtkLabel          *source;
};

typedef enum {
  PROP_PRACTICE = 1,
} TendPracticeViewProperty;

static GParamSpec *properties[PROP_PRACTICE + 1];

G_DEFINE_FINAL_TYPE (TendPracticeView, tend_practice_view, GTK_TYPE_WIDGET)

static void
show_heading (TendPracticeView *self)
{
  int              kind = (int)tend_practice_get_kind (self->practice);
  g_autofree char *minutes = tend_practice_say_minutes (self->practice);
  g_autofree char *themes = NULL;
  g_autofree char *facts = NULL;

  gtk_label_set_label (self->title, tend_practice_get_title (self->practice));
  gtk_image_set_from_icon_name (self->kind_icon, tend_enum_icon (TEND_TYPE_PRACTICE_KIND, kind));
  /* Translators: the kind and the length of a practice: "Informal practice · 5–8 min" */
  facts = g_strdup_printf (_ ("%s · %s"), tend_enum_label (TEND_TYPE_PRACTICE_KIND, kind),
                           minutes);
  gtk_label_set_label (self->facts, facts);

  themes = g_strjoinv (" · ", (char **)tend_practice_get_themes (self->practice));
  gtk_label_set_label (self->themes, themes);
  gtk_widget_set_visible (GTK_WIDGET (self->themes), *themes != '\0');
}

static void
show_words (TendPracticeView *self)
{
  const char            *body = tend_practice_get_script (self->practice);
  const char            *caution = tend_practice_get_caution (self->practice);
  const char            *from = tend_practice_get_source (self->practice);
  g_autoptr (TendScript) script = tend_script_parse_body (body != NULL ? body : "", NULL);
  g_autofree char       *source = NULL;

  tend_script_view_set_script (self->script_view, script);
  gtk_widget_set_visible (self->no_words, !tend_practice_view_has_words (self));

  gtk_label_set_label (self->caution, caution);
  gtk_widget_set_visible (self->caution_box, caution != NULL);

  if (from != NULL)
    /* Translators: where the words of a practice are from, and their licence */
    source = g_strdup_printf (_ ("Source: %s"), from);
  gtk_label_set_label (self->source, source);
  gtk_widget_set_visible (GTK_WIDGET (self->source), source != NULL);
}

static void
tend_practice_view_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((TendPracticeViewProperty)property_id)
    {
    case PROP_PRACTICE:
      g_value_set_object (value, TEND_PRACTICE_VIEW (object)->practice);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_practice_view_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch ((TendPracticeViewProperty)property_id)
    {
    case PROP_PRACTICE:
      tend_practice_view_set_practice (TEND_PRACTICE_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_practice_view_dispose (GObject *object)
{
  TendPracticeView *self = TEND_PRACTICE_VIEW (object);
  GtkWidget        *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->practice);

  G_OBJECT_CLASS (tend_practice_view_parent_class)->dispose (object);
}

static void
tend_practice_view_class_init (TendPracticeViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_practice_view_dispose;
  object_class->get_property = tend_practice_view_get_property;
  object_class->set_property = tend_practice_view_set_property;

  properties[PROP_PRACTICE] =
      g_param_spec_object ("practice", NULL, NULL, TEND_TYPE_PRACTICE,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (TEND_TYPE_SCRIPT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/practices/practice-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TendPracticeView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, TendPracticeView, title);
  gtk_widget_class_bind_template_child (widget_class, TendPracticeView, kind_icon);
  gtk_widget_class_bind_template_child (widget_class, TendPracticeView, facts);
  gtk_widget_class_bind_template_child (widget_class, TendPracticeView, themes);
  gtk_widget_class_bind_template_child (widget_class, TendPracticeView, caution_box);
  gtk_widget_class_bind_template_child (widget_class, TendPracticeView, caution);
  gtk_widget_class_bind_template_child (widget_class, TendPracticeView, script_view);
  gtk_widget_class_bind_template_child (widget_class, TendPracticeView, no_words);
  gtk_widget_class_bind_template_child (widget_class, TendPracticeView, source);
}

static void
tend_practice_view_init (TendPracticeView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_practice_view_set_practice (TendPracticeView *self,
                                 TendPractice     *practice)
{
  gboolean other;

  g_return_if_fail (TEND_IS_PRACTICE_VIEW (self));
  g_return_if_fail (practice == NULL || TEND_IS_PRACTICE (practice));

  other = practice != NULL && self->practice != NULL &&
          tend_practice_get_id (practice) != tend_practice_get_id (self->practice);
  if (practice == NULL || !g_set_object (&self->practice, practice))
    return;

  show_heading (self);
  show_words (self);
  if (other)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRACTICE]);
}

TendPractice *
tend_practice_view_get_practice (TendPracticeView *self)
{
  g_return_val_if_fail (TEND_IS_PRACTICE_VIEW (self), NULL);

  return self->practice;
}

gboolean
tend_practice_view_has_words (TendPracticeView *self)
{
  TendScript *script;

  g_return_val_if_fail (TEND_IS_PRACTICE_VIEW (self), FALSE);

  script = tend_script_view_get_script (self->script_view);
  return script != NULL && tend_script_get_n_steps (script) > 0;
}
