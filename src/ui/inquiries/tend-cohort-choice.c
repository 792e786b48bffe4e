/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-cohort-choice.h"

#include "tend-cohort-store.h"

struct _TendCohortChoice
{
  GObject parent_instance;

  char          *none;
  GPtrArray     *cohorts; /* of TendCohort; NULL for the first choice if that is none */
  GtkStringList *titles;
};

G_DEFINE_FINAL_TYPE (TendCohortChoice, tend_cohort_choice, G_TYPE_OBJECT)

static void
free_cohort (gpointer cohort)
{
  g_clear_object (&cohort);
}

static void
tend_cohort_choice_finalize (GObject *object)
{
  TendCohortChoice *self = TEND_COHORT_CHOICE (object);

  g_free (self->none);
  g_ptr_array_unref (self->cohorts);
  g_object_unref (self->titles);

  G_OBJECT_CLASS (tend_cohort_choice_parent_class)->finalize (object);
}

static void
tend_cohort_choice_class_init (TendCohortChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tend_cohort_choice_finalize;
}

static void
tend_cohort_choice_init (TendCohortChoice *self)
{
  self->cohorts = g_ptr_array_new_with_free_func (free_cohort);
  self->titles = gtk_string_list_new (NULL);
}

TendCohortChoice *
tend_cohort_choice_new (const char *none)
{
  TendCohortChoice *self = g_object_new (TEND_TYPE_COHORT_CHOICE, NULL);

  self->none = g_strdup (none);
  if (none != NULL)
    {
      g_ptr_array_add (self->cohorts, NULL);
      gtk_string_list_append (self->titles, none);
    }
  return self;
}

GListModel *
tend_cohort_choice_get_model (TendCohortChoice *self)
{
  g_return_val_if_fail (TEND_IS_COHORT_CHOICE (self), NULL);

  return G_LIST_MODEL (self->titles);
}

static GPtrArray *
load_cohorts (TendCohortChoice *self,
              TendDatabase     *database,
              gint64            also,
              GError          **error)
{
  const guint states = TEND_COHORTS_CURRENT | TEND_COHORTS_IN (TEND_COHORT_DRAFT) |
                       TEND_COHORTS_IN (TEND_COHORT_POSTPONED);
  g_autoptr (GArray)    ids = tend_cohort_find_ids (database, states, NULL, error);
  g_autoptr (GPtrArray) cohorts = g_ptr_array_new_with_free_func (free_cohort);
  gboolean              found = also == 0;

  if (ids == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    found = found || g_array_index (ids, gint64, i) == also;
  if (!found)
    g_array_append_val (ids, also);

  if (self->none != NULL)
    g_ptr_array_add (cohorts, NULL);
  for (guint i = 0; i < ids->len; i++)
    {
      TendCohort *cohort = tend_cohort_load (database, g_array_index (ids, gint64, i), error);

      if (cohort == NULL)
        return NULL;
      g_ptr_array_add (cohorts, cohort);
    }
  return g_steal_pointer (&cohorts);
}

static const char *
get_title (TendCohortChoice *self,
           GPtrArray        *cohorts,
           guint             position)
{
  TendCohort *cohort = g_ptr_array_index (cohorts, position);

  return cohort != NULL ? tend_cohort_get_title (cohort) : self->none;
}

gboolean
tend_cohort_choice_fill (TendCohortChoice *self,
                         TendDatabase     *database,
                         gint64            also,
                         GError          **error)
{
  GPtrArray            *cohorts;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) titles = NULL;
  gboolean              same;

  g_return_val_if_fail (TEND_IS_COHORT_CHOICE (self), FALSE);

  cohorts = load_cohorts (self, database, also, error);
  if (cohorts == NULL)
    return FALSE;

  before = self->cohorts;
  self->cohorts = cohorts;
  same = before->len == cohorts->len;
  titles = g_ptr_array_new ();
  for (guint i = 0; i < cohorts->len; i++)
    {
      g_ptr_array_add (titles, (gpointer)get_title (self, cohorts, i));
      same = same && g_strcmp0 (get_title (self, before, i), get_title (self, cohorts, i)) == 0;
    }
  g_ptr_array_add (titles, NULL);
  if (!same)
    gtk_string_list_splice (self->titles, 0, before->len, (const char *const *)titles->pdata);
  return TRUE;
}

guint
tend_cohort_choice_find (TendCohortChoice *self,
                         gint64            cohort)
{
  g_return_val_if_fail (TEND_IS_COHORT_CHOICE (self), GTK_INVALID_LIST_POSITION);

  for (guint i = 0; i < self->cohorts->len; i++)
    if (tend_cohort_choice_get_id (self, i) == cohort)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

gint64
tend_cohort_choice_get_id (TendCohortChoice *self,
                           guint             position)
{
  TendCohort *cohort = tend_cohort_choice_get_cohort (self, position);

  return cohort != NULL ? tend_cohort_get_id (cohort) : 0;
}

TendCohort *
tend_cohort_choice_get_cohort (TendCohortChoice *self,
                               guint             position)
{
  g_return_val_if_fail (TEND_IS_COHORT_CHOICE (self), NULL);

  return position < self->cohorts->len ? g_ptr_array_index (self->cohorts, position) : NULL;
}
