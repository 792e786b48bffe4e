/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-person-fields.h"

#include "tend-screening-store.h"
#include "tend-text.h"

const TendImportPersonField tend_import_person_fields[TEND_N_PERSON_DETAILS] = {
  [TEND_PERSON_DETAIL_NAME] = { TEND_IMPORT_FIELD_NAME, G_STRUCT_OFFSET (TendImportEntry, name),
                                "name" },
  [TEND_PERSON_DETAIL_GIVEN_NAME] = { TEND_IMPORT_FIELD_GIVEN,
                                      G_STRUCT_OFFSET (TendImportEntry, given_name),
                                      "given_name" },
  [TEND_PERSON_DETAIL_FAMILY_NAME] = { TEND_IMPORT_FIELD_FAMILY,
                                       G_STRUCT_OFFSET (TendImportEntry, family_name),
                                       "family_name" },
  [TEND_PERSON_DETAIL_PRONOUNS] = { TEND_IMPORT_FIELD_PRONOUNS,
                                    G_STRUCT_OFFSET (TendImportEntry, pronouns), "pronouns" },
  [TEND_PERSON_DETAIL_LANGUAGE] = { TEND_IMPORT_FIELD_LANGUAGE,
                                    G_STRUCT_OFFSET (TendImportEntry, language), "language" },
  [TEND_PERSON_DETAIL_ACCESS_NEEDS] = { TEND_IMPORT_FIELD_ACCESS_NEEDS,
                                        G_STRUCT_OFFSET (TendImportEntry, access_needs),
                                        "access_needs" },
  [TEND_PERSON_DETAIL_EMERGENCY_CONTACT] = { TEND_IMPORT_FIELD_EMERGENCY_CONTACT,
                                             G_STRUCT_OFFSET (TendImportEntry, emergency_contact),
                                             "emergency_contact" },
};

/* The first detail that an import of names, addresses and numbers alone does not know. */
#define FIRST_FURTHER TEND_PERSON_DETAIL_PRONOUNS

const char *
tend_import_entry_get_detail (const TendImportEntry *entry,
                              TendPersonDetail       detail)
{
  g_return_val_if_fail (detail < TEND_N_PERSON_DETAILS, NULL);

  return G_STRUCT_MEMBER (const char *, entry, tend_import_person_fields[detail].offset);
}

TendPersonDetail
tend_import_field_to_detail (TendImportField field)
{
  guint detail = 0;

  while (detail < TEND_N_PERSON_DETAILS && tend_import_person_fields[detail].field != field)
    detail++;
  return (TendPersonDetail)detail;
}

static gboolean
has_further_detail (const TendImportEntry *entry)
{
  for (guint i = FIRST_FURTHER; i < TEND_N_PERSON_DETAILS; i++)
    if (tend_import_entry_get_detail (entry, i) != NULL)
      return TRUE;
  return entry->may_write == TEND_IMPORT_CONSENT_NO;
}

gboolean
tend_import_entry_has_more (const TendImportEntry *entry)
{
  return entry->screening != NULL || entry->referred_by != NULL || has_further_detail (entry);
}

static gboolean
has_answer (const TendImportEntry *entry,
            const char            *question,
            const char            *answer)
{
  for (guint i = 0; entry->screening != NULL && entry->screening[i] != NULL; i += 2)
    if (g_str_equal (entry->screening[i], question) &&
        g_str_equal (entry->screening[i + 1], answer))
      return TRUE;
  return FALSE;
}

static gboolean
has_address (const TendImportEntry *entry,
             const char            *address)
{
  g_autofree char *folded = tend_text_fold_email (address);

  return tend_import_entry_has_address (entry, folded);
}

