/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-practice-actions.h"

#include "tend-practice-store.h"
#include "tend-property.h"

#include <glib/gi18n-lib.h>

static gboolean
create_cb (TendDatabase *database,
           TendAction   *action,
           GError      **error)
{
  gint64 id;

  if (!tend_practice_create (database, tend_action_get_data (action), &id, error))
    return FALSE;
  tend_action_set_result (action, id);
  return TRUE;
}

TendAction *
tend_practice_create_action (TendPractice *practice)
{
  g_autofree char *label = NULL;

  /* Translators: the title of a practice */
  label = g_strdup_printf (_ ("“%s” was added"), tend_practice_get_title (practice));
  return tend_action_new ("create-practice", label, create_cb, tend_object_copy (practice),
                          g_object_unref);
}

static gboolean
update_cb (TendDatabase *database,
           TendAction   *action,
           GError      **error)
{
  return tend_practice_update (database, tend_action_get_data (action), error);
}

TendAction *
tend_practice_update_action (TendPractice *practice)
{
  g_autofree char *label = NULL;

  /* Translators: the title of a practice */
  label = g_strdup_printf (_ ("“%s” was changed"), tend_practice_get_title (practice));
  return tend_action_new ("update-practice", label, update_cb, tend_object_copy (practice),
                          g_object_unref);
}
