/** Whether a card was due, and its dates three weeks or more apart, which is where others begin to call it mature. */
const reviewBand = (row: string) =>
  `CASE WHEN ${row}.state_before <> 'review' THEN 'learning' WHEN ${row}.card_before ->> 'scheduledDays' >= 21 THEN 'mature' ELSE 'young' END`

const sumReview = (row: 'old' | 'new', sign: 1 | -1) =>
  `INSERT INTO review_sum (category, band, confidence, utc_day, asked, known)
    SELECT ${row}.category, ${reviewBand(row)}, coalesce(${row}.confidence, -1), ${row}.reviewed_at / 86400000, ${sign}, ${sign} * (${row}.rating <> 'again')
    WHERE true`
const IS_IN_BANK = (row: string) => `${row}.deleted_at IS NULL`
const IS_FRESH = (row: string) => `${row}.is_asked = 1 AND ${row}.is_suspended = 0 AND ${row}.state = 'new' AND ${row}.category <> ''`
const count = (column: 'questions' | 'fresh', condition: string) =>
  `INSERT INTO bank_count (category, ${column}) SELECT new.category, 1 WHERE ${condition}
    ON CONFLICT (category) DO UPDATE SET ${column} = ${column} + 1`
const uncount = (column: 'questions' | 'fresh', condition: string) =>
  `UPDATE bank_count SET ${column} = ${column} - 1 WHERE category = old.category AND ${condition}`

/** Adds up the bank and all answers anew; for a store whose rows came in without triggers. */
export const ADD_UP_PRACTICE = `DELETE FROM bank_count; DELETE FROM review_sum; DELETE FROM review_kind;
INSERT INTO bank_count (category, questions) SELECT category, count(*) FROM question q WHERE ${IS_IN_BANK('q')} GROUP BY category;
INSERT INTO bank_count (category, fresh) SELECT category, count(*) FROM card c WHERE ${IS_FRESH('c')} GROUP BY category
  ON CONFLICT (category) DO UPDATE SET fresh = excluded.fresh;
INSERT INTO review_sum (category, band, confidence, utc_day, asked, known)
  SELECT r.category, ${reviewBand('r')} AS band, coalesce(r.confidence, -1), r.reviewed_at / 86400000, count(*), sum(r.rating <> 'again')
  FROM review r GROUP BY 1, 2, 3, 4;
INSERT INTO review_kind SELECT DISTINCT category, band, confidence FROM review_sum`

const ADD_TO_SUM = `ON CONFLICT (category, band, confidence, utc_day) DO UPDATE SET asked = asked + excluded.asked, known = known + excluded.known`

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
CREATE INDEX question_deleted ON question (deleted_at) WHERE deleted_at IS NOT NULL;

-- How many questions a category has, and how many of its cards were never asked: counting them takes as long as there are.
CREATE TABLE bank_count (
  category TEXT PRIMARY KEY,
  questions INTEGER NOT NULL DEFAULT 0,
  fresh INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TRIGGER question_counted AFTER INSERT ON question WHEN ${IS_IN_BANK('new')} BEGIN
  ${count('questions', 'true')};
END;
CREATE TRIGGER question_recounted AFTER UPDATE OF category, deleted_at ON question
WHEN old.category <> new.category OR (old.deleted_at IS NULL) <> (new.deleted_at IS NULL) BEGIN
  ${uncount('questions', IS_IN_BANK('old'))};
  ${count('questions', IS_IN_BANK('new'))};
END;
CREATE TRIGGER question_uncounted AFTER DELETE ON question WHEN ${IS_IN_BANK('old')} BEGIN
  ${uncount('questions', 'true')};
END;

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
  -- Of its question, set by who makes the card or by a trigger, and kept by triggers: counting cards must not look up questions.
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
CREATE TRIGGER card_counted AFTER INSERT ON card WHEN ${IS_FRESH('new')} BEGIN
  ${count('fresh', 'true')};
END;
CREATE TRIGGER card_recounted AFTER UPDATE OF is_asked, is_suspended, state, category ON card
WHEN old.category <> new.category OR (${IS_FRESH('old')}) <> (${IS_FRESH('new')}) BEGIN
  ${uncount('fresh', IS_FRESH('old'))};
  ${count('fresh', IS_FRESH('new'))};
END;
CREATE TRIGGER card_uncounted AFTER DELETE ON card WHEN ${IS_FRESH('old')} BEGIN
  ${uncount('fresh', 'true')};
END;
CREATE TRIGGER card_classified AFTER INSERT ON card WHEN new.category = '' BEGIN
  UPDATE card SET (category, level) = (SELECT category, difficulty FROM question WHERE id = new.question_id) WHERE rowid = new.rowid;
END;
CREATE TRIGGER question_classified AFTER UPDATE OF category, difficulty ON question
WHEN old.category <> new.category OR old.difficulty <> new.difficulty BEGIN
  UPDATE card SET category = new.category, level = new.difficulty WHERE question_id = new.id;
END;

-- Cards whose memory changed, the latest 4,096 at least: main keeps all memories at hand and takes over what is new here.
CREATE TABLE card_change (
  nth INTEGER PRIMARY KEY,
  -- Its row number; the card may be gone.
  card INTEGER NOT NULL
) STRICT;
CREATE TRIGGER card_change_trimmed AFTER INSERT ON card_change WHEN new.nth % 1024 = 0 BEGIN
  DELETE FROM card_change WHERE nth <= new.nth - 4096;
END;
CREATE TRIGGER card_remembered AFTER INSERT ON card WHEN new.state <> 'new' BEGIN
  INSERT INTO card_change (card) VALUES (new.rowid);
END;
CREATE TRIGGER card_memory_changed
AFTER UPDATE OF is_asked, state, due_at, stability, last_reviewed_at, is_suspended, buried_until, category ON card
WHEN old.state <> 'new' OR new.state <> 'new' BEGIN
  INSERT INTO card_change (card) VALUES (new.rowid);
END;
CREATE TRIGGER card_forgotten AFTER DELETE ON card WHEN old.state <> 'new' BEGIN
  INSERT INTO card_change (card) VALUES (old.rowid);
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
  -- Of its card, set by who writes it down or by a trigger, and kept by triggers.
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
  -- The day last: what is asked for are the days of each kind, added up.
  PRIMARY KEY (category, band, confidence, utc_day)
) STRICT, WITHOUT ROWID;
-- Which kinds there are, so that a look back goes from one to the next and sorts nothing.
CREATE TABLE review_kind (
  category TEXT NOT NULL,
  band TEXT NOT NULL,
  confidence INTEGER NOT NULL,
  PRIMARY KEY (category, band, confidence)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER review_sum_begun AFTER INSERT ON review_sum BEGIN
  INSERT OR IGNORE INTO review_kind (category, band, confidence) VALUES (new.category, new.band, new.confidence);
END;
CREATE TRIGGER review_counted AFTER INSERT ON review WHEN new.category <> '' BEGIN
  ${sumReview('new', 1)} ${ADD_TO_SUM};
END;
CREATE TRIGGER review_classified AFTER INSERT ON review WHEN new.category = '' BEGIN
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