static gboolean
has_phone (const TendImportEntry *entry,
           const char            *phone)
{
  g_autofree char *folded = tend_text_fold_phone (phone);
  const char      *own = entry->phone;

  for (guint n = 0; own != NULL; n++)
    {
      g_autofree char *other = tend_text_fold_phone (own);

      if (g_strcmp0 (folded, other) == 0)
        return TRUE;
      own = entry->more_phones != NULL ? entry->more_phones[n] : NULL;
    }
  return folded == NULL;
}

/* Whether @entry has a name, a number or an address where @other has none or another. */
static gboolean
has_further_contact (const TendImportEntry *entry,
                     const TendImportEntry *other)
{
  if (entry->name != NULL && other->name == NULL)
    return TRUE;
  if (entry->phone != NULL && g_strcmp0 (entry->phone, other->phone) != 0 &&
      !has_phone (other, entry->phone))
    return TRUE;
  for (guint n = 0; entry->more_phones != NULL && entry->more_phones[n] != NULL; n++)
    if (!has_phone (other, entry->more_phones[n]))
      return TRUE;
  if (entry->email != NULL && g_strcmp0 (entry->email_folded, other->email_folded) != 0 &&
      !has_address (other, entry->email))
    return TRUE;
  for (guint i = 0; entry->more_emails != NULL && entry->more_emails[i] != NULL; i++)
    if (!has_address (other, entry->more_emails[i]))
      return TRUE;
  return FALSE;
}

gboolean
tend_import_entry_says_more (const TendImportEntry *entry,
                             const TendImportEntry *other)
{
  if (has_further_contact (entry, other))
    return TRUE;
  if (!tend_import_entry_has_more (entry))
    return FALSE;
  for (guint i = FIRST_FURTHER; i < TEND_N_PERSON_DETAILS; i++)
    if (tend_import_entry_get_detail (entry, i) != NULL &&
        tend_import_entry_get_detail (other, i) == NULL)
      return TRUE;
  for (guint i = 0; entry->screening != NULL && entry->screening[i] != NULL; i += 2)
    if (!has_answer (other, entry->screening[i], entry->screening[i + 1]))
      return TRUE;
  return (entry->referred_by != NULL && other->referred_by == NULL) ||
         (entry->may_write == TEND_IMPORT_CONSENT_NO &&
          other->may_write != TEND_IMPORT_CONSENT_NO);
}

static void
append_quoted (GString    *json,
               const char *text)
{
  g_string_append_c (json, '"');
  for (const char *at = text; *at != '\0'; at++)
    if (*at == '"' || *at == '\\')
      g_string_append_printf (json, "\\%c", *at);
    else if ((guchar)*at < 0x20)
      g_string_append_printf (json, "\\u%04x", (guint)(guchar)*at);
    else
      g_string_append_c (json, *at);
  g_string_append_c (json, '"');
}

static void
append_member (GString    *json,
               const char *member,
               const char *text)
{
  if (text == NULL)
    return;
  g_string_append (json, json->len > 1 ? ",\"" : "\"");
  g_string_append (json, member);
  g_string_append (json, "\":");
  append_quoted (json, text);
}

char *
tend_import_said_more_phone (guint n)
{
  return g_strdup_printf (TEND_IMPORT_SAID_PHONE "_%u", n + 2);
}

char *
tend_import_entry_dup_said (const TendImportEntry *entry)
{
  GString *json = g_string_sized_new (128);

  g_string_append_c (json, '{');
  for (guint i = 0; i < TEND_N_PERSON_DETAILS; i++)
    append_member (json, tend_import_person_fields[i].member,
                   tend_import_entry_get_detail (entry, i));
  append_member (json, TEND_IMPORT_SAID_PHONE, entry->phone);
  for (guint n = 0; entry->more_phones != NULL && entry->more_phones[n] != NULL; n++)
    {
      g_autofree char *member = tend_import_said_more_phone (n);

      append_member (json, member, entry->more_phones[n]);
    }
  append_member (json, "wish", entry->wish);
  append_member (json, "referred_by", entry->referred_by);
  if (entry->may_write == TEND_IMPORT_CONSENT_NO)
    g_string_append (json, json->len > 1 ? ",\"may_write\":false" : "\"may_write\":false");
  g_string_append_c (json, '}');
  return g_string_free (json, FALSE);
}

