/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-roster-menu.h"

#include "tend-enum.h"
#include "tend-transition.h"

#include <glib/gi18n-lib.h>

/* Offers and the waiting list have verbs of their own, which do more than change a state. */
static gboolean
has_own_verb (TendEnrollmentState from,
              TendEnrollmentState to)
{
  switch (to)
    {
    case TEND_ENROLLMENT_OFFERED:
    case TEND_ENROLLMENT_WAITLISTED:
    case TEND_ENROLLMENT_OFFER_DECLINED:
    case TEND_ENROLLMENT_EXPIRED:
      return TRUE;
    case TEND_ENROLLMENT_CONFIRMED:
      return from == TEND_ENROLLMENT_OFFERED;
    default:
      return FALSE;
    }
}

/* Appends to @menu the states that may follow; @only is one enrollment, 0 for all. */
static void
append_states (GMenu              *menu,
               TendEnrollmentState from,
               gint64              only)
{
  guint      n_next;
  const int *next = tend_transition_next (TEND_TYPE_ENROLLMENT_STATE, (int)from, &n_next);

  for (guint i = 0; i < n_next; i++)
    {
      g_autoptr (GMenuItem) item = NULL;

      if (has_own_verb (from, (TendEnrollmentState)next[i]))
        continue;
      item = g_menu_item_new (tend_enum_label (TEND_TYPE_ENROLLMENT_STATE, next[i]), NULL);
      g_menu_item_set_action_and_target (item, "roster.set-state", "(xi)", only, next[i]);
      g_menu_append_item (menu, item);
    }
}

static void
append_section (GMenu *menu,
                GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* For each of several people: what may become of this one alone. */
static void
append_each (GMenu     *menu,
             GPtrArray *enrollments)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; enrollments->len > 1 && i < enrollments->len; i++)
    {
      TendEnrollment   *enrollment = enrollments->pdata[i];
      g_autoptr (GMenu) states = g_menu_new ();
      g_autofree char  *label = NULL;

      append_states (states, tend_enrollment_get_state (enrollment),
                     tend_enrollment_get_id (enrollment));
      if (g_menu_model_get_n_items (G_MENU_MODEL (states)) == 0)
        continue;
      /* Translators: the name of one of several people: what follows is about this one alone */
      label = g_strdup_printf (_ ("Only %s"), tend_enrollment_get_name (enrollment));
      g_menu_append_submenu (section, label, G_MENU_MODEL (states));
    }
  append_section (menu, section);
}

GMenuModel *
tend_roster_menu_new (GPtrArray *enrollments)
{
  GMenu              *menu = g_menu_new ();
  g_autoptr (GMenu)   verbs = g_menu_new ();
  g_autoptr (GMenu)   states = g_menu_new ();
  g_autoptr (GMenu)   elsewhere = g_menu_new ();
  TendEnrollment     *first;
  TendEnrollmentState state;

  g_return_val_if_fail (enrollments != NULL && enrollments->len > 0, G_MENU_MODEL (menu));

  first = enrollments->pdata[0];
  state = tend_enrollment_get_state (first);
  if (state == TEND_ENROLLMENT_OFFERED && tend_enrollment_get_offer (first) != 0)
    {
      g_menu_append (verbs, _ ("They Said _Yes"), "roster.confirm");
      g_menu_append (verbs, _ ("They Said _No"), "roster.decline");
      g_menu_append (verbs, _ ("_Take the Offer Back"), "roster.withdraw");
    }
  else if (state == TEND_ENROLLMENT_APPLIED || state == TEND_ENROLLMENT_SCREENING ||
           state == TEND_ENROLLMENT_EXPIRED)
    g_menu_append (verbs, _ ("_Give Places…"), "roster.give-places");
  append_section (menu, verbs);

  /* An offer is answered as a whole, by its verbs. */
  if (state != TEND_ENROLLMENT_OFFERED)
    append_states (states, state, 0);
  append_section (menu, states);
  append_each (menu, enrollments);

  g_menu_append (elsewhere, _ ("_Show Inquiry"), "roster.show-inquiry");
  append_section (menu, elsewhere);
  return G_MENU_MODEL (menu);
}

GMenuModel *
tend_roster_menu_new_waiting (void)
{
  GMenu            *menu = g_menu_new ();
  g_autoptr (GMenu) verbs = g_menu_new ();
  g_autoptr (GMenu) elsewhere = g_menu_new ();

  g_menu_append (verbs, _ ("_Give Places…"), "roster.give-places");
  g_menu_append (verbs, _ ("Take off the _List"), "roster.leave-list");
  append_section (menu, verbs);
  g_menu_append (elsewhere, _ ("_Show Inquiry"), "roster.show-inquiry");
  append_section (menu, elsewhere);
  return G_MENU_MODEL (menu);
}
