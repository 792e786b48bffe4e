/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Using an application as a person does, through the accessibility bus, the keyboard and the
 * pointer. A control is found by its role and its accessible name, so a test that passes also says
 * that somebody who cannot see the screen can find it.
 *
 *   g_autoptr (AccessibleApp) app = accessible_app_start (argv);
 *
 *   accessible_app_set_text (app, "text box", "Given name", "Renée");
 *   accessible_app_act (app, "button", "Save");
 *   accessible_app_expect (app, "label", "Renée has a place");
 *   accessible_app_keys (app, "ctrl+q");
 *   g_assert_cmpint (accessible_app_wait_exit (app), ==, 0);
 *
 * Run such a test under "virtual-display --accessible" (and --window-manager once it opens a second
 * window). Nothing here sleeps and hopes: what is not there yet is waited for, and what does not
 * come ends the test with a sentence and the tree that was there instead. accessible_app_describe()
 * shows that tree at any time; it is the way to learn a control's role.
 *
 * What to know about GTK 4.8: roles are GTK's own ("button", "text box", "label", "list item",
 * "tab", "window"); check buttons and rows of lists have no action, so they are clicked or
 * selected; only what has a size is found, so a page that is not shown does not exist; a node shows
 * its first 60 children only, so filter a long list before looking into it. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _AccessibleApp  AccessibleApp;
typedef struct _AccessibleNode AccessibleNode;

/* The states worth asking for; the numbers are those of the bus. */
typedef enum {
  ACCESSIBLE_CHECKED = 4,
  ACCESSIBLE_EXPANDED = 10,
  ACCESSIBLE_FOCUSED = 12,
  ACCESSIBLE_PRESSED = 20,
  ACCESSIBLE_SELECTED = 23,
  ACCESSIBLE_SENSITIVE = 24,
} AccessibleState;

/* Starts a program and waits until it is on the bus with a window. argv ends with NULL. */
AccessibleApp *accessible_app_start (const char *const *argv);

/* Ends the program if it still runs. */
void accessible_app_free (AccessibleApp *self);

/* Waits for the program to end by itself: its exit status, or -1 if a signal ended it. */
int accessible_app_wait_exit (AccessibleApp *self);

/* For sending it a signal, or looking it up elsewhere. */
int accessible_app_get_pid (AccessibleApp *self);

/* The first control of that role and name, from the top; either may be NULL for any. find looks
 * once and may answer NULL; wait_for and expect wait for it, and expect is for the case where
 * seeing it is enough. expect_gone waits until there is none. */
AccessibleNode *accessible_app_find (AccessibleApp *self,
                                     const char    *role,
                                     const char    *name);
AccessibleNode *accessible_app_wait_for (AccessibleApp *self,
                                         const char    *role,
                                         const char    *name);
void            accessible_app_expect (AccessibleApp *self,
                                       const char    *role,
                                       const char    *name);
void            accessible_app_expect_gone (AccessibleApp *self,
                                            const char    *role,
                                            const char    *name);

/* Wait for a control, then do the thing; see the functions of the same name below. */
void accessible_app_act (AccessibleApp *self,
                         const char    *role,
                         const char    *name);
void accessible_app_click (AccessibleApp *self,
                           const char    *role,
                           const char    *name);
void accessible_app_select (AccessibleApp *self,
                            const char    *role,
                            const char    *name);
void accessible_app_set_text (AccessibleApp *self,
                              const char    *role,
                              const char    *name,
                              const char    *text);

/* Activates an action of a window by its full name, such as "win.search" or "window.close"; it must
 * have no parameter. The window is the one of that title, or the first one for NULL. */
void accessible_app_activate (AccessibleApp *self,
                              const char    *window,
                              const char    *action);

/* Presses keys, each as xdotool names it: "ctrl+f", "Return", "alt+Down". They go to the window
 * that has the focus, as a person's would. */
void accessible_app_keys (AccessibleApp *self,
                          const char    *keys);

/* Types text. ASCII only: other letters get lost on their way through the X server, so set them
 * with accessible_app_set_text(). */
void accessible_app_type (AccessibleApp *self,
                          const char    *text);

/* Brings the window whose title contains this to the front and gives it the focus. Needs a window
 * manager. */
void accessible_app_raise (AccessibleApp *self,
                           const char    *title);

/* Opens a combo row, or a drop-down, and chooses the item that reads so. */
void accessible_app_choose (AccessibleApp *self, const char *combo, const char *item);

/* Waits for the file dialog of that title, gives it a whole path and accepts it. */
void accessible_app_choose_file (AccessibleApp *self, const char *title, const char *path);

/* Everything that can be found, one control a line, indented. */
char *accessible_app_describe (AccessibleApp *self);

/* Within a node only: a row, a dialog, a page. */
AccessibleNode *accessible_node_find (AccessibleNode *self,
                                      const char     *role,
                                      const char     *name);
AccessibleNode *accessible_node_wait_for (AccessibleNode *self,
                                          const char     *role,
                                          const char     *name);

/* How many of that role and name there are below it, as far as they are shown. */
guint accessible_node_count (AccessibleNode *self,
                             const char     *role,
                             const char     *name);

AccessibleNode *accessible_node_ref (AccessibleNode *self);
void            accessible_node_unref (AccessibleNode *self);

/* As they were when it was found. */
const char *accessible_node_get_role (AccessibleNode *self);
const char *accessible_node_get_name (AccessibleNode *self);

/* As it is now. */
gboolean accessible_node_has_state (AccessibleNode *self,
                                    AccessibleState state);

/* Waits until the state is, or is not, there. */
void accessible_node_expect_state (AccessibleNode *self,
                                   AccessibleState state,
                                   gboolean        there);

/* Does the control's own action: presses a button, opens a menu, switches a switch. */
void accessible_node_act (AccessibleNode *self);

/* Selects a row in its list without touching the pointer. */
void accessible_node_select (AccessibleNode *self);

/* Clicks in the middle of it, once or twice. */
void accessible_node_click (AccessibleNode *self);
void accessible_node_double_click (AccessibleNode *self);

/* The text of a text box, or its whole text replaced. */
char *accessible_node_get_text (AccessibleNode *self);
void  accessible_node_set_text (AccessibleNode *self,
                                const char     *text);

/* The number in a spin button or a scale. */
double accessible_node_get_value (AccessibleNode *self);
void   accessible_node_set_value (AccessibleNode *self,
                                  double          value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccessibleApp, accessible_app_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccessibleNode, accessible_node_unref)

G_END_DECLS
