/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-header-words.h"

#include "tend-text.h"

#define LONGEST_WORD 32

/* All words are folded: lower case, no accents, letters and digits only. Within a list the first
 * is the best. A list ends with NULL. */
typedef const char *const Words[];

static Words email_exact = {
  "email", "emailaddress", "primaryemail", "email1value", "inviteeemail", "subscriber",
  "youremail", "youremailaddress", "attendeeemail", "contactemail", "mail", "adressedemessagerie",
  "adresseelectroniqueprincipale", "adresseelectronique", "courriel", "adresseemail",
  "adressemail", "votreemail", "mel", "emailadresse", "mailadresse", "ihreemail",
  "ihreemailadresse", "primareemailadresse", "correo", "correoelectronico",
  "direcciondecorreoelectronico", "direcciondecorreo", "emailadres", "uwemailadres",
  "jeemailadres", "epost", "epostadress", "dinepost", "dinepostadress", "secondaryemail",
  "email2value", "email2address", "email3value", "email3address", "adresseelectroniquesecondaire",
  "mejl", "mejladress", "mailadress", "adressecourriel", "adressemel", "votreadresseemail",
  "tucorreo", "sucorreo", "correoe", "direcciondeemail", "direccionemail", "emailadressen",
  "mailadres", "dittmejl", "jouwemail", "jouwemailadres", "deineemail", "deineemailadresse",
  "bestemail", "workemail", "personalemail", NULL
};
static Words email_within = {
  "email", "courriel", "epost", "correo", "messagerie", "mejladress", "mailadress", NULL
};

static Words name_exact = {
  "name", "fullname", "yourname", "yourfullname", "inviteename", "displayname", "attendeename",
  "participantname", "contactname", "whatisyourname", "nomcomplet", "nom", "nometprenom",
  "prenometnom", "nomprenom", "prenomnom", "votrenom", "nomaafficher", "ihrname", "deinname",
  "vorundnachname", "vornameundnachname", "vornamenachname", "vollstandigername", "anzeigename",
  "nombrecompleto", "nombreyapellidos", "nombreyapellido", "nombre", "sunombre", "tunombre",
  "naam", "volledigenaam", "uwnaam", "jenaam", "voorenachternaam", "namn", "fulltnamn",
  "helanamnet", "dittnamn", "forochefternamn", "fornamnochefternamn", "visningsnamn",
  "firstandlastname", "firstlastname", "nameofparticipant", "nomduparticipant",
  "nombredelparticipante", "naamdeelnemer", "deltagarensnamn", "nomprenoms", "vorundzuname",
  "voornaamenachternaam", "naamenvoornaam", "fornamnefternamn", "whatsyourname",
  "whatshouldwecallyou", NULL
};
static Words name_within = { "yourname", "fullname", "callyou", "nomcomplet", "dittnamn", NULL };

static Words given_exact = {
  "firstname", "givenname", "namefirst", "inviteefirstname", "forename", "first", "yourfirstname",
  "prenom", "votreprenom", "vorname", "voornaam", "fornamn", "nombredepila", "prenoms", "rufname",
  "roepnaam", "tilltalsnamn", "tuprenom", "deinvorname", "ihrvorname", "dittfornamn", "jevoornaam",
  "uwvoornaam", "primernombre", NULL
};
static Words given_within = { "firstname", "givenname", "prenom", "vorname", "voornaam", "fornamn",
                              NULL };

static Words family_exact = {
  "lastname", "surname", "familyname", "namelast", "inviteelastname", "last", "yourlastname",
  "nomdefamille", "nachname", "familienname", "apellidos", "apellido", "achternaam", "efternamn",
  "nomfamille", "zuname", "primerapellido", "familienaam", "slaktnamn", "dittefternamn", NULL
};
static Words family_within = { "lastname", "surname", "familyname", "nomdefamille", "nachname",
                               "apellido", "achternaam", "efternamn", NULL };

