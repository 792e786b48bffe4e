/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-fixture.h"
#include "tend-error.h"

/* Every sample into an empty Tend: the verdict of each row. */
static void
test_samples (void)
{
  static const struct
  {
    const char *name;
    const char *verdicts;
  } samples[] = {
    { "apple_contacts_thirdparty.csv", "n" },
    { "beehiiv.csv", "nl" },
    { "calendly.csv", "nl" },
    { "cf7_cfdb7.csv", "nnn" },
    { "cf7_flamingo_contacts.csv", "nn" },
    { "eventbrite_us.csv", "ddl" },
    { "excel_fr.csv", "nnn" },
    { "excel_sv_sep_line.csv", "nn" },
    { "google_contacts_new.csv", "nn" },
    { "google_forms.csv", "nnn" },
    { "google_sheets_form.csv", "nna" },
    { "gravity_forms.csv", "nn" },
    { "handmade_nasty.csv", "dddnc" },
    { "kit_convertkit.csv", "nl" },
    { "mailchimp_subscribed.csv", "nnn" },
    { "mailchimp_unsubscribed.csv", "l" },
    { "meetup_no_email.csv", "n" },
    { "microsoft_excel_csv_utf8.csv", "n" },
    { "microsoft_forms_excel.csv", "nn" },
    { "outlook_contacts.csv", "nn" },
    { "squarespace_form.csv", "nn" },
    { "squarespace_newsletter.csv", "nn" },
    { "substack.csv", "nl" },
    { "thunderbird.csv", "nn" },
    { "thunderbird_fr.csv", "n" },
    { "typeform.csv", "nl" },
    { "wpforms.csv", "nn" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (TendImportPlan) plan = NULL;

      g_test_message ("%s", samples[i].name);
      plan = import_fixture_plan (NULL, import_fixture_source (samples[i].name),
                                  TEND_IMPORT_NO_CHOICE);
      import_fixture_assert_verdicts (plan, samples[i].verdicts);
    }
}

/* What some rows of the samples hold once they are cleaned. */
static const struct
{
  const char *name;
  guint       row, line;
  const char *names, *email, *phone, *message, *received, *wish;
} expected_rows[] = {
  { "google_forms.csv", 0, 2, "Maya Lindqvist", "maya.lindqvist@example.org", "+46 70 174 06 05",
    "I am hard on myself.\nEspecially at work, and at night.", "2026-05-28T17:01:33Z",
    "Thursday evenings;Weekend intensive" },
  { "google_forms.csv", 1, 4, "Renée Dubois", "Renee.Dubois+msc@example.org", NULL,
    "My sister said \"just try it\".", "2026-05-28T19:44:02Z", "Thursday evenings" },
  { "google_forms.csv", 2, 5, "Dr. Olu Adeyemi-Ward", "o.adeyemi@example.org", "06 39 98 00 12",
    NULL, "2026-05-28T22:05:10Z", NULL },
  { "google_sheets_form.csv", 0, 2, "Tomás Rey", "tomas.rey@example.org", NULL, NULL,
    "2026-05-10T07:15:00Z", "Thursday evenings, Weekend intensive" },
  { "calendly.csv", 0, 2, "Aiko Mori", "aiko.m@example.org", "+44 7700 900777",
    "I had MBSR before,\nand panic attacks last year", "2025-02-20T20:15:00Z",
    "MSC orientation call" },
  { "cf7_cfdb7.csv", 0, 2, "Omar Aziz", "omar@example.org", "+44 7700 900321", "Hello",
    "2026-03-05T17:12:33Z", NULL },
  { "cf7_cfdb7.csv", 2, 5, "Kim", "kim@example.org", NULL, "=1+1", "2026-03-07T08:30:00Z", NULL },
  { "eventbrite_us.csv", 1, 3, "Tom Bell", "gracetom@example.org", NULL, NULL,
    "2024-11-29T21:28:00Z", NULL },
  { "excel_fr.csv", 1, 3, "Noël L’Hermite", "noel.lhermite@example.org", NULL, NULL, NULL, NULL },
  { "excel_sv_sep_line.csv", 0, 3, "Åsa Öberg", "asa.oberg@example.org", "070-174 06 05", NULL,
    NULL, NULL },
  { "google_contacts_new.csv", 0, 2, "Tomás Rey", "tomas.rey@example.org", "+44 7700 900200",
    NULL, NULL, NULL },
  { "gravity_forms.csv", 1, 3, "Ravi Nair", "ravi@example.org", "(555) 555-0111",
    "=not a formula", "2026-03-06T06:00:01Z", NULL },
  { "mailchimp_subscribed.csv", 0, 2, "Maya Lindqvist", "maya.lindqvist@example.org",
    "+46 70 174 06 05", NULL, "2025-10-11T09:55:14Z", NULL },
  { "mailchimp_subscribed.csv", 2, 4, "anon@example.org", "anon@example.org", NULL, NULL,
    "2026-01-02T08:00:00Z", NULL },
  { "meetup_no_email.csv", 0, 2, "Kim", NULL, NULL, NULL, "2026-03-01T09:03:00Z", NULL },
  { "microsoft_excel_csv_utf8.csv", 0, 2, "Lena Kowalczyk", "lena.k@example.org", NULL, NULL,
    "2026-07-27T17:09:00Z", NULL },
  { "microsoft_forms_excel.csv", 0, 2, "Kofi Mensah", "kofi@example.org", NULL,
    "I’m new to this – be gentle", "2026-07-27T17:09:01Z",
    "Thursday evenings;Weekend intensive" },
  { "outlook_contacts.csv", 0, 2, "Joan Price", "joan.price@example.org", "07700 900123",
    "prefers phone", NULL, NULL },
  { "squarespace_form.csv", 0, 2, "Iris Fontaine", "iris.fontaine@example.org", NULL,
    "Is there a sliding scale?\n\nThank you", "2026-02-03T17:22:41Z", NULL },
  { "squarespace_newsletter.csv", 0, 2, "iris.fontaine@example.org", "iris.fontaine@example.org",
    NULL, NULL, "2026-02-03T18:22:41Z", NULL },
  { "kit_convertkit.csv", 0, 2, "Maya", "maya.lindqvist@example.org", NULL, NULL,
    "2025-09-02T12:00:00Z", NULL },
  { "typeform.csv", 0, 3, "Aiko", "aiko.m@example.org", NULL, NULL, "2026-03-01T10:03:21Z",
    "Thursday evenings, Weekend intensive" },
  { "thunderbird.csv", 1, 3, "liam@example.org", "liam@example.org", NULL, NULL, NULL, NULL },
  { "thunderbird_fr.csv", 0, 2, "Renée Dubois", "renee.dubois@example.org", "06 39 98 11 22",
    NULL, NULL, NULL },
  { "wpforms.csv", 0, 2, "Hana Sato", "hana.s@example.org", NULL, NULL, "2026-02-11T14:03:22Z",
    "Thursday evenings Weekend intensive" },
  { "handmade_nasty.csv", 2, 6, "Vera \"V\" Lund", "vera@example.org", NULL, "two\nlines", NULL,
    NULL },
};

static void
test_values (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (expected_rows); i++)
    {
      g_autoptr (TendImportPlan) plan = NULL;
      g_autoptr (TendImportRow)  row = NULL;

      g_test_message ("%s, row %u", expected_rows[i].name, expected_rows[i].row);
      plan = import_fixture_plan (NULL, import_fixture_source (expected_rows[i].name),
                                  TEND_IMPORT_NO_CHOICE);
      row = import_fixture_row (plan, expected_rows[i].row);
      g_assert_cmpuint (tend_import_row_get_line (row), ==, expected_rows[i].line);
      g_assert_cmpstr (tend_import_row_get_names (row), ==, expected_rows[i].names);
      g_assert_cmpstr (tend_import_row_get_email (row), ==, expected_rows[i].email);
      g_assert_cmpstr (tend_import_row_get_phone (row), ==, expected_rows[i].phone);
      g_assert_cmpstr (tend_import_row_get_message (row), ==, expected_rows[i].message);
      g_assert_cmpstr (tend_import_row_get_received (row), ==, expected_rows[i].received);
      g_assert_cmpstr (tend_import_row_get_wish (row), ==, expected_rows[i].wish);
    }
}

