/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-item-dialog.h"

#include "tend-discard.h"
#include "tend-perform.h"
#include "tend-practice-kinds.h"
#include "tend-practice-store.h"
#include "tend-practice-finder.h"
#include "tend-property.h"
#include "tend-text.h"
#include "tend-typed.h"

#include <glib/gi18n-lib.h>

struct _TendItemDialog
{
  AdwWindow parent_instance;

  TendStore    *store;
  TendPlanItem *item;
  gint64        practice;

  GtkWidget          *save_button;
  GtkEditable        *title_row;
  AdwComboRow        *kind_row;
  GtkSpinButton      *minutes;
  GtkEditable        *leader_row;
  GtkSwitch          *optional;
  AdwExpanderRow     *start_row;
  GtkEditable        *start_entry;
  AdwExpanderRow     *floor_row;
  GtkSpinButton      *floor;
  AdwActionRow       *practice_row;
  GtkWidget          *clear_button;
  GtkPopover         *practice_popover;
  GtkEditable        *practice_entry;
  TendPracticeFinder *suggestions;
  GtkTextView        *materials;
  GtkTextView        *notes;
};

enum {
  SAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TendItemDialog, tend_item_dialog, ADW_TYPE_WINDOW)

static char *
get_text (GtkTextView *view)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter      start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  return tend_text_clean (text);
}

static void
set_text (GtkTextView *view,
          const char  *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text != NULL ? text : "", -1);
}

/* Whether what stands in the fields can be stored; what cannot is marked where it stands. */
static void
changed_cb (TendItemDialog *self)
{
  gboolean         titled = !tend_text_is_blank (gtk_editable_get_text (self->title_row));
  gboolean         fixed = adw_expander_row_get_enable_expansion (self->start_row);
  g_autofree char *start = tend_time_from_typed (gtk_editable_get_text (self->start_entry));
  gboolean         started = !fixed || start != NULL;

  if (started)
    gtk_widget_remove_css_class (GTK_WIDGET (self->start_entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->start_entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->start_entry), GTK_ACCESSIBLE_STATE_INVALID,
                               started ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  gtk_widget_set_sensitive (self->save_button, titled && started);
}

static void
show_practice (TendItemDialog *self)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (TendPractice) practice = NULL;

  if (self->practice != 0)
    practice = tend_practice_load (tend_store_get_reader (self->store), self->practice, &error);
  adw_action_row_set_subtitle (self->practice_row, practice != NULL
                                                       ? tend_practice_get_title (practice)
                                                       : _ ("None"));
  gtk_widget_set_visible (self->clear_button, self->practice != 0);
}

static void
practice_cleared_cb (TendItemDialog *self)
{
  self->practice = 0;
  show_practice (self);
}

/* A new item takes over what the practice says of itself. */
static void
practice_chosen_cb (TendItemDialog *self,
                    TendPractice   *practice)
{
  self->practice = tend_practice_get_id (practice);
  if (tend_text_is_blank (gtk_editable_get_text (self->title_row)))
    {
      gtk_editable_set_text (self->title_row, tend_practice_get_title (practice));
      tend_practice_kinds_select (self->kind_row, tend_practice_get_kind (practice));
      gtk_spin_button_set_value (self->minutes, tend_practice_get_minutes (practice));
    }
  show_practice (self);
  gtk_popover_popdown (self->practice_popover);
}

static void
practice_typed_cb (TendItemDialog *self)
{
  tend_practice_finder_look (self->suggestions, gtk_editable_get_text (self->practice_entry));
}

static void
practice_popover_shown_cb (TendItemDialog *self)
{
  gtk_editable_set_text (self->practice_entry, "");
  practice_typed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->practice_entry));
}

