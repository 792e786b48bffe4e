/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-script-private.h"

/* A guided practice is read slowly: about half the pace of ordinary speech. */
#define WORDS_A_MINUTE 90

G_DEFINE_BOXED_TYPE (TendScript, tend_script, tend_script_ref, tend_script_unref)

void
tend_script_problem_free (TendScriptProblem *problem)
{
  g_free (problem->text);
  g_free (problem->message);
  g_free (problem);
}

static void
step_clear (gpointer data)
{
  TendStep *step = data;

  g_clear_pointer (&step->room_text, g_free);
  g_clear_pointer (&step->note, g_free);
}

TendScript *
tend_script_new (void)
{
  TendScript *self = g_atomic_rc_box_new0 (TendScript);

  self->kind = -1;
  self->steps = g_array_new (FALSE, TRUE, sizeof (TendStep));
  g_array_set_clear_func (self->steps, step_clear);
  return self;
}

TendScript *
tend_script_ref (TendScript *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
script_clear (gpointer data)
{
  TendScript *self = data;

  g_free (self->title);
  g_strfreev (self->themes);
  g_free (self->language);
  g_free (self->caution);
  g_free (self->source);
  g_free (self->body);
  g_array_unref (self->steps);
}

void
tend_script_unref (TendScript *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, script_clear);
}

const char *
tend_script_get_title (const TendScript *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

const char *const *
tend_script_get_themes (const TendScript *self)
{
  static const char *const none[] = { NULL };

  g_return_val_if_fail (self != NULL, none);

  return self->themes != NULL ? (const char *const *)self->themes : none;
}

const char *
tend_script_get_language (const TendScript *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->language;
}

const char *
tend_script_get_caution (const TendScript *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->caution;
}

const char *
tend_script_get_source (const TendScript *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->source;
}

gboolean
tend_script_get_kind (const TendScript *self,
                      TendPracticeKind *kind)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->kind < 0)
    return FALSE;
  if (kind != NULL)
    *kind = (TendPracticeKind)self->kind;
  return TRUE;
}

gboolean
tend_script_get_minutes (const TendScript *self,
                         int              *min,
                         int              *max)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->minutes_max == 0)
    return FALSE;
  if (min != NULL)
    *min = self->minutes_min;
  if (max != NULL)
    *max = self->minutes_max;
  return TRUE;
}

const char *
tend_script_get_body (const TendScript *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->body;
}

guint
tend_script_get_n_steps (const TendScript *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->steps->len;
}

const TendStep *
tend_script_get_step (const TendScript *self,
                      guint             position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->steps->len, NULL);

  return &g_array_index (self->steps, TendStep, position);
}

/* Words are what white space parts. Chinese and Japanese have no spaces: there two characters are
 * about a word. The answer counts half words. */
static guint
count_half_words (const char *text)
{
  guint    halves = 0;
  gboolean in_word = FALSE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar letter = g_utf8_get_char (text);

      if (g_unichar_isalnum (letter) && g_unichar_iswide (letter))
        {
          halves++;
          in_word = FALSE;
        }
      else if (g_unichar_isspace (letter))
        {
          in_word = FALSE;
        }
      else if (g_unichar_isalnum (letter) && !in_word)
        {
          halves += 2;
          in_word = TRUE;
        }
    }
  return halves;
}

int
tend_step_get_reading_seconds (const TendStep *step)
{
  g_return_val_if_fail (step != NULL, 0);

  if (step->room_text == NULL)
    return 0;
  return (int)((gint64)count_half_words (step->room_text) * 30 / WORDS_A_MINUTE);
}

void
tend_script_estimate_seconds (const TendScript *self,
                              int              *min,
                              int              *max)
{
  int shortest = 0;
  int longest = 0;

  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->steps->len; i++)
    {
      const TendStep *step = &g_array_index (self->steps, TendStep, i);
      int             reading = tend_step_get_reading_seconds (step);

      shortest += reading + step->pause_min;
      longest += reading + step->pause_max;
    }
  if (min != NULL)
    *min = shortest;
  if (max != NULL)
    *max = longest;
}

TendScript *
tend_script_stretch (const TendScript *self,
                     int               seconds)
{
  g_autoptr (TendScript) stretched = NULL;
  int                    shortest = 0;
  int                    longest = 0;
  gint64                 extra;
  gint64                 room = 0;
  gint64                 given = 0;

  g_return_val_if_fail (self != NULL, NULL);

  tend_script_estimate_seconds (self, &shortest, &longest);
  extra = CLAMP (seconds, shortest, longest) - shortest;

  stretched = tend_script_new ();
  stretched->title = g_strdup (self->title);
  stretched->kind = self->kind;
  stretched->minutes_min = self->minutes_min;
  stretched->minutes_max = self->minutes_max;
  stretched->themes = g_strdupv (self->themes);
  stretched->language = g_strdup (self->language);
  stretched->caution = g_strdup (self->caution);
  stretched->source = g_strdup (self->source);
  stretched->body = g_strdup (self->body);
  for (guint i = 0; i < self->steps->len; i++)
    {
      TendStep step = g_array_index (self->steps, TendStep, i);
      gint64   due;

      /* Each pause takes its share of what was asked for; counting from the start keeps the sum
       * exact whatever was rounded on the way. */
      room += step.pause_max - step.pause_min;
      due = longest > shortest ? extra * room / (longest - shortest) : 0;
      step.pause_min += (int)(due - given);
      step.pause_max = step.pause_min;
      given = due;
      step.room_text = g_strdup (step.room_text);
      step.note = g_strdup (step.note);
      g_array_append_val (stretched->steps, step);
    }
  return g_steal_pointer (&stretched);
}
