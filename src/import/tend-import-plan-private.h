/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a plan, for those who make it, show it and carry it out. */
#pragma once

#include "tend-import-plan.h"

G_BEGIN_DECLS

/**
 * TendImportPart:
 * @dates: on what the reading of the dates rests, or NULL
 * @questions: TendImportQuestions about it
 * @batch: the id of its receipt
 * @imported_before: when this very file was imported, or NULL
 *
 * One of the files of a plan.
 */
typedef struct
{
  TendImportSource *source;
  TendCsvTable     *table;
  TendColumnMap    *map;
  char             *dates;
  guint             questions;
  gint64            batch;
  char             *imported_before;
} TendImportPart;

/* What is to be written for a row. */
typedef enum {
  TEND_IMPORT_ADD_PERSON = 1 << 0,
  TEND_IMPORT_FILL_PERSON = 1 << 1,  /* what is blank in somebody known */
  TEND_IMPORT_ADD_INQUIRY = 1 << 2,  /* with a party of its own */
  TEND_IMPORT_JOIN_PARTY = 1 << 3,   /* the party of the inquiry it goes into */
  TEND_IMPORT_ADD_MESSAGE = 1 << 4,  /* into its inquiry */
  TEND_IMPORT_ADD_PARTNERS = 1 << 5, /* those who come along, into its party */
  TEND_IMPORT_CHANGE = 1 << 6,       /* what the file says takes the place of what Tend has */
} TendImportWork;

/* What a row says of being written to. */
typedef enum {
  TEND_IMPORT_CONSENT_UNSAID,
  TEND_IMPORT_CONSENT_YES,
  TEND_IMPORT_CONSENT_NO,
} TendImportConsent;

/* No row. */
#define TEND_IMPORT_NOBODY G_MAXUINT

/**
 * TendImportPartner:
 * @name: (nullable): as it was written; one of @name and @email is there
 * @email: (nullable): as it was written
 * @email_folded: (nullable): for comparing
 * @choice: what makes them come along: TEND_IMPORT_PARTNERS when they are named beside,
 *   TEND_IMPORT_SPLIT_PEOPLE when they are the second of two in one name
 * @person: somebody known, or 0
 * @settled: there is nothing to decide: they are in the party already
 * @joins: they become a member of the party, made when @person is 0
 *
 * Somebody who comes along.
 */
typedef struct
{
  const char       *name;
  const char       *email;
  const char       *email_folded;
  const char       *given_name;
  const char       *family_name;
  TendImportChoices choice;
  gint64            person;
  gboolean          settled;
  gboolean          joins;
} TendImportPartner;

/**
 * TendImportChange:
 * @field: what it is
 * @here: what Tend has
 * @file: what the file says
 * @taken: whether that takes its place
 *
 * Where the file and Tend say different things of somebody known.
 */
typedef struct
{
  TendImportField field;
  const char     *here;
  const char     *file;
  gboolean        taken;
} TendImportChange;

/**
 * TendImportExtra:
 * @partners: TendImportPartner
 * @changes: (nullable): TendImportChange
 * @partners_said: what was written about those named beside, each under its question, or NULL
 * @other_name: of two people in one name: what the row's name would be if it were decided otherwise
 *   whether they are two
 * @bad_email: what stands where the address should, or NULL
 *
 * What few entries have.
 */
typedef struct
{
  GArray     *partners;
  GArray     *changes;
  const char *partners_said;
  const char *other_name;
  const char *bad_email;
} TendImportExtra;

/**
 * TendImportEntry:
 * @part: the file
 * @record: in the file's table
 * @reason: why, in words
 * @note: what was left out of the row and why, in words
 * @email_folded: @email for comparing
 * @may_write: whether they may be written to
 * @screening: for each answer that goes into the screening note: the question, the answer; then
 *   NULL. NULL when there is none
 * @body: for ADD_MESSAGE: what goes into the message
 * @inquiry_wish: for ADD_INQUIRY: the newest wish of that person
 * @extra: what few entries have, or NULL
 * @person: somebody known whom the row is about, or 0
 * @companion: somebody known with whom they come, or 0
 * @inquiry: of somebody known: what the row adds to or repeats, or 0
 * @same_person: an earlier row about the same person, or TEND_IMPORT_NOBODY
 * @cohort: for ADD_INQUIRY, and CHANGE of the wish: the cohort whose title the wish is, or 0
 * @same_party: an earlier row into whose inquiry this one goes, or TEND_IMPORT_NOBODY
 * @work: TendImportWork flags
 * @offers: what can be decided about it: TendImportChoices
 * @decision: the entry under which that is decided: the first of those who share an address
 * @next_alike: the next of those who share an address, or TEND_IMPORT_NOBODY
 *
 * One row of the plan. Texts live as long as the plan; NULL for none.
 */
