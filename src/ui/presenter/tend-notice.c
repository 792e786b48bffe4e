/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-notice.h"

#include "tend-fold.h"

struct _TendNotice
{
  GtkBox     parent_instance;
  GtkLabel  *message;
  GtkButton *first;
  GtkButton *second;
};

G_DEFINE_FINAL_TYPE (TendNotice, tend_notice, GTK_TYPE_BOX)

enum {
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
answer (TendNotice *self,
        gboolean    second)
{
  tend_notice_hide (self);
  g_signal_emit (self, signals[ANSWERED], 0, second);
}

static void
first_clicked_cb (TendNotice *self)
{
  answer (self, FALSE);
}

static void
second_clicked_cb (TendNotice *self)
{
  answer (self, TRUE);
}

static void
tend_notice_class_init (TendNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[ANSWERED] = g_signal_new ("answered", TEND_TYPE_NOTICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  g_type_ensure (TEND_TYPE_FOLD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/presenter/notice.ui");
  gtk_widget_class_bind_template_child (widget_class, TendNotice, message);
  gtk_widget_class_bind_template_child (widget_class, TendNotice, first);
  gtk_widget_class_bind_template_child (widget_class, TendNotice, second);
  gtk_widget_class_bind_template_callback (widget_class, first_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, second_clicked_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
tend_notice_init (TendNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_button (GtkButton  *button,
            const char *label)
{
  gtk_widget_set_visible (GTK_WIDGET (button), label != NULL);
  gtk_button_set_label (button, label != NULL ? label : "");
}

void
tend_notice_show (TendNotice *self,
                  const char *message,
                  const char *first,
                  const char *second)
{
  g_return_if_fail (TEND_IS_NOTICE (self));

  gtk_label_set_label (self->message, message);
  set_button (self->first, first);
  set_button (self->second, second);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, message,
                                  -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
tend_notice_hide (TendNotice *self)
{
  g_return_if_fail (TEND_IS_NOTICE (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
