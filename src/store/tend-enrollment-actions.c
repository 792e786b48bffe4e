/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-enrollment-actions.h"

#include "tend-enrollment-store.h"
#include "tend-enum.h"
#include "tend-inquiry-store.h"
#include "tend-offer-store.h"
#include "tend-party-store.h"
#include "tend-text.h"
#include "tend-waiting-list-store.h"

#include <glib/gi18n-lib.h>

static TendAction *
new_action (const char    *name,
            const char    *label,
            TendActionFunc func,
            GVariant      *arguments)
{
  return tend_action_new (name, label, func, g_variant_ref_sink (arguments),
                          (GDestroyNotify)g_variant_unref);
}

static void
label_with (TendAction *action,
            const char *format,
            const char *names)
{
  g_autoptr (GString) label = g_string_new (format);

  g_string_replace (label, "%s", names, 1);
  tend_action_set_label (action, label->str);
}

/* @one and @several hold one %s for the names of the party of the inquiry or the offer. */
static gboolean
label_inquiry (TendDatabase *database,
               TendAction   *action,
               gint64        inquiry,
               const char   *one,
               const char   *several,
               GError      **error)
{
  g_autoptr (TendInquiry) asked = tend_inquiry_load_summary (database, inquiry, error);

  if (asked == NULL)
    return FALSE;
  label_with (action, tend_inquiry_get_size (asked) == 1 ? one : several,
              tend_inquiry_get_names (asked));
  return TRUE;
}

static gboolean
label_offer (TendDatabase *database,
             TendAction   *action,
             gint64        offer,
             const char   *one,
             const char   *several,
             GError      **error)
{
  g_autofree char *names = NULL;
  gint64           party = tend_offer_get_party (database, offer, error);
  guint            size;

  names = party != 0 ? tend_party_say_names (database, party, &size, error) : NULL;
  if (names == NULL)
    return FALSE;
  label_with (action, size == 1 ? one : several, names);
  return TRUE;
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
make (TendDatabase *database,
      TendAction   *action,
      GError      **error)
{
  const char *until, *today, *reason;
  gint64      inquiry, cohort, offer = 0;

  g_variant_get (tend_action_get_data (action), "(xx&s&s&s)", &inquiry, &cohort, &until, &today,
                 &reason);
  if (!tend_offer_make (database, inquiry, cohort, until, today, reason, &offer, error))
    return FALSE;
  tend_action_set_result (action, offer);
  /* Translators: the name of one person, and the names of several */
  return label_inquiry (database, action, inquiry, _ ("A place is held for %s"),
                        _ ("Places are held for %s"), error);
}

TendAction *
tend_offer_make_action (gint64      inquiry,
                        gint64      cohort,
                        const char *until,
                        const char *today,
                        const char *override_reason)
{
  return new_action ("offer-places", _ ("Places are held"), make,
                     g_variant_new ("(xxsss)", inquiry, cohort, or_empty (until), today,
                                    or_empty (override_reason)));
}

static gboolean
confirm (TendDatabase *database,
         TendAction   *action,
         GError      **error)
{
  const char *today;
  gint64      offer;

  g_variant_get (tend_action_get_data (action), "(x&s)", &offer, &today);
  /* Translators: the name of one person, and the names of several */
  return tend_offer_confirm (database, offer, today, error) &&
         label_offer (database, action, offer, _ ("%s has a place"), _ ("%s have places"), error);
}

TendAction *
tend_offer_confirm_action (gint64      offer,
                           const char *today)
{
  return new_action ("confirm-places", _ ("Places given"), confirm,
                     g_variant_new ("(xs)", offer, today));
}

static gboolean
give (TendDatabase *database,
      TendAction   *action,
      GError      **error)
{
  const char *today, *reason;
  gint64      inquiry, cohort;

  g_variant_get (tend_action_get_data (action), "(xx&s&s)", &inquiry, &cohort, &today, &reason);
  return tend_offer_give (database, inquiry, cohort, today, reason, error) &&
         label_inquiry (database, action, inquiry, _ ("%s has a place"), _ ("%s have places"),
                        error);
}

TendAction *
tend_offer_give_action (gint64      inquiry,
                        gint64      cohort,
                        const char *today,
                        const char *override_reason)
{
  return new_action ("give-places", _ ("Places given"), give,
                     g_variant_new ("(xxss)", inquiry, cohort, today, or_empty (override_reason)));
}

static gboolean
decline (TendDatabase *database,
         TendAction   *action,
         GError      **error)
{
  gint64 offer;

  g_variant_get (tend_action_get_data (action), "(x)", &offer);
  /* Translators: the name of one person, and the names of several */
  return tend_offer_decline (database, offer, error) &&
         label_offer (database, action, offer, _ ("%s does not take the place"),
                      _ ("%s do not take the places"), error);
}

TendAction *
tend_offer_decline_action (gint64 offer)
{
  return new_action ("decline-places", _ ("Offer declined"), decline,
                     g_variant_new ("(x)", offer));
}

static gboolean
withdraw (TendDatabase *database,
          TendAction   *action,
          GError      **error)
{
  gint64 offer;

  g_variant_get (tend_action_get_data (action), "(x)", &offer);
  return tend_offer_withdraw (database, offer, error) &&
         /* Translators: the name of one person, and the names of several */
         label_offer (database, action, offer, _ ("The offer to %s is taken back"),
                      _ ("The offer to %s is taken back"), error);
}

TendAction *
tend_offer_withdraw_action (gint64 offer)
{
  return new_action ("withdraw-offer", _ ("Offer taken back"), withdraw,
                     g_variant_new ("(x)", offer));
}

static gboolean
expire (TendDatabase *database,
        TendAction   *action,
        GError      **error)
{
  g_autofree char *names = NULL;
  g_autofree char *label = NULL;
  const char      *today;
  gint64           party;
  int              n_expired;

  g_variant_get (tend_action_get_data (action), "(&s)", &today);
  if (!tend_offers_expire (database, today, &n_expired, &party, error))
    return FALSE;
  if (n_expired == 1)
    {
      names = tend_party_say_names (database, party, NULL, error);
      if (names == NULL)
        return FALSE;
      /* Translators: the names of a party */
      label_with (action, _ ("The offer to %s has expired"), names);
    }
  else if (n_expired > 1)
    {
      label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d offer has expired",
                                            "%d offers have expired", (gulong)n_expired),
                               n_expired);
      tend_action_set_label (action, label);
    }
  return TRUE;
}

