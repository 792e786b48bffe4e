/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "tend-ui"

#include "tend-window.h"

#include "tend-cohort-dialog.h"
#include "tend-cohorts-page.h"
#include "tend-date.h"
#include "tend-discard.h"
#include "tend-enrollment-actions.h"
#include "tend-import-chooser.h"
#include "tend-import-receipts-window.h"
#include "tend-inquiries-page.h"
#include "tend-inquiry-dialog.h"
#include "tend-inquiry-store.h"
#include "tend-perform.h"
#include "tend-plans-page.h"
#include "tend-practices-page.h"
#include "tend-present.h"
#include "tend-today-page.h"

#include <glib/gi18n-lib.h>

struct _TendWindow
{
  AdwApplicationWindow parent_instance;

  TendStore *store;
  GSettings *settings;

  GtkOverlay         *overlay;
  GtkBox             *box;
  AdwSqueezer        *squeezer;
  GtkWidget          *switcher;
  AdwViewSwitcherBar *bar; /* at the bottom, made when the window is first narrow */
  AdwViewStack       *stack;
  AdwViewStackPage   *inquiries_page;
  GtkInfoBar         *example_bar;

  char *day; /* on which offers were looked through last */
};

/* The places, and how each shows one of its things. */
typedef void (*ShowThing) (GtkWidget *page,
                           gint64     id);

static const struct
{
  const char *name;
  GType (*get_type) (void);
  ShowThing show;
} places[] = {
  { "today", tend_today_page_get_type, NULL },
  { "inquiries", tend_inquiries_page_get_type, (ShowThing)tend_inquiries_page_show },
  { "cohorts", tend_cohorts_page_get_type, (ShowThing)tend_cohorts_page_show },
  { "plans", tend_plans_page_get_type, (ShowThing)tend_plans_page_show },
  { "practices", tend_practices_page_get_type, (ShowThing)tend_practices_page_show },
};

G_DEFINE_FINAL_TYPE (TendWindow, tend_window, ADW_TYPE_APPLICATION_WINDOW)

/* The place @name, made now if it has not been shown before. NULL for a name that is none. */
static GtkWidget *
get_place (TendWindow *self,
           const char *name)
{
  GtkWidget *bin = adw_view_stack_get_child_by_name (self->stack, name);

  if (bin == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (adw_bin_get_child (ADW_BIN (bin)) == NULL && g_str_equal (places[i].name, name))
      adw_bin_set_child (ADW_BIN (bin),
                         g_object_new (places[i].get_type (), "store", self->store, NULL));
  return adw_bin_get_child (ADW_BIN (bin));
}

static void
visible_place_changed_cb (AdwViewStack *stack,
                          GParamSpec   *pspec,
                          TendWindow   *self)
{
  const char *name = adw_view_stack_get_visible_child_name (stack);

  if (name == NULL || self->store == NULL)
    return;
  get_place (self, name);
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "page", name);
}

/* The places do not fit into the header of a narrow window: they go to the bottom. */
static void
squeezed_cb (AdwSqueezer *squeezer,
             GParamSpec  *pspec,
             TendWindow  *self)
{
  gboolean narrow = adw_squeezer_get_visible_child (squeezer) != self->switcher;

  if (self->bar == NULL && narrow)
    {
      self->bar = ADW_VIEW_SWITCHER_BAR (adw_view_switcher_bar_new ());
      adw_view_switcher_bar_set_stack (self->bar, self->stack);
      gtk_box_append (self->box, GTK_WIDGET (self->bar));
    }
  if (self->bar != NULL)
    adw_view_switcher_bar_set_reveal (self->bar, narrow);
}

static void
show_thing (TendWindow *self,
            const char *name,
            gint64      id)
{
  GtkWidget *place = get_place (self, name);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].name, name) && places[i].show != NULL && place != NULL)
      {
        adw_view_stack_set_visible_child_name (self->stack, name);
        places[i].show (place, id);
      }
}

static void
show_thing_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *id)
{
  static const char *const names[][2] = {
    { "win.show-inquiry", "inquiries" },
    { "win.show-cohort", "cohorts" },
    { "win.show-plan", "plans" },
    { "win.show-practice", "practices" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i][0], action_name))
      show_thing (TEND_WINDOW (widget), names[i][1], g_variant_get_int64 (id));
}

static void
present_practice_cb (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *id)
{
  TendWindow *self = TEND_WINDOW (widget);

  tend_present_practice (GTK_WINDOW (self), self->store, self->settings, g_variant_get_int64 (id));
}

static void
present_plan_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *id)
{
  TendWindow *self = TEND_WINDOW (widget);

  tend_present_plan (GTK_WINDOW (self), self->store, self->settings, g_variant_get_int64 (id));
}

static void
show_page_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *name)
{
  tend_window_show_page (TEND_WINDOW (widget), g_variant_get_string (name, NULL));
}

