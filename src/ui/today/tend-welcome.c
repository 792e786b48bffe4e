/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-welcome.h"

struct _TendWelcome
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (TendWelcome, tend_welcome, ADW_TYPE_BIN)

static void
tend_welcome_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_WELCOME);

  G_OBJECT_CLASS (tend_welcome_parent_class)->dispose (object);
}

static void
tend_welcome_class_init (TendWelcomeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tend_welcome_dispose;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/app/tend/Tend/ui/today/welcome.ui");
}

static void
tend_welcome_init (TendWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tend_welcome_new (void)
{
  return g_object_new (TEND_TYPE_WELCOME, NULL);
}
