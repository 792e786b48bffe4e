/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-encoding.h"

#include <glib/gi18n-lib.h>

#define N_HIGH 128

G_DEFINE_ENUM_TYPE (TendEncoding,
                    tend_encoding,
                    G_DEFINE_ENUM_VALUE (TEND_ENCODING_UTF_8, "utf-8"),
                    G_DEFINE_ENUM_VALUE (TEND_ENCODING_UTF_16_LE, "utf-16le"),
                    G_DEFINE_ENUM_VALUE (TEND_ENCODING_UTF_16_BE, "utf-16be"),
                    G_DEFINE_ENUM_VALUE (TEND_ENCODING_WINDOWS_1252, "windows-1252"),
                    G_DEFINE_ENUM_VALUE (TEND_ENCODING_WINDOWS_1250, "windows-1250"),
                    G_DEFINE_ENUM_VALUE (TEND_ENCODING_MAC_ROMAN, "macintosh"))

/* The letters of the bytes 0x80 to 0xff; U+FFFD where there is none. */
static const char windows_1252[] =
    "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž�"
    "�‘’“”•–—˜™š›œ�žŸ"
    "\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯"
    "°±²³´µ¶·¸¹º»¼½¾¿"
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
    "ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
    "àáâãäåæçèéêëìíîï"
    "ðñòóôõö÷øùúûüýþÿ";
static const char windows_1250[] =
    "€�‚�„…†‡�‰Š‹ŚŤŽŹ"
    "�‘’“”•–—�™š›śťžź"
    "\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż"
    "°±˛ł´µ¶·¸ąş»Ľ˝ľż"
    "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ"
    "ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
    "ŕáâăäĺćçčéęëěíîď"
    "đńňóôőö÷řůúűüýţ˙";
static const char mac_roman[] =
    "ÄÅÇÉÑÖÜáàâäãåçéè"
    "êëíìîïñóòôöõúùûü"
    "†°¢£§•¶ß®©™´¨≠ÆØ"
    "∞±≤≥¥µ∂∑∏π∫ªºΩæø"
    "¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ"
    "–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
    "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ"
    "\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

const char *
tend_encoding_nick (TendEncoding encoding)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (TEND_TYPE_ENCODING);
  GEnumValue            *value = g_enum_get_value (values, (int)encoding);

  g_return_val_if_fail (value != NULL, NULL);
  return value->value_nick;
}

gboolean
tend_encoding_from_nick (const char   *nick,
                         TendEncoding *encoding)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (TEND_TYPE_ENCODING);
  GEnumValue            *value = nick != NULL ? g_enum_get_value_by_nick (values, nick) : NULL;

  if (value == NULL)
    return FALSE;
  *encoding = (TendEncoding)value->value;
  return TRUE;
}

const char *
tend_encoding_label (TendEncoding encoding)
{
  switch (encoding)
    {
    case TEND_ENCODING_UTF_8:
      return _ ("Unicode (UTF-8)");
    case TEND_ENCODING_UTF_16_LE:
      return _ ("Unicode (UTF-16)");
    case TEND_ENCODING_UTF_16_BE:
      /* Translators: UTF-16 with the two bytes of each letter the other way round */
      return _ ("Unicode (UTF-16, bytes swapped)");
    case TEND_ENCODING_WINDOWS_1252:
      return _ ("Western European (Windows)");
    case TEND_ENCODING_WINDOWS_1250:
      return _ ("Central European (Windows)");
    case TEND_ENCODING_MAC_ROMAN:
      return _ ("Western European (Mac)");
    default:
      g_return_val_if_reached ("");
    }
}

/* Made once and kept. */
static gpointer
make_high_letters (gpointer data)
{
  const char *of[] = { windows_1252, windows_1250, mac_roman };
  gunichar   *letters = g_new0 (gunichar, N_HIGH * G_N_ELEMENTS (of));

  for (guint i = 0; i < G_N_ELEMENTS (of); i++)
    {
      const char *at = of[i];

      g_assert (g_utf8_strlen (at, -1) == N_HIGH);
      for (guint k = 0; k < N_HIGH; k++, at = g_utf8_next_char (at))
        letters[i * N_HIGH + k] = g_utf8_get_char (at);
    }
  return letters;
}

const gunichar *
tend_encoding_get_high_letters (TendEncoding encoding)
{
  static GOnce    once = G_ONCE_INIT;
  const gunichar *letters = g_once (&once, make_high_letters, NULL);

  g_return_val_if_fail (encoding >= TEND_ENCODING_WINDOWS_1252 &&
                            encoding <= TEND_ENCODING_MAC_ROMAN,
                        letters);
  return letters + N_HIGH * (encoding - TEND_ENCODING_WINDOWS_1252);
}
