/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-reversal.h"

static void
reversal_person_free (gpointer data)
{
  TendReversalPerson *self = data;

  g_free (self->name);
  g_free (self->reason);
  g_free (self);
}

TendReversal *
tend_reversal_new (void)
{
  TendReversal *self = g_new0 (TendReversal, 1);

  self->people_reversed = g_ptr_array_new_with_free_func (reversal_person_free);
  self->people_kept = g_ptr_array_new_with_free_func (reversal_person_free);
  self->people_failed = g_ptr_array_new_with_free_func (reversal_person_free);
  return self;
}

void
tend_reversal_free (TendReversal *self)
{
  g_clear_object (&self->changes);
  g_ptr_array_unref (self->people_reversed);
  g_ptr_array_unref (self->people_kept);
  g_ptr_array_unref (self->people_failed);
  g_free (self->label);
  g_free (self);
}

void
tend_reversal_add_person (GPtrArray *people,
                          gint64     person,
                          char      *name,
                          char      *reason)
{
  TendReversalPerson *entry = g_new0 (TendReversalPerson, 1);

  entry->person = person;
  entry->name = name;
  entry->reason = reason;
  g_ptr_array_add (people, entry);
}
