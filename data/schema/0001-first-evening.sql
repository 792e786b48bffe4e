-- SPDX-License-Identifier: GPL-3.0-or-later
-- Everything a facilitator needs for the first evening. Ids come from tend_id_new () and are
-- unique across tables.
-- Instants are UTC ISO 8601 text, dates are YYYY-MM-DD, times of day HH:MM. No table has a
-- trigger, none has a UNIQUE
-- position: both would make an undone changeset differ from what was there before.

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

-- What one person wrote on asking: it stays with the one who wrote it.
CREATE TABLE message (
  id INTEGER PRIMARY KEY,
  inquiry INTEGER NOT NULL REFERENCES inquiry (id) ON DELETE CASCADE,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  received TEXT,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX message_inquiry ON message (inquiry);
CREATE INDEX message_person ON message (person);

-- What the facilitator wrote: a note, or an answer that went out.
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
-- One that goes on; those that have ended stay as what was, when somebody asks again.
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

-- The receipt of an import. The file itself is not kept.
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

-- What was done, and how to take it back: not itself recorded in a changeset.
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

-- One row for each thing that can be searched for; rowid is its id. Filled from changesets,
-- never by triggers.
CREATE VIRTUAL TABLE search USING fts5 (
  kind UNINDEXED,
  body,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2 3'
);
