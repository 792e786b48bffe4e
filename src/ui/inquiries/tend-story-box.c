/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-story-box.h"

#include "tend-inquiry-actions.h"
#include "tend-inquiry-store.h"
#include "tend-note.h"
#include "tend-perform.h"
#include "tend-story-row.h"
#include "tend-text.h"

#include <glib/gi18n-lib.h>

struct _TendStoryBox
{
  GtkWidget parent_instance;

  TendStore   *store;
  TendInquiry *inquiry;
  GHashTable  *drafts; /* inquiry id -> what is being written about it */
  gint64       adding; /* the inquiry whose note is on its way to the disk; 0 for none */

  GtkListBox    *story_list;
  GtkTextView   *note_text;
  GtkTextBuffer *note_buffer;
  GtkWidget     *invitation;
  GtkDropDown   *about;
};

G_DEFINE_FINAL_TYPE (TendStoryBox, tend_story_box, GTK_TYPE_WIDGET)

static char *
dup_note (TendStoryBox *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->note_buffer, &start, &end);
  return gtk_text_buffer_get_text (self->note_buffer, &start, &end, FALSE);
}

static void
note_changed_cb (TendStoryBox *self)
{
  g_autofree char *text = dup_note (self);

  gtk_widget_set_visible (self->invitation, *text == '\0');
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "story.add-note",
                                 self->adding == 0 && !tend_text_is_blank (text));
}

/* What is half written about one party waits until that party is shown again. */
static void
keep_draft (TendStoryBox *self)
{
  g_autofree char   *text = dup_note (self);
  g_autofree gint64 *id = g_new (gint64, 1);

  *id = tend_inquiry_get_id (self->inquiry);
  if (tend_text_is_blank (text))
    g_hash_table_remove (self->drafts, id);
  else
    g_hash_table_insert (self->drafts, g_steal_pointer (&id), g_steal_pointer (&text));
}

static void
show_draft (TendStoryBox *self)
{
  gint64      id = tend_inquiry_get_id (self->inquiry);
  const char *draft = g_hash_table_lookup (self->drafts, &id);

  gtk_text_buffer_set_text (self->note_buffer, draft != NULL ? draft : "", -1);
}

/* The text is taken away only once it is on disk. */
static void
added_cb (gboolean    success,
          TendAction *action,
          gpointer    data)
{
  TendStoryBox *self = data;
  gint64        added = self->adding;

  self->adding = 0;
  if (self->inquiry == NULL)
    return;
  if (success)
    g_hash_table_remove (self->drafts, &added);
  if (success && tend_inquiry_get_id (self->inquiry) == added)
    gtk_text_buffer_set_text (self->note_buffer, "", -1);
  note_changed_cb (self);
}

static void
add_note_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  TendStoryBox          *self = TEND_STORY_BOX (widget);
  g_autofree char       *text = dup_note (self);
  guint                  about = gtk_drop_down_get_selected (self->about);
  GListModel            *members = G_LIST_MODEL (tend_inquiry_get_members (self->inquiry));
  g_autoptr (TendPerson) person = NULL;

  /* The first choice is everybody. */
  if (about > 0 && about != GTK_INVALID_LIST_POSITION)
    person = g_list_model_get_item (members, about - 1);
  self->adding = tend_inquiry_get_id (self->inquiry);
  note_changed_cb (self);
  tend_perform (widget, self->store,
                tend_inquiry_add_note_action (tend_inquiry_get_id (self->inquiry),
                                              person != NULL ? tend_person_get_id (person) : 0,
                                              text),
                added_cb, self);
}

static void
fill_about (TendStoryBox *self)
{
  GListModel               *members = G_LIST_MODEL (tend_inquiry_get_members (self->inquiry));
  guint                     n_members = g_list_model_get_n_items (members);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  /* Translators: a note is about everybody in the party, or about one of them */
  gtk_string_list_append (names, _ ("About everybody"));
  for (guint i = 0; i < n_members; i++)
    {
      g_autoptr (TendPerson) person = g_list_model_get_item (members, i);
      g_autofree char       *about = NULL;

      about = g_strdup_printf (_ ("About %s"), tend_person_get_call_name (person));
      gtk_string_list_append (names, about);
    }
  gtk_drop_down_set_model (self->about, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->about), n_members > 1);
}

