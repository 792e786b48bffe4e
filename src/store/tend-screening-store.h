/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Screening notes: what somebody wrote on a form about their health or safety. They are restricted:
 * read only when somebody asks for them, in no list, no search and no print. Questions take any
 * connection; the verb the writer's, inside an action's transaction. */
#pragma once

#include "tend-database.h"

G_BEGIN_DECLS

/**
 * TendScreeningNote:
 * @inquiry: the inquiry with which it came, or 0
 * @received: when they wrote it, an instant; NULL when that is not known
 * @question: what they were asked, or NULL
 * @body: what they answered
 */
typedef struct
{
  gint64 id;
  gint64 inquiry;
  char  *received;
  char  *question;
  char  *body;
} TendScreeningNote;

/* How many notes there are of @person, without reading any, in @count. FALSE on error. */
gboolean tend_screening_count (TendDatabase *database,
                               gint64        person,
                               guint        *count,
                               GError      **error);

/* (element-type TendScreeningNote): the notes of @person, as they came. The array owns them; NULL
 * on error. */
GPtrArray *tend_screening_list (TendDatabase *database,
                                gint64        person,
                                GError      **error);

/* Whether @person has a note with this @question (NULL for none) and @body, in @has. FALSE on
 * error. */
gboolean tend_screening_has (TendDatabase *database,
                             gint64        person,
                             const char   *question,
                             const char   *body,
                             gboolean     *has,
                             GError      **error);

/* Adds a note, unless @person has one with the same question and body. @inquiry may be 0, @received
 * and @question NULL. */
gboolean tend_screening_add (TendDatabase *database,
                             gint64        person,
                             gint64        inquiry,
                             const char   *received,
                             const char   *question,
                             const char   *body,
                             GError      **error);

G_END_DECLS
