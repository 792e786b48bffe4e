/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be decided about rows, each as it is before and after. */
#include "import-fixture.h"

static void
assert_offers (TendImportPlan *plan,
               guint           i,
               guint           offers)
{
  g_autoptr (TendImportRow) row = import_fixture_row (plan, i);

  g_assert_cmphex (tend_import_row_get_offers (row), ==, offers);
}

/* The plan with @choice made for row @i alone; takes @plan. */
static TendImportPlan *
decide (TendImportPlan   *plan,
        const char       *text,
        guint             i,
        TendImportChoices choice)
{
  g_autoptr (TendImportPlan)     owned = plan;
  g_autoptr (TendImportRow)      row = import_fixture_row (owned, i);
  g_autoptr (TendImportSettings) settings = NULL;

  settings = tend_import_settings_copy (tend_import_plan_get_settings (owned));
  tend_import_settings_decide (settings, tend_import_row_get_decision (row), choice, choice);
  return import_fixture_plan_settled (
      NULL, import_fixture_sources (import_fixture_source_of (text, -1)), settings);
}

/* C7: what cannot be trusted waits with its line, or is imported as it was read. */
static void
test_trust (void)
{
  static const char          text[] = "Name,Email\nAna,a@x.org\n\"Li\" Wu,l@x.org\n"
                                      "\"Sam\",s@x.org\n";
  g_autoptr (TendImportPlan) plan = import_fixture_plan_text (NULL, text, TEND_IMPORT_NO_CHOICE);
  g_autoptr (TendImportPlan) trusted = import_fixture_plan_text (NULL, text, TEND_IMPORT_TRUST);
  g_autoptr (TendImportRow)  row = import_fixture_row (plan, 1);
  g_autofree char           *raw = tend_import_row_dup_raw (row);

  import_fixture_assert_verdicts (plan, "ndn");
  assert_offers (plan, 1, TEND_IMPORT_TRUST);
  import_fixture_assert_reason (plan, 1, "may be missing on line 3");
  g_assert_nonnull (strstr (raw, "\"Li\" Wu,l@x.org"));

  import_fixture_assert_reason (trusted, 1, "imported as it was read");
  g_assert_cmpuint (tend_import_plan_count_choice (trusted, TEND_IMPORT_TRUST), ==, 1);
}

/* C7: what may be the addresses of others makes them nobody's companions, trusted alone or not. */
static void
test_trust_alone (void)
{
  static const char text[] = "Name,Email\nAna,a@x.org\n\"Li\" Wu,\"a@x.org, b@x.org\"\n"
                             "Bo,b@x.org\n";
  TendImportPlan   *plan = import_fixture_plan_text (NULL, text, TEND_IMPORT_NO_CHOICE);

  import_fixture_assert_verdicts (plan, "ndn");
  plan = decide (plan, text, 1, TEND_IMPORT_TRUST);
  import_fixture_assert_reason (plan, 0, "Nobody with this address");
  g_assert_cmpuint (tend_import_plan_count_choice (plan, TEND_IMPORT_TRUST), ==, 1);
  g_object_unref (plan);
}

/* C12: surplus, decided for one row and kept with those who share its address. */
static void
test_surplus (void)
{
  static const char text[] = "Name,Email\nAna,a@x.org,x\nLi,l@x.org,y\nAna,a@x.org\n";
  TendImportPlan   *plan = import_fixture_plan_text (NULL, text, TEND_IMPORT_NO_CHOICE);

  import_fixture_assert_verdicts (plan, "ddn");
  plan = decide (plan, text, 0, TEND_IMPORT_DROP_SURPLUS);
  import_fixture_assert_verdicts (plan, "nds");
  import_fixture_assert_reason (plan, 0, "“x” stands beyond the last column");
  g_object_unref (plan);
}

