/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-cell.h"

#include <string.h>

#include "tend-cell-name.h"

static void
assert_clean (const char *cell,
              const char *expected)
{
  g_autofree char *clean = tend_cell_clean (cell);
  g_autofree char *line = tend_cell_clean_line (cell);
  g_autofree char *owned = NULL;
  g_autofree char *owned_line = NULL;

  g_assert_cmpstr (clean, ==, expected);
  g_assert_cmpstr (tend_cell_peek (cell, &owned), ==, clean);
  g_assert_cmpstr (tend_cell_peek_line (cell, &owned_line), ==, line);
}

static void
assert_emails (const char *cell,
               const char *expected)
{
  g_auto (GStrv)   emails = tend_cell_emails (cell);
  g_autofree char *joined = emails != NULL ? g_strjoinv (" ", emails) : NULL;

  g_assert_cmpstr (joined, ==, expected);
  if (tend_cell_is_bare_email (cell))
    g_assert_cmpstr (joined, ==, cell);
}

static void
assert_phone (const char   *cell,
              TendCellPhone state,
              const char   *expected)
{
  g_autofree char *phone = NULL;

  g_assert_cmpint (tend_cell_phone (cell, &phone), ==, state);
  g_assert_cmpstr (phone, ==, expected);
  if (tend_cell_is_bare_phone (cell))
    g_assert_cmpstr (phone, ==, cell);
}

/* C15: what exports and people put around a value. */
static void
test_clean (void)
{
  assert_clean ("'+44 7700 900321", "+44 7700 900321");
  assert_clean ("'=not a formula", "=not a formula");
  assert_clean ("\"+44 7700 900321\"", "+44 7700 900321");
  assert_clean ("\"=1+1\"", "=1+1");
  assert_clean ("''+1", "'+1");
  assert_clean ("\"'+44 7700\"", "+44 7700");
  assert_clean ("(Security Alert: suspicious) +44 7700", "+44 7700");
  assert_clean ("\xc2\xa0 Ana\xe2\x80\x8b \xe2\x80\xafLi ", "Ana  Li");
  assert_clean ("'quoted'", "'quoted'");
  assert_clean ("=\"0123\"", "0123");
  assert_clean ("'=\"0123\"", "=\"0123\"");
  assert_clean ("=\"a\"&\"b\"", "=\"a\"&\"b\"");
  /* What is clean already is not looked at as closely. */
  assert_clean ("\xe2\x80\x94", NULL);
  assert_clean ("\xe2\x80\x93 \xe2\x80\x93", NULL);
  assert_clean ("a \xe2\x80\x94 b", "a \xe2\x80\x94 b");
  assert_clean ("Zo\xc3\xab\nLi", "Zo\xc3\xab\nLi");
  assert_clean ("a\xe2\x80\x8e"
                "b",
                "ab");
  assert_clean ("a\xc2\xad"
                "b\n",
                "ab");
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
  assert_emails ("Ana@xn--bcher-kva.example", "Ana@xn--bcher-kva.example");
  assert_emails ("\"a@b\"@example.org", "\"a@b\"@example.org");
  assert_emails ("mailto:ana@example.org", "ana@example.org");
  assert_emails ("ana\xe2\x80\x8b@example.org", "ana@example.org");
  assert_emails ("'+ana@example.org", "+ana@example.org");
  assert_emails ("ana@1.23", NULL);
  assert_emails ("a@b", NULL);
  assert_emails ("anonymous", NULL);
  assert_emails ("@example.org", NULL);
  assert_emails ("two words@example.org", NULL);
  assert_emails ("a@exa mple.org", NULL);
  assert_emails ("a@.org", NULL);
  assert_emails ("\"a\nBcc: x\"@example.org", NULL);
}

