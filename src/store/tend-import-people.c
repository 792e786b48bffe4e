/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-people.h"

#include "tend-id.h"
#include "tend-rows.h"

#define TEXT_BLOCK (1 << 16)

/* The questions name the columns that are read by these. What they find is put in order here: most
 * people have one of each, and SQLite would sort all texts of all of them. */
static const char ask_people[] =
    "SELECT wanted.c1 AS at, person.id AS id, person.may_write AS may_write, person.name AS name,"
    "  given_name, family_name, pronouns, language, access_needs, emergency_contact"
    " FROM tend_rows (:addresses) AS wanted"
    " CROSS JOIN person_email ON person_email.folded = wanted.c0"
    " CROSS JOIN person ON person.id = person_email.person";

static const char ask_inquiries[] =
    "SELECT wanted.c1 AS at, inquiry.id AS id, inquiry.party AS party, inquiry.state AS state,"
    "  inquiry.received AS received, inquiry.wish AS wish"
    " FROM tend_rows (:ids) AS wanted"
    " CROSS JOIN party_member ON party_member.person = wanted.c0"
    " CROSS JOIN inquiry ON inquiry.party = party_member.party";

static const char ask_messages[] = "SELECT wanted.c1 AS at, id, inquiry, received, body"
                                   " FROM tend_rows (:ids) AS wanted"
                                   " CROSS JOIN message ON message.person = wanted.c0";

static const char ask_phones[] = "SELECT wanted.c1 AS at, folded"
                                 " FROM tend_rows (:ids) AS wanted"
                                 " CROSS JOIN person_phone ON person_phone.person = wanted.c0"
                                 " WHERE folded IS NOT NULL";

/* Somebody with what is known of them. */
typedef struct
{
  gint64      id;
  const char *texts[TEND_N_PERSON_DETAILS];
  gboolean    may_write;
  GArray     *inquiries; /* TendKnownInquiry; NULL for none, as below */
  GArray     *messages;  /* TendKnownMessage */
  GPtrArray  *phones;
} Known;

struct _TendImportPeople
{
  TendDatabase *database;
  GHashTable   *by_address; /* char * -> GArray of ids; NULL: nobody has it */
  GArray       *people;     /* Known, by id */
  GStringChunk *texts;
};

static void
known_clear (Known *known)
{
  g_clear_pointer (&known->inquiries, g_array_unref);
  g_clear_pointer (&known->messages, g_array_unref);
  g_clear_pointer (&known->phones, g_ptr_array_unref);
}

static void
free_ids (gpointer ids)
{
  if (ids != NULL)
    g_array_unref (ids);
}

TendImportPeople *
tend_import_people_new (TendDatabase *database)
{
  TendImportPeople *self;

  g_return_val_if_fail (TEND_IS_DATABASE (database), NULL);

  self = g_new0 (TendImportPeople, 1);
  self->database = database;
  self->by_address = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_ids);
  self->people = g_array_new (FALSE, FALSE, sizeof (Known));
  g_array_set_clear_func (self->people, (GDestroyNotify)known_clear);
  self->texts = g_string_chunk_new (TEXT_BLOCK);
  return self;
}

void
tend_import_people_free (TendImportPeople *self)
{
  g_hash_table_unref (self->by_address);
  g_array_unref (self->people);
  g_string_chunk_free (self->texts);
  g_free (self);
}

static const char *
keep (TendImportPeople *self,
      const char       *text)
{
  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

static Known *
find_known (TendImportPeople *self,
            gint64            id)
{
  guint index;

  return g_array_binary_search (self->people, &id, tend_id_compare, &index)
             ? &g_array_index (self->people, Known, index)
             : NULL;
}

static void
add_known (TendImportPeople *self,
           const char       *address,
           gint64            id)
{
  GArray  *ids = g_hash_table_lookup (self->by_address, address);
  gpointer key;

  if (ids == NULL)
    {
      ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), 1);
      g_hash_table_steal_extended (self->by_address, address, &key, NULL);
      g_hash_table_insert (self->by_address, key, ids);
    }
  g_array_append_val (ids, id);
}