static Words phone_exact = {
  "phone", "phonenumber", "mobile", "mobilephone", "mobilenumber", "primaryphone", "sms",
  "textremindernumber", "yourphone", "phone1value", "cellphone", "cell", "telephone", "tel",
  "telmobile", "portable", "numerodetelephone", "telefon", "telefonnummer", "handy", "handynummer",
  "mobil", "mobilnummer", "mobiltelefon", "telefono", "numerodetelefono", "movil", "celular",
  "telefoon", "telefoonnummer", "mobielnummer", "gsm", "homephone", "workphone", "telephonemobile",
  "telephoneportable", "numerodeportable", "numerodemovil", "telefonomovil", "telefonocelular",
  "mobiel", "mobieletelefoon", "telefoonnr", "telefonnr", "mobilnr", "mobiltelefonnummer",
  "rufnummer", "whatsapp", "whatsappnumber", "contactnumber", "daytimephone", "bestphone", NULL
};
static Words phone_within = {
  "phone", "telefon", "mobilnummer", "mobielnummer", "handynummer", "telefoon", "whatsapp",
  "rufnummer", NULL
};

static Words message_exact = {
  "message", "yourmessage", "comment", "comments", "commentormessage", "commentsorquestions",
  "anythingelse", "questions", "response1", "commentaire", "commentaires", "votremessage",
  "remarque", "remarques", "nachricht", "ihrenachricht", "deinenachricht", "mitteilung",
  "bemerkung", "bemerkungen", "anmerkung", "anmerkungen", "kommentar", "kommentare", "mensaje",
  "comentario", "comentarios", "bericht", "uwbericht", "opmerking", "opmerkingen", "meddelande",
  "kommentarer", "ovrigt", "notes", "note", "notesifany", "notizen", "notas", "notities",
  "anteckningar", "questionsorcomments", "questionscomments", "nachrichtanuns", "tumensaje",
  "sumensaje", "jebericht", "vraag", "vragen", "opmerkingenofvragen", "dittmeddelande",
  "meddelandetilloss", "fragor", "fragen", "preguntas", "precisions", NULL
};
static Words message_within = {
  "message", "comment", "drawsyou", "bringsyou", "anythingelse", "tellus", "whydoyouwant",
  "motivation", "pourquoi", "warum", "porque", "waarom", "varfor", "nachricht", "mensaje",
  "meddelande", "beratta", "cuentanos", "contanos", "ditesnous", "parleznous", "erzahl", "vertel",
  "motivacion", "motivatie", "motivering", "kommentar", "opmerking", NULL
};

static Words received_exact = {
  "timestamp", "submittedon", "submitdateutc", "submitdate", "submittedat", "datesubmitted",
  "submissiondate", "completiontime", "eventcreateddatetime", "entrydate", "orderdate",
  "datesubscribed", "createdat", "dateadded", "subscribedat", "signupdate", "signedup", "rsvpedon",
  "registrationdate", "registeredon", "registered", "received", "receivedat", "horodateur",
  "datedinscription", "inscritle", "zeitstempel", "anmeldedatum", "eingegangen", "marcatemporal",
  "fechadeinscripcion", "tijdstempel", "inschrijfdatum", "tidsstampel", "tidstampel",
  "anmalningsdatum", "date", "datum", "fecha", "created", "optintime", "confirmtime", "starttime",
  "startdateutc", "datedenvoi", "dateenvoi", "envoyele", "soumisle", "datedesoumission",
  "datedecreation", "dateinscription", "einreichungsdatum", "eingangsdatum", "gesendetam",
  "angemeldetam", "datumderanmeldung", "erstelltam", "fechadeenvio", "enviadoel",
  "fechaderegistro", "fechadecreacion", "verzonden", "verzondenop", "ingezondenop",
  "datuminschrijving", "aangemaaktop", "aanmelddatum", "skickat", "inkommet", "inkom", "anmaldes",
  "datumforanmalan", "skapad", "bookedon", "bookingdate", "applicationdate", "applied",
  "appliedon", "inquirydate", NULL
};
static Words none_within = { NULL };

