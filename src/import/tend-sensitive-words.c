/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-sensitive-words.h"

#include <string.h>

#include "tend-text.h"

/* All words are folded: lower case, no accents. A space begins each, and ends none. */
typedef const char *const Words[];

static Words questions = {
  /* in several languages */
  " allerg", " diagnos", " psych", " suicid", " therap", " trauma", " depress", " medic", " ptsd",
  " crisis", " handicap", " anxi",
  /* English */
  " safe", " health", " disab", " pregnan", " self harm", " selfharm", " mental", " panic",
  " addict", " substance", " illness", " disease", " injur", " hospital", " wellbeing",
  " well being", " bereave", " grief", " griev", " treatment", " doctor", " counsel", " disorder",
  " dissociat", " abuse", " violence", " epilep", " dietary",
  /* French */
  " sante", " psy", " crise", " enceinte", " grossesse", " angoisse", " maladie", " traitement",
  " securite", " deuil", " automutil", " blessure", " regime alimentaire",
  /* German */
  " gesund", " medik", " mediz", " behinder", " krise", " schwanger", " suizid", " selbstmord",
  " selbstverletz", " angst", " panik", " krank", " erkrank", " vorerkrank", " behandlung",
  " sicher", " sucht", " abhangig", " trauer",
  /* Spanish */
  " salud", " terapi", " psic", " psiq", " alerg", " discapac", " embaraz", " autoles", " depres",
  " ansied", " panico", " enferm", " tratamiento", " segur", " adicc", " duelo", " lesion",
  /* Dutch */
  " gezond", " medisch", " beperking", " zwanger", " zelfmoord", " zelfbeschad", " zelfverwond",
  " paniek", " ziek", " aandoening", " behandel", " veilig", " verslav", " rouw",
  /* Swedish */
  " halsa", " halso", " lakemedel", " psyk", " funktionsned", " funktionshind", " kris", " gravid",
  " sjalvmord", " sjalvskad", " deprim", " angest", " sjuk", " trygg", " saker", " beroende",
  " sorg", NULL
};

static Words answers = {
  " suicid", " ptsd", " depress", " psychiatr", " antidepress", " bipolar", " anorexi", " bulimi",
  " psychos", " schizo", " ssri", " medication", " panic", " self harm", " selfharm", " overdose",
  " eating disorder", " abused", " medicament", " panique", " traumatis", " tspt", " automutil",
  " medikament", " panikatt", " suizid", " selbstmord", " selbstverletz", " ptbs", " panico",
  " medicacion", " depresi", " autoles", " tept", " psiquiatr", " paniek", " medicatie",
  " medicijn", " zelfmoord", " zelfbeschad", " ptss", " panikang", " medicin", " sjalvmord",
  " sjalvskad", " angest", " psykiatr", NULL
};

/* @text as words with one space before each. */
static char *
to_words (const char *text)
{
  gboolean         plain = g_str_is_ascii (text);
  g_autofree char *folded = plain ? g_ascii_strdown (text, -1) : tend_text_fold (text);
  GString         *words = g_string_sized_new (strlen (folded) + 1);
  gboolean         within = FALSE;

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      gboolean is_letter = g_unichar_isalnum (letter);

      if (is_letter && !within)
        g_string_append_c (words, ' ');
      if (is_letter)
        g_string_append_unichar (words, letter);
      within = is_letter;
    }
  return g_string_free (words, FALSE);
}

static gboolean
has_any (const char        *text,
         const char *const *beginnings)
{
  g_autofree char *words = to_words (text);

  for (guint i = 0; beginnings[i] != NULL; i++)
    if (strstr (words, beginnings[i]) != NULL)
      return TRUE;
  return FALSE;
}

gboolean
tend_sensitive_words_ask (const char *question)
{
  g_return_val_if_fail (question != NULL, FALSE);

  return has_any (question, questions);
}

/* Whether the plain text at @word, whatever follows there, begins with @beginning. */
static gboolean
begins_with (const char *word,
             const char *beginning)
{
  for (beginning++; *beginning != '\0'; beginning++)
    if (*beginning != ' ')
      {
        if (g_ascii_tolower (*word) != *beginning)
          return FALSE;
        word++;
      }
    else
      {
        if (*word == '\0' || (guchar)*word >= 0x80 || g_ascii_isalnum (*word))
          return FALSE;
        while (*word != '\0' && (guchar)*word < 0x80 && !g_ascii_isalnum (*word))
          word++;
      }
  return TRUE;
}

static gboolean
begins_with_any (const char        *word,
                 const char *const *beginnings)
{
  char first = g_ascii_tolower (*word);

  for (guint i = 0; beginnings[i] != NULL; i++)
    if (beginnings[i][1] == first && begins_with (word, beginnings[i]))
      return TRUE;
  return FALSE;
}

/* Where the word that begins at @at ends; other letters than plain ones may be marks, too. */
static const char *
find_end (const char *at,
          gboolean   *plain)
{
  *plain = TRUE;
  for (; (guchar)*at >= 0x80 || g_ascii_isalnum (*at); at++)
    *plain = *plain && (guchar)*at < 0x80;
  return at;
}

static const char *
skip_marks (const char *at)
{
  while (*at != '\0' && (guchar)*at < 0x80 && !g_ascii_isalnum (*at))
    at++;
  return at;
}

/* Every answer of a long file is read: only words with other letters than plain ones are folded,
 * with those beside them. */
gboolean
tend_sensitive_words_answer (const char *answer)
{
  const char *before, *word, *end;

  g_return_val_if_fail (answer != NULL, FALSE);

  for (before = word = skip_marks (answer); *word != '\0'; before = word, word = skip_marks (end))
    {
      gboolean         plain, next_plain;
      g_autofree char *around = NULL;

      end = find_end (word, &plain);
      if (!plain)
        around = g_strndup (before, (gsize)(find_end (skip_marks (end), &next_plain) - before));
      if (plain ? begins_with_any (word, answers) : has_any (around, answers))
        return TRUE;
    }
  return FALSE;
}
