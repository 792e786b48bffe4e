/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-settings.h"

#include "tend-json.h"

#define CHOICE_BITS 16

struct _TendImportSettings
{
  GHashTable       *readings; /* part -> TendReadWishes */
  TendDateOrder     date_order;
  GHashTable       *fields; /* header -> TendImportField */
  TendImportChoices choices;
  GHashTable       *decided; /* entry -> what is decided about it alone, see pack() */
};

G_DEFINE_BOXED_TYPE (TendImportSettings,
                     tend_import_settings,
                     tend_import_settings_ref,
                     tend_import_settings_unref)

static gpointer
pack (guint mask,
      guint chosen)
{
  return GUINT_TO_POINTER (mask << CHOICE_BITS | (chosen & mask));
}

static void
unpack (gpointer packed,
        guint   *mask,
        guint   *chosen)
{
  *mask = GPOINTER_TO_UINT (packed) >> CHOICE_BITS;
  *chosen = GPOINTER_TO_UINT (packed) & ((1u << CHOICE_BITS) - 1);
}

TendImportSettings *
tend_import_settings_new (void)
{
  TendImportSettings *self = g_atomic_rc_box_new0 (TendImportSettings);

  self->readings = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->decided = g_hash_table_new (NULL, NULL);
  return self;
}

TendImportSettings *
tend_import_settings_copy (TendImportSettings *self)
{
  TendImportSettings *copy = tend_import_settings_new ();
  GHashTableIter      iter;
  gpointer            key, value;

  if (self == NULL)
    return copy;
  copy->date_order = self->date_order;
  copy->choices = self->choices;
  g_hash_table_iter_init (&iter, self->readings);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (copy->readings, key, g_memdup2 (value, sizeof (TendReadWishes)));
  g_hash_table_iter_init (&iter, self->fields);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (copy->fields, g_strdup (key), value);
  g_hash_table_iter_init (&iter, self->decided);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (copy->decided, key, value);
  return copy;
}

TendImportSettings *
tend_import_settings_ref (TendImportSettings *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
settings_clear (gpointer data)
{
  TendImportSettings *self = data;

  g_hash_table_unref (self->readings);
  g_hash_table_unref (self->fields);
  g_hash_table_unref (self->decided);
}

void
tend_import_settings_unref (TendImportSettings *self)
{
  g_atomic_rc_box_release_full (self, settings_clear);
}

const TendReadWishes *
tend_import_settings_get_reading (TendImportSettings *self,
                                  guint               part)
{
  return g_hash_table_lookup (self->readings, GUINT_TO_POINTER (part));
}

void
tend_import_settings_set_reading (TendImportSettings   *self,
                                  guint                 part,
                                  const TendReadWishes *wishes)
{
  if (wishes == NULL)
    g_hash_table_remove (self->readings, GUINT_TO_POINTER (part));
  else
    g_hash_table_insert (self->readings, GUINT_TO_POINTER (part),
                         g_memdup2 (wishes, sizeof *wishes));
  g_hash_table_remove_all (self->decided);
}

TendDateOrder
tend_import_settings_get_date_order (TendImportSettings *self)
{
  return self->date_order;
}

void
tend_import_settings_set_date_order (TendImportSettings *self,
                                     TendDateOrder       order)
{
  self->date_order = order;
}

gboolean
tend_import_settings_get_field (TendImportSettings *self,
                                const char         *header,
                                TendImportField    *field)
{
  gpointer value;

  if (!g_hash_table_lookup_extended (self->fields, header, NULL, &value))
    return FALSE;
  *field = (TendImportField)GPOINTER_TO_UINT (value);
  return TRUE;
}

void
tend_import_settings_set_field (TendImportSettings *self,
                                const char         *header,
                                TendImportField     field)
{
  g_return_if_fail (header != NULL);

  g_hash_table_insert (self->fields, g_strdup (header), GUINT_TO_POINTER (field));
}

TendImportChoices
tend_import_settings_get_choices (TendImportSettings *self)
{
  return self->choices;
}

void
tend_import_settings_set_choices (TendImportSettings *self,
                                  TendImportChoices   choices)
{
  guint          changed = self->choices ^ choices;
  GHashTableIter iter;
  gpointer       value;

  self->choices = choices;
  g_hash_table_iter_init (&iter, self->decided);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      guint mask, chosen;

      unpack (value, &mask, &chosen);
      g_hash_table_iter_replace (&iter, pack (mask & ~changed, chosen));
    }
}

void
tend_import_settings_decide (TendImportSettings *self,
                             guint               decision,
                             TendImportChoices   mask,
                             TendImportChoices   chosen)
{
  gpointer entry = GUINT_TO_POINTER (decision);
  guint    mask_before, chosen_before;

  unpack (g_hash_table_lookup (self->decided, entry), &mask_before, &chosen_before);
  g_hash_table_insert (self->decided, entry,
                       pack (mask_before | mask, (chosen_before & ~(guint)mask) | (chosen & mask)));
}

gboolean
tend_import_settings_is_chosen (TendImportSettings *self,
                                guint               decision,
                                TendImportChoices   choice)
{
  guint mask, chosen;

  unpack (g_hash_table_lookup (self->decided, GUINT_TO_POINTER (decision)), &mask, &chosen);
  return (((self->choices & ~mask) | chosen) & choice) != 0;
}

const char *
tend_import_choice_nick (TendImportChoices choice)
{
  switch (choice)
    {
    case TEND_IMPORT_TOGETHER:
      return "together";
    case TEND_IMPORT_DROP_SURPLUS:
      return "drop-surplus";
    case TEND_IMPORT_SPLIT_PEOPLE:
      return "split-people";
    case TEND_IMPORT_SPLIT_NAMES:
      return "split-names";
    case TEND_IMPORT_PARTNERS:
      return "partners";
    case TEND_IMPORT_TAKE_FILE:
      return "take-file";
    case TEND_IMPORT_INCLUDE:
      return "include";
    case TEND_IMPORT_TRUST:
      return "trust";
    case TEND_IMPORT_SERIAL_DATES:
      return "serial-dates";
    case TEND_IMPORT_NO_CHOICE:
    default:
      g_return_val_if_reached ("");
    }
}

const char **
tend_import_choices_list_nicks (guint choices)
{
  const char **nicks = g_new0 (const char *, TEND_IMPORT_N_CHOICES + 1);
  guint        n_nicks = 0;

  for (guint i = 0; i < TEND_IMPORT_N_CHOICES; i++)
    if ((choices & (1u << i)) != 0)
      nicks[n_nicks++] = tend_import_choice_nick (1u << i);
  return nicks;
}

char *
tend_import_settings_to_json (TendImportSettings *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree const char **all_rows = tend_import_choices_list_nicks (self->choices);
  g_autoptr (GList)       headers = g_hash_table_get_keys (self->fields);
  GHashTableIter          iter;
  gpointer                value;
  guint                   n_rows = 0;

  g_hash_table_iter_init (&iter, self->decided);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    n_rows += value != NULL ? 1 : 0;
  headers = g_list_sort (g_steal_pointer (&headers), (GCompareFunc)g_strcmp0);

  json_builder_begin_object (builder);
  tend_json_add_texts (builder, "all_rows", all_rows);
  tend_json_add_number (builder, "single_rows", n_rows);
  tend_json_begin_object (builder, "columns");
  for (GList *at = headers; at != NULL; at = at->next)
    {
      gpointer field = g_hash_table_lookup (self->fields, at->data);

      tend_json_add_text (builder, at->data, tend_import_field_nick (GPOINTER_TO_UINT (field)));
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  return tend_json_to_line (builder);
}
