-- SPDX-License-Identifier: GPL-3.0-or-later
-- A file of version 1 with a few rows in every table, as the Tend of then wrote it: never edited,
-- only read by test-migration. Invented people.

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),       -- whole, as the person writes it
  given_name TEXT,
  family_name TEXT,
  preferred_name TEXT,
  pronouns TEXT,
  language TEXT,
  access_needs TEXT,
  emergency_contact TEXT,
  may_write INTEGER NOT NULL DEFAULT 1 CHECK (may_write IN (0, 1)),
  created TEXT NOT NULL
) STRICT;
CREATE TABLE person_email (
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  address TEXT NOT NULL,
  folded TEXT NOT NULL                          -- for comparing only
) STRICT;
CREATE INDEX person_email_person ON person_email (person, position);
CREATE INDEX person_email_folded ON person_email (folded);
CREATE TABLE person_phone (
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  number TEXT NOT NULL,
  folded TEXT                                   -- digits and a leading +, for comparing only
) STRICT;
CREATE INDEX person_phone_person ON person_phone (person, position);
CREATE TABLE party (
  id INTEGER PRIMARY KEY,
  togetherness TEXT NOT NULL DEFAULT 'if-possible' CHECK (togetherness IN ('must', 'if-possible'))
) STRICT;
CREATE TABLE party_member (
  party INTEGER NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (party, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX party_member_person ON party_member (person);
CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  title TEXT
) STRICT;
CREATE TABLE practice (
  id INTEGER PRIMARY KEY,
  -- the file's name in data/library when it ships with Tend
  key TEXT,
  title TEXT NOT NULL CHECK (title <> ''),
  kind TEXT NOT NULL
    CHECK (kind IN ('core-meditation', 'meditation', 'informal-practice', 'exercise', 'talk',
      'discussion', 'movement', 'poem', 'break')),
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  minutes_min INTEGER NOT NULL CHECK (minutes_min >= 0),
  minutes_max INTEGER NOT NULL CHECK (minutes_max >= 0),
  caution TEXT,
  source TEXT,
  language TEXT NOT NULL DEFAULT 'en'
) STRICT;
CREATE UNIQUE INDEX practice_key ON practice (key, language) WHERE key IS NOT NULL;
CREATE TABLE practice_theme (
  practice INTEGER NOT NULL REFERENCES practice (id) ON DELETE CASCADE,
  theme TEXT NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (practice, theme)
) STRICT, WITHOUT ROWID;
CREATE INDEX practice_theme_theme ON practice_theme (theme);
CREATE TABLE script (
  id INTEGER PRIMARY KEY,
  practice INTEGER NOT NULL REFERENCES practice (id) ON DELETE CASCADE,
  language TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  body TEXT NOT NULL,                           -- the script's text, without its heading
  -- SHA-256 of the shipped file, so that a new one replaces only an untouched one
  shipped_hash TEXT
) STRICT;
CREATE INDEX script_practice ON script (practice);
CREATE TABLE plan_item (
  id INTEGER PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL
    CHECK (kind IN ('core-meditation', 'meditation', 'informal-practice', 'exercise', 'talk',
      'discussion', 'movement', 'poem', 'break', 'home-practice')),
  title TEXT NOT NULL CHECK (title <> ''),
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  minutes_floor INTEGER CHECK (minutes_floor >= 0),
  fixed_start TEXT,
  leader TEXT,
  optional INTEGER NOT NULL DEFAULT 0 CHECK (optional IN (0, 1)),
  practice INTEGER REFERENCES practice (id) ON DELETE SET NULL,
  materials TEXT,
  notes TEXT,
  state TEXT NOT NULL DEFAULT 'pending'
    CHECK (state IN ('pending', 'running', 'paused', 'done', 'skipped', 'carried-over')),
  started TEXT,
  ended TEXT
) STRICT;
CREATE INDEX plan_item_plan ON plan_item (plan, position);
CREATE INDEX plan_item_practice ON plan_item (practice);
CREATE TABLE program (
  id INTEGER PRIMARY KEY,
  key TEXT,                                     -- as practice.key
  title TEXT NOT NULL CHECK (title <> ''),
  language TEXT NOT NULL DEFAULT 'en',
  shipped_hash TEXT
) STRICT;
CREATE UNIQUE INDEX program_key ON program (key, language) WHERE key IS NOT NULL;
CREATE TABLE program_session (
  id INTEGER PRIMARY KEY,
  program INTEGER NOT NULL REFERENCES program (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('orientation', 'session', 'retreat')),
  title TEXT NOT NULL CHECK (title <> ''),
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  plan INTEGER NOT NULL REFERENCES plan (id)
) STRICT;
CREATE INDEX program_session_program ON program_session (program, position);
CREATE INDEX program_session_plan ON program_session (plan);
CREATE TABLE cohort (
  id INTEGER PRIMARY KEY,
  program INTEGER REFERENCES program (id) ON DELETE SET NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  season TEXT,                                  -- "Spring 2027", while there are no dates yet
  start_date TEXT,
  start_time TEXT,
  zone TEXT,
  place TEXT,
  link TEXT,
  seats_min INTEGER NOT NULL DEFAULT 0 CHECK (seats_min >= 0),
  seats_max INTEGER NOT NULL CHECK (seats_max >= 0),
  fee_minor INTEGER,
  fee_currency TEXT,
  lead TEXT,
  co_facilitator TEXT,
  state TEXT NOT NULL DEFAULT 'draft'
    CHECK (state IN ('draft', 'open', 'closed', 'confirmed', 'running', 'completed',
      'archived', 'postponed', 'cancelled')),
  created TEXT NOT NULL
) STRICT;
CREATE INDEX cohort_program ON cohort (program);
CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  cohort INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('orientation', 'session', 'retreat')),
  -- 1 to 8 for sessions, NULL for a retreat or an orientation
  number INTEGER,
  title TEXT NOT NULL CHECK (title <> ''),
  date TEXT,
  start_time TEXT,
  zone TEXT,
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  plan INTEGER NOT NULL REFERENCES plan (id),
  state TEXT NOT NULL DEFAULT 'planned'
    CHECK (state IN ('planned', 'ready', 'live', 'paused', 'finished', 'reviewed',
      'moved', 'cancelled')),
  started TEXT,
  ended TEXT
) STRICT;
CREATE INDEX session_cohort ON session (cohort, position);
CREATE INDEX session_date ON session (date);
CREATE INDEX session_plan ON session (plan);
CREATE TABLE inquiry (
  id INTEGER PRIMARY KEY,
  party INTEGER NOT NULL REFERENCES party (id),
  received TEXT,                                -- NULL: not known, never made up
  channel TEXT NOT NULL
    CHECK (channel IN ('e-mail', 'form', 'csv', 'phone', 'referral', 'in-person')),
  referred_by TEXT,
  cohort_wished INTEGER REFERENCES cohort (id) ON DELETE SET NULL,   -- NULL: any
  wish TEXT,                                    -- the wish as the person wrote it
  state TEXT NOT NULL DEFAULT 'new'
    CHECK (state IN ('new', 'acknowledged', 'in-conversation', 'enrolled', 'waitlisted',
      'deferred', 'referred', 'not-now', 'withdrawn', 'no-answer',
      'duplicate', 'spam')),
  answered TEXT,                                -- the first answer
  next_step TEXT,
  next_step_date TEXT,
  closed_reason TEXT,
  created TEXT NOT NULL
) STRICT;
CREATE INDEX inquiry_party ON inquiry (party);
CREATE INDEX inquiry_state ON inquiry (state, received);
CREATE INDEX inquiry_received ON inquiry (received);
CREATE INDEX inquiry_cohort_wished ON inquiry (cohort_wished);
CREATE TABLE message (
  id INTEGER PRIMARY KEY,
  inquiry INTEGER NOT NULL REFERENCES inquiry (id) ON DELETE CASCADE,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  received TEXT,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX message_inquiry ON message (inquiry);
CREATE INDEX message_person ON message (person);
CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('note', 'answer')),
  inquiry INTEGER REFERENCES inquiry (id) ON DELETE CASCADE,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  session INTEGER REFERENCES session (id) ON DELETE CASCADE,
  author TEXT,
  written TEXT NOT NULL,
  private INTEGER NOT NULL DEFAULT 1 CHECK (private IN (0, 1)),
  body TEXT NOT NULL
) STRICT;
CREATE INDEX note_inquiry ON note (inquiry);
CREATE INDEX note_person ON note (person);
CREATE INDEX note_session ON note (session);
CREATE TABLE offer (
  id INTEGER PRIMARY KEY,
  party INTEGER NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  cohort INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
  made TEXT NOT NULL,
  until TEXT NOT NULL,                          -- the last date on which the places are held
  state TEXT NOT NULL DEFAULT 'open'
    CHECK (state IN ('open', 'accepted', 'declined', 'expired', 'withdrawn')),
  override_reason TEXT                          -- why more places were offered than were free
) STRICT;
CREATE INDEX offer_cohort ON offer (cohort, state);
CREATE INDEX offer_party ON offer (party);
CREATE TABLE enrollment (
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  cohort INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
  inquiry INTEGER REFERENCES inquiry (id) ON DELETE SET NULL,
  offer INTEGER REFERENCES offer (id) ON DELETE SET NULL,
  state TEXT NOT NULL DEFAULT 'applied'
    CHECK (state IN ('applied', 'screening', 'waitlisted', 'offered', 'declined',
      'deferred', 'withdrawn', 'confirmed', 'offer-declined',
      'expired', 'active', 'transferred', 'cancelled', 'no-show',
      'completed', 'left-early')),
  override_reason TEXT,
  created TEXT NOT NULL,
  changed TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX enrollment_person_cohort ON enrollment (person, cohort)
  WHERE state IN ('applied', 'screening', 'waitlisted', 'offered', 'expired', 'confirmed',
    'active');
CREATE INDEX enrollment_person ON enrollment (person);
CREATE INDEX enrollment_cohort_state ON enrollment (cohort, state);
CREATE INDEX enrollment_inquiry ON enrollment (inquiry);
CREATE INDEX enrollment_offer ON enrollment (offer);
CREATE TABLE waitlist_entry (
  id INTEGER PRIMARY KEY,
  party INTEGER NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  cohort INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
  joined TEXT NOT NULL,
  priority INTEGER NOT NULL DEFAULT 0,
  priority_reason TEXT
) STRICT;
CREATE INDEX waitlist_entry_cohort ON waitlist_entry (cohort, priority, joined);
CREATE INDEX waitlist_entry_party ON waitlist_entry (party);
CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY,
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,                      -- SHA-256 of the bytes
  imported TEXT NOT NULL,
  -- JSON: encoding, delimiter and what each column was taken for
  reading TEXT NOT NULL
) STRICT;
CREATE INDEX import_batch_file_hash ON import_batch (file_hash);
CREATE TABLE import_row (
  batch INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  line INTEGER NOT NULL,                        -- first physical line of the record
  verdict TEXT NOT NULL,
  reason TEXT,
  person INTEGER REFERENCES person (id) ON DELETE SET NULL,
  inquiry INTEGER REFERENCES inquiry (id) ON DELETE SET NULL,
  PRIMARY KEY (batch, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_row_person ON import_row (person);
CREATE INDEX import_row_inquiry ON import_row (inquiry);
CREATE TABLE action (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,                           -- for the program: "offer-places"
  label TEXT NOT NULL,                          -- for people: "Ana and Li have places"
  author TEXT,
  performed TEXT NOT NULL,
  undoable INTEGER NOT NULL DEFAULT 1 CHECK (undoable IN (0, 1)),
  applied INTEGER NOT NULL,                     -- time-ordered: when it was last done or redone
  -- time-ordered: when it was undone; NULL while it stands
  undone INTEGER,
  changeset BLOB NOT NULL
) STRICT;
CREATE INDEX action_applied ON action (applied) WHERE undone IS NULL;
CREATE INDEX action_undone ON action (undone) WHERE undone IS NOT NULL;
CREATE VIRTUAL TABLE search USING fts5 (
  kind UNINDEXED,
  body,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2 3'
);

INSERT INTO person (id, name, given_name, family_name, preferred_name, pronouns, language, access_needs, emergency_contact, may_write, created)
  VALUES (1001, 'Ana Lind', 'Ana', 'Lind', NULL, 'she', 'sv', 'a chair with a back', 'Li, +46 70 111 11 11', 1, '2026-10-01T08:00:00Z');
INSERT INTO person (id, name, given_name, family_name, preferred_name, pronouns, language, access_needs, emergency_contact, may_write, created)
  VALUES (1002, 'Li Wén', 'Li', 'Wén', 'Li', NULL, NULL, NULL, NULL, 0, '2026-10-01T08:00:01Z');
INSERT INTO person (id, name, given_name, family_name, preferred_name, pronouns, language, access_needs, emergency_contact, may_write, created)
  VALUES (2011, 'Bo Berg', 'Bo', NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-01T09:00:00Z');
INSERT INTO person (id, name, given_name, family_name, preferred_name, pronouns, language, access_needs, emergency_contact, may_write, created)
  VALUES (2012, 'Cy Dahl', NULL, NULL, NULL, 'he', NULL, NULL, NULL, 1, '2026-11-01T09:00:00Z');
INSERT INTO person_email (id, person, position, address, folded)
  VALUES (1011, 1001, 0, 'Ana.Lind@example.org', 'ana.lind@example.org');
INSERT INTO person_email (id, person, position, address, folded)
  VALUES (1012, 1001, 1, 'ana@example.org', 'ana@example.org');
INSERT INTO person_email (id, person, position, address, folded)
  VALUES (2021, 2011, 0, 'bo@example.org', 'bo@example.org');
INSERT INTO person_email (id, person, position, address, folded)
  VALUES (2022, 2012, 0, 'cy@example.org', 'cy@example.org');
INSERT INTO person_phone (id, person, position, number, folded)
  VALUES (1021, 1001, 0, '+46 70 222 22 22', '+46702222222');
INSERT INTO person_phone (id, person, position, number, folded)
  VALUES (1022, 1002, 0, 'ask Ana', NULL);
INSERT INTO party (id, togetherness)
  VALUES (1031, 'must');
INSERT INTO party (id, togetherness)
  VALUES (1032, 'if-possible');
INSERT INTO party (id, togetherness)
  VALUES (2031, 'if-possible');
INSERT INTO party (id, togetherness)
  VALUES (2032, 'if-possible');
INSERT INTO party_member (party, person, position)
  VALUES (1031, 1001, 0);
INSERT INTO party_member (party, person, position)
  VALUES (1031, 1002, 1);
INSERT INTO party_member (party, person, position)
  VALUES (1032, 1002, 0);
INSERT INTO party_member (party, person, position)
  VALUES (2031, 2011, 0);
INSERT INTO party_member (party, person, position)
  VALUES (2032, 2012, 0);
INSERT INTO plan (id, title)
  VALUES (1041, 'First evening');
INSERT INTO plan (id, title)
  VALUES (1042, NULL);
INSERT INTO practice (id, key, title, kind, minutes, minutes_min, minutes_max, caution, source, language)
  VALUES (1051, 'landing', 'Landing', 'meditation', 10, 5, 15, NULL, 'Tend', 'en');
INSERT INTO practice (id, key, title, kind, minutes, minutes_min, minutes_max, caution, source, language)
  VALUES (1052, NULL, 'Our own walk', 'movement', 20, 10, 30, 'Not in the dark.', NULL, 'sv');
INSERT INTO practice_theme (practice, theme, position)
  VALUES (1051, 'arriving', 0);
INSERT INTO practice_theme (practice, theme, position)
  VALUES (1051, 'breath', 1);
INSERT INTO script (id, practice, language, version, body, shipped_hash)
  VALUES (1061, 1051, 'en', 1, 'Sit as you like.

Breathe.', 'e3b0c44298fc1c14');
INSERT INTO script (id, practice, language, version, body, shipped_hash)
  VALUES (1062, 1052, 'sv', 3, 'Gå.', NULL);
INSERT INTO plan_item (id, plan, position, kind, title, minutes, minutes_floor, fixed_start, leader, optional, practice, materials, notes, state, started, ended)
  VALUES (1071, 1041, 0, 'meditation', 'Landing', 10, 5, '18:30', 'Kim', 0, 1051, 'cushions', 'slowly', 'done', '2027-01-12T17:30:00Z', '2027-01-12T17:41:00Z');
INSERT INTO plan_item (id, plan, position, kind, title, minutes, minutes_floor, fixed_start, leader, optional, practice, materials, notes, state, started, ended)
  VALUES (1072, 1041, 1, 'break', 'Tea', 15, NULL, NULL, NULL, 1, NULL, NULL, NULL, 'pending', NULL, NULL);
INSERT INTO program (id, key, title, language, shipped_hash)
  VALUES (1081, 'eight-weeks', 'Eight weeks', 'en', 'ab12');
INSERT INTO program (id, key, title, language, shipped_hash)
  VALUES (1082, NULL, 'One day', 'sv', NULL);
INSERT INTO program_session (id, program, position, kind, title, minutes, plan)
  VALUES (1091, 1081, 0, 'session', 'First evening', 150, 1041);
INSERT INTO cohort (id, program, title, season, start_date, start_time, zone, place, link, seats_min, seats_max, fee_minor, fee_currency, lead, co_facilitator, state, created)
  VALUES (1101, 1081, 'Spring evenings', NULL, '2027-01-12', '18:30', 'Europe/Stockholm', 'The hall', NULL, 6, 12, 250000, 'SEK', 'Kim', 'Sam', 'open', '2026-09-01T08:00:00Z');
INSERT INTO cohort (id, program, title, season, start_date, start_time, zone, place, link, seats_min, seats_max, fee_minor, fee_currency, lead, co_facilitator, state, created)
  VALUES (1102, NULL, 'Autumn', 'Autumn 2027', NULL, NULL, NULL, NULL, 'https://example.org/room', 0, 20, NULL, NULL, NULL, NULL, 'draft', '2026-09-02T08:00:00Z');
INSERT INTO session (id, cohort, position, kind, number, title, date, start_time, zone, minutes, plan, state, started, ended)
  VALUES (1111, 1101, 0, 'session', 1, 'First evening', '2027-01-12', '18:30', 'Europe/Stockholm', 150, 1042, 'ready', NULL, NULL);
INSERT INTO inquiry (id, party, received, channel, referred_by, cohort_wished, wish, state, answered, next_step, next_step_date, closed_reason, created)
  VALUES (1121, 1031, '2026-10-01T07:00:00Z', 'form', 'Eva', 1101, 'evenings', 'enrolled', '2026-10-02T08:00:00Z', NULL, NULL, NULL, '2026-10-01T08:00:00Z');
INSERT INTO inquiry (id, party, received, channel, referred_by, cohort_wished, wish, state, answered, next_step, next_step_date, closed_reason, created)
  VALUES (1122, 1032, NULL, 'phone', NULL, NULL, NULL, 'new', NULL, 'call back', '2026-10-09', NULL, '2026-10-03T08:00:00Z');
INSERT INTO inquiry (id, party, received, channel, referred_by, cohort_wished, wish, state, answered, next_step, next_step_date, closed_reason, created)
  VALUES (2041, 2031, '2026-10-30T09:00:00Z', 'csv', NULL, NULL, 'mornings', 'new', NULL, NULL, NULL, NULL, '2026-11-01T09:00:00Z');
INSERT INTO inquiry (id, party, received, channel, referred_by, cohort_wished, wish, state, answered, next_step, next_step_date, closed_reason, created)
  VALUES (2042, 2032, NULL, 'csv', NULL, NULL, NULL, 'new', NULL, NULL, NULL, NULL, '2026-11-01T09:00:00Z');
INSERT INTO message (id, inquiry, person, received, body)
  VALUES (1131, 1121, 1001, '2026-10-01T07:00:00Z', 'We would like to come.
Both of us.');
INSERT INTO message (id, inquiry, person, received, body)
  VALUES (1132, 1122, NULL, NULL, 'On the answering machine');
INSERT INTO message (id, inquiry, person, received, body)
  VALUES (2051, 2041, 2011, '2026-10-30T09:00:00Z', 'Is there room?');
INSERT INTO note (id, kind, inquiry, person, session, author, written, private, body)
  VALUES (1141, 'answer', 1121, NULL, NULL, 'Kim', '2026-10-02T08:00:00Z', 0, 'Welcome!');
INSERT INTO note (id, kind, inquiry, person, session, author, written, private, body)
  VALUES (1142, 'note', NULL, 1001, 1111, NULL, '2026-10-02T08:00:01Z', 1, 'It''s her second course');
INSERT INTO offer (id, party, cohort, made, until, state, override_reason)
  VALUES (1151, 1031, 1101, '2026-10-02T08:00:00Z', '2026-10-09', 'accepted', NULL);
INSERT INTO enrollment (id, person, cohort, inquiry, offer, state, override_reason, created, changed)
  VALUES (1161, 1001, 1101, 1121, 1151, 'confirmed', NULL, '2026-10-02T08:00:00Z', '2026-10-03T08:00:00Z');
INSERT INTO enrollment (id, person, cohort, inquiry, offer, state, override_reason, created, changed)
  VALUES (1162, 1002, 1101, 1121, 1151, 'cancelled', 'one too many', '2026-10-02T08:00:00Z', '2026-10-04T08:00:00Z');
INSERT INTO waitlist_entry (id, party, cohort, joined, priority, priority_reason)
  VALUES (1171, 1032, 1101, '2026-10-05T08:00:00Z', 1, 'asked last year');
INSERT INTO import_batch (id, file_name, file_hash, imported, reading)
  VALUES (1901, 'old.csv', '60303ae22b998861', '2026-10-10T09:00:00Z', '{}');
INSERT INTO import_batch (id, file_name, file_hash, imported, reading)
  VALUES (2001, 'anmälningar.csv', '9f86d081884c7d65', '2026-11-01T09:00:00Z', '{"encoding":"UTF-8","delimiter":";"}');
INSERT INTO import_row (batch, line, verdict, reason, person, inquiry)
  VALUES (1901, 2, 'same-as-before', NULL, 1001, 1121);
INSERT INTO import_row (batch, line, verdict, reason, person, inquiry)
  VALUES (2001, 2, 'new-inquiry', NULL, 2011, 2041);
INSERT INTO import_row (batch, line, verdict, reason, person, inquiry)
  VALUES (2001, 3, 'new-inquiry', NULL, 2012, 2042);
INSERT INTO import_row (batch, line, verdict, reason, person, inquiry)
  VALUES (2001, 4, 'adds-to-known', NULL, 1002, 1122);
INSERT INTO import_row (batch, line, verdict, reason, person, inquiry)
  VALUES (2001, 5, 'cannot-be-used', 'no name', NULL, NULL);
INSERT INTO action (id, name, label, author, performed, undoable, applied, undone, changeset)
  VALUES (1902, 'import', '1 sign-up imported', 'Kim', '2026-10-10T09:00:01Z', 1, 1902, NULL, X'54050100000000696D706F72745F626174636800120001000000000000076D03076F6C642E6373760310363033303361653232623939383836310314323032362D31302D31305430393A30303A30305A03027B7D5406010200000000696D706F72745F726F7700120001000000000000076D010000000000000002030E73616D652D61732D6265666F7265050100000000000003E9010000000000000461');
INSERT INTO action (id, name, label, author, performed, undoable, applied, undone, changeset)
  VALUES (2002, 'import', '3 sign-ups imported', 'Kim', '2026-11-01T09:00:02Z', 1, 2002, NULL, X'54050100000000696D706F72745F62617463680012000100000000000007D10310616E6DC3A46C6E696E6761722E6373760310396638366430383138383463376436350314323032362D31312D30315430393A30303A30305A03247B22656E636F64696E67223A225554462D38222C2264656C696D69746572223A223B227D540B0100000000000000000000706572736F6E0012000100000000000007DB0307426F20426572670302426F0505050505050100000000000000010314323032362D31312D30315430393A30303A30305A12000100000000000007DC03074379204461686C050505050505050100000000000000010314323032362D31312D30315430393A30303A30305A17000100000000000003EA00000500000000000000000000030457C3A96E0000000000000054050100000000706572736F6E5F656D61696C0012000100000000000007E50100000000000007DB010000000000000000030E626F406578616D706C652E6F7267030E626F406578616D706C652E6F726712000100000000000007E60100000000000007DC010000000000000000030E6379406578616D706C652E6F7267030E6379406578616D706C652E6F72675402010070617274790012000100000000000007F0030B69662D706F737369626C6512000100000000000007EF030B69662D706F737369626C65540301020070617274795F6D656D6265720012000100000000000007F00100000000000007DC01000000000000000012000100000000000007EF0100000000000007DB010000000000000000540D01000000000000000000000000696E71756972790012000100000000000007FA0100000000000007F005030363737605050503036E6577050505050314323032362D31312D30315430393A30303A30305A12000100000000000007F90100000000000007EF0314323032362D31302D33305430393A30303A30305A0303637376050503086D6F726E696E677303036E6577050505050314323032362D31312D30315430393A30303A30305A540501000000006D6573736167650012000100000000000008030100000000000007F90100000000000007DB0314323032362D31302D33305430393A30303A30305A030E497320746865726520726F6F6D3F5406010200000000696D706F72745F726F770012000100000000000007D1010000000000000003030B6E65772D696E7175697279050100000000000007DC0100000000000007FA12000100000000000007D1010000000000000002030B6E65772D696E7175697279050100000000000007DB0100000000000007F912000100000000000007D1010000000000000005030E63616E6E6F742D62652D7573656403076E6F206E616D65050512000100000000000007D1010000000000000004030D616464732D746F2D6B6E6F776E050100000000000003EA010000000000000462');
INSERT INTO action (id, name, label, author, performed, undoable, applied, undone, changeset)
  VALUES (3001, 'update-person', 'Cy Dahl was changed', 'Kim', '2026-11-02T10:00:00Z', 1, 3001, NULL, X'540B0100000000000000000000706572736F6E0017000100000000000007DC000000000500000000000000000000030268650000000000');
INSERT INTO search (rowid, kind, body)
  VALUES (1101, 'cohort', 'Spring evenings The hall Kim Sam');
INSERT INTO search (rowid, kind, body)
  VALUES (1121, 'inquiry', 'Eva evenings Ana Lind Ana Lind Li Wén Li Wén Li Ana.Lind@example.org ana@example.org +46 70 222 22 22 +46702222222 ask Ana We would like to come.
Both of us. Welcome!');
INSERT INTO search (rowid, kind, body)
  VALUES (1122, 'inquiry', 'call back Li Wén Li Wén Li ask Ana On the answering machine');
INSERT INTO search (rowid, kind, body)
  VALUES (2041, 'inquiry', 'mornings Bo Berg Bo bo@example.org Is there room?');
INSERT INTO search (rowid, kind, body)
  VALUES (2042, 'inquiry', 'Cy Dahl cy@example.org');
PRAGMA application_id = 1415933540;
PRAGMA user_version = 1;
