/** Part of the foundation: rehearsed interviews, their rubrics, and the work that interviews propose for the plan. */
export const INTERVIEW_TABLES = `
CREATE TABLE mock (
  id TEXT PRIMARY KEY,
  format TEXT NOT NULL,
  -- Empty: alone.
  partner TEXT NOT NULL DEFAULT '',
  target_minutes INTEGER NOT NULL CHECK (target_minutes > 0),
  notes TEXT NOT NULL DEFAULT '',
  -- The rubric it is scored with, since its clock started: editing one later changes no mock. Null before.
  rubric TEXT CHECK (rubric IS NULL OR json_valid(rubric)),
  -- Its run of the one clock; null while it is being prepared.
  run_id TEXT UNIQUE REFERENCES timer_run (id),
  -- The block of the plan that it was prepared for; its minutes go there.
  block_id TEXT REFERENCES plan_block (id),
  active_ms INTEGER CHECK (active_ms >= 0),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  finished_at INTEGER,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  deleted_at INTEGER
) STRICT;
CREATE INDEX mock_of_block ON mock (block_id) WHERE block_id IS NOT NULL;
CREATE INDEX mock_created ON mock (created_at) WHERE deleted_at IS NULL;

CREATE TABLE mock_question (
  id TEXT PRIMARY KEY,
  mock_id TEXT NOT NULL REFERENCES mock (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  -- Of the bank; null: written for this mock.
  question_id TEXT REFERENCES question (id),
  -- As it was when it was put on the list.
  prompt TEXT NOT NULL,
  answer TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  outcome TEXT CHECK (outcome IN ('good', 'shaky', 'missed')),
  active_ms INTEGER NOT NULL DEFAULT 0 CHECK (active_ms >= 0),
  -- The answer "again" that missing it was worth.
  review_id TEXT,
  deleted_at INTEGER
) STRICT;
CREATE INDEX mock_question_of ON mock_question (mock_id, position) WHERE deleted_at IS NULL;
CREATE INDEX mock_question_from ON mock_question (question_id) WHERE question_id IS NOT NULL;

CREATE TABLE mock_score (
  mock_id TEXT NOT NULL REFERENCES mock (id) ON DELETE CASCADE,
  dimension TEXT NOT NULL,
  score INTEGER CHECK (score BETWEEN 1 AND 4),
  evidence TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (mock_id, dimension)
) STRICT, WITHOUT ROWID;

-- At most two strengths and two fixes.
CREATE TABLE mock_point (
  mock_id TEXT NOT NULL REFERENCES mock (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('strength', 'fix')),
  position INTEGER NOT NULL CHECK (position IN (0, 1)),
  text TEXT NOT NULL,
  PRIMARY KEY (mock_id, kind, position)
) STRICT, WITHOUT ROWID;

-- Rubrics that the person made their own; the others come with the app.
CREATE TABLE rubric (
  format TEXT PRIMARY KEY,
  dimensions TEXT NOT NULL CHECK (json_valid(dimensions)),
  updated_at INTEGER NOT NULL
) STRICT;

-- Work that an interview asks for. Nothing stands in the plan before it is accepted.
CREATE TABLE proposal (
  id TEXT PRIMARY KEY,
  -- The mock or the round it comes from, and what in it: a question of its list, or a fix.
  source_id TEXT NOT NULL,
  item TEXT NOT NULL,
  question_id TEXT REFERENCES question (id),
  title TEXT NOT NULL CHECK (length(title) > 0),
  pillar TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'accepted', 'declined')),
  block_id TEXT REFERENCES plan_block (id),
  created_at INTEGER NOT NULL,
  decided_at INTEGER,
  UNIQUE (source_id, item)
) STRICT;
CREATE INDEX proposal_of_block ON proposal (block_id) WHERE block_id IS NOT NULL;
CREATE INDEX proposal_of_question ON proposal (question_id) WHERE question_id IS NOT NULL;
`
