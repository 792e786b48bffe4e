/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One person, as far as Tend knows them: how to call and reach them, and what they need. Nothing
 * about their health.
 *
 * Every property notifies and is named as its getter, with dashes; set them with g_object_set() or
 * g_object_new(). Ids are gint64. A text that is empty is NULL. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TEND_TYPE_PERSON (tend_person_get_type ())
G_DECLARE_FINAL_TYPE (TendPerson, tend_person, TEND, PERSON, GObject)

TendPerson *tend_person_new (void);

/* 0 for a person that is not stored yet. */
gint64 tend_person_get_id (TendPerson *self);
/* The whole name, as the person writes it. */
const char *tend_person_get_name (TendPerson *self);
const char *tend_person_get_given_name (TendPerson *self);
const char *tend_person_get_family_name (TendPerson *self);
const char *tend_person_get_preferred_name (TendPerson *self);
const char *tend_person_get_pronouns (TendPerson *self);
/* The first address. */
const char *tend_person_get_email (TendPerson *self);
/* The first number. */
const char *tend_person_get_phone (TendPerson *self);
const char *tend_person_get_language (TendPerson *self);
const char *tend_person_get_access_needs (TendPerson *self);
/* Whether this person may be written to. */
gboolean tend_person_get_may_write (TendPerson *self);
/* What this person wrote on asking; only inside a party. */
const char *tend_person_get_message (TendPerson *self);

/* What to call this person: the preferred name, else the given, else the whole. */
const char *tend_person_get_call_name (TendPerson *self);

G_END_DECLS
