/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "tend-import-match-private.h"
#include "tend-import-names.h"
#include "tend-text.h"

/* More names than this on one address are no family: they are compared only where they are written
 * alike. */
#define MOST_NAMES 64

/* Rows of a group whose names agree: one person. */
typedef struct
{
  GArray     *rows;       /* guint, by the date of asking */
  const char *name;       /* the fullest of them, or NULL */
  gint64      person;     /* somebody known, or 0 */
  const char *known_name; /* of that person */
} Cluster;

static void
cluster_free (Cluster *cluster)
{
  g_array_unref (cluster->rows);
  g_free (cluster);
}

static Cluster *
get_cluster (GPtrArray *clusters,
             guint      i)
{
  return g_ptr_array_index (clusters, i);
}

static Cluster *
find_agreeing (GPtrArray  *clusters,
               const char *name)
{
  for (guint i = 0; i < MIN (clusters->len, MOST_NAMES); i++)
    if (tend_import_names_agree (get_cluster (clusters, i)->name, name))
      return get_cluster (clusters, i);
  return NULL;
}

/* The one of @clusters that @name is in, made when there is none; @by_name (folded name -> Cluster)
 * has those found already. */
static Cluster *
find_cluster (GPtrArray  *clusters,
              GHashTable *by_name,
              const char *name)
{
  g_autofree char *folded = tend_text_fold (name);
  Cluster         *cluster = g_hash_table_lookup (by_name, folded);

  if (cluster != NULL)
    return cluster;
  cluster = find_agreeing (clusters, name);
  if (cluster == NULL)
    {
      cluster = g_new0 (Cluster, 1);
      cluster->rows = g_array_new (FALSE, FALSE, sizeof (guint));
      g_ptr_array_add (clusters, cluster);
    }
  g_hash_table_insert (by_name, g_steal_pointer (&folded), cluster);
  return cluster;
}

static void
add_to_cluster (GPtrArray  *clusters,
                GHashTable *by_name,
                const char *name,
                guint       row)
{
  Cluster *cluster = find_cluster (clusters, by_name, name);

  g_array_append_val (cluster->rows, row);
  if (name != NULL && (cluster->name == NULL || strlen (name) > strlen (cluster->name)))
    cluster->name = name;
}

/* Rows with a name first, so that for those without it is known whether there is one person. */
static GPtrArray *
cluster_by_name (TendImportMatcher *matcher,
                 GArray            *group)
{
  GPtrArray             *clusters = g_ptr_array_new_with_free_func ((GDestroyNotify)cluster_free);
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < group->len; i++)
      {
        guint       row = g_array_index (group, guint, i);
        const char *name = tend_import_plan_get_entry (matcher->plan, row)->name;

        if ((name == NULL) != (pass == 1))
          continue;
        if (name == NULL && clusters->len > 1)
          tend_import_judge (matcher->plan, row, TEND_VERDICT_NEEDS_DECISION,
                             g_strdup (_ ("Several people share this address, and the row does "
                                          "not say which of them asks.")));
        else
          add_to_cluster (clusters, by_name, name, row);
      }
  for (guint i = 0; i < clusters->len; i++)
    tend_import_sort_rows (matcher->plan, get_cluster (clusters, i)->rows);
  return clusters;
}

/* Everybody known by one of the group's addresses. */
static GPtrArray *
find_known (TendImportMatcher *matcher,
            GArray            *group,
            GError           **error)
{
  g_autoptr (GPtrArray)  known = tend_import_known_people_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; matcher->database != NULL && i < group->len; i++)
    {
      guint                  row = g_array_index (group, guint, i);
      const TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, row);
      char                  *folded;

      for (guint k = 0; (folded = tend_import_entry_dup_address (entry, k)) != NULL; k++)
        if (g_hash_table_add (seen, folded) &&
            !tend_import_people_find (matcher->people, folded, known, error))
          return NULL;
    }
  return g_steal_pointer (&known);
}

static gboolean
is_taken (GPtrArray *clusters,
          gint64     person)
{
  for (guint i = 0; i < clusters->len; i++)
    if (get_cluster (clusters, i)->person == person)
      return TRUE;
  return FALSE;
}

