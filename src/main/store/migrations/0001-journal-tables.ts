/** Part of the foundation: what a person writes, and what belongs to it. */
export const JOURNAL_TABLES = `
CREATE TABLE journal_entry (
  rowid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  template TEXT NOT NULL CHECK (template IN
    ('blank', 'daily', 'after-paper-session', 'after-interview', 'rejection', 'weekly-review', 'vision')),
  title TEXT NOT NULL DEFAULT '',
  -- Null: it is long and stands in journal_piece. Whoever reads it whole asks journal_whole.
  body TEXT DEFAULT '',
  -- Another one with every change of its pieces on a connection, so that what is known of them is not trusted for too long.
  pieces_at INTEGER NOT NULL DEFAULT 0,
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
  -- Before the body: behind it, it would be read through it.
  saved_at INTEGER NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL
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
CREATE INDEX journal_entry_deleted ON journal_entry (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX journal_entry_unfinished ON journal_entry (written_at) WHERE deleted_at IS NULL AND finished_at IS NULL;
CREATE INDEX journal_entry_source ON journal_entry (source_sum) WHERE source_sum IS NOT NULL;
CREATE INDEX journal_entry_of_session ON journal_entry (session_id) WHERE session_id IS NOT NULL;

-- The texts of long entries, in order. A row number is the entry's times 2^20 and a number of its own, so that the
-- full-text index has pieces of one entry side by side and newer entries above older ones.
CREATE TABLE journal_piece (
  rowid INTEGER PRIMARY KEY CHECK (rowid / 1048576 = entry_rowid),
  entry_rowid INTEGER NOT NULL REFERENCES journal_entry (rowid) ON DELETE CASCADE,
  -- Only its order means anything.
  position INTEGER NOT NULL,
  -- The entry's, with its first piece; else empty.
  title TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL
) STRICT;
CREATE INDEX journal_piece_order ON journal_piece (entry_rowid, position);

-- Entries with their whole text, and with enough of its beginning for a list.
CREATE VIEW journal_whole AS SELECT
  e.rowid, e.id, e.template, e.title, e.written_at, e.zone, e.session_id, e.mood, e.energy, e.text_at, e.front_matter,
  e.created_at, e.updated_at, e.finished_at, e.is_sample, e.deleted_at,
  coalesce(e.body, (SELECT group_concat(text, '' ORDER BY position) FROM journal_piece WHERE entry_rowid = e.rowid), '') AS body,
  coalesce(e.body, (SELECT group_concat(text, '') FROM (
    SELECT text FROM journal_piece WHERE entry_rowid = e.rowid ORDER BY position LIMIT 2)), '') AS beginning
FROM journal_entry e;

-- Entries that are one text. No stemming here, unlike in papers: the search runs while somebody types, and the stem of
-- half a word is another word.
CREATE VIEW journal_short AS SELECT rowid, title, body FROM journal_entry WHERE body IS NOT NULL;
CREATE VIRTUAL TABLE journal_text USING fts5 (
  title, body, content = 'journal_short', content_rowid = 'rowid', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER journal_entry_inserted AFTER INSERT ON journal_entry WHEN new.body IS NOT NULL BEGIN
  INSERT INTO journal_text (rowid, title, body) VALUES (new.rowid, new.title, new.body);
END;
CREATE TRIGGER journal_entry_removed AFTER DELETE ON journal_entry WHEN old.body IS NOT NULL BEGIN
  INSERT INTO journal_text (journal_text, rowid, title, body) VALUES ('delete', old.rowid, old.title, old.body);
END;
CREATE TRIGGER journal_entry_changed AFTER UPDATE OF title, body ON journal_entry BEGIN
  INSERT INTO journal_text (journal_text, rowid, title, body) SELECT 'delete', old.rowid, old.title, old.body WHERE old.body IS NOT NULL;
  INSERT INTO journal_text (rowid, title, body) SELECT new.rowid, new.title, new.body WHERE new.body IS NOT NULL;
END;
CREATE TRIGGER journal_long_entry_renamed AFTER UPDATE OF title ON journal_entry WHEN new.body IS NULL AND new.title <> old.title BEGIN
  UPDATE journal_piece SET title = new.title
  WHERE rowid = (SELECT rowid FROM journal_piece WHERE entry_rowid = new.rowid ORDER BY position LIMIT 1);
END;

CREATE VIRTUAL TABLE journal_piece_text USING fts5 (
  title, text, content = 'journal_piece', content_rowid = 'rowid', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER journal_piece_inserted AFTER INSERT ON journal_piece BEGIN
  INSERT INTO journal_piece_text (rowid, title, text) VALUES (new.rowid, new.title, new.text);
END;
CREATE TRIGGER journal_piece_removed AFTER DELETE ON journal_piece BEGIN
  INSERT INTO journal_piece_text (journal_piece_text, rowid, title, text) VALUES ('delete', old.rowid, old.title, old.text);
END;
CREATE TRIGGER journal_piece_changed AFTER UPDATE OF title, text ON journal_piece BEGIN
  INSERT INTO journal_piece_text (journal_piece_text, rowid, title, text) VALUES ('delete', old.rowid, old.title, old.text);
  INSERT INTO journal_piece_text (rowid, title, text) VALUES (new.rowid, new.title, new.text);
END;
`
