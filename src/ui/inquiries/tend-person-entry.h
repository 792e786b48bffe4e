/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows to write down one person. Only the name is needed; an e-mail address that does not look like
 * one is pointed out and kept.
 *
 * Property "complete": whether there is a name. Signals "remove": the person is to be left out;
 * "address" (const char *): an e-mail address was written, see tend_person_entry_set_known(). */
#pragma once

#include "tend-person.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_PERSON_ENTRY (tend_person_entry_get_type ())
G_DECLARE_FINAL_TYPE (TendPersonEntry, tend_person_entry, TEND, PERSON_ENTRY, AdwPreferencesGroup)

TendPersonEntry *tend_person_entry_new (void);

/* Fills the rows from @person, whose details are changed. There is no message then. */
void tend_person_entry_set_person (TendPersonEntry *self,
                                   TendPerson      *person);

/* (transfer full): what is written in the rows; with all else that the person set before has. */
TendPerson *tend_person_entry_get_person (TendPersonEntry *self);

/* Somebody who has the address already, NULL for nobody: it is asked whether this is the same
 * person. If so, tend_person_entry_get_person() is that person, with the message written here. */
void tend_person_entry_set_known (TendPersonEntry *self,
                                  TendPerson      *known);

gboolean tend_person_entry_get_complete (TendPersonEntry *self);

/* Whether anything has been written. */
gboolean tend_person_entry_is_blank (TendPersonEntry *self);

/* Whether anything says something else than what was set. */
gboolean tend_person_entry_is_changed (TendPersonEntry *self);

void tend_person_entry_set_removable (TendPersonEntry *self,
                                      gboolean         removable);

/* Puts the cursor into the name. */
void tend_person_entry_start (TendPersonEntry *self);

G_END_DECLS
