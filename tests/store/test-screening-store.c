/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Screening notes and remembered columns, on a real file. */
#include "people-fixture.h"

#include "tend-import-details.h"
#include "tend-import-mapping-store.h"
#include "tend-inquiry-actions.h"
#include "tend-inquiry-store.h"
#include "tend-person-store.h"
#include "tend-screening-store.h"

static TendDatabase *
reader (StoreFixture *fixture)
{
  return tend_store_get_reader (fixture->store);
}

static gint64
find_ana (StoreFixture *fixture)
{
  return store_fixture_ask (fixture, "SELECT id FROM person WHERE name = 'Ana'");
}

/* The same note twice, one without a question twice, and one with another answer. */
static gboolean
add_notes_cb (TendDatabase *database,
              TendAction   *action,
              GError      **error)
{
  gint64 person = *(gint64 *)tend_action_get_data (action);

  for (guint i = 0; i < 2; i++)
    if (!tend_screening_add (database, person, 0, "2027-01-12T10:00:00Z", "Well?", "No", error) ||
        !tend_screening_add (database, person, 0, NULL, NULL, "'); DROP TABLE person", error))
      return FALSE;
  return tend_screening_add (database, person, 0, NULL, "Well?", "Yes", error);
}

static void
test_notes (StoreFixture *fixture,
            gconstpointer data)
{
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError)    error = NULL;
  TendScreeningNote    *note;
  gint64                ana;
  guint                 count;

  people_fixture_ask (fixture, "Ana & Li", "2027-01-12T09:00:00Z");
  ana = find_ana (fixture);
  store_fixture_perform (fixture, tend_action_new ("notes", "Notes", add_notes_cb, &ana, NULL));
  notes = tend_screening_list (reader (fixture), ana, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, 3);
  note = g_ptr_array_index (notes, 2);
  g_assert_cmpstr (note->question, ==, "Well?");
  g_assert_cmpstr (note->body, ==, "No");
  g_assert_cmpstr (note->received, ==, "2027-01-12T10:00:00Z");
  g_assert_cmpint (note->inquiry, ==, 0);
  g_assert_true (tend_screening_count (reader (fixture), ana, &count, &error));
  g_assert_cmpuint (count, ==, 3);
  g_assert_true (tend_screening_count (reader (fixture), ana + 1, &count, &error));
  g_assert_cmpuint (count, ==, 0);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM search"
                                               " WHERE search MATCH 'DROP OR Well OR No'"),
                   ==, 0);
}

static gboolean
set_details_cb (TendDatabase *database,
                TendAction   *action,
                GError      **error)
{
  gint64      person = *(gint64 *)tend_action_get_data (action);
  const char *texts[TEND_N_PERSON_DETAILS] = { [TEND_PERSON_DETAIL_NAME] = "Nobody",
                                               [TEND_PERSON_DETAIL_PRONOUNS] = "she/her" };
  const char *later[TEND_N_PERSON_DETAILS] = { [TEND_PERSON_DETAIL_PRONOUNS] = "he/him",
                                               [TEND_PERSON_DETAIL_LANGUAGE] = "Swedish" };

  return tend_import_fill_details (database, person, texts, TRUE, error) &&
         tend_import_fill_details (database, person, later, FALSE, error) &&
         tend_import_set_detail (database, person, TEND_PERSON_DETAIL_FAMILY_NAME, "Lind", error);
}

