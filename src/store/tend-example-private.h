/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For the files that load the example, each a part of it. */
#pragma once

#include "tend-database.h"
#include "tend-example-reader.h"

G_BEGIN_DECLS

/* Keys of the file, and what they have become in the database. */
typedef struct
{
  TendDatabase *database;
  const char   *today;
  const char   *author;
  GHashTable   *people;    /* key -> JsonObject */
  GHashTable   *parties;   /* key -> JsonObject */
  GHashTable   *persons;   /* key -> TendPerson, owned */
  GHashTable   *cohorts;   /* key -> id */
  GHashTable   *inquiries; /* key of the party -> TendInquiry, owned */
  GHashTable   *offers;    /* "party cohort" -> id */
} TendExample;

/* 0 when there is none. */
gint64 tend_example_find_id (GHashTable *ids,
                             const char *key);

/* Takes @key. */
void tend_example_keep_id (GHashTable *ids,
                           char       *key,
                           gint64      id);

/* Binds and frees @value. */
void tend_example_bind (TendStatement *statement,
                        const char    *parameter,
                        char          *value);

gboolean tend_example_load_inquiry (TendExample *self,
                                    JsonObject  *source,
                                    GError     **error);
gboolean tend_example_load_offer (TendExample *self,
                                  JsonObject  *source,
                                  GError     **error);
gboolean tend_example_load_waiting (TendExample *self,
                                    JsonObject  *source,
                                    GError     **error);
gboolean tend_example_load_enrollment (TendExample *self,
                                       JsonObject  *source,
                                       GError     **error);

G_END_DECLS
