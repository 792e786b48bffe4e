/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One person in one cohort.
 *
 * Every property notifies and is named as its getter, with dashes; set them with g_object_set() or
 * g_object_new(). Ids are gint64. A text that is empty is NULL. */
#pragma once

#include "tend-states.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define TEND_TYPE_ENROLLMENT (tend_enrollment_get_type ())
G_DECLARE_FINAL_TYPE (TendEnrollment, tend_enrollment, TEND, ENROLLMENT, GObject)

TendEnrollment *tend_enrollment_new (void);

gint64 tend_enrollment_get_id (TendEnrollment *self);
gint64 tend_enrollment_get_person (TendEnrollment *self);
/* How the person is called. */
const char         *tend_enrollment_get_name (TendEnrollment *self);
gint64              tend_enrollment_get_cohort (TendEnrollment *self);
const char         *tend_enrollment_get_cohort_title (TendEnrollment *self);
TendEnrollmentState tend_enrollment_get_state (TendEnrollment *self);
/* 0 for none. */
gint64 tend_enrollment_get_inquiry (TendEnrollment *self);
/* 0 for none. */
gint64      tend_enrollment_get_party (TendEnrollment *self);
const char *tend_enrollment_get_party_names (TendEnrollment *self);
guint       tend_enrollment_get_party_size (TendEnrollment *self);
/* 0 for none. */
gint64 tend_enrollment_get_offer (TendEnrollment *self);
/* The date until which the offered place is held. */
const char *tend_enrollment_get_until (TendEnrollment *self);

G_END_DECLS