static void
take_known (Cluster               *cluster,
            const TendKnownPerson *person)
{
  cluster->person = person->id;
  cluster->known_name = person->name;
}

static void
recognise_by_name (GPtrArray *clusters,
                   Cluster   *cluster,
                   GPtrArray *known)
{
  for (guint k = 0; k < known->len && cluster->person == 0; k++)
    {
      const TendKnownPerson *person = g_ptr_array_index (known, k);

      if ((cluster->name != NULL || known->len == 1) &&
          (!tend_import_is_real_name (person->name) ||
           tend_import_names_agree (cluster->name, person->name)) &&
          !is_taken (clusters, person->id))
        take_known (cluster, person);
    }
}

/* Whoever has another name in Tend by now was called so by an import. */
static gboolean
recognise_by_former_name (TendImportMatcher *matcher,
                          GPtrArray         *clusters,
                          Cluster           *cluster,
                          GPtrArray         *known,
                          GError           **error)
{
  for (guint k = 0; k < known->len && cluster->name != NULL && cluster->person == 0; k++)
    {
      const TendKnownPerson *person = g_ptr_array_index (known, k);
      gboolean               has = FALSE;

      if (is_taken (clusters, person->id))
        continue;
      if (!tend_import_has_said (matcher->database, person->id, "name", cluster->name, &has, error))
        return FALSE;
      if (has)
        take_known (cluster, person);
    }
  return TRUE;
}

/* Finds out which of the known people each cluster is; in @n_unknown, how many are nobody known. */
static gboolean
recognise (TendImportMatcher *matcher,
           GPtrArray         *clusters,
           GPtrArray         *known,
           guint             *n_unknown,
           GError           **error)
{
  for (guint i = 0; i < clusters->len; i++)
    recognise_by_name (clusters, get_cluster (clusters, i), known);
  *n_unknown = 0;
  for (guint i = 0; i < clusters->len; i++)
    {
      Cluster *cluster = get_cluster (clusters, i);

      if (cluster->person == 0 &&
          !recognise_by_former_name (matcher, clusters, cluster, known, error))
        return FALSE;
      *n_unknown += cluster->person == 0 ? 1 : 0;
    }
  return TRUE;
}

/* Whether @cluster is one of @companions, who then joins the @known. */
static gboolean
take_companion (Cluster   *cluster,
                GPtrArray *companions,
                GPtrArray *known)
{
  for (guint i = 0; i < companions->len; i++)
    {
      TendKnownPerson *person = g_ptr_array_index (companions, i);

      if (!tend_import_names_agree (cluster->name, person->name))
        continue;
      cluster->person = person->id;
      cluster->known_name = person->name;
      g_ptr_array_add (known, g_ptr_array_steal_index (companions, i));
      return TRUE;
    }
  return FALSE;
}

/* Somebody without an address of their own may have come along with those who have it. Whoever is
 * found joins the known people. */
static gboolean
recognise_companions (TendImportMatcher *matcher,
                      GPtrArray         *clusters,
                      GPtrArray         *known,
                      guint             *n_unknown,
                      GError           **error)
{
  guint n_known = known->len;

  for (guint k = 0; *n_unknown > 0 && k < n_known; k++)
    {
      const TendKnownPerson *with = g_ptr_array_index (known, k);
      g_autoptr (GPtrArray)  companions = NULL;

      companions = tend_import_find_companions (matcher->database, with->id, error);
      if (companions == NULL)
        return FALSE;
      for (guint i = 0; i < clusters->len; i++)
        if (get_cluster (clusters, i)->person == 0 && get_cluster (clusters, i)->name != NULL &&
            take_companion (get_cluster (clusters, i), companions, known))
          (*n_unknown)--;
    }
  return TRUE;
}

static char *
ask_about_names (GPtrArray *clusters,
                 GPtrArray *known)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char      *joined = NULL;

  for (guint i = 0; i < known->len; i++)
    g_ptr_array_add (names, ((TendKnownPerson *)g_ptr_array_index (known, i))->name);
  for (guint i = 0; i < clusters->len; i++)
    if (get_cluster (clusters, i)->person == 0 && get_cluster (clusters, i)->name != NULL)
      g_ptr_array_add (names, (char *)get_cluster (clusters, i)->name);
  joined = tend_import_say_names (names);
  /* Translators: names, as in "Grace Bell and Tom Bell" */
  return g_strdup_printf (_ ("One address, different names: %s. Do they come together?"), joined);
}

