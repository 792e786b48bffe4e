/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-field.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (TendImportField,
                    tend_import_field,
                    G_DEFINE_ENUM_VALUE (TEND_IMPORT_FIELD_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (TEND_IMPORT_FIELD_NAME, "name"),
                    G_DEFINE_ENUM_VALUE (TEND_IMPORT_FIELD_GIVEN, "given-name"),
                    G_DEFINE_ENUM_VALUE (TEND_IMPORT_FIELD_FAMILY, "family-name"),
                    G_DEFINE_ENUM_VALUE (TEND_IMPORT_FIELD_EMAIL, "email"),
                    G_DEFINE_ENUM_VALUE (TEND_IMPORT_FIELD_PHONE, "phone"),
                    G_DEFINE_ENUM_VALUE (TEND_IMPORT_FIELD_MESSAGE, "message"),
                    G_DEFINE_ENUM_VALUE (TEND_IMPORT_FIELD_RECEIVED, "received"),
                    G_DEFINE_ENUM_VALUE (TEND_IMPORT_FIELD_WISH, "wish"),
                    G_DEFINE_ENUM_VALUE (TEND_IMPORT_FIELD_PARTNER_NAME, "partner-name"),
                    G_DEFINE_ENUM_VALUE (TEND_IMPORT_FIELD_PARTNER_EMAIL, "partner-email"),
                    G_DEFINE_ENUM_VALUE (TEND_IMPORT_FIELD_STATUS, "status"),
                    G_DEFINE_ENUM_VALUE (TEND_IMPORT_FIELD_REFUSED, "refused"),
                    G_DEFINE_ENUM_VALUE (TEND_IMPORT_FIELD_ENDED, "ended"),
                    G_DEFINE_ENUM_VALUE (TEND_IMPORT_FIELD_PRONOUNS, "pronouns"),
                    G_DEFINE_ENUM_VALUE (TEND_IMPORT_FIELD_LANGUAGE, "language"),
                    G_DEFINE_ENUM_VALUE (TEND_IMPORT_FIELD_ACCESS_NEEDS, "access-needs"),
                    G_DEFINE_ENUM_VALUE (TEND_IMPORT_FIELD_EMERGENCY_CONTACT, "emergency-contact"),
                    G_DEFINE_ENUM_VALUE (TEND_IMPORT_FIELD_REFERRED_BY, "referred-by"),
                    G_DEFINE_ENUM_VALUE (TEND_IMPORT_FIELD_MAY_WRITE, "may-write"),
                    G_DEFINE_ENUM_VALUE (TEND_IMPORT_FIELD_SCREENING, "screening"))

const char *
tend_import_field_nick (TendImportField field)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (TEND_TYPE_IMPORT_FIELD);

  return g_enum_get_value (values, (int)field)->value_nick;
}

gboolean
tend_import_field_from_nick (const char      *nick,
                             TendImportField *field)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (TEND_TYPE_IMPORT_FIELD);
  const GEnumValue      *value;

  g_return_val_if_fail (nick != NULL, FALSE);

  value = g_enum_get_value_by_nick (values, nick);
  if (value != NULL)
    *field = (TendImportField)value->value;
  return value != NULL;
}

const char *
tend_import_field_label (TendImportField field)
{
  static const char *labels[TEND_IMPORT_N_FIELDS] = {
    [TEND_IMPORT_FIELD_NONE] = N_ ("Not kept"),
    [TEND_IMPORT_FIELD_NAME] = N_ ("Name"),
    [TEND_IMPORT_FIELD_GIVEN] = N_ ("Given name"),
    [TEND_IMPORT_FIELD_FAMILY] = N_ ("Family name"),
    [TEND_IMPORT_FIELD_EMAIL] = N_ ("E-mail address"),
    [TEND_IMPORT_FIELD_PHONE] = N_ ("Phone number"),
    [TEND_IMPORT_FIELD_MESSAGE] = N_ ("Message"),
    [TEND_IMPORT_FIELD_RECEIVED] = N_ ("Date of asking"),
    [TEND_IMPORT_FIELD_WISH] = N_ ("Cohort wished"),
    [TEND_IMPORT_FIELD_PARTNER_NAME] = N_ ("Name of the one who comes along"),
    [TEND_IMPORT_FIELD_PARTNER_EMAIL] = N_ ("Address of the one who comes along"),
    [TEND_IMPORT_FIELD_STATUS] = N_ ("Whether they still ask"),
    [TEND_IMPORT_FIELD_REFUSED] = N_ ("Whether they still ask"),
    [TEND_IMPORT_FIELD_ENDED] = N_ ("Whether they still ask"),
    [TEND_IMPORT_FIELD_PRONOUNS] = N_ ("Pronouns"),
    [TEND_IMPORT_FIELD_LANGUAGE] = N_ ("Language"),
    [TEND_IMPORT_FIELD_ACCESS_NEEDS] = N_ ("Access needs"),
    [TEND_IMPORT_FIELD_EMERGENCY_CONTACT] = N_ ("Emergency contact"),
    [TEND_IMPORT_FIELD_REFERRED_BY] = N_ ("Referred by"),
    [TEND_IMPORT_FIELD_MAY_WRITE] = N_ ("Whether they may be written to"),
    [TEND_IMPORT_FIELD_SCREENING] = N_ ("Screening note"),
  };

  g_return_val_if_fail (field < TEND_IMPORT_N_FIELDS, "");
  return _ (labels[field]);
}
