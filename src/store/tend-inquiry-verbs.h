/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inquiries: what can be done with one. Each runs over the writer's connection inside an action; on
 * FALSE with @error the action leaves nothing. The actions are in tend-inquiry-actions.h. */
#pragma once

#include "tend-database.h"
#include "tend-inquiry.h"

G_BEGIN_DECLS

/**
 * tend_inquiry_create:
 * @draft: what is asked; its members with an id are known already and stay as they are, the others
 *   become known, each with what they wrote
 * @error: TEND_ERROR_INVALID without a member or a name
 *
 * Stores a new inquiry of a new party, and sets the ids in @draft.
 */
gboolean tend_inquiry_create (TendDatabase *database,
                              TendInquiry  *draft,
                              GError      **error);

/* An answer by @author (NULL: not said) went out: keeps its text in the story, notes when the first
 * one was, and a new inquiry becomes acknowledged. */
gboolean tend_inquiry_answer (TendDatabase *database,
                              gint64        id,
                              const char   *author,
                              const char   *text,
                              GError      **error);

/* Writes a note by @author (NULL: not said) into the story. @person is whom it is about, 0 for the
 * whole party. */
gboolean tend_inquiry_add_note (TendDatabase *database,
                                gint64        id,
                                gint64        person,
                                const char   *author,
                                const char   *body,
                                GError      **error);

/* What is to be done next, and on which date; NULL or blank for nothing. */
gboolean tend_inquiry_set_next_step (TendDatabase *database,
                                     gint64        id,
                                     const char   *step,
                                     const char   *date,
                                     GError      **error);

/* Whether its party comes together or not at all. */
gboolean tend_inquiry_set_togetherness (TendDatabase    *database,
                                        gint64           id,
                                        TendTogetherness togetherness,
                                        GError         **error);

/* 0 for any cohort. */
gboolean tend_inquiry_set_cohort_wished (TendDatabase *database,
                                         gint64        id,
                                         gint64        cohort,
                                         GError      **error);

/* One step of the state table, TEND_ERROR_TRANSITION otherwise. @closed_reason (NULL for none) is
 * kept with it. */
gboolean tend_inquiry_set_state (TendDatabase    *database,
                                 gint64           id,
                                 TendInquiryState state,
                                 const char      *closed_reason,
                                 GError         **error);

/* To @state by the shortest chain of allowed steps, each of them checked; nothing when it is there
 * already. */
gboolean tend_inquiry_advance (TendDatabase    *database,
                               gint64           id,
                               TendInquiryState state,
                               GError         **error);

G_END_DECLS
