/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file brings beside what is there: on a later row, or when it comes again. */
#include "import-fixture.h"

static void
assert_verdicts (StoreFixture     *fixture,
                 const char       *text,
                 TendImportChoices choices,
                 const char       *verdicts)
{
  g_autoptr (TendImportPlan) plan = import_fixture_plan_text (fixture, text, choices);

  import_fixture_assert_verdicts (plan, verdicts);
}

/* Imports @text with @column taken for @field. */
static void
import_mapped (StoreFixture   *fixture,
               const char     *text,
               const char     *column,
               TendImportField field)
{
  g_autoptr (TendImportPlan) plan =
      import_fixture_plan_mapped (fixture, import_fixture_source_of (text, -1), column, field);

  import_fixture_commit (fixture, plan);
}

/* C17: a number or a second address on a later row of somebody is not lost. */
static void
test_later_contact (StoreFixture *fixture,
                    gconstpointer data)
{
  static const char text[] = "Name,Email,Phone,Message\n"
                             "Ana Berg,ana@example.org,,I would like to come\n"
                             "Ana Berg,ana@example.org,+46 70 123 45 67,\n"
                             "Bo Ek,bo@example.org,,Hello\n"
                             "Bo Ek,bo@example.org; bo2@example.org,,Hello\n"
                             "Bo Ek,BO@example.org,,Hello\n";

  import_fixture_import_text (fixture, text, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM person_phone", 1);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM person_email", 3);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM inquiry", 2);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM message WHERE body = 'Hello'", 1);
  assert_verdicts (fixture, text, TEND_IMPORT_NO_CHOICE, "sssss");
}

/* C17: details on a later row with the same message do not bring the message twice. */
static void
test_later_details (StoreFixture *fixture,
                    gconstpointer data)
{
  static const char known[] = "Name,Email\nBo Ek,bo@example.org\n";
  static const char text[] = "Name,Email,Pronouns,Message\n"
                             "Ana Berg,ana@example.org,,Hello\n"
                             "Ana Berg,ana@example.org,she,Hello\n"
                             "Bo Ek,bo@example.org,,Hello\n"
                             "Bo Ek,bo@example.org,he,Hello\n";

  import_fixture_import_text (fixture, known, TEND_IMPORT_NO_CHOICE);
  import_fixture_import_text (fixture, text, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM message", 2);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM person WHERE pronouns IS NOT NULL", 2);
}

