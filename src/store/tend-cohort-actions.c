/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-cohort-actions.h"

#include "tend-cohort-store.h"
#include "tend-enum.h"
#include "tend-property.h"

#include <glib/gi18n-lib.h>

static gboolean
create_cb (TendDatabase *database,
           TendAction   *action,
           GError      **error)
{
  gint64 id;

  if (!tend_cohort_create (database, tend_action_get_data (action), &id, error))
    return FALSE;
  tend_action_set_result (action, id);
  return TRUE;
}

TendAction *
tend_cohort_create_action (TendCohort *draft)
{
  g_autofree char *label = NULL;

  /* Translators: the title of a cohort */
  label = g_strdup_printf (_ ("“%s” was made"), tend_cohort_get_title (draft));
  return tend_action_new ("create-cohort", label, create_cb, tend_object_copy (draft),
                          g_object_unref);
}

static gboolean
update_cb (TendDatabase *database,
           TendAction   *action,
           GError      **error)
{
  return tend_cohort_update (database, tend_action_get_data (action), error);
}

TendAction *
tend_cohort_update_action (TendCohort *cohort)
{
  g_autofree char *label = NULL;

  /* Translators: the title of a cohort */
  label = g_strdup_printf (_ ("“%s” was changed"), tend_cohort_get_title (cohort));
  return tend_action_new ("update-cohort", label, update_cb, tend_object_copy (cohort),
                          g_object_unref);
}

typedef struct
{
  gint64          id;
  TendCohortState state;
} SetState;

static gboolean
set_state_cb (TendDatabase *database,
              TendAction   *action,
              GError      **error)
{
  SetState              *data = tend_action_get_data (action);
  g_autoptr (TendCohort) cohort = tend_cohort_load (database, data->id, error);
  g_autofree char       *label = NULL;

  if (cohort == NULL || !tend_cohort_set_state (database, data->id, data->state, error))
    return FALSE;
  /* Translators: the title of a cohort and its new state */
  label = g_strdup_printf (_ ("%s: %s"), tend_cohort_get_title (cohort),
                           tend_enum_label (TEND_TYPE_COHORT_STATE, (int)data->state));
  tend_action_set_label (action, label);
  return TRUE;
}

TendAction *
tend_cohort_set_state_action (gint64          id,
                              TendCohortState state)
{
  SetState *data = g_new0 (SetState, 1);

  data->id = id;
  data->state = state;
  return tend_action_new ("set-cohort-state",
                          tend_enum_label (TEND_TYPE_COHORT_STATE, (int)state), set_state_cb, data,
                          g_free);
}