static gboolean
adds_to_person (const TendImportEntry *entry,
                TendImportPeople      *people,
                gint64                 person,
                gboolean              *adds,
                GError               **error)
{
  g_auto (TendKnownDetails) known = { 0 };

  if (!has_further_detail (entry))
    return TRUE;
  if (!tend_import_people_find_details (people, person, &known, error))
    return FALSE;
  for (guint i = FIRST_FURTHER; i < TEND_N_PERSON_DETAILS; i++)
    *adds |= known.texts[i] == NULL && tend_import_entry_get_detail (entry, i) != NULL;
  *adds |= known.may_write && entry->may_write == TEND_IMPORT_CONSENT_NO;
  return TRUE;
}

static gboolean
adds_screening (const TendImportEntry *entry,
                TendDatabase          *database,
                gint64                 person,
                gboolean              *adds,
                GError               **error)
{
  for (guint i = 0; entry->screening != NULL && entry->screening[i] != NULL; i += 2)
    {
      gboolean has;

      if (!tend_screening_has (database, person, entry->screening[i], entry->screening[i + 1], &has,
                               error))
        return FALSE;
      *adds |= !has;
    }
  return TRUE;
}

gboolean
tend_import_entry_adds_details (const TendImportEntry *entry,
                                TendDatabase          *database,
                                TendImportPeople      *people,
                                gint64                 person,
                                gboolean              *adds,
                                GError               **error)
{
  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (adds != NULL, FALSE);

  *adds = FALSE;
  return adds_to_person (entry, people, person, adds, error) &&
         adds_screening (entry, database, person, adds, error);
}

static gboolean
write_screening (const TendImportEntry *entry,
                 TendDatabase          *database,
                 gint64                 person,
                 gint64                 inquiry,
                 GError               **error)
{
  for (guint i = 0; entry->screening != NULL && entry->screening[i] != NULL; i += 2)
    if (!tend_screening_add (database, person, inquiry, entry->received, entry->screening[i],
                             entry->screening[i + 1], error))
      return FALSE;
  return TRUE;
}

/* What @entry says of @person, by TendPersonDetail. */
static void
list_details (const TendImportEntry *entry,
              const char           **texts)
{
  for (guint i = 0; i < TEND_N_PERSON_DETAILS; i++)
    texts[i] = tend_import_entry_get_detail (entry, i);
}

void
tend_import_entry_add_details (const TendImportEntry *entry,
                               TendImportWriter      *writer,
                               gint64                 person,
                               gint64                 inquiry)
{
  const char *texts[TEND_N_PERSON_DETAILS];

  if (has_further_detail (entry) && tend_import_writer_is_new (writer, person))
    {
      list_details (entry, texts);
      tend_import_writer_fill_details (writer, person, texts,
                                       entry->may_write == TEND_IMPORT_CONSENT_NO);
    }
  if (entry->referred_by != NULL && inquiry != 0)
    tend_import_writer_fill_referred_by (writer, inquiry, entry->referred_by);
}

gboolean
tend_import_entry_write_details (const TendImportEntry *entry,
                                 TendDatabase          *database,
                                 TendImportWriter      *writer,
                                 gint64                 person,
                                 gint64                 inquiry,
                                 GError               **error)
{
  const char *texts[TEND_N_PERSON_DETAILS];

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);

  if (has_further_detail (entry) && !tend_import_writer_is_new (writer, person))
    {
      list_details (entry, texts);
      if (!tend_import_fill_details (database, person, texts,
                                     entry->may_write == TEND_IMPORT_CONSENT_NO, error))
        return FALSE;
    }
  return write_screening (entry, database, person, inquiry, error);
}
