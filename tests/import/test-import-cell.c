/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-cell.h"

static void
assert_clean (const char *cell,
              const char *expected)
{
  g_autofree char *clean = tend_cell_clean (cell);

  g_assert_cmpstr (clean, ==, expected);
}

static void
assert_emails (const char *cell,
               const char *expected)
{
  g_auto (GStrv)   emails = tend_cell_emails (cell);
  g_autofree char *joined = emails != NULL ? g_strjoinv (" ", emails) : NULL;

  g_assert_cmpstr (joined, ==, expected);
}

static void
assert_phone (const char   *cell,
              TendCellPhone state,
              const char   *expected)
{
  g_autofree char *phone = NULL;

  g_assert_cmpint (tend_cell_phone (cell, &phone), ==, state);
  g_assert_cmpstr (phone, ==, expected);
}

/* C15: what exports and people put around a value. */
static void
test_clean (void)
{
  assert_clean ("'+44 7700 900321", "+44 7700 900321");
  assert_clean ("'=not a formula", "=not a formula");
  assert_clean ("\"+44 7700 900321\"", "+44 7700 900321");
  assert_clean ("\"=1+1\"", "=1+1");
  assert_clean ("(Security Alert: suspicious) +44 7700", "+44 7700");
  assert_clean ("\xc2\xa0 Ana\xe2\x80\x8b \xe2\x80\xafLi ", "Ana  Li");
  assert_clean ("'quoted'", "'quoted'");
  assert_clean ("\"quoted\"", "\"quoted\"");
  assert_clean ("-5", "-5");
  assert_clean ("\"-\"", NULL);
  assert_clean (" - ", NULL);
  assert_clean ("…", "…");
  assert_clean ("", NULL);
  assert_clean (NULL, NULL);
}

/* C15, C16: addresses as people write them. */
static void
test_emails (void)
{
  assert_emails ("<gracetom@example.org>", "gracetom@example.org");
  assert_emails ("mailto:gracetom@example.org?subject=hi", "gracetom@example.org");
  assert_emails ("Grace Bell <grace@example.org>", "grace@example.org");
  assert_emails ("\xc2\xa0vera@example.org. ", "vera@example.org");
  assert_emails ("vera@example.org,", "vera@example.org");
  assert_emails ("a@example.org; b@example.org", "a@example.org b@example.org");
  assert_emails ("Renee.Dubois+msc@example.org", "Renee.Dubois+msc@example.org");
  assert_emails ("\"odd one\"@example.org", "\"odd one\"@example.org");
  assert_emails ("post@bücher.example", "post@bücher.example");
  assert_emails ("a@b", NULL);
  assert_emails ("anonymous", NULL);
  assert_emails ("@example.org", NULL);
  assert_emails ("two words@example.org", NULL);
  assert_emails ("a@exa mple.org", NULL);
  assert_emails ("a@.org", NULL);
}

/* C24: numbers that a spreadsheet has turned into something else are not numbers any more. */
static void
test_phones (void)
{
  assert_phone ("06 39 98 11 22", TEND_CELL_PHONE_OK, "06 39 98 11 22");
  assert_phone ("+1 (555) 555-0198", TEND_CELL_PHONE_OK, "+1 (555) 555-0198");
  assert_phone ("p:+46701740605", TEND_CELL_PHONE_OK, "+46701740605");
  assert_phone ("'+46701740605", TEND_CELL_PHONE_OK, "+46701740605");
  assert_phone ("4.47701E+11", TEND_CELL_PHONE_DAMAGED, NULL);
  assert_phone ("4,47701E+11", TEND_CELL_PHONE_DAMAGED, NULL);
  assert_phone ("1234567890123456789", TEND_CELL_PHONE_DAMAGED, NULL);
  assert_phone ("none", TEND_CELL_PHONE_NONE, NULL);
  assert_phone ("\"-\"", TEND_CELL_PHONE_NONE, NULL);
  assert_phone ("ana55555@example.org", TEND_CELL_PHONE_NONE, NULL);
}

static void
test_words (void)
{
  g_assert_true (tend_cell_is_yes ("TRUE"));
  g_assert_true (tend_cell_is_yes (" Ja "));
  g_assert_false (tend_cell_is_yes ("false"));
  g_assert_false (tend_cell_is_yes (""));
  g_assert_true (tend_cell_is_refusal ("Not Attending"));
  g_assert_true (tend_cell_is_refusal ("cancelled"));
  g_assert_true (tend_cell_is_refusal ("Annulé"));
  g_assert_false (tend_cell_is_refusal ("Attending"));
  g_assert_false (tend_cell_is_refusal ("Checked In"));
  g_assert_true (tend_cell_is_name ("Dr. Olu Adeyemi-Ward"));
  g_assert_true (tend_cell_is_name ("Liam O’Neill"));
  g_assert_false (tend_cell_is_name ("Yes"));
  g_assert_false (tend_cell_is_name ("Yes; partner: Tom"));
  g_assert_false (tend_cell_is_name ("Group 2"));
  g_assert_true (tend_cell_is_total ("Total: 4"));
  g_assert_true (tend_cell_is_total ("Summe 12"));
  g_assert_false (tend_cell_is_total ("Sum Wing"));
  g_assert_false (tend_cell_is_total ("Totally Fine"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/c15-clean", test_clean);
  g_test_add_func ("/import/c16-emails", test_emails);
  g_test_add_func ("/import/c24-phones", test_phones);
  g_test_add_func ("/import/cell/words", test_words);
  return g_test_run ();
}
