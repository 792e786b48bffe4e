/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One note or answer in the story of an inquiry: a row of a GtkListBox. */
#pragma once

#include "tend-note.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_STORY_ROW (tend_story_row_get_type ())
G_DECLARE_FINAL_TYPE (TendStoryRow, tend_story_row, TEND, STORY_ROW, GtkListBoxRow)

/* @about: (nullable): the name of the member whom the note is about */
GtkWidget *tend_story_row_new (TendNote   *note,
                               const char *about);

G_END_DECLS