static Words wish_exact = {
  "group", "whichgroup", "cohort", "course", "class", "program", "workshop", "eventtypename",
  "groupe", "cours", "stage", "gruppe", "kurs", "grupo", "curso", "groep", "cursus", "grupp",
  "groups", "courses", "cohorts", "sesion", "formation", "atelier", "taller", "retreat", NULL
};
static Words wish_within = {
  "whichgroup", "whichcourse", "whichcohort", "whichclass", "whichprogram", "whichdates",
  "groupwould", "coursewould", "preferredgroup", "preferredcourse", "quelgroupe", "quelcours",
  "welchegruppe", "welcherkurs", "welchenkurs", "quegrupo", "quecurso", "welkegroep",
  "welkecursus", "vilkengrupp", "vilkenkurs", "whichsession", "quelstage", "queltermin",
  "welchentermin", "welchemkurs", "welchengruppe", "quetaller", "welkegroepen", "welkedata",
  "vilkakurser", "vilkettillfalle", NULL
};

static Words partner_email_exact = {
  "guestemails", "guestemail", "guestsemail", "guestsemails", "emaildelinvite", "gastemail",
  "correodelinvitado", "gastemailadres", "gastensepost", NULL
};
static Words partner_within = {
  "partner", "partenaire", "conjoint", "accompagn", "begleitperson", "pareja", "acompanante",
  "comingwith", "plusone", "samenmet", "sallskap", "tillsammansmed", "bringing", "companion",
  "kommtmit", "quivientavec", "quienviene", NULL
};

static Words pronouns_exact = { "pronouns", "pronoun", "yourpronouns", "preferredpronouns",
                                "pronoms", "pronom", "pronomen", "pronombres", "pronombre",
                                "voornaamwoorden", NULL };
static Words pronouns_within = { "pronoun", "pronoms", "pronomen", "pronombre", "voornaamwoord",
                                 NULL };

static Words language_exact = {
  "language", "languages", "preferredlanguage", "yourlanguage", "languagepreference",
  "langue", "languepreferee", "votrelangue", "sprache", "bevorzugtesprache", "ihresprache",
  "deinesprache", "idioma", "idiomapreferido", "lengua", "taal", "voorkeurstaal", "sprak",
  "onskatsprak", "dittsprak", NULL
};
static Words language_within = {
  "preferredlanguage", "whichlanguage", "whatlanguage", "languagepreference", "quellelangue",
  "languedepreference", "welchersprache", "welchesprache", "queidioma", "welketaal", "vilketsprak",
  NULL
};

static Words access_exact = {
  "accessneeds", "accessibility", "accessibilityneeds", "accessibilityrequirements",
  "accessrequirements", "accommodationsneeded", "specialneeds", "supportneeds",
  "accessibilite", "besoinsdaccessibilite", "besoinsparticuliers", "besoinsspecifiques",
  "barrierefreiheit", "besonderebedurfnisse", "unterstutzungsbedarf",
  "accesibilidad", "necesidadesdeaccesibilidad", "necesidadesespeciales",
  "toegankelijkheid", "bijzonderebehoeften", "tillganglighet", "tillganglighetsbehov",
  "sarskildabehov", NULL
};
static Words access_within = {
  "accessib", "accessneed", "specialneeds", "besoinsparticuliers", "besoinsspecifiques",
  "barrierefrei", "besonderebedurfnisse", "accesib", "necesidadesespeciales", "toegankelijk",
  "bijzonderebehoeften", "tillganglig", "sarskildabehov", NULL
};

static Words emergency_exact = {
  "emergencycontact", "emergencycontactname", "emergencycontactphone", "emergencyphone",
  "contactdurgence", "personneaprevenir", "notfallkontakt", "contactodeemergencia",
  "noodcontact", "contactpersoonbijnood", "nodkontakt", "kontaktpersonvidnodfall",
  "narmasteanhorig", NULL
};
static Words emergency_within = {
  "emergency", "durgence", "aprevenir", "notfall", "emergencia", "noodcontact", "noodgeval",
  "noodnummer", "bijnood", "nodkontakt", "nodfall", "nodsituation", "anhorig", NULL
};

