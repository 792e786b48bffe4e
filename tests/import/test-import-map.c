/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-fixture.h"

#include "tend-column-map.h"
#include "tend-import-mapping-store.h"
#include "tend-sensitive-words.h"

static TendColumnMap *
new_map (TendCsvTable       *table,
         GHashTable         *remembered,
         TendImportSettings *settings)
{
  g_autoptr (TendImportSettings) none = tend_import_settings_new ();

  return tend_column_map_new (table, remembered, settings != NULL ? settings : none);
}

/* The columns taken for something, as "header=field" one after the other. */
static char *
describe (TendCsvTable *table)
{
  g_autoptr (TendColumnMap) map = new_map (table, NULL, NULL);
  GString                  *text = g_string_new (NULL);

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
      "Event Created Date & Time=received|Canceled=refused|Response 1=message|"
      "Guest Email(s)=partner-email" },
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

/* C13: blank and doubled headings are told apart, and a line break in one is a space. */
static void
test_odd_headings (void)
{
  g_autoptr (TendCsvTable) table =
      import_fixture_table_of ("Name,Email,,Email,\"Phone\nnumber\"\n"
                               "Ana Lind,a@x.org,x,b@x.org,+46 70 174 06 05\n");
  g_autofree char *found = describe (table);

  g_assert_cmpstr (tend_csv_table_get_column (table, 2), ==, "Column 3");
  g_assert_cmpstr (found, ==, "Name=name|Email=email|Email (2)=email|Phone number=phone");
}

static void
test_left_alone (void)
{
  assert_map ("Name,Email,Company name,User Email,Invitee accepted marketing emails\n"
              "Ana,a@x.org,Acme,owner@x.org,No\n",
              "Name=name|Email=email");
  assert_map ("Name,Email,Do you take any medication that we should know about?\n"
              "Ana,a@x.org,Yes and I would rather talk about it on the phone\n",
              "Name=name|Email=email");
  assert_map ("Name,Email,Date of birth\nAna,a@x.org,12/28/1969\n", "Name=name|Email=email");
}

/* What a form asks beside name and address, in six languages. */
static void
test_details (void)
{
  assert_map ("Name,Email,Pronouns,Preferred language,Access needs,Emergency contact name,"
              "Emergency contact phone,How did you hear about us?,May we write to you?\n"
              "Ana,a@x.org,she/her,Swedish,A chair,Li,0701234567,A friend,No\n",
              "Name=name|Email=email|Pronouns=pronouns|Preferred language=language|"
              "Access needs=access-needs|Emergency contact name=emergency-contact|"
              "Emergency contact phone=emergency-contact|How did you hear about us?=referred-by|"
              "May we write to you?=may-write");
  assert_map ("Nom;Courriel;Pronoms;Langue;Accessibilité;Personne à prévenir en cas d'urgence;"
              "Comment nous avez-vous connus ?;Pouvons-nous vous écrire ?\n"
              "Ana;a@x.org;elle;français;non;Li;Une amie;oui\n",
              "Nom=name|Courriel=email|Pronoms=pronouns|Langue=language|"
              "Accessibilité=access-needs|"
              "Personne à prévenir en cas d'urgence=emergency-contact|"
              "Comment nous avez-vous connus ?=referred-by|Pouvons-nous vous écrire ?=may-write");
  assert_map ("Name;E-Mail;Pronomen;Sprache;Barrierefreiheit;Notfallkontakt;"
              "Wie haben Sie von uns erfahren?;Dürfen wir Ihnen schreiben?\n"
              "Ana;a@x.org;sie;Deutsch;nein;Li;Freundin;nein\n",
              "Name=name|E-Mail=email|Pronomen=pronouns|Sprache=language|"
              "Barrierefreiheit=access-needs|Notfallkontakt=emergency-contact|"
              "Wie haben Sie von uns erfahren?=referred-by|Dürfen wir Ihnen schreiben?=may-write");
  assert_map ("Nombre;Correo;Pronombres;Idioma;Accesibilidad;Contacto de emergencia;"
              "¿Cómo nos conociste?;¿Podemos escribirte?\n"
              "Ana;a@x.org;ella;español;no;Li;una amiga;sí\n",
              "Nombre=name|Correo=email|Pronombres=pronouns|Idioma=language|"
              "Accesibilidad=access-needs|Contacto de emergencia=emergency-contact|"
              "¿Cómo nos conociste?=referred-by|¿Podemos escribirte?=may-write");
  assert_map ("Naam;E-mailadres;Voornaamwoorden;Taal;Toegankelijkheid;Noodcontact;"
              "Hoe heb je ons gevonden?;Mogen we je schrijven?\n"
              "Ana;a@x.org;zij;Nederlands;nee;Li;vriendin;ja\n",
              "Naam=name|E-mailadres=email|Voornaamwoorden=pronouns|Taal=language|"
              "Toegankelijkheid=access-needs|Noodcontact=emergency-contact|"
              "Hoe heb je ons gevonden?=referred-by|Mogen we je schrijven?=may-write");
  assert_map ("Namn;E-post;Pronomen;Språk;Tillgänglighet;Närmaste anhörig;"
              "Hur hörde du talas om oss?;Får vi skriva till dig?\n"
              "Ana;a@x.org;hon;svenska;nej;Li;en vän;nej tack\n",
              "Namn=name|E-post=email|Pronomen=pronouns|Språk=language|"
              "Tillgänglighet=access-needs|Närmaste anhörig=emergency-contact|"
              "Hur hörde du talas om oss?=referred-by|Får vi skriva till dig?=may-write");
  /* What is no yes or no is no consent. */
  assert_map ("Name,Email,May we write to you?\nAna,a@x.org,January\n", "Name=name|Email=email");
}

