/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inquiries-fixture.h"

#include "picture.h"
#include "tend-inquiry-actions.h"
#include "tend-person.h"

static const char details[] =
    "UPDATE person SET pronouns = 'she/her', given_name = 'Renée' WHERE name = 'Renée Dubois';"
    "UPDATE person SET pronouns = 'they/them', given_name = 'Sam' WHERE name = 'Sam Lee';"
    "UPDATE inquiry SET wish = 'Afternoons, R&B <3', referred_by = 'their therapist',"
    "  cohort_wished = (SELECT id FROM cohort WHERE title = 'Spring evenings')"
    " WHERE received = '2026-01-08T20:14:00Z';"
    "UPDATE message SET body = 'Our therapist suggested this for both of us. We are kind to"
    " everyone except ourselves, and would like to come together or not at all.'"
    " WHERE body = 'What Renée Dubois wrote';"
    "UPDATE message SET body = 'I am a little shy in groups. Is it all right not to speak much?'"
    " WHERE body = 'What Sam Lee wrote'";

void
inquiries_fixture_set_up (InquiriesFixture *self,
                          gconstpointer     width)
{
  store_fixture_set_up (&self->store, NULL);
  self->spring = people_fixture_add_cohort (&self->store, "Spring evenings", 6);
  self->autumn = people_fixture_add_cohort (&self->store, "Autumn mornings", 1);
  self->gabriel = people_fixture_ask (&self->store, "Gabriel Santoro", "2025-12-01T10:00:00Z");
  self->couple = people_fixture_ask (&self->store, "Renée Dubois & Sam Lee",
                                     "2026-01-08T20:14:00Z");
  self->olu = people_fixture_ask (&self->store, "Olu Adeyemi", "2026-01-10T12:40:00Z");
  people_fixture_force_inquiry (&self->store, self->gabriel, TEND_INQUIRY_DEFERRED);
  store_fixture_perform_sql (&self->store, "Details", details);

  self->page = g_object_new (TEND_TYPE_INQUIRIES_PAGE, "store", self->store.store, NULL);
  self->window = page_fixture_show (GTK_WIDGET (self->page), GPOINTER_TO_INT (width), 760);
}

void
inquiries_fixture_tear_down (InquiriesFixture *self,
                             gconstpointer     width)
{
  inquiries_fixture_settle (self);
  page_fixture_close (self->window);
  store_fixture_tear_down (&self->store, NULL);
}

void
inquiries_fixture_settle (InquiriesFixture *self)
{
  /* Actions are performed in order: when this one is done, all before it are. */
  store_fixture_perform_sql (&self->store, "Nothing", "SELECT 1");
  picture_wait (GTK_WIDGET (self->window), 30);
}

static GtkWidget *
find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }
  return NULL;
}

gpointer
inquiries_fixture_find_dialog (GType type)
{
  GtkWidget *dialog = find_dialog (type);

  if (dialog == NULL)
    g_error ("no %s is open", g_type_name (type));
  picture_wait (dialog, 30);
  return dialog;
}

gboolean
inquiries_fixture_has_dialog (GType type)
{
  return find_dialog (type) != NULL;
}

void
inquiries_fixture_act (InquiriesFixture *self,
                       gpointer          widget,
                       const char       *action)
{
  if (!gtk_widget_activate_action (widget, action, NULL))
    g_error ("%s cannot be activated", action);
  inquiries_fixture_settle (self);
}

char *
inquiries_fixture_read (gpointer    widget,
                        GType       type,
                        const char *name)
{
  gpointer       found = page_fixture_find (widget, type, name);
  GtkTextBuffer *buffer;
  GtkTextIter    start, end;

  if (GTK_IS_LABEL (found))
    return g_strdup (gtk_label_get_label (found));
  if (GTK_IS_EDITABLE (found))
    return g_strdup (gtk_editable_get_text (found));
  buffer = gtk_text_view_get_buffer (found);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}
