/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-row.h"

#include "tend-enum.h"
#include "tend-import-plan-private.h"

struct _TendImportRow
{
  GObject parent_instance;

  TendImportPlan        *plan;
  const TendImportEntry *entry;
  guint                  index;
};

typedef enum {
  PROP_LINE = 1,
  PROP_NAMES,
  PROP_GIVEN_NAME,
  PROP_FAMILY_NAME,
  PROP_EMAIL,
  PROP_MORE_EMAILS,
  PROP_PHONE,
  PROP_MESSAGE,
  PROP_RECEIVED,
  PROP_WISH,
  PROP_PARTNER_NAME,
  PROP_PARTNER_EMAIL,
  PROP_VERDICT,
  PROP_VERDICT_LABEL,
  PROP_VERDICT_ICON,
  PROP_REASON,
  PROP_RAW,
} TendImportRowProperty;

static GParamSpec *properties[PROP_RAW + 1];

G_DEFINE_FINAL_TYPE (TendImportRow, tend_import_row, G_TYPE_OBJECT)

static void
tend_import_row_finalize (GObject *object)
{
  g_object_unref (TEND_IMPORT_ROW (object)->plan);

  G_OBJECT_CLASS (tend_import_row_parent_class)->finalize (object);
}

static void
tend_import_row_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  TendImportRow           *self = TEND_IMPORT_ROW (object);
  const TendImportEntry   *entry = self->entry;
  const TendImportPartner *partner = tend_import_entry_get_companion (entry, 0);

  switch ((TendImportRowProperty)id)
    {
    case PROP_LINE:
      g_value_set_uint (value, tend_import_row_get_line (self));
      break;
    case PROP_NAMES:
      g_value_set_string (value, tend_import_row_get_names (self));
      break;
    case PROP_GIVEN_NAME:
      g_value_set_string (value, entry->given_name);
      break;
    case PROP_FAMILY_NAME:
      g_value_set_string (value, entry->family_name);
      break;
    case PROP_EMAIL:
      g_value_set_string (value, entry->email);
      break;
    case PROP_MORE_EMAILS:
      g_value_set_boxed (value, entry->more_emails);
      break;
    case PROP_PHONE:
      g_value_set_string (value, entry->phone);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, entry->message);
      break;
    case PROP_RECEIVED:
      g_value_set_string (value, entry->received);
      break;
    case PROP_WISH:
      g_value_set_string (value, entry->wish);
      break;
    case PROP_PARTNER_NAME:
      g_value_set_string (value, partner != NULL ? partner->name : NULL);
      break;
    case PROP_PARTNER_EMAIL:
      g_value_set_string (value, partner != NULL ? partner->email : NULL);
      break;
    case PROP_VERDICT:
      g_value_set_enum (value, (int)entry->verdict);
      break;
    case PROP_VERDICT_LABEL:
      g_value_set_string (value, tend_enum_label (TEND_TYPE_VERDICT, (int)entry->verdict));
      break;
    case PROP_VERDICT_ICON:
      g_value_set_string (value, tend_enum_icon (TEND_TYPE_VERDICT, (int)entry->verdict));
      break;
    case PROP_REASON:
      g_value_set_string (value, entry->reason);
      break;
    case PROP_RAW:
      g_value_take_string (value, tend_import_row_dup_raw (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static GParamSpec *
text_property (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
tend_import_row_class_init (TendImportRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  static const struct
  {
    TendImportRowProperty id;
    const char           *name;
  } texts[] = {
    { PROP_NAMES, "names" },
    { PROP_GIVEN_NAME, "given-name" },
    { PROP_FAMILY_NAME, "family-name" },
    { PROP_EMAIL, "email" },
    { PROP_PHONE, "phone" },
    { PROP_MESSAGE, "message" },
    { PROP_RECEIVED, "received" },
    { PROP_WISH, "wish" },
    { PROP_PARTNER_NAME, "partner-name" },
    { PROP_PARTNER_EMAIL, "partner-email" },
    { PROP_VERDICT_LABEL, "verdict-label" },
    { PROP_VERDICT_ICON, "verdict-icon" },
    { PROP_REASON, "reason" },
    { PROP_RAW, "raw" },
  };

  object_class->finalize = tend_import_row_finalize;
  object_class->get_property = tend_import_row_get_property;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    properties[texts[i].id] = text_property (texts[i].name);
  properties[PROP_LINE] = g_param_spec_uint ("line", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_MORE_EMAILS] = g_param_spec_boxed ("more-emails", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_VERDICT] = g_param_spec_enum ("verdict", NULL, NULL, TEND_TYPE_VERDICT,
                                                TEND_VERDICT_NEW_INQUIRY, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tend_import_row_init (TendImportRow *self)
{
}

TendImportRow *
tend_import_row_new (TendImportPlan *plan,
                     guint           i)
{
  TendImportRow *self = g_object_new (TEND_TYPE_IMPORT_ROW, NULL);

  self->plan = g_object_ref (plan);
  self->entry = tend_import_plan_get_entry (plan, i);
  self->index = i;
  return self;
}

guint
tend_import_row_get_line (TendImportRow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_ROW (self), 0);
  return tend_import_plan_get_line (self->plan, self->index);
}

guint
tend_import_row_get_part (TendImportRow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_ROW (self), 0);
  return self->entry->part;
}

TendVerdict
tend_import_row_get_verdict (TendImportRow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_ROW (self), TEND_VERDICT_CANNOT_BE_USED);
  return self->entry->verdict;
}

const char *
tend_import_row_get_reason (TendImportRow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_ROW (self), NULL);
  return self->entry->reason;
}

const char *
tend_import_row_get_names (TendImportRow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_ROW (self), NULL);
  return tend_import_entry_say_who (self->entry);
}

