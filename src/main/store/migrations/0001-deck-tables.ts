/** Part of the foundation: what a question is called in packages of other programs, and files that cards show. */
export const DECK_TABLES = `
-- By its key a note is known again whenever its package comes once more, whatever became of its words here.
CREATE TABLE question_note (
  question_id TEXT PRIMARY KEY REFERENCES question (id) ON DELETE CASCADE,
  note_key TEXT NOT NULL UNIQUE,
  note_id INTEGER NOT NULL,
  -- Of what the package said last, so that a change there is told from a change here.
  sum TEXT NOT NULL
) STRICT;

-- The bytes lie in the folder of media, named by their SHA-256; texts name them as media/<sha256>.<extension>.
CREATE TABLE media (
  sha256 TEXT PRIMARY KEY,
  extension TEXT NOT NULL,
  -- As the package called it.
  name TEXT NOT NULL,
  size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
  created_at INTEGER NOT NULL
) STRICT;
`