/* Several addresses in one cell, in the ways of address books and of people; a sentence is none. */
static void
test_several_emails (void)
{
  assert_emails ("a@example.org ::: b@example.org", "a@example.org b@example.org");
  assert_emails ("a@example.org b@example.org", "a@example.org b@example.org");
  assert_emails ("a@example.org / b@example.org", "a@example.org b@example.org");
  assert_emails ("a@example.org (work), b@example.org (at home)",
                 "a@example.org b@example.org");
  assert_emails ("a@example.org (work)", "a@example.org");
  assert_emails ("\"a@example.org\"", "a@example.org");
  assert_emails ("=\"a@example.org\"", "a@example.org");
  assert_emails ("a/b@example.org", "a/b@example.org");
  assert_emails ("Questions? Write to a@example.org", NULL);
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
  assert_phone ("#NAME?", TEND_CELL_PHONE_DAMAGED, NULL);
  assert_phone ("(Security Alert: suspicious) +44 7700 900321", TEND_CELL_PHONE_OK,
                "+44 7700 900321");
  assert_phone ("\"+44 7700 900321\"", TEND_CELL_PHONE_OK, "+44 7700 900321");
  assert_phone ("=\"0701740605\"", TEND_CELL_PHONE_OK, "0701740605");
  assert_phone ("'=\"0701740605\"", TEND_CELL_PHONE_OK, "0701740605");
  assert_phone ("+46 70 174 06 05 ::: +46 8 123 456 78", TEND_CELL_PHONE_OK,
                "+46 70 174 06 05 ::: +46 8 123 456 78");
  assert_phone ("070-1740605 / 08-1234567890", TEND_CELL_PHONE_OK, "070-1740605 / 08-1234567890");
  assert_phone ("none", TEND_CELL_PHONE_NONE, NULL);
  assert_phone ("\"-\"", TEND_CELL_PHONE_NONE, NULL);
  assert_phone ("ana55555@example.org", TEND_CELL_PHONE_NONE, NULL);
}

/* C34: text stays text, what disturbs others goes. */
static void
test_hostile (void)
{
  g_autoptr (GString) zalgo = g_string_new ("A");
  g_autofree char    *bounded = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (zalgo, "\xcc\x81");
  g_string_append (zalgo, "na");
  bounded = tend_cell_clean_line (zalgo->str);
  g_assert_cmpuint (strlen (bounded), ==, 1 + 8 * 2 + 2);
  g_assert_true (g_str_has_suffix (bounded, "na"));

  assert_clean ("\xe2\x80\xae"
                "anA",
                "anA");
  assert_clean ("\xe2\x80\xaa+46 70\xe2\x80\xac", "+46 70");
  assert_clean ("=HYPERLINK(\"x\")", "=HYPERLINK(\"x\")");
  assert_clean ("<b>%s</b>", "<b>%s</b>");
  assert_clean ("A\x01\x1b"
                "b",
                "Ab");
  assert_clean ("נועה", "נועה");
  assert_clean ("Nguye\xcc\x82\xcc\x83n", "Nguye\xcc\x82\xcc\x83n");
}

static void
assert_split (const char *name,
              const char *given,
              const char *family)
{
  g_autofree char *found_given = NULL;
  g_autofree char *found_family = NULL;
  gboolean         found = tend_cell_split_name (name, &found_given, &found_family);

  g_test_message ("%s", name);
  g_assert_cmpint (found, ==, family != NULL);
  g_assert_cmpint (tend_cell_can_split_name (name), ==, found);
  g_assert_cmpstr (found_given, ==, given);
  g_assert_cmpstr (found_family, ==, family);
}

