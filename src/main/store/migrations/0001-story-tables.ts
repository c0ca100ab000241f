/** The words of a table in an index of their own, kept by triggers. */
function textIndex(table: string, columns: readonly string[]): string {
  const list = columns.join(', ')
  const of = (row: 'old' | 'new') => columns.map((column) => `${row}.${column}`).join(', ')
  const forget = `INSERT INTO ${table}_text (${table}_text, rowid, ${list}) VALUES ('delete', old.rowid, ${of('old')});`
  const learn = `INSERT INTO ${table}_text (rowid, ${list}) VALUES (new.rowid, ${of('new')});`
  return `CREATE VIRTUAL TABLE ${table}_text USING fts5 (
  ${list}, content = '${table}', content_rowid = 'rowid', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER ${table}_inserted AFTER INSERT ON ${table} BEGIN ${learn} END;
CREATE TRIGGER ${table}_removed AFTER DELETE ON ${table} BEGIN ${forget} END;
CREATE TRIGGER ${table}_changed AFTER UPDATE OF ${list} ON ${table} BEGIN ${forget} ${learn} END;
`
}

/** Part of the foundation: stories for behavioural questions, and projects that have to survive a deep dive. */
export const STORY_TABLES = `
CREATE TABLE story (
  rowid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL DEFAULT '',
  situation TEXT NOT NULL DEFAULT '',
  task TEXT NOT NULL DEFAULT '',
  action TEXT NOT NULL DEFAULT '',
  result TEXT NOT NULL DEFAULT '',
  -- What the result is measured by, with its number.
  metric TEXT NOT NULL DEFAULT '',
  reflection TEXT NOT NULL DEFAULT '',
  strength TEXT NOT NULL DEFAULT 'draft' CHECK (strength IN ('draft', 'weak', 'good', 'strong')),
  themes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(themes)),
  -- Set aside, not deleted: kept and found, but not told any more. Null: in use.
  retired_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  deleted_at INTEGER
) STRICT;

CREATE TABLE story_principle (
  story_id TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  principle TEXT NOT NULL,
  PRIMARY KEY (story_id, principle)
) STRICT, WITHOUT ROWID;

-- Told aloud against the clock: the length is the one the time log has.
CREATE TABLE story_telling (
  time_entry_id TEXT PRIMARY KEY REFERENCES time_entry (id),
  story_id TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX story_telling_of ON story_telling (story_id);

-- Told to somebody who interviews.
CREATE TABLE story_told (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  company TEXT NOT NULL,
  told_on TEXT NOT NULL,
  round_id TEXT REFERENCES interview_round (id),
  was_weak INTEGER NOT NULL DEFAULT 0 CHECK (was_weak IN (0, 1)),
  deleted_at INTEGER
) STRICT;
CREATE INDEX story_told_of ON story_told (story_id);
CREATE INDEX story_told_in ON story_told (round_id) WHERE round_id IS NOT NULL;

-- Principles that the person made their own; without a row they are as they come.
CREATE TABLE own_principle (
  key TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (length(name) > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE project (
  rowid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL DEFAULT '',
  -- What the résumé says of it.
  claim TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  deleted_at INTEGER
) STRICT;

CREATE TABLE project_cell (
  rowid INTEGER PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  cell TEXT NOT NULL CHECK (cell IN ('how-it-works', 'training', 'data', 'results', 'weakness')),
  text TEXT NOT NULL DEFAULT '',
  -- The time it was defended aloud in; null: not yet.
  time_entry_id TEXT REFERENCES time_entry (id),
  UNIQUE (project_id, cell)
) STRICT;

${textIndex('story', ['title', 'situation', 'task', 'action', 'result', 'metric', 'reflection'])}
${textIndex('project', ['name', 'claim'])}
${textIndex('project_cell', ['text'])}
`
