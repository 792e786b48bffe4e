-- SPDX-License-Identifier: GPL-3.0-or-later
-- A file of version 2 with a few rows in every table: that of version 1, opened and then imported into
-- by the Tend of then. Never edited, only read by test-migration. Invented people.

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
, import INTEGER, choices TEXT) STRICT;
CREATE INDEX import_batch_file_hash ON import_batch (file_hash);
CREATE TABLE import_row (
  batch INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  line INTEGER NOT NULL,                        -- first physical line of the record
  verdict TEXT NOT NULL,
  reason TEXT,
  person INTEGER REFERENCES person (id) ON DELETE SET NULL,
  inquiry INTEGER REFERENCES inquiry (id) ON DELETE SET NULL, said TEXT,
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
, subject INTEGER, reversed BLOB) STRICT;
CREATE INDEX action_applied ON action (applied) WHERE undone IS NULL;
CREATE INDEX action_undone ON action (undone) WHERE undone IS NOT NULL;
CREATE TABLE import_mapping (
  id INTEGER PRIMARY KEY,
  used TEXT NOT NULL
) STRICT;
CREATE TABLE import_mapping_column (
  mapping INTEGER NOT NULL REFERENCES import_mapping (id) ON DELETE CASCADE,
  header TEXT NOT NULL,                         -- folded
  field TEXT NOT NULL,
  PRIMARY KEY (mapping, header)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_mapping_column_header ON import_mapping_column (header);
CREATE TABLE screening_note (
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  inquiry INTEGER REFERENCES inquiry (id) ON DELETE SET NULL,
  received TEXT,
  question TEXT,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX screening_note_person ON screening_note (person);
CREATE INDEX screening_note_inquiry ON screening_note (inquiry);
CREATE INDEX action_subject ON action (subject) WHERE subject IS NOT NULL;
CREATE TABLE search_document (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
  kind UNINDEXED,
  body,
  content = 'search_document',
  content_rowid = 'id',
  columnsize = 0,
  detail = none,
  tokenize = 'unicode61 remove_diacritics 2'
);
CREATE INDEX inquiry_cohort_wished ON inquiry (cohort_wished) WHERE cohort_wished IS NOT NULL;
CREATE INDEX inquiry_state ON inquiry (state);
INSERT INTO person (id, name, given_name, family_name, preferred_name, pronouns, language, access_needs, emergency_contact, may_write, created)
  VALUES (1001, 'Ana Lind', 'Ana', 'Lind', NULL, 'she', 'sv', 'a chair with a back', 'Li, +46 70 111 11 11', 1, '2026-10-01T08:00:00Z');
INSERT INTO person (id, name, given_name, family_name, preferred_name, pronouns, language, access_needs, emergency_contact, may_write, created)
  VALUES (1002, 'Li Wén', 'Li', 'Wén', 'Li', NULL, NULL, NULL, NULL, 0, '2026-10-01T08:00:01Z');
INSERT INTO person (id, name, given_name, family_name, preferred_name, pronouns, language, access_needs, emergency_contact, may_write, created)
  VALUES (2011, 'Bo Berg', 'Bo', NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-01T09:00:00Z');
INSERT INTO person (id, name, given_name, family_name, preferred_name, pronouns, language, access_needs, emergency_contact, may_write, created)
  VALUES (2012, 'Cy Dahl', NULL, NULL, NULL, 'he', NULL, NULL, NULL, 1, '2026-11-01T09:00:00Z');
INSERT INTO person (id, name, given_name, family_name, preferred_name, pronouns, language, access_needs, emergency_contact, may_write, created)
  VALUES (456914974780886798, 'Dag Ek', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-26T16:33:58Z');
INSERT INTO person (id, name, given_name, family_name, preferred_name, pronouns, language, access_needs, emergency_contact, may_write, created)
  VALUES (456914974780886801, 'Li Wén', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-26T16:33:58Z');
INSERT INTO person_email (id, person, position, address, folded)
  VALUES (1011, 1001, 0, 'Ana.Lind@example.org', 'ana.lind@example.org');
INSERT INTO person_email (id, person, position, address, folded)
  VALUES (1012, 1001, 1, 'ana@example.org', 'ana@example.org');
INSERT INTO person_email (id, person, position, address, folded)
  VALUES (2021, 2011, 0, 'bo@example.org', 'bo@example.org');
INSERT INTO person_email (id, person, position, address, folded)
  VALUES (2022, 2012, 0, 'cy@example.org', 'cy@example.org');
INSERT INTO person_email (id, person, position, address, folded)
  VALUES (456914974781242564, 456914974780886798, 0, 'dag@example.org', 'dag@example.org');
INSERT INTO person_email (id, person, position, address, folded)
  VALUES (456914974782150815, 456914974780886801, 0, 'li@example.org', 'li@example.org');
INSERT INTO person_phone (id, person, position, number, folded)
  VALUES (1021, 1001, 0, '+46 70 222 22 22', '+46702222222');
INSERT INTO person_phone (id, person, position, number, folded)
  VALUES (1022, 1002, 0, 'ask Ana', NULL);
INSERT INTO person_phone (id, person, position, number, folded)
  VALUES (456914974782820014, 456914974780886798, 0, '+46 70 444 44 44', '+46704444444');
INSERT INTO party (id, togetherness)
  VALUES (1031, 'must');
INSERT INTO party (id, togetherness)
  VALUES (1032, 'if-possible');
INSERT INTO party (id, togetherness)
  VALUES (2031, 'if-possible');
INSERT INTO party (id, togetherness)
  VALUES (2032, 'if-possible');
INSERT INTO party (id, togetherness)
  VALUES (456914974780886799, 'if-possible');
INSERT INTO party (id, togetherness)
  VALUES (456914974780886802, 'if-possible');
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
INSERT INTO party_member (party, person, position)
  VALUES (456914974780886799, 456914974780886798, 0);
INSERT INTO party_member (party, person, position)
  VALUES (456914974780886802, 456914974780886801, 0);
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
INSERT INTO inquiry (id, party, received, channel, referred_by, cohort_wished, wish, state, answered, next_step, next_step_date, closed_reason, created)
  VALUES (456914974780886800, 456914974780886799, NULL, 'csv', 'A friend', NULL, 'Thursdays', 'new', NULL, NULL, NULL, NULL, '2026-11-26T16:33:58Z');
INSERT INTO inquiry (id, party, received, channel, referred_by, cohort_wished, wish, state, answered, next_step, next_step_date, closed_reason, created)
  VALUES (456914974780886803, 456914974780886802, NULL, 'csv', 'A poster', NULL, NULL, 'new', NULL, NULL, NULL, NULL, '2026-11-26T16:33:58Z');
INSERT INTO message (id, inquiry, person, received, body)
  VALUES (1131, 1121, 1001, '2026-10-01T07:00:00Z', 'We would like to come.
Both of us.');
INSERT INTO message (id, inquiry, person, received, body)
  VALUES (1132, 1122, NULL, NULL, 'On the answering machine');
INSERT INTO message (id, inquiry, person, received, body)
  VALUES (2051, 2041, 2011, '2026-10-30T09:00:00Z', 'Is there room?');
INSERT INTO message (id, inquiry, person, received, body)
  VALUES (456914974783576777, 456914974780886800, 456914974780886798, NULL, 'May I come?
And my sister?');
INSERT INTO message (id, inquiry, person, received, body)
  VALUES (456914974784377379, 456914974780886803, 456914974780886801, NULL, 'Again');
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
INSERT INTO import_batch (id, file_name, file_hash, imported, reading, import, choices)
  VALUES (1901, 'old.csv', '60303ae22b998861', '2026-10-10T09:00:00Z', '{}', NULL, NULL);
INSERT INTO import_batch (id, file_name, file_hash, imported, reading, import, choices)
  VALUES (2001, 'anmälningar.csv', '9f86d081884c7d65', '2026-11-01T09:00:00Z', '{"encoding":"UTF-8","delimiter":";"}', NULL, NULL);
INSERT INTO import_batch (id, file_name, file_hash, imported, reading, import, choices)
  VALUES (456914974773154731, 's.csv', '9ae24de2bcf2c689a4bc98b7713f9337a6caa0bc1a33b73fcf5f3d923515802e', '2026-11-26T16:33:58Z', '{"kind":"table","encoding":"utf-8","encoding_uncertain":false,"replaced_lines":[],"delimiter":",","header_line":1,"repeated_headings":0,"blank_rows":0,"columns":[{"header":"Name","field":"name"},{"header":"Email","field":"email"},{"header":"Phone","field":"phone"},{"header":"Message","field":"message"},{"header":"Which group?","field":"wish"},{"header":"How did you hear of us?","field":"referred-by"},{"header":"Do you take any medication?","field":"screening"}]}', 456914974773154731, '{"all_rows":[],"single_rows":0,"columns":{"Do you take any medication?":"screening"}}');
INSERT INTO import_row (batch, line, verdict, reason, person, inquiry, said)
  VALUES (1901, 2, 'same-as-before', NULL, 1001, 1121, NULL);
INSERT INTO import_row (batch, line, verdict, reason, person, inquiry, said)
  VALUES (2001, 2, 'new-inquiry', NULL, 2011, 2041, NULL);
INSERT INTO import_row (batch, line, verdict, reason, person, inquiry, said)
  VALUES (2001, 3, 'new-inquiry', NULL, 2012, 2042, NULL);
INSERT INTO import_row (batch, line, verdict, reason, person, inquiry, said)
  VALUES (2001, 4, 'adds-to-known', NULL, 1002, 1122, NULL);
INSERT INTO import_row (batch, line, verdict, reason, person, inquiry, said)
  VALUES (2001, 5, 'cannot-be-used', 'no name', NULL, NULL, NULL);
INSERT INTO import_row (batch, line, verdict, reason, person, inquiry, said)
  VALUES (456914974773154731, 2, 'new-inquiry', 'Nobody with this address is known yet.', 456914974780886798, 456914974780886800, '{"name":"Dag Ek","phone":"+46 70 444 44 44","wish":"Thursdays","referred_by":"A friend"}');
INSERT INTO import_row (batch, line, verdict, reason, person, inquiry, said)
  VALUES (456914974773154731, 4, 'new-inquiry', 'Nobody with this address is known yet.', 456914974780886801, 456914974780886803, '{"name":"Li Wén","referred_by":"A poster"}');
INSERT INTO action (id, name, label, author, performed, undoable, applied, undone, changeset, subject, reversed)
  VALUES (1902, 'import', '1 sign-up imported', 'Kim', '2026-10-10T09:00:01Z', 1, 1902, NULL, X'54050100000000696D706F72745F626174636800120001000000000000076D03076F6C642E6373760310363033303361653232623939383836310314323032362D31302D31305430393A30303A30305A03027B7D5406010200000000696D706F72745F726F7700120001000000000000076D010000000000000002030E73616D652D61732D6265666F7265050100000000000003E9010000000000000461', 1901, NULL);
INSERT INTO action (id, name, label, author, performed, undoable, applied, undone, changeset, subject, reversed)
  VALUES (2002, 'import', '3 sign-ups imported', 'Kim', '2026-11-01T09:00:02Z', 1, 2002, NULL, X'54050100000000696D706F72745F62617463680012000100000000000007D10310616E6DC3A46C6E696E6761722E6373760310396638366430383138383463376436350314323032362D31312D30315430393A30303A30305A03247B22656E636F64696E67223A225554462D38222C2264656C696D69746572223A223B227D540B0100000000000000000000706572736F6E0012000100000000000007DB0307426F20426572670302426F0505050505050100000000000000010314323032362D31312D30315430393A30303A30305A12000100000000000007DC03074379204461686C050505050505050100000000000000010314323032362D31312D30315430393A30303A30305A17000100000000000003EA00000500000000000000000000030457C3A96E0000000000000054050100000000706572736F6E5F656D61696C0012000100000000000007E50100000000000007DB010000000000000000030E626F406578616D706C652E6F7267030E626F406578616D706C652E6F726712000100000000000007E60100000000000007DC010000000000000000030E6379406578616D706C652E6F7267030E6379406578616D706C652E6F72675402010070617274790012000100000000000007F0030B69662D706F737369626C6512000100000000000007EF030B69662D706F737369626C65540301020070617274795F6D656D6265720012000100000000000007F00100000000000007DC01000000000000000012000100000000000007EF0100000000000007DB010000000000000000540D01000000000000000000000000696E71756972790012000100000000000007FA0100000000000007F005030363737605050503036E6577050505050314323032362D31312D30315430393A30303A30305A12000100000000000007F90100000000000007EF0314323032362D31302D33305430393A30303A30305A0303637376050503086D6F726E696E677303036E6577050505050314323032362D31312D30315430393A30303A30305A540501000000006D6573736167650012000100000000000008030100000000000007F90100000000000007DB0314323032362D31302D33305430393A30303A30305A030E497320746865726520726F6F6D3F5406010200000000696D706F72745F726F770012000100000000000007D1010000000000000003030B6E65772D696E7175697279050100000000000007DC0100000000000007FA12000100000000000007D1010000000000000002030B6E65772D696E7175697279050100000000000007DB0100000000000007F912000100000000000007D1010000000000000005030E63616E6E6F742D62652D7573656403076E6F206E616D65050512000100000000000007D1010000000000000004030D616464732D746F2D6B6E6F776E050100000000000003EA010000000000000462', 2001, NULL);
INSERT INTO action (id, name, label, author, performed, undoable, applied, undone, changeset, subject, reversed)
  VALUES (3001, 'update-person', 'Cy Dahl was changed', 'Kim', '2026-11-02T10:00:00Z', 1, 3001, NULL, X'540B0100000000000000000000706572736F6E0017000100000000000007DC000000000500000000000000000000030268650000000000', NULL, NULL);
INSERT INTO action (id, name, label, author, performed, undoable, applied, undone, changeset, subject, reversed)
  VALUES (456914974805616408, 'import', '2 sign-ups imported', NULL, '2026-11-26T16:33:58Z', 1, 456914974805616408, NULL, X'540B0100000000000000000000706572736F6E00120001065749BFAC5F0F0E030644616720456B050505050505050100000000000000010314323032362D31312D32365431363A33333A35385A120001065749BFAC5F0F1103074C692057C3A96E050505050505050100000000000000010314323032362D31312D32365431363A33333A35385A54050100000000706572736F6E5F656D61696C00120001065749BFAC647CC401065749BFAC5F0F0E010000000000000000030F646167406578616D706C652E6F7267030F646167406578616D706C652E6F7267120001065749BFAC72589F01065749BFAC5F0F11010000000000000000030E6C69406578616D706C652E6F7267030E6C69406578616D706C652E6F726754050100000000706572736F6E5F70686F6E6500120001065749BFAC7C8EAE01065749BFAC5F0F0E01000000000000000003102B343620373020343434203434203434030C2B343637303434343434343454020100706172747900120001065749BFAC5F0F0F030B69662D706F737369626C65120001065749BFAC5F0F12030B69662D706F737369626C65540301020070617274795F6D656D62657200120001065749BFAC5F0F0F01065749BFAC5F0F0E010000000000000000120001065749BFAC5F0F1201065749BFAC5F0F11010000000000000000540D01000000000000000000000000696E717569727900120001065749BFAC5F0F1001065749BFAC5F0F0F05030363737603084120667269656E6405030954687572736461797303036E6577050505050314323032362D31312D32365431363A33333A35385A120001065749BFAC5F0F1301065749BFAC5F0F1205030363737603084120706F73746572050503036E6577050505050314323032362D31312D32365431363A33333A35385A540501000000006D65737361676500120001065749BFAC881AC901065749BFAC5F0F1001065749BFAC5F0F0E05031A4D6179204920636F6D653F0A416E64206D79207369737465723F120001065749BFAC94522301065749BFAC5F0F1301065749BFAC5F0F11050305416761696E540701020000000000696D706F72745F726F7700120001065749BFABE913AB010000000000000002030B6E65772D696E717569727903264E6F626F6479207769746820746869732061646472657373206973206B6E6F776E207965742E01065749BFAC5F0F0E01065749BFAC5F0F1003587B226E616D65223A2244616720456B222C2270686F6E65223A222B343620373020343434203434203434222C2277697368223A22546875727364617973222C2272656665727265645F6279223A224120667269656E64227D120001065749BFABE913AB010000000000000004030B6E65772D696E717569727903264E6F626F6479207769746820746869732061646472657373206973206B6E6F776E207965742E01065749BFAC5F0F1101065749BFAC5F0F13032B7B226E616D65223A224C692057C3A96E222C2272656665727265645F6279223A224120706F73746572227D54020100696D706F72745F6D617070696E6700120001065749BFAC5F0F0D0314323032362D31312D32365431363A33333A35385A5403010200696D706F72745F6D617070696E675F636F6C756D6E00120001065749BFAC5F0F0D0316646F796F7574616B65616E796D656469636174696F6E030973637265656E696E67120001065749BFAC5F0F0D030A776869636867726F7570030477697368120001065749BFAC5F0F0D0305656D61696C0305656D61696C120001065749BFAC5F0F0D03076D65737361676503076D657373616765120001065749BFAC5F0F0D03046E616D6503046E616D65120001065749BFAC5F0F0D030570686F6E65030570686F6E65120001065749BFAC5F0F0D0311686F77646964796F75686561726F667573030B72656665727265642D6279540701000000000000696D706F72745F626174636800120001065749BFABE913AB0305732E6373760340396165323464653262636632633638396134626339386237373133663933333761366361613062633161333362373366636635663364393233353135383032650314323032362D31312D32365431363A33333A35385A0383527B226B696E64223A227461626C65222C22656E636F64696E67223A227574662D38222C22656E636F64696E675F756E6365727461696E223A66616C73652C227265706C616365645F6C696E6573223A5B5D2C2264656C696D69746572223A222C222C226865616465725F6C696E65223A312C2272657065617465645F68656164696E6773223A302C22626C616E6B5F726F7773223A302C22636F6C756D6E73223A5B7B22686561646572223A224E616D65222C226669656C64223A226E616D65227D2C7B22686561646572223A22456D61696C222C226669656C64223A22656D61696C227D2C7B22686561646572223A2250686F6E65222C226669656C64223A2270686F6E65227D2C7B22686561646572223A224D657373616765222C226669656C64223A226D657373616765227D2C7B22686561646572223A2257686963682067726F75703F222C226669656C64223A2277697368227D2C7B22686561646572223A22486F772064696420796F752068656172206F662075733F222C226669656C64223A2272656665727265642D6279227D2C7B22686561646572223A22446F20796F752074616B6520616E79206D656469636174696F6E3F222C226669656C64223A2273637265656E696E67227D5D7D01065749BFABE913AB03557B22616C6C5F726F7773223A5B5D2C2273696E676C655F726F7773223A302C22636F6C756D6E73223A7B22446F20796F752074616B6520616E79206D656469636174696F6E3F223A2273637265656E696E67227D7D540601000000000073637265656E696E675F6E6F746500120001065749BFACBB2DE101065749BFAC5F0F0E01065749BFAC5F0F1005031B446F20796F752074616B6520616E79206D656469636174696F6E3F030F4E6F6E652061742070726573656E74', 456914974773154731, NULL);
INSERT INTO import_mapping (id, used)
  VALUES (456914974780886797, '2026-11-26T16:33:58Z');
INSERT INTO import_mapping_column (mapping, header, field)
  VALUES (456914974780886797, 'doyoutakeanymedication', 'screening');
INSERT INTO import_mapping_column (mapping, header, field)
  VALUES (456914974780886797, 'email', 'email');
INSERT INTO import_mapping_column (mapping, header, field)
  VALUES (456914974780886797, 'howdidyouhearofus', 'referred-by');
INSERT INTO import_mapping_column (mapping, header, field)
  VALUES (456914974780886797, 'message', 'message');
INSERT INTO import_mapping_column (mapping, header, field)
  VALUES (456914974780886797, 'name', 'name');
INSERT INTO import_mapping_column (mapping, header, field)
  VALUES (456914974780886797, 'phone', 'phone');
INSERT INTO import_mapping_column (mapping, header, field)
  VALUES (456914974780886797, 'whichgroup', 'wish');
INSERT INTO screening_note (id, person, inquiry, received, question, body)
  VALUES (456914974786924001, 456914974780886798, 456914974780886800, NULL, 'Do you take any medication?', 'None at present');
INSERT INTO search_document (id, kind, body)
  VALUES (1101, 'cohort', 'Spring evenings The hall Kim Sam');
INSERT INTO search_document (id, kind, body)
  VALUES (1121, 'inquiry', 'Eva evenings Ana Lind Ana Lind Li Wén Li Wén Li Ana.Lind@example.org ana@example.org +46 70 222 22 22 +46702222222 ask Ana We would like to come.
Both of us. Welcome!');
INSERT INTO search_document (id, kind, body)
  VALUES (1122, 'inquiry', 'call back Li Wén Li Wén Li ask Ana On the answering machine');
INSERT INTO search_document (id, kind, body)
  VALUES (2041, 'inquiry', 'mornings Bo Berg Bo bo@example.org Is there room?');
INSERT INTO search_document (id, kind, body)
  VALUES (2042, 'inquiry', 'Cy Dahl cy@example.org');
INSERT INTO search_document (id, kind, body)
  VALUES (456914974780886800, 'inquiry', 'A friend Thursdays Dag Ek dag@example.org +46 70 444 44 44 +46704444444 May I come?
And my sister?');
INSERT INTO search_document (id, kind, body)
  VALUES (456914974780886803, 'inquiry', 'A poster Li Wén li@example.org Again');
INSERT INTO search (rowid, kind, body) SELECT id, kind, body FROM search_document ORDER BY id;
INSERT INTO search (search, rank) VALUES ('crisismerge', 500);
INSERT INTO search (search, rank) VALUES ('hashsize', 4194304);
PRAGMA application_id = 1415933540;
PRAGMA user_version = 2;
