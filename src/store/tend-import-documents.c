/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be searched for of the inquiries that an import adds, while it is at hand: to read it
 * again from all the tables takes longer than to write it. */
#include "tend-import-writer-private.h"
#include "tend-search-inquiries.h"

/* They are given twice, and it is the second time that they are taken apart into words. */
#define PROGRESS_OF_TEXTS 0.1
#define PROGRESS_OF_WORDS 0.4
#define ROWS_BETWEEN_PROGRESS 1024

typedef struct
{
  TendRows          rows;
  TendAction       *action;
  double            progress; /* when they are begun */
  double            part;     /* that they are of all */
  TendImportWriter *writer;
  guint             inquiry; /* the present one */
  guint             message; /* the next in message_order */
  GString          *body;
  GString          *addresses, *numbers; /* of everybody, behind the names */
  GArray           *chain;               /* gint64: members, the last first */
  GArray           *message_order;       /* guint: messages by inquiry */
} Documents;

static void
append (GString    *to,
        const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (to->len > 0)
    g_string_append_c (to, ' ');
  g_string_append (to, text);
}

/* The chain is of the last first. */
static void
append_contacts (GString *to,
                 GArray  *contacts,
                 guint    last,
                 gboolean folded)
{
  const TendWriteContact *contact;

  if (last == TEND_IMPORT_FIRST)
    return;
  contact = &g_array_index (contacts, TendWriteContact, last);
  append_contacts (to, contacts, contact->previous, folded);
  append (to, contact->value);
  if (folded)
    append (to, contact->folded);
}

static void
append_person (Documents *documents,
               gint64     id)
{
  TendImportWriter      *writer = documents->writer;
  const TendWritePerson *person = tend_import_writer_find_person (writer, id);

  append (documents->body, person->name);
  append (documents->body, person->given_name);
  append (documents->body, person->family_name);
  append (documents->body, person->preferred_name);
  append_contacts (documents->addresses, writer->emails, person->last_email, FALSE);
  append_contacts (documents->numbers, writer->phones, person->last_phone, TRUE);
}

static void
append_members (Documents *documents,
                guint      last)
{
  GArray                *members = documents->writer->members;
  const TendWriteMember *member;

  g_array_set_size (documents->chain, 0);
  for (guint i = last; i != TEND_IMPORT_FIRST; i = member->previous)
    {
      member = &g_array_index (members, TendWriteMember, i);
      g_array_append_val (documents->chain, member->person);
    }
  for (guint i = documents->chain->len; i-- > 0;)
    append_person (documents, g_array_index (documents->chain, gint64, i));
}

static const TendWriteMessage *
get_message (Documents *documents)
{
  GArray *messages = documents->writer->messages;

  if (documents->message == messages->len)
    return NULL;
  return &g_array_index (messages, TendWriteMessage,
                         g_array_index (documents->message_order, guint, documents->message));
}

static void
append_messages (Documents *documents,
                 gint64     inquiry)
{
  const TendWriteMessage *message;

  while ((message = get_message (documents)) != NULL && message->inquiry <= inquiry)
    {
      if (message->inquiry == inquiry)
        append (documents->body, message->body);
      documents->message++;
    }
}

static void
make_document (Documents *documents)
{
  TendImportWriter       *writer = documents->writer;
  const TendWriteInquiry *inquiry =
      &g_array_index (writer->inquiries, TendWriteInquiry, documents->inquiry);
  const TendWriteParty *party = tend_import_writer_find_party (writer, inquiry->party);

  g_string_truncate (documents->body, 0);
  g_string_truncate (documents->addresses, 0);
  g_string_truncate (documents->numbers, 0);
  append (documents->body, inquiry->referred_by);
  append (documents->body, inquiry->wish);
  append_members (documents, party->last);
  append (documents->body, documents->addresses->str);
  append (documents->body, documents->numbers->str);
  append_messages (documents, inquiry->id);
}

static void
rewind_documents (TendRows *rows)
{
  Documents *documents = (Documents *)rows;

  documents->progress = tend_action_get_progress (documents->action);
  documents->part = documents->part > 0 ? PROGRESS_OF_WORDS : PROGRESS_OF_TEXTS;
  documents->inquiry = documents->message = 0;
  make_document (documents);
}

static void
next_document (TendRows *rows)
{
  Documents *documents = (Documents *)rows;

  documents->inquiry++;
  if (documents->inquiry % ROWS_BETWEEN_PROGRESS == 0)
    tend_action_set_progress (documents->action,
                              documents->progress +
                                  documents->part * documents->inquiry / (double)rows->n_rows);
  make_document (documents);
}

static void
give_column (TendRows        *rows,
             gsize            row,
             int              column,
             sqlite3_context *context)
{
  Documents *documents = (Documents *)rows;

  if (column == 0)
    sqlite3_result_int64 (context, g_array_index (documents->writer->inquiries, TendWriteInquiry,
                                                  row)
                                       .id);
  else
    sqlite3_result_text64 (context, documents->body->str, documents->body->len, SQLITE_STATIC,
                           SQLITE_UTF8);
}

static int
compare_messages (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  GArray *messages = data;
  guint   first = *(const guint *)a, second = *(const guint *)b;
  gint64  inquiry = g_array_index (messages, TendWriteMessage, first).inquiry;
  gint64  other = g_array_index (messages, TendWriteMessage, second).inquiry;

  if (inquiry != other)
    return inquiry > other ? 1 : -1;
  return (first > second) - (first < second);
}

/* By inquiry, those of one as they came. */
static GArray *
order_messages (GArray *messages)
{
  GArray  *order = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean in_order = TRUE;

  for (guint i = 0; i < messages->len; i++)
    {
      in_order &= i == 0 || g_array_index (messages, TendWriteMessage, i - 1).inquiry <=
                                g_array_index (messages, TendWriteMessage, i).inquiry;
      g_array_append_val (order, i);
    }
  if (!in_order)
    g_array_sort_with_data (order, compare_messages, messages);
  return order;
}

gboolean
tend_import_writer_add_documents (TendImportWriter *self,
                                  TendAction       *action,
                                  GError          **error)
{
  TendRecorder       *recorder = tend_database_get_recorder (self->database);
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (GString) addresses = g_string_new (NULL);
  g_autoptr (GString) numbers = g_string_new (NULL);
  g_autoptr (GArray)  order = order_messages (self->messages);
  g_autoptr (GArray)  chain = g_array_new (FALSE, FALSE, sizeof (gint64));
  Documents           documents = {
              .rows = { self->inquiries->len, rewind_documents, next_document, give_column },
              .action = action,
              .writer = self,
              .body = body,
              .addresses = addresses,
              .numbers = numbers,
              .chain = chain,
              .message_order = order,
  };

  if (self->inquiries->len == 0)
    return TRUE;
  return tend_recorder_pause (recorder, TRUE, error) &&
         tend_search_add_inquiries (self->database, &documents.rows, error) &&
         tend_recorder_pause (recorder, FALSE, error);
}
