/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One member of a party: how to call and reach them, and what they themselves wrote. What one
 * wrote is never on another's card. Activates inquiry.edit-person (x),
 * inquiry.show-screening (x) and inquiry.show-emergency-contact (x). */
#pragma once

#include "tend-person.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_MEMBER_CARD (tend_member_card_get_type ())
G_DECLARE_FINAL_TYPE (TendMemberCard, tend_member_card, TEND, MEMBER_CARD, GtkWidget)

/* @has_screening: whether there is a screening note; the card tells only that.
 * @has_emergency_contact: the same of somebody to call in an emergency */
GtkWidget *tend_member_card_new (TendPerson *person,
                                 gboolean    has_screening,
                                 gboolean    has_emergency_contact);

G_END_DECLS