/* C21: of two rows without an address, the one that says more is not the same as the other. */
static void
test_addressless_details (StoreFixture *fixture,
                          gconstpointer data)
{
  static const char text[] = "Name,Phone,Pronouns,Access needs\n"
                             "Ana Berg,070 123 45 67,,\n"
                             "Ana Berg,070 123 45 67,she,Ground floor\n";
  static const char first[] = "Name,Phone,Pronouns\nLi Wu,070 765 43 21,\n";
  static const char then[] = "Name,Phone,Pronouns\nLi Wu,070 765 43 21,they\n";
  static const char name_first[] = "Name,Pronouns\nSam Yi,\n";
  static const char name_then[] = "Name,Pronouns\nSam Yi,he\n";

  import_fixture_import_text (fixture, text, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_ask (fixture,
                             "SELECT count(*) FROM person WHERE access_needs = 'Ground floor'", 1);

  import_fixture_import_text (fixture, first, TEND_IMPORT_NO_CHOICE);
  assert_verdicts (fixture, then, TEND_IMPORT_NO_CHOICE, "a");
  import_fixture_import_text (fixture, then, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_ask (fixture,
                             "SELECT count(*) FROM person WHERE name = 'Li Wu'"
                             " AND pronouns = 'they'",
                             1);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM person WHERE name = 'Li Wu'", 1);

  /* A name alone makes nobody the same. */
  import_fixture_import_text (fixture, name_first, TEND_IMPORT_NO_CHOICE);
  import_fixture_import_text (fixture, name_then, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM person WHERE name = 'Sam Yi'", 2);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM person WHERE pronouns = 'he'", 1);
}

/* A short answer is not taken for a part of a longer one. */
static void
test_short_answer (StoreFixture *fixture,
                   gconstpointer data)
{
  static const char first[] = "Name,Email,Message\n"
                              "Ana,ana@example.org,Yesterday I decided. No hurry.\n";
  static const char then[] = "Name,Email,Message\nAna,ana@example.org,No\n";

  import_fixture_import_text (fixture, first, TEND_IMPORT_NO_CHOICE);
  import_fixture_import_text (fixture, then, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM message", 2);
  assert_verdicts (fixture, first, TEND_IMPORT_NO_CHOICE, "s");
}

/* C25, C28: whoever was left out of a file was not imported from it, though they are known; to
 * include them the second time still lowers consent. */
static void
test_left_out_then_included (StoreFixture *fixture,
                             gconstpointer data)
{
  static const char known[] = "Name,Email\nBo Ek,bo@example.org\n";
  static const char text[] = "Name,Email,Status,Message\n"
                             "Ana Berg,ana@example.org,subscribed,Hello\n"
                             "Bo Ek,bo@example.org,unsubscribed,Hi there\n";

  import_fixture_import_text (fixture, known, TEND_IMPORT_NO_CHOICE);
  import_fixture_import_text (fixture, text, TEND_IMPORT_NO_CHOICE);
  assert_verdicts (fixture, text, TEND_IMPORT_NO_CHOICE, "sl");
  assert_verdicts (fixture, text, TEND_IMPORT_INCLUDE, "sa");
  import_fixture_import_text (fixture, text, TEND_IMPORT_INCLUDE);
  import_fixture_assert_ask (fixture, "SELECT may_write FROM person WHERE name = 'Bo Ek'", 0);
  assert_verdicts (fixture, text, TEND_IMPORT_INCLUDE, "ss");
}

/* C28: what was left out of a file can be imported from it once it is decided. */
static void
test_mapped_anew (StoreFixture *fixture,
                  gconstpointer data)
{
  static const char text[] = "Name,Email,Zebra,Health\n"
                             "Ana Berg,ana@example.org,I like stripes,Asthma\n"
                             "Bo Ek,bo@example.org,,\n";

  import_mapped (fixture, text, "Health", TEND_IMPORT_FIELD_NONE);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM screening_note", 0);
  assert_verdicts (fixture, text, TEND_IMPORT_NO_CHOICE, "ss");
  import_mapped (fixture, text, "Health", TEND_IMPORT_FIELD_SCREENING);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM screening_note WHERE body = 'Asthma'",
                             1);
  import_mapped (fixture, text, "Zebra", TEND_IMPORT_FIELD_MESSAGE);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM message WHERE body = 'I like stripes'",
                             1);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM screening_note", 1);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM inquiry", 2);
  assert_verdicts (fixture, text, TEND_IMPORT_NO_CHOICE, "ss");
}

/* C27: what was taken out in Tend is an edit too. */
static void
test_cleared (StoreFixture *fixture,
              gconstpointer data)
{
  static const char first[] = "Name,Email,Phone,Pronouns\n"
                              "Ana,ana@example.org,070 123 45 67,she\n";
  static const char then[] = "Name,Email,Phone,Pronouns,Message\n"
                             "Ana,ana@example.org,070 123 45 67,she,Hello\n";

  import_fixture_import_text (fixture, first, TEND_IMPORT_NO_CHOICE);
  store_fixture_perform_sql (fixture, "Edited", "UPDATE person SET pronouns = NULL");
  store_fixture_perform_sql (fixture, "Edited", "DELETE FROM person_phone");
  import_fixture_import_text (fixture, then, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM message", 1);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM person_phone", 0);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM person WHERE pronouns IS NULL", 1);

  assert_verdicts (fixture, first, TEND_IMPORT_NO_CHOICE, "s");
}

/* C27: the second number of an address book is kept, is no news the second time, and does not come
 * back once it was taken out. */
