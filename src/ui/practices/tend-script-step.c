/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-script-step.h"

#include "tend-pause-line.h"

#include <glib/gi18n-lib.h>

struct _TendScriptStep
{
  GtkWidget parent_instance;

  GtkWidget     *bell_before;
  GtkLabel      *bell_before_label;
  GtkLabel      *room_text;
  GtkLabel      *note;
  TendPauseLine *pause;
  GtkWidget     *bell_after;
  GtkLabel      *bell_after_label;
};

G_DEFINE_FINAL_TYPE (TendScriptStep, tend_script_step, GTK_TYPE_WIDGET)

static void
show_bell (GtkWidget *box,
           GtkLabel  *label,
           guint      strokes)
{
  g_autofree char *words = NULL;

  if (strokes == 0)
    return;
  words = strokes == 1 ? g_strdup (_ ("Bell"))
                       : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Bell, %u stroke",
                                                       "Bell, %u strokes", strokes),
                                          strokes);
  gtk_label_set_label (label, words);
  gtk_widget_set_visible (box, TRUE);
}

static void
show_words (GtkLabel   *label,
            const char *words)
{
  gtk_label_set_label (label, words);
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

static void
tend_script_step_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (tend_script_step_parent_class)->dispose (object);
}

static void
tend_script_step_class_init (TendScriptStepClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_script_step_dispose;

  g_type_ensure (TEND_TYPE_PAUSE_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/practices/script-step.ui");
  gtk_widget_class_bind_template_child (widget_class, TendScriptStep, bell_before);
  gtk_widget_class_bind_template_child (widget_class, TendScriptStep, bell_before_label);
  gtk_widget_class_bind_template_child (widget_class, TendScriptStep, room_text);
  gtk_widget_class_bind_template_child (widget_class, TendScriptStep, note);
  gtk_widget_class_bind_template_child (widget_class, TendScriptStep, pause);
  gtk_widget_class_bind_template_child (widget_class, TendScriptStep, bell_after);
  gtk_widget_class_bind_template_child (widget_class, TendScriptStep, bell_after_label);
  gtk_widget_class_set_css_name (widget_class, "scriptstep");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
tend_script_step_init (TendScriptStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tend_script_step_new (const TendStep *step,
                      int             longest_pause)
{
  TendScriptStep  *self = g_object_new (TEND_TYPE_SCRIPT_STEP, NULL);
  g_autofree char *note = NULL;

  show_bell (self->bell_before, self->bell_before_label, step->bells - step->bells_after);
  show_words (self->room_text, step->room_text);
  if (step->note != NULL)
    /* Translators: before a note that only the facilitator sees */
    note = g_strdup_printf (_ ("For you: %s"), step->note);
  show_words (self->note, note);
  if (step->pause_max > 0)
    tend_pause_line_set (self->pause, step->pause_min, step->pause_max, longest_pause);
  gtk_widget_set_visible (GTK_WIDGET (self->pause), step->pause_max > 0);
  show_bell (self->bell_after, self->bell_after_label, step->bells_after);
  return GTK_WIDGET (self);
}
