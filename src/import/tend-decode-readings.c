/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-decode-readings.h"

#include <string.h>

#include "tend-decode-judge.h"
#include "tend-decode.h"

#define MOST_BYTES ((gsize)8 << 20)
#define FIRST_BYTES ((gsize)1 << 16)
#define MOST_WORDS 6
/* Among how many words the six are chosen. */
#define MOST_CANDIDATES 200
#define LONGEST_WORD 40
#define REPLACEMENT 0xfffd
/* By how much a reading must be the likelier to cast doubt on another. */
#define CLEARLY 3

/* The words of a file that are not plain, as bytes. */
typedef struct
{
  GPtrArray *words; /* GBytes */
  gboolean   high[256];
  gboolean   any;
} Words;

void
tend_decode_reading_free (TendDecodeReading *self)
{
  g_strfreev (self->words);
  g_free (self);
}

static gboolean
is_of_word (char byte)
{
  return (guchar)byte >= 0x80 || g_ascii_isalpha (byte) || byte == '\'';
}

static void
add_word (Words      *words,
          GHashTable *known,
          const char *start,
          gsize       length)
{
  g_autoptr (GBytes) word = NULL;

  if (words->words->len >= MOST_CANDIDATES || length > LONGEST_WORD ||
      g_strstr_len (start, (gssize)length, "\xef\xbb\xbf") != NULL)
    return;
  word = g_bytes_new (start, length);
  if (g_hash_table_contains (known, word))
    return;
  g_ptr_array_add (words->words, g_bytes_ref (word));
  g_hash_table_add (known, g_steal_pointer (&word));
}

static void
find_words (const char *text,
            gsize       length,
            Words      *words)
{
  g_autoptr (GHashTable) known =
      g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify)g_bytes_unref, NULL);

  for (gsize at = 0, end; at < length; at = end + 1)
    {
      gboolean plain = TRUE;

      for (end = at; end < length && is_of_word (text[end]); end++)
        if ((guchar)text[end] >= 0x80)
          {
            plain = FALSE;
            words->high[(guchar)text[end]] = words->any = TRUE;
          }
      if (!plain)
        add_word (words, known, text + at, end - at);
    }
}

/* Letters nobody has shown yet first, then longer words: "René" tells more than "5 €". */
static guint
rate_word (GBytes         *word,
           const gboolean *shown)
{
  gsize         length;
  const guchar *text = g_bytes_get_data (word, &length);
  guint         n_new = 0, n_plain = 0;

  for (gsize i = 0; i < length; i++)
    if (text[i] < 0x80)
      n_plain++;
    else if (!shown[text[i]])
      n_new++;
  return (n_new > 0 ? 1000 : 0) + (n_plain > 0 ? 100 : 0) + MIN (n_plain, 12) + n_new;
}

static void
choose_words (Words *words)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  gboolean              shown[256] = { FALSE };

  while (chosen->len < MOST_WORDS && words->words->len > 0)
    {
      guint         best = 0, best_rate = 0;
      gsize         length;
      const guchar *text;

      for (guint i = 0; i < words->words->len; i++)
        {
          guint rate = rate_word (words->words->pdata[i], shown);

          if (rate > best_rate)
            {
              best = i;
              best_rate = rate;
            }
        }
      text = g_bytes_get_data (words->words->pdata[best], &length);
      for (gsize i = 0; i < length; i++)
        shown[text[i]] = TRUE;
      g_ptr_array_add (chosen, g_ptr_array_steal_index (words->words, best));
    }
  g_ptr_array_unref (words->words);
  words->words = g_steal_pointer (&chosen);
}

static char *
read_word (GBytes      *word,
           TendEncoding encoding)
{
  gsize       length;
  const char *text = g_bytes_get_data (word, &length);
  GString    *read = g_string_new (NULL);

  if (encoding == TEND_ENCODING_UTF_8)
    {
      g_string_free (read, TRUE);
      return g_utf8_make_valid (text, (gssize)length);
    }
  for (gsize i = 0; i < length; i++)
    g_string_append_unichar (
        read, (guchar)text[i] < 0x80
                  ? (gunichar)text[i]
                  : tend_encoding_get_high_letters (encoding)[(guchar)text[i] - 0x80]);
  return g_string_free (read, FALSE);
}

