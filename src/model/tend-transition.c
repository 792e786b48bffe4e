/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-transition.h"

#include "tend-enum.h"
#include "tend-error.h"

#include <glib/gi18n-lib.h>

#define MAX_NEXT 8
#define END (-1)

/* What may follow one state, closed by END. */
typedef struct
{
  int from;
  int next[MAX_NEXT];
} Row;

static const Row cohort_rows[] = {
  { TEND_COHORT_DRAFT,
    { TEND_COHORT_OPEN, TEND_COHORT_POSTPONED, TEND_COHORT_CANCELLED, END } },
  { TEND_COHORT_OPEN,
    { TEND_COHORT_CONFIRMED, TEND_COHORT_CLOSED, TEND_COHORT_POSTPONED, TEND_COHORT_CANCELLED,
      END } },
  { TEND_COHORT_CLOSED,
    { TEND_COHORT_CONFIRMED, TEND_COHORT_OPEN, TEND_COHORT_POSTPONED, TEND_COHORT_CANCELLED,
      END } },
  { TEND_COHORT_CONFIRMED,
    { TEND_COHORT_RUNNING, TEND_COHORT_POSTPONED, TEND_COHORT_CANCELLED, END } },
  { TEND_COHORT_RUNNING, { TEND_COHORT_COMPLETED, TEND_COHORT_CANCELLED, END } },
  { TEND_COHORT_COMPLETED, { TEND_COHORT_ARCHIVED, END } },
  { TEND_COHORT_POSTPONED, { TEND_COHORT_OPEN, TEND_COHORT_CANCELLED, END } },
};

static const Row inquiry_rows[] = {
  { TEND_INQUIRY_NEW,
    { TEND_INQUIRY_ACKNOWLEDGED, TEND_INQUIRY_IN_CONVERSATION, TEND_INQUIRY_DUPLICATE,
      TEND_INQUIRY_SPAM, END } },
  { TEND_INQUIRY_ACKNOWLEDGED, { TEND_INQUIRY_IN_CONVERSATION, END } },
  { TEND_INQUIRY_IN_CONVERSATION,
    { TEND_INQUIRY_ENROLLED, TEND_INQUIRY_WAITLISTED, TEND_INQUIRY_DEFERRED,
      TEND_INQUIRY_REFERRED, TEND_INQUIRY_NOT_NOW, TEND_INQUIRY_WITHDRAWN, TEND_INQUIRY_NO_ANSWER,
      END } },
  { TEND_INQUIRY_WAITLISTED, { TEND_INQUIRY_IN_CONVERSATION, END } },
  { TEND_INQUIRY_DEFERRED, { TEND_INQUIRY_IN_CONVERSATION, END } },
  { TEND_INQUIRY_WITHDRAWN, { TEND_INQUIRY_IN_CONVERSATION, END } },
  { TEND_INQUIRY_NO_ANSWER, { TEND_INQUIRY_IN_CONVERSATION, END } },
};

static const Row enrollment_rows[] = {
  { TEND_ENROLLMENT_APPLIED,
    { TEND_ENROLLMENT_SCREENING, TEND_ENROLLMENT_WAITLISTED, TEND_ENROLLMENT_OFFERED,
      TEND_ENROLLMENT_DECLINED, TEND_ENROLLMENT_WITHDRAWN, END } },
  { TEND_ENROLLMENT_SCREENING,
    { TEND_ENROLLMENT_OFFERED, TEND_ENROLLMENT_WAITLISTED, TEND_ENROLLMENT_DECLINED,
      TEND_ENROLLMENT_DEFERRED, TEND_ENROLLMENT_WITHDRAWN, END } },
  { TEND_ENROLLMENT_WAITLISTED,
    { TEND_ENROLLMENT_OFFERED, TEND_ENROLLMENT_SCREENING, TEND_ENROLLMENT_DEFERRED,
      TEND_ENROLLMENT_WITHDRAWN, END } },
  { TEND_ENROLLMENT_OFFERED,
    { TEND_ENROLLMENT_CONFIRMED, TEND_ENROLLMENT_WAITLISTED, TEND_ENROLLMENT_OFFER_DECLINED,
      TEND_ENROLLMENT_EXPIRED, TEND_ENROLLMENT_WITHDRAWN, END } },
  { TEND_ENROLLMENT_EXPIRED, { TEND_ENROLLMENT_WAITLISTED, TEND_ENROLLMENT_OFFERED, END } },
  { TEND_ENROLLMENT_CONFIRMED,
    { TEND_ENROLLMENT_ACTIVE, TEND_ENROLLMENT_TRANSFERRED, TEND_ENROLLMENT_WITHDRAWN,
      TEND_ENROLLMENT_CANCELLED, TEND_ENROLLMENT_NO_SHOW, END } },
  { TEND_ENROLLMENT_ACTIVE,
    { TEND_ENROLLMENT_COMPLETED, TEND_ENROLLMENT_LEFT_EARLY, TEND_ENROLLMENT_TRANSFERRED, END } },
};

