/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-header-words.h"

#include "tend-text.h"

/* All words are folded: lower case, no accents, letters and digits only. Within a list the first
 * is the best. A list ends with NULL. */
typedef const char *const Words[];

static Words email_exact = {
  "email", "emailaddress", "primaryemail", "email1value", "inviteeemail", "subscriber",
  "youremail", "youremailaddress", "attendeeemail", "contactemail", "mail",
  "adressedemessagerie", "adresseelectroniqueprincipale", "adresseelectronique", "courriel",
  "adresseemail", "adressemail", "votreemail", "mel",
  "emailadresse", "mailadresse", "ihreemail", "ihreemailadresse", "primareemailadresse",
  "correo", "correoelectronico", "direcciondecorreoelectronico", "direcciondecorreo",
  "emailadres", "uwemailadres", "jeemailadres",
  "epost", "epostadress", "dinepost", "dinepostadress",
  "secondaryemail", "email2value", "email2address", "email3value", "email3address",
  "adresseelectroniquesecondaire", NULL
};
static Words email_within = { "email", "courriel", "epost", "correo", "messagerie", NULL };

static Words name_exact = {
  "name", "fullname", "yourname", "yourfullname", "inviteename", "displayname", "attendeename",
  "participantname", "contactname", "whatisyourname",
  "nomcomplet", "nom", "nometprenom", "prenometnom", "nomprenom", "prenomnom", "votrenom",
  "nomaafficher",
  "ihrname", "deinname", "vorundnachname", "vornameundnachname", "vornamenachname",
  "vollstandigername", "anzeigename",
  "nombrecompleto", "nombreyapellidos", "nombreyapellido", "nombre", "sunombre", "tunombre",
  "naam", "volledigenaam", "uwnaam", "jenaam", "voorenachternaam",
  "namn", "fulltnamn", "helanamnet", "dittnamn", "forochefternamn", "fornamnochefternamn",
  "visningsnamn", "firstandlastname", "firstlastname", NULL
};
static Words name_within = { "yourname", "fullname", "callyou", "nomcomplet", "dittnamn", NULL };

static Words given_exact = {
  "firstname", "givenname", "namefirst", "inviteefirstname", "forename", "first", "yourfirstname",
  "prenom", "votreprenom", "vorname", "voornaam", "fornamn", "nombredepila", NULL
};
static Words given_within = { "firstname", "givenname", "prenom", "vorname", "voornaam", "fornamn",
                              NULL };

static Words family_exact = {
  "lastname", "surname", "familyname", "namelast", "inviteelastname", "last", "yourlastname",
  "nomdefamille", "nachname", "familienname", "apellidos", "apellido", "achternaam", "efternamn",
  NULL
};
static Words family_within = { "lastname", "surname", "familyname", "nomdefamille", "nachname",
                               "apellido", "achternaam", "efternamn", NULL };

static Words phone_exact = {
  "phone", "phonenumber", "mobile", "mobilephone", "mobilenumber", "primaryphone", "sms",
  "textremindernumber", "yourphone", "phone1value", "cellphone", "cell", "telephone", "tel",
  "telmobile", "portable", "numerodetelephone",
  "telefon", "telefonnummer", "handy", "handynummer", "mobil", "mobilnummer", "mobiltelefon",
  "telefono", "numerodetelefono", "movil", "celular",
  "telefoon", "telefoonnummer", "mobielnummer", "gsm", "homephone", "workphone", NULL
};
static Words phone_within = { "phone", "telefon", "mobilnummer", "mobielnummer", "handynummer",
                              NULL };

static Words message_exact = {
  "message", "yourmessage", "comment", "comments", "commentormessage", "commentsorquestions",
  "anythingelse", "questions", "response1",
  "commentaire", "commentaires", "votremessage", "remarque", "remarques",
  "nachricht", "ihrenachricht", "deinenachricht", "mitteilung", "bemerkung", "bemerkungen",
  "anmerkung", "anmerkungen", "kommentar", "kommentare",
  "mensaje", "comentario", "comentarios", "bericht", "uwbericht", "opmerking", "opmerkingen",
  "meddelande", "kommentarer", "ovrigt",
  "notes", "note", "notesifany", "notizen", "notas", "notities", "anteckningar", NULL
};
static Words message_within = {
  "message", "comment", "drawsyou", "bringsyou", "anythingelse", "tellus", "whydoyouwant",
  "motivation", "pourquoi", "warum", "porque", "waarom", "varfor", "nachricht", "mensaje",
  "meddelande", NULL
};

static Words received_exact = {
  "timestamp", "submittedon", "submitdateutc", "submitdate", "submittedat", "datesubmitted",
  "submissiondate", "completiontime", "eventcreateddatetime", "entrydate", "orderdate",
  "datesubscribed", "createdat", "dateadded", "subscribedat", "signupdate", "signedup",
  "rsvpedon", "registrationdate", "registeredon", "registered", "received", "receivedat",
  "horodateur", "datedinscription", "inscritle", "zeitstempel", "anmeldedatum", "eingegangen",
  "marcatemporal", "fechadeinscripcion", "tijdstempel", "inschrijfdatum", "tidsstampel",
  "tidstampel", "anmalningsdatum", "date", "datum", "fecha", "created", "optintime",
  "confirmtime", "starttime", "startdateutc", NULL
};
static Words none_within = { NULL };

