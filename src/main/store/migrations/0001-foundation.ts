import type { Migration } from '../migrate.ts'
import { DAY_MINUTES_TABLES } from './0001-day-minutes-tables.ts'
import { DECK_TABLES } from './0001-deck-tables.ts'
import { INTERVIEW_TABLES } from './0001-interview-tables.ts'
import { JOURNAL_TABLES } from './0001-journal-tables.ts'
import { PRACTICE_TABLES } from './0001-practice-tables.ts'
import { ROUND_TABLES } from './0001-round-tables.ts'
import { STORY_TABLES } from './0001-story-tables.ts'
import { TRASH_TABLES } from './0001-trash-tables.ts'

/** The tables of the first release: papers, marks, the clock, sessions, plan, time, journal, drafts, settings. */
export const foundation: Migration = {
  version: 1,
  name: 'foundation',
  sql: `
-- What the store says about itself, such as the app version that wrote it last. Not the person's data.
CREATE TABLE store_meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE draft (
  scope TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE paper (
  rowid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  file_name TEXT NOT NULL,
  byte_length INTEGER NOT NULL CHECK (byte_length > 0),
  title TEXT NOT NULL,
  title_source TEXT NOT NULL CHECK (title_source IN ('metadata', 'first-page', 'file-name', 'user')),
  authors TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(authors)),
  year INTEGER,
  page_count INTEGER NOT NULL CHECK (page_count > 0),
  page_labels TEXT CHECK (page_labels IS NULL OR json_valid(page_labels)),
  is_encrypted INTEGER NOT NULL DEFAULT 0 CHECK (is_encrypted IN (0, 1)),
  status TEXT NOT NULL DEFAULT 'unseen' CHECK (status IN ('unseen', 'practised', 'read')),
  added_at INTEGER NOT NULL,
  opened_at INTEGER,
  indexed_at INTEGER,
  cover_at INTEGER,
  updated_at INTEGER NOT NULL,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  deleted_at INTEGER
) STRICT;
CREATE INDEX paper_added ON paper (added_at) WHERE deleted_at IS NULL;
CREATE INDEX paper_by_title ON paper (title COLLATE NOCASE, id) WHERE deleted_at IS NULL;
CREATE INDEX paper_deleted ON paper (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE VIRTUAL TABLE paper_text USING fts5 (
  title, authors, content = 'paper', content_rowid = 'rowid', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER paper_inserted AFTER INSERT ON paper BEGIN
  INSERT INTO paper_text (rowid, title, authors) VALUES (new.rowid, new.title, new.authors);
END;
CREATE TRIGGER paper_deleted AFTER DELETE ON paper BEGIN
  INSERT INTO paper_text (paper_text, rowid, title, authors) VALUES ('delete', old.rowid, old.title, old.authors);
END;
CREATE TRIGGER paper_renamed AFTER UPDATE OF title, authors ON paper BEGIN
  INSERT INTO paper_text (paper_text, rowid, title, authors) VALUES ('delete', old.rowid, old.title, old.authors);
  INSERT INTO paper_text (rowid, title, authors) VALUES (new.rowid, new.title, new.authors);
END;

CREATE TABLE paper_tag (
  paper_id TEXT NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
  tag TEXT NOT NULL,
  PRIMARY KEY (paper_id, tag)
) STRICT, WITHOUT ROWID;

-- The rowid is the key of the full-text index, so it has to be a column that no VACUUM renumbers.
CREATE TABLE paper_page (
  rowid INTEGER PRIMARY KEY,
  paper_id TEXT NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
  page_index INTEGER NOT NULL CHECK (page_index >= 0),
  text TEXT NOT NULL,
  UNIQUE (paper_id, page_index)
) STRICT;
CREATE VIRTUAL TABLE paper_page_text USING fts5 (
  text, content = 'paper_page', content_rowid = 'rowid', tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER paper_page_inserted AFTER INSERT ON paper_page BEGIN
  INSERT INTO paper_page_text (rowid, text) VALUES (new.rowid, new.text);
END;
CREATE TRIGGER paper_page_deleted AFTER DELETE ON paper_page BEGIN
  INSERT INTO paper_page_text (paper_page_text, rowid, text) VALUES ('delete', old.rowid, old.text);
END;
CREATE TRIGGER paper_page_updated AFTER UPDATE OF text ON paper_page BEGIN
  INSERT INTO paper_page_text (paper_page_text, rowid, text) VALUES ('delete', old.rowid, old.text);
  INSERT INTO paper_page_text (rowid, text) VALUES (new.rowid, new.text);
END;

CREATE TABLE paper_position (
  paper_id TEXT PRIMARY KEY REFERENCES paper (id) ON DELETE CASCADE,
  page_index INTEGER NOT NULL CHECK (page_index >= 0),
  -- Offset of the viewport's top left from the page's, in PDF units, y downwards.
  left_pt REAL NOT NULL,
  top_pt REAL NOT NULL,
  zoom TEXT NOT NULL,
  rotation INTEGER NOT NULL DEFAULT 0 CHECK (rotation IN (0, 90, 180, 270)),
  layout TEXT NOT NULL DEFAULT 'continuous' CHECK (layout IN ('continuous', 'single', 'horizontal', 'wrapped')),
  spread TEXT NOT NULL DEFAULT 'none' CHECK (spread IN ('none', 'odd', 'even')),
  is_trimmed INTEGER NOT NULL DEFAULT 0 CHECK (is_trimmed IN (0, 1)),
  updated_at INTEGER NOT NULL
) STRICT;

-- A second view of a paper beside or below the first; no row: it has one view. Places as in paper_position.
CREATE TABLE paper_split (
  paper_id TEXT PRIMARY KEY REFERENCES paper (id) ON DELETE CASCADE,
  direction TEXT NOT NULL CHECK (direction IN ('row', 'column')),
  -- Of the first view.
  share REAL NOT NULL CHECK (share > 0 AND share < 1),
  page_index INTEGER NOT NULL CHECK (page_index >= 0),
  left_pt REAL NOT NULL,
  top_pt REAL NOT NULL,
  zoom TEXT NOT NULL,
  rotation INTEGER NOT NULL CHECK (rotation IN (0, 90, 180, 270)),
  layout TEXT NOT NULL CHECK (layout IN ('continuous', 'single', 'horizontal', 'wrapped')),
  spread TEXT NOT NULL CHECK (spread IN ('none', 'odd', 'even')),
  is_trimmed INTEGER NOT NULL CHECK (is_trimmed IN (0, 1)),
  updated_at INTEGER NOT NULL
) STRICT;

-- The row of tabs above the reader, from left to right, and the tabs that were closed.
CREATE TABLE reader_tab (
  paper_id TEXT PRIMARY KEY REFERENCES paper (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  -- The run of the app that it was opened in.
  run_id TEXT NOT NULL,
  -- Null: open. The higher, the later it was closed.
  closed_order INTEGER
) STRICT;

-- One row a paper whose text was looked through for sections; found by an older \`version\`, it is looked through again.
CREATE TABLE section_scan (
  paper_id TEXT PRIMARY KEY REFERENCES paper (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  -- 0: its text could not be read.
  is_readable INTEGER NOT NULL CHECK (is_readable IN (0, 1)),
  -- How its pages are seen: for each the six numbers from PDF units to points from the top left, and its width.
  frames TEXT NOT NULL DEFAULT '[]',
  scanned_at INTEGER NOT NULL
) STRICT;

-- Headings of the first level, in reading order. Places are points from the top of the page as it is seen.
CREATE TABLE section (
  paper_id TEXT NOT NULL REFERENCES section_scan (paper_id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  number TEXT,
  heading TEXT NOT NULL,
  page_index INTEGER NOT NULL CHECK (page_index >= 0),
  top_pt REAL NOT NULL,
  text_column INTEGER NOT NULL CHECK (text_column IN (0, 1, 2)),
  role TEXT NOT NULL,
  PRIMARY KEY (paper_id, position)
) STRICT;

-- Where the parts of a paper that a sprint jumps to were found.
CREATE TABLE section_target (
  paper_id TEXT NOT NULL REFERENCES section_scan (paper_id) ON DELETE CASCADE,
  target TEXT NOT NULL,
  page_index INTEGER NOT NULL CHECK (page_index >= 0),
  top_pt REAL NOT NULL,
  PRIMARY KEY (paper_id, target)
) STRICT;

-- Set by hand, and stronger than what is found. No page: the person took the marker away.
CREATE TABLE section_marker (
  paper_id TEXT NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
  target TEXT NOT NULL,
  page_index INTEGER CHECK (page_index >= 0),
  top_pt REAL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (paper_id, target),
  CHECK ((page_index IS NULL) = (top_pt IS NULL))
) STRICT;

CREATE TABLE mark (
  rowid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  paper_id TEXT NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('highlight', 'underline', 'area', 'ink', 'note')),
  color TEXT NOT NULL,
  page_index INTEGER NOT NULL CHECK (page_index >= 0),
  -- [[x1, y1, x2, y2], ...] in PDF units (origin bottom left), three decimals, reading order.
  rects TEXT NOT NULL CHECK (json_valid(rects)),
  -- {strokes: [[x1, y1, x2, y2, ...], ...], widthPt} in PDF units.
  ink TEXT CHECK (CASE WHEN kind = 'ink' THEN ink IS NOT NULL AND json_valid(ink) ELSE ink IS NULL END),
  quote TEXT NOT NULL,
  context_before TEXT NOT NULL DEFAULT '',
  context_after TEXT NOT NULL DEFAULT '',
  comment TEXT NOT NULL DEFAULT '',
  -- Page, offset in the page, top; zero-padded, so plain string order is reading order.
  sort_key TEXT NOT NULL,
  -- Who made it, when that was somebody in another program.
  author TEXT,
  -- Of the file's own annotation that it was taken in from.
  source_key TEXT,
  -- Deleted by undoing that it was taken in: its annotation is as if nobody had touched it.
  is_given_back INTEGER NOT NULL DEFAULT 0 CHECK (is_given_back IN (0, 1)),
  -- What it lay on was not found in the paper's newer file: its place is that of the former one.
  is_unplaced INTEGER NOT NULL DEFAULT 0 CHECK (is_unplaced IN (0, 1)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  deleted_at INTEGER
) STRICT;
CREATE INDEX mark_of_paper ON mark (paper_id, sort_key) WHERE deleted_at IS NULL;
CREATE INDEX mark_deleted ON mark (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX mark_of_source ON mark (paper_id, source_key) WHERE source_key IS NOT NULL;
CREATE VIRTUAL TABLE mark_text USING fts5 (
  quote, comment, content = 'mark', content_rowid = 'rowid', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER mark_inserted AFTER INSERT ON mark BEGIN
  INSERT INTO mark_text (rowid, quote, comment) VALUES (new.rowid, new.quote, new.comment);
END;
CREATE TRIGGER mark_removed AFTER DELETE ON mark BEGIN
  INSERT INTO mark_text (mark_text, rowid, quote, comment) VALUES ('delete', old.rowid, old.quote, old.comment);
END;
-- Every change of a mark names all its columns; the index follows only where the words differ.
CREATE TRIGGER mark_changed AFTER UPDATE OF quote, comment ON mark WHEN old.quote <> new.quote OR old.comment <> new.comment BEGIN
  INSERT INTO mark_text (mark_text, rowid, quote, comment) VALUES ('delete', old.rowid, old.quote, old.comment);
  INSERT INTO mark_text (rowid, quote, comment) VALUES (new.rowid, new.quote, new.comment);
END;

-- Files that papers had before they got newer ones; their bytes stay in the library's folder.
CREATE TABLE former_file (
  id INTEGER PRIMARY KEY,
  paper_id TEXT NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  file_name TEXT NOT NULL,
  byte_length INTEGER NOT NULL CHECK (byte_length > 0),
  page_count INTEGER NOT NULL CHECK (page_count > 0),
  page_labels TEXT CHECK (page_labels IS NULL OR json_valid(page_labels)),
  is_encrypted INTEGER NOT NULL CHECK (is_encrypted IN (0, 1)),
  -- Where every mark lay on it, as {mark id: {pageIndex, rects, ink, quote, contextBefore, contextAfter, sortKey, isUnplaced}}.
  places TEXT NOT NULL CHECK (json_valid(places)),
  -- Its section markers set by hand, as {target: {pageIndex, yTop}}, or null where one was taken away.
  markers TEXT NOT NULL CHECK (json_valid(markers)),
  replaced_at INTEGER NOT NULL
) STRICT;
CREATE INDEX former_file_of_paper ON former_file (paper_id);

-- One row a paper whose file was looked into for what it brings besides its pages; by an older \`version\`, it is looked into again.
CREATE TABLE embedded_scan (
  paper_id TEXT PRIMARY KEY REFERENCES paper (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  -- Annotations beyond those that can be taken in.
  left_out INTEGER NOT NULL CHECK (left_out >= 0),
  scanned_at INTEGER NOT NULL,
  -- The person took them in or said no: they are not offered again by themselves.
  answered_at INTEGER
) STRICT;

-- Annotations of the file itself, as the marks that they would become; in the file's order.
CREATE TABLE embedded_mark (
  paper_id TEXT NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  source_key TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (paper_id, position)
) STRICT, WITHOUT ROWID;

-- Files inside the paper's file. They are listed and never opened.
CREATE TABLE paper_attachment (
  paper_id TEXT NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  file_name TEXT NOT NULL,
  -- Null: it could not be measured.
  byte_length INTEGER CHECK (byte_length >= 0),
  PRIMARY KEY (paper_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE protocol (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) > 0),
  phases TEXT NOT NULL CHECK (json_valid(phases)),
  is_built_in INTEGER NOT NULL DEFAULT 0 CHECK (is_built_in IN (0, 1)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;

-- The one clock: a run is a log of instants, never a count of ticks. Elapsed time is derived from the events and the last beat.
CREATE TABLE timer_run (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('sprint', 'focus', 'review', 'mock')),
  zone TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER CHECK (ended_at IS NULL OR ended_at >= started_at),
  beat_at INTEGER NOT NULL,
  beat_mono INTEGER NOT NULL,
  boot_id TEXT NOT NULL,
  -- The system said it goes to sleep and nothing was heard since: what follows the beat is a gap, however short.
  is_asleep INTEGER NOT NULL DEFAULT 0 CHECK (is_asleep IN (0, 1))
) STRICT;
CREATE INDEX timer_run_started ON timer_run (started_at, id);
CREATE UNIQUE INDEX timer_run_only_one ON timer_run ((1)) WHERE ended_at IS NULL;

CREATE TABLE timer_event (
  run_id TEXT NOT NULL REFERENCES timer_run (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL CHECK (seq >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('started', 'phase', 'paused', 'resumed', 'gap', 'gap-answered', 'extended', 'ended')),
  -- Wall clock (UTC) and monotonic milliseconds of the boot named; only differences within one boot mean anything.
  at INTEGER NOT NULL,
  mono INTEGER NOT NULL,
  boot_id TEXT NOT NULL,
  data TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(data)),
  PRIMARY KEY (run_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading_session (
  id TEXT PRIMARY KEY REFERENCES timer_run (id) ON DELETE CASCADE,
  paper_id TEXT NOT NULL REFERENCES paper (id),
  block_id TEXT REFERENCES plan_block (id),
  protocol_id TEXT,
  -- The protocol it ran with: editing a protocol later changes no session.
  protocol TEXT NOT NULL CHECK (json_valid(protocol)),
  mode TEXT NOT NULL CHECK (mode IN ('free', 'strict', 'interviewer')),
  end_reason TEXT CHECK (end_reason IS NULL OR end_reason IN ('completed', 'early')),
  -- What is in view now and since when (monotonic); folded into page_dwell at every change and beat.
  look_page_index INTEGER,
  look_band_index INTEGER,
  look_mono INTEGER,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  deleted_at INTEGER
) STRICT;
CREATE INDEX reading_session_of_paper ON reading_session (paper_id);
-- SQLite looks for what belongs to a block whenever one is written.
CREATE INDEX reading_session_of_block ON reading_session (block_id) WHERE block_id IS NOT NULL;

-- Work on a block without a surface of its own, or on none.
CREATE TABLE focus_run (
  id TEXT PRIMARY KEY REFERENCES timer_run (id) ON DELETE CASCADE,
  block_id TEXT REFERENCES plan_block (id),
  -- Of the block when it began, else what the person called it.
  title TEXT NOT NULL CHECK (length(title) > 0),
  pillar TEXT NOT NULL,
  -- Countdown, count-up or pomodoro with its lengths: changing the settings later changes no run.
  plan TEXT NOT NULL CHECK (json_valid(plan))
) STRICT;
CREATE INDEX focus_run_of_block ON focus_run (block_id) WHERE block_id IS NOT NULL;

-- The unseen paper that was drawn and waits, its name covered, for the clock to start.
CREATE TABLE cold_draw (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  paper_id TEXT NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
  drawn_at INTEGER NOT NULL
) STRICT;

CREATE TABLE page_dwell (
  session_id TEXT NOT NULL REFERENCES reading_session (id) ON DELETE CASCADE,
  page_index INTEGER NOT NULL CHECK (page_index >= 0),
  -- Which half inch of the page was in the middle of the view, from its top.
  band_index INTEGER NOT NULL DEFAULT 0 CHECK (band_index >= 0),
  phase_index INTEGER NOT NULL CHECK (phase_index >= 0),
  active_ms INTEGER NOT NULL CHECK (active_ms >= 0),
  PRIMARY KEY (session_id, page_index, band_index, phase_index)
) STRICT, WITHOUT ROWID;

-- What a session that is over took, phase by phase: its log says the same, but lists and trends need no log.
CREATE TABLE session_phase (
  session_id TEXT NOT NULL REFERENCES reading_session (id) ON DELETE CASCADE,
  phase_index INTEGER NOT NULL CHECK (phase_index >= 0),
  active_ms INTEGER NOT NULL CHECK (active_ms >= 0),
  PRIMARY KEY (session_id, phase_index)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_explanation (
  rowid INTEGER PRIMARY KEY,
  session_id TEXT NOT NULL UNIQUE REFERENCES reading_session (id) ON DELETE CASCADE,
  problem TEXT NOT NULL DEFAULT '',
  idea TEXT NOT NULL DEFAULT '',
  method TEXT NOT NULL DEFAULT '',
  result TEXT NOT NULL DEFAULT '',
  limits TEXT NOT NULL DEFAULT '',
  critique TEXT NOT NULL DEFAULT '',
  explanation TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  finished_at INTEGER
) STRICT;

CREATE VIRTUAL TABLE session_text USING fts5 (
  problem, idea, method, result, limits, critique, explanation,
  content = 'session_explanation', content_rowid = 'rowid', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER session_explanation_inserted AFTER INSERT ON session_explanation BEGIN
  INSERT INTO session_text (rowid, problem, idea, method, result, limits, critique, explanation)
  VALUES (new.rowid, new.problem, new.idea, new.method, new.result, new.limits, new.critique, new.explanation);
END;
CREATE TRIGGER session_explanation_removed AFTER DELETE ON session_explanation BEGIN
  INSERT INTO session_text (session_text, rowid, problem, idea, method, result, limits, critique, explanation)
  VALUES ('delete', old.rowid, old.problem, old.idea, old.method, old.result, old.limits, old.critique, old.explanation);
END;
CREATE TRIGGER session_explanation_changed AFTER UPDATE OF problem, idea, method, result, limits, critique, explanation ON session_explanation BEGIN
  INSERT INTO session_text (session_text, rowid, problem, idea, method, result, limits, critique, explanation)
  VALUES ('delete', old.rowid, old.problem, old.idea, old.method, old.result, old.limits, old.critique, old.explanation);
  INSERT INTO session_text (rowid, problem, idea, method, result, limits, critique, explanation)
  VALUES (new.rowid, new.problem, new.idea, new.method, new.result, new.limits, new.critique, new.explanation);
END;

CREATE TABLE session_score (
  session_id TEXT NOT NULL REFERENCES reading_session (id) ON DELETE CASCADE,
  stage TEXT NOT NULL CHECK (stage IN ('before', 'after')),
  line TEXT NOT NULL CHECK (line IN ('problem', 'idea', 'method', 'result', 'limits', 'critique')),
  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 4),
  scored_at INTEGER NOT NULL,
  PRIMARY KEY (session_id, stage, line)
) STRICT, WITHOUT ROWID;

-- A spoken explanation. Its sound is a file of its own; the duration stands here because live WebM has none.
CREATE TABLE recording (
  id TEXT PRIMARY KEY,
  -- What it is about: exactly one of these.
  session_id TEXT REFERENCES reading_session (id) ON DELETE CASCADE,
  mock_id TEXT REFERENCES mock (id) ON DELETE CASCADE,
  story_id TEXT REFERENCES story (id) ON DELETE CASCADE,
  started_at INTEGER NOT NULL,
  -- All three null while it is being recorded.
  ended_at INTEGER,
  ending TEXT CHECK (ending IN ('stopped', 'recovered', 'disk-full')),
  duration_ms INTEGER CHECK (duration_ms >= 0),
  byte_length INTEGER NOT NULL DEFAULT 0 CHECK (byte_length >= 0),
  deleted_at INTEGER,
  CHECK ((session_id IS NOT NULL) + (mock_id IS NOT NULL) + (story_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX recording_of_session ON recording (session_id, started_at) WHERE session_id IS NOT NULL;
CREATE INDEX recording_of_mock ON recording (mock_id, started_at) WHERE mock_id IS NOT NULL;
CREATE INDEX recording_of_story ON recording (story_id, started_at) WHERE story_id IS NOT NULL;

-- What is on the disk for certain, chunk by chunk, and how loud it was: ten numbers a second, 0 to 100.
CREATE TABLE recording_chunk (
  recording_id TEXT NOT NULL REFERENCES recording (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL CHECK (seq >= 0),
  levels TEXT NOT NULL CHECK (json_valid(levels)),
  PRIMARY KEY (recording_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE recording_look (
  recording_id TEXT NOT NULL REFERENCES recording (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL CHECK (seq >= 0),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  page_index INTEGER NOT NULL CHECK (page_index >= 0),
  middle REAL NOT NULL CHECK (middle BETWEEN 0 AND 1),
  PRIMARY KEY (recording_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE recording_interruption (
  recording_id TEXT NOT NULL REFERENCES recording (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL CHECK (seq >= 0),
  question TEXT NOT NULL,
  asked_ms INTEGER NOT NULL CHECK (asked_ms >= 0),
  answered_ms INTEGER CHECK (answered_ms >= asked_ms),
  PRIMARY KEY (recording_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE campaign (
  id TEXT PRIMARY KEY,
  target_role TEXT NOT NULL,
  weekly_ms INTEGER NOT NULL CHECK (weekly_ms >= 0),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  ended_at INTEGER,
  deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX campaign_only_one_open ON campaign ((1)) WHERE ended_at IS NULL AND deleted_at IS NULL;

CREATE TABLE campaign_pillar (
  campaign_id TEXT NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
  pillar TEXT NOT NULL,
  -- Share of the weekly time, relative to the other pillars.
  weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 10),
  is_focus INTEGER NOT NULL DEFAULT 0 CHECK (is_focus IN (0, 1)),
  PRIMARY KEY (campaign_id, pillar)
) STRICT, WITHOUT ROWID;

CREATE TABLE campaign_interview (
  id TEXT PRIMARY KEY,
  campaign_id TEXT NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
  label TEXT NOT NULL,
  held_on TEXT NOT NULL,
  company TEXT NOT NULL DEFAULT '',
  format TEXT,
  -- On the clock of the zone; all three null: the whole day.
  start_minute INTEGER CHECK (start_minute BETWEEN 0 AND 1439),
  duration_ms INTEGER CHECK (duration_ms > 0),
  zone TEXT,
  created_at INTEGER NOT NULL DEFAULT 0,
  updated_at INTEGER NOT NULL DEFAULT 0,
  deleted_at INTEGER,
  CHECK ((start_minute IS NULL) = (zone IS NULL) AND (start_minute IS NULL) = (duration_ms IS NULL))
) STRICT;

-- Blocks that come again. Their occurrences are worked out; only one that somebody touched is a row of plan_block.
CREATE TABLE plan_series (
  id TEXT PRIMARY KEY,
  -- The series it was cut from first, or itself.
  origin_id TEXT NOT NULL,
  campaign_id TEXT REFERENCES campaign (id),
  title TEXT NOT NULL CHECK (length(title) > 0),
  pillar TEXT NOT NULL,
  notes TEXT NOT NULL DEFAULT '',
  paper_id TEXT REFERENCES paper (id),
  work TEXT,
  duration_ms INTEGER NOT NULL CHECK (duration_ms > 0),
  -- Wall-clock minute after the midnight of its study day: it has no zone, so 18:00 stays 18:00.
  start_minute INTEGER NOT NULL CHECK (start_minute >= 0),
  pattern TEXT NOT NULL CHECK (json_valid(pattern)),
  week_starts_on INTEGER NOT NULL CHECK (week_starts_on BETWEEN 1 AND 7),
  first_day TEXT NOT NULL,
  -- The last day it may fall on; 9999-12-31: no end. Worked out where a count ends it.
  last_day TEXT NOT NULL DEFAULT '9999-12-31',
  occurrence_count INTEGER CHECK (occurrence_count > 0),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX plan_series_end ON plan_series (last_day) WHERE deleted_at IS NULL;

CREATE TABLE plan_block (
  id TEXT PRIMARY KEY,
  campaign_id TEXT REFERENCES campaign (id),
  title TEXT NOT NULL CHECK (length(title) > 0),
  pillar TEXT NOT NULL,
  notes TEXT NOT NULL DEFAULT '',
  -- Both null: in the unplanned list.
  starts_at INTEGER,
  zone TEXT NOT NULL,
  duration_ms INTEGER NOT NULL CHECK (duration_ms > 0),
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'done', 'dropped')),
  paper_id TEXT REFERENCES paper (id),
  -- What else it is about: 'story:<id>', 'project:<id>', 'mock:<format>' or 'deck:<category>'.
  work TEXT CHECK (work GLOB '*:*'),
  sort_order REAL NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  done_at INTEGER,
  -- The occurrence of a series that this is, by the day the series gave it. In the trash it is one that was left out.
  series_id TEXT REFERENCES plan_series (id),
  occurrence_day TEXT,
  -- So many days after it was done it comes again; all that followed each other share the chain, and at most one of them is open.
  again_after_days INTEGER CHECK (again_after_days > 0),
  again_chain_id TEXT,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  deleted_at INTEGER,
  CHECK ((series_id IS NULL) = (occurrence_day IS NULL)),
  CHECK ((again_after_days IS NULL) = (again_chain_id IS NULL)),
  CHECK (again_chain_id IS NULL OR series_id IS NULL)
) STRICT;
-- For the trash, which must not walk through years of what was kept.
CREATE INDEX plan_block_trash ON plan_block (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX plan_block_chain ON plan_block (again_chain_id) WHERE again_chain_id IS NOT NULL;
CREATE UNIQUE INDEX plan_block_occurrence ON plan_block (series_id, occurrence_day) WHERE series_id IS NOT NULL;
CREATE INDEX plan_block_start ON plan_block (starts_at) WHERE deleted_at IS NULL AND starts_at IS NOT NULL;
-- What is open stays few, however long the plan has run.
CREATE INDEX plan_block_open ON plan_block (starts_at) WHERE deleted_at IS NULL AND status = 'open' AND starts_at IS NOT NULL;
CREATE INDEX plan_block_unplanned ON plan_block (sort_order) WHERE deleted_at IS NULL AND starts_at IS NULL;

-- How blocks and series were before an order that changed several at once, so that it can be taken back whole.
CREATE TABLE plan_change (
  id TEXT PRIMARY KEY,
  made_at INTEGER NOT NULL,
  before TEXT NOT NULL CHECK (json_valid(before))
) STRICT;
CREATE INDEX plan_change_made ON plan_change (made_at);

-- Templates of one's own: minutes by pillar, week by week, from a stretch of the plan.
CREATE TABLE plan_template (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) > 0),
  weeks TEXT NOT NULL CHECK (json_valid(weeks)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;

-- Calendars of others, read from files. Each import is a set of events of its own, so that the latest can be taken back.
CREATE TABLE calendar (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) > 0),
  file_name TEXT NOT NULL,
  -- What the file calls itself; empty: nothing.
  own_name TEXT NOT NULL DEFAULT '',
  is_hidden INTEGER NOT NULL DEFAULT 0 CHECK (is_hidden IN (0, 1)),
  import_number INTEGER NOT NULL CHECK (import_number > 0),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  imported_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;

CREATE TABLE calendar_event (
  calendar_id TEXT NOT NULL REFERENCES calendar (id) ON DELETE CASCADE,
  import_number INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  event_key TEXT NOT NULL,
  -- Instants between which it can be busy, with room for any zone; no end: it comes again for ever.
  reach_from INTEGER NOT NULL,
  reach_until INTEGER,
  definition TEXT NOT NULL CHECK (json_valid(definition)),
  PRIMARY KEY (calendar_id, import_number, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX calendar_event_reach ON calendar_event (calendar_id, import_number, reach_from);
-- Every time that an unfinished block was given another time; no time: back into the unplanned list.
CREATE TABLE plan_carry (
  id INTEGER PRIMARY KEY,
  block_id TEXT NOT NULL REFERENCES plan_block (id),
  change_id TEXT NOT NULL,
  from_starts_at INTEGER,
  to_starts_at INTEGER,
  carried_at INTEGER NOT NULL
) STRICT;
CREATE INDEX plan_carry_block ON plan_carry (block_id);
CREATE INDEX plan_carry_from ON plan_carry (from_starts_at);
CREATE INDEX plan_carry_change ON plan_carry (change_id);

CREATE TABLE time_entry (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL CHECK (source IN ('sprint', 'review', 'mock', 'focus', 'manual')),
  pillar TEXT NOT NULL,
  block_id TEXT REFERENCES plan_block (id),
  session_id TEXT UNIQUE REFERENCES reading_session (id),
  started_at INTEGER NOT NULL,
  ended_at INTEGER NOT NULL CHECK (ended_at >= started_at),
  active_ms INTEGER NOT NULL CHECK (active_ms >= 0),
  zone TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  deleted_at INTEGER
) STRICT;
CREATE INDEX time_entry_trash ON time_entry (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX time_entry_start ON time_entry (started_at) WHERE deleted_at IS NULL;
CREATE INDEX time_entry_of_block ON time_entry (block_id) WHERE block_id IS NOT NULL;

-- One row a week that was looked back on, named by its first study day.
CREATE TABLE week_review (
  week_start TEXT PRIMARY KEY,
  -- Where the person left off.
  step INTEGER NOT NULL DEFAULT 0 CHECK (step BETWEEN 0 AND 3),
  -- Of the week after.
  goals TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(goals)),
  note TEXT NOT NULL DEFAULT '',
  entry_id TEXT REFERENCES journal_entry (id),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  finished_at INTEGER
) STRICT;

-- What became of a block that was not done, and where it stood before, so that it can be taken back.
CREATE TABLE week_review_decision (
  week_start TEXT NOT NULL REFERENCES week_review (week_start) ON DELETE CASCADE,
  block_id TEXT NOT NULL REFERENCES plan_block (id),
  decision TEXT NOT NULL CHECK (decision IN ('carry', 'move', 'unplan', 'drop')),
  from_starts_at INTEGER NOT NULL,
  from_zone TEXT NOT NULL,
  change_id TEXT NOT NULL,
  decided_at INTEGER NOT NULL,
  PRIMARY KEY (week_start, block_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX week_review_decision_of_block ON week_review_decision (block_id);

${JOURNAL_TABLES}
${PRACTICE_TABLES}${DAY_MINUTES_TABLES}${DECK_TABLES}
${INTERVIEW_TABLES}${ROUND_TABLES}${STORY_TABLES}${TRASH_TABLES}`,
}
