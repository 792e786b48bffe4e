/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows that could not be used, as a table to be mended and imported again. */
#include "import-fixture.h"

#include "tend-import-unusable.h"

#define MARK "\xef\xbb\xbf"

static char *
write_text (TendImportPlan *plan)
{
  g_autoptr (GBytes) bytes = tend_import_unusable_write (plan);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_written (TendImportPlan *plan,
                const char     *expected)
{
  g_autofree char *text = write_text (plan);

  g_assert_cmpstr (text, ==, expected);
}

/* @text imported and its rows saved again. */
static char *
write_again (const char *text)
{
  g_autoptr (TendImportPlan) plan = import_fixture_plan_of (text);

  return write_text (plan);
}

static void
test_written (void)
{
  g_autoptr (TendImportPlan) plan = NULL;

  plan = import_fixture_plan_of ("Name,Email,Why do you come?\n"
                                 "Ana,ana@example.org,rest\n"
                                 "Li,li@nowhere,\"two lines,\nand \"\"so\"\"\"\n"
                                 "Olu,olu@example.org,kindness,and more,still more\n");
  g_assert_cmpuint (tend_import_unusable_count (plan), ==, 2);
  assert_written (plan,
                  MARK "Name,Email,Why do you come?,Tend: why it was not imported\r\n"
                       "Li,li@nowhere,\"two lines,\nand \"\"so\"\"\","
                       "“li@nowhere” is not an e-mail address that can be written to.\r\n"
                       "Olu,olu@example.org,kindness,"
                       "\"More cells than the heading has: “and more, still more”.\","
                       "and more,still more\r\n");
}

static void
test_nothing (void)
{
  g_autoptr (TendImportPlan) plan = import_fixture_plan_of ("Name,Email\nAna,ana@example.org\n");

  g_assert_cmpuint (tend_import_unusable_count (plan), ==, 0);
  assert_written (plan, MARK "Tend: why it was not imported\r\n");
}

/* What a spreadsheet would reckon with is guarded, and what was guarded is not guarded twice. */
static void
test_guarded (void)
{
  g_autoptr (TendImportPlan) plan = NULL;
  g_autofree char           *text = NULL;

  plan = import_fixture_plan_of ("Name,Email,=1+1\n"
                                 "=HYPERLINK(1),a@nowhere,-5\n"
                                 "'=1+1,b@nowhere,'quoted'\n"
                                 "''@c,c@nowhere,+44 20\n");
  text = write_text (plan);
  g_assert_nonnull (strstr (text, "Name,Email,'=1+1,Tend: "));
  g_assert_nonnull (strstr (text, "\r\n'=HYPERLINK(1),a@nowhere,'-5,"));
  g_assert_nonnull (strstr (text, "\r\n'=1+1,b@nowhere,'quoted',"));
  g_assert_nonnull (strstr (text, "\r\n''@c,c@nowhere,'+44 20,"));
}

/* C33: saved, imported and saved again, it is the same to the byte. */
static void
test_round (void)
{
  static const char *const texts[] = {
    "Name,Email,Note\n=HYPERLINK(1),a@nowhere,-5\n'=1+1,b@nowhere,'quoted'\n\"''@c\",c@nowhere,\n",
    "Name;Email;Note\n'=1+1;a@nowhere;\"\t=1+1 ; x\"\n -5 ;b@nowhere;\"two\r\nlines\"\n",
    "Name,Email\nGrace Bell,bell@example.org\nTom Bell,bell@example.org\n",
    "Name,Email\nLi,li@example.org,=surplus,'-5\n",
    "Name,,Email,Email\nLi,x,li@nowhere,\n",
    "Ana,ana@example.org\nLi,li@nowhere\nOlu,olu@example.org\n",
    "Email\nnobody\nana@example.org\nli@example.org\n",
    "Name\tEmail\nZo\xc3\xab \xe2\x80\xae|\xe2\x80\xac\tz@nowhere\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *once = write_again (texts[i]);
      g_autofree char *twice = NULL;

      g_test_message ("%u: %s", i, once);
      twice = write_again (once);
      g_assert_cmpstr (once, ==, twice);
      g_assert_cmpint (strlen (once), >, 40);
    }
}

/* C33, with what real services export. */
static void
test_samples (void)
{
  static const char *const names[] = {
    "apple_contacts_thirdparty.csv",
    "calendly.csv",
    "cf7_cfdb7.csv",
    "excel_fr.csv",
    "handmade_nasty.csv",
    "meetup_no_email.csv",
    "thunderbird.csv",
    "wpforms.csv",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (TendImportPlan) plan = NULL;
      g_autofree char           *once = NULL;
      g_autofree char           *twice = NULL;
      g_autofree char           *thrice = NULL;

      plan = import_fixture_plan (NULL, import_fixture_source (names[i]), TEND_IMPORT_NO_CHOICE);
      if (tend_import_unusable_count (plan) == 0)
        continue;
      once = write_text (plan);
      twice = write_again (once);
      thrice = write_again (twice);
      g_test_message ("%s: %s", names[i], twice);
      /* Of a missing quotation mark the second reading knows only that there is too much, and of a
       * short row nothing. */
      if (strstr (once, "quotation mark") == NULL && strstr (once, "shorter than") == NULL)
        g_assert_cmpstr (once, ==, twice);
      g_assert_cmpstr (twice, ==, thrice);
    }
}

/* Mended in a spreadsheet, which knows nothing of guards and fills every row to its end. */
static void
test_mended (void)
{
  g_autoptr (TendImportPlan) plan = NULL;
  g_autoptr (TendImportRow)  row = NULL;

  plan = import_fixture_plan_of (MARK "Name,Email,Phone,Tend: why it was not imported,,\r\n"
                                      "Li,li@example.org,'+46 8 123 45 67,“li@nowhere” is not an"
                                      " e-mail "
                                      "address that can be written to.,,\r\n"
                                      "Olu,olu@example.org,,More cells than the heading has:"
                                      " “b@example.org”.,"
                                      "b@example.org,\r\n");
  import_fixture_assert_verdicts (plan, "nn");
  row = import_fixture_row (plan, 0);
  g_assert_cmpstr (tend_import_row_get_email (row), ==, "li@example.org");
  g_assert_cmpstr (tend_import_row_get_phone (row), ==, "+46 8 123 45 67");
  g_assert_null (tend_import_row_get_message (row));
}

/* Why it was not imported is nobody's answer, however much it looks like one. */
static void
test_reason_is_not_kept (void)
{
  g_autoptr (TendImportPlan) plan = NULL;
  g_autoptr (TendImportRow)  row = NULL;

  plan = import_fixture_plan_of ("A,Tend: does not like “x@example.org”?\n"
                                 "Li,a@example.org is not an address that can be written to\n"
                                 "Olu,b@example.org is not an address that can be written to\n");
  row = import_fixture_row (plan, 0);
  g_assert_null (tend_import_row_get_email (row));
  g_assert_null (tend_import_row_get_message (row));
}

/* C7: a row without its quotation mark is not imported by being saved. */
static void
test_suspect (void)
{
  g_autoptr (TendImportPlan) plan = NULL;
  g_autoptr (TendImportPlan) again = NULL;
  g_autofree char           *text = NULL;

  plan = import_fixture_plan_of ("Name,Note,Email\n"
                                 "Ana,rest,ana@example.org\n"
                                 "Li,\"Yes\" please, and \"more,li@example.org\n"
                                 "Olu,kindness,olu@example.org\n"
                                 "Ida,kindness,ida@example.org\n");
  import_fixture_assert_verdicts (plan, "ndnn");
  text = write_text (plan);
  g_assert_nonnull (strstr (text, "\"Li,\"\"Yes\"\" please, and \"\"more,li@example.org\""));
  again = import_fixture_plan_of (text);
  import_fixture_assert_verdicts (again, "d");
}

/* Several files: the columns of them all, and of a file whose rows are well none. */
static void
test_several (void)
{
  GPtrArray                 *sources;
  g_autoptr (TendImportPlan) plan = NULL;

  sources = import_fixture_sources (
      import_fixture_source_of ("Name,Email\nLi,li@nowhere\nAna,ana@example.org\n", -1));
  g_ptr_array_add (sources,
                   import_fixture_source_of ("Name,Hat,Email\nBo,blue,bo@example.org\n", -1));
  g_ptr_array_add (sources,
                   import_fixture_source_of ("Email,Phone,Name\nolu@nowhere,020 123456,Olu\n", -1));
  plan = import_fixture_plan_settled (NULL, sources, NULL);
  assert_written (plan,
                  MARK "Name,Email,Phone,Tend: why it was not imported\r\n"
                       "Li,li@nowhere,,"
                       "“li@nowhere” is not an e-mail address that can be written to.\r\n"
                       "Olu,olu@nowhere,020 123456,"
                       "“olu@nowhere” is not an e-mail address that can be written to.\r\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-unusable/written", test_written);
  g_test_add_func ("/import-unusable/nothing", test_nothing);
  g_test_add_func ("/import-unusable/guarded", test_guarded);
  g_test_add_func ("/import-unusable/C33-round", test_round);
  g_test_add_func ("/import-unusable/C33-samples", test_samples);
  g_test_add_func ("/import-unusable/mended", test_mended);
  g_test_add_func ("/import-unusable/reason-is-not-kept", test_reason_is_not_kept);
  g_test_add_func ("/import-unusable/C7-suspect", test_suspect);
  g_test_add_func ("/import-unusable/several", test_several);

  return g_test_run ();
}