/* A row is bound to by name in lists. */
static void
test_row_properties (void)
{
  g_autoptr (TendImportPlan) plan = NULL;
  g_autoptr (TendImportRow)  row = NULL;
  g_autofree char           *names = NULL, *label = NULL, *icon = NULL, *raw = NULL, *given = NULL;
  g_auto (GStrv)             more = NULL;
  guint                      line;
  TendVerdict                verdict;

  plan = import_fixture_plan_of ("First name,Last name,Email,Email\nAna,Lind,a@x.org,b@x.org\n");
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (plan)) == TEND_TYPE_IMPORT_ROW);
  row = import_fixture_row (plan, 0);
  g_object_get (row, "names", &names, "given-name", &given, "line", &line, "verdict", &verdict,
                "verdict-label", &label, "verdict-icon", &icon, "raw", &raw, "more-emails", &more,
                NULL);
  g_assert_cmpstr (names, ==, "Ana Lind");
  g_assert_cmpstr (given, ==, "Ana");
  g_assert_cmpuint (line, ==, 2);
  g_assert_cmpint (verdict, ==, TEND_VERDICT_NEW_INQUIRY);
  g_assert_cmpstr (label, ==, "New inquiry");
  g_assert_nonnull (icon);
  g_assert_cmpstr (raw, ==, "Ana,Lind,a@x.org,b@x.org");
  g_assert_cmpstr (more[0], ==, "b@x.org");
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (plan), 1));
}

