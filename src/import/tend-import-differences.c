/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a file and Tend say different things of somebody known. What an import said before gives
 * way to what the file says now; what was edited in Tend stays, unless it is decided otherwise. */
#include <glib/gi18n-lib.h>

#include "tend-import-match-private.h"
#include "tend-import-names.h"
#include "tend-import-person-fields.h"

/* How much of a text a sentence quotes. */
#define LONGEST_QUOTE 80

/**
 * Comparison:
 * @i: the newest row that says anything of it
 * @member: its name in what imports have said
 */
typedef struct
{
  guint           i;
  gint64          person;
  TendImportField field;
  const char     *member;
  const char     *here;
  const char     *file;
} Comparison;

/* The newest of @rows that says @detail, or with TEND_N_PERSON_DETAILS a wish for @inquiry;
 * TEND_IMPORT_NOBODY when none does. */
static guint
find_newest (TendImportPlan *plan,
             GArray         *rows,
             guint           detail,
             gint64          inquiry)
{
  for (guint n = rows->len; n-- > 0;)
    {
      guint                  i = g_array_index (rows, guint, n);
      const TendImportEntry *entry = tend_import_plan_get_entry (plan, i);

      if (detail < TEND_N_PERSON_DETAILS ? tend_import_entry_get_detail (entry, detail) != NULL
                                         : entry->wish != NULL && entry->inquiry == inquiry)
        return i;
    }
  return TEND_IMPORT_NOBODY;
}

static gboolean
differ (const char *here,
        const char *file)
{
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (g_str_equal (here, file))
    return FALSE;
  one = g_utf8_casefold (here, -1);
  other = g_utf8_casefold (file, -1);
  return !g_str_equal (one, other);
}

/* Two people in one name differ from one of them by more than a name; but who was taken for one is
 * the first of them, once that is decided. */
static gboolean
names_differ (TendImportPlan        *plan,
              const TendImportEntry *entry,
              const char            *here)
{
  if (entry->extra != NULL && entry->extra->other_name != NULL)
    return tend_import_plan_is_chosen (plan, entry->decision, TEND_IMPORT_SPLIT_PEOPLE) &&
           g_str_equal (entry->extra->other_name, here);
  return tend_import_is_real_name (here) && tend_import_name_says_more (entry->name, here);
}

/* The beginning of @text when it is long. Free with g_free(). */
static char *
quote (const char *text)
{
  g_autofree char *beginning = NULL;

  if (g_utf8_strlen (text, -1) <= LONGEST_QUOTE)
    return g_strdup (text);
  beginning = g_utf8_substring (text, 0, LONGEST_QUOTE);
  return g_strconcat (beginning, "…", NULL);
}

static char *
say_difference (const Comparison *it,
                gboolean          is_edited,
                gboolean          is_taken)
{
  const char      *label = tend_import_field_label (it->field);
  g_autofree char *here = quote (it->here);
  g_autofree char *file = quote (it->file);

  if (!is_taken)
    /* Translators: a heading such as "Pronouns", what Tend has, what the file has */
    return g_strdup_printf (_ ("%s: Tend has “%s”, the file says “%s”; Tend’s is kept."), label,
                            here, file);
  if (is_edited)
    /* Translators: a heading such as "Pronouns", what Tend has, what the file has */
    return g_strdup_printf (_ ("%s: Tend has “%s”, the file says “%s”, which takes its place."),
                            label, here, file);
  /* Translators: a heading such as "Pronouns", what Tend has, what the file has */
  return g_strdup_printf (_ ("%s: Tend has “%s” from an import before, the file says “%s” now, "
                             "which takes its place."),
                          label, here, file);
}

/* Whether what Tend has was written there by somebody, or what the file says is nothing new. */
static gboolean
find_edited (TendImportMatcher *matcher,
             const Comparison  *it,
             gboolean          *is_edited,
             GError           **error)
{
  gboolean here_said, file_said = FALSE;

  if (!tend_import_has_said (matcher->database, it->person, it->member, it->here, &here_said,
                             error) ||
      !tend_import_has_said (matcher->database, it->person, it->member, it->file, &file_said,
                             error))
    return FALSE;
  *is_edited = !here_said || file_said;
  return TRUE;
}