/* The fixed start that is proposed is where the item stands. */
static void
start_enabled_cb (TendItemDialog *self)
{
  const char *start = tend_plan_item_get_start (self->item);

  if (adw_expander_row_get_enable_expansion (self->start_row) &&
      tend_text_is_blank (gtk_editable_get_text (self->start_entry)))
    gtk_editable_set_text (self->start_entry, start != NULL ? start : "");
  adw_expander_row_set_expanded (self->start_row,
                                 adw_expander_row_get_enable_expansion (self->start_row));
  changed_cb (self);
}

static void
floor_enabled_cb (TendItemDialog *self)
{
  adw_expander_row_set_expanded (self->floor_row,
                                 adw_expander_row_get_enable_expansion (self->floor_row));
}

static TendPlanItem *
read_fields (TendItemDialog *self)
{
  TendPlanItem    *item = tend_object_copy (self->item);
  g_autofree char *title = tend_text_clean (gtk_editable_get_text (self->title_row));
  g_autofree char *leader = tend_text_clean (gtk_editable_get_text (self->leader_row));
  g_autofree char *start = tend_time_from_typed (gtk_editable_get_text (self->start_entry));
  g_autofree char *materials = get_text (self->materials);
  g_autofree char *notes = get_text (self->notes);
  gboolean         fixed = adw_expander_row_get_enable_expansion (self->start_row);
  gboolean         floored = adw_expander_row_get_enable_expansion (self->floor_row);

  g_object_set (item,
                "title", title,
                "kind", tend_practice_kinds_get_selected (self->kind_row),
                "minutes", gtk_spin_button_get_value_as_int (self->minutes),
                "leader", leader,
                "optional", gtk_switch_get_active (self->optional),
                "fixed-start", fixed ? start : NULL,
                "minutes-floor", floored ? gtk_spin_button_get_value_as_int (self->floor) : -1,
                "practice", self->practice,
                "materials", materials,
                "notes", notes,
                NULL);
  return item;
}

static gboolean
is_same (TendPlanItem *a,
         TendPlanItem *b)
{
  g_autofree GParamSpec **properties = NULL;
  guint                   n_properties;

  properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (a), &n_properties);
  for (guint i = 0; i < n_properties; i++)
    {
      g_auto (GValue) one = G_VALUE_INIT;
      g_auto (GValue) other = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (a), properties[i]->name, &one);
      g_object_get_property (G_OBJECT (b), properties[i]->name, &other);
      if (g_param_values_cmp (properties[i], &one, &other) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
save_cb (TendItemDialog *self)
{
  g_autoptr (TendPlanItem) item = NULL;

  if (!gtk_widget_get_sensitive (self->save_button))
    return;
  item = read_fields (self);
  if (tend_plan_item_get_id (item) == 0 || !is_same (item, self->item))
    g_signal_emit (self, signals[SAVE], 0, item);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
save_action_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  save_cb (TEND_ITEM_DIALOG (widget));
}

static gboolean
tend_item_dialog_close_request (GtkWindow *window)
{
  TendItemDialog          *self = TEND_ITEM_DIALOG (window);
  g_autoptr (TendPlanItem) item = read_fields (self);

  if (is_same (item, self->item))
    return GTK_WINDOW_CLASS (tend_item_dialog_parent_class)->close_request (window);
  tend_discard_ask (window, _ ("Discard the Changes?"));
  return GDK_EVENT_STOP;
}

static void
tend_item_dialog_dispose (GObject *object)
{
  TendItemDialog *self = TEND_ITEM_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_ITEM_DIALOG);
  g_clear_object (&self->store);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (tend_item_dialog_parent_class)->dispose (object);
}