/* Who has which of @addresses; the ids go into by_address until everybody is there. */
static gboolean
read_people (TendImportPeople *self,
             GPtrArray        *addresses,
             GError          **error)
{
  g_autoptr (TendStatement) ask = tend_database_prepare (self->database, ask_people, error);
  TendStepResult            step;

  if (ask == NULL)
    return FALSE;
  tend_statement_bind_texts (ask, ":addresses", (const char *const *)addresses->pdata,
                             addresses->len);
  while ((step = tend_statement_step (ask, error)) == TEND_STEP_ROW)
    {
      Known       known = { .id = tend_statement_int64 (ask, "id"),
                            .may_write = tend_statement_int (ask, "may_write") != 0 };
      const char *address = g_ptr_array_index (addresses, tend_statement_int64 (ask, "at"));

      for (guint i = 0; i < TEND_N_PERSON_DETAILS; i++)
        known.texts[i] = keep (self, tend_statement_text (ask, tend_person_detail_column (i)));
      add_known (self, address, known.id);
      g_array_append_val (self->people, known);
    }
  return step == TEND_STEP_DONE;
}

/* By id, each once. */
static void
put_in_order (GArray *people)
{
  guint n = 0;

  g_array_sort (people, tend_id_compare);
  for (guint i = 0; i < people->len; i++)
    if (n == 0 || g_array_index (people, Known, n - 1).id != g_array_index (people, Known, i).id)
      g_array_index (people, Known, n++) = g_array_index (people, Known, i);
  g_array_set_size (people, n);
}

static void
read_inquiry (TendImportPeople *self,
              Known            *known,
              TendStatement    *ask)
{
  TendKnownInquiry inquiry = {
    .id = tend_statement_int64 (ask, "id"),
    .party = tend_statement_int64 (ask, "party"),
    .state = (TendInquiryState)tend_statement_enum (ask, "state", TEND_TYPE_INQUIRY_STATE),
    .received = (char *)keep (self, tend_statement_text (ask, "received")),
    .wish = (char *)keep (self, tend_statement_text (ask, "wish")),
  };

  if (known->inquiries == NULL)
    known->inquiries = g_array_sized_new (FALSE, FALSE, sizeof (TendKnownInquiry), 1);
  g_array_append_val (known->inquiries, inquiry);
}

static void
read_message (TendImportPeople *self,
              Known            *known,
              TendStatement    *ask)
{
  TendKnownMessage message = {
    .id = tend_statement_int64 (ask, "id"),
    .inquiry = tend_statement_int64 (ask, "inquiry"),
    .received = (char *)keep (self, tend_statement_text (ask, "received")),
    .body = (char *)keep (self, tend_statement_text (ask, "body")),
  };

  if (known->messages == NULL)
    known->messages = g_array_sized_new (FALSE, FALSE, sizeof (TendKnownMessage), 1);
  g_array_append_val (known->messages, message);
}

static void
read_phone (TendImportPeople *self,
            Known            *known,
            TendStatement    *ask)
{
  if (known->phones == NULL)
    known->phones = g_ptr_array_sized_new (1);
  g_ptr_array_add (known->phones, (gpointer)keep (self, tend_statement_text (ask, "folded")));
}

/* The newest first, those without a date last. */
static int
compare_inquiries (gconstpointer a,
                   gconstpointer b)
{
  const TendKnownInquiry *one = a, *other = b;
  int                     order = g_strcmp0 (other->received, one->received);

  return order != 0 ? order : tend_id_compare (&other->id, &one->id);
}

static int
compare_messages (gconstpointer a,
                  gconstpointer b)
{
  const TendKnownMessage *one = a, *other = b;

  return tend_id_compare (&one->id, &other->id);
}

static void
sort_more (GArray      *items,
           GCompareFunc compare)
{
  if (items != NULL && items->len > 1)
    g_array_sort (items, compare);
}

/* Puts in order what was read of each. */
static void
sort_known (TendImportPeople *self)
{
  GHashTableIter iter;
  gpointer       ids;

  g_hash_table_iter_init (&iter, self->by_address);
  while (g_hash_table_iter_next (&iter, NULL, &ids))
    sort_more (ids, tend_id_compare);
  for (guint i = 0; i < self->people->len; i++)
    {
      Known *known = &g_array_index (self->people, Known, i);

      sort_more (known->inquiries, compare_inquiries);
      sort_more (known->messages, compare_messages);
    }
}

