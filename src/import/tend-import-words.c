/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sentences a plan says about itself. */
#include <glib/gi18n-lib.h>

#include "tend-import-plan-private.h"
#include "tend-text.h"

static const char *
say_delimiter (char delimiter)
{
  switch (delimiter)
    {
    case ';':
      return _ ("cells separated by semicolons");
    case '\t':
      return _ ("cells separated by tabs");
    case '|':
      return _ ("cells separated by upright strokes");
    default:
      return _ ("cells separated by commas");
    }
}

char *
tend_import_plan_say_reading (TendImportPlan *self,
                              guint           part)
{
  const TendCsvLayout *layout;
  const TendDecoded   *decoded;
  const char          *encoding;

  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self), NULL);

  layout = tend_csv_table_get_layout (tend_import_plan_get_table (self, part));
  decoded = tend_csv_table_get_decoded (tend_import_plan_get_table (self, part));
  encoding = tend_encoding_label (decoded->encoding);
  if (layout->kind == TEND_TABLE_KIND_VCARD)
    /* Translators: how letters are written */
    return g_strdup_printf (_ ("Read as contact cards, letters in %s."), encoding);
  if (layout->has_header)
    /* Translators: how the cells are separated, how letters are written, the line number: "Read as
     * a table, cells separated by commas, letters in Unicode (UTF-8), headings on line 1." */
    return g_strdup_printf (_ ("Read as a table, %s, letters in %s, headings on line %u."),
                            say_delimiter (layout->delimiter), encoding, layout->start_line);
  return g_strdup_printf (_ ("Read as a table, %s, letters in %s, without headings."),
                          say_delimiter (layout->delimiter), encoding);
}

/* Those who ask together have a row each and one inquiry. */
static char *
say_inquiries (guint n_inquiries,
               guint n_rows)
{
  g_autofree char *inquiries = NULL;

  /* Somebody new who comes along with somebody known. */
  if (n_inquiries == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u new person who joins an inquiry",
                                         "%u new people who join inquiries", n_rows),
                            n_rows);
  inquiries = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u new inquiry", "%u new inquiries",
                                            n_inquiries),
                               n_inquiries);
  if (n_inquiries == n_rows)
    return g_steal_pointer (&inquiries);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: "3 new inquiries in 5 rows" */
                                       "%s in %u row", "%s in %u rows", n_rows),
                          inquiries, n_rows);
}

static char *
say_count (TendImportPlan *self,
           TendVerdict     verdict)
{
  const char *domain = GETTEXT_PACKAGE;
  guint       n = self->counts[verdict];

  switch (verdict)
    {
    case TEND_VERDICT_NEW_INQUIRY:
      return say_inquiries (tend_import_plan_count_inquiries (self), n);
    case TEND_VERDICT_ADDS_TO_KNOWN:
      return g_strdup_printf (
          g_dngettext (domain, "%u adds to somebody known", "%u add to people known", n), n);
    case TEND_VERDICT_SAME_AS_BEFORE:
      return g_strdup_printf (g_dngettext (domain, "%u same as before", "%u same as before", n), n);
    case TEND_VERDICT_NEEDS_DECISION:
      return g_strdup_printf (
          g_dngettext (domain, "%u needs a decision", "%u need a decision", n), n);
    case TEND_VERDICT_CANNOT_BE_USED:
      return g_strdup_printf (g_dngettext (domain, "%u cannot be used", "%u cannot be used", n), n);
    case TEND_VERDICT_LEFT_OUT:
    default:
      return g_strdup_printf (g_dngettext (domain, "%u left out", "%u left out", n), n);
    }
}

char *
tend_import_plan_say_count (TendImportPlan *self,
                            TendVerdict     verdict)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self), NULL);
  g_return_val_if_fail (verdict < TEND_N_VERDICTS, NULL);

  return say_count (self, verdict);
}

char *
tend_import_plan_say_counts (TendImportPlan *self)
{
  g_auto (GStrv) parts = NULL;
  guint          n_parts = 0;

  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self), NULL);

  parts = g_new0 (char *, TEND_N_VERDICTS + 1);
  for (guint i = 0; i < TEND_N_VERDICTS; i++)
    if (self->counts[i] > 0)
      parts[n_parts++] = say_count (self, (TendVerdict)i);
  return tend_text_join_names ((const char *const *)parts);
}
