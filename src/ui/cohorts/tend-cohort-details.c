/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-cohort-details.h"

#include "tend-property.h"
#include "tend-zone.h"

#include <glib/gi18n-lib.h>

struct _TendCohortDetails
{
  AdwPreferencesGroup parent_instance;

  char *link;

  AdwActionRow *program_row;
  AdwActionRow *when_row;
  AdwActionRow *zone_row;
  AdwActionRow *place_row;
  AdwActionRow *link_row;
  GtkWidget    *link_button;
  AdwActionRow *seats_row;
  AdwActionRow *lead_row;
  AdwActionRow *co_facilitator_row;
};

G_DEFINE_FINAL_TYPE (TendCohortDetails, tend_cohort_details, ADW_TYPE_PREFERENCES_GROUP)

static void
open_link_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (widget)), TEND_COHORT_DETAILS (widget)->link,
                GDK_CURRENT_TIME);
}

/* What is not known is not shown. A person's text is no markup. */
static void
show_text (AdwActionRow *row,
           const char   *text)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle (row, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (row), text != NULL);
}

static void
tend_cohort_details_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_COHORT_DETAILS);

  G_OBJECT_CLASS (tend_cohort_details_parent_class)->dispose (object);
}

static void
tend_cohort_details_finalize (GObject *object)
{
  g_free (TEND_COHORT_DETAILS (object)->link);

  G_OBJECT_CLASS (tend_cohort_details_parent_class)->finalize (object);
}

static void
tend_cohort_details_class_init (TendCohortDetailsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_cohort_details_dispose;
  object_class->finalize = tend_cohort_details_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/cohorts/cohort-details.ui");
  gtk_widget_class_bind_template_child (widget_class, TendCohortDetails, program_row);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDetails, when_row);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDetails, zone_row);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDetails, place_row);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDetails, link_row);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDetails, link_button);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDetails, seats_row);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDetails, lead_row);
  gtk_widget_class_bind_template_child (widget_class, TendCohortDetails, co_facilitator_row);

  gtk_widget_class_install_action (widget_class, "details.open-link", NULL, open_link_cb);
}

static void
tend_cohort_details_init (TendCohortDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_cohort_details_show (TendCohortDetails *self,
                          TendCohort        *cohort,
                          TendProgram       *program)
{
  g_autofree char *when = NULL;
  g_autofree char *zone = NULL;
  g_autofree char *seats = NULL;
  int              least, most;

  g_return_if_fail (TEND_IS_COHORT_DETAILS (self));
  g_return_if_fail (TEND_IS_COHORT (cohort));

  when = tend_cohort_say_when (cohort);
  zone = tend_zone_say (tend_cohort_get_zone (cohort));
  least = tend_cohort_get_seats_min (cohort);
  most = tend_cohort_get_seats_max (cohort);
  seats = least > 0 ?
                    /* Translators: how many people it takes, and how many there may be */
              g_strdup_printf (_ ("at least %d, at most %d"), least, most)
                    : g_strdup_printf (_ ("at most %d"), most);

  show_text (self->program_row, program != NULL ? tend_program_get_title (program) : NULL);
  show_text (self->when_row, when);
  show_text (self->zone_row, *zone != '\0' ? zone : NULL);
  show_text (self->place_row, tend_cohort_get_place (cohort));
  show_text (self->link_row, tend_cohort_get_link (cohort));
  show_text (self->seats_row, seats);
  show_text (self->lead_row, tend_cohort_get_lead (cohort));
  show_text (self->co_facilitator_row, tend_cohort_get_co_facilitator (cohort));

  /* Only a link that can be opened has a button: it may as well be "ask Mara". */
  tend_set_string (&self->link, tend_cohort_get_link (cohort));
  gtk_widget_set_visible (self->link_button, self->link != NULL &&
                                                 (g_str_has_prefix (self->link, "https://") ||
                                                  g_str_has_prefix (self->link, "http://")));
}
