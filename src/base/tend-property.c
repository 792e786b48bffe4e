/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-property.h"

#include <gio/gio.h>

#define FLAGS (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)

gboolean
tend_set_string (char      **field,
                 const char *value)
{
  char *copy;

  if (value != NULL && *value == '\0')
    value = NULL;
  if (g_strcmp0 (*field, value) == 0)
    return FALSE;

  /* The value may lie within the text that is replaced. */
  copy = g_strdup (value);
  g_free (*field);
  *field = copy;
  return TRUE;
}

gboolean
tend_property_set_string (char        **field,
                          const GValue *value)
{
  return tend_set_string (field, g_value_get_string (value));
}

gboolean
tend_property_set_strv (char       ***field,
                        const GValue *value)
{
  static const char *const none[] = { NULL };
  const char *const       *strings = g_value_get_boxed (value);

  if (strings == NULL)
    strings = none;
  if (*field != NULL && g_strv_equal ((const char *const *)*field, strings))
    return FALSE;

  g_strfreev (*field);
  *field = g_strdupv ((char **)strings);
  return TRUE;
}

gboolean
tend_property_set_int64 (gint64       *field,
                         const GValue *value)
{
  gint64 before = *field;

  *field = g_value_get_int64 (value);
  return *field != before;
}

gboolean
tend_property_set_int (int          *field,
                       const GValue *value)
{
  int before = *field;

  *field = g_value_get_int (value);
  return *field != before;
}

gboolean
tend_property_set_uint (guint        *field,
                        const GValue *value)
{
  guint before = *field;

  *field = g_value_get_uint (value);
  return *field != before;
}

gboolean
tend_property_set_boolean (gboolean     *field,
                           const GValue *value)
{
  gboolean before = *field;

  *field = g_value_get_boolean (value);
  return *field != before;
}

gboolean
tend_property_set_enum (int          *field,
                        const GValue *value)
{
  int before = *field;

  *field = g_value_get_enum (value);
  return *field != before;
}

GParamSpec *
tend_pspec_string (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, NULL, FLAGS);
}

GParamSpec *
tend_pspec_strv (const char *name)
{
  return g_param_spec_boxed (name, NULL, NULL, G_TYPE_STRV, FLAGS);
}

GParamSpec *
tend_pspec_int64 (const char *name)
{
  return g_param_spec_int64 (name, NULL, NULL, 0, G_MAXINT64, 0, FLAGS);
}

GParamSpec *
tend_pspec_int (const char *name,
                int         default_value)
{
  return g_param_spec_int (name, NULL, NULL, G_MININT, G_MAXINT, default_value, FLAGS);
}

GParamSpec *
tend_pspec_uint (const char *name)
{
  return g_param_spec_uint (name, NULL, NULL, 0, G_MAXUINT, 0, FLAGS);
}

GParamSpec *
tend_pspec_boolean (const char *name,
                    gboolean    default_value)
{
  return g_param_spec_boolean (name, NULL, NULL, default_value, FLAGS);
}

GParamSpec *
tend_pspec_enum (const char *name,
                 GType       type,
                 int         default_value)
{
  return g_param_spec_enum (name, NULL, NULL, type, default_value, FLAGS);
}

GParamSpec *
tend_pspec_list (const char *name)
{
  return g_param_spec_object (name, NULL, NULL, G_TYPE_LIST_MODEL,
                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

gpointer
tend_object_copy (gpointer object)
{
  g_autofree GParamSpec **pspecs = NULL;
  GObject                *copy;
  guint                   n_pspecs;

  g_return_val_if_fail (G_IS_OBJECT (object), NULL);

  copy = g_object_new (G_OBJECT_TYPE (object), NULL);
  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n_pspecs);
  for (guint i = 0; i < n_pspecs; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      if ((pspecs[i]->flags & FLAGS) != FLAGS)
        continue;
      g_object_get_property (object, pspecs[i]->name, &value);
      g_object_set_property (copy, pspecs[i]->name, &value);
    }
  return copy;
}

gboolean
tend_object_equal (gpointer one,
                   gpointer other)
{
  g_autofree GParamSpec **pspecs = NULL;
  gboolean                equal = TRUE;
  guint                   n_pspecs;

  g_return_val_if_fail (G_IS_OBJECT (one), FALSE);
  g_return_val_if_fail (G_IS_OBJECT (other), FALSE);
  g_return_val_if_fail (G_OBJECT_TYPE (one) == G_OBJECT_TYPE (other), FALSE);

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (one), &n_pspecs);
  for (guint i = 0; i < n_pspecs && equal; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_auto (GValue) other_value = G_VALUE_INIT;

      if ((pspecs[i]->flags & FLAGS) != FLAGS)
        continue;
      g_object_get_property (one, pspecs[i]->name, &value);
      g_object_get_property (other, pspecs[i]->name, &other_value);
      equal = g_param_values_cmp (pspecs[i], &value, &other_value) == 0;
    }
  return equal;
}
