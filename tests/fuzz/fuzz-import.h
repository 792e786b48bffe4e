/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a fuzzer calls, and what is called without one (test-seeds.c). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Once, before the first input. */
int LLVMFuzzerInitialize (int    *argc,
                          char ***argv);

/* For each input. What is wrong aborts. */
int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

G_END_DECLS