/* How likely it is that somebody wrote @letter, which is not plain, there, in a language that has
 * the letters @alphabet besides the plain ones. */
static int
rate_letter (gunichar    letter,
             gunichar    before,
             gboolean    last,
             const char *alphabet)
{
  static const char signs[] = "€–—“”„‘’…«»°·•¿¡";
  gboolean          inside = g_unichar_isalpha (before) && !last;

  if (letter == REPLACEMENT || g_unichar_iscntrl (letter) || (letter & 0xff00) == 0xf800)
    return -20;
  if (g_unichar_isalpha (letter) && g_unichar_isupper (letter) && g_unichar_islower (before))
    return -8;
  /* Few letters are a word. */
  if (g_unichar_isalpha (letter) && before == 0 && last)
    return g_utf8_strchr ("àèéòöå", -1, letter) != NULL ? 1 : 0;
  if (g_unichar_isalpha (letter))
    return g_utf8_strchr (alphabet, -1, g_unichar_tolower (letter)) != NULL ? 4 : 0;
  if (inside)
    return letter == 0x2019 ? 5 : -8;
  return g_utf8_strchr (signs, -1, letter) != NULL ? 2 : -1;
}

static int
rate_in_language (char      **words,
                  const char *alphabet)
{
  int rate = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      gunichar before = 0;

      for (const char *at = words[i]; *at != '\0'; at = g_utf8_next_char (at))
        {
          gunichar letter = g_utf8_get_char (at);
          gboolean last = *g_utf8_next_char (at) == '\0';

          rate += letter < 0x80 ? 0 : rate_letter (letter, before, last, alphabet);
          before = letter;
        }
    }
  return rate;
}

/* As in the language that fits best. */
static int
rate_reading (char **words)
{
  static const char *const alphabets[] = {
    "àâæçéèêëîïôœùûüÿ",
    "äöüßé",
    "áéíñóúü",
    "àáâãçéêíóôõúü",
    "àèéìíîòóù",
    "åäöé",
    "åæøéöä",
    "éëïöüèóá",
    "áéíóúýðþæö",
    "áčďéěíňóřšťúůýž",
    "áäčďéíĺľňóôŕšťúýž",
    "ąćęłńóśźż",
    "áéíóöőúüű",
    "ăâîşţșț",
    "čćđšž",
  };
  int best = G_MININT;

  for (guint i = 0; i < G_N_ELEMENTS (alphabets); i++)
    best = MAX (best, rate_in_language (words, alphabets[i]));
  return best;
}

/* Whether there is anything in @words but plain letters and bytes without meaning. */
static gboolean
reads_as_utf_8 (char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    for (const char *at = words[i]; *at != '\0'; at = g_utf8_next_char (at))
      if (g_utf8_get_char (at) >= 0x80 && g_utf8_get_char (at) != REPLACEMENT)
        return TRUE;
  return FALSE;
}

static gboolean
reads_alike (const Words *words,
             TendEncoding one,
             TendEncoding other)
{
  const gunichar *first = tend_encoding_get_high_letters (one);
  const gunichar *second = tend_encoding_get_high_letters (other);

  for (guint i = 0; i < 128; i++)
    if (words->high[i + 0x80] && first[i] != second[i])
      return FALSE;
  return TRUE;
}

static TendDecodeReading *
make_reading (const Words *words,
              TendEncoding encoding,
              TendEncoding shown_as)
{
  TendDecodeReading    *reading = g_new0 (TendDecodeReading, 1);
  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < words->words->len; i++)
    g_ptr_array_add (read, read_word (words->words->pdata[i], shown_as));
  g_ptr_array_add (read, NULL);
  reading->encoding = encoding;
  reading->label = tend_encoding_label (encoding);
  reading->words = (char **)g_ptr_array_steal (read, NULL);
  return reading;
}

