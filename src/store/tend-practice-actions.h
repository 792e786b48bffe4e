/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person does with the library of practices, see tend-practice-store.h. */
#pragma once

#include "tend-action.h"
#include "tend-practice.h"

G_BEGIN_DECLS

/* The result is the new practice's id. @practice is copied. */
TendAction *tend_practice_create_action (TendPractice *practice);

/* @practice is copied. */
TendAction *tend_practice_update_action (TendPractice *practice);

G_END_DECLS
