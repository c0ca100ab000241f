/** Whether a card was due, and its dates three weeks or more apart, which is where others begin to call it mature. */
const reviewBand = (row: string) =>
  `CASE WHEN ${row}.state_before <> 'review' THEN 'learning' WHEN ${row}.card_before ->> 'scheduledDays' >= 21 THEN 'mature' ELSE 'young' END`

const sumReview = (row: 'old' | 'new', sign: 1 | -1) =>
  `INSERT INTO review_sum (utc_day, category, band, confidence, asked, known)
    SELECT ${row}.reviewed_at / 86400000, ${row}.category, ${reviewBand(row)}, coalesce(${row}.confidence, -1), ${sign}, ${sign} * (${row}.rating <> 'again')
    WHERE true`
/** Adds up all answers anew; for a store whose answers came in without triggers. */
export const ADD_UP_REVIEWS = `DELETE FROM review_sum;
INSERT INTO review_sum (utc_day, category, band, confidence, asked, known)
  SELECT r.reviewed_at / 86400000, r.category, ${reviewBand('r')} AS band, coalesce(r.confidence, -1), count(*), sum(r.rating <> 'again')
  FROM review r GROUP BY 1, 2, 3, 4`

const ADD_TO_SUM = `ON CONFLICT (utc_day, category, band, confidence) DO UPDATE SET asked = asked + excluded.asked, known = known + excluded.known`

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
  -- Of its question, kept by triggers: counting cards must not look up questions.
  category TEXT NOT NULL DEFAULT '',
  level INTEGER NOT NULL DEFAULT 2,
  UNIQUE (question_id, ordinal)
) STRICT;
CREATE INDEX card_due ON card (due_at, category, state, buried_until) WHERE is_asked = 1 AND is_suspended = 0 AND state <> 'new';
CREATE INDEX card_learning ON card (due_at) WHERE is_asked = 1 AND is_suspended = 0 AND state IN ('learning', 'relearning');
CREATE INDEX card_buried ON card (buried_until) WHERE buried_until > 0;
CREATE INDEX card_memory ON card (category, last_reviewed_at, stability) WHERE is_asked = 1 AND is_suspended = 0 AND state <> 'new';
CREATE INDEX card_new ON card (rowid) WHERE is_asked = 1 AND is_suspended = 0 AND state = 'new';
CREATE INDEX card_new_of_category ON card (category) WHERE is_asked = 1 AND is_suspended = 0 AND state = 'new';
CREATE INDEX card_new_by_level ON card (level) WHERE is_asked = 1 AND is_suspended = 0 AND state = 'new';
CREATE TRIGGER card_classified AFTER INSERT ON card BEGIN
  UPDATE card SET (category, level) = (SELECT category, difficulty FROM question WHERE id = new.question_id) WHERE rowid = new.rowid;
END;
CREATE TRIGGER question_classified AFTER UPDATE OF category, difficulty ON question
WHEN old.category <> new.category OR old.difficulty <> new.difficulty BEGIN
  UPDATE card SET category = new.category, level = new.difficulty WHERE question_id = new.id;
END;

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
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  -- Of its card, kept by triggers.
  category TEXT NOT NULL DEFAULT ''
) STRICT;
-- SQLite looks for what belongs to a time entry whenever one is written.
CREATE INDEX review_of_entry ON review (time_entry_id) WHERE time_entry_id IS NOT NULL;
CREATE INDEX review_of_card ON review (card_id, reviewed_at);
CREATE INDEX review_at ON review (reviewed_at, state_before, rating);

-- What the answers of a day of UTC add up to: a look back reads these, and the answers themselves only at its edge.
CREATE TABLE review_sum (
  -- Whole days since 1970.
  utc_day INTEGER NOT NULL,
  category TEXT NOT NULL,
  -- Whether the card was due, and how far its dates lay apart.
  band TEXT NOT NULL CHECK (band IN ('learning', 'young', 'mature')),
  -- -1: nothing was said.
  confidence INTEGER NOT NULL,
  asked INTEGER NOT NULL,
  known INTEGER NOT NULL,
  PRIMARY KEY (utc_day, category, band, confidence)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER review_classified AFTER INSERT ON review BEGIN
  UPDATE review SET category = (SELECT category FROM card WHERE id = new.card_id) WHERE rowid = new.rowid;
END;
CREATE TRIGGER card_reclassified AFTER UPDATE OF category ON card WHEN old.category <> new.category AND old.category <> '' BEGIN
  UPDATE review SET category = new.category WHERE card_id = new.id;
END;
CREATE TRIGGER review_summed AFTER UPDATE OF category ON review WHEN old.category <> new.category BEGIN
  ${sumReview('old', -1)} AND old.category <> '' ${ADD_TO_SUM};
  ${sumReview('new', 1)} ${ADD_TO_SUM};
END;
CREATE TRIGGER review_taken_back AFTER DELETE ON review BEGIN
  ${sumReview('old', -1)} ${ADD_TO_SUM};
END;

-- Searches of the question bank that somebody named.
CREATE TABLE bank_view (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) > 0),
  filter TEXT NOT NULL CHECK (json_valid(filter)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX bank_view_name ON bank_view (name COLLATE NOCASE) WHERE deleted_at IS NULL;

-- Until when what was left lying is spread. One row at most.
CREATE TABLE catch_up (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- The last study day of it.
  until_day TEXT NOT NULL,
  started_at INTEGER NOT NULL
) STRICT;

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