static void
test_words (void)
{
  g_autoptr (TendImportPlan) plan = NULL;
  g_autofree char           *reading = NULL, *counts = NULL;

  plan = import_fixture_plan (NULL, import_fixture_source ("handmade_nasty.csv"),
                              TEND_IMPORT_NO_CHOICE);
  reading = tend_import_plan_say_reading (plan, 0);
  counts = tend_import_plan_say_counts (plan);
  g_assert_cmpstr (reading, ==,
                   "Read as a table, cells separated by commas, letters in Unicode (UTF-8), "
                   "headings on line 3.");
  g_assert_cmpstr (counts, ==, "1 new inquiry, 3 need a decision and 1 cannot be used");
  g_assert_cmpuint (tend_import_plan_count (plan, TEND_VERDICT_NEEDS_DECISION), ==, 3);
  g_assert_true (tend_import_plan_has_work (plan));
}

static void
assert_refused (const char *text,
                int         code)
{
  g_autoptr (GPtrArray) sources = import_fixture_sources (import_fixture_source_of (text, -1));
  g_autoptr (GError)    error = NULL;

  g_assert_null (tend_import_plan_build (sources, NULL, NULL, NULL, &error));
  g_assert_error (error, TEND_ERROR, code);
}

/* C5, C6: what holds no sign-ups says so. */
static void
test_refused (void)
{
  assert_refused ("%PDF-1.7", TEND_ERROR_NOT_A_TABLE);
  assert_refused ("", TEND_ERROR_NOTHING);
  assert_refused ("\xef\xbb\xbf\n", TEND_ERROR_NOTHING);
  assert_refused ("Name,Email\n", TEND_ERROR_NOTHING);
  assert_refused ("Name,Email\n,\n\n", TEND_ERROR_NOTHING);
}

/* C6: a single column of addresses. */
static void
test_single_column (void)
{
  g_autoptr (TendImportPlan) plan = import_fixture_plan_of ("Email\nana@example.org\n"
                                                            "li@example.org\n");
  g_autoptr (TendImportPlan) bare = import_fixture_plan_of ("ana@example.org\nli@example.org\n");
  g_autoptr (TendImportPlan) one = import_fixture_plan_of ("ana@example.org");

  import_fixture_assert_verdicts (plan, "nn");
  import_fixture_assert_verdicts (bare, "nn");
  import_fixture_assert_verdicts (one, "n");
}

/* C7: a record that cannot be trusted waits; its neighbours do not. */
static void
test_runaway_quote (void)
{
  g_autoptr (TendImportPlan) plan = NULL;

  plan = import_fixture_plan_of ("Name,Email\nAna,a@x.org\n\"Li\" Wu,l@x.org\n\"Sam\",s@x.org\n");
  import_fixture_assert_verdicts (plan, "ndn");
  import_fixture_assert_reason (plan, 1, "quotation mark");
}

