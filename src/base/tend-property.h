/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the objects of the model share: properties that read, write and notify only on change. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Puts a copy of @value into @field, "" as NULL. Returns whether that changed anything. */
gboolean tend_set_string (char      **field,
                          const char *value);

/* The same from a #GValue, for set_property(). Each returns whether that changed anything. */
gboolean tend_property_set_string (char        **field,
                                   const GValue *value);
gboolean tend_property_set_strv (char       ***field,
                                 const GValue *value);
gboolean tend_property_set_int64 (gint64       *field,
                                  const GValue *value);
gboolean tend_property_set_int (int          *field,
                                const GValue *value);
gboolean tend_property_set_uint (guint        *field,
                                 const GValue *value);
gboolean tend_property_set_boolean (gboolean     *field,
                                    const GValue *value);

/* An enum is kept as an int, so that one function serves all. */
gboolean tend_property_set_enum (int          *field,
                                 const GValue *value);

/* A property that is read and written and notifies explicitly; the default is what a new object
 * has. Names are static. */
GParamSpec *tend_pspec_string (const char *name);
GParamSpec *tend_pspec_strv (const char *name);
GParamSpec *tend_pspec_int64 (const char *name);
GParamSpec *tend_pspec_int (const char *name,
                            int         default_value);
GParamSpec *tend_pspec_uint (const char *name);
GParamSpec *tend_pspec_boolean (const char *name,
                                gboolean    default_value);
GParamSpec *tend_pspec_enum (const char *name,
                             GType       type,
                             int         default_value);

/* A #GListModel that belongs to the object and is only read. */
GParamSpec *tend_pspec_list (const char *name);

/* (transfer full): a new object of the same type with the same writable properties: what an action
 * takes to the writer thread. */
gpointer tend_object_copy (gpointer object);

/* Whether two objects of one type have the same values in those properties. */
gboolean tend_object_equal (gpointer one,
                            gpointer other);

G_END_DECLS
