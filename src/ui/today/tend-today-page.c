/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-today-page.h"

#include "tend-cohort-store.h"
#include "tend-columns.h"
#include "tend-date.h"
#include "tend-perform.h"
#include "tend-places-row.h"
#include "tend-session-card.h"
#include "tend-session-store.h"
#include "tend-today-store.h"
#include "tend-waiting-row.h"
#include "tend-welcome.h"

#include <glib/gi18n-lib.h>

/* More than these are a list of their own. */
#define MOST_WAITING 6

/* A session begins and a day ends while Tend stands open. */
#define LOOK_AGAIN_SECONDS 60

struct _TendTodayPage
{
  AdwBin parent_instance;

  TendStore *store;
  guint      look_again;
  char      *day;     /* on which was looked last */
  gint64     session; /* the one that was next then; 0 for none */
  gboolean   stale;   /* something changed while another place was shown */

  GtkStack        *stack;
  TendSessionCard *session_card;
  GtkListBox      *waiting_list;
  GtkListBox      *places_list;
};

typedef enum {
  PROP_STORE = 1,
} TendTodayPageProperty;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (TendTodayPage, tend_today_page, ADW_TYPE_BIN)

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* @text is plain: names are no markup. */
static GtkWidget *
row_new (const char *text,
         const char *subtitle)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (text, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static GtkWidget *
more_row_new (guint more)
{
  g_autofree char *text = NULL;
  GtkWidget       *row;

  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", more), more);
  row = row_new (text, "");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", "inquiries");
  return row;
}

static gboolean
show_waiting (TendTodayPage *self,
              TendDatabase  *reader,
              GError       **error)
{
  g_autofree char       *today = tend_today ();
  g_autoptr (GListStore) waiting = NULL;
  guint                  shown, total = 0;

  waiting = tend_today_list_waiting (reader, today, MOST_WAITING, &total, error);
  if (waiting == NULL)
    return FALSE;

  clear_list (self->waiting_list);
  shown = g_list_model_get_n_items (G_LIST_MODEL (waiting));
  for (guint i = 0; i < shown; i++)
    {
      g_autoptr (TendInquiry) inquiry = g_list_model_get_item (G_LIST_MODEL (waiting), i);

      gtk_list_box_append (self->waiting_list, tend_waiting_row_new (inquiry, today));
    }
  if (total > shown)
    gtk_list_box_append (self->waiting_list, more_row_new (total - shown));
  if (total == 0)
    gtk_list_box_append (self->waiting_list, row_new (_ ("Nobody is waiting"), ""));
  return TRUE;
}

static gboolean
show_places (TendTodayPage *self,
             TendDatabase  *reader,
             GError       **error)
{
  g_autoptr (GArray) ids = tend_cohort_find_ids (reader, TEND_COHORTS_CURRENT, NULL, error);

  if (ids == NULL)
    return FALSE;

  clear_list (self->places_list);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (TendCohort) cohort = NULL;

      cohort = tend_cohort_load (reader, g_array_index (ids, gint64, i), error);
      if (cohort == NULL)
        return FALSE;
      gtk_list_box_append (self->places_list, GTK_WIDGET (tend_places_row_new (cohort)));
    }
  if (ids->len == 0)
    gtk_list_box_append (self->places_list, row_new (_ ("No cohort is open"), ""));
  return TRUE;
}

static gboolean
show_session (TendTodayPage *self,
              TendDatabase  *reader,
              GError       **error)
{
  g_autoptr (TendSession) session = NULL;
  gint64                  id = 0;

  if (!tend_session_find_next (reader, NULL, &id, error))
    return FALSE;
  self->session = id;
  if (id != 0)
    {
      session = tend_session_load (reader, id, error);
      if (session == NULL)
        return FALSE;
    }
  tend_session_card_set_session (self->session_card, session);
  return TRUE;
}

/* Most starts never show the welcome, so it is made when there is nothing else to show. */
static void
show_welcome (TendTodayPage *self,
              gboolean       welcome)
{
  if (welcome && gtk_stack_get_child_by_name (self->stack, "welcome") == NULL)
    gtk_stack_add_named (self->stack, tend_welcome_new (), "welcome");
  gtk_stack_set_visible_child_name (self->stack, welcome ? "welcome" : "today");
}

