/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-error.h"

G_DEFINE_QUARK (tend_error, tend_error)