/* C9: a sum is nobody. */
static void
test_total_line (void)
{
  g_autoptr (TendImportPlan) plan = import_fixture_plan_of ("Name,Email\nAna,a@x.org\nTotal: 1,\n"
                                                            "Total,1\n");

  import_fixture_assert_verdicts (plan, "ncc");
  import_fixture_assert_reason (plan, 1, "sum");
}

/* C12: short rows are filled with blanks, long ones wait. */
static void
test_ragged (void)
{
  static const char          text[] = "Name,Email,Phone\nAna,a@x.org\nLi,l@x.org,0701234567,more\n";
  g_autoptr (TendImportPlan) plan = import_fixture_plan_of (text);
  g_autoptr (TendImportPlan) dropped = NULL;

  import_fixture_assert_verdicts (plan, "nd");
  import_fixture_assert_reason (plan, 0, "shorter");
  import_fixture_assert_reason (plan, 1, "more");

  dropped = import_fixture_plan_text (NULL, text, TEND_IMPORT_DROP_SURPLUS);
  import_fixture_assert_verdicts (dropped, "nn");
  import_fixture_assert_reason (dropped, 1, "left out");
}

/* C4: a byte that was lost is told with its row. */
static void
test_damaged_byte (void)
{
  g_autoptr (TendImportPlan) plan = NULL;

  plan = import_fixture_plan_of ("Name,Email\nZo\xc3\xab,z@x.org\nRen\xc3\xa9\xff,r@x.org\n");
  import_fixture_assert_verdicts (plan, "nn");
  import_fixture_assert_reason (plan, 1, "could not be read");
}

/* C16: addresses that differ only in case are one, "a@b" is none. */
static void
test_addresses (void)
{
  g_autoptr (TendImportPlan) plan = NULL;

  plan = import_fixture_plan_of ("Name,Email,Message\nAna,Ana@X.org,one\nAna,ana@x.ORG,two\n"
                                 "Li,a@b,\n"
                                 "Sam,sam+msc@x.org,\nSam,sam@x.org,\nIdn,post@bücher.example,\n");
  import_fixture_assert_verdicts (plan, "nacnnn");
  import_fixture_assert_reason (plan, 2, "a@b");
}

/* C17: the same person twice asks once. */
static void
test_same_address_twice (void)
{
  g_autoptr (TendImportPlan) plan = NULL;

  plan = import_fixture_plan_of ("Name,Email,Message\nAna,ana@x.org,hello\n"
                                 "Ana Lind,ana@x.org,hello\n"
                                 "Ana,ana@x.org,one more thing\nAna,ana@x.org,\n");
  import_fixture_assert_verdicts (plan, "nsas");
  import_fixture_assert_reason (plan, 1, "The same as on line 2.");
  import_fixture_assert_reason (plan, 2, "line 2");
}

/* C18: two names on one address are asked about once, and lost never. */
static void
test_two_names (void)
{
  static const char          text[] = "Name,Email\nGrace Bell,g@x.org\nTom Bell,g@x.org\n,g@x.org\n"
                                      "Bell Grace,g@x.org\n";
  g_autoptr (TendImportPlan) plan = import_fixture_plan_of (text);
  g_autoptr (TendImportPlan) together = NULL;

  import_fixture_assert_verdicts (plan, "dddd");
  import_fixture_assert_reason (plan, 0, "Grace Bell and Tom Bell");
  together = import_fixture_plan_text (NULL, text, TEND_IMPORT_TOGETHER);
  import_fixture_assert_verdicts (together, "nnds");
  import_fixture_assert_reason (together, 1, "Comes with Grace Bell (line 2).");
}

/* C18: names that differ by their vowels are two names, whatever the script; accents are not. */
static void
test_two_names_by_vowels (void)
{
  g_autoptr (TendImportPlan) plan = import_fixture_plan_of ("Name,Email\n"
                                                            "राम शर्मा,r@x.org\nरमा शर्मा,r@x.org\n"
                                                            "Renée Dubois,d@x.org\n"
                                                            "RENEE  DUBOIS,d@x.org\n");

  import_fixture_assert_verdicts (plan, "ddns");
}

