/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a party wishes and what is to be done next, to be changed in place. The next step is kept
 * when the group is left or Return is pressed, everything else at once. */
#pragma once

#include "tend-inquiry.h"
#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_REQUEST_GROUP (tend_request_group_get_type ())
G_DECLARE_FINAL_TYPE (TendRequestGroup,
                      tend_request_group,
                      TEND,
                      REQUEST_GROUP,
                      AdwPreferencesGroup)

/* Shows @inquiry. What is being typed into the next step stays, unless it was changed elsewhere. */
void tend_request_group_show (TendRequestGroup *self,
                              TendStore        *store,
                              TendInquiry      *inquiry);

G_END_DECLS
