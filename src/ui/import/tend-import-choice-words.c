/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-choice-words.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  TendImportChoices choice;
  const char       *offer;
  const char       *title;
  const char       *explain;
  const char       *made;
} Words;

const TendImportChoices tend_import_choices_in_order[] = {
  TEND_IMPORT_TOGETHER,
  TEND_IMPORT_DROP_SURPLUS,
  TEND_IMPORT_TRUST,
  TEND_IMPORT_SPLIT_PEOPLE,
  TEND_IMPORT_PARTNERS,
  TEND_IMPORT_TAKE_FILE,
  TEND_IMPORT_SERIAL_DATES,
  TEND_IMPORT_SPLIT_NAMES,
  TEND_IMPORT_INCLUDE,
};

G_STATIC_ASSERT (G_N_ELEMENTS (tend_import_choices_in_order) == TEND_IMPORT_N_CHOICES);

static const Words all_words[] = {
  {
      TEND_IMPORT_TOGETHER,
      N_ ("They come together: one inquiry for each address"),
      N_ ("They Come Together"),
      N_ ("People who share an address ask together, as one inquiry"),
      N_ ("Different names on one address came together."),
  },
  {
      TEND_IMPORT_DROP_SURPLUS,
      N_ ("Import without what stands beyond the last column"),
      N_ ("Leave Out the Surplus"),
      N_ ("What stands beyond the last column is not stored"),
      N_ ("What stood beyond the last column was left out."),
  },
  {
      TEND_IMPORT_TRUST,
      N_ ("Import as they were read"),
      N_ ("Import It as It Was Read"),
      N_ ("Look at the cells first: some may hold more than they should"),
      N_ ("Rows that seemed to lack a quotation mark were imported as they were read."),
  },
  {
      TEND_IMPORT_SPLIT_PEOPLE,
      N_ ("Make them two people who come together"),
      N_ ("These Are Two People"),
      N_ ("Each gets a name of their own, and they come together"),
      N_ ("Two people in one name became two who come together."),
  },
  {
      TEND_IMPORT_PARTNERS,
      N_ ("Let them ask together"),
      N_ ("Let Them Ask Together"),
      N_ ("Who is named as coming along joins the inquiry; else the name stays in the message"),
      N_ ("Who was named as coming along joined the inquiry."),
  },
  {
      TEND_IMPORT_TAKE_FILE,
      N_ ("Take what the file says; else what you edited in Tend stays"),
      N_ ("Take What the File Says"),
      N_ ("Else what you edited in Tend stays"),
      N_ ("What the file said took the place of what was edited in Tend."),
  },
  {
      TEND_IMPORT_SERIAL_DATES,
      N_ ("Read it as the day a spreadsheet means by it"),
      N_ ("Read the Number as a Date"),
      N_ ("The day a spreadsheet means by it; else the date stays unknown"),
      N_ ("Numbers in place of dates were read as a spreadsheet means them."),
  },
  {
      TEND_IMPORT_SPLIT_NAMES,
      N_ ("Keep given and family name apart, too"),
      N_ ("Keep Given and Family Name Apart"),
      N_ ("The whole name is kept as it is beside them"),
      N_ ("Given and family names were kept apart, too."),
  },
  {
      TEND_IMPORT_INCLUDE,
      N_ ("Import them all the same"),
      N_ ("Import All the Same"),
      N_ ("Although the file says that they do not ask, or not any more"),
      N_ ("Who was cancelled or unsubscribed was imported all the same."),
  },
};

G_STATIC_ASSERT (G_N_ELEMENTS (all_words) == TEND_IMPORT_N_CHOICES);

static const Words *
find (TendImportChoices choice)
{
  for (guint i = 0; i < G_N_ELEMENTS (all_words); i++)
    if (all_words[i].choice == choice)
      return &all_words[i];
  g_return_val_if_reached (&all_words[0]);
}

char *
tend_import_choice_say_rows (TendImportChoices choice,
                             guint             n)
{
  const char *domain = GETTEXT_PACKAGE;

  switch (choice)
    {
    case TEND_IMPORT_TOGETHER:
      return g_strdup_printf (
          g_dngettext (domain, "%u row: one address, different names",
                       "%u rows: one address, different names", n),
          n);
    case TEND_IMPORT_DROP_SURPLUS:
      return g_strdup_printf (
          g_dngettext (domain, "%u row has more cells than the heading",
                       "%u rows have more cells than the heading", n),
          n);
    case TEND_IMPORT_TRUST:
      return g_strdup_printf (
          g_dngettext (domain, "%u row seems to lack a quotation mark",
                       "%u rows seem to lack a quotation mark", n),
          n);
    case TEND_IMPORT_SPLIT_PEOPLE:
      return g_strdup_printf (
          g_dngettext (domain, "%u row has two people in one name",
                       "%u rows have two people in one name", n),
          n);
    case TEND_IMPORT_PARTNERS:
      return g_strdup_printf (
          g_dngettext (domain, "%u row names somebody who comes along",
                       "%u rows name somebody who comes along", n),
          n);
    case TEND_IMPORT_TAKE_FILE:
      return g_strdup_printf (
          g_dngettext (domain, "%u row says other things than Tend",
                       "%u rows say other things than Tend", n),
          n);
    case TEND_IMPORT_SERIAL_DATES:
      return g_strdup_printf (
          g_dngettext (domain, "%u row has a number in place of a date",
                       "%u rows have a number in place of a date", n),
          n);
    case TEND_IMPORT_SPLIT_NAMES:
      return g_strdup_printf (
          g_dngettext (domain, "%u name is in one piece",
                       "%u names are in one piece", n),
          n);
    case TEND_IMPORT_INCLUDE:
      return g_strdup_printf (
          g_dngettext (domain, "%u person is cancelled or unsubscribed",
                       "%u people are cancelled or unsubscribed", n),
          n);
    case TEND_IMPORT_NO_CHOICE:
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
tend_import_choice_say_offer (TendImportChoices choice)
{
  return _ (find (choice)->offer);
}

const char *
tend_import_choice_title (TendImportChoices choice)
{
  return _ (find (choice)->title);
}

const char *
tend_import_choice_explain (TendImportChoices choice)
{
  return _ (find (choice)->explain);
}

const char *
tend_import_choice_say_made (TendImportChoices choice)
{
  return _ (find (choice)->made);
}

TendImportChoices
tend_import_choice_from_nick (const char *nick)
{
  for (guint i = 0; i < TEND_IMPORT_N_CHOICES; i++)
    if (g_strcmp0 (tend_import_choice_nick (tend_import_choices_in_order[i]), nick) == 0)
      return tend_import_choices_in_order[i];
  return TEND_IMPORT_NO_CHOICE;
}
