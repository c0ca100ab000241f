/** Part of the foundation: the question bank, the cards it is asked with, every answer, and the numeric drills. */
export const PRACTICE_TABLES = `
CREATE TABLE question (
  rowid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  category TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('basic', 'cloze', 'typed', 'code', 'spoken')),
  -- Markdown, as all three texts.
  prompt TEXT NOT NULL DEFAULT '',
  answer TEXT NOT NULL DEFAULT '',
  reading TEXT NOT NULL DEFAULT '',
  difficulty INTEGER NOT NULL CHECK (difficulty BETWEEN 1 AND 3),
  -- Seconds, for spoken questions.
  time_limit_s INTEGER CHECK (time_limit_s IS NULL OR time_limit_s > 0),
  origin TEXT NOT NULL CHECK (origin IN ('starter', 'own', 'import', 'mark', 'round')),
  -- The starter question's key, the imported note's id, the mark or the round it was made from.
  origin_ref TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX question_origin ON question (origin, origin_ref) WHERE origin IN ('starter', 'import') AND origin_ref IS NOT NULL;
CREATE INDEX question_of_mark ON question (origin_ref) WHERE origin = 'mark';
CREATE INDEX question_of_category ON question (category) WHERE deleted_at IS NULL;

CREATE TABLE question_tag (
  question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
  tag TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (question_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX question_tag_name ON question_tag (tag);

CREATE VIRTUAL TABLE question_text USING fts5 (
  prompt, answer, content = 'question', content_rowid = 'rowid', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER question_inserted AFTER INSERT ON question BEGIN
  INSERT INTO question_text (rowid, prompt, answer) VALUES (new.rowid, new.prompt, new.answer);
END;
CREATE TRIGGER question_changed AFTER UPDATE OF prompt, answer ON question BEGIN
  INSERT INTO question_text (question_text, rowid, prompt, answer) VALUES ('delete', old.rowid, old.prompt, old.answer);
  INSERT INTO question_text (rowid, prompt, answer) VALUES (new.rowid, new.prompt, new.answer);
END;
CREATE TRIGGER question_deleted AFTER DELETE ON question BEGIN
  INSERT INTO question_text (question_text, rowid, prompt, answer) VALUES ('delete', old.rowid, old.prompt, old.answer);
END;

-- What is reviewed. The gap's number for a cloze, else 1. Scheduling is kept here and never in the question's text.
CREATE TABLE card (
  rowid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  -- False while its gap is gone, its question is removed or has no words: what was learnt is kept for its return.
  is_asked INTEGER NOT NULL CHECK (is_asked IN (0, 1)),
  state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'learning', 'review', 'relearning')),
  -- Null while new.
  due_at INTEGER CHECK ((due_at IS NULL) = (state = 'new')),
  stability REAL NOT NULL DEFAULT 0,
  difficulty REAL NOT NULL DEFAULT 0,
  learning_step INTEGER NOT NULL DEFAULT 0,
  reps INTEGER NOT NULL DEFAULT 0,
  lapses INTEGER NOT NULL DEFAULT 0,
  scheduled_days INTEGER NOT NULL DEFAULT 0,
  last_reviewed_at INTEGER,
  is_suspended INTEGER NOT NULL DEFAULT 0 CHECK (is_suspended IN (0, 1)),
  is_leech INTEGER NOT NULL DEFAULT 0 CHECK (is_leech IN (0, 1)),
  -- Not asked before this instant, whatever is due.
  buried_until INTEGER NOT NULL DEFAULT 0,
  UNIQUE (question_id, ordinal)
) STRICT;
CREATE INDEX card_due ON card (due_at) WHERE is_asked = 1 AND is_suspended = 0 AND state <> 'new';
CREATE INDEX card_new ON card (rowid) WHERE is_asked = 1 AND is_suspended = 0 AND state = 'new';

-- Every answer, with the card as it was, so that the newest can be taken back and all can be replayed.
CREATE TABLE review (
  rowid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  card_id TEXT NOT NULL REFERENCES card (id) ON DELETE CASCADE,
  reviewed_at INTEGER NOT NULL,
  zone TEXT NOT NULL,
  rating TEXT NOT NULL CHECK (rating IN ('again', 'hard', 'good', 'easy')),
  -- Said before the answer was seen, 0 to 100.
  confidence INTEGER CHECK (confidence IS NULL OR confidence BETWEEN 0 AND 100),
  shown_ms INTEGER NOT NULL CHECK (shown_ms >= 0),
  state_before TEXT NOT NULL CHECK (state_before IN ('new', 'learning', 'review', 'relearning')),
  -- The card's columns before the answer, as JSON.
  card_before TEXT NOT NULL CHECK (json_valid(card_before)),
  time_entry_id TEXT REFERENCES time_entry (id),
  -- Where it was asked: on its card, in a mock, or in a real interview.
  source TEXT NOT NULL DEFAULT 'card' CHECK (source IN ('card', 'mock', 'real')),
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1))
) STRICT;
-- SQLite looks for what belongs to a time entry whenever one is written.
CREATE INDEX review_of_entry ON review (time_entry_id) WHERE time_entry_id IS NOT NULL;
CREATE INDEX review_of_card ON review (card_id, reviewed_at);
CREATE INDEX review_at ON review (reviewed_at, state_before, rating);

-- A drill is its kind and its seed: numbers, answer and worked steps follow from them.
CREATE TABLE drill_attempt (
  id TEXT PRIMARY KEY,
  drill TEXT NOT NULL,
  seed INTEGER NOT NULL,
  answer REAL,
  is_right INTEGER NOT NULL CHECK (is_right IN (0, 1)),
  shown_ms INTEGER NOT NULL CHECK (shown_ms >= 0),
  answered_at INTEGER NOT NULL
) STRICT;
CREATE INDEX drill_attempt_of ON drill_attempt (drill, answered_at);
`
