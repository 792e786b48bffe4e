/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-wall-fit.h"

static void
set_size (PangoLayout *layout,
          int          size)
{
  const PangoFontDescription      *font = pango_layout_get_font_description (layout);
  g_autoptr (PangoFontDescription) sized = NULL;

  sized = font != NULL ? pango_font_description_copy (font) : pango_font_description_new ();
  pango_font_description_set_absolute_size (sized, (double)size * PANGO_SCALE);
  pango_layout_set_font_description (layout, sized);
}

static gboolean
fits (PangoLayout *layout,
      int          size,
      int          width,
      int          height)
{
  int text_width;
  int text_height;

  set_size (layout, size);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  return text_width <= width && text_height <= height;
}

/* The largest size up to @wanted that fits; 0 when none does. Fewer than ten probes, and one only
 * for a text that fits as it is. */
static int
find_size (PangoLayout *layout,
           int          width,
           int          height,
           int          wanted)
{
  int low = 0;
  int high = wanted;

  if (fits (layout, wanted, width, height))
    return wanted;
  while (high - low > 1)
    {
      int middle = (low + high) / 2;

      if (fits (layout, middle, width, height))
        low = middle;
      else
        high = middle;
    }
  return low;
}

int
tend_wall_fit (PangoLayout *layout,
               int          width,
               int          height,
               int          wanted,
               int          legible)
{
  int size;

  wanted = MAX (wanted, 1);
  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  size = find_size (layout, width, height, wanted);
  if (size < MIN (legible, wanted))
    {
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      size = find_size (layout, width, height, wanted);
    }
  size = MAX (size, 1);
  set_size (layout, size);
  return size;
}
