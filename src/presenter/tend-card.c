/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-card.h"

#include <glib/gi18n-lib.h>

#include "tend-pages.h"

struct _TendCard
{
  GObject      parent_instance;
  TendCardKind kind;
  char        *text;
};

G_DEFINE_FINAL_TYPE (TendCard, tend_card, G_TYPE_OBJECT)

static void
tend_card_finalize (GObject *object)
{
  TendCard *self = TEND_CARD (object);

  g_free (self->text);
  G_OBJECT_CLASS (tend_card_parent_class)->finalize (object);
}

static void
tend_card_class_init (TendCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tend_card_finalize;
}

static void
tend_card_init (TendCard *self)
{
}

static TendCard *
new_card (TendCardKind kind,
          const char  *text)
{
  TendCard *self = g_object_new (TEND_TYPE_CARD, NULL);

  self->kind = kind;
  self->text = g_strdup (text);
  return self;
}

GPtrArray *
tend_card_list_for_step (const TendScript *script,
                         guint             step)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv)        pages = tend_pages_cut (tend_script_get_step (script, step)->room_text);

  for (guint i = 0; pages[i] != NULL; i++)
    g_ptr_array_add (cards, new_card (TEND_CARD_WORDS, pages[i]));
  return g_steal_pointer (&cards);
}

TendCard *
tend_card_new_black (void)
{
  return new_card (TEND_CARD_BLACK, "");
}

TendCard *
tend_card_new_land (void)
{
  /* Translators: the words on the wall that bring a room gently back from a practice. */
  return new_card (TEND_CARD_LAND, _ ("Feet on the floor.\nEyes open.\nYou may stop."));
}

TendCardKind
tend_card_get_kind (TendCard *self)
{
  g_return_val_if_fail (TEND_IS_CARD (self), TEND_CARD_BLACK);

  return self->kind;
}

const char *
tend_card_get_text (TendCard *self)
{
  g_return_val_if_fail (TEND_IS_CARD (self), "");

  return self->text;
}