/* C20: names are kept as they are written. */
static void
test_names_are_kept (void)
{
  static const char *const   names[] = { "Dr. Olu Adeyemi-Ward", "van der Berg", "Kim",
                                         "MARTIN Chloé", "Martin, Chloé", "Grace & Tom Bell" };
  g_autoptr (GString)        text = g_string_new ("Name,Email\n");
  g_autoptr (TendImportPlan) plan = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_string_append_printf (text, "\"%s\",p%u@x.org\n", names[i], i);
  plan = import_fixture_plan_of (text->str);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (TendImportRow) row = import_fixture_row (plan, i);
      g_autofree char          *given = NULL;

      g_object_get (row, "given-name", &given, NULL);
      g_assert_cmpstr (tend_import_row_get_name (row), ==, names[i]);
      g_assert_null (given);
    }
}

/* C21: without an address somebody can still ask. */
static void
test_without_address (void)
{
  g_autoptr (TendImportPlan) plan = NULL;

  plan = import_fixture_plan_of ("Name,Email,Phone\nAna,,070 123 45 67\nLi,,\nLi,,\n,,070 765 43 "
                                 "21\nSam,none,\nMo,mo@x.org,\n");
  import_fixture_assert_verdicts (plan, "nnsnnn");
  import_fixture_assert_reason (plan, 0, "phone number");
  import_fixture_assert_reason (plan, 1, "only a name");
  import_fixture_assert_reason (plan, 4, "“none” is not an e-mail address");
}

/* C22, C23: a date is known or unknown, never made up. */
static void
test_dates (void)
{
  g_autoptr (TendImportPlan) open = NULL;
  g_autoptr (TendImportPlan) settled = NULL;
  g_autoptr (TendImportPlan) none = import_fixture_plan_of ("Name,Email\nAna,a@x.org\n");
  g_autoptr (TendImportRow)  row = NULL, second = NULL, without = import_fixture_row (none, 0);

  open = import_fixture_plan_of ("Date,Email\n03/04/2026,a@x.org\n05/06/2026,b@x.org\n"
                                 "1900-01-00,c@x.org\n");
  row = import_fixture_row (open, 0);
  g_assert_null (tend_import_row_get_received (row));
  import_fixture_assert_reason (open, 0, "two dates");
  import_fixture_assert_reason (open, 2, "no date");

  settled = import_fixture_plan_of ("Date,Email\n03/04/2026,a@x.org\n28/06/2026,b@x.org\n");
  second = import_fixture_row (settled, 0);
  g_assert_cmpstr (tend_import_row_get_received (second), ==, "2026-04-03T10:00:00Z");
  g_assert_null (tend_import_row_get_received (without));
}

/* C24: a number that a spreadsheet has damaged is told, not kept. */
static void
test_damaged_phone (void)
{
  g_autoptr (TendImportPlan) plan = import_fixture_plan_of ("Name,Email,Phone\n"
                                                            "Ana,a@x.org,4.47701E+11\n");
  g_autoptr (TendImportRow)  row = import_fixture_row (plan, 0);

  g_assert_null (tend_import_row_get_phone (row));
  import_fixture_assert_reason (plan, 0, "4.47701E+11");
}

/* C29: however long a cell is, the sentence about its row, which is kept, can be read; and where a
 * file asks about health, no cell that stands in the wrong place is quoted in it. */
static void
test_sentences_end (void)
{
  g_autoptr (GString)        words = g_string_new (NULL);
  g_autoptr (GString)        guests = g_string_new ("Name,Email,Guest Emails\nAna,a@x.org,\"");
  g_autofree char           *text = NULL;
  g_autoptr (TendImportPlan) plan = NULL, brought = NULL, asked = NULL;

  for (guint i = 0; i < 2000; i++)
    {
      g_string_append (words, "1 word@ ");
      g_string_append_printf (guests, "%sg%u@x.org", i > 0 ? ";" : "", i);
    }
  g_string_append (guests, "\"\n");
  text = g_strdup_printf ("Timestamp,Name,Email,Phone\n2026-01-01,Li,l@x.org,\n2026-01-02,Bo,,1%s\n"
                          "2026-01-03,Ana,%s,\n%s,Sam,s@x.org,\n2026-01-04,Al,a@x.org,,%s\n",
                          "234567890 2345678901", words->str, words->str, words->str);
  plan = import_fixture_plan_of (text);
  import_fixture_assert_verdicts (plan, "nncnd");
  brought = import_fixture_plan_of (guests->str);
  import_fixture_assert_reason (brought, 0, "g5@x.org and 1994 others");
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (TendImportRow) row = import_fixture_row (plan, i);
      g_autoptr (TendImportRow) with = import_fixture_row (brought, 0);

      g_assert_cmpuint (strlen (tend_import_row_get_reason (row)), <, 500);
      g_assert_cmpuint (strlen (tend_import_row_get_reason (with)), <, 500);
    }
  asked = import_fixture_plan_of ("Name,Email,Any medication?,Phone\nLi,l@x.org,no,0701234567\n"
                                  "Ana,a@x.org,no,1 1 Zoloft 12345678901234567890\n");
  import_fixture_assert_reason (asked, 1, "“…”");
}