static void
new_inquiry_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  TendWindow *self = TEND_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (tend_inquiry_dialog_new (GTK_WINDOW (self), self->store)));
}

static void
new_cohort_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  TendWindow *self = TEND_WINDOW (widget);

  gtk_window_present (
      GTK_WINDOW (tend_cohort_dialog_new (GTK_WINDOW (self), self->store, NULL)));
}

static void
past_imports_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  TendStore *store = TEND_WINDOW (widget)->store;

  gtk_window_present (
      GTK_WINDOW (tend_import_receipts_window_new (GTK_WINDOW (widget), store)));
}

static void
import_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  tend_import_begin (GTK_WINDOW (widget), TEND_WINDOW (widget)->store);
}

static void
paste_sign_ups_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  tend_import_paste (GTK_WINDOW (widget), TEND_WINDOW (widget)->store);
}

static void
search_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TendWindow *self = TEND_WINDOW (widget);
  GtkWidget  *bin = adw_view_stack_get_visible_child (self->stack);
  GtkWidget  *place = adw_bin_get_child (ADW_BIN (bin));

  /* Today has nothing to look through: whoever looks for somebody looks among the inquiries. */
  if (place == NULL || !gtk_widget_activate_action (place, "page.search", NULL))
    {
      adw_view_stack_set_visible_child_name (self->stack, "inquiries");
      gtk_widget_activate_action (get_place (self, "inquiries"), "page.search", NULL);
    }
}

/* Ctrl+Z belongs to a text while it is being written. */
static gboolean
undo_in_text (TendWindow *self,
              const char *text_action)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (GTK_IS_TEXT (focus) && gtk_editable_get_enable_undo (GTK_EDITABLE (focus)))
    return gtk_widget_activate_action (focus, text_action, NULL);
  if (GTK_IS_TEXT_VIEW (focus) && gtk_text_view_get_editable (GTK_TEXT_VIEW (focus)))
    return gtk_widget_activate_action (focus, text_action, NULL);
  return FALSE;
}

static void
undo_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TendWindow *self = TEND_WINDOW (widget);

  if (!undo_in_text (self, "text.undo"))
    tend_perform_undo (widget, self->store, 0);
}

static void
redo_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TendWindow *self = TEND_WINDOW (widget);

  if (!undo_in_text (self, "text.redo"))
    tend_perform_redo (widget, self->store);
}

/* Made when it is asked for: GtkApplication would make one at every start. */
static void
shortcuts_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWindow             *shortcuts;

  builder = gtk_builder_new_from_resource ("/app/tend/Tend/ui/shortcuts.ui");
  shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (widget));
  gtk_window_present (shortcuts);
}

static void
undo_action_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *id)
{
  tend_perform_undo (widget, TEND_WINDOW (widget)->store, g_variant_get_int64 (id));
}

/* The number on "Inquiries": who waits for an answer. */
static void
count_waiting (TendWindow *self)
{
  g_autofree char   *today = tend_today ();
  g_autoptr (GError) error = NULL;
  int                waiting;

  waiting = tend_inquiry_count_waiting (tend_store_get_reader (self->store), today, &error);
  if (waiting < 0)
    tend_report_error (GTK_WIDGET (self), error);
  else
    adw_view_stack_page_set_badge_number (self->inquiries_page, (guint)waiting);
}

static void
store_changed_cb (TendStore   *store,
                  TendChanges *changes,
                  TendWindow  *self)
{
  if (tend_changes_touches (changes, TEND_KIND_INQUIRY))
    count_waiting (self);
}

static void
offers_expired_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (TendWindow) self = data;
  g_autoptr (GError)     error = NULL;

  if (!tend_store_perform_finish (TEND_STORE (source), result, &error))
    tend_report_error (GTK_WIDGET (self), error);
}

/* Once a day, places whose date has passed are no longer held. */
static void
end_offers (TendWindow *self)
{
  g_autofree char       *today = tend_today ();
  g_autoptr (TendAction) expire = NULL;

  if (g_strcmp0 (self->day, today) == 0)
    return;
  expire = tend_offers_expire_action (today);
  tend_store_perform_async (self->store, expire, NULL, offers_expired_cb, g_object_ref (self));
  g_free (self->day);
  self->day = g_steal_pointer (&today);
}

/* Another day may have begun, and "tend import" in a terminal may have written meanwhile. */
static void
active_changed_cb (TendWindow *self)
{
  g_autofree char *today = tend_today ();

  if (!gtk_window_is_active (GTK_WINDOW (self)) || self->store == NULL)
    return;
  /* A next step may be due today that was not yesterday. */
  if (self->day != NULL && !g_str_equal (self->day, today))
    count_waiting (self);
  end_offers (self);
  tend_store_check_elsewhere (self->store);
}

