/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-text.h"

static void
test_clean (void)
{
  g_autofree char *clean = tend_text_clean ("  Ana \n");

  g_assert_cmpstr (clean, ==, "Ana");
  g_assert_null (tend_text_clean (" \t "));
  g_assert_null (tend_text_clean (NULL));
  g_assert_true (tend_text_is_blank ("\xc2\xa0 "));
  g_assert_false (tend_text_is_blank (" x"));
}

static void
test_fold (void)
{
  g_autofree char *name = tend_text_fold ("  Renée\t DUBOIS ");
  g_autofree char *email = tend_text_fold_email (" Renee.Dubois+MSC@Example.org ");
  g_autofree char *idn = tend_text_fold_email ("Post@XN--bcher-kva.example");
  g_autofree char *phone = tend_text_fold_phone ("+46 (0)70-174 06 05");
  g_autofree char *rama = tend_text_fold ("राम");
  g_autofree char *ramaa = tend_text_fold ("रमा");

  g_assert_cmpstr (name, ==, "renee dubois");
  g_assert_cmpstr (rama, !=, ramaa);
  g_assert_cmpstr (email, ==, "renee.dubois+msc@example.org");
  g_assert_cmpstr (phone, ==, "+460701740605");
  g_assert_null (tend_text_fold_phone ("+ none"));
  g_assert_null (tend_text_fold_email (" "));
  g_assert_cmpstr (idn, ==, "post@bücher.example");
}

static void
test_join_names (void)
{
  const char      *names[] = { "Ana", "Li", "Sam", NULL };
  g_autofree char *none = tend_text_join_names (names + 3);
  g_autofree char *one = tend_text_join_names (names + 2);
  g_autofree char *two = tend_text_join_names (names + 1);
  g_autofree char *three = tend_text_join_names (names);

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (one, ==, "Sam");
  g_assert_cmpstr (two, ==, "Li and Sam");
  g_assert_cmpstr (three, ==, "Ana, Li and Sam");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/join-names", test_join_names);
  return g_test_run ();
}
