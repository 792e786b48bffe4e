/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-undo-result.h"

#include "tend-shown-text.h"

#include <glib/gi18n-lib.h>

/* Nobody reads on; least of all the names of those who went as expected. Every row takes its time
 * to be drawn. */
#define MOST_PEOPLE 200
#define MOST_REVERSED 50
#define LONGEST_NAME 120
#define LONGEST_REASON 400

struct _TendImportUndoResult
{
  AdwBin parent_instance;

  AdwPreferencesGroup *kept;
  AdwPreferencesGroup *failed;
  AdwPreferencesGroup *reversed;
  GPtrArray           *rows;   /* GtkWidget; they belong to their groups */
  GPtrArray           *groups; /* AdwPreferencesGroup: of which each row is */
};

G_DEFINE_FINAL_TYPE (TendImportUndoResult, tend_import_undo_result, ADW_TYPE_BIN)

static void
add_row (TendImportUndoResult *self,
         AdwPreferencesGroup  *group,
         const char           *title,
         const char           *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->groups, group);
}

static void
show_people (TendImportUndoResult *self,
             AdwPreferencesGroup  *group,
             const char           *title,
             GPtrArray            *people,
             guint                 most)
{
  for (guint i = 0; i < MIN (people->len, most); i++)
    {
      const TendReversalPerson *person = g_ptr_array_index (people, i);
      g_autofree char          *name = tend_shown_line (person->name, LONGEST_NAME);
      g_autofree char          *reason = tend_shown_line (person->reason, LONGEST_REASON);

      add_row (self, group, name != NULL && *name != '\0' ? name : _ ("Nobody"), reason);
    }
  if (people->len > most)
    {
      guint            n = people->len - most;
      g_autofree char *more = NULL;

      more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n), n);
      add_row (self, group, more, NULL);
    }
  adw_preferences_group_set_title (group, title);
  gtk_widget_set_visible (GTK_WIDGET (group), people->len > 0);
}

static void
clear (TendImportUndoResult *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (g_ptr_array_index (self->groups, i),
                                  g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->groups, 0);
}

static void
tend_import_undo_result_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_IMPORT_UNDO_RESULT);

  G_OBJECT_CLASS (tend_import_undo_result_parent_class)->dispose (object);
}

static void
tend_import_undo_result_finalize (GObject *object)
{
  TendImportUndoResult *self = TEND_IMPORT_UNDO_RESULT (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->groups);

  G_OBJECT_CLASS (tend_import_undo_result_parent_class)->finalize (object);
}

static void
tend_import_undo_result_class_init (TendImportUndoResultClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_import_undo_result_dispose;
  object_class->finalize = tend_import_undo_result_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-undo-result.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportUndoResult, kept);
  gtk_widget_class_bind_template_child (widget_class, TendImportUndoResult, failed);
  gtk_widget_class_bind_template_child (widget_class, TendImportUndoResult, reversed);
}

static void
tend_import_undo_result_init (TendImportUndoResult *self)
{
  self->rows = g_ptr_array_new ();
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_import_undo_result_show (TendImportUndoResult *self,
                              const TendReversal   *reversal)
{
  g_autofree char *kept = NULL;
  g_autofree char *failed = NULL;
  g_autofree char *reversed = NULL;

  g_return_if_fail (TEND_IS_IMPORT_UNDO_RESULT (self));
  g_return_if_fail (reversal != NULL);

  clear (self);
  /* Translators: titles of lists of people, with how many they are */
  kept = g_strdup_printf (_ ("Kept (%u)"), reversal->people_kept->len);
  failed = g_strdup_printf (_ ("Could Not Be Taken Back (%u)"), reversal->people_failed->len);
  reversed = g_strdup_printf (_ ("Taken Back (%u)"), reversal->people_reversed->len);
  show_people (self, self->kept, kept, reversal->people_kept, MOST_PEOPLE);
  show_people (self, self->failed, failed, reversal->people_failed, MOST_PEOPLE);
  show_people (self, self->reversed, reversed, reversal->people_reversed, MOST_REVERSED);
}

char *
tend_import_say_reversal (const TendReversal *reversal)
{
  guint            n_kept, n_reversed;
  g_autofree char *reversed = NULL;
  g_autofree char *kept = NULL;

  g_return_val_if_fail (reversal != NULL, NULL);

  n_reversed = reversal->people_reversed->len;
  n_kept = reversal->people_kept->len + reversal->people_failed->len;
  reversed = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person was taken back.",
                                           "%u people were taken back.", n_reversed),
                              n_reversed);
  if (n_kept == 0)
    return n_reversed > 0 ? g_steal_pointer (&reversed) : g_strdup (_ ("All was taken back."));
  kept = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u stayed in Tend, and why is said below.",
                                       "%u stayed in Tend, and why is said below.", n_kept),
                          n_kept);
  /* Translators: two sentences */
  return n_reversed > 0 ? g_strdup_printf (_ ("%s %s"), reversed, kept) : g_steal_pointer (&kept);
}

void
tend_import_undo_result_present (GtkWindow          *parent,
                                 const TendReversal *reversal)
{
  g_autoptr (GtkBuilder) builder = NULL;
  g_autofree char       *sentence = NULL;
  GtkWindow             *dialog;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (reversal != NULL);

  g_type_ensure (TEND_TYPE_IMPORT_UNDO_RESULT);
  builder = gtk_builder_new_from_resource ("/app/tend/Tend/ui/import/import-undo-dialog.ui");
  dialog = GTK_WINDOW (gtk_builder_get_object (builder, "dialog"));
  sentence = tend_import_say_reversal (reversal);
  gtk_label_set_label (GTK_LABEL (gtk_builder_get_object (builder, "sentence")), sentence);
  tend_import_undo_result_show (
      TEND_IMPORT_UNDO_RESULT (gtk_builder_get_object (builder, "result")), reversal);
  gtk_window_set_transient_for (dialog, parent);
  gtk_window_present (dialog);
}
