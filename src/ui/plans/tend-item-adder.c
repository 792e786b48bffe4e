/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-item-adder.h"

#include "tend-practice-finder.h"
#include "tend-practice-kinds.h"
#include "tend-text.h"

struct _TendItemAdder
{
  AdwBin parent_instance;

  TendStore          *store;
  GtkEditable        *entry;
  GtkRevealer        *options;
  GtkDropDown        *kinds;
  GtkSpinButton      *minutes;
  GtkRevealer        *found;
  TendPracticeFinder *suggestions;
};

typedef enum {
  PROP_STORE = 1,
} TendItemAdderProperty;

enum {
  ADD,
  N_SIGNALS
};

static GParamSpec *properties[PROP_STORE + 1];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TendItemAdder, tend_item_adder, ADW_TYPE_BIN)

/* The entry is empty again first: what is added may be shown at once. */
static void
add (TendItemAdder *self,
     TendPlanItem  *item)
{
  gtk_editable_set_text (self->entry, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  g_signal_emit (self, signals[ADD], 0, item);
}

static void
add_practice (TendItemAdder *self,
              TendPractice  *practice)
{
  g_autoptr (TendPlanItem) item = NULL;

  item = g_object_new (TEND_TYPE_PLAN_ITEM,
                       "title", tend_practice_get_title (practice),
                       "kind", tend_practice_get_kind (practice),
                       "minutes", tend_practice_get_minutes (practice),
                       "practice", tend_practice_get_id (practice),
                       NULL);
  add (self, item);
}

static void
chosen_cb (TendItemAdder *self,
           TendPractice  *practice)
{
  add_practice (self, practice);
}

/* Whoever types the whole title of a practice means it. */
static void
add_typed_cb (TendItemAdder *self)
{
  TendPractice            *exact = tend_practice_finder_get_exact (self->suggestions);
  g_autofree char         *title = tend_text_clean (gtk_editable_get_text (self->entry));
  g_autoptr (TendPlanItem) item = NULL;

  if (title == NULL)
    return;
  if (exact != NULL)
    {
      g_autoptr (TendPractice) practice = g_object_ref (exact);

      add_practice (self, practice);
      return;
    }
  item = g_object_new (TEND_TYPE_PLAN_ITEM,
                       "title", title,
                       "kind", tend_practice_kinds_get_selected (self->kinds),
                       "minutes", gtk_spin_button_get_value_as_int (self->minutes),
                       NULL);
  add (self, item);
}

static void
typed_cb (TendItemAdder *self)
{
  const char *typed = gtk_editable_get_text (self->entry);
  gboolean    blank = tend_text_is_blank (typed);

  gtk_revealer_set_reveal_child (self->options, !blank);
  gtk_revealer_set_reveal_child (
      self->found, !blank && tend_practice_finder_look (self->suggestions, typed) > 0);
}

/* Enter in the minutes adds as in the title. Escape closes the suggestions, then forgets what was
 * typed. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  keycode,
                GdkModifierType        state,
                TendItemAdder         *self)
{
  GtkStateFlags flags = gtk_widget_get_state_flags (GTK_WIDGET (self->minutes));

  if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) &&
      (flags & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    {
      gtk_spin_button_update (self->minutes);
      add_typed_cb (self);
      return GDK_EVENT_STOP;
    }
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  if (gtk_revealer_get_reveal_child (self->found))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->entry));
      gtk_editable_set_position (self->entry, -1);
      gtk_revealer_set_reveal_child (self->found, FALSE);
    }
  else if (*gtk_editable_get_text (self->entry) != '\0')
    gtk_editable_set_text (self->entry, "");
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
tend_item_adder_dispose (GObject *object)
{
  TendItemAdder *self = TEND_ITEM_ADDER (object);

  /* AdwBin would unparent its child a second time after dispose_template. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_ITEM_ADDER);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tend_item_adder_parent_class)->dispose (object);
}

static void
tend_item_adder_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((TendItemAdderProperty)property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, TEND_ITEM_ADDER (object)->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_item_adder_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  TendItemAdder *self = TEND_ITEM_ADDER (object);

  switch ((TendItemAdderProperty)property_id)
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
tend_item_adder_class_init (TendItemAdderClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_item_adder_dispose;
  object_class->get_property = tend_item_adder_get_property;
  object_class->set_property = tend_item_adder_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, TEND_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                    G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[ADD] = g_signal_new ("add", TEND_TYPE_ITEM_ADDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, TEND_TYPE_PLAN_ITEM);

  g_type_ensure (TEND_TYPE_PRACTICE_FINDER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/plans/item-adder.ui");
  gtk_widget_class_bind_template_child (widget_class, TendItemAdder, entry);
  gtk_widget_class_bind_template_child (widget_class, TendItemAdder, options);
  gtk_widget_class_bind_template_child (widget_class, TendItemAdder, kinds);
  gtk_widget_class_bind_template_child (widget_class, TendItemAdder, minutes);
  gtk_widget_class_bind_template_child (widget_class, TendItemAdder, found);
  gtk_widget_class_bind_template_child (widget_class, TendItemAdder, suggestions);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
tend_item_adder_init (TendItemAdder *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  tend_practice_finder_set_entry (self->suggestions, self->entry);
  tend_practice_kinds_fill (self->kinds);
  tend_practice_kinds_select (self->kinds, TEND_PRACTICE_TALK);
}

void
tend_item_adder_grab_focus (TendItemAdder *self)
{
  g_return_if_fail (TEND_IS_ITEM_ADDER (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
