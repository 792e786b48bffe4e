/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first evening, while there is nothing yet: three ways to begin. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_WELCOME (tend_welcome_get_type ())
G_DECLARE_FINAL_TYPE (TendWelcome, tend_welcome, TEND, WELCOME, AdwBin)

GtkWidget *tend_welcome_new (void);

G_END_DECLS