TendAction *
tend_offers_expire_action (const char *today)
{
  TendAction *action = new_action ("expire-offers", _ ("Offers have expired"), expire,
                                   g_variant_new ("(s)", today));

  tend_action_set_undoable (action, FALSE);
  return action;
}

static gboolean
join (TendDatabase *database,
      TendAction   *action,
      GError      **error)
{
  gint64 inquiry, cohort;

  g_variant_get (tend_action_get_data (action), "(xx)", &inquiry, &cohort);
  /* Translators: the name of one person, and the names of several */
  return tend_waiting_list_join (database, inquiry, cohort, error) &&
         label_inquiry (database, action, inquiry, _ ("%s is on the waiting list"),
                        _ ("%s are on the waiting list"), error);
}

TendAction *
tend_waiting_list_join_action (gint64 inquiry,
                               gint64 cohort)
{
  return new_action ("join-waiting-list", _ ("Put on the waiting list"), join,
                     g_variant_new ("(xx)", inquiry, cohort));
}

static gboolean
leave (TendDatabase *database,
       TendAction   *action,
       GError      **error)
{
  gint64 inquiry, cohort;

  g_variant_get (tend_action_get_data (action), "(xx)", &inquiry, &cohort);
  /* Translators: the name of one person, and the names of several */
  return tend_waiting_list_leave (database, inquiry, cohort, error) &&
         label_inquiry (database, action, inquiry, _ ("%s is off the waiting list"),
                        _ ("%s are off the waiting list"), error);
}

TendAction *
tend_waiting_list_leave_action (gint64 inquiry,
                                gint64 cohort)
{
  return new_action ("leave-waiting-list", _ ("Taken off the waiting list"), leave,
                     g_variant_new ("(xx)", inquiry, cohort));
}

static gboolean
set_state (TendDatabase *database,
           TendAction   *action,
           GError      **error)
{
  g_autoptr (GVariant)     ids = NULL;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv)           all = NULL;
  g_autofree char         *joined = NULL;
  g_autofree char         *format = NULL;
  int                      state;

  g_variant_get (tend_action_get_data (action), "(@axi)", &ids, &state);
  for (gsize i = 0; i < g_variant_n_children (ids); i++)
    {
      g_autoptr (TendEnrollment) enrollment = NULL;
      gint64                     id;

      g_variant_get_child (ids, i, "x", &id);
      if (!tend_enrollment_set_state (database, id, state, error))
        return FALSE;
      enrollment = tend_enrollment_load (database, id, error);
      if (enrollment == NULL)
        return FALSE;
      g_strv_builder_add (names, tend_enrollment_get_name (enrollment));
    }

  all = g_strv_builder_end (names);
  joined = tend_text_join_names ((const char *const *)all);
  format = g_strconcat ("%s: ", tend_enum_label (TEND_TYPE_ENROLLMENT_STATE, state), NULL);
  label_with (action, format, joined);
  return TRUE;
}

TendAction *
tend_enrollment_set_states_action (const gint64       *enrollments,
                                   guint               n_enrollments,
                                   TendEnrollmentState state)
{
  GVariant *ids = g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, enrollments, n_enrollments,
                                             sizeof *enrollments);

  return new_action ("set-enrollment-state", tend_enum_label (TEND_TYPE_ENROLLMENT_STATE, state),
                     set_state, g_variant_new ("(@axi)", ids, (int)state));
}

TendAction *
tend_enrollment_set_state_action (gint64              enrollment,
                                  TendEnrollmentState state)
{
  return tend_enrollment_set_states_action (&enrollment, 1, state);
}