/* C18: addresses lead from one row to the next; all that hangs together is one question. */
static void
test_together_by_second_address (void)
{
  static const char text[] = "Name,Email,Email\nGrace Bell,g@x.org,\nTom Bell,t@x.org,\n"
                             "Tom Bell,g@x.org,t@x.org\nMo,m@x.org,\n";
  TendImportPlan   *plan = import_fixture_plan_text (NULL, text, TEND_IMPORT_NO_CHOICE);

  import_fixture_assert_verdicts (plan, "dddn");
  plan = decide (plan, text, 1, TEND_IMPORT_TOGETHER);
  /* The first of the two addresses is new for him. */
  import_fixture_assert_verdicts (plan, "nnan");
  import_fixture_assert_reason (plan, 1, "Comes with Grace Bell (line 2).");
  g_object_unref (plan);
}

/* C19: two people in one name are a suggestion. */
static void
test_split_people (StoreFixture *fixture,
                   gconstpointer data)
{
  static const char          text[] = "Name,Email,Message\nGrace & Tom Bell,bell@x.org,hello\n";
  static const char          more[] = "Name,Email,Message\nGrace & Tom Bell,bell@x.org,hello\n"
                                      "Tom Bell,bell@x.org,and I\n";
  g_autoptr (TendImportPlan) plan = import_fixture_plan_text (fixture, text, TEND_IMPORT_NO_CHOICE);
  g_autoptr (TendImportPlan) chosen = import_fixture_plan_text (fixture, text,
                                                                TEND_IMPORT_SPLIT_PEOPLE);
  g_autoptr (TendImportPlan) again = NULL;
  g_autoptr (TendImportPlan) split_again = NULL;

  import_fixture_assert_verdicts (plan, "n");
  assert_offers (plan, 0, TEND_IMPORT_SPLIT_PEOPLE);
  import_fixture_assert_reason (plan, 0, "“Grace & Tom Bell” may be two people");
  import_fixture_assert_reason (chosen, 0, "Asks together with Tom Bell.");

  import_fixture_import_text (fixture, text, TEND_IMPORT_SPLIT_PEOPLE);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM inquiry", 1);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM party_member JOIN person ON person.id = person"
                             " WHERE (name = 'Grace Bell' AND position = 0)"
                             "  OR (name = 'Tom Bell' AND position = 1)",
                             2);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM person_email JOIN person ON person.id = person"
                             " WHERE name = 'Grace Bell'",
                             1);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM person_email", 1);

  /* C28: both are recognised, also in another file, whatever is decided there. */
  again = import_fixture_plan_text (fixture, more, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (again, "sa");
  assert_offers (again, 0, TEND_IMPORT_NO_CHOICE);
  split_again = import_fixture_plan_text (fixture, more, TEND_IMPORT_SPLIT_PEOPLE);
  import_fixture_assert_verdicts (split_again, "sa");
  import_fixture_import_text (fixture, more, TEND_IMPORT_SPLIT_PEOPLE);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM person", 2);
}

