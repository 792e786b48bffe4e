/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People: questions over any connection; the verbs take the writer's
 * connection inside an action. */
#pragma once

#include "tend-database.h"
#include "tend-person.h"

G_BEGIN_DECLS

/* NULL with TEND_ERROR_NOT_FOUND when there is no such person. */
TendPerson *tend_person_load (TendDatabase *database,
                              gint64        id,
                              GError      **error);

/* (element-type gint64): everybody who has @address, the one known longest first; empty when nobody
 * does. Partners may share an address. NULL on error. */
GArray *tend_person_find_by_email (TendDatabase *database,
                                   const char   *address,
                                   GError      **error);

/* Whom to call for @person in an emergency, in their words. It is no part of a TendPerson, so that
 * it goes nowhere that a person goes. @contact: (out): NULL when nobody is known; free with
 * g_free(). */
gboolean tend_person_load_emergency_contact (TendDatabase *database,
                                             gint64        person,
                                             char        **contact,
                                             GError      **error);

/* Stores @person, whose name must not be blank, with their address and number, and sets its id. */
gboolean tend_person_insert (TendDatabase *database,
                             TendPerson   *person,
                             GError      **error);

/* Stores what @person says now. The address and the number take the place of the first ones (NULL
 * removes it); further ones stay as they are. */
gboolean tend_person_update (TendDatabase *database,
                             TendPerson   *person,
                             GError      **error);

/* Appends the members of @party to @members (of #TendPerson) in their order, each with what they
 * themselves wrote in @inquiry. */
gboolean tend_person_load_members (TendDatabase *database,
                                   gint64        party,
                                   gint64        inquiry,
                                   GListStore   *members,
                                   GError      **error);

G_END_DECLS
