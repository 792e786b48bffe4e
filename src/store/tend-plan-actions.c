/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-plan-actions.h"

#include "tend-plan-store.h"
#include "tend-property.h"

#include <glib/gi18n-lib.h>

/* An item as it is to be (or NULL and its id), and where. */
typedef struct
{
  TendPlanItem *item;
  gint64        id;
  int           position;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_clear_object (&change->item);
  g_free (change);
}

static TendAction *
new_action (const char    *name,
            const char    *label,
            TendActionFunc func,
            TendPlanItem  *item,
            gint64         id,
            int            position)
{
  Change *change = g_new0 (Change, 1);

  change->item = item != NULL ? tend_object_copy (item) : NULL;
  change->id = id;
  change->position = position;
  return tend_action_new (name, label, func, change, change_free);
}

static gboolean
add_cb (TendDatabase *database,
        TendAction   *action,
        GError      **error)
{
  Change *change = tend_action_get_data (action);
  gint64  id;

  if (!tend_plan_add_item (database, change->item, change->position, &id, error))
    return FALSE;
  tend_action_set_result (action, id);
  return TRUE;
}

static gboolean
update_cb (TendDatabase *database,
           TendAction   *action,
           GError      **error)
{
  Change *change = tend_action_get_data (action);

  return tend_plan_update_item (database, change->item, error);
}

static gboolean
remove_cb (TendDatabase *database,
           TendAction   *action,
           GError      **error)
{
  Change                  *change = tend_action_get_data (action);
  g_autoptr (TendPlanItem) item = tend_plan_load_item (database, change->id, error);
  g_autofree char         *label = NULL;

  if (item == NULL || !tend_plan_remove_item (database, change->id, error))
    return FALSE;
  /* Translators: the title of an item of a plan */
  label = g_strdup_printf (_ ("“%s” was removed"), tend_plan_item_get_title (item));
  tend_action_set_label (action, label);
  return TRUE;
}

static gboolean
move_cb (TendDatabase *database,
         TendAction   *action,
         GError      **error)
{
  Change                  *change = tend_action_get_data (action);
  g_autoptr (TendPlanItem) item = tend_plan_load_item (database, change->id, error);
  g_autofree char         *label = NULL;

  if (item == NULL || !tend_plan_move_item (database, change->id, change->position, error))
    return FALSE;
  /* Translators: the title of an item of a plan */
  label = g_strdup_printf (_ ("“%s” was moved"), tend_plan_item_get_title (item));
  tend_action_set_label (action, label);
  return TRUE;
}

TendAction *
tend_plan_add_item_action (TendPlanItem *item,
                           int           position)
{
  g_autofree char *label = NULL;

  /* Translators: the title of an item of a plan */
  label = g_strdup_printf (_ ("“%s” was added"), tend_plan_item_get_title (item));
  return new_action ("add-plan-item", label, add_cb, item, 0, position);
}

TendAction *
tend_plan_update_item_action (TendPlanItem *item)
{
  g_autofree char *label = NULL;

  /* Translators: the title of an item of a plan */
  label = g_strdup_printf (_ ("“%s” was changed"), tend_plan_item_get_title (item));
  return new_action ("update-plan-item", label, update_cb, item, 0, 0);
}

TendAction *
tend_plan_remove_item_action (gint64 id)
{
  return new_action ("remove-plan-item", _ ("The item was removed"), remove_cb, NULL, id, 0);
}

TendAction *
tend_plan_move_item_action (gint64 id,
                            int    position)
{
  return new_action ("move-plan-item", _ ("The item was moved"), move_cb, NULL, id, position);
}