/* C19: without an address, too. */
static void
test_split_people_without_address (StoreFixture *fixture,
                                   gconstpointer data)
{
  static const char          text[] = "Name,Phone\nGrace & Tom Bell,070 123 45 67\n";
  static const char          more[] = "Name,Phone\nGrace & Tom Bell,070 123 45 67\nMo,\n";
  g_autoptr (TendImportPlan) again = NULL;
  g_autoptr (TendImportPlan) split_again = NULL;

  import_fixture_import_text (fixture, text, TEND_IMPORT_SPLIT_PEOPLE);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM party_member", 2);
  again = import_fixture_plan_text (fixture, more, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (again, "sn");
  split_again = import_fixture_plan_text (fixture, more, TEND_IMPORT_SPLIT_PEOPLE);
  import_fixture_assert_verdicts (split_again, "sn");
}

/* C19: what was imported as one can be split later. */
static void
test_split_people_later (StoreFixture *fixture,
                         gconstpointer data)
{
  static const char          text[] = "Name,Email,Message\nGrace & Tom Bell,bell@x.org,hello\n";
  g_autoptr (TendImportPlan) plan = NULL;

  import_fixture_import_text (fixture, text, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM person WHERE name = 'Grace & Tom Bell'", 1);
  plan = import_fixture_plan_text (fixture, text, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (plan, "s");
  assert_offers (plan, 0, TEND_IMPORT_SPLIT_PEOPLE);
  import_fixture_import_text (fixture, text, TEND_IMPORT_SPLIT_PEOPLE);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM party_member", 2);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM inquiry", 1);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM person"
                             " WHERE name IN ('Grace Bell', 'Tom Bell')",
                             2);
}

/* C20: parts are offered where the file has none. */
static void
test_split_names (StoreFixture *fixture,
                  gconstpointer data)
{
  static const char          text[] = "Name,Email\nJan van der Berg,j@x.org\n"
                                      "\"Martin, Chloé\",c@x.org\n"
                                      "Kim,k@x.org\n";
  g_autoptr (TendImportPlan) plan = import_fixture_plan_text (NULL, text, TEND_IMPORT_NO_CHOICE);
  g_autoptr (TendImportPlan) parts = NULL;

  assert_offers (plan, 0, TEND_IMPORT_SPLIT_NAMES);
  assert_offers (plan, 2, TEND_IMPORT_NO_CHOICE);
  import_fixture_import_text (fixture, text, TEND_IMPORT_SPLIT_NAMES);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM person WHERE (name = 'Jan van der Berg'"
                             "  AND given_name = 'Jan' AND family_name = 'van der Berg')"
                             " OR (name = 'Martin, Chloé'"
                             "  AND given_name = 'Chloé' AND family_name = 'Martin')"
                             " OR (name = 'Kim' AND given_name IS NULL)",
                             3);

  parts = import_fixture_plan_text (NULL,
                                    "Name,First name,Last name,Email\nAna Lind,Ana,Lind,a@x.org\n",
                                    TEND_IMPORT_SPLIT_NAMES);
  assert_offers (parts, 0, TEND_IMPORT_NO_CHOICE);
}

#define CALLS                                              \
  "Invitee Name,Invitee Email,Response 1,Guest Email(s)\n" \
  "Ana Lind,ana@x.org,hello,\"li@x.org, mo@x.org\"\n"      \
  "Sam Lee,sam@x.org,,\n"                                  \
  "Mo,mo@x.org,,ana@x.org\n"

/* Partners are offered; until it is decided, what was written stays in the message. */
static void
test_partners_offered (StoreFixture *fixture,
                       gconstpointer data)
{
  g_autoptr (TendImportPlan) plan = import_fixture_plan_text (fixture, CALLS,
                                                              TEND_IMPORT_NO_CHOICE);

  import_fixture_assert_verdicts (plan, "nnn");
  import_fixture_assert_reason (plan, 0,
                                "Names li@x.org and mo@x.org as coming along; you can let them "
                                "ask");
  g_assert_cmpuint (tend_import_plan_count_choice (plan, TEND_IMPORT_PARTNERS), ==, 2);
  import_fixture_import_text (fixture, CALLS, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM person", 3);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM inquiry", 3);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM message WHERE body LIKE"
                             " '%hello%Guest Email(s)' || char (10) || 'li@x.org, mo@x.org'",
                             1);
}

/* Several partners in one cell: one has a row, one is new; nobody is there twice. */
static void
test_partners_chosen (StoreFixture *fixture,
                      gconstpointer data)
{
  g_autofree char           *more = g_strconcat (CALLS, "Kim,kim@x.org,,\n", NULL);
  g_autoptr (TendImportPlan) again = NULL;
  g_autoptr (TendImportPlan) undecided = NULL;

  import_fixture_import_text (fixture, CALLS, TEND_IMPORT_PARTNERS);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM person", 4);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM inquiry", 2);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM (SELECT party FROM party_member GROUP BY party"
                             " HAVING count (*) = 3)",
                             1);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM message WHERE body LIKE '%li@x.org%'",
                             0);

  again = import_fixture_plan_text (fixture, more, TEND_IMPORT_PARTNERS);
  import_fixture_assert_verdicts (again, "sssn");
  undecided = import_fixture_plan_text (fixture, more, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (undecided, "sssn");
  assert_offers (undecided, 0, TEND_IMPORT_NO_CHOICE);
}

