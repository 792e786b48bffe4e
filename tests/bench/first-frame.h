/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When the first window of an application was painted, and how much memory it took until then. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Waits for the first frame of the first window, prints "MILLISECONDS KIBIBYTES" and quits. The
 * time counts from BENCH_STARTED in the environment: the monotonic clock in microseconds just
 * before the program was executed. The memory is what is resident. */
void first_frame_measure (GtkApplication *application);

G_END_DECLS
