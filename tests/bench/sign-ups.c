/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes what an import is measured with: a sign-up file of twelve columns, with quotation marks and
 * cells of several lines, and a data file with people who are known already. Every second row of
 * the file is of one of them. Everybody is invented, and the same each time.
 *
 *   sign-ups FILE N_ROWS                a table
 *   sign-ups --people DATABASE N_PEOPLE  known people */

#include "tend-store.h"

#include <locale.h>
#include <stdlib.h>

#define N_WORDS 6000
#define SECONDS_BETWEEN_ROWS 97

static const char *const given_names[] = {
  "Ana",
  "Béla",
  "Chloë",
  "Dmitri",
  "Elín",
  "Farid",
  "Grace",
  "Håkan",
  "Inés",
  "Jörg",
  "Kaya",
  "Lotte",
  "Mirjam",
  "Noor",
  "Olga",
  "Pär",
  "Quinn",
  "Rosa",
  "Sanne",
  "Tom",
  "Uma",
  "Vera",
  "Wim",
  "Ximena",
  "Yusuf",
  "Zoë",
  "Agnes",
  "Bruno",
  "Clara",
  "Daan",
};
static const char *const family_names[] = {
  "Abel",
  "Brandt",
  "Castro",
  "Dahl",
  "Engström",
  "Faber",
  "Gómez",
  "Holm",
  "Ivers",
  "Jansen",
  "Kovács",
  "Lund",
  "Meyer",
  "Novak",
  "O'Brien",
  "Petit",
  "Quist",
  "Rossi",
  "Smit",
  "Toth",
  "Urban",
  "Visser",
  "Weber",
  "Xander",
  "Young",
  "Zeman",
  "Ahlgren",
  "Berger",
  "Claes",
  "Duval",
};
static const char *const syllables[] = { "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "ro",
                                         "su", "ta", "ve", "wi", "zo", "ka", "he", "ji", "po" };
static const char *const wishes[] = { "Thursday evenings", "Weekend intensive", "Online, mornings",
                                      "Any group with a place" };
static const char *const heard_from[] = { "A friend", "My doctor", "The newsletter", "A search" };
static const char *const states[] = { "enrolled", "new", "not-now", "in-conversation" };

/* The name of person @i, in @name. */
static void
name_person (GString *name,
             guint    i)
{
  g_string_printf (name, "%s %s", given_names[i % G_N_ELEMENTS (given_names)],
                   family_names[(i / G_N_ELEMENTS (given_names)) % G_N_ELEMENTS (family_names)]);
}

/* A word, the common ones far more often than the others, as in all that people write. */
static void
append_word (GString *text,
             GRand   *chance)
{
  guint n = (guint)(N_WORDS * g_rand_double (chance) * g_rand_double (chance) *
                    g_rand_double (chance));

  do
    {
      g_string_append (text, syllables[n % G_N_ELEMENTS (syllables)]);
      n /= G_N_ELEMENTS (syllables);
    }
  while (n > 0);
}

/* An answer to an open question: quotation marks doubled, several lines. */
static void
append_answer (GString *text,
               GRand   *chance)
{
  guint n_words = (guint)g_rand_int_range (chance, 4, 26);

  for (guint i = 0; i < n_words; i++)
    {
      gboolean quoted = g_rand_int_range (chance, 0, 24) == 0;

      if (quoted)
        g_string_append (text, "\"\"");
      append_word (text, chance);
      if (quoted)
        g_string_append (text, "\"\"");
      if (g_rand_int_range (chance, 0, 14) == 0)
        g_string_append (text, ",\n");
      else
        g_string_append (text, i + 1 < n_words ? " " : ".");
    }
}

static void
append_row (GString   *text,
            GString   *name,
            GRand     *chance,
            guint      i,
            GDateTime *first)
{
  g_autoptr (GDateTime) asked = g_date_time_add_seconds (first, (double)i * SECONDS_BETWEEN_ROWS);
  g_autofree char      *when = g_date_time_format (asked, "%Y/%m/%d %H:%M:%S");
  gboolean              known = i % 2 == 0;
  guint                 person = known ? i / 2 : i;

  name_person (name, person);
  g_string_append_printf (text, "%s,%s.%u@example.org,%s,+46 70 %03u %02u %02u,\"%s\",\"", when,
                          known ? "known" : "new", person, name->str, person % 1000,
                          person / 1000 % 100, person / 100000, wishes[i % G_N_ELEMENTS (wishes)]);
  append_answer (text, chance);
  g_string_append_printf (text, "\",%s,%05u,%s,", heard_from[i % G_N_ELEMENTS (heard_from)],
                          (i * 7919) % 100000, i % 3 == 0 ? "Yes" : "No");
  append_word (text, chance);
  g_string_append_printf (text, ",%08x,\"form, %u\"\n", i * 2654435761u, i % 7);
}

