/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-practice-finder.h"

#include "tend-enum.h"
#include "tend-perform.h"
#include "tend-practice-store.h"
#include "tend-text.h"

/* More would be a list to be read, and the library has a place of its own. */
#define MOST 30

struct _TendPracticeFinder
{
  AdwBin parent_instance;

  TendStore   *store;
  char        *typed;
  GListStore  *found;
  GtkListBox  *box;
  GtkEditable *entry; /* not owned */
};

typedef enum {
  PROP_STORE = 1,
} TendPracticeFinderProperty;

enum {
  CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[PROP_STORE + 1];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TendPracticeFinder, tend_practice_finder, ADW_TYPE_BIN)

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  TendPractice    *practice = item;
  int              kind = (int)tend_practice_get_kind (practice);
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget       *icon = gtk_image_new_from_icon_name (tend_enum_icon (TEND_TYPE_PRACTICE_KIND,
                                                                        kind));
  GtkWidget       *title = gtk_label_new (tend_practice_get_title (practice));
  g_autofree char *length = tend_practice_say_minutes (practice);
  GtkWidget       *minutes = gtk_label_new (length);
  g_autofree char *name = NULL;

  gtk_widget_set_tooltip_text (icon, tend_enum_label (TEND_TYPE_PRACTICE_KIND, kind));
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (minutes, "dim-label");
  gtk_widget_add_css_class (minutes, "numeric");
  gtk_widget_add_css_class (box, "suggestion");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), minutes);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  name = g_strjoin (", ", tend_practice_get_title (practice),
                    tend_enum_label (TEND_TYPE_PRACTICE_KIND, kind), length, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
row_activated_cb (TendPracticeFinder *self,
                  GtkListBoxRow      *row)
{
  guint                    index = (guint)gtk_list_box_row_get_index (row);
  g_autoptr (TendPractice) practice = g_list_model_get_item (G_LIST_MODEL (self->found), index);

  g_signal_emit (self, signals[CHOSEN], 0, practice);
}

/* Leaves the list at its upper end; what is no key of a list is still being typed. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  keycode,
                GdkModifierType        state,
                gpointer               data)
{
  TendPracticeFinder *self = data;
  GtkRoot            *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkListBoxRow      *first = gtk_list_box_get_row_at_index (self->box, 0);
  GtkWidget          *text;

  if (self->entry == NULL || root == NULL)
    return GDK_EVENT_PROPAGATE;
  if ((key == GDK_KEY_Up || key == GDK_KEY_KP_Up) &&
      gtk_root_get_focus (root) == GTK_WIDGET (first))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->entry));
      gtk_editable_set_position (self->entry, -1);
      return GDK_EVENT_STOP;
    }
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 ||
      (gdk_keyval_to_unicode (key) < 0x20 && key != GDK_KEY_BackSpace))
    return GDK_EVENT_PROPAGATE;
  text = GTK_WIDGET (gtk_editable_get_delegate (self->entry));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (self->entry, -1);
  gtk_event_controller_key_forward (controller, text);
  return GDK_EVENT_STOP;
}

static gboolean
entry_key_pressed_cb (GtkEventControllerKey *controller,
                      guint                  key,
                      guint                  keycode,
                      GdkModifierType        state,
                      TendPracticeFinder    *self)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_get_mapped (GTK_WIDGET (self)) && tend_practice_finder_enter (self);
}

static void
tend_practice_finder_dispose (GObject *object)
{
  TendPracticeFinder *self = TEND_PRACTICE_FINDER (object);

  /* AdwBin would unparent its child a second time after dispose_template. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_PRACTICE_FINDER);
  g_clear_object (&self->store);
  g_clear_object (&self->found);

  G_OBJECT_CLASS (tend_practice_finder_parent_class)->dispose (object);
}

static void
tend_practice_finder_finalize (GObject *object)
{
  g_free (TEND_PRACTICE_FINDER (object)->typed);

  G_OBJECT_CLASS (tend_practice_finder_parent_class)->finalize (object);
}

static void
tend_practice_finder_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch ((TendPracticeFinderProperty)property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, TEND_PRACTICE_FINDER (object)->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_practice_finder_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  TendPracticeFinder *self = TEND_PRACTICE_FINDER (object);

  switch ((TendPracticeFinderProperty)property_id)
    {
    case PROP_STORE:
      if (g_set_object (&self->store, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_practice_finder_class_init (TendPracticeFinderClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_practice_finder_dispose;
  object_class->finalize = tend_practice_finder_finalize;
  object_class->get_property = tend_practice_finder_get_property;
  object_class->set_property = tend_practice_finder_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, TEND_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                    G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHOSEN] = g_signal_new ("chosen", TEND_TYPE_PRACTICE_FINDER, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, TEND_TYPE_PRACTICE);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/tend/Tend/ui/plans/practice-finder.ui");
  gtk_widget_class_bind_template_child (widget_class, TendPracticeFinder, box);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
tend_practice_finder_init (TendPracticeFinder *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->found = g_list_store_new (TEND_TYPE_PRACTICE);
  gtk_list_box_bind_model (self->box, G_LIST_MODEL (self->found), create_row, NULL, NULL);
}

void
tend_practice_finder_set_entry (TendPracticeFinder *self,
                                GtkEditable        *entry)
{
  GtkEventController *keys;

  g_return_if_fail (TEND_IS_PRACTICE_FINDER (self));
  g_return_if_fail (GTK_IS_EDITABLE (entry));
  g_return_if_fail (self->entry == NULL);

  self->entry = entry;
  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (entry_key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (entry), keys);
}

/* Whoever types a title looks for it, and not for the words of another practice. */
static int
compare_titles (gconstpointer a,
                gconstpointer b,
                gpointer      typed)
{
  TendPractice    *one = *(TendPractice *const *)a;
  TendPractice    *other = *(TendPractice *const *)b;
  g_autofree char *one_title = tend_text_fold (tend_practice_get_title (one));
  g_autofree char *other_title = tend_text_fold (tend_practice_get_title (other));

  return (strstr (one_title, typed) == NULL) - (strstr (other_title, typed) == NULL);
}

guint
tend_practice_finder_look (TendPracticeFinder *self,
                           const char         *typed)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GArray)    ids = NULL;
  g_autofree char      *folded = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  TendDatabase         *reader;

  g_return_val_if_fail (TEND_IS_PRACTICE_FINDER (self), 0);
  g_return_val_if_fail (self->store != NULL, 0);

  g_free (self->typed);
  self->typed = g_strdup (typed);
  reader = tend_store_get_reader (self->store);
  ids = tend_practice_find_ids (reader, typed, TEND_PRACTICE_ANY_KIND, NULL, &error);
  for (guint i = 0; ids != NULL && i < MIN (ids->len, MOST); i++)
    {
      TendPractice *practice = tend_practice_load (reader, g_array_index (ids, gint64, i), &error);

      if (practice == NULL)
        break;
      g_ptr_array_add (found, practice);
    }
  if (error != NULL)
    tend_report_error (GTK_WIDGET (self), error);
  folded = tend_text_fold (typed != NULL ? typed : "");
  /* It keeps the order of those that are alike. */
  g_ptr_array_sort_with_data (found, compare_titles, folded);
  g_list_store_splice (self->found, 0, g_list_model_get_n_items (G_LIST_MODEL (self->found)),
                       found->pdata, found->len);
  return found->len;
}

TendPractice *
tend_practice_finder_get_exact (TendPracticeFinder *self)
{
  g_autofree char *typed = NULL;

  g_return_val_if_fail (TEND_IS_PRACTICE_FINDER (self), NULL);

  if (tend_text_is_blank (self->typed))
    return NULL;
  typed = tend_text_fold (self->typed);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->found)); i++)
    {
      g_autoptr (TendPractice) practice = g_list_model_get_item (G_LIST_MODEL (self->found), i);
      g_autofree char         *title = tend_text_fold (tend_practice_get_title (practice));

      if (g_str_equal (title, typed))
        return practice; /* the list holds it */
    }
  return NULL;
}

gboolean
tend_practice_finder_enter (TendPracticeFinder *self)
{
  GtkListBoxRow *first;

  g_return_val_if_fail (TEND_IS_PRACTICE_FINDER (self), FALSE);

  first = gtk_list_box_get_row_at_index (self->box, 0);
  return first != NULL && gtk_widget_grab_focus (GTK_WIDGET (first));
}
