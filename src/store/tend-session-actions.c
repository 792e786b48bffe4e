/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-session-actions.h"

#include "tend-enum.h"
#include "tend-session-store.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  gint64 id;
  char  *date;
  char  *start_time;
  int    minutes;
} Reschedule;

static void
reschedule_free (gpointer data)
{
  Reschedule *reschedule = data;

  g_free (reschedule->date);
  g_free (reschedule->start_time);
  g_free (reschedule);
}

static gboolean
reschedule_cb (TendDatabase *database,
               TendAction   *action,
               GError      **error)
{
  Reschedule             *data = tend_action_get_data (action);
  g_autoptr (TendSession) session = NULL;
  g_autofree char        *name = NULL;
  g_autofree char        *when = NULL;
  g_autofree char        *label = NULL;

  if (!tend_session_reschedule (database, data->id, data->date, data->start_time, data->minutes,
                                error))
    return FALSE;
  session = tend_session_load (database, data->id, error);
  if (session == NULL)
    return FALSE;
  name = tend_session_say_name (session);
  when = tend_session_say_when (session);
  /* Translators: a session and its new time: "Session 3: Tue 12 Jan, 18:30 – 21:00" */
  label = g_strdup_printf (_ ("%s: %s"), name, when);
  tend_action_set_label (action, label);
  return TRUE;
}

TendAction *
tend_session_reschedule_action (gint64      id,
                                const char *date,
                                const char *start_time,
                                int         minutes)
{
  Reschedule *data = g_new0 (Reschedule, 1);

  data->id = id;
  data->date = g_strdup (date);
  data->start_time = g_strdup (start_time);
  data->minutes = minutes;
  return tend_action_new ("reschedule-session", _ ("The session was moved"), reschedule_cb, data,
                          reschedule_free);
}

typedef struct
{
  gint64           id;
  TendSessionState state;
} SetState;

static gboolean
set_state_cb (TendDatabase *database,
              TendAction   *action,
              GError      **error)
{
  SetState               *data = tend_action_get_data (action);
  g_autoptr (TendSession) session = tend_session_load (database, data->id, error);
  g_autofree char        *name = NULL;
  g_autofree char        *label = NULL;

  if (session == NULL || !tend_session_set_state (database, data->id, data->state, error))
    return FALSE;
  name = tend_session_say_name (session);
  /* Translators: a session and its new state: "Session 3: Ready" */
  label = g_strdup_printf (_ ("%s: %s"), name,
                           tend_enum_label (TEND_TYPE_SESSION_STATE, (int)data->state));
  tend_action_set_label (action, label);
  return TRUE;
}

TendAction *
tend_session_set_state_action (gint64           id,
                               TendSessionState state)
{
  SetState *data = g_new0 (SetState, 1);

  data->id = id;
  data->state = state;
  return tend_action_new ("set-session-state",
                          tend_enum_label (TEND_TYPE_SESSION_STATE, (int)state), set_state_cb,
                          data, g_free);
}