static const char *
find_name (TendStoryBox *self,
           gint64        person)
{
  GListModel *members = G_LIST_MODEL (tend_inquiry_get_members (self->inquiry));

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      /* The list keeps it. */
      g_autoptr (TendPerson) member = g_list_model_get_item (members, i);

      if (tend_person_get_id (member) == person)
        return tend_person_get_call_name (member);
    }
  return NULL;
}

static void
fill_story (TendStoryBox *self)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GListStore) story = NULL;
  GtkListBoxRow         *old;
  guint                  n_notes;

  story = tend_inquiry_load_story (tend_store_get_reader (self->store),
                                   tend_inquiry_get_id (self->inquiry), &error);
  if (story == NULL)
    {
      tend_report_error (GTK_WIDGET (self), error);
      return;
    }
  while ((old = gtk_list_box_get_row_at_index (self->story_list, 0)) != NULL)
    gtk_list_box_remove (self->story_list, GTK_WIDGET (old));
  n_notes = g_list_model_get_n_items (G_LIST_MODEL (story));
  for (guint i = 0; i < n_notes; i++)
    {
      g_autoptr (TendNote) note = g_list_model_get_item (G_LIST_MODEL (story), i);

      const char *about = find_name (self, tend_note_get_person (note));

      gtk_list_box_append (self->story_list, tend_story_row_new (note, about));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->story_list), n_notes > 0);
}

static void
tend_story_box_dispose (GObject *object)
{
  TendStoryBox *self = TEND_STORY_BOX (object);
  GtkWidget    *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->inquiry);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tend_story_box_parent_class)->dispose (object);
}

static void
tend_story_box_finalize (GObject *object)
{
  g_hash_table_unref (TEND_STORY_BOX (object)->drafts);

  G_OBJECT_CLASS (tend_story_box_parent_class)->finalize (object);
}

static void
tend_story_box_class_init (TendStoryBoxClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_story_box_dispose;
  object_class->finalize = tend_story_box_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/inquiries/story-box.ui");
  gtk_widget_class_bind_template_child (widget_class, TendStoryBox, story_list);
  gtk_widget_class_bind_template_child (widget_class, TendStoryBox, note_text);
  gtk_widget_class_bind_template_child (widget_class, TendStoryBox, note_buffer);
  gtk_widget_class_bind_template_child (widget_class, TendStoryBox, invitation);
  gtk_widget_class_bind_template_child (widget_class, TendStoryBox, about);
  gtk_widget_class_bind_template_callback (widget_class, note_changed_cb);
  gtk_widget_class_install_action (widget_class, "story.add-note", NULL, add_note_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "story.add-note", NULL);
}

static void
tend_story_box_init (TendStoryBox *self)
{
  self->drafts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  note_changed_cb (self);
}

void
tend_story_box_show (TendStoryBox *self,
                     TendStore    *store,
                     TendInquiry  *inquiry)
{
  gboolean other;

  g_return_if_fail (TEND_IS_STORY_BOX (self));
  g_return_if_fail (TEND_IS_STORE (store));
  g_return_if_fail (TEND_IS_INQUIRY (inquiry));

  other = self->inquiry == NULL ||
          tend_inquiry_get_id (self->inquiry) != tend_inquiry_get_id (inquiry);
  if (other && self->inquiry != NULL)
    keep_draft (self);
  g_set_object (&self->store, store);
  g_set_object (&self->inquiry, inquiry);
  if (other)
    {
      show_draft (self);
      fill_about (self);
    }
  fill_story (self);
}

gboolean
tend_story_box_has_draft (TendStoryBox *self)
{
  g_return_val_if_fail (TEND_IS_STORY_BOX (self), FALSE);

  if (self->inquiry != NULL)
    keep_draft (self);
  /* What is on its way to the disk gets there. */
  return g_hash_table_size (self->drafts) >
         (g_hash_table_contains (self->drafts, &self->adding) ? 1 : 0);
}
