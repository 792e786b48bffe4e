/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has happened with an inquiry: answers and notes, oldest first, and a place to write the next
 * note. What is being written stays while the same inquiry is shown again. */
#pragma once

#include "tend-inquiry.h"
#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_STORY_BOX (tend_story_box_get_type ())
G_DECLARE_FINAL_TYPE (TendStoryBox, tend_story_box, TEND, STORY_BOX, GtkWidget)

/* @inquiry is loaded with its members. */
void tend_story_box_show (TendStoryBox *self,
                          TendStore    *store,
                          TendInquiry  *inquiry);

/* Whether a note about anybody is written and not added: closing the window would lose it. */
gboolean tend_story_box_has_draft (TendStoryBox *self);

G_END_DECLS
