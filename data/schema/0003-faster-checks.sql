-- SPDX-License-Identifier: GPL-3.0-or-later
-- In a CHECK, SQLite builds the list of an IN anew for each row, which took longer than to insert
-- it; comparing one word after the other does not. Everything else of the table is as it was.
CREATE TABLE inquiry_anew (
  id INTEGER PRIMARY KEY,
  party INTEGER NOT NULL REFERENCES party (id),
  received TEXT,                                -- NULL: not known, never made up
  channel TEXT NOT NULL
    CHECK (channel = 'csv' OR channel = 'form' OR channel = 'e-mail' OR channel = 'phone'
      OR channel = 'referral' OR channel = 'in-person'),
  referred_by TEXT,
  cohort_wished INTEGER REFERENCES cohort (id) ON DELETE SET NULL,   -- NULL: any
  wish TEXT,                                    -- the wish as the person wrote it
  state TEXT NOT NULL DEFAULT 'new'
    CHECK (state = 'new' OR state = 'acknowledged' OR state = 'in-conversation'
      OR state = 'enrolled' OR state = 'waitlisted' OR state = 'deferred' OR state = 'referred'
      OR state = 'not-now' OR state = 'withdrawn' OR state = 'no-answer' OR state = 'duplicate'
      OR state = 'spam'),
  answered TEXT,                                -- the first answer
  next_step TEXT,
  next_step_date TEXT,
  closed_reason TEXT,
  created TEXT NOT NULL
) STRICT;
INSERT INTO inquiry_anew SELECT id, party, received, channel, referred_by, cohort_wished, wish,
  state, answered, next_step, next_step_date, closed_reason, created FROM inquiry ORDER BY id;
DROP TABLE inquiry;
ALTER TABLE inquiry_anew RENAME TO inquiry;
CREATE INDEX inquiry_party ON inquiry (party);
CREATE INDEX inquiry_state ON inquiry (state);
CREATE INDEX inquiry_cohort_wished ON inquiry (cohort_wished) WHERE cohort_wished IS NOT NULL;
