/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a column of a sign-up file can be taken for. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TendImportField:
 * @TEND_IMPORT_FIELD_NONE: nothing Tend keeps: the column is not stored
 * @TEND_IMPORT_FIELD_NAME: the whole name
 * @TEND_IMPORT_FIELD_GIVEN: the given name
 * @TEND_IMPORT_FIELD_FAMILY: the family name
 * @TEND_IMPORT_FIELD_EMAIL: an e-mail address
 * @TEND_IMPORT_FIELD_PHONE: a phone number
 * @TEND_IMPORT_FIELD_MESSAGE: what the person wrote on asking
 * @TEND_IMPORT_FIELD_RECEIVED: when they asked
 * @TEND_IMPORT_FIELD_WISH: which cohort they wish for
 * @TEND_IMPORT_FIELD_PARTNER_NAME: the name of the one who comes along
 * @TEND_IMPORT_FIELD_PARTNER_EMAIL: the address of the one who comes along
 * @TEND_IMPORT_FIELD_STATUS: a word by which some rows do not ask: "unsubscribed", "cancelled"
 * @TEND_IMPORT_FIELD_REFUSED: yes or no: this row does not ask any more ("Canceled": true)
 * @TEND_IMPORT_FIELD_PRONOUNS: their pronouns
 * @TEND_IMPORT_FIELD_LANGUAGE: their language
 * @TEND_IMPORT_FIELD_ACCESS_NEEDS: what they need to take part
 * @TEND_IMPORT_FIELD_EMERGENCY_CONTACT: whom to call
 * @TEND_IMPORT_FIELD_REFERRED_BY: who sent them
 * @TEND_IMPORT_FIELD_MAY_WRITE: yes or no: whether they may be written to. A no is kept; a yes
 *   never raises what is in Tend
 * @TEND_IMPORT_FIELD_SCREENING: an answer on health or safety, for the restricted screening note
 * @TEND_IMPORT_FIELD_ENDED: filled in when the row does not ask any more ("UNSUB_TIME")
 */
typedef enum {
  TEND_IMPORT_FIELD_NONE,
  TEND_IMPORT_FIELD_NAME,
  TEND_IMPORT_FIELD_GIVEN,
  TEND_IMPORT_FIELD_FAMILY,
  TEND_IMPORT_FIELD_EMAIL,
  TEND_IMPORT_FIELD_PHONE,
  TEND_IMPORT_FIELD_MESSAGE,
  TEND_IMPORT_FIELD_RECEIVED,
  TEND_IMPORT_FIELD_WISH,
  TEND_IMPORT_FIELD_PARTNER_NAME,
  TEND_IMPORT_FIELD_PARTNER_EMAIL,
  TEND_IMPORT_FIELD_STATUS,
  TEND_IMPORT_FIELD_REFUSED,
  TEND_IMPORT_FIELD_ENDED,
  TEND_IMPORT_FIELD_PRONOUNS,
  TEND_IMPORT_FIELD_LANGUAGE,
  TEND_IMPORT_FIELD_ACCESS_NEEDS,
  TEND_IMPORT_FIELD_EMERGENCY_CONTACT,
  TEND_IMPORT_FIELD_REFERRED_BY,
  TEND_IMPORT_FIELD_MAY_WRITE,
  TEND_IMPORT_FIELD_SCREENING,
} TendImportField;

#define TEND_IMPORT_N_FIELDS (TEND_IMPORT_FIELD_SCREENING + 1)

#define TEND_TYPE_IMPORT_FIELD (tend_import_field_get_type ())
GType tend_import_field_get_type (void);

/* "name", "partner-email"… and "none": for programs. */
const char *tend_import_field_nick (TendImportField field);

/* The field that is called @nick for programs, in @field; FALSE when none is. */
gboolean tend_import_field_from_nick (const char      *nick,
                                      TendImportField *field);

/* Translated, for people: "E-mail address"; "Not kept" for none. */
const char *tend_import_field_label (TendImportField field);

G_END_DECLS
