/** Part of the foundation: what a person writes, and what belongs to it. */
export const JOURNAL_TABLES = `
CREATE TABLE journal_entry (
  rowid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  template TEXT NOT NULL CHECK (template IN ('blank', 'after-paper-session', 'after-interview', 'weekly-review')),
  title TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL DEFAULT '',
  -- The instant it is about; the study day follows from it.
  written_at INTEGER NOT NULL,
  zone TEXT NOT NULL,
  session_id TEXT REFERENCES reading_session (id),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  -- Null while it is a draft that Today reminds of.
  finished_at INTEGER,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  deleted_at INTEGER
) STRICT;
CREATE INDEX journal_entry_written ON journal_entry (written_at) WHERE deleted_at IS NULL;
CREATE INDEX journal_entry_unfinished ON journal_entry (written_at) WHERE deleted_at IS NULL AND finished_at IS NULL;
CREATE INDEX journal_entry_of_session ON journal_entry (session_id) WHERE session_id IS NOT NULL;
-- No stemming here, unlike in papers: the search runs while somebody types, and the stem of half a word is another word.
CREATE VIRTUAL TABLE journal_text USING fts5 (
  title, body, content = 'journal_entry', content_rowid = 'rowid', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER journal_entry_inserted AFTER INSERT ON journal_entry BEGIN
  INSERT INTO journal_text (rowid, title, body) VALUES (new.rowid, new.title, new.body);
END;
CREATE TRIGGER journal_entry_removed AFTER DELETE ON journal_entry BEGIN
  INSERT INTO journal_text (journal_text, rowid, title, body) VALUES ('delete', old.rowid, old.title, old.body);
END;
CREATE TRIGGER journal_entry_changed AFTER UPDATE OF title, body ON journal_entry BEGIN
  INSERT INTO journal_text (journal_text, rowid, title, body) VALUES ('delete', old.rowid, old.title, old.body);
  INSERT INTO journal_text (rowid, title, body) VALUES (new.rowid, new.title, new.body);
END;
`