/* What was left in the message first can be decided later. */
static void
test_partners_later (StoreFixture *fixture,
                     gconstpointer data)
{
  static const char          text[] = "Name,Email,Partner name,Message\n"
                                      "Ana,ana@x.org,Li Wu,hello\n";
  g_autoptr (TendImportPlan) plan = NULL;

  import_fixture_import_text (fixture, text, TEND_IMPORT_NO_CHOICE);
  plan = import_fixture_plan_text (fixture, text, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (plan, "s");
  assert_offers (plan, 0, TEND_IMPORT_PARTNERS);
  import_fixture_import_text (fixture, text, TEND_IMPORT_PARTNERS);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM party_member", 2);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM inquiry", 1);
}

/* Two rows name the same new partner; a partner who is known; a name that does not fit. */
static void
test_partners_shared (StoreFixture *fixture,
                      gconstpointer data)
{
  static const char text[] =
      "Name,Email,Partner name,Partner email,Message\n"
      "Ana,ana@x.org,,li@x.org,\n"
      "Mo,mo@x.org,Li,li@x.org,\n"
      "Sam,sam@x.org,Vera Lund,vera@x.org,\n"
      "Pat,pat@x.org,Someone Else,vera@x.org,hi\n";
  g_autoptr (TendImportPlan) plan = NULL;

  import_fixture_import_text (fixture, "Name,Email\nVera Lund,vera@x.org\n", TEND_IMPORT_NO_CHOICE);
  plan = import_fixture_plan_text (fixture, text, TEND_IMPORT_PARTNERS);
  import_fixture_assert_verdicts (plan, "nnnn");
  import_fixture_assert_reason (plan, 1, "Comes with Ana (line 2).");
  import_fixture_assert_reason (plan, 2, "Comes with Vera Lund, who is known.");
  import_fixture_assert_reason (plan, 3, "the address is that of Vera Lund");
  import_fixture_import_text (fixture, text, TEND_IMPORT_PARTNERS);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM person_email WHERE folded = 'li@x.org'", 1);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM inquiry", 3);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM message WHERE body LIKE '%Someone Else%'", 1);
}

/* Somebody known asks anew in a row of their own, and is named in another: one inquiry. */
static void
test_partner_known_with_row (StoreFixture *fixture,
                             gconstpointer data)
{
  static const char text[] = "Name,Email,Partner email,Message\n"
                             "Ana,ana@x.org,mo@x.org,we come together\n"
                             "Mo,mo@x.org,,once more\n";

  import_fixture_import_text (fixture, "Name,Email\nMo,mo@x.org\n", TEND_IMPORT_NO_CHOICE);
  store_fixture_perform_sql (fixture, "close", "UPDATE inquiry SET state = 'not-now'");
  import_fixture_import_text (fixture, text, TEND_IMPORT_PARTNERS);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM person", 2);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM inquiry WHERE state = 'new'", 1);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM message", 2);
}

/* C22: a spreadsheet's number for a day is offered as that day. */
static void
test_serial_dates (void)
{
  static const char          text[] = "Date,Name,Email\n2026-03-20,Ana,a@x.org\n46102,Li,l@x.org\n";
  g_autoptr (TendImportPlan) plan = import_fixture_plan_text (NULL, text, TEND_IMPORT_NO_CHOICE);
  g_autoptr (TendImportPlan) chosen = import_fixture_plan_text (NULL, text,
                                                                TEND_IMPORT_SERIAL_DATES);
  g_autoptr (TendImportRow)  before = import_fixture_row (plan, 1);
  g_autoptr (TendImportRow)  after = import_fixture_row (chosen, 1);

  g_assert_null (tend_import_row_get_received (before));
  assert_offers (plan, 1, TEND_IMPORT_SERIAL_DATES);
  import_fixture_assert_reason (plan, 1, "46102");
  g_assert_nonnull (tend_import_row_get_received (after));
  g_assert_true (g_str_has_prefix (tend_import_row_get_received (after), "2026-03-2"));
}