static void
test_second_phone (StoreFixture *fixture,
                   gconstpointer data)
{
  static const char first[] = "Name,Email,Mobile Phone,Home Phone,Work Phone\n"
                              "Ana,ana@example.org,070 123 45 67,08 123 456,0701234567\n";
  static const char then[] = "Name,Email,Mobile Phone,Home Phone,Work Phone,Message\n"
                             "Ana,ana@example.org,070 123 45 67,08 123 456,0701234567,Hello\n";

  import_fixture_import_text (fixture, first, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM person_phone", 2);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM person_phone"
                                      " WHERE number = '08 123 456'",
                             1);
  assert_verdicts (fixture, first, TEND_IMPORT_NO_CHOICE, "s");
  store_fixture_perform_sql (fixture, "Edited",
                             "DELETE FROM person_phone WHERE number = '08 123 456'");
  import_fixture_import_text (fixture, then, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM message", 1);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM person_phone", 1);
  import_fixture_import_text (fixture,
                              "Name,Email,Phone,Home Phone\n"
                              "Ana,ana@example.org,070 123 45 67,08 999 999\n",
                              TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM person_phone", 2);

  import_fixture_import_text (fixture, "Name,Phone,Home Phone\n"
                                       "Bo,070 999 99 99,\n",
                              TEND_IMPORT_NO_CHOICE);
  import_fixture_import_text (fixture, "Name,Phone,Home Phone\nBo,070 999 99 99,08 111 111\n",
                              TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM person WHERE name = 'Bo'", 1);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM person_phone", 4);
}

/* C18: a partner at the same address is asked about the second time too. */
static void
test_partner_same_address (StoreFixture *fixture,
                           gconstpointer data)
{
  static const char text[] = "Name,Email,Message,Partner name,Partner email\n"
                             "Ana Berg,ana@example.org,Hello,Bo Ek,ana@example.org\n";

  import_fixture_import_text (fixture, text, TEND_IMPORT_NO_CHOICE);
  import_fixture_import_text (fixture, text, TEND_IMPORT_PARTNERS);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM person WHERE name = 'Bo Ek'", 1);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM party_member", 2);
  assert_verdicts (fixture, text, TEND_IMPORT_PARTNERS, "s");
}

/* C18, C28: whoever is named as coming along and has a row of their own is not made anew when the
 * file comes again. */
static void
test_partner_with_row (StoreFixture *fixture,
                       gconstpointer data)
{
  static const char text[] = "Name,Email,Message,Phone,Partner name\n"
                             "Ana Berg,ana@example.org,Hello,,Tom Bell\n"
                             "Tom Bell,tom@example.org,Hi,,\n";
  static const char more[] = "Name,Email,Message,Phone,Partner name\n"
                             "Ana Berg,ana@example.org,Hello,070 123 45 67,Tom Bell\n"
                             "Tom Bell,tom@example.org,Hi,,\n";

  import_fixture_import_text (fixture, text, TEND_IMPORT_PARTNERS);
  assert_verdicts (fixture, text, TEND_IMPORT_PARTNERS, "ss");
  import_fixture_import_text (fixture, more, TEND_IMPORT_PARTNERS);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM person", 2);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM person_phone", 1);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM message WHERE body LIKE '%Tom Bell%'",
                             1);
}

/* C19: the second of two in one name is not taken for a row that names nobody. */
static void
test_second_beside_nameless (StoreFixture *fixture,
                             gconstpointer data)
{
  static const char text[] = "Name,Email,Which group?\n,di@example.org,Thursday\n"
                             "Grace & Tom Bell,di@example.org,\n";

  import_fixture_import_text (fixture, text, TEND_IMPORT_SPLIT_PEOPLE);
  import_fixture_assert_ask (fixture,
                             "SELECT count(*) FROM person WHERE name IN ('Grace Bell', 'Tom Bell')",
                             2);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM party_member", 2);
  assert_verdicts (fixture, text, TEND_IMPORT_SPLIT_PEOPLE, "ss");
}

/* C28: rows of one file that do not agree with one another change nothing when it comes again. */
static void
test_contradictions (StoreFixture *fixture,
                     gconstpointer data)
{
  static const char text[] = "Name,Email,Pronouns\nAna,ana@example.org,he\n"
                             "Ana,ana@example.org,she\n";
  static const char more[] = "Name,Email,Pronouns\nAna,ana@example.org,he\n"
                             "Ana,ana@example.org,she\nBo,bo@example.org,\n";

  import_fixture_import_text (fixture, text, TEND_IMPORT_NO_CHOICE);
  assert_verdicts (fixture, text, TEND_IMPORT_NO_CHOICE, "ss");
  assert_verdicts (fixture, more, TEND_IMPORT_NO_CHOICE, "ssn");
}