static void
test_sensitive_questions (void)
{
  static const char *const asked[] = {
    "Anything we should know to make this safe for you?",
    "Do you take any medication?",
    "Are you in therapy?",
    "Have you thought of self-harm?",
    "Mental-health emergencies",
    "Prenez-vous des médicaments ?",
    "Êtes-vous enceinte ?",
    "Votre santé",
    "Nehmen Sie Medikamente?",
    "Bist du schwanger?",
    "Psychische Erkrankungen",
    "¿Toma medicación?",
    "¿Está embarazada?",
    "Salud mental",
    "Gebruik je medicijnen?",
    "Ben je zwanger?",
    "Wat heb je nodig om je veilig te voelen?",
    "Tar du mediciner?",
    "Är du gravid?",
    "Hur är din hälsa?",
    "Disability or access needs",
  };
  static const char *const harmless[] = {
    "There is a few of us",
    "What draws you to self-compassion?",
    "Access needs",
    "Message",
    "Bringen Sie etwas mit?",
    "Versicherungsnummer",
    "Which group?",
  };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_autofree char          *text = g_strconcat ("Name,Email,", asked[i], "\nAna,a@x.org,yes\n",
                                                    NULL);
      g_autoptr (TendCsvTable)  table = import_fixture_table_of (text);
      g_autoptr (TendColumnMap) map = new_map (table, NULL, NULL);

      g_test_message ("%s", asked[i]);
      g_assert_true (tend_sensitive_words_ask (asked[i]));
      g_assert_true (tend_column_map_get_column (map, 2)->asks);
      g_assert_cmpint (tend_column_map_get_column (map, 2)->field, ==, TEND_IMPORT_FIELD_NONE);
    }
  for (guint i = 0; i < G_N_ELEMENTS (harmless); i++)
    g_assert_false (tend_sensitive_words_ask (harmless[i]));
}

static void
assert_asks (const char     *text,
             guint           column,
             TendImportField field,
             gboolean        asks)
{
  g_autoptr (TendCsvTable)  table = import_fixture_table_of (text);
  g_autoptr (TendColumnMap) map = new_map (table, NULL, NULL);

  g_assert_cmpint (tend_column_map_get_column (map, column)->field, ==, field);
  g_assert_cmpint (tend_column_map_get_column (map, column)->asks, ==, asks);
}

