/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the windows do things: perform an action, say that it is done and offer to undo it, or say
 * in words what went wrong. */
#pragma once

#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Called on the main thread when the action is on disk, or has failed and was reported. */
typedef void (*TendPerformed) (gboolean    success,
                               TendAction *action,
                               gpointer    data);

/**
 * tend_perform:
 * @widget: who does it; a toast appears in its window, or in the window its dialog belongs to
 * @store: the store
 * @action: (transfer full): what to do
 * @done: (nullable): called afterwards
 * @data: (nullable) (type GObject): for @done; kept alive until then
 */
void tend_perform (GtkWidget    *widget,
                   TendStore    *store,
                   TendAction   *action,
                   TendPerformed done,
                   gpointer      data);

/* The same for a window that stays open and says itself what was done: there is no toast, which
 * would pass unseen behind it, and what went wrong is said over that window. Once @cancellable is
 * cancelled, in time, nothing has been done, and nothing is said. */
void tend_perform_in_view (GtkWidget    *widget,
                           TendStore    *store,
                           TendAction   *action,
                           GCancellable *cancellable,
                           TendPerformed done,
                           gpointer      data);

/* Shows a sentence in the window of @widget for a few seconds. @title is plain text. */
void tend_show_toast (GtkWidget  *widget,
                      const char *title);

/* Says in a dialog over the window of @widget what @error means for the person. */
void tend_report_error (GtkWidget    *widget,
                        const GError *error);

/* Undo and redo, with a toast that says what was taken back and what was kept. */
void tend_perform_undo (GtkWidget *widget,
                        TendStore *store,
                        gint64     action_id);
void tend_perform_redo (GtkWidget *widget,
                        TendStore *store);

G_END_DECLS