static gboolean
write_table (const char *path,
             guint       n_rows,
             GError    **error)
{
  g_autoptr (GRand)         chance = g_rand_new_with_seed (3);
  g_autoptr (GTimeZone)     utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime)     first = g_date_time_new (utc, 2026, 1, 5, 9, 0, 0);
  g_autoptr (GString)       text = g_string_new (NULL);
  g_autoptr (GString)       name = g_string_new (NULL);
  g_autoptr (GFile)         file = g_file_new_for_path (path);
  g_autoptr (GOutputStream) stream = NULL;

  stream = G_OUTPUT_STREAM (g_file_replace (file, NULL, FALSE, 0, NULL, error));
  if (stream == NULL)
    return FALSE;
  g_string_append (text, "Timestamp,Email Address,Full name,Phone number,Which group?,"
                         "What brings you here?,How did you hear of us?,Post code,Parking needed,"
                         "Favourite place,Submission ID,Source\n");
  for (guint i = 0; i < n_rows; i++)
    {
      append_row (text, name, chance, i, first);
      if (text->len < 1 << 16 && i + 1 < n_rows)
        continue;
      if (!g_output_stream_write_all (stream, text->str, text->len, NULL, NULL, error))
        return FALSE;
      g_string_truncate (text, 0);
    }
  return g_output_stream_close (stream, NULL, error);
}

/* Every table's ids are a range of their own. */
static const char *const known_people[] = {
  "INSERT INTO person (id, name, created) VALUES (:id, :name, '2025-01-01T10:00:00Z')",
  "INSERT INTO person_email (id, person, address, folded)"
  " VALUES (:id + 10000000, :id, :address, :address)",
  "INSERT INTO person_phone (id, person, number, folded)"
  " VALUES (:id + 20000000, :id, :number, replace (:number, ' ', ''))",
  "INSERT INTO party (id) VALUES (:id + 30000000)",
  "INSERT INTO party_member (party, person) VALUES (:id + 30000000, :id)",
  "INSERT INTO inquiry (id, party, received, channel, state, created)"
  " VALUES (:id + 40000000, :id + 30000000, '2025-01-01T10:00:00Z', 'form', :state,"
  "         '2025-01-01T10:00:00Z')",
  "INSERT INTO message (id, inquiry, person, received, body)"
  " VALUES (:id + 50000000, :id + 40000000, :id, '2025-01-01T10:00:00Z', :body)",
};

static gboolean
add_known (TendDatabase *database,
           guint         i,
           const char   *name,
           const char   *body,
           GError      **error)
{
  g_autofree char *address = g_strdup_printf ("known.%u@example.org", i);
  g_autofree char *number = g_strdup_printf ("+46 70 %03u %02u %02u", i % 1000, i / 1000 % 100,
                                             i / 100000);
  const char      *values[][2] = {
         { ":name", name },
         { ":address", address },
         { ":number", number },
         { ":state", states[i % G_N_ELEMENTS (states)] },
         { ":body", body },
  };

  for (guint n = 0; n < G_N_ELEMENTS (known_people); n++)
    {
      g_autoptr (TendStatement) add = tend_database_prepare (database, known_people[n], error);

      if (add == NULL)
        return FALSE;
      tend_statement_bind_int64 (add, ":id", i + 1);
      for (guint k = 0; k < G_N_ELEMENTS (values); k++)
        if (strstr (known_people[n], values[k][0]) != NULL)
          tend_statement_bind_text (add, values[k][0], values[k][1]);
      if (!tend_statement_execute (add, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_people_cb (TendDatabase *database,
               TendAction   *action,
               GError      **error)
{
  guint               n_people = *(guint *)tend_action_get_data (action);
  g_autoptr (GRand)   chance = g_rand_new_with_seed (4);
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (GString) body = g_string_new (NULL);

  for (guint i = 0; i < n_people; i++)
    {
      name_person (name, i);
      g_string_truncate (body, 0);
      append_answer (body, chance);
      if (!add_known (database, i, name->str, body->str, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_people (const char *path,
              guint       n_people,
              GError    **error)
{
  g_autoptr (TendStore)  store = tend_store_open (path, error);
  g_autoptr (TendAction) action = NULL;

  if (store == NULL)
    return FALSE;
  action = tend_action_new ("fill", "Known people", add_people_cb, &n_people, NULL);
  if (!tend_store_perform (store, action, error))
    return FALSE;
  tend_store_close (store);
  return TRUE;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  gboolean           people = argc == 4 && g_str_equal (argv[1], "--people");

  setlocale (LC_ALL, "");
  if (argc != 3 && !people)
    {
      g_printerr ("sign-ups FILE N_ROWS\nsign-ups --people DATABASE N_PEOPLE\n");
      return 2;
    }
  if (people ? write_people (argv[2], (guint)atoi (argv[3]), &error)
             : write_table (argv[1], (guint)atoi (argv[2]), &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}