/* A harmless question can have other answers. */
static void
test_sensitive_answers (void)
{
  g_autoptr (TendImportSource) source = import_fixture_source ("calendly.csv");
  g_autoptr (TendCsvTable)     table = import_fixture_table (source);
  g_autoptr (TendColumnMap)    map = new_map (table, NULL, NULL);

  assert_asks ("Name,Email,Message\nAna,a@x.org,I had panic attacks last year\n", 2,
               TEND_IMPORT_FIELD_MESSAGE, TRUE);
  assert_asks ("Name,Email,Message\nAna,a@x.org,Jag har haft ångest länge\n", 2,
               TEND_IMPORT_FIELD_MESSAGE, TRUE);
  assert_asks ("Name,Email,Message\nAna,a@x.org,I look forward to it\n", 2,
               TEND_IMPORT_FIELD_MESSAGE, FALSE);
  assert_asks ("Name,Email,Your story,Message\nAna,a@x.org,"
               "After my depression I learned to rest,Hello\n",
               2, TEND_IMPORT_FIELD_NONE, TRUE);
  /* Nobody is asked about names, addresses and dates. */
  assert_asks ("Name,Email\nAna Panic,panic@x.org\n", 0, TEND_IMPORT_FIELD_NAME, FALSE);

  g_assert_cmpstr (tend_csv_table_get_column (table, 18), ==, "Response 1");
  g_assert_cmpuint (tend_column_map_get_column (map, 18)->question, ==, 17);
  g_assert_true (tend_column_map_get_column (map, 18)->asks);
}

/* One answer among thousands is enough, wherever it stands. */
static void
test_every_answer (void)
{
  g_autoptr (GString)       text = g_string_new ("Name,Email,Message\n");
  g_autoptr (TendCsvTable)  table = NULL;
  g_autoptr (TendColumnMap) map = NULL;

  for (guint i = 0; i < 3001; i++)
    g_string_append_printf (text, "Ana,a%u@x.org,%s\n", i,
                            i == 1501 ? "After “self-harm” I stopped" : "I look forward to it");
  table = import_fixture_table_of (text->str);
  map = new_map (table, NULL, NULL);
  g_assert_true (tend_column_map_get_column (map, 2)->asks);

  g_assert_true (tend_sensitive_words_answer ("Self - Harm"));
  g_assert_true (tend_sensitive_words_answer ("self‑harm"));
  g_assert_true (tend_sensitive_words_answer ("of self – harm"));
  g_assert_true (tend_sensitive_words_answer ("une dépression"));
  g_assert_true (tend_sensitive_words_answer ("min ångest, alltså"));
  g_assert_true (tend_sensitive_words_answer ("“panic”"));
  g_assert_false (tend_sensitive_words_answer ("myself harm"));
  g_assert_false (tend_sensitive_words_answer ("selfish self"));
  g_assert_false (tend_sensitive_words_answer ("hispanic – é"));
  g_assert_false (tend_sensitive_words_answer (""));
}

