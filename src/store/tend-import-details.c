/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-details.h"

static const char find_details[] =
    "SELECT name, given_name, family_name, pronouns, language, access_needs, emergency_contact,"
    "  may_write FROM person WHERE id = :id";

static const char fill_details[] =
    "UPDATE person SET given_name = coalesce (given_name, :given_name),"
    "  family_name = coalesce (family_name, :family_name),"
    "  pronouns = coalesce (pronouns, :pronouns), language = coalesce (language, :language),"
    "  access_needs = coalesce (access_needs, :access_needs),"
    "  emergency_contact = coalesce (emergency_contact, :emergency_contact),"
    "  may_write = min (may_write, :may_write)"
    " WHERE id = :id";

static const struct
{
  const char *column;
  const char *parameter;
  const char *set;
} details_of[TEND_N_PERSON_DETAILS] = {
  [TEND_PERSON_DETAIL_NAME] = { "name", ":name", "UPDATE person SET name = :text WHERE id = :id" },
  [TEND_PERSON_DETAIL_GIVEN_NAME] = { "given_name", ":given_name",
                                      "UPDATE person SET given_name = :text WHERE id = :id" },
  [TEND_PERSON_DETAIL_FAMILY_NAME] = { "family_name", ":family_name",
                                       "UPDATE person SET family_name = :text WHERE id = :id" },
  [TEND_PERSON_DETAIL_PRONOUNS] = { "pronouns", ":pronouns",
                                    "UPDATE person SET pronouns = :text WHERE id = :id" },
  [TEND_PERSON_DETAIL_LANGUAGE] = { "language", ":language",
                                    "UPDATE person SET language = :text WHERE id = :id" },
  [TEND_PERSON_DETAIL_ACCESS_NEEDS] = { "access_needs", ":access_needs",
                                        "UPDATE person SET access_needs = :text WHERE id = :id" },
  [TEND_PERSON_DETAIL_EMERGENCY_CONTACT] = { "emergency_contact", ":emergency_contact",
                                             "UPDATE person SET emergency_contact = :text"
                                             " WHERE id = :id" },
};

void
tend_known_details_clear (TendKnownDetails *self)
{
  for (guint i = 0; i < TEND_N_PERSON_DETAILS; i++)
    g_clear_pointer (&self->texts[i], g_free);
}

const char *
tend_person_detail_column (TendPersonDetail detail)
{
  g_return_val_if_fail (detail < TEND_N_PERSON_DETAILS, NULL);

  return details_of[detail].column;
}

gboolean
tend_import_find_details (TendDatabase     *database,
                          gint64            person,
                          TendKnownDetails *details,
                          GError          **error)
{
  g_autoptr (TendStatement) find = NULL;
  TendStepResult            step;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (details != NULL, FALSE);

  *details = (TendKnownDetails){ .may_write = TRUE };
  find = tend_database_prepare (database, find_details, error);
  if (find == NULL)
    return FALSE;
  tend_statement_bind_id (find, ":id", person);
  step = tend_statement_step (find, error);
  if (step == TEND_STEP_ROW)
    {
      for (guint i = 0; i < TEND_N_PERSON_DETAILS; i++)
        details->texts[i] = g_strdup (tend_statement_text (find, details_of[i].column));
      details->may_write = tend_statement_int (find, "may_write") != 0;
    }
  return step != TEND_STEP_ERROR;
}

gboolean
tend_import_has_said (TendDatabase *database,
                      gint64        person,
                      const char   *member,
                      const char   *text,
                      gboolean     *has,
                      GError      **error)
{
  g_autoptr (TendStatement) find = NULL;
  TendStepResult            step;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (has != NULL, FALSE);

  find = tend_database_prepare (database,
                                "SELECT 1 FROM import_row WHERE person = :person"
                                " AND json_extract (said, '$.' || :member) = :text LIMIT 1",
                                error);
  if (find == NULL)
    return FALSE;
  tend_statement_bind_id (find, ":person", person);
  tend_statement_bind_text (find, ":member", member);
  tend_statement_bind_text (find, ":text", text);
  step = tend_statement_step (find, error);
  *has = step == TEND_STEP_ROW;
  return step != TEND_STEP_ERROR;
}

gboolean
tend_import_fill_details (TendDatabase      *database,
                          gint64             person,
                          const char *const *texts,
                          gboolean           stop_writing,
                          GError           **error)
{
  g_autoptr (TendStatement) fill = NULL;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (texts != NULL, FALSE);

  fill = tend_database_prepare (database, fill_details, error);
  if (fill == NULL)
    return FALSE;
  tend_statement_bind_id (fill, ":id", person);
  for (guint i = TEND_PERSON_DETAIL_GIVEN_NAME; i < TEND_N_PERSON_DETAILS; i++)
    tend_statement_bind_text (fill, details_of[i].parameter, texts[i]);
  tend_statement_bind_int64 (fill, ":may_write", stop_writing ? 0 : 1);
  return tend_statement_execute (fill, error);
}

gboolean
tend_import_set_detail (TendDatabase    *database,
                        gint64           person,
                        TendPersonDetail detail,
                        const char      *text,
                        GError         **error)
{
  g_autoptr (TendStatement) set = NULL;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (detail < TEND_N_PERSON_DETAILS, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  set = tend_database_prepare (database, details_of[detail].set, error);
  if (set == NULL)
    return FALSE;
  tend_statement_bind_id (set, ":id", person);
  tend_statement_bind_text (set, ":text", text);
  return tend_statement_execute (set, error);
}

gboolean
tend_import_set_wish (TendDatabase *database,
                      gint64        inquiry,
                      const char   *wish,
                      gint64        cohort,
                      GError      **error)
{
  g_autoptr (TendStatement) set = NULL;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);

  set = tend_database_prepare (database,
                               "UPDATE inquiry SET wish = :wish, cohort_wished = :cohort"
                               " WHERE id = :id",
                               error);
  if (set == NULL)
    return FALSE;
  tend_statement_bind_id (set, ":id", inquiry);
  tend_statement_bind_text (set, ":wish", wish);
  tend_statement_bind_id (set, ":cohort", cohort);
  return tend_statement_execute (set, error);
}

gboolean
tend_import_get_wish (TendDatabase *database,
                      gint64        inquiry,
                      char        **wish,
                      GError      **error)
{
  g_autoptr (TendStatement) find = NULL;
  TendStepResult            step;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (wish != NULL, FALSE);

  *wish = NULL;
  find = tend_database_prepare (database, "SELECT wish FROM inquiry WHERE id = :id", error);
  if (find == NULL)
    return FALSE;
  tend_statement_bind_id (find, ":id", inquiry);
  step = tend_statement_step (find, error);
  if (step == TEND_STEP_ROW)
    *wish = g_strdup (tend_statement_text (find, "wish"));
  return step != TEND_STEP_ERROR;
}