/* C20: what the parts of a whole name may be. */
static void
test_split_name (void)
{
  assert_split ("Dr. Olu Adeyemi-Ward", "Olu", "Adeyemi-Ward");
  assert_split ("MARTIN Chloé", "Chloé", "MARTIN");
  assert_split ("Chloé LE GALL", "Chloé", "LE GALL");
  assert_split ("Martin, Chloé", "Chloé", "Martin");
  assert_split ("van der Berg, Jan", "Jan", "van der Berg");
  assert_split ("Jan van der Berg", "Jan", "van der Berg");
  assert_split ("Anna Maria Lind", "Anna Maria", "Lind");
  assert_split ("Tom Bell, Jr.", "Tom", "Bell");
  assert_split ("Tom Bell PhD", "Tom", "Bell");
  assert_split ("J. Bell", "J.", "Bell");
  assert_split ("ANNA LIND", "ANNA", "LIND");
  assert_split ("van der Berg", NULL, NULL);
  assert_split ("Madonna", NULL, NULL);
  assert_split ("Dr. Ward", NULL, NULL);
  assert_split ("Bell, Grace, Tom", NULL, NULL);
  assert_split (", ", NULL, NULL);
  assert_split ("ana@example.org", NULL, NULL);
  assert_split ("", NULL, NULL);
  assert_split (NULL, NULL, NULL);
}

static void
assert_people (const char *name,
               const char *expected)
{
  g_auto (GStrv)   people = tend_cell_split_people (name);
  g_autofree char *joined = people != NULL ? g_strjoinv ("|", people) : NULL;

  g_test_message ("%s", name);
  g_assert_cmpstr (joined, ==, expected);
}

/* C19: two people in one name, offered only where it is clear. */
static void
test_split_people (void)
{
  assert_people ("Grace & Tom Bell", "Grace Bell|Tom Bell");
  assert_people ("Grace and Tom Bell", "Grace Bell|Tom Bell");
  assert_people ("Grace Bell + Tom Ward", "Grace Bell|Tom Ward");
  assert_people ("Grace / Tom", "Grace|Tom");
  assert_people ("Grace/Tom Bell", "Grace Bell|Tom Bell");
  assert_people ("Grace Bell & Tom", "Grace Bell|Tom");
  assert_people ("Bell, Grace & Tom", "Grace Bell|Tom Bell");
  assert_people ("Jan en Piet de Vries", "Jan de Vries|Piet de Vries");
  assert_people ("Anna und Max von Thal", "Anna von Thal|Max von Thal");
  assert_people ("Åsa och Björn Öberg", "Åsa Öberg|Björn Öberg");
  assert_people ("Chloé et Anaïs", "Chloé|Anaïs");
  assert_people ("Ana y Luis García", "Ana García|Luis García");
  assert_people ("José Ortega y Gasset", NULL);
  assert_people ("van der Berg en Dijk", NULL);
  assert_people ("van der Berg en", NULL);
  assert_people ("Berg en Zonen", NULL);
  assert_people ("Grace & partner", NULL);
  assert_people ("Grace & Family", NULL);
  assert_people ("Ana, Li & Sam Bell", NULL);
  assert_people ("Ana & Li & Sam", NULL);
  assert_people ("Li (she/her)", NULL);
  assert_people ("Sandy Andersson", NULL);
  assert_people ("Dr. Olu Adeyemi-Ward", NULL);
  assert_people ("&", NULL);
  assert_people ("Grace &", NULL);
  assert_people (NULL, NULL);
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
  g_assert_true (tend_cell_is_refusal ("Declined"));
  g_assert_true (tend_cell_is_refusal ("Not going"));
  g_assert_true (tend_cell_is_refusal ("Désinscrite"));
  g_assert_true (tend_cell_is_refusal ("Cancelled by attendee"));
  g_assert_true (tend_cell_is_refusal ("Unsubscribed (by hand)"));
  g_assert_false (tend_cell_is_refusal ("No reply yet"));
  g_assert_false (tend_cell_is_refusal ("Partial payment"));
  g_assert_false (tend_cell_is_refusal (NULL));
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
  g_test_add_func ("/import/cell/several-emails", test_several_emails);
  g_test_add_func ("/import/c19-split-people", test_split_people);
  g_test_add_func ("/import/c20-split-name", test_split_name);
  g_test_add_func ("/import/c24-phones", test_phones);
  g_test_add_func ("/import/c34-hostile", test_hostile);
  g_test_add_func ("/import/cell/words", test_words);
  return g_test_run ();
}
