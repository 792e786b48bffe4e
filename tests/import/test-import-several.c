/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several files as one import, contact cards, and files that are not what they were. */
#include "import-fixture.h"

/* The plan of two files, the second perhaps NULL; takes them. */
static TendImportPlan *
plan_both (StoreFixture     *fixture,
           TendImportSource *first,
           TendImportSource *second,
           TendImportChoices choices)
{
  GPtrArray                     *sources = import_fixture_sources (first);
  g_autoptr (TendImportSettings) settings = tend_import_settings_new ();

  if (second != NULL)
    g_ptr_array_add (sources, second);
  tend_import_settings_set_choices (settings, choices);
  return import_fixture_plan_settled (fixture, sources, settings);
}

#define MONDAY                     \
  "Date,Name,Email,Message\n"      \
  "2026-03-02,Ana,ana@x.org,one\n" \
  "2026-03-02,Li,li@x.org,\n"

#define TUESDAY                         \
  "Date,Name,Email,Message\n"           \
  "2026-03-03,Ana Lind,ana@x.org,two\n" \
  "2026-03-02,Li,li@x.org,\n"           \
  "2026-03-03,Mo,mo@x.org,\n"

/* C17: the same person in two files is one person with one inquiry, and it is said where the other
 * row stands. */
static void
test_same_person (StoreFixture *fixture,
                  gconstpointer data)
{
  g_autoptr (TendImportPlan) plan = NULL;
  g_autoptr (TendImportPlan) again = NULL;

  plan = plan_both (fixture, import_fixture_source_named ("monday.csv", MONDAY),
                    import_fixture_source_named ("tuesday.csv", TUESDAY),
                    TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (plan, "nnasn");
  import_fixture_assert_reason (plan, 2, "The same person as on line 2 of “monday.csv”");
  import_fixture_assert_reason (plan, 3, "The same as on line 3 of “monday.csv”.");
  import_fixture_commit (fixture, plan);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM person", 3);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM inquiry", 3);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM message", 2);
  import_fixture_assert_ask (fixture, "SELECT count (DISTINCT import) FROM import_batch", 1);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM import_batch", 2);

  /* C28: each of them again, alone or together with another. */
  again = plan_both (fixture, import_fixture_source_named ("renamed.csv", TUESDAY),
                     import_fixture_source_named ("new.csv", "Name,Email\nKim,kim@x.org\n"),
                     TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (again, "sssn");
  g_assert_nonnull (tend_import_plan_get_imported_before (again, 0));
  g_assert_null (tend_import_plan_get_imported_before (again, 1));
}

/* The same file chosen twice at once is one. */
static void
test_chosen_twice (StoreFixture *fixture,
                   gconstpointer data)
{
  g_autoptr (TendImportPlan) plan = NULL;

  plan = plan_both (fixture, import_fixture_source_named ("monday.csv", MONDAY),
                    import_fixture_source_named ("copy.csv", MONDAY),
                    TEND_IMPORT_NO_CHOICE);
  g_assert_cmpuint (tend_import_plan_get_n_parts (plan), ==, 1);
  import_fixture_assert_verdicts (plan, "nn");
}

/* C18: one question for rows that stand in different files. */
static void
test_together (StoreFixture *fixture,
               gconstpointer data)
{
  static const char          grace[] = "Name,Email\nGrace Bell,bell@x.org\n";
  static const char          tom[] = "Name,Email\nTom Bell,bell@x.org\n";
  g_autoptr (TendImportPlan) asked = NULL;
  g_autoptr (TendImportPlan) together = NULL;

  asked = plan_both (fixture, import_fixture_source_named ("a.csv", grace),
                     import_fixture_source_named ("b.csv", tom), TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (asked, "dd");
  together = plan_both (fixture, import_fixture_source_named ("a.csv", grace),
                        import_fixture_source_named ("b.csv", tom),
                        TEND_IMPORT_TOGETHER);
  import_fixture_assert_verdicts (together, "nn");
  import_fixture_assert_reason (together, 1, "Comes with Grace Bell (line 2 of “a.csv”).");
}

/* A name alone makes nobody the same, in two files as in one. */
static void
test_name_alone (StoreFixture *fixture,
                 gconstpointer data)
{
  g_autoptr (TendImportPlan) plan = NULL;

  plan = plan_both (fixture,
                    import_fixture_source_named ("a.csv", "Name,Email\nAna Lind,ana@x.org\nKim,\n"),
                    import_fixture_source_named ("b.csv", "Name,Email,Phone\nAna Lind,lind@x.org,\n"
                                                          "Kim,,070 123 45 67\n"),
                    TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (plan, "nnnn");
}

#define CARDS                      \
  "BEGIN:VCARD\r\n"                \
  "VERSION:3.0\r\n"                \
  "FN:Ana Lind\r\n"                \
  "N:Lind;Ana;;;\r\n"              \
  "EMAIL;TYPE=home:ana@x.org\r\n"  \
  "EMAIL;TYPE=work:lind@x.org\r\n" \
  "TEL:+46 70 123 45 67\r\n"       \
  "END:VCARD\r\n"                  \
  "BEGIN:VCARD\r\n"                \
  "VERSION:3.0\r\n"                \
  "FN:Tom Bell\r\n"                \
  "N:Bell;Tom;;;\r\n"              \
  "TEL:070 765 43 21\r\n"          \
  "END:VCARD\r\n"

/* Contact cards go the same way. */
static void
test_cards (StoreFixture *fixture,
            gconstpointer data)
{
  static const char          cards[] = CARDS;
  g_autoptr (TendImportPlan) plan = NULL;
  g_autoptr (TendImportPlan) again = NULL;
  g_autoptr (TendImportPlan) table = NULL;
  g_autofree char           *more = g_strconcat (cards, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mo\r\n"
                                                                  "EMAIL:mo@x.org\r\nEND:VCARD\r\n",
                                                 NULL);

  plan = plan_both (fixture, import_fixture_source_named ("cards.vcf", cards), NULL,
                    TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (plan, "nn");
  import_fixture_commit (fixture, plan);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM person WHERE name = 'Ana Lind'"
                             " AND given_name = 'Ana' AND family_name = 'Lind'",
                             1);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM person_email", 2);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM person_phone", 2);

  again = plan_both (fixture, import_fixture_source_named ("more.vcf", more), NULL,
                     TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (again, "ssn");
  table = plan_both (fixture,
                     import_fixture_source_named ("sign-ups.csv",
                                                  "Name,Email,Message\nAna,lind@x.org,hello\n"),
                     NULL, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (table, "a");
}

/* C31: what happens to the file between looking and importing is of no consequence. */
static void
test_file_is_gone (StoreFixture *fixture,
                   gconstpointer data)
{
  g_autofree char             *path = g_build_filename (g_get_tmp_dir (), "gone.csv", NULL);
  g_autoptr (GFile)            file = g_file_new_for_path (path);
  g_autoptr (GError)           error = NULL;
  g_autoptr (TendImportPlan)   plan = NULL;
  g_autoptr (TendImportPlan)   changed = NULL;
  g_autoptr (TendImportSource) source = NULL;

  g_assert_true (g_file_set_contents (path, MONDAY, -1, &error));
  source = tend_import_source_load (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, "Name,Email\nEve,eve@x.org\n", -1, &error));
  plan = plan_both (fixture, tend_import_source_ref (source), NULL, TEND_IMPORT_NO_CHOICE);
  g_assert_true (g_file_delete (file, NULL, &error));
  import_fixture_commit (fixture, plan);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM person WHERE name IN ('Ana', 'Li')",
                             2);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM person", 2);
}

/* C34, C35: hostile text is text, in Tend too. */
static void
test_hostile (StoreFixture *fixture,
              gconstpointer data)
{
  g_autoptr (GString)        text = g_string_new ("Name,Email,Partner name,Message\n");
  g_autoptr (TendImportPlan) plan = NULL;
  g_autoptr (TendImportPlan) again = NULL;
  g_autofree char           *renamed = NULL;

  g_string_append (text, "\"=HYPERLINK(\"\"x\"\")\",a@x.org,%s %n,<b>%s</b>\n"
                         "\"'); DROP TABLE person; --\",b@x.org,\"'; DELETE FROM person\",\n"
                         "\xe2\x80\xaenaL,c@x.org,\"\xe2\x80\xae %d\",\xe2\x80\xae%s\n\"e");
  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "\xcc\x81");
  g_string_append (text, "\",d@x.org,,\n");
  renamed = g_strconcat (text->str, "Mo,mo@x.org,,\n", NULL);

  plan = plan_both (fixture, import_fixture_source_named ("%s%n.csv", text->str), NULL,
                    TEND_IMPORT_PARTNERS);
  import_fixture_assert_verdicts (plan, "nnnn");
  import_fixture_commit (fixture, plan);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM person WHERE name IN ('=HYPERLINK(\"x\")',"
                             " '''); DROP TABLE person; --')",
                             2);
  again = plan_both (fixture, import_fixture_source_named ("%s.csv", renamed), NULL,
                     TEND_IMPORT_PARTNERS);
  import_fixture_assert_verdicts (again, "ssssn");
}

/* C16: by the folded form: a "+tag" is another address, capitals and "xn--" are not. */
static void
test_addresses (StoreFixture *fixture,
                gconstpointer data)
{
  g_autoptr (TendImportPlan) plan = NULL;
  g_autoptr (TendImportPlan) again = NULL;

  plan = plan_both (fixture,
                    import_fixture_source_named ("a.csv",
                                                 "Email,Message\nana+msc@x.org,one\n"
                                                 "ANA+MSC@X.ORG,two\nana@x.org,\n"
                                                 "\"\"\"ana lind\"\"@x.org\",\n"
                                                 "post@bücher.example,\na@b,\n"),
                    NULL, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (plan, "nannnc");
  import_fixture_commit (fixture, plan);
  again = plan_both (fixture,
                     import_fixture_source_named ("b.csv", "Email,Message\nAna+msc@x.org,two\n"
                                                           "\"\"\"Ana Lind\"\"@x.org\",\n"
                                                           "Post@xn--bcher-kva.example,\n"
                                                           "POST@BÜCHER.example,\n"),
                     NULL, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (again, "ssss");
}

#define ADD(path, func) \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/import/c16-folded-addresses", test_addresses);
  ADD ("/import/c17-c28-several-files", test_same_person);
  ADD ("/import/c18-several-files", test_together);
  ADD ("/import/c31-file-is-gone", test_file_is_gone);
  ADD ("/import/c34-c35-hostile-text-kept", test_hostile);
  ADD ("/import/several/chosen-twice", test_chosen_twice);
  ADD ("/import/several/name-alone", test_name_alone);
  ADD ("/import/several/cards", test_cards);
  return g_test_run ();
}