static Words referred_exact = {
  "referredby", "referral", "referralsource", "howdidyouhearaboutus", "recommendedby",
  "recommandepar", "envoyepar", "empfohlenvon", "empfehlungvon", "recomendadopor",
  "aanbevolendoor", "doorverwezendoor", "rekommenderadav", NULL
};
static Words referred_within = {
  "howdidyouhear", "howdidyoufind", "howdidyoulearn", "wheredidyouhear", "referredyou",
  "recommendedyou", "toldyouabout", "commentavezvousconnu", "commentnousavezvous",
  "commentavezvousentendu", "entenduparler", "vonunserfahren", "vonunsgehort", "aufunsaufmerksam",
  "kursaufmerksam", "nosconoci", "noshasconocido", "comosupiste", "teenteraste", "seentero",
  "overonsgehoord", "onsgevonden", "bijonsterecht", "hurhordedu", "hurhittadedu", "hurfickdu", NULL
};

/* Whether an answer may be written at all. A newsletter is another question: who wants none still
 * waits for an answer. */
static Words may_write_exact = {
  "maywrite", "maywewritetoyou", "mayweemailyou", "maywecontactyou", NULL
};
static Words may_write_within = {
  "mayweemail", "maywewrite", "maywecontact", "canwecontact", "canweemail", "nousvousecrire",
  "durfenwir", "podemosescribir", "mogenweje", "mogenweu", "farviskriva", "farvikontakta", NULL
};

static Words status_exact = {
  "status", "state", "attendeestatus", "subscriptionstatus", "responsetype", "rsvp", "statut",
  "estado", "registrationstatus", "bookingstatus", "inviteestatus", "etat", "buchungsstatus",
  "anmeldestatus", "teilnahmestatus", "estadodelasistente", "inschrijfstatus", "bokningsstatus",
  "approvalstatus", "orderstatus", "ticketstatus", "rsvpstatus", "contactstatus",
  "subscriberstatus", "emailstatus", "entrystatus", "submissionstatus", NULL
};
static Words refused_exact = {
  "canceled", "cancelled", "emaildisabled", "emailblacklisted", "unsubscribed", "optedout",
  "bounced", "annule", "annulee", "desinscrit", "desabonne", "storniert", "abgemeldet",
  "cancelado", "cancelada", "dadodebaja", "geannuleerd", "afgemeld", "uitgeschreven", "avbokad",
  "avregistrerad", "avanmald", NULL
};
static Words ended_exact = {
  "unsubtime", "unsubscribedat", "unsubscribedon", "canceledat", "cancelledat", "cancelledon",
  "deletedat", "datedannulation", "datededesinscription", "annulele", "storniertam",
  "abgemeldetam", "abmeldedatum", "fechadebaja", "fechadecancelacion", "afmelddatum",
  "geannuleerdop", "uitgeschrevenop", "avbokningsdatum", "avbokaddatum", "avregistreringsdatum",
  NULL
};

/* A header with one of these is about someone or something else than the one who asks. */
static Words elsewhere = {
  "phonetic", "yomi", "username", "useremail", "userid", "nickname", "screenname", "filename",
  "companyname", "companymain", "organization", "managers", "assistant", "facilitator", "host",
  "organizer", "guest", "label", "fax", "pager", "callback", "campaign", "marketing", "optin",
  "accepted", "disabled", "blacklist", "spouse", "billing", NULL
};

/* An address or a number under a header with one of these is somebody else's. */
static Words others = {
  "friend", "therap", "terap", "doctor", "referr", "invitedby", "someoneelse", "otherperson",
  "anotherperson", "parent", "child", "mother", "father", "employer", "colleague", "sponsor",
  "freund", "arzt", "kollege", "mutter", "vater", "invitepar", "medecin", "collegue", "amigo",
  "amiga", "medico", "vriend", "collega", "huisarts", "lakare", "kollega", "kompis", NULL
};