static void
leave_to_the_person (TendImportMatcher *matcher,
                     Cluster           *cluster,
                     const char        *question)
{
  for (guint i = 0; i < cluster->rows->len; i++)
    tend_import_judge (matcher->plan, g_array_index (cluster->rows, guint, i),
                       TEND_VERDICT_NEEDS_DECISION, g_strdup (question));
}

/* The question can be answered for these rows. */
static void
let_decide (TendImportPlan *plan,
            const Cluster  *cluster)
{
  for (guint i = 0; i < cluster->rows->len; i++)
    tend_import_plan_get_entry (plan, g_array_index (cluster->rows, guint, i))->offers |=
        TEND_IMPORT_TOGETHER;
}

/* A new person: the first row begins the inquiry, the others go into it. */
static gboolean
make_new_person (TendImportMatcher *matcher,
                 Cluster           *cluster,
                 GError           **error)
{
  guint lead = g_array_index (cluster->rows, guint, 0);

  tend_import_make_new (matcher, lead);
  for (guint n = 1; n < cluster->rows->len; n++)
    {
      if (tend_import_matcher_is_cancelled (matcher, n, error))
        return FALSE;
      tend_import_make_further (matcher, cluster->rows, n, lead);
    }
  tend_import_finish_inquiry (matcher, cluster->rows, lead);
  return TRUE;
}

/* Somebody new behind the address of others comes with them. */
static gboolean
make_companion (TendImportMatcher *matcher,
                Cluster           *cluster,
                GPtrArray         *clusters,
                GPtrArray         *known,
                GError           **error)
{
  guint row = g_array_index (cluster->rows, guint, 0);

  if (!make_new_person (matcher, cluster, error))
    return FALSE;
  if (known->len > 0)
    {
      const TendKnownPerson *first = g_ptr_array_index (known, 0);

      return tend_import_come_with_known (matcher, row, first->id, first->name, error);
    }
  if (cluster != get_cluster (clusters, 0))
    tend_import_join (matcher, row, g_array_index (get_cluster (clusters, 0)->rows, guint, 0));
  return TRUE;
}

gboolean
tend_import_match_group (TendImportMatcher *matcher,
                         GArray            *group,
                         GError           **error)
{
  g_autoptr (GPtrArray) known = find_known (matcher, group, error);
  g_autoptr (GPtrArray) clusters = NULL;
  g_autofree char      *question = NULL;
  gboolean              together;
  guint                 decision;
  guint                 n_unknown;

  if (known == NULL)
    return FALSE;
  decision =
      tend_import_plan_get_entry (matcher->plan, g_array_index (group, guint, 0))->decision;
  clusters = cluster_by_name (matcher, group);
  if (!recognise (matcher, clusters, known, &n_unknown, error) ||
      !recognise_companions (matcher, clusters, known, &n_unknown, error))
    return FALSE;
  if (n_unknown > 0 && known->len + n_unknown > 1)
    question = ask_about_names (clusters, known);
  together = tend_import_plan_is_chosen (matcher->plan, decision, TEND_IMPORT_TOGETHER);

  for (guint i = 0; i < clusters->len; i++)
    {
      Cluster *cluster = get_cluster (clusters, i);
      gboolean decided = TRUE;

      if (question != NULL && cluster->person == 0 && cluster->name != NULL)
        let_decide (matcher->plan, cluster);
      if (cluster->person != 0)
        decided = tend_import_decide_known (matcher, cluster->rows, cluster->person,
                                            cluster->known_name, error);
      else if (question == NULL)
        decided = make_new_person (matcher, cluster, error);
      else if (!together || cluster->name == NULL)
        leave_to_the_person (matcher, cluster, question);
      else
        decided = make_companion (matcher, cluster, clusters, known, error);
      if (!decided)
        return FALSE;
    }
  return TRUE;
}