static void
test_details (StoreFixture *fixture,
              gconstpointer data)
{
  g_auto (TendKnownDetails) known = { 0 };
  g_autoptr (GError)        error = NULL;
  gint64                    ana;

  people_fixture_ask (fixture, "Ana", "2027-01-12T09:00:00Z");
  ana = find_ana (fixture);
  store_fixture_perform (fixture, tend_action_new ("set", "Set", set_details_cb, &ana, NULL));
  g_assert_true (tend_import_find_details (reader (fixture), ana, &known, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (known.texts[TEND_PERSON_DETAIL_NAME], ==, "Ana");
  g_assert_cmpstr (known.texts[TEND_PERSON_DETAIL_FAMILY_NAME], ==, "Lind");
  g_assert_cmpstr (known.texts[TEND_PERSON_DETAIL_PRONOUNS], ==, "she/her");
  g_assert_cmpstr (known.texts[TEND_PERSON_DETAIL_LANGUAGE], ==, "Swedish");
  /* Once no, the later silence does not make it a yes. */
  g_assert_false (known.may_write);
}

/* @said: headers with their fields, "name=name email=email"; with "-" a header is not said. */
typedef struct
{
  char      **headers;
  GHashTable *mapping;
} Said;

static Said *
said_new (const char *said)
{
  Said          *self = g_new0 (Said, 1);
  g_auto (GStrv) words = g_strsplit (said, " ", -1);

  self->mapping = tend_import_mapping_new ();
  self->headers = g_new0 (char *, g_strv_length (words) + 1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (words[i], "=", 2);

      self->headers[i] = g_strdup (pair[0]);
      if (!g_str_equal (pair[1], "-"))
        g_hash_table_insert (self->mapping, g_strdup (pair[0]), g_strdup (pair[1]));
    }
  return self;
}

static void
said_free (gpointer data)
{
  Said *self = data;

  g_strfreev (self->headers);
  g_hash_table_unref (self->mapping);
  g_free (self);
}

static gboolean
save_cb (TendDatabase *database,
         TendAction   *action,
         GError      **error)
{
  Said *said = tend_action_get_data (action);

  return tend_import_mapping_save (database, (const char *const *)said->headers, said->mapping,
                                   error);
}

static void
save (StoreFixture *fixture,
      const char   *said)
{
  store_fixture_perform (fixture, tend_action_new ("save", "Saved", save_cb, said_new (said),
                                                   said_free));
}

/* What is remembered of the header @of in a file with @headers; NULL when no set fits. */
static char *
find (StoreFixture *fixture,
      const char   *headers,
      const char   *of)
{
  g_auto (GStrv)         words = g_strsplit (headers, " ", -1);
  g_autoptr (GHashTable) mapping = NULL;
  g_autoptr (GError)     error = NULL;

  g_assert_true (tend_import_mapping_find (reader (fixture), (const char *const *)words, &mapping,
                                           &error));
  g_assert_no_error (error);
  return mapping != NULL ? g_strdup (g_hash_table_lookup (mapping, of)) : NULL;
}

static void
assert_found (StoreFixture *fixture,
              const char   *headers,
              const char   *of,
              const char   *field)
{
  g_autofree char *found = find (fixture, headers, of);

  g_assert_cmpstr (found, ==, field);
}

static void
test_mappings (StoreFixture *fixture,
               gconstpointer data)
{
  assert_found (fixture, "name email", "name", NULL);
  save (fixture, "name=name email=email story=message diet=-");
  assert_found (fixture, "name email story", "story", "message");
  assert_found (fixture, "email name", "email", "email");
  /* Less than half of its own, less than half of the file's. */
  assert_found (fixture, "name street", "name", NULL);
  assert_found (fixture, "name email a b c d", "name", NULL);

  /* It grows, and what is decided anew takes the place of what was. */
  save (fixture, "name=name email=email story=screening diet=none");
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM import_mapping"), ==, 1);
  assert_found (fixture, "name email story diet", "story", "screening");
  assert_found (fixture, "name email story diet", "diet", "none");

  /* A file with other headers has a set of its own; the one that shares more is taken. */
  save (fixture, "name=name email=phone color=message");
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM import_mapping"), ==, 2);
  assert_found (fixture, "name email color", "email", "phone");
  assert_found (fixture, "name email story diet", "email", "email");

  /* The same again changes nothing, and nothing is no set. */
  store_fixture_perform_sql (fixture, "Long ago", "UPDATE import_mapping SET used = 'then'");
  save (fixture, "name=name email=phone color=message");
  save (fixture, "x=- y=-");
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM import_mapping"
                                               " WHERE used = 'then'"),
                   ==, 2);
}

/* Whom to call is asked for by itself: it is no part of the person, is not lost when details are
 * changed, and no search finds it. */
static void
test_emergency_contact (StoreFixture *fixture,
                        gconstpointer data)
{
  g_autoptr (TendPerson) person = NULL;
  g_autoptr (GError)     error = NULL;
  g_autoptr (GArray)     found = NULL;
  g_autofree char       *contact = NULL;
  g_autofree char       *nobody = NULL;
  gint64                 ana;

  people_fixture_ask (fixture, "Ana & Li", "2027-01-12T09:00:00Z");
  ana = find_ana (fixture);
  g_assert_true (tend_person_load_emergency_contact (reader (fixture), ana, &nobody, &error));
  g_assert_null (nobody);
  store_fixture_perform_sql (fixture, "A form",
                             "UPDATE person SET emergency_contact = ' Noor Lee, +46 70 1 '"
                             " WHERE name = 'Ana'");
  person = tend_person_load (reader (fixture), ana, &error);
  g_assert_no_error (error);
  g_assert_null (g_object_class_find_property (G_OBJECT_GET_CLASS (person), "emergency-contact"));
  g_object_set (person, "pronouns", "she/her", NULL);
  store_fixture_perform (fixture, tend_person_update_action (person));

  g_assert_true (tend_person_load_emergency_contact (reader (fixture), ana, &contact, &error));
  g_assert_cmpstr (contact, ==, "Noor Lee, +46 70 1");
  g_assert_true (tend_person_load_emergency_contact (reader (fixture), ana + 1, &nobody, &error));
  g_assert_null (nobody);
  found = tend_inquiry_find_ids (reader (fixture), TEND_INQUIRIES_ALL, "Lee", PEOPLE_TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 0);
}

#define ADD(path, test) \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, test, store_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/screening/notes", test_notes);
  ADD ("/screening/details", test_details);
  ADD ("/screening/emergency-contact", test_emergency_contact);
  ADD ("/mapping/sets", test_mappings);
  return g_test_run ();
}
