/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A state as an icon and a word; colour only supports.
 *
 * Properties: "state-type", the enum's GType, and "state", its value as an int, so that a row can
 * bind it to any state property of the model. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_STATE_LABEL (tend_state_label_get_type ())
G_DECLARE_FINAL_TYPE (TendStateLabel, tend_state_label, TEND, STATE_LABEL, GtkWidget)

void tend_state_label_set (TendStateLabel *self,
                           GType           state_type,
                           int             state);

G_END_DECLS