static gboolean
read_of_people (TendImportPeople *self,
                const char       *sql,
                GArray           *ids,
                void (*read) (TendImportPeople *, Known *, TendStatement *),
                GError **error)
{
  g_autoptr (TendStatement) ask = tend_database_prepare (self->database, sql, error);
  TendStepResult            step;

  if (ask == NULL)
    return FALSE;
  tend_statement_bind_ids (ask, ":ids", (const gint64 *)(gpointer)ids->data, ids->len);
  while ((step = tend_statement_step (ask, error)) == TEND_STEP_ROW)
    read (self, &g_array_index (self->people, Known, tend_statement_int64 (ask, "at")), ask);
  return step == TEND_STEP_DONE;
}

gboolean
tend_import_people_read (TendImportPeople *self,
                         GPtrArray        *addresses,
                         GError          **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_hash_table_remove_all (self->by_address);
  g_array_set_size (self->people, 0);
  g_string_chunk_clear (self->texts);

  for (guint i = 0; i < addresses->len; i++)
    g_hash_table_insert (self->by_address, (gpointer)keep (self, g_ptr_array_index (addresses, i)),
                         NULL);
  if (!read_people (self, addresses, error))
    return FALSE;
  put_in_order (self->people);
  for (guint i = 0; i < self->people->len; i++)
    g_array_append_val (ids, g_array_index (self->people, Known, i).id);
  if (!read_of_people (self, ask_inquiries, ids, read_inquiry, error) ||
      !read_of_people (self, ask_messages, ids, read_message, error) ||
      !read_of_people (self, ask_phones, ids, read_phone, error))
    return FALSE;
  sort_known (self);
  return TRUE;
}

gboolean
tend_import_people_find (TendImportPeople *self,
                         const char       *folded,
                         GPtrArray        *people,
                         GError          **error)
{
  gpointer found;
  GArray  *ids;

  if (!g_hash_table_lookup_extended (self->by_address, folded, NULL, &found))
    return tend_import_find_people (self->database, folded, people, error);
  ids = found;
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      const Known     *known = find_known (self, g_array_index (ids, gint64, i));
      TendKnownPerson *person;

      if (tend_import_known_people_have (people, known->id))
        continue;
      person = g_new0 (TendKnownPerson, 1);
      person->id = known->id;
      person->name = g_strdup (known->texts[TEND_PERSON_DETAIL_NAME]);
      person->may_write = known->may_write;
      g_ptr_array_add (people, person);
    }
  return TRUE;
}

/* Pointers to what is in @items, which may be NULL. */
static GPtrArray *
list (GArray *items)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; items != NULL && i < items->len; i++)
    g_ptr_array_add (list, items->data + i * g_array_get_element_size (items));
  return list;
}

GPtrArray *
tend_import_people_find_inquiries (TendImportPeople *self,
                                   gint64            person,
                                   GError          **error)
{
  const Known *known = find_known (self, person);

  return known != NULL ? list (known->inquiries)
                       : tend_import_find_inquiries (self->database, person, error);
}

GPtrArray *
tend_import_people_find_messages (TendImportPeople *self,
                                  gint64            person,
                                  GError          **error)
{
  const Known *known = find_known (self, person);

  return known != NULL ? list (known->messages)
                       : tend_import_find_messages (self->database, person, error);
}

gboolean
tend_import_people_find_details (TendImportPeople *self,
                                 gint64            person,
                                 TendKnownDetails *details,
                                 GError          **error)
{
  const Known *known = find_known (self, person);

  if (known == NULL)
    return tend_import_find_details (self->database, person, details, error);
  details->may_write = known->may_write;
  for (guint i = 0; i < TEND_N_PERSON_DETAILS; i++)
    details->texts[i] = g_strdup (known->texts[i]);
  return TRUE;
}

gboolean
tend_import_people_knows_phone (TendImportPeople *self,
                                gint64            person,
                                const char       *folded,
                                gboolean         *knows,
                                GError          **error)
{
  const Known *known = find_known (self, person);

  if (known == NULL)
    return tend_import_knows_phone (self->database, person, folded, knows, error);
  *knows = known->phones != NULL &&
           g_ptr_array_find_with_equal_func (known->phones, folded, g_str_equal, NULL);
  return TRUE;
}
