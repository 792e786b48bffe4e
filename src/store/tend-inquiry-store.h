/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inquiries: the questions, over any connection. What can be done with one is in
 * tend-inquiry-verbs.h. */
#pragma once

#include "tend-database.h"
#include "tend-inquiry.h"

G_BEGIN_DECLS

/**
 * TendInquiryFilter:
 * @TEND_INQUIRIES_WAITING: those that need the facilitator: new ones, and those whose next step is
 *   due; who has waited longest first
 * @TEND_INQUIRIES_IN_CONVERSATION: acknowledged and in conversation
 * @TEND_INQUIRIES_WAITING_LIST: waiting for a place; who has waited longest first
 * @TEND_INQUIRIES_ENROLLED: have places
 * @TEND_INQUIRIES_CLOSED: deferred, referred, not now, withdrawn, no answer, duplicate, spam
 * @TEND_INQUIRIES_ALL: everything
 *
 * Where nothing else is said, the newest come first.
 */
typedef enum {
  TEND_INQUIRIES_WAITING,
  TEND_INQUIRIES_IN_CONVERSATION,
  TEND_INQUIRIES_WAITING_LIST,
  TEND_INQUIRIES_ENROLLED,
  TEND_INQUIRIES_CLOSED,
  TEND_INQUIRIES_ALL,
} TendInquiryFilter;

/**
 * tend_inquiry_find_ids:
 * @typed: (nullable): what a person typed to search
 * @today: the local date, for what is due
 *
 * (element-type gint64) (transfer full): in the filter's order; NULL on error.
 */
GArray *tend_inquiry_find_ids (TendDatabase     *database,
                               TendInquiryFilter filter,
                               const char       *typed,
                               const char       *today,
                               GError          **error);

/* How many inquiries need the facilitator; -1 on error. */
int tend_inquiry_count_waiting (TendDatabase *database,
                                const char   *today,
                                GError      **error);

/* What a row of a list shows: everything but the members. NULL with TEND_ERROR_NOT_FOUND. */
TendInquiry *tend_inquiry_load_summary (TendDatabase *database,
                                        gint64        id,
                                        GError      **error);

/* The same with the members, each with what they themselves wrote. */
TendInquiry *tend_inquiry_load (TendDatabase *database,
                                gint64        id,
                                GError      **error);

/* (element-type TendNote) (transfer full): notes and answers, oldest first; NULL on error. */
GListStore *tend_inquiry_load_story (TendDatabase *database,
                                     gint64        id,
                                     GError      **error);

G_END_DECLS
