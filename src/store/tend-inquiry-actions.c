/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-inquiry-actions.h"

#include "tend-enum.h"
#include "tend-inquiry-store.h"
#include "tend-inquiry-verbs.h"
#include "tend-person-store.h"
#include "tend-property.h"
#include "tend-text.h"

#include <glib/gi18n-lib.h>

static TendAction *
new_action (const char    *name,
            const char    *label,
            TendActionFunc func,
            GVariant      *arguments)
{
  return tend_action_new (name, label, func, g_variant_ref_sink (arguments),
                          (GDestroyNotify)g_variant_unref);
}

/* Says what happened with the party's names in place of %s, once the work is done. A name may hold
 * anything, also a per cent sign. */
static gboolean
label_with_names (TendDatabase *database,
                  TendAction   *action,
                  gint64        inquiry,
                  const char   *format,
                  GError      **error)
{
  g_autoptr (TendInquiry) asked = tend_inquiry_load_summary (database, inquiry, error);
  g_autoptr (GString)     label = NULL;

  if (asked == NULL)
    return FALSE;
  label = g_string_new (format);
  g_string_replace (label, "%s", tend_inquiry_get_names (asked), 1);
  tend_action_set_label (action, label->str);
  return TRUE;
}

static gboolean
create (TendDatabase *database,
        TendAction   *action,
        GError      **error)
{
  TendInquiry *draft = tend_action_get_data (action);

  if (!tend_inquiry_create (database, draft, error))
    return FALSE;
  tend_action_set_result (action, tend_inquiry_get_id (draft));
  /* Translators: the names of a party whose inquiry was entered by hand */
  return label_with_names (database, action, tend_inquiry_get_id (draft),
                           _ ("Inquiry from %s added"), error);
}

TendAction *
tend_inquiry_create_action (TendInquiry *draft)
{
  TendInquiry *copy;
  GListModel  *members;

  g_return_val_if_fail (TEND_IS_INQUIRY (draft), NULL);

  copy = tend_object_copy (draft);
  members = G_LIST_MODEL (tend_inquiry_get_members (draft));
  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (TendPerson) person = g_list_model_get_item (members, i);
      g_autoptr (TendPerson) person_copy = tend_object_copy (person);

      g_list_store_append (tend_inquiry_get_members (copy), person_copy);
    }
  return tend_action_new ("create-inquiry", _ ("Inquiry added"), create, copy, g_object_unref);
}

static gboolean
answer (TendDatabase *database,
        TendAction   *action,
        GError      **error)
{
  gint64      id;
  const char *text;

  g_variant_get (tend_action_get_data (action), "(x&s)", &id, &text);
  /* Translators: the names of a party that was answered */
  return tend_inquiry_answer (database, id, tend_action_get_author (action), text, error) &&
         label_with_names (database, action, id, _ ("Answer to %s kept"), error);
}

TendAction *
tend_inquiry_answer_action (gint64      id,
                            const char *text)
{
  return new_action ("answer-inquiry", _ ("Answer kept"), answer,
                     g_variant_new ("(xs)", id, text != NULL ? text : ""));
}

static gboolean
add_note (TendDatabase *database,
          TendAction   *action,
          GError      **error)
{
  const char *author = tend_action_get_author (action);
  gint64      id, person;
  const char *body;

  g_variant_get (tend_action_get_data (action), "(xx&s)", &id, &person, &body);
  /* Translators: the names of a party */
  return tend_inquiry_add_note (database, id, person, author, body, error) &&
         label_with_names (database, action, id, _ ("Note about %s added"), error);
}

TendAction *
tend_inquiry_add_note_action (gint64      id,
                              gint64      person,
                              const char *body)
{
  return new_action ("add-inquiry-note", _ ("Note added"), add_note,
                     g_variant_new ("(xxs)", id, person, body != NULL ? body : ""));
}

