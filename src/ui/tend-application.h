/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program: which data is open, and one main window for it. */
#pragma once

#include "tend-arguments.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_APPLICATION (tend_application_get_type ())
G_DECLARE_FINAL_TYPE (TendApplication, tend_application, TEND, APPLICATION, AdwApplication)

/* A second start with the same data folder raises the window of the first. */
TendApplication *tend_application_new (const TendArguments *arguments);

G_END_DECLS
