/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-ahead.h"

/* Those who are looked at, and those who are read. */
#define N_TURNS 2

/* Used by one thread at a time: the one that reads, and once it is joined, the asker's. */
typedef struct
{
  TendDatabase     *database;
  TendImportPeople *people;
  GPtrArray        *addresses;
  gboolean          read;
  GError           *error;
} Turn;

struct _TendImportAhead
{
  Turn     turns[N_TURNS];
  guint    turn; /* that is read, or was last */
  GThread *thread;
};

static gboolean
open_turn (Turn       *turn,
           const char *path,
           GError    **error)
{
  turn->database = tend_database_open (path, TEND_DATABASE_READ, error);
  if (turn->database == NULL || !tend_import_begin_questions (turn->database, error))
    return FALSE;
  turn->people = tend_import_people_new (turn->database);
  return TRUE;
}

TendImportAhead *
tend_import_ahead_new (TendDatabase *database,
                       GError      **error)
{
  g_autoptr (TendImportAhead) self = g_new0 (TendImportAhead, 1);

  for (guint i = 0; i < N_TURNS; i++)
    if (!open_turn (&self->turns[i], tend_database_get_path (database), error))
      return NULL;
  return g_steal_pointer (&self);
}

static void
close_turn (Turn *turn)
{
  g_clear_pointer (&turn->people, tend_import_people_free);
  g_clear_pointer (&turn->addresses, g_ptr_array_unref);
  g_clear_error (&turn->error);
  if (turn->database != NULL)
    tend_import_end_questions (turn->database);
  g_clear_object (&turn->database);
}

void
tend_import_ahead_free (TendImportAhead *self)
{
  g_clear_pointer (&self->thread, g_thread_join);
  for (guint i = 0; i < N_TURNS; i++)
    close_turn (&self->turns[i]);
  g_free (self);
}

static gpointer
read_turn (gpointer data)
{
  Turn *turn = data;

  turn->read = tend_import_people_read (turn->people, turn->addresses, &turn->error);
  return NULL;
}

void
tend_import_ahead_start (TendImportAhead *self,
                         GPtrArray       *addresses)
{
  Turn *turn;

  g_return_if_fail (self->thread == NULL);

  self->turn = (self->turn + 1) % N_TURNS;
  turn = &self->turns[self->turn];
  g_clear_pointer (&turn->addresses, g_ptr_array_unref);
  turn->addresses = addresses;
  self->thread = g_thread_new ("people", read_turn, turn);
}

TendImportPeople *
tend_import_ahead_take (TendImportAhead *self,
                        GError         **error)
{
  Turn *turn = &self->turns[self->turn];

  g_return_val_if_fail (self->thread != NULL, NULL);

  g_clear_pointer (&self->thread, g_thread_join);
  if (turn->read)
    return turn->people;
  g_propagate_error (error, g_steal_pointer (&turn->error));
  return NULL;
}