/* By likelihood; of equal ones the one that was found first stays in front. */
static void
insert_reading (GPtrArray         *readings,
                GArray            *rates,
                TendDecodeReading *reading,
                int                rate)
{
  guint at = readings->len;

  while (at > 0 && g_array_index (rates, int, at - 1) < rate)
    at--;
  g_ptr_array_insert (readings, (int)at, reading);
  g_array_insert_val (rates, at, rate);
}

static void
add_readings (GPtrArray         *readings,
              const Words       *words,
              const TendDecoded *decoded)
{
  static const TendEncoding single[] = { TEND_ENCODING_WINDOWS_1252, TEND_ENCODING_WINDOWS_1250,
                                         TEND_ENCODING_MAC_ROMAN };
  g_autoptr (GArray)        rates = g_array_new (FALSE, FALSE, sizeof (int));
  TendDecodeReading        *reading = make_reading (words, TEND_ENCODING_UTF_8,
                                                    TEND_ENCODING_UTF_8);
  /* Bytes are UTF-8 by chance only when there are very few. */
  int certain = decoded->encoding == TEND_ENCODING_UTF_8 ? 10000 : 0;

  if (certain > 0 || reads_as_utf_8 (reading->words))
    insert_reading (readings, rates, reading, certain + rate_reading (reading->words));
  else
    tend_decode_reading_free (reading);
  for (guint i = 0; i < G_N_ELEMENTS (single); i++)
    {
      gboolean differs = TRUE;

      for (guint k = 0; k < i && differs; k++)
        differs = !reads_alike (words, single[i], single[k]);
      if (!differs)
        continue;
      reading = make_reading (words, single[i], single[i]);
      insert_reading (readings, rates, reading, rate_reading (reading->words));
    }
}

gboolean
tend_decode_readings_doubt (const char *data,
                            gsize       length)
{
  static const TendEncoding others[] = { TEND_ENCODING_WINDOWS_1250, TEND_ENCODING_MAC_ROMAN };
  Words                     words = { 0 };
  TendDecodeReading        *taken;
  int                       rate;
  gboolean                  doubt = FALSE;

  words.words = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  find_words (data, MIN (length, MOST_BYTES), &words);
  taken = make_reading (&words, TEND_ENCODING_WINDOWS_1252, TEND_ENCODING_WINDOWS_1252);
  rate = rate_reading (taken->words);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (TendDecodeReading) other = make_reading (&words, others[i], others[i]);

      doubt = doubt || rate_reading (other->words) > rate + CLEARLY;
    }
  tend_decode_reading_free (taken);
  g_ptr_array_unref (words.words);
  return doubt;
}

GPtrArray *
tend_decode_find_readings (GBytes *bytes)
{
  g_autoptr (GPtrArray)   readings = NULL;
  g_autoptr (TendDecoded) decoded = NULL;
  Words                   words = { 0 };
  gsize                   length;
  const char             *data;

  g_return_val_if_fail (bytes != NULL, NULL);

  readings = g_ptr_array_new_with_free_func ((GDestroyNotify)tend_decode_reading_free);
  /* The encoding is that of the whole file, however little of it is decoded. */
  decoded = tend_decode_start (bytes, FIRST_BYTES, NULL);
  if (decoded == NULL)
    return g_steal_pointer (&readings);

  words.words = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  if (tend_decode_is_utf_16 (decoded->encoding))
    {
      g_autoptr (TendDecoded) more = tend_decode_start (bytes, MOST_BYTES, NULL);

      if (more != NULL)
        find_words (more->text, more->length, &words);
      choose_words (&words);
      g_ptr_array_add (readings, make_reading (&words, decoded->encoding, TEND_ENCODING_UTF_8));
    }
  else
    {
      TendDecodeJudgement mark = { 0 };

      data = g_bytes_get_data (bytes, &length);
      tend_decode_judge_mark (data, length, &mark);
      find_words (data + mark.skip, MIN (length - mark.skip, MOST_BYTES), &words);
      choose_words (&words);
      if (words.any)
        add_readings (readings, &words, decoded);
      else
        g_ptr_array_add (readings, make_reading (&words, decoded->encoding, TEND_ENCODING_UTF_8));
    }
  g_ptr_array_unref (words.words);
  return g_steal_pointer (&readings);
}
