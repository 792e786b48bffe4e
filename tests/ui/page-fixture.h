/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A widget as it stands in the application: with its style and icons, in a window that has a toast
 * overlay and records what is asked of the main window. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* In main(), before anything else. */
void page_fixture_init (int    *argc,
                        char ***argv);

/* A shown window of that size around @child, which it takes. It has every action that a page may
 * ask of the main window. Destroy it with page_fixture_close(). */
GtkWindow *page_fixture_show (GtkWidget *child,
                              int        width,
                              int        height);

/* What was last asked of the window since this was last called: "show-cohort 42", "import"; NULL
 * for nothing. Free with g_free(). */
char *page_fixture_take_action (GtkWindow *window);

/* Destroys the window, and asserts that nothing else holds it or its child. */
void page_fixture_close (GtkWindow *window);

/* When TEND_PICTURES names a folder: writes NAME.png, NAME-dark.png and NAME-narrow.png (360 pixels
 * wide) of what the window shows. Else does nothing. */
void page_fixture_picture (GtkWindow  *window,
                           const char *name);

/* The first descendant of @widget that is of @type (and, when @name is not NULL, has that buildable
 * id or widget name); asserts that there is one. */
gpointer page_fixture_find (GtkWidget  *widget,
                            GType       type,
                            const char *name);

/* Asserts that @widget, as it is, asks for no more than 360 pixels of width. */
void page_fixture_assert_narrow (GtkWidget *widget);

G_END_DECLS