static gboolean
set_next_step (TendDatabase *database,
               TendAction   *action,
               GError      **error)
{
  gint64      id;
  const char *step, *date;

  g_variant_get (tend_action_get_data (action), "(x&s&s)", &id, &step, &date);
  if (!tend_inquiry_set_next_step (database, id, step, date, error))
    return FALSE;
  if (tend_text_is_blank (step) && tend_text_is_blank (date))
    /* Translators: the names of a party */
    return label_with_names (database, action, id, _ ("Nothing more to do next for %s"), error);
  /* Translators: the names of a party */
  return label_with_names (database, action, id, _ ("Next step for %s set"), error);
}

TendAction *
tend_inquiry_set_next_step_action (gint64      id,
                                   const char *step,
                                   const char *date)
{
  return new_action ("set-next-step", _ ("Next step set"), set_next_step,
                     g_variant_new ("(xss)", id, step != NULL ? step : "",
                                    date != NULL ? date : ""));
}

static gboolean
set_togetherness (TendDatabase *database,
                  TendAction   *action,
                  GError      **error)
{
  gint64 id;
  int    togetherness;

  g_variant_get (tend_action_get_data (action), "(xi)", &id, &togetherness);
  if (!tend_inquiry_set_togetherness (database, id, togetherness, error))
    return FALSE;
  if (togetherness == TEND_TOGETHERNESS_MUST)
    /* Translators: the names of a party */
    return label_with_names (database, action, id, _ ("%s: together or not at all"), error);
  /* Translators: the names of a party */
  return label_with_names (database, action, id, _ ("%s: together if possible"), error);
}

TendAction *
tend_inquiry_set_togetherness_action (gint64           id,
                                      TendTogetherness togetherness)
{
  return new_action ("set-togetherness", _ ("Togetherness changed"), set_togetherness,
                     g_variant_new ("(xi)", id, (int)togetherness));
}

static gboolean
set_cohort_wished (TendDatabase *database,
                   TendAction   *action,
                   GError      **error)
{
  gint64 id, cohort;

  g_variant_get (tend_action_get_data (action), "(xx)", &id, &cohort);
  /* Translators: the names of a party */
  return tend_inquiry_set_cohort_wished (database, id, cohort, error) &&
         label_with_names (database, action, id, _ ("Wish of %s changed"), error);
}

TendAction *
tend_inquiry_set_cohort_wished_action (gint64 id,
                                       gint64 cohort)
{
  return new_action ("set-cohort-wished", _ ("Wish changed"), set_cohort_wished,
                     g_variant_new ("(xx)", id, cohort));
}

static gboolean
set_state (TendDatabase *database,
           TendAction   *action,
           GError      **error)
{
  g_autofree char *format = NULL;
  const char      *reason;
  gint64           id;
  int              state;

  g_variant_get (tend_action_get_data (action), "(xi&s)", &id, &state, &reason);
  format = g_strconcat ("%s: ", tend_enum_label (TEND_TYPE_INQUIRY_STATE, state), NULL);
  return tend_inquiry_set_state (database, id, state, reason, error) &&
         label_with_names (database, action, id, format, error);
}

TendAction *
tend_inquiry_set_state_action (gint64           id,
                               TendInquiryState state,
                               const char      *closed_reason)
{
  return new_action ("set-inquiry-state", tend_enum_label (TEND_TYPE_INQUIRY_STATE, state),
                     set_state,
                     g_variant_new ("(xis)", id, (int)state,
                                    closed_reason != NULL ? closed_reason : ""));
}

static gboolean
update_person (TendDatabase *database,
               TendAction   *action,
               GError      **error)
{
  TendPerson      *person = tend_action_get_data (action);
  g_autofree char *label = NULL;

  if (!tend_person_update (database, person, error))
    return FALSE;
  /* Translators: the name of a person whose details were changed */
  label = g_strdup_printf (_ ("Details of %s changed"), tend_person_get_call_name (person));
  tend_action_set_label (action, label);
  return TRUE;
}

TendAction *
tend_person_update_action (TendPerson *person)
{
  g_return_val_if_fail (TEND_IS_PERSON (person), NULL);

  return tend_action_new ("update-person", _ ("Details changed"), update_person,
                          tend_object_copy (person), g_object_unref);
}