const char *
tend_import_row_get_name (TendImportRow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_ROW (self), NULL);
  return self->entry->name;
}

const char *
tend_import_row_get_email (TendImportRow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_ROW (self), NULL);
  return self->entry->email;
}

const char *const *
tend_import_row_get_more_emails (TendImportRow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_ROW (self), NULL);
  return self->entry->more_emails;
}

const char *
tend_import_row_get_phone (TendImportRow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_ROW (self), NULL);
  return self->entry->phone;
}

const char *const *
tend_import_row_get_more_phones (TendImportRow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_ROW (self), NULL);
  return self->entry->more_phones;
}

const char *
tend_import_row_get_message (TendImportRow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_ROW (self), NULL);
  return self->entry->message;
}

const char *
tend_import_row_get_received (TendImportRow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_ROW (self), NULL);
  return self->entry->received;
}

const char *
tend_import_row_get_wish (TendImportRow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_ROW (self), NULL);
  return self->entry->wish;
}

guint
tend_import_row_get_offers (TendImportRow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_ROW (self), 0);
  return self->entry->offers;
}

guint
tend_import_row_get_decision (TendImportRow *self)
{
  return self->entry->decision;
}

gboolean
tend_import_row_is_chosen (TendImportRow *self,
                           guint          choice)
{
  g_return_val_if_fail (TEND_IS_IMPORT_ROW (self), FALSE);
  return tend_import_plan_is_chosen (self->plan, self->entry->decision, choice);
}

GArray *
tend_import_row_dup_differences (TendImportRow *self)
{
  const GArray *changes;
  GArray       *differences;

  g_return_val_if_fail (TEND_IS_IMPORT_ROW (self), NULL);

  changes = self->entry->extra != NULL ? self->entry->extra->changes : NULL;
  if (changes == NULL)
    return NULL;
  differences = g_array_new (FALSE, FALSE, sizeof (TendImportDifference));
  for (guint i = 0; i < changes->len; i++)
    {
      const TendImportChange *change = &g_array_index (changes, TendImportChange, i);
      TendImportDifference    difference = { tend_import_field_label (change->field), change->here,
                                             change->file, change->taken };

      g_array_append_val (differences, difference);
    }
  return differences;
}

gboolean
tend_import_row_get_partner (TendImportRow *self,
                             guint          n,
                             const char   **name,
                             const char   **email)
{
  const TendImportPartner *partner;

  g_return_val_if_fail (TEND_IS_IMPORT_ROW (self), FALSE);

  partner = tend_import_entry_get_companion (self->entry, n);
  *name = partner != NULL ? partner->name : NULL;
  *email = partner != NULL ? partner->email : NULL;
  return partner != NULL;
}

char *
tend_import_row_dup_raw (TendImportRow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_ROW (self), NULL);
  return tend_csv_table_dup_raw (tend_import_plan_get_part (self->plan, self->entry)->table,
                                 self->entry->record);
}

const char *
tend_import_row_get_file (TendImportRow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_ROW (self), NULL);
  if (self->plan->parts->len == 1)
    return NULL;
  return tend_import_source_get_name (tend_import_plan_get_part (self->plan, self->entry)->source);
}

char *
tend_import_row_dup_cells (TendImportRow *self,
                           guint          field)
{
  TendImportPart     *part;
  g_autoptr (GString) cells = g_string_new (NULL);

  g_return_val_if_fail (TEND_IS_IMPORT_ROW (self), NULL);

  part = tend_import_plan_get_part (self->plan, self->entry);
  for (guint i = 0; i < tend_csv_table_get_n_columns (part->table); i++)
    {
      const char *cell = tend_csv_table_get_cell (part->table, self->entry->record, i);

      if (*cell != '\0' && tend_column_map_get_column (part->map, i)->field == field)
        g_string_append_printf (cells, "%s%s", cells->len > 0 ? " " : "", cell);
    }
  return cells->len > 0 ? g_strdup (cells->str) : NULL;
}

const char *
tend_import_row_get_detail (TendImportRow *self,
                            guint          field)
{
  const TendImportEntry *entry;

  g_return_val_if_fail (TEND_IS_IMPORT_ROW (self), NULL);

  entry = self->entry;
  switch (field)
    {
    case TEND_IMPORT_FIELD_PRONOUNS:
      return entry->pronouns;
    case TEND_IMPORT_FIELD_LANGUAGE:
      return entry->language;
    case TEND_IMPORT_FIELD_ACCESS_NEEDS:
      return entry->access_needs;
    case TEND_IMPORT_FIELD_EMERGENCY_CONTACT:
      return entry->emergency_contact;
    case TEND_IMPORT_FIELD_REFERRED_BY:
      return entry->referred_by;
    default:
      return NULL;
    }
}

gboolean
tend_import_row_refuses_letters (TendImportRow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_ROW (self), FALSE);
  return self->entry->may_write == TEND_IMPORT_CONSENT_NO;
}

guint
tend_import_row_count_screening (TendImportRow *self)
{
  const char *const *screening;

  g_return_val_if_fail (TEND_IS_IMPORT_ROW (self), 0);

  screening = self->entry->screening;
  return screening != NULL ? g_strv_length ((char **)screening) / 2 : 0;
}
