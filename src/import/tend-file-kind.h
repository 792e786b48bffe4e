/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chosen file is when it is not a table of text, so that it can be refused in words. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whether @bytes may be a table of text, or contact cards. FALSE with TEND_ERROR_NOT_A_TABLE naming
 * what it is (a workbook, a PDF document, a web page…) and what to do, or with TEND_ERROR_NOTHING
 * for an empty file. Looks at the beginning and the end only. */
gboolean tend_file_kind_check (GBytes  *bytes,
                               GError **error);

/* Whether the @length bytes at @text, which is UTF-8, are contact cards (tend-vcard.h). */
gboolean tend_file_kind_is_vcard (const char *text,
                                  gsize       length);

/* Sets the refusal of a file that holds no text at all. Returns FALSE. */
gboolean tend_file_kind_refuse_binary (GError **error);

G_END_DECLS
