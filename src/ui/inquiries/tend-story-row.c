/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-story-row.h"

#include "tend-date.h"
#include "tend-enum.h"

#include <glib/gi18n-lib.h>

struct _TendStoryRow
{
  GtkListBoxRow parent_instance;

  GtkImage *icon;
  GtkLabel *heading;
  GtkLabel *body;
};

G_DEFINE_FINAL_TYPE (TendStoryRow, tend_story_row, GTK_TYPE_LIST_BOX_ROW)

/* "Sat 9 Jan · Answer · Mara", "Mon 11 Jan · Note · about Sam". */
static char *
say_heading (TendNote   *note,
             const char *about)
{
  g_autofree char    *date = tend_instant_local_date (tend_note_get_written (note));
  g_autofree char    *day = tend_date_say (date);
  g_autoptr (GString) heading = g_string_new (day);

  g_string_append_printf (heading, " · %s",
                          tend_enum_label (TEND_TYPE_NOTE_KIND, (int)tend_note_get_kind (note)));
  if (about != NULL)
    {
      /* Translators: whom a note is about */
      g_autofree char *said = g_strdup_printf (_ ("about %s"), about);

      g_string_append_printf (heading, " · %s", said);
    }
  if (tend_note_get_author (note) != NULL)
    g_string_append_printf (heading, " · %s", tend_note_get_author (note));
  return g_string_free (g_steal_pointer (&heading), FALSE);
}

static void
tend_story_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_STORY_ROW);

  G_OBJECT_CLASS (tend_story_row_parent_class)->dispose (object);
}

static void
tend_story_row_class_init (TendStoryRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_story_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/inquiries/story-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TendStoryRow, icon);
  gtk_widget_class_bind_template_child (widget_class, TendStoryRow, heading);
  gtk_widget_class_bind_template_child (widget_class, TendStoryRow, body);
}

static void
tend_story_row_init (TendStoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tend_story_row_new (TendNote   *note,
                    const char *about)
{
  TendStoryRow    *self;
  g_autofree char *heading = NULL;

  g_return_val_if_fail (TEND_IS_NOTE (note), NULL);

  self = g_object_new (TEND_TYPE_STORY_ROW, NULL);
  heading = say_heading (note, about);
  gtk_image_set_from_icon_name (self->icon, tend_enum_icon (TEND_TYPE_NOTE_KIND,
                                                            (int)tend_note_get_kind (note)));
  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->body, tend_note_get_body (note));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tend_note_get_body (note),
                                  -1);
  return GTK_WIDGET (self);
}