/* What stands in a column that is kept is kept, or said to be left out. */
static void
test_nothing_dropped (void)
{
  g_autoptr (TendImportPlan) wishes =
      import_fixture_plan_of ("Name,Email,Course,Group\n"
                              "Ana,a@x.org,Autumn,Thursday\nBo,b@x.org,,Monday\n"
                              "Cy,c@x.org,Spring,\n");
  g_autoptr (TendImportPlan) beside =
      import_fixture_plan_of ("Name,Email,Message,Course,Group\n"
                              "Ana,a@x.org,Hello,Autumn,Thursday\n");
  g_autoptr (TendImportPlan) phones =
      import_fixture_plan_of ("Name,Email,Phone\nAna,a@x.org,ask my office\nBo,b@x.org,0701234567\n"
                              "Cy,c@x.org,none\nDi,d@x.org,08123456\n");
  g_autoptr (TendImportRow) both = import_fixture_row (wishes, 0);
  g_autoptr (TendImportRow) second = import_fixture_row (wishes, 1);
  g_autoptr (TendImportRow) first = import_fixture_row (wishes, 2);
  g_autoptr (TendImportRow) asked = import_fixture_row (beside, 0);
  g_autoptr (TendImportRow) none = import_fixture_row (phones, 2);

  g_assert_cmpstr (tend_import_row_get_wish (both), ==, "Thursday");
  g_assert_cmpstr (tend_import_row_get_message (both), ==, "Course\nAutumn");
  g_assert_cmpstr (tend_import_row_get_wish (second), ==, "Monday");
  g_assert_null (tend_import_row_get_message (second));
  g_assert_cmpstr (tend_import_row_get_wish (first), ==, "Spring");
  g_assert_null (tend_import_row_get_message (first));
  g_assert_cmpstr (tend_import_row_get_message (asked), ==,
                   "Message\nHello\n\nCourse\nAutumn");
  import_fixture_assert_reason (phones, 0, "“ask my office” is not a phone number");
  g_assert_null (strstr (tend_import_row_get_reason (none), "phone number"));
}

