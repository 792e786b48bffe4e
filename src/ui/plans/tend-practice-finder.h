/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The practices of the library that fit what is being typed, as a short list to choose from.
 *
 * Property "store". Signal TendPracticeFinder::chosen (TendPracticeFinder *,
 * TendPractice *): a row was clicked, or Enter pressed on it. What is typed while a row has the
 * focus goes on into the entry that is given to tend_practice_finder_set_entry(). */
#pragma once

#include "tend-practice.h"
#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_PRACTICE_FINDER (tend_practice_finder_get_type ())
G_DECLARE_FINAL_TYPE (TendPracticeFinder, tend_practice_finder, TEND, PRACTICE_FINDER, AdwBin)

/* Down in @entry leads into the list, Up from its first row back. */
void tend_practice_finder_set_entry (TendPracticeFinder *self,
                                     GtkEditable        *entry);

/* Looks for @typed (NULL or blank: all). Returns how many were found. */
guint tend_practice_finder_look (TendPracticeFinder *self,
                                 const char         *typed);

/* (nullable): the one whose title is what was typed, whatever its capitals and accents. */
TendPractice *tend_practice_finder_get_exact (TendPracticeFinder *self);

/* Moves the focus to the first row; FALSE when there is none. */
gboolean tend_practice_finder_enter (TendPracticeFinder *self);

G_END_DECLS