static Words wish_exact = {
  "group", "whichgroup", "cohort", "course", "class", "program", "workshop", "eventtypename",
  "groupe", "cours", "stage", "gruppe", "kurs", "grupo", "curso", "groep", "cursus", "grupp",
  NULL
};
static Words wish_within = {
  "whichgroup", "whichcourse", "whichcohort", "whichclass", "whichprogram", "whichdates",
  "groupwould", "coursewould", "preferredgroup", "preferredcourse", "quelgroupe", "quelcours",
  "welchegruppe", "welcherkurs", "welchenkurs", "quegrupo", "quecurso", "welkegroep",
  "welkecursus", "vilkengrupp", "vilkenkurs", NULL
};

static Words partner_within = { "partner", "partenaire", "pareja", "comingwith", NULL };

static Words status_exact = { "status", "state", "attendeestatus", "subscriptionstatus",
                              "responsetype", "rsvp", "statut", "estado", NULL };
static Words refused_exact = { "canceled", "cancelled", "emaildisabled", "emailblacklisted",
                               "unsubscribed", "optedout", "bounced", NULL };
static Words ended_exact = { "unsubtime", "unsubscribedat", "unsubscribedon", "canceledat",
                             "cancelledat", "cancelledon", "deletedat", NULL };

/* A header with one of these is about someone or something else than the one who asks. */
static Words elsewhere = {
  "emergency", "notfall", "urgence", "emergencia", "nood", "nodsituation",
  "phonetic", "yomi", "username", "useremail", "userid", "nickname", "screenname", "filename",
  "companyname", "companymain", "organization", "managers", "assistant", "facilitator", "host",
  "organizer", "guest", "label", "fax", "pager", "callback", "campaign", "marketing", "optin",
  "accepted", "disabled", "blacklist", "spouse", "billing", NULL
};

static Words sensitive = {
  "safe", "health", "medical", "medication", "medicine", "diagnos", "therap", "trauma", "allerg",
  "disab", "crisis", "psych", "gesundheit", "sante", "medica", "salud", "gezondheid", "halsa",
  "medicin", NULL
};

static Words bare_names = { "nom", "name", "naam", "namn", NULL };
static Words bare_givens = { "nombre", NULL };

typedef struct
{
  TendImportField    field;
  const char *const *exact;
  const char *const *within;
} FieldWords;

/* In the order in which they are asked: a family name contains "name" in many languages. */
static const FieldWords fields[] = {
  { TEND_IMPORT_FIELD_EMAIL, email_exact, email_within },
  { TEND_IMPORT_FIELD_NAME, name_exact, name_within },
  { TEND_IMPORT_FIELD_GIVEN, given_exact, given_within },
  { TEND_IMPORT_FIELD_FAMILY, family_exact, family_within },
  { TEND_IMPORT_FIELD_PHONE, phone_exact, phone_within },
  { TEND_IMPORT_FIELD_RECEIVED, received_exact, none_within },
  { TEND_IMPORT_FIELD_STATUS, status_exact, none_within },
  { TEND_IMPORT_FIELD_REFUSED, refused_exact, none_within },
  { TEND_IMPORT_FIELD_ENDED, ended_exact, none_within },
  { TEND_IMPORT_FIELD_WISH, wish_exact, wish_within },
  { TEND_IMPORT_FIELD_MESSAGE, message_exact, message_within },
};

static int
find (const char *const *words,
      const char        *folded)
{
  for (int i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], folded))
      return i;
  return -1;
}

static gboolean
contains (const char        *folded,
          const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

char *
tend_header_words_fold (const char *header)
{
  g_autofree char    *folded = tend_text_fold (header);
  g_autoptr (GString) plain = g_string_sized_new (strlen (folded));

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (plain, g_utf8_get_char (at));
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

static TendHeaderMatch
match_exact (const char *folded)
{
  TendHeaderMatch match = { TEND_IMPORT_FIELD_NONE, TRUE, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      int rank = find (fields[i].exact, folded);

      if (rank < 0)
        continue;
      match.field = fields[i].field;
      match.rank = (guint)rank;
      break;
    }
  return match;
}

static TendHeaderMatch
match_within (const char *folded)
{
  TendHeaderMatch match = { TEND_IMPORT_FIELD_NONE, FALSE, 1000 };

  if (contains (folded, elsewhere))
    return match;
  if (contains (folded, partner_within))
    {
      match.field = contains (folded, email_within) ? TEND_IMPORT_FIELD_PARTNER_EMAIL
                    : contains (folded, phone_within)
                        ? TEND_IMPORT_FIELD_NONE
                        : TEND_IMPORT_FIELD_PARTNER_NAME;
      return match;
    }
  for (guint i = 0; i < G_N_ELEMENTS (fields) && match.field == TEND_IMPORT_FIELD_NONE; i++)
    if (contains (folded, fields[i].within))
      match.field = fields[i].field;
  return match;
}

TendHeaderMatch
tend_header_words_match (const char *header)
{
  g_autofree char *folded = tend_header_words_fold (header);
  TendHeaderMatch  match = match_exact (folded);

  return match.field != TEND_IMPORT_FIELD_NONE ? match : match_within (folded);
}

gboolean
tend_header_words_is_sensitive (const char *header)
{
  g_autofree char *folded = tend_header_words_fold (header);

  return contains (folded, sensitive);
}

gboolean
tend_header_words_is_bare_name (const char *header)
{
  g_autofree char *folded = tend_header_words_fold (header);

  return find (bare_names, folded) >= 0;
}

gboolean
tend_header_words_is_bare_given (const char *header)
{
  g_autofree char *folded = tend_header_words_fold (header);

  return find (bare_givens, folded) >= 0;
}

gboolean
tend_header_words_is_reason (const char *header)
{
  g_return_val_if_fail (header != NULL, FALSE);

  return g_str_has_prefix (header, TEND_HEADER_REASON);
}