/* C25: who does not ask any more is listed apart. */
static void
test_left_out (void)
{
  static const char          list[] = "Email Address,First Name\na@x.org,Ana\n";
  g_autoptr (TendImportPlan) plan = NULL;
  g_autoptr (TendImportPlan) by_name = NULL;

  plan = import_fixture_plan_of ("Name,Email,EMAIL_BLACKLISTED,Status\nAna,a@x.org,1,\n"
                                 "Li,l@x.org,0,Cancelled\n"
                                 "Sam,s@x.org,,active\n");
  import_fixture_assert_verdicts (plan, "lln");
  by_name = import_fixture_plan (NULL,
                                 import_fixture_source_named ("cleaned_members_export_1.csv", list),
                                 TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (by_name, "l");
}

/* C25: a date of ending is one only where it is filled in, and "cancelled" may have a date. */
static void
test_left_out_by_date (void)
{
  g_autoptr (TendImportPlan) ended = NULL;
  g_autoptr (TendImportPlan) refused = NULL;
  g_autoptr (TendImportPlan) status = NULL;

  ended = import_fixture_plan_of ("Email,unsubscribed_at\na@x.org,-\nb@x.org,0000-00-00 00:00:00\n"
                                  "c@x.org,NULL\nd@x.org,\\N\ne@x.org,N/A\nf@x.org,2026-05-01\n"
                                  "g@x.org,yesterday\n");
  import_fixture_assert_verdicts (ended, "nnnnnll");
  refused = import_fixture_plan_of ("Email,Canceled\n"
                                    "a@x.org,2026-05-01 10:00\nb@x.org,No\nc@x.org,03/04/2026\n"
                                    "d@x.org,0000-00-00\n");
  import_fixture_assert_verdicts (refused, "lnln");
  status = import_fixture_plan_of ("Email,approval_status\na@x.org,approved\nb@x.org,declined\n");
  import_fixture_assert_verdicts (status, "nl");
}

/* C34, C35: text is text. */
static void
test_hostile_text (void)
{
  g_autoptr (TendImportPlan) plan = NULL;
  g_autoptr (TendImportRow)  row = NULL;

  plan = import_fixture_plan_of ("Name,Email\n\"=HYPERLINK(\"\"x\"\")\",a@x.org\n"
                                 "<b>%s</b>,b@x.org\n"
                                 "'); DROP TABLE person; --,c@x.org\n\xe2\x80\xaenaL,d@x.org\n");
  import_fixture_assert_verdicts (plan, "nnnn");
  row = import_fixture_row (plan, 2);
  g_assert_cmpstr (tend_import_row_get_name (row), ==, "'); DROP TABLE person; --");
}

static void
built_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GError) error = NULL;

  *(TendImportPlan **)data = tend_import_plan_build_finish (result, &error);
  g_assert_no_error (error);
}

static void
cancelled_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tend_import_plan_build_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *(gboolean *)data = TRUE;
}

static void
test_off_the_main_thread (void)
{
  g_autoptr (GPtrArray) sources =
      import_fixture_sources (import_fixture_source ("google_forms.csv"));
  g_autoptr (GCancellable)   cancellable = g_cancellable_new ();
  g_autoptr (TendImportPlan) plan = NULL;
  gboolean                   cancelled = FALSE;

  tend_import_plan_build_async (sources, NULL, NULL, NULL, built_cb, &plan);
  while (plan == NULL)
    g_main_context_iteration (NULL, TRUE);
  import_fixture_assert_verdicts (plan, "nnn");

  tend_import_plan_build_async (sources, NULL, NULL, cancellable, cancelled_cb,
                                &cancelled);
  g_cancellable_cancel (cancellable);
  while (!cancelled)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/plan/samples", test_samples);
  g_test_add_func ("/import/plan/values", test_values);
  g_test_add_func ("/import/plan/row-properties", test_row_properties);
  g_test_add_func ("/import/plan/words", test_words);
  g_test_add_func ("/import/plan/off-the-main-thread", test_off_the_main_thread);
  g_test_add_func ("/import/c4-damaged-byte", test_damaged_byte);
  g_test_add_func ("/import/c5-c6-refused", test_refused);
  g_test_add_func ("/import/c6-single-column", test_single_column);
  g_test_add_func ("/import/c7-runaway-quote", test_runaway_quote);
  g_test_add_func ("/import/c9-total-line", test_total_line);
  g_test_add_func ("/import/c12-ragged", test_ragged);
  g_test_add_func ("/import/c16-addresses", test_addresses);
  g_test_add_func ("/import/c17-same-address-twice", test_same_address_twice);
  g_test_add_func ("/import/c18-two-names", test_two_names);
  g_test_add_func ("/import/c18-two-names-by-vowels", test_two_names_by_vowels);
  g_test_add_func ("/import/c20-names-are-kept", test_names_are_kept);
  g_test_add_func ("/import/c21-without-address", test_without_address);
  g_test_add_func ("/import/c22-c23-dates", test_dates);
  g_test_add_func ("/import/c24-damaged-phone", test_damaged_phone);
  g_test_add_func ("/import/plan/nothing-dropped", test_nothing_dropped);
  g_test_add_func ("/import/c29-sentences-end", test_sentences_end);
  g_test_add_func ("/import/c25-left-out", test_left_out);
  g_test_add_func ("/import/c25-left-out-by-date", test_left_out_by_date);
  g_test_add_func ("/import/c34-c35-hostile-text", test_hostile_text);
  return g_test_run ();
}