static gboolean
tend_window_close_request (GtkWindow *window)
{
  TendWindow *self = TEND_WINDOW (window);
  GtkWidget  *bin = adw_view_stack_get_child_by_name (self->stack, "inquiries");
  GtkWidget  *inquiries = adw_bin_get_child (ADW_BIN (bin));
  int         width, height;

  if (self->settings != NULL)
    {
      gtk_window_get_default_size (window, &width, &height);
      g_settings_set_int (self->settings, "window-width", MAX (width, 360));
      g_settings_set_int (self->settings, "window-height", MAX (height, 294));
      g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));
    }
  if (inquiries != NULL && tend_inquiries_page_has_draft (TEND_INQUIRIES_PAGE (inquiries)))
    {
      tend_discard_ask (window, _ ("Discard the Note?"));
      return GDK_EVENT_STOP;
    }
  return GTK_WINDOW_CLASS (tend_window_parent_class)->close_request (window);
}

static void
tend_window_dispose (GObject *object)
{
  TendWindow *self = TEND_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_WINDOW);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (tend_window_parent_class)->dispose (object);
}

static void
tend_window_finalize (GObject *object)
{
  g_free (TEND_WINDOW (object)->day);

  G_OBJECT_CLASS (tend_window_parent_class)->finalize (object);
}

static void
tend_window_class_init (TendWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_window_dispose;
  object_class->finalize = tend_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = tend_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/app/tend/Tend/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, TendWindow, overlay);
  gtk_widget_class_bind_template_child (widget_class, TendWindow, box);
  gtk_widget_class_bind_template_child (widget_class, TendWindow, squeezer);
  gtk_widget_class_bind_template_child (widget_class, TendWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, TendWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TendWindow, inquiries_page);
  gtk_widget_class_bind_template_child (widget_class, TendWindow, example_bar);
  gtk_widget_class_bind_template_callback (widget_class, squeezed_cb);

  gtk_widget_class_install_action (widget_class, "win.show-inquiry", "x", show_thing_cb);
  gtk_widget_class_install_action (widget_class, "win.show-cohort", "x", show_thing_cb);
  gtk_widget_class_install_action (widget_class, "win.show-plan", "x", show_thing_cb);
  gtk_widget_class_install_action (widget_class, "win.show-practice", "x", show_thing_cb);
  gtk_widget_class_install_action (widget_class, "win.present-practice", "x", present_practice_cb);
  gtk_widget_class_install_action (widget_class, "win.present-plan", "x", present_plan_cb);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_cb);
  gtk_widget_class_install_action (widget_class, "win.new-inquiry", NULL, new_inquiry_cb);
  gtk_widget_class_install_action (widget_class, "win.new-cohort", NULL, new_cohort_cb);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "win.past-imports", NULL, past_imports_cb);
  gtk_widget_class_install_action (widget_class, "win.paste-sign-ups", NULL, paste_sign_ups_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_cb);
  gtk_widget_class_install_action (widget_class, "win.undo-action", "x", undo_action_cb);
}

static void
tend_window_init (TendWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->stack, "notify::visible-child-name",
                           G_CALLBACK (visible_place_changed_cb), self, 0);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_changed_cb), NULL);
}

TendWindow *
tend_window_new (GtkApplication *application,
                 TendStore      *store,
                 GSettings      *settings)
{
  TendWindow      *self;
  g_autofree char *page = NULL;

  g_return_val_if_fail (TEND_IS_STORE (store), NULL);

  self = g_object_new (TEND_TYPE_WINDOW, "application", application, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  tend_import_accept_drops (GTK_WINDOW (self), self->overlay, store);
  count_waiting (self);

  if (settings != NULL)
    {
      gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                                   g_settings_get_int (settings, "window-height"));
      if (g_settings_get_boolean (settings, "window-maximized"))
        gtk_window_maximize (GTK_WINDOW (self));
      page = g_settings_get_string (settings, "page");
    }
  tend_window_show_page (self, page != NULL ? page : "today");
  self->settings = settings != NULL ? g_object_ref (settings) : NULL;
  return self;
}

TendStore *
tend_window_get_store (TendWindow *self)
{
  g_return_val_if_fail (TEND_IS_WINDOW (self), NULL);

  return self->store;
}

void
tend_window_show_page (TendWindow *self,
                       const char *name)
{
  g_return_if_fail (TEND_IS_WINDOW (self));

  if (get_place (self, name) != NULL)
    adw_view_stack_set_visible_child_name (self->stack, name);
}

void
tend_window_set_example (TendWindow *self,
                         gboolean    example)
{
  g_return_if_fail (TEND_IS_WINDOW (self));

  gtk_info_bar_set_revealed (self->example_bar, example);
  if (example)
    gtk_window_set_title (GTK_WINDOW (self), _ ("Tend (Example Data)"));
}