static Words numbered_answers = { "response", "answer", "reponse", "antwort", "respuesta",
                                  "antwoord", "svar", NULL };
static Words numbered_questions = { "question", "frage", "pregunta", "vraag", "fraga", NULL };

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
  { TEND_IMPORT_FIELD_PARTNER_EMAIL, partner_email_exact, none_within },
  { TEND_IMPORT_FIELD_PRONOUNS, pronouns_exact, pronouns_within },
  { TEND_IMPORT_FIELD_LANGUAGE, language_exact, language_within },
  { TEND_IMPORT_FIELD_ACCESS_NEEDS, access_exact, access_within },
  { TEND_IMPORT_FIELD_REFERRED_BY, referred_exact, referred_within },
  { TEND_IMPORT_FIELD_MAY_WRITE, may_write_exact, may_write_within },
  { TEND_IMPORT_FIELD_EMERGENCY_CONTACT, emergency_exact, none_within },
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

/* Whether @letters stand in @word in this order, perhaps with others between them. */
static gboolean
are_within (const char *letters,
            const char *word)
{
  for (; *letters != '\0' && *word != '\0'; word++)
    letters += *letters == *word ? 1 : 0;
  return *letters == '\0';
}

gboolean
tend_header_words_is_one_of (const char        *text,
                             const char *const *words)
{
  char             letters[LONGEST_WORD + 1];
  gsize            length = 0;
  gboolean         plain = TRUE;
  g_autofree char *folded = NULL;

  for (const char *at = text; at != NULL && *at != '\0'; at++)
    {
      plain &= (guchar)*at < 0x80;
      if (!g_ascii_isalnum (*at))
        continue;
      if (length == LONGEST_WORD)
        return FALSE;
      letters[length++] = g_ascii_tolower (*at);
    }
  letters[length] = '\0';

  for (guint i = 0; words[i] != NULL; i++)
    if (plain && *letters == *words[i] && g_str_equal (letters, words[i]))
      return TRUE;
    /* Letters with accents become plain ones: what is plain already stays in its place. */
    else if (!plain && are_within (letters, words[i]))
      {
        if (folded == NULL)
          folded = tend_header_words_fold (text);
        if (g_str_equal (folded, words[i]))
          return TRUE;
      }
  return FALSE;
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

  if (contains (folded, emergency_within))
    {
      match.field = TEND_IMPORT_FIELD_EMERGENCY_CONTACT;
      return match;
    }
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
  if ((match.field == TEND_IMPORT_FIELD_EMAIL || match.field == TEND_IMPORT_FIELD_PHONE) &&
      contains (folded, others))
    match.field = TEND_IMPORT_FIELD_NONE;
  return match;
}

TendHeaderMatch
tend_header_words_match (const char *header)
{
  g_autofree char *folded = tend_header_words_fold (header);
  TendHeaderMatch  match = match_exact (folded);

  return match.field != TEND_IMPORT_FIELD_NONE ? match : match_within (folded);
}

/* The number behind @word in @folded, 0 for none. */
static guint
number_behind (const char *folded,
               const char *word)
{
  gsize   length = strlen (word);
  guint64 number;

  if (!g_str_has_prefix (folded, word) ||
      !g_ascii_string_to_unsigned (folded + length, 10, 1, 10000, &number, NULL))
    return 0;
  return (guint)number;
}

static guint
number_behind_any (const char        *header,
                   const char *const *words)
{
  g_autofree char *folded = tend_header_words_fold (header);
  guint            number = 0;

  for (guint i = 0; words[i] != NULL && number == 0; i++)
    number = number_behind (folded, words[i]);
  return number;
}

guint
tend_header_words_get_answer (const char *header)
{
  return number_behind_any (header, numbered_answers);
}

guint
tend_header_words_get_question (const char *header)
{
  return number_behind_any (header, numbered_questions);
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