typedef struct
{
  guint              part;
  guint              record;
  TendVerdict        verdict;
  const char        *reason;
  const char        *note;
  const char        *name;
  const char        *given_name;
  const char        *family_name;
  const char        *email;
  const char        *email_folded;
  const char *const *more_emails;
  const char        *phone;
  const char *const *more_phones;
  const char        *message;
  const char        *received;
  const char        *wish;
  const char        *pronouns;
  const char        *language;
  const char        *access_needs;
  const char        *emergency_contact;
  const char        *referred_by;
  TendImportConsent  may_write;
  const char *const *screening;
  const char        *body;
  const char        *inquiry_wish;
  TendImportExtra   *extra;
  gint64             person;
  gint64             companion;
  gint64             inquiry;
  gint64             cohort;
  guint              same_person;
  guint              same_party;
  guint              work;
  guint              offers;
  guint              decision;
  guint              next_alike;
} TendImportEntry;

struct _TendImportPlan
{
  GObject parent_instance;

  TendImportSettings *settings;
  GPtrArray          *parts;   /* TendImportPart */
  GArray             *entries; /* TendImportEntry, file after file */
  GStringChunk       *texts;
  GPtrArray          *more_texts; /* GStringChunk: those of other threads */
  GMutex              lock;       /* of the lists and the extras while there are other threads */
  GPtrArray          *lists;      /* more_emails, more_phones, screening */
  GPtrArray          *extras;     /* TendImportExtra */
  GHashTable         *addresses;  /* folded -> GUINT_TO_POINTER (entry + 1): who has it first */
  guint               counts[TEND_N_VERDICTS];
};

TendImportEntry *tend_import_plan_get_entry (TendImportPlan *self,
                                             guint           i);

/* The file @part, counted from 0. */
TendImportPart *tend_import_plan_nth_part (TendImportPlan *self,
                                           guint           part);

/* One more file, which is not read yet. */
TendImportPart *tend_import_plan_add_part (TendImportPlan   *self,
                                           TendImportSource *source);

/* The file of @entry. */
TendImportPart *tend_import_plan_get_part (TendImportPlan        *self,
                                           const TendImportEntry *entry);

/* @text kept as long as the plan; NULL for NULL. Takes @text. */
const char *tend_import_plan_keep (TendImportPlan *self,
                                   char           *text);

/* One more place for texts that live as long as the plan, for one thread. */
GStringChunk *tend_import_plan_add_texts (TendImportPlan *self);

/* The pointers in @list, which is empty afterwards, and a NULL behind them, for as long as the
 * plan. From any thread. */
const char *const *tend_import_plan_keep_list (TendImportPlan *self,
                                               GPtrArray      *list);

/* From any thread: what few entries have, made for @entry when it has none yet. */
TendImportExtra *tend_import_plan_need_extra (TendImportPlan  *self,
                                              TendImportEntry *entry);

/* The one of @entry's partners at @n, or NULL past the last. */
TendImportPartner *tend_import_entry_get_partner (const TendImportEntry *entry,
                                                  guint                  n);

/* The one at @n of those who are named beside or have been decided to come along, or NULL. */
const TendImportPartner *tend_import_entry_get_companion (const TendImportEntry *entry,
                                                          guint                  n);

/* tend-import-addresses.c: finds those who share an address: fills decision and next_alike of all
 * entries, and the plan's addresses. */
void tend_import_plan_find_alike (TendImportPlan *self);

/* The address @n of @entry, folded; NULL past the last. Free with g_free(). */
char *tend_import_entry_dup_address (const TendImportEntry *entry,
                                     guint                  n);

/* Whether @entry has the address @folded. */
gboolean tend_import_entry_has_address (const TendImportEntry *entry,
                                        const char            *folded);

/* The physical line of entry @i. */
guint tend_import_plan_get_line (TendImportPlan *self,
                                 guint           i);

/* Where entry @i stands, for the middle of a sentence: "line 3", with several files "line 3 of
 * “b.csv”". Free with g_free(). */
char *tend_import_plan_say_place (TendImportPlan *self,
                                  guint           i);

/* Adds @sentence (transfer full) to the reason of entry @i. */
void tend_import_plan_add_reason (TendImportPlan *self,
                                  guint           i,
                                  char           *sentence);

/* Who entry @i is, in a word: the name, else the address, else the number, else "". */
const char *tend_import_entry_say_who (const TendImportEntry *entry);

/* Whether @choice is made for entry @decision, alone or with all others. */
gboolean tend_import_plan_is_chosen (TendImportPlan   *self,
                                     guint             decision,
                                     TendImportChoices choice);

/* tend-import-evidence.c: on what the reading of the dates rests, or NULL. Free with g_free(). */
char *tend_import_part_weigh_dates (TendImportPart *part);

/* tend-import-question.c: what is to be asked about @part, the file @i, which has its map:
 * TendImportQuestions. */
guint tend_import_part_find_questions (TendImportPart     *part,
                                       TendImportSettings *settings,
                                       guint               i);

TendImportRow *tend_import_row_new (TendImportPlan *plan,
                                    guint           i);

G_END_DECLS