/* C27: whoever has another name in Tend by now is not asked about as somebody else. */
static void
test_former_name (StoreFixture *fixture,
                  gconstpointer data)
{
  static const char first[] = "Name,Email,Message\nAna Berg,ana@example.org,Hello\n";
  static const char then[] = "Name,Email,Message\nAna Berg,ana@example.org,Hello again\n"
                             "Bo Ek,ana@example.org,Me too\n";

  import_fixture_import_text (fixture, first, TEND_IMPORT_NO_CHOICE);
  store_fixture_perform_sql (fixture, "Edited", "UPDATE person SET name = 'Anton Lund-Berg'");
  assert_verdicts (fixture, then, TEND_IMPORT_NO_CHOICE, "ad");
  assert_verdicts (fixture, then, TEND_IMPORT_TOGETHER, "an");
  import_fixture_import_text (fixture, then, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM person WHERE name = 'Anton Lund-Berg'",
                             1);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM person", 1);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM message", 2);
}

/* C18: an address that stands in every row, as that of whoever keeps the form, is one question that
 * does not grow with the rows. */
static void
test_everybodys_address (void)
{
  g_autoptr (GString)        text = g_string_new ("Name,Email\n");
  g_autoptr (TendImportPlan) plan = NULL;
  g_autoptr (TendImportRow)  row = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "%c%c%ca %c%c%co,office@example.org\n", 'A' + i % 26,
                            'a' + i / 26 % 26, 'a' + i / 676, 'A' + i % 26, 'a' + i / 26 % 26,
                            'a' + i / 676);
  plan = import_fixture_plan_of (text->str);
  g_assert_cmpuint (tend_import_plan_count (plan, TEND_VERDICT_NEEDS_DECISION), ==, 3000);
  row = import_fixture_row (plan, 2999);
  g_assert_cmpuint (strlen (tend_import_row_get_reason (row)), <, 200);
  g_assert_nonnull (strstr (tend_import_row_get_reason (row), "2994 others"));
}

/* What was asked about health is nowhere but in the screening notes, also where it stands in the
 * wrong place. */
static void
test_health_in_no_receipt (StoreFixture *fixture,
                           gconstpointer data)
{
  static const char text[] = "Name,Email,Message,Timestamp,Health\n"
                             "Ana,ana@example.org,hello, there,2026-03-28,lithium\n"
                             "Bo,bo@example.org,hi,lithium,2026-03-28\n"
                             "Cy,lithium,hi,2026-03-28,\n"
                             "Di,lithium@,hi,2026-03-28,\n"
                             "Eva,eva@example.org,hi,2026-03-28,lithium\n";

  import_mapped (fixture, text, "Health", TEND_IMPORT_FIELD_SCREENING);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM screening_note WHERE body = 'lithium'",
                             1);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM import_row", 5);
  import_fixture_assert_ask (fixture,
                             "SELECT count(*) FROM import_row WHERE reason LIKE '%lithium%'", 0);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM import_row WHERE said LIKE '%lithium%'",
                             0);
  import_fixture_assert_ask (fixture,
                             "SELECT count(*) FROM import_batch WHERE reading LIKE '%lithium%'", 0);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM search WHERE body LIKE '%lithium%'", 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define TEST(path, func) \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

  TEST ("/import-again/later-contact", test_later_contact);
  TEST ("/import-again/later-details", test_later_details);
  TEST ("/import-again/addressless-details", test_addressless_details);
  TEST ("/import-again/short-answer", test_short_answer);
  TEST ("/import-again/left-out-then-included", test_left_out_then_included);
  TEST ("/import-again/mapped-anew", test_mapped_anew);
  TEST ("/import-again/cleared", test_cleared);
  TEST ("/import-again/c27-second-phone", test_second_phone);
  TEST ("/import-again/partner-same-address", test_partner_same_address);
  TEST ("/import-again/partner-with-row", test_partner_with_row);
  TEST ("/import-again/second-beside-nameless", test_second_beside_nameless);
  TEST ("/import-again/contradictions", test_contradictions);
  TEST ("/import-again/former-name", test_former_name);
  g_test_add_func ("/import-again/everybodys-address", test_everybodys_address);
  TEST ("/import-again/health-in-no-receipt", test_health_in_no_receipt);
  return g_test_run ();
}