static gboolean
note_difference (TendImportMatcher *matcher,
                 const Comparison  *it,
                 GError           **error)
{
  TendImportPlan  *plan = matcher->plan;
  TendImportEntry *entry = tend_import_plan_get_entry (plan, it->i);
  TendImportExtra *extra = tend_import_plan_need_extra (plan, entry);
  TendImportChange change = { .field = it->field, .file = it->file };
  gboolean         is_edited;

  if (!find_edited (matcher, it, &is_edited, error))
    return FALSE;
  change.here = tend_import_plan_keep (plan, g_strdup (it->here));
  change.taken = !is_edited ||
                 tend_import_plan_is_chosen (plan, entry->decision, TEND_IMPORT_TAKE_FILE);
  if (is_edited)
    entry->offers |= TEND_IMPORT_TAKE_FILE;
  if (extra->changes == NULL)
    extra->changes = g_array_new (FALSE, FALSE, sizeof (TendImportChange));
  g_array_append_val (extra->changes, change);

  if (change.taken && entry->verdict == TEND_VERDICT_SAME_AS_BEFORE)
    tend_import_judge (plan, it->i, TEND_VERDICT_ADDS_TO_KNOWN,
                       g_strdup_printf (_ ("%s is known."), tend_import_entry_say_who (entry)));
  if (change.taken)
    entry->work |= TEND_IMPORT_FILL_PERSON | TEND_IMPORT_CHANGE;
  if (change.taken && it->field == TEND_IMPORT_FIELD_WISH)
    entry->cohort = tend_import_find_cohort_wished (matcher, it->file);
  tend_import_plan_add_reason (plan, it->i, say_difference (it, is_edited, change.taken));
  return TRUE;
}

static gboolean
weigh_details (TendImportMatcher *matcher,
               GArray            *rows,
               gint64             person,
               GError           **error)
{
  g_auto (TendKnownDetails) known = { 0 };

  if (!tend_import_people_find_details (matcher->people, person, &known, error))
    return FALSE;
  for (guint detail = 0; detail < TEND_N_PERSON_DETAILS; detail++)
    {
      const TendImportPersonField *of = &tend_import_person_fields[detail];
      guint                        i = find_newest (matcher->plan, rows, detail, 0);
      Comparison                   it = { .i = i, .person = person, .field = of->field };
      const TendImportEntry       *entry;

      it.member = of->member;
      it.here = known.texts[detail];
      if (i == TEND_IMPORT_NOBODY || it.here == NULL)
        continue;
      entry = tend_import_plan_get_entry (matcher->plan, i);
      it.file = tend_import_entry_get_detail (entry, detail);
      if ((detail == TEND_PERSON_DETAIL_NAME ? names_differ (matcher->plan, entry, it.here)
                                             : differ (it.here, it.file)) &&
          !note_difference (matcher, &it, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
tend_import_weigh_differences (TendImportMatcher      *matcher,
                               GArray                 *rows,
                               gint64                  person,
                               const TendKnownInquiry *going_on,
                               GError                **error)
{
  Comparison it = { .person = person, .field = TEND_IMPORT_FIELD_WISH, .member = "wish" };

  if (!weigh_details (matcher, rows, person, error))
    return FALSE;
  if (going_on == NULL || going_on->wish == NULL)
    return TRUE;
  it.i = find_newest (matcher->plan, rows, TEND_N_PERSON_DETAILS, going_on->id);
  if (it.i == TEND_IMPORT_NOBODY)
    return TRUE;
  it.here = going_on->wish;
  it.file = tend_import_plan_get_entry (matcher->plan, it.i)->wish;
  return !differ (it.here, it.file) || note_difference (matcher, &it, error);
}
