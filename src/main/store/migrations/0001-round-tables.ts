/** Part of the foundation: real interviews, what was asked in them, and how they were looked back on. */
export const ROUND_TABLES = `
CREATE TABLE interview_round (
  rowid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  company TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT '',
  format TEXT NOT NULL,
  held_on TEXT NOT NULL,
  -- Their parts, not their names: "two engineers, one manager".
  interviewers TEXT NOT NULL DEFAULT '',
  -- How they took it.
  reaction TEXT NOT NULL DEFAULT '',
  -- The date of the campaign that it was.
  interview_id TEXT REFERENCES campaign_interview (id),
  -- In percent, said before the result was known. Said, but null: the result was known already.
  confidence INTEGER CHECK (confidence BETWEEN 0 AND 100),
  confidence_at INTEGER,
  result TEXT CHECK (result IN ('passed', 'rejected', 'withdrawn', 'silent')),
  result_on TEXT,
  recall TEXT NOT NULL DEFAULT '',
  surprises TEXT NOT NULL DEFAULT '',
  in_control TEXT NOT NULL DEFAULT '',
  not_in_control TEXT NOT NULL DEFAULT '',
  -- Where the debrief was left.
  debrief_step TEXT NOT NULL DEFAULT 'recall' CHECK (debrief_step IN ('recall', 'surprises', 'answers', 'control', 'action')),
  debrief_begun_at INTEGER,
  debriefed_at INTEGER,
  entry_id TEXT REFERENCES journal_entry (id),
  -- What is done within a day, and its block; those of the note on a rejection beside them.
  action TEXT NOT NULL DEFAULT '',
  action_block_id TEXT REFERENCES plan_block (id),
  rejection_reason TEXT,
  rejection_in_control TEXT NOT NULL DEFAULT '',
  rejection_not_in_control TEXT NOT NULL DEFAULT '',
  rejection_action TEXT NOT NULL DEFAULT '',
  rejection_block_id TEXT REFERENCES plan_block (id),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  deleted_at INTEGER,
  CHECK (confidence IS NULL OR confidence_at IS NOT NULL),
  CHECK (result IS NULL OR confidence_at IS NOT NULL),
  CHECK ((result IS NULL) = (result_on IS NULL))
) STRICT;
CREATE INDEX interview_round_held ON interview_round (held_on) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX interview_round_of_date ON interview_round (interview_id) WHERE interview_id IS NOT NULL AND deleted_at IS NULL;

CREATE TABLE round_question (
  rowid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  round_id TEXT NOT NULL REFERENCES interview_round (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  prompt TEXT NOT NULL,
  -- Null: not remembered.
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 600),
  reaction TEXT NOT NULL DEFAULT '',
  outcome TEXT CHECK (outcome IN ('good', 'shaky', 'missed')),
  better TEXT NOT NULL DEFAULT '',
  -- What became of it: a card of the bank it was matched to, one that was made of it, or the reason why neither.
  question_id TEXT REFERENCES question (id),
  is_made INTEGER NOT NULL DEFAULT 0 CHECK (is_made IN (0, 1)),
  review_id TEXT,
  left_reason TEXT CHECK (left_reason IS NULL OR length(left_reason) > 0),
  deleted_at INTEGER,
  CHECK (question_id IS NULL OR left_reason IS NULL)
) STRICT;
CREATE INDEX round_question_of ON round_question (round_id, position) WHERE deleted_at IS NULL;
CREATE INDEX round_question_from ON round_question (question_id) WHERE question_id IS NOT NULL;

CREATE VIRTUAL TABLE round_text USING fts5 (
  company, role, interviewers, reaction, recall, surprises, in_control, not_in_control, rejection_in_control, rejection_not_in_control,
  content = 'interview_round', content_rowid = 'rowid', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER interview_round_inserted AFTER INSERT ON interview_round BEGIN
  INSERT INTO round_text (rowid, company, role, interviewers, reaction, recall, surprises, in_control, not_in_control,
    rejection_in_control, rejection_not_in_control)
  VALUES (new.rowid, new.company, new.role, new.interviewers, new.reaction, new.recall, new.surprises, new.in_control, new.not_in_control,
    new.rejection_in_control, new.rejection_not_in_control);
END;
CREATE TRIGGER interview_round_removed AFTER DELETE ON interview_round BEGIN
  INSERT INTO round_text (round_text, rowid, company, role, interviewers, reaction, recall, surprises, in_control, not_in_control,
    rejection_in_control, rejection_not_in_control)
  VALUES ('delete', old.rowid, old.company, old.role, old.interviewers, old.reaction, old.recall, old.surprises, old.in_control,
    old.not_in_control, old.rejection_in_control, old.rejection_not_in_control);
END;
CREATE TRIGGER interview_round_changed AFTER UPDATE OF company, role, interviewers, reaction, recall, surprises, in_control, not_in_control,
  rejection_in_control, rejection_not_in_control ON interview_round BEGIN
  INSERT INTO round_text (round_text, rowid, company, role, interviewers, reaction, recall, surprises, in_control, not_in_control,
    rejection_in_control, rejection_not_in_control)
  VALUES ('delete', old.rowid, old.company, old.role, old.interviewers, old.reaction, old.recall, old.surprises, old.in_control,
    old.not_in_control, old.rejection_in_control, old.rejection_not_in_control);
  INSERT INTO round_text (rowid, company, role, interviewers, reaction, recall, surprises, in_control, not_in_control,
    rejection_in_control, rejection_not_in_control)
  VALUES (new.rowid, new.company, new.role, new.interviewers, new.reaction, new.recall, new.surprises, new.in_control, new.not_in_control,
    new.rejection_in_control, new.rejection_not_in_control);
END;

CREATE VIRTUAL TABLE round_question_text USING fts5 (
  prompt, reaction, better, content = 'round_question', content_rowid = 'rowid', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER round_question_inserted AFTER INSERT ON round_question BEGIN
  INSERT INTO round_question_text (rowid, prompt, reaction, better) VALUES (new.rowid, new.prompt, new.reaction, new.better);
END;
CREATE TRIGGER round_question_removed AFTER DELETE ON round_question BEGIN
  INSERT INTO round_question_text (round_question_text, rowid, prompt, reaction, better)
  VALUES ('delete', old.rowid, old.prompt, old.reaction, old.better);
END;
CREATE TRIGGER round_question_changed AFTER UPDATE OF prompt, reaction, better ON round_question BEGIN
  INSERT INTO round_question_text (round_question_text, rowid, prompt, reaction, better)
  VALUES ('delete', old.rowid, old.prompt, old.reaction, old.better);
  INSERT INTO round_question_text (rowid, prompt, reaction, better) VALUES (new.rowid, new.prompt, new.reaction, new.better);
END;
`
