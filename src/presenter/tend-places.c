/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-places.h"

static void
place_clear (gpointer data)
{
  TendPlace *place = data;

  g_clear_object (&place->card);
}

static void
add_place (GArray   *places,
           TendCard *card,
           guint     step,
           double    reading)
{
  TendPlace place = { .card = g_object_ref (card), .step = step, .reading = reading };

  place.is_first = TRUE;
  place.is_last = TRUE;
  if (places->len > 0)
    {
      TendPlace *before = &g_array_index (places, TendPlace, places->len - 1);

      place.is_first = before->step != step;
      before->is_last = before->step != step;
    }
  g_array_append_val (places, place);
}

GArray *
tend_places_lay_out (const TendScript *script,
                     TendCard         *nothing)
{
  GArray   *places = g_array_new (FALSE, TRUE, sizeof (TendPlace));
  TendCard *last = nothing;

  g_array_set_clear_func (places, place_clear);
  for (guint i = 0; i < tend_script_get_n_steps (script); i++)
    {
      const TendStep       *step = tend_script_get_step (script, i);
      g_autoptr (GPtrArray) cards = tend_card_list_for_step (script, i);
      double                reading = tend_step_get_reading_seconds (step);

      for (guint c = 0; c < cards->len; c++)
        {
          last = cards->pdata[c];
          add_place (places, last, i, reading / cards->len);
        }

      /* A step without words is a place only when there is something to wait for or to look at; the
       * wall shows nothing new there. */
      if (cards->len == 0 && (step->note != NULL || step->bells > 0 || step->pause_max > 0))
        add_place (places, last, i, 0);
    }
  return places;
}