/* C24: a number that has lost its first 0 is told, not kept. */
static void
test_lost_zero (void)
{
  g_autoptr (TendImportPlan) plan = NULL;
  g_autoptr (TendImportPlan) american = NULL;
  g_autoptr (TendImportRow)  row = NULL;
  g_autoptr (TendImportRow)  kept = NULL;

  plan = import_fixture_plan (NULL, import_fixture_source ("excel_fr.csv"), TEND_IMPORT_NO_CHOICE);
  row = import_fixture_row (plan, 1);
  g_assert_null (tend_import_row_get_phone (row));
  import_fixture_assert_reason (plan, 1, "639980011");
  import_fixture_assert_reason (plan, 1, "first 0");

  american = import_fixture_plan_text (NULL,
                                       "Name,Email,Phone\nAna,a@x.org,(555) 555-0111\n"
                                       "Li,l@x.org,5555550112\n",
                                       TEND_IMPORT_NO_CHOICE);
  kept = import_fixture_row (american, 1);
  g_assert_cmpstr (tend_import_row_get_phone (kept), ==, "5555550112");
}

/* C25: left out, and included all the same; consent is never raised. */
static void
test_include (StoreFixture *fixture,
              gconstpointer data)
{
  static const char          text[] = "Name,Email,EMAIL_BLACKLISTED,Status\nAna,a@x.org,1,\n"
                                      "Li,l@x.org,0,Cancelled\nMo,m@x.org,0,active\n";
  g_autoptr (TendImportPlan) plan = NULL;
  g_autoptr (TendImportPlan) included = NULL;

  import_fixture_import_text (fixture, "Name,Email\nAna,a@x.org\n", TEND_IMPORT_NO_CHOICE);
  plan = import_fixture_plan_text (fixture, text, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (plan, "lln");
  assert_offers (plan, 0, TEND_IMPORT_INCLUDE);
  import_fixture_assert_reason (plan, 0, "Ana is known, and may be written to");

  included = import_fixture_plan_text (fixture, text, TEND_IMPORT_INCLUDE);
  import_fixture_assert_verdicts (included, "ann");
  import_fixture_assert_reason (included, 1, "imported all the same");
  import_fixture_import_text (fixture, text, TEND_IMPORT_INCLUDE);
  import_fixture_assert_ask (fixture, "SELECT may_write FROM person WHERE name = 'Ana'", 0);
  import_fixture_assert_ask (fixture, "SELECT may_write FROM person WHERE name = 'Li'", 1);
}

static void
assert_difference (TendImportPlan *plan,
                   guint           i,
                   const char     *label,
                   const char     *here,
                   const char     *file,
                   gboolean        taken)
{
  g_autoptr (TendImportRow)   row = import_fixture_row (plan, i);
  g_autoptr (GArray)          differences = tend_import_row_dup_differences (row);
  const TendImportDifference *first;

  g_assert_nonnull (differences);
  g_assert_cmpuint (differences->len, ==, 1);
  first = &g_array_index (differences, TendImportDifference, 0);
  g_assert_cmpstr (first->label, ==, label);
  g_assert_cmpstr (first->here, ==, here);
  g_assert_cmpstr (first->file, ==, file);
  g_assert_cmpint (first->taken, ==, taken);
}

/* C27: what an import said gives way; what was edited in Tend stays, and the file is offered. */
static void
test_take_file (StoreFixture *fixture,
                gconstpointer data)
{
  static const char          first[] = "Name,Email,Pronouns\nAna Lind,ana@x.org,she\n";
  static const char          second[] = "Name,Email,Pronouns\nAna Lind,ana@x.org,they\n";
  static const char          third[] = "Name,Email,Pronouns\nAna Lind,ana@x.org,xe\n";
  g_autoptr (TendImportPlan) newer = NULL;
  g_autoptr (TendImportPlan) older = NULL;
  g_autoptr (TendImportPlan) edited = NULL;
  g_autoptr (TendImportPlan) same = NULL;

  import_fixture_import_text (fixture, first, TEND_IMPORT_NO_CHOICE);
  newer = import_fixture_plan_text (fixture, second, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (newer, "a");
  assert_offers (newer, 0, TEND_IMPORT_SPLIT_NAMES);
  assert_difference (newer, 0, "Pronouns", "she", "they", TRUE);
  import_fixture_import_text (fixture, second, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM person WHERE pronouns = 'they'", 1);

  /* The older file again takes nothing back. */
  older = import_fixture_plan_text (fixture, first, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (older, "s");
  assert_difference (older, 0, "Pronouns", "they", "she", FALSE);

  store_fixture_perform_sql (fixture, "edit", "UPDATE person SET pronouns = 'ze'");
  edited = import_fixture_plan_text (fixture, third, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (edited, "s");
  assert_offers (edited, 0, TEND_IMPORT_TAKE_FILE);
  import_fixture_assert_reason (edited, 0,
                                "Pronouns: Tend has “ze”, the file says “xe”; Tend’s is kept.");
  same = import_fixture_plan_text (fixture, second, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (same, "s");
  assert_difference (same, 0, "Pronouns", "ze", "they", FALSE);

  import_fixture_import_text (fixture, third, TEND_IMPORT_TAKE_FILE);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM person WHERE pronouns = 'xe'", 1);
}

/* C26, C27: names: less said is no difference, and a blank says nothing. */
static void
test_take_file_names (StoreFixture *fixture,
                      gconstpointer data)
{
  g_autoptr (TendImportPlan) less = NULL;
  g_autoptr (TendImportPlan) more = NULL;

  import_fixture_import_text (fixture, "First name,Last name,Email\nAna,Lind,ana@x.org\n",
                              TEND_IMPORT_NO_CHOICE);
  less = import_fixture_plan_text (fixture, "Name,Email\nANA,ana@x.org\n,ana@x.org\n",
                                   TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (less, "ss");
  assert_offers (less, 0, TEND_IMPORT_NO_CHOICE);
  more = import_fixture_plan_text (fixture, "Name,Email\nAna Maria Lind,ana@x.org\n",
                                   TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (more, "a");
  assert_difference (more, 0, "Name", "Ana Lind", "Ana Maria Lind", TRUE);
}

/* C27: the wish of an inquiry that goes on, and the newest of several rows. */
static void
test_take_file_wish (StoreFixture *fixture,
                     gconstpointer data)
{
  static const char          first[] = "Date,Email,Which group?\n2026-03-01,ana@x.org,Mondays\n";
  static const char          second[] = "Date,Email,Which group?\n2026-03-01,ana@x.org,Mondays\n"
                                        "2026-04-01,ana@x.org,Tuesdays\n"
                                        "2026-03-15,ana@x.org,Sundays\n";
  g_autoptr (TendImportPlan) plan = NULL;
  g_autoptr (TendImportPlan) again = NULL;
  g_autofree char           *renamed = g_strconcat (second, "2026-05-01,mo@x.org,\n", NULL);

  import_fixture_import_text (fixture, first, TEND_IMPORT_NO_CHOICE);
  plan = import_fixture_plan_text (fixture, second, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (plan, "saa");
  assert_difference (plan, 1, "Cohort wished", "Mondays", "Tuesdays", TRUE);
  import_fixture_import_text (fixture, second, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM inquiry WHERE wish = 'Tuesdays'", 1);
  again = import_fixture_plan_text (fixture, renamed, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (again, "sssn");
}

#define ADD(path, func) \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/c7-trust", test_trust);
  g_test_add_func ("/import/c7-trust-alone", test_trust_alone);
  g_test_add_func ("/import/c12-surplus", test_surplus);
  g_test_add_func ("/import/c18-together-by-second-address", test_together_by_second_address);
  ADD ("/import/c19-split-people", test_split_people);
  ADD ("/import/c19-split-people-without-address", test_split_people_without_address);
  ADD ("/import/c19-split-people-later", test_split_people_later);
  ADD ("/import/c20-split-names", test_split_names);
  ADD ("/import/decide/partners-offered", test_partners_offered);
  ADD ("/import/decide/partners-chosen", test_partners_chosen);
  ADD ("/import/decide/partners-later", test_partners_later);
  ADD ("/import/decide/partners-shared", test_partners_shared);
  ADD ("/import/decide/partner-known-with-row", test_partner_known_with_row);
  g_test_add_func ("/import/c22-serial-dates", test_serial_dates);
  g_test_add_func ("/import/c24-lost-zero", test_lost_zero);
  ADD ("/import/c25-include", test_include);
  ADD ("/import/c27-take-file", test_take_file);
  ADD ("/import/c27-take-file-names", test_take_file_names);
  ADD ("/import/c27-take-file-wish", test_take_file_wish);
  return g_test_run ();
}
