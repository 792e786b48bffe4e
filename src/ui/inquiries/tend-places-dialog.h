/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives a party places in a cohort: held until a date, at once, or its turn on the waiting list. It
 * says how many places there are and who else waits, and asks for a reason when there are too
 * few. */
#pragma once

#include "tend-inquiry.h"
#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TendPlacesWay:
 * @TEND_PLACES_HOLD: hold them until they answer
 * @TEND_PLACES_GIVE: they have said yes
 * @TEND_PLACES_WAIT: put them on the waiting list
 *
 * Which of the three is chosen when the dialog opens.
 */
typedef enum {
  TEND_PLACES_HOLD,
  TEND_PLACES_GIVE,
  TEND_PLACES_WAIT,
} TendPlacesWay;

#define TEND_TYPE_PLACES_DIALOG (tend_places_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TendPlacesDialog, tend_places_dialog, TEND, PLACES_DIALOG, AdwWindow)

/* @cohort is chosen at first; 0 for the first there is. */
GtkWidget *tend_places_dialog_new (TendStore    *store,
                                   TendInquiry  *inquiry,
                                   gint64        cohort,
                                   TendPlacesWay way);

G_END_DECLS