/* An answered or expired offer stays what it was: asking again is a new offer. */
static const Row offer_rows[] = {
  { TEND_OFFER_OPEN,
    { TEND_OFFER_ACCEPTED, TEND_OFFER_DECLINED, TEND_OFFER_EXPIRED, TEND_OFFER_WITHDRAWN, END } },
};

static const Row session_rows[] = {
  { TEND_SESSION_PLANNED,
    { TEND_SESSION_READY, TEND_SESSION_MOVED, TEND_SESSION_CANCELLED, END } },
  { TEND_SESSION_READY,
    { TEND_SESSION_LIVE, TEND_SESSION_MOVED, TEND_SESSION_CANCELLED, END } },
  { TEND_SESSION_LIVE, { TEND_SESSION_PAUSED, TEND_SESSION_FINISHED, END } },
  { TEND_SESSION_PAUSED, { TEND_SESSION_LIVE, TEND_SESSION_FINISHED, END } },
  { TEND_SESSION_FINISHED, { TEND_SESSION_REVIEWED, END } },
};

static const Row item_rows[] = {
  { TEND_ITEM_PENDING, { TEND_ITEM_RUNNING, END } },
  { TEND_ITEM_RUNNING,
    { TEND_ITEM_PAUSED, TEND_ITEM_DONE, TEND_ITEM_SKIPPED, TEND_ITEM_CARRIED_OVER, END } },
  { TEND_ITEM_PAUSED,
    { TEND_ITEM_RUNNING, TEND_ITEM_DONE, TEND_ITEM_SKIPPED, TEND_ITEM_CARRIED_OVER, END } },
};

static const Row *
find_row (GType state_type,
          int   from)
{
  const struct
  {
    GType      type;
    const Row *rows;
    guint      n_rows;
  } tables[] = {
    { TEND_TYPE_COHORT_STATE, cohort_rows, G_N_ELEMENTS (cohort_rows) },
    { TEND_TYPE_INQUIRY_STATE, inquiry_rows, G_N_ELEMENTS (inquiry_rows) },
    { TEND_TYPE_ENROLLMENT_STATE, enrollment_rows, G_N_ELEMENTS (enrollment_rows) },
    { TEND_TYPE_OFFER_STATE, offer_rows, G_N_ELEMENTS (offer_rows) },
    { TEND_TYPE_SESSION_STATE, session_rows, G_N_ELEMENTS (session_rows) },
    { TEND_TYPE_ITEM_STATE, item_rows, G_N_ELEMENTS (item_rows) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint j = 0; tables[i].type == state_type && j < tables[i].n_rows; j++)
      if (tables[i].rows[j].from == from)
        return &tables[i].rows[j];
  return NULL;
}

const int *
tend_transition_next (GType  state_type,
                      int    from,
                      guint *n_next)
{
  const Row *row = find_row (state_type, from);

  g_return_val_if_fail (n_next != NULL, NULL);

  *n_next = 0;
  if (row == NULL)
    return NULL;
  while (row->next[*n_next] != END)
    (*n_next)++;
  return row->next;
}

static char *
say_next (GType state_type,
          int   from)
{
  g_autoptr (GString) said = g_string_new (NULL);
  guint               n_next;
  const int          *next = tend_transition_next (state_type, from, &n_next);

  for (guint i = 0; i < n_next; i++)
    {
      if (i > 0)
        g_string_append (said, C_ ("names", ", "));
      g_string_append (said, tend_enum_label (state_type, next[i]));
    }
  return g_string_free (g_steal_pointer (&said), FALSE);
}

gboolean
tend_transition_check (GType    state_type,
                       int      from,
                       int      to,
                       GError **error)
{
  guint            n_next;
  const int       *next = tend_transition_next (state_type, from, &n_next);
  g_autofree char *possible = NULL;
  const char      *from_label = tend_enum_label (state_type, from);
  const char      *to_label = tend_enum_label (state_type, to);

  for (guint i = 0; i < n_next; i++)
    if (next[i] == to)
      return TRUE;

  possible = say_next (state_type, from);
  if (n_next == 0)
    g_set_error (error, TEND_ERROR, TEND_ERROR_TRANSITION,
                 /* Translators: both are states, as in “Archived” and “Open for sign-up” */
                 _ ("“%s” is where this ends; it cannot become “%s”. Nothing was changed."),
                 from_label, to_label);
  else
    g_set_error (error, TEND_ERROR, TEND_ERROR_TRANSITION,
                 /* Translators: two states and a list of states */
                 _ ("“%s” cannot become “%s” directly. Nothing was changed. "
                    "Possible next: %s."),
                 from_label, to_label, possible);
  return FALSE;
}
