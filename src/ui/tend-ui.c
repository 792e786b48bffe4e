/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-ui.h"

#include <gio/gio.h>

#include "tend-icons-resource.h"
#include "tend-ui-resources.h"

void
tend_ui_init (void)
{
  g_resources_register (tend_icons_get_resource ());
  g_resources_register (tend_ui_get_resource ());
}