static void
bind_fields (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TendItemDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, TendItemDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, TendItemDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, TendItemDialog, minutes);
  gtk_widget_class_bind_template_child (widget_class, TendItemDialog, leader_row);
  gtk_widget_class_bind_template_child (widget_class, TendItemDialog, optional);
  gtk_widget_class_bind_template_child (widget_class, TendItemDialog, start_row);
  gtk_widget_class_bind_template_child (widget_class, TendItemDialog, start_entry);
  gtk_widget_class_bind_template_child (widget_class, TendItemDialog, floor_row);
  gtk_widget_class_bind_template_child (widget_class, TendItemDialog, floor);
  gtk_widget_class_bind_template_child (widget_class, TendItemDialog, practice_row);
  gtk_widget_class_bind_template_child (widget_class, TendItemDialog, clear_button);
  gtk_widget_class_bind_template_child (widget_class, TendItemDialog, practice_popover);
  gtk_widget_class_bind_template_child (widget_class, TendItemDialog, practice_entry);
  gtk_widget_class_bind_template_child (widget_class, TendItemDialog, suggestions);
  gtk_widget_class_bind_template_child (widget_class, TendItemDialog, materials);
  gtk_widget_class_bind_template_child (widget_class, TendItemDialog, notes);
}

static void
tend_item_dialog_class_init (TendItemDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_item_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = tend_item_dialog_close_request;

  signals[SAVE] = g_signal_new ("save", TEND_TYPE_ITEM_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, TEND_TYPE_PLAN_ITEM);

  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "dialog.save", NULL);

  g_type_ensure (TEND_TYPE_PRACTICE_FINDER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/plans/item-dialog.ui");
  bind_fields (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_enabled_cb);
  gtk_widget_class_bind_template_callback (widget_class, floor_enabled_cb);
  gtk_widget_class_bind_template_callback (widget_class, practice_cleared_cb);
  gtk_widget_class_bind_template_callback (widget_class, practice_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, practice_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, practice_popover_shown_cb);
}

static void
tend_item_dialog_init (TendItemDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  tend_practice_kinds_fill (self->kind_row);
  tend_practice_finder_set_entry (self->suggestions, self->practice_entry);
}

static void
fill_fields (TendItemDialog *self)
{
  TendPlanItem *item = self->item;
  const char   *title = tend_plan_item_get_title (item);
  const char   *leader = tend_plan_item_get_leader (item);
  const char   *start = tend_plan_item_get_fixed_start (item);
  int           floor = tend_plan_item_get_minutes_floor (item);

  gtk_editable_set_text (self->title_row, title != NULL ? title : "");
  tend_practice_kinds_select (self->kind_row, tend_plan_item_get_kind (item));
  gtk_spin_button_set_value (self->minutes, tend_plan_item_get_minutes (item));
  gtk_editable_set_text (self->leader_row, leader != NULL ? leader : "");
  gtk_switch_set_active (self->optional, tend_plan_item_get_optional (item));
  gtk_editable_set_text (self->start_entry, start != NULL ? start : "");
  adw_expander_row_set_enable_expansion (self->start_row, start != NULL);
  gtk_spin_button_set_value (self->floor, MAX (floor, 0));
  adw_expander_row_set_enable_expansion (self->floor_row, floor >= 0);
  self->practice = tend_plan_item_get_practice (item);
  set_text (self->materials, tend_plan_item_get_materials (item));
  set_text (self->notes, tend_plan_item_get_notes (item));
}

TendItemDialog *
tend_item_dialog_new (GtkWindow    *parent,
                      TendStore    *store,
                      TendPlanItem *item)
{
  TendItemDialog *self;
  gboolean        is_new;

  g_return_val_if_fail (TEND_IS_STORE (store), NULL);
  g_return_val_if_fail (TEND_IS_PLAN_ITEM (item), NULL);

  is_new = tend_plan_item_get_id (item) == 0;
  self = g_object_new (TEND_TYPE_ITEM_DIALOG, "transient-for", parent, NULL);
  gtk_window_set_title (GTK_WINDOW (self), is_new ? _ ("New Item") : _ ("Edit Item"));
  gtk_button_set_label (GTK_BUTTON (self->save_button), is_new ? _ ("_Add") : _ ("_Save"));
  self->store = g_object_ref (store);
  self->item = g_object_ref (item);
  g_object_set (self->suggestions, "store", store, NULL);
  fill_fields (self);
  show_practice (self);
  changed_cb (self);
  return self;
}