/* What the focus is on, as the thing that would be opened; NULL for none of @list. */
static GVariant *
dup_focused (GtkListBox *list)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GVariant  *target;

  if (!GTK_IS_ACTIONABLE (focus) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (list)))
    return NULL;
  target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (focus));
  return target != NULL ? g_variant_ref (target) : NULL;
}

/* The keyboard stays where it was, though the row is another. */
static gboolean
focus_again (GtkWidget *widget,
             GVariant  *focused)
{
  GVariant *target = NULL;

  if (GTK_IS_ACTIONABLE (widget))
    target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));
  if (target != NULL && g_variant_equal (target, focused) && gtk_widget_grab_focus (widget))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (focus_again (child, focused))
      return TRUE;
  return FALSE;
}

static void
look (TendTodayPage *self)
{
  TendDatabase        *reader = tend_store_get_reader (self->store);
  g_autoptr (GVariant) in_waiting = dup_focused (self->waiting_list);
  g_autoptr (GVariant) in_places = dup_focused (self->places_list);
  g_autoptr (GError)   error = NULL;
  gboolean             begun;

  self->stale = FALSE;
  g_free (self->day);
  self->day = tend_today ();
  if (tend_today_has_begun (reader, &begun, &error) && show_session (self, reader, &error) &&
      show_waiting (self, reader, &error) &&
      show_places (self, reader, &error))
    show_welcome (self, !begun);
  else
    tend_report_error (GTK_WIDGET (self), error);
  if (in_waiting != NULL)
    focus_again (GTK_WIDGET (self->waiting_list), in_waiting);
  if (in_places != NULL)
    focus_again (GTK_WIDGET (self->places_list), in_places);
}

static void
store_changed_cb (TendStore     *store,
                  TendChanges   *changes,
                  TendTodayPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    look (self);
  else
    self->stale = TRUE;
}

static gboolean
look_again_cb (gpointer data)
{
  TendTodayPage   *self = data;
  g_autofree char *today = tend_today ();
  gint64           next = 0;

  /* Should that fail, what stands there was true a minute ago; whatever is done next says why. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      tend_session_find_next (tend_store_get_reader (self->store), NULL, &next, NULL) &&
      (next != self->session || g_strcmp0 (today, self->day) != 0))
    look (self);
  return G_SOURCE_CONTINUE;
}

static void
tend_today_page_map (GtkWidget *widget)
{
  TendTodayPage   *self = TEND_TODAY_PAGE (widget);
  g_autofree char *today = tend_today ();

  if (self->stale || g_strcmp0 (today, self->day) != 0)
    look (self);
  GTK_WIDGET_CLASS (tend_today_page_parent_class)->map (widget);
}

static void
tend_today_page_constructed (GObject *object)
{
  TendTodayPage *self = TEND_TODAY_PAGE (object);

  G_OBJECT_CLASS (tend_today_page_parent_class)->constructed (object);

  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  self->look_again = g_timeout_add_seconds (LOOK_AGAIN_SECONDS, look_again_cb, self);
  look (self);
}

static void
tend_today_page_dispose (GObject *object)
{
  TendTodayPage *self = TEND_TODAY_PAGE (object);

  g_clear_handle_id (&self->look_again, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_TODAY_PAGE);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tend_today_page_parent_class)->dispose (object);
}

static void
tend_today_page_finalize (GObject *object)
{
  g_free (TEND_TODAY_PAGE (object)->day);

  G_OBJECT_CLASS (tend_today_page_parent_class)->finalize (object);
}

static void
tend_today_page_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  TendTodayPage *self = TEND_TODAY_PAGE (object);

  switch ((TendTodayPageProperty)property_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_today_page_class_init (TendTodayPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = tend_today_page_constructed;
  object_class->dispose = tend_today_page_dispose;
  object_class->finalize = tend_today_page_finalize;
  object_class->set_property = tend_today_page_set_property;
  widget_class->map = tend_today_page_map;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, TEND_TYPE_STORE,
                                                G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY |
                                                    G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (TEND_TYPE_COLUMNS);
  g_type_ensure (TEND_TYPE_SESSION_CARD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/today/today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TendTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TendTodayPage, session_card);
  gtk_widget_class_bind_template_child (widget_class, TendTodayPage, waiting_list);
  gtk_widget_class_bind_template_child (widget_class, TendTodayPage, places_list);
}

static void
tend_today_page_init (TendTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
