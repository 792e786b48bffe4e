/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The few things a facilitator sets once. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_PREFERENCES (tend_preferences_get_type ())
G_DECLARE_FINAL_TYPE (TendPreferences, tend_preferences, TEND, PREFERENCES, AdwPreferencesWindow)

/* @settings may be NULL, when they cannot be kept. @data_folder is shown, and can be opened. */
TendPreferences *tend_preferences_new (GtkWindow  *parent,
                                       GSettings  *settings,
                                       const char *data_folder);

G_END_DECLS
