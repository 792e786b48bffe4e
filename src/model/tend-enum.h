/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands behind each value of the types in tend-states.h: the text in the store, and how it
 * is shown to people (always icon and word; colour only supports). */
#pragma once

#include "tend-states.h"

G_BEGIN_DECLS

/* What a state asks of the one who looks: green settled, blue in motion, amber needs you, grey at
 * rest. */
typedef enum {
  TEND_TONE_SETTLED,
  TEND_TONE_MOVING,
  TEND_TONE_NEEDS_YOU,
  TEND_TONE_REST,
} TendTone;

/* The text the store keeps for @value of the enum @type. NULL when there is no such value. */
const char *tend_enum_to_nick (GType type,
                               int   value);

/* Finds the value whose text in the store is @nick. Returns FALSE, leaving @value alone, when there
 * is none or @nick is NULL. */
gboolean tend_enum_from_nick (GType       type,
                              const char *nick,
                              int        *value);

/* The word for people, translated. "" when there is no such value. */
const char *tend_enum_label (GType type,
                             int   value);

/* The name of a symbolic icon. NULL when there is no such value. */
const char *tend_enum_icon (GType type,
                            int   value);

TendTone tend_enum_tone (GType type,
                         int   value);

/* The values of @type, in the order in which they are offered to people; their number in
 * @n_values. */
const int *tend_enum_values (GType  type,
                             guint *n_values);

/*< private >*/
typedef struct
{
  int         value;
  const char *name;
  const char *nick;
  const char *label; /* untranslated */
  const char *icon;
  TendTone    tone;
} TendEnumRow;

/* Registers an enum type; @rows are static and @label is looked up in @context. Used by
 * tend-states.c only. */
GType tend_enum_register (const char        *type_name,
                          const char        *context,
                          const TendEnumRow *rows,
                          guint              n_rows);

G_END_DECLS
