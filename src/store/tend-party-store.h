/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parties: the people who ask together, in their order. Questions over any connection; the verb
 * takes the writer's connection inside an action. */
#pragma once

#include "tend-database.h"
#include "tend-person.h"
#include "tend-states.h"

G_BEGIN_DECLS

/* Makes a party of @members (of #TendPerson, in order), who must be stored. 0 on error. */
gint64 tend_party_insert (TendDatabase    *database,
                          GListModel      *members,
                          TendTogetherness togetherness,
                          GError         **error);

/* (element-type gint64): the members' ids in order; NULL on error. */
GArray *tend_party_list_members (TendDatabase *database,
                                 gint64        party,
                                 GError      **error);

/**
 * tend_party_say_names:
 * @size: (out) (optional): how many people they are
 *
 * The members as a sentence says them: "Renée and Sam", and one alone by the whole name, "Olu
 * Adeyemi". Free with g_free(); NULL on error, "" for a party that nobody is in.
 */
char *tend_party_say_names (TendDatabase *database,
                            gint64        party,
                            guint        *size,
                            GError      **error);

G_END_DECLS