/* Which times are those of no place in particular. */
static void
test_universal (void)
{
  static const struct
  {
    const char *header;
    gboolean    universal;
  } headers[] = {
    { "Submit Date (UTC)", TRUE },
    { "createdAtUtc", TRUE },
    { "utc_time", TRUE },
    { "Entry date, GMT", TRUE },
    { "Signed up (Dutch)", FALSE },
    { "Outcome", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      g_autofree char          *text = g_strdup_printf ("Name,Email,\"%s\"\n"
                                                                 "Ana,a@x.org,2026-07-01 10:00\n",
                                                        headers[i].header);
      g_autoptr (TendCsvTable)  table = import_fixture_table_of (text);
      g_autoptr (TendColumnMap) map = new_map (table, NULL, NULL);

      g_assert_cmpint (tend_column_map_get_column (map, 2)->field, ==, TEND_IMPORT_FIELD_RECEIVED);
      g_assert_cmpint (tend_column_map_get_column (map, 2)->universal, ==, headers[i].universal);
    }
}

/* C36: names in social media are no addresses. */
static void
test_handles (void)
{
  g_autoptr (TendCsvTable)  table = import_fixture_table_of ("Nimi,Instagram,Osoite\n"
                                                              "Anna Aho,@anna,anna@example.org\n"
                                                              "Bo Salo,@bo,bo@example.org\n");
  g_autoptr (TendColumnMap) map = new_map (table, NULL, NULL);

  g_assert_cmpint (tend_column_map_get_column (map, 1)->field, ==, TEND_IMPORT_FIELD_NONE);
  g_assert_cmpint (tend_column_map_get_column (map, 2)->field, ==, TEND_IMPORT_FIELD_EMAIL);
}

/* The question stands in a cell, and is as sensitive there. */
static void
test_questions_in_cells (void)
{
  assert_asks ("Invitee Name,Invitee Email,Question 1,Response 1,Question 2,Response 2\n"
               "Ana,a@x.org,What brings you?,A friend,Do you take medication?,A little\n",
               3, TEND_IMPORT_FIELD_MESSAGE, FALSE);
  assert_asks ("Invitee Name,Invitee Email,Question 1,Response 1,Question 2,Response 2\n"
               "Ana,a@x.org,What brings you?,A friend,Do you take medication?,A little\n",
               5, TEND_IMPORT_FIELD_NONE, TRUE);
}

static void
test_partner (void)
{
  /* The addresses and numbers of others are not those of whoever asks. */
  assert_map ("Name,Email,Friend's email,Therapist phone\nAna,a@x.org,l@x.org,070 123 45 67\n",
              "Name=name|Email=email");
  assert_map ("Name,Email,Bringing anyone? Name and email\nAna,a@x.org,Li l@x.org\n",
              "Name=name|Email=email|Bringing anyone? Name and email=partner-email");
  assert_map ("Name,Email,Your partner's name,Partner email\nAna,a@x.org,Li Wu,l@x.org\n",
              "Name=name|Email=email|Your partner's name=partner-name|Partner email=partner-email");
  assert_map ("Name,Email,Are you coming with a partner?\nAna,a@x.org,yes\nLi,l@x.org,no\n",
              "Name=name|Email=email");
}

static void
test_date_order (void)
{
  g_autoptr (TendCsvTable)       table = NULL;
  g_autoptr (TendImportSettings) settings = tend_import_settings_new ();
  g_autoptr (TendColumnMap)      map = NULL;
  g_autoptr (TendColumnMap)      settled = NULL;
  guint                          n_columns;

  table = import_fixture_table_of (
      "Timestamp,Email,Date of birth\n03/04/2026 10:00,a@x.org,28/12/1969\n");
  map = new_map (table, NULL, NULL);
  /* Nothing in the column itself settles it; the other one was written by the same program. */
  g_assert_cmpint (tend_column_map_get_column (map, 0)->order, ==, TEND_DATE_ORDER_DAY_FIRST);
  g_assert_cmpuint (*tend_column_map_get_columns_of (map, TEND_IMPORT_FIELD_RECEIVED, &n_columns),
                    ==, 0);
  g_assert_cmpuint (n_columns, ==, 1);
  g_assert_false (tend_column_map_has (map, TEND_IMPORT_FIELD_NAME));

  /* A column that somebody takes for the date votes as one that was found. */
  tend_import_settings_set_field (settings, "Date of birth", TEND_IMPORT_FIELD_RECEIVED);
  settled = new_map (table, NULL, settings);
  g_assert_cmpint (tend_column_map_get_column (settled, 2)->order, ==, TEND_DATE_ORDER_DAY_FIRST);
}

static void
test_remembered (void)
{
  g_autoptr (TendCsvTable)       table = NULL;
  g_autoptr (TendCsvTable)       other = NULL;
  g_autoptr (GHashTable)         remembered = tend_import_mapping_new ();
  g_autoptr (TendImportSettings) settings = tend_import_settings_new ();
  g_autoptr (TendColumnMap)      map = NULL;
  g_autoptr (TendColumnMap)      settled = NULL;
  g_autoptr (TendColumnMap)      contradicted = NULL;

  g_hash_table_insert (remembered, g_strdup ("name"), g_strdup ("name"));
  g_hash_table_insert (remembered, g_strdup ("contact"), g_strdup ("email"));
  g_hash_table_insert (remembered, g_strdup ("message"), g_strdup ("screening"));
  table = import_fixture_table_of ("Name,Contact,Message,Empty,Diet\n"
                                   "Ana,a@x.org,I had panic attacks,,Vegan\n");
  map = new_map (table, remembered, NULL);
  g_assert_cmpint (tend_column_map_get_column (map, 1)->field, ==, TEND_IMPORT_FIELD_EMAIL);
  g_assert_true (tend_column_map_get_column (map, 1)->decided);
  /* Decided once, it does not ask again. */
  g_assert_cmpint (tend_column_map_get_column (map, 2)->field, ==, TEND_IMPORT_FIELD_SCREENING);
  g_assert_false (tend_column_map_get_column (map, 2)->asks);
  /* The new question alone lights up. */
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (tend_column_map_get_column (map, i)->is_new, ==, i == 4);

  /* What is said now goes before what was said then. */
  tend_import_settings_set_field (settings, "Message", TEND_IMPORT_FIELD_NONE);
  tend_import_settings_set_field (settings, "Diet", TEND_IMPORT_FIELD_ACCESS_NEEDS);
  settled = new_map (table, remembered, settings);
  g_assert_cmpint (tend_column_map_get_column (settled, 2)->field, ==, TEND_IMPORT_FIELD_NONE);
  g_assert_cmpint (tend_column_map_get_column (settled, 4)->field, ==,
                   TEND_IMPORT_FIELD_ACCESS_NEEDS);
  g_assert_false (tend_column_map_get_column (settled, 4)->is_new);

  /* The same headers over other things. */
  other = import_fixture_table_of ("Name,Contact,Message\na@x.org,Ana,Hello\nl@x.org,Li,Hi\n");
  contradicted = new_map (other, remembered, NULL);
  g_assert_cmpint (tend_column_map_get_column (contradicted, 0)->field, ==,
                   TEND_IMPORT_FIELD_EMAIL);
  g_assert_cmpint (tend_column_map_get_column (contradicted, 2)->field, ==,
                   TEND_IMPORT_FIELD_MESSAGE);
  g_assert_false (tend_column_map_get_column (contradicted, 2)->is_new);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/map/samples", test_samples);
  g_test_add_func ("/import/map/languages", test_languages);
  g_test_add_func ("/import/map/details", test_details);
  g_test_add_func ("/import/map/sensitive-questions", test_sensitive_questions);
  g_test_add_func ("/import/map/universal", test_universal);
  g_test_add_func ("/import/c36-handles", test_handles);
  g_test_add_func ("/import/map/every-answer", test_every_answer);
  g_test_add_func ("/import/map/sensitive-answers", test_sensitive_answers);
  g_test_add_func ("/import/map/questions-in-cells", test_questions_in_cells);
  g_test_add_func ("/import/map/remembered", test_remembered);
  g_test_add_func ("/import/map/left-alone", test_left_alone);
  g_test_add_func ("/import/map/partner", test_partner);
  g_test_add_func ("/import/c13-without-headings", test_without_headings);
  g_test_add_func ("/import/c13-odd-headings", test_odd_headings);
  g_test_add_func ("/import/c22-date-order", test_date_order);
  g_test_add_func ("/import/c36-contents-decide", test_contents_decide);
  return g_test_run ();
}
