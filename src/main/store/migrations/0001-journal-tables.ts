/** Part of the foundation: what a person writes, and what belongs to it. */
export const JOURNAL_TABLES = `
CREATE TABLE journal_entry (
  rowid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  template TEXT NOT NULL CHECK (template IN
    ('blank', 'daily', 'after-paper-session', 'after-interview', 'rejection', 'weekly-review', 'vision')),
  title TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL DEFAULT '',
  -- The instant it is about; the study day follows from it.
  written_at INTEGER NOT NULL,
  zone TEXT NOT NULL,
  session_id TEXT REFERENCES reading_session (id),
  mood INTEGER CHECK (mood BETWEEN 1 AND 5),
  energy INTEGER CHECK (energy BETWEEN 1 AND 5),
  -- When its words changed last; null: never since it was made.
  text_at INTEGER,
  -- Lines of a file's head that mean nothing here; they leave with it again.
  front_matter TEXT NOT NULL DEFAULT '',
  -- SHA-256 of the file it came from, so that a folder read twice makes nothing twice.
  source_sum TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  -- Null while it is a draft that Today reminds of.
  finished_at INTEGER,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  deleted_at INTEGER
) STRICT;
CREATE TABLE journal_tag (
  entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
  tag TEXT NOT NULL,
  PRIMARY KEY (entry_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_tag_name ON journal_tag (tag);

-- What an entry's text leads to, by kind and id, so that names may change and the way back is known.
CREATE TABLE journal_link (
  entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  target_id TEXT NOT NULL,
  PRIMARY KEY (entry_id, kind, target_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_link_target ON journal_link (kind, target_id);

-- How an entry was before somebody came back to it and wrote on.
CREATE TABLE journal_version (
  id INTEGER PRIMARY KEY,
  entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  saved_at INTEGER NOT NULL
) STRICT;
CREATE INDEX journal_version_of ON journal_version (entry_id, id);

-- Files of entries. The bytes lie in the folder of attachments, named by their SHA-256; texts name them as attachment/<id>.
CREATE TABLE journal_attachment (
  id TEXT PRIMARY KEY,
  entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  file_name TEXT NOT NULL CHECK (length(file_name) > 0),
  -- By its first bytes; null: it can't be shown.
  picture_type TEXT CHECK (picture_type IN ('image/png', 'image/jpeg', 'image/gif', 'image/webp')),
  size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX journal_attachment_of ON journal_attachment (entry_id);

-- Templates of the person's own.
CREATE TABLE journal_template (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) > 0),
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;

CREATE INDEX journal_entry_written ON journal_entry (written_at) WHERE deleted_at IS NULL;
CREATE INDEX journal_entry_unfinished ON journal_entry (written_at) WHERE deleted_at IS NULL AND finished_at IS NULL;
CREATE INDEX journal_entry_source ON journal_entry (source_sum) WHERE source_sum IS NOT NULL;
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
