/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What accessibility.c (looking and waiting) and accessibility-tree.c (reading the bus) share. */

#pragma once

#include "accessibility.h"

G_BEGIN_DECLS

struct _AccessibleApp
{
  GSubprocess     *process;
  GDBusConnection *bus;
  char            *bus_name;
  int              pid;
};

/* One control as it was read. A node that was found outlives the tree it was found in, so it
 * carries by value what it needs of its parent and its window. */
struct _AccessibleNode
{
  AccessibleApp *app;
  char          *path;
  char          *role;
  char          *name;
  int            x, y, width, height;

  char *parent;
  int   position;

  char *window;
  char *window_title;
  int   window_width, window_height;

  GPtrArray *children;
};

#define ACCESSIBLE_INTERFACE(name) "org.a11y.atspi." name
#define ACCESSIBLE_ROOT "/org/a11y/atspi/accessible/root"

/* One call to the application; NULL and error if it does not answer. */
GVariant *accessible_call (AccessibleApp *app,
                           const char    *path,
                           const char    *interface,
                           const char    *method,
                           GVariant      *parameters,
                           GError       **error);

/* A deadline, and a short sleep before each look but the first: while (accessible_wait_again (…)).
 * Starts as { 0 }. */
typedef struct
{
  gint64 until;
} AccessibleWait;

gboolean accessible_wait_again (AccessibleWait *wait);

/* Reads the whole tree of the application, or what is now below a node. */
AccessibleNode *accessible_tree_read (AccessibleApp  *app,
                                      AccessibleNode *from);

/* The first node below that is so, NULL if none is. */
AccessibleNode *accessible_tree_find (AccessibleNode *tree,
                                      const char     *role,
                                      const char     *name);
GPtrArray      *accessible_tree_find_all (AccessibleNode *tree,
                                          const char     *role,
                                          const char     *name);
void            accessible_tree_describe (AccessibleNode *tree,
                                          int             depth,
                                          GString        *text);

/* Ends the test with a sentence and the tree as it is. */
void accessible_give_up (AccessibleApp *app,
                         const char    *format,
                         ...) G_GNUC_NORETURN G_GNUC_PRINTF (2, 3);

G_END_DECLS
