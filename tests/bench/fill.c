/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fills a new data folder with what ten years of groups would leave there: 10,000 people, thirty
 * cohorts that are over, one that is open with a session tomorrow, and twelve parties that wait for
 * an answer. It goes through the store, so that everything is indexed and recorded as usual.
 *
 *   fill FOLDER */

#include "tend-store.h"

#include <locale.h>

/* Every table's ids are a range of their own. */
static const char people[] =
    "INSERT INTO cohort (id, title, start_date, start_time, zone, place, seats_min, seats_max,"
    "                    state, created)"
    " WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 30)"
    " SELECT 1000 + i, 'Evenings ' || i, date ('now', '+1 day', (-100 * i) || ' days'), '18:30',"
    "        'Europe/Stockholm', 'Room ' || (i % 4), 6, iif (i = 0, 12, 300),"
    "        iif (i = 0, 'open', 'completed'), '2026-01-01T10:00:00Z' FROM n;"

    "INSERT INTO person (id, name, given_name, family_name, pronouns, created)"
    " WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9999)"
    " SELECT 100000 + i, 'Person' || (i % 700) || ' Of The ' || (i / 7) || 'th House',"
    "        'Person' || (i % 700), 'Of The ' || (i / 7) || 'th House', 'they/them',"
    "        '2026-01-01T10:00:00Z' FROM n;"

    "INSERT INTO person_email (id, person, address, folded)"
    " SELECT id + 100000, id, 'p' || id || '@example.org', 'p' || id || '@example.org'"
    "   FROM person;"

    /* Every fourth party is a couple. */
    "INSERT INTO party (id)"
    " SELECT id + 200000 FROM person WHERE id % 5 <> 4;"
    "INSERT INTO party_member (party, person, position)"
    " SELECT iif (id % 5 = 4, id + 199999, id + 200000), id, id % 5 = 4 FROM person;"

    "INSERT INTO inquiry (id, party, received, channel, cohort_wished, state, answered, created)"
    " SELECT id + 100000, id,"
    "        strftime ('%Y-%m-%dT%H:%M:%SZ', 'now', ((id - 310000) / 3) || ' days'), 'form',"
    "        1000 + id % 31,"
    "        CASE WHEN id >= 309985 THEN 'new' WHEN id % 4 = 0 THEN 'not-now' ELSE 'enrolled' END,"
    "        iif (id >= 309985, NULL, '2026-01-02T10:00:00Z'), '2026-01-01T10:00:00Z'"
    "   FROM party;"
    "INSERT INTO message (id, inquiry, person, body)"
    " SELECT party + 300000, party + 100000, person, 'I would like to come to your evenings. A "
    "friend"
    " told me about them, and it may be the right time for me.' FROM party_member"
    "  WHERE position = 0;"

    "INSERT INTO enrollment (id, person, cohort, inquiry, state, created, changed)"
    " SELECT person + 700000, person, cohort_wished, inquiry.id,"
    "        iif (cohort_wished = 1000, iif (person % 37 = 0, 'confirmed', 'declined'),"
    "             'completed'),"
    "        '2026-01-01T10:00:00Z', '2026-01-03T10:00:00Z'"
    "   FROM inquiry JOIN party_member USING (party) WHERE state = 'enrolled';"

    "INSERT INTO plan (id, title) VALUES (900000, 'Loving-kindness');"
    "INSERT INTO plan_item (id, plan, position, kind, title, minutes)"
    " WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12)"
    " SELECT 900100 + i, 900000, i, 'exercise', 'Exercise ' || i, 12 FROM n;"
    "INSERT INTO session (id, cohort, position, kind, number, title, date, start_time, zone, "
    "minutes,"
    "                     plan)"
    " VALUES (900200, 1000, 1, 'session', 1, 'Loving-kindness', date ('now', '+1 day'), '18:30',"
    "         'Europe/Stockholm', 150, 900000);";

static gboolean
fill (TendDatabase *database,
      TendAction   *action,
      GError      **error)
{
  return tend_database_run (database, people, error);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (TendAction) action = NULL;
  g_autoptr (TendStore)  store = NULL;
  g_autoptr (GError)     error = NULL;
  g_autofree char       *path = NULL;

  setlocale (LC_ALL, "");
  if (argc != 2)
    {
      g_printerr ("fill FOLDER\n");
      return 2;
    }
  path = g_build_filename (argv[1], TEND_STORE_FILE_NAME, NULL);
  store = tend_store_open (path, &error);
  if (store != NULL)
    {
      action = tend_action_new ("fill", "Ten years of groups", fill, NULL, NULL);
      if (tend_store_perform (store, action, &error))
        {
          tend_store_close (store);
          return 0;
        }
    }
  g_printerr ("%s\n", error->message);
  return 1;
}
