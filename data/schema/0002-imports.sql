-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an import keeps beside people and inquiries: its receipt, how columns were taken, and the
-- answers that only the one who screens should read.

-- The files of one import share its number; NULL: a file by itself.
ALTER TABLE import_batch ADD COLUMN import INTEGER;
-- JSON: what the facilitator decided
ALTER TABLE import_batch ADD COLUMN choices TEXT;

-- JSON: what the row said of somebody, so that a later import knows what was edited in Tend since.
ALTER TABLE import_row ADD COLUMN said TEXT;

-- What each column of such a file was taken for, found again by its headers.
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

-- What somebody wrote on a form about their health or safety. Restricted: it is never searched,
-- never printed for participants, and shown only on request.
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

-- What an action made or was about: of an import its number, so that a receipt finds the action
-- that takes it back.
ALTER TABLE action ADD COLUMN subject INTEGER;
-- The part of the changeset that an undo took back, when it kept something; NULL: all of it.
ALTER TABLE action ADD COLUMN reversed BLOB;
-- Found without walking through the changeset, which stands before it and may be large.
CREATE INDEX action_subject ON action (subject) WHERE subject IS NOT NULL;
UPDATE action SET subject = (SELECT id FROM import_batch WHERE imported <= action.performed
  ORDER BY imported DESC, id DESC LIMIT 1) WHERE name = 'import' AND undone IS NULL;

-- One row for each thing that can be searched for; id is its own. The index itself keeps no text.
CREATE TABLE search_document (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
INSERT INTO search_document (id, kind, body) SELECT rowid, kind, body FROM search ORDER BY rowid;

-- The index of the beginnings of words took as long to fill, and as much room, as all the rest, and
-- was of no use to the slowest question, that for one letter. Nothing is ranked by the documents'
-- sizes, and nobody asks where in a document a word stands. Words can be added to a document
-- without taking it out first, as tend-search-index.c does.
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
  kind UNINDEXED,
  body,
  content = 'search_document',
  content_rowid = 'id',
  columnsize = 0,
  detail = none,
  tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO search (rowid, kind, body) SELECT id, kind, body FROM search_document ORDER BY id;
-- Many new documents come in many parts, which are put together little by little.
INSERT INTO search (search, rank) VALUES ('crisismerge', 500);
INSERT INTO search (search, rank) VALUES ('hashsize', 4194304);

-- Most inquiries wish for no cohort; no question goes by the date of asking alone.
DROP INDEX inquiry_cohort_wished;
CREATE INDEX inquiry_cohort_wished ON inquiry (cohort_wished) WHERE cohort_wished IS NOT NULL;
DROP INDEX inquiry_received;
DROP INDEX inquiry_state;
CREATE INDEX inquiry_state ON inquiry (state);
