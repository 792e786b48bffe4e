/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-fixture.h"

#include "tend-column-map.h"

/* The columns taken for something, as "header=field" one after the other. */
static char *
describe (TendCsvTable *table)
{
  g_autoptr (TendImportSettings) settings = tend_import_settings_new ();
  g_autoptr (TendColumnMap)      map = tend_column_map_new (table, settings);
  GString                       *text = g_string_new (NULL);

  for (guint i = 0; i < tend_column_map_get_n_columns (map); i++)
    {
      TendImportField field = tend_column_map_get_column (map, i)->field;

      if (field != TEND_IMPORT_FIELD_NONE)
        g_string_append_printf (text, "%s%s=%s", text->len > 0 ? "|" : "",
                                tend_csv_table_get_column (table, i),
                                tend_import_field_nick (field));
    }
  return g_string_free (text, FALSE);
}

static void
assert_map (const char *text,
            const char *expected)
{
  g_autoptr (TendCsvTable) table = import_fixture_table_of (text);
  g_autofree char         *found = describe (table);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_samples (void)
{
  static const struct
  {
    const char *name;
    const char *map;
  } samples[] = {
    { "google_forms.csv",
      "Timestamp=received|Email Address=email|Your name=name|Phone (optional)=phone|"
      "Which group would you like to join?=wish|What draws you to self-compassion?=message" },
    { "google_sheets_form.csv",
      "Timestamp=received|Email address=email|Your name=name|Email address (2)=email|"
      "Which group would you like to join?=wish" },
    { "calendly.csv",
      "Invitee Name=name|Invitee First Name=given-name|Invitee Last Name=family-name|"
      "Invitee Email=email|Text Reminder Number=phone|Event Type Name=wish|"
      "Event Created Date & Time=received|Canceled=refused|Response 1=message" },
    { "cf7_cfdb7.csv", "Date=received|Name=name|Email=email|Phone=phone|Message=message" },
    { "eventbrite_us.csv",
      "Order Date=received|First Name=given-name|Last Name=family-name|Email=email|"
      "Attendee Status=status" },
    { "excel_fr.csv", "Prénom=given-name|Nom=family-name|E-mail=email|Téléphone=phone" },
    { "excel_sv_sep_line.csv", "Namn=name|E-post=email|Mobil=phone" },
    { "google_contacts_new.csv",
      "First Name=given-name|Last Name=family-name|E-mail 1 - Value=email|Phone 1 - Value=phone" },
    { "gravity_forms.csv",
      "Name (First)=given-name|Name (Last)=family-name|Email=email|Phone=phone|"
      "Notes, if any=message|Entry Date=received" },
    { "handmade_nasty.csv", "Name=name|Email=email|Email (2)=email|Notes=message" },
    { "kit_convertkit.csv",
      "first_name=given-name|email_address=email|state=status|created_at=received" },
    { "mailchimp_unsubscribed.csv",
      "Email Address=email|First Name=given-name|Last Name=family-name|CONFIRM_TIME=received|"
      "UNSUB_TIME=ended" },
    { "meetup_no_email.csv", "Name=name|RSVP=status|RSVPed on=received" },
    { "microsoft_excel_csv_utf8.csv",
      "Start time=received|Completion time=received|Email=email|Name=name|Full name=name|"
      "Phone=phone" },
    { "outlook_contacts.csv",
      "First Name=given-name|Last Name=family-name|Notes=message|E-mail Address=email|"
      "Mobile Phone=phone" },
    { "substack.csv", "email=email|email_disabled=refused|created_at=received" },
    { "thunderbird_fr.csv",
      "Prénom=given-name|Nom=family-name|Nom à afficher=name|"
      "Adresse électronique principale=email|Portable=phone" },
    { "wpforms.csv",
      "Name: First=given-name|Name: Last=family-name|Email=email|Which group?=wish|"
      "Comment or Message=message|Entry Date=received" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (TendImportSource) source = import_fixture_source (samples[i].name);
      g_autoptr (TendCsvTable)     table = import_fixture_table (source);
      g_autofree char             *found = describe (table);

      g_test_message ("%s", samples[i].name);
      g_assert_cmpstr (found, ==, samples[i].map);
    }
}

/* C36: the column that holds addresses, whatever it is called. */
static void
test_contents_decide (void)
{
  g_autoptr (TendImportSource) source = import_fixture_source ("microsoft_forms_excel.csv");
  g_autoptr (TendCsvTable)     table = import_fixture_table (source);
  g_autofree char             *found = describe (table);

  g_assert_cmpstr (found, ==,
                   "Start time=received|Completion time=received|What is your name?=name|"
                   "Your email=email|Which group would you like?=wish|Anything else?=message");
  assert_map ("Email,Name,Where can we reach you?\nanonymous,Ana,ana@example.org\n"
              "anonymous,Li,li@example.org\n",
              "Name=name|Where can we reach you?=email");
}

static void
test_languages (void)
{
  assert_map ("Nom,Courriel\nAna Lind,a@x.org\n", "Nom=name|Courriel=email");
  assert_map ("Vorname;Name;E-Mail-Adresse;Handynummer\nAna;Lind;a@x.org;0170 1234567\n",
              "Vorname=given-name|Name=family-name|E-Mail-Adresse=email|Handynummer=phone");
  assert_map ("Vorname;Name\nAna;Ana Lind\n", "Vorname=given-name|Name=name");
  assert_map ("Nombre;Apellidos;Correo electrónico\nAna;Lind;a@x.org\n",
              "Nombre=given-name|Apellidos=family-name|Correo electrónico=email");
  assert_map ("Nombre;Correo\nAna Lind;a@x.org\n", "Nombre=name|Correo=email");
  assert_map ("Voornaam;Achternaam;E-mailadres;Telefoonnummer;Opmerkingen\n"
              "Ana;Lind;a@x.org;0612345678;Ik kom graag\n",
              "Voornaam=given-name|Achternaam=family-name|E-mailadres=email|"
              "Telefoonnummer=phone|Opmerkingen=message");
  assert_map ("Tidsstämpel,Förnamn,Efternamn,E-postadress,Mobilnummer,Vilken kurs?\n"
              "2026-03-05 10:00,Ana,Lind,a@x.org,070-123 45 67,Torsdag\n",
              "Tidsstämpel=received|Förnamn=given-name|Efternamn=family-name|E-postadress=email|"
              "Mobilnummer=phone|Vilken kurs?=wish");
  assert_map ("Horodateur,Prénom,Nom de famille,Adresse e-mail,Commentaires\n"
              "05/03/2026 10:00,Ana,Lind,a@x.org,Bonjour\n",
              "Horodateur=received|Prénom=given-name|Nom de famille=family-name|"
              "Adresse e-mail=email|Commentaires=message");
}

/* C13: without headings, or with unknown ones, the contents alone decide. */
static void
test_without_headings (void)
{
  assert_map ("Ana Lind,ana@example.org,+46 70 174 06 05\nLi Wu,li@example.org,070 123 45 67\n",
              "Column 1=name|Column 2=email|Column 3=phone");
  assert_map ("Imię i nazwisko,Adres,Kiedy\nAna Lind,ana@example.org,2026-03-05 10:00\n"
              "Li Wu,li@example.org,2026-03-06 11:00\n",
              "Imię i nazwisko=name|Adres=email|Kiedy=received");
}

static void
test_left_alone (void)
{
  assert_map ("Name,Email,Emergency contact name,Emergency contact phone,Company name,User Email\n"
              "Ana,a@x.org,Li,0701234567,Acme,owner@x.org\n",
              "Name=name|Email=email");
  assert_map ("Name,Email,Do you take any medication that we should know about?\n"
              "Ana,a@x.org,Yes and I would rather talk about it on the phone\n",
              "Name=name|Email=email");
  assert_map ("Name,Email,Date of birth\nAna,a@x.org,12/28/1969\n", "Name=name|Email=email");
}

static void
test_partner (void)
{
  assert_map ("Name,Email,Your partner's name,Partner email\nAna,a@x.org,Li Wu,l@x.org\n",
              "Name=name|Email=email|Your partner's name=partner-name|Partner email=partner-email");
  assert_map ("Name,Email,Are you coming with a partner?\nAna,a@x.org,yes\nLi,l@x.org,no\n",
              "Name=name|Email=email");
}

static void
test_date_order (void)
{
  g_autoptr (TendCsvTable)       table = NULL;
  g_autoptr (TendImportSettings) settings = NULL;
  g_autoptr (TendColumnMap)      map = NULL;
  guint                          n_columns;

  table = import_fixture_table_of (
      "Timestamp,Email,Date of birth\n03/04/2026 10:00,a@x.org,28/12/1969\n");
  settings = tend_import_settings_new ();
  map = tend_column_map_new (table, settings);
  /* Nothing in the column itself settles it; the other one was written by the same program. */
  g_assert_cmpint (tend_column_map_get_column (map, 0)->order, ==, TEND_DATE_ORDER_DAY_FIRST);
  g_assert_cmpuint (*tend_column_map_get_columns_of (map, TEND_IMPORT_FIELD_RECEIVED, &n_columns),
                    ==, 0);
  g_assert_cmpuint (n_columns, ==, 1);
  g_assert_false (tend_column_map_has (map, TEND_IMPORT_FIELD_NAME));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/map/samples", test_samples);
  g_test_add_func ("/import/map/languages", test_languages);
  g_test_add_func ("/import/map/left-alone", test_left_alone);
  g_test_add_func ("/import/map/partner", test_partner);
  g_test_add_func ("/import/c13-without-headings", test_without_headings);
  g_test_add_func ("/import/c22-date-order", test_date_order);
  g_test_add_func ("/import/c36-contents-decide", test_contents_decide);
  return g_test_run ();
}
