/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an import has to write, for those who gather it and the one who writes it. */
#pragma once

#include "tend-bulk.h"
#include "tend-import-writer.h"

G_BEGIN_DECLS

/* Nothing before it. */
#define TEND_IMPORT_FIRST G_MAXUINT

/* Somebody, new or known. */
typedef struct
{
  gint64      id;
  const char *name;
  const char *given_name;
  const char *family_name;
  const char *preferred_name;                 /* of somebody known */
  const char *details[TEND_N_PERSON_DETAILS]; /* of somebody new, those after the names */
  gboolean    stop_writing;
  guint       last_email; /* in emails, or TEND_IMPORT_FIRST */
  guint       last_phone; /* in phones */
} TendWritePerson;

/* An address or a number; one that is known is not written again. */
typedef struct
{
  gint64      person;
  gint64      position;
  const char *value;
  const char *folded;
  guint       previous; /* of that person */
  gboolean    known;
} TendWriteContact;

typedef struct
{
  gint64 party;
  gint64 person;
  gint64 position;
  guint  previous; /* of that party */
} TendWriteMember;

/* @last is the last of its members, in members. */
typedef struct
{
  gint64 id;
  gint64 n_members;
  guint  last;
} TendWriteParty;

typedef struct
{
  gint64      id;
  gint64      party;
  TendChannel channel;
  const char *received;
  const char *wish;
  const char *referred_by;
  gint64      cohort_wished;
  gboolean    filled; /* @referred_by came after the inquiry */
} TendWriteInquiry;

typedef struct
{
  gint64      inquiry;
  gint64      person;
  const char *received;
  const char *body;
} TendWriteMessage;

typedef struct
{
  gint64      batch;
  gint64      person;
  gint64      inquiry;
  const char *reason;
  const char *said;
  guint       line;
  TendVerdict verdict;
} TendWriteRow;

/* Things that have ids are in the order of these; those that are known apart from the new ones. */
struct _TendImportWriter
{
  TendDatabase *database;
  TendBulk     *bulk; /* made first: all ids that are made are larger than its own */
  GStringChunk *texts;
  GArray       *known_people; /* TendWritePerson */
  GArray       *people;
  GArray       *emails; /* TendWriteContact */
  GArray       *phones;
  GArray       *parties;       /* TendWriteParty */
  GHashTable   *known_parties; /* gint64 -> TendWriteParty, those that got a member */
  GArray       *members;       /* TendWriteMember */
  GHashTable   *memberships;   /* of these, the ids of party and person */
  GArray       *known_inquiries;
  GArray       *inquiries; /* TendWriteInquiry */
  GArray       *messages;  /* TendWriteMessage */
  GArray       *rows;      /* TendWriteRow */
};

/* Somebody, new or known; a new party. */
TendWritePerson *tend_import_writer_find_person (TendImportWriter *self,
                                                 gint64            id);
TendWriteParty  *tend_import_writer_find_party (TendImportWriter *self,
                                                gint64            id);

/* Adds the search documents of the new inquiries, once these are written. Their texts are those
 * that tend-search-inquiries.c would find. */
gboolean tend_import_writer_add_documents (TendImportWriter *self,
                                           TendAction       *action,
                                           GError          **error);

G_END_DECLS
