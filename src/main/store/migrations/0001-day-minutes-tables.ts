/** The study day of an instant in SQL: see `dayShifts` of the calendar. */
const dayOf = (instant: string) =>
  `date((${instant} + coalesce((SELECT shift_ms FROM study_shift WHERE from_at <= ${instant} ORDER BY from_at DESC LIMIT 1), 0)) / 1000, 'unixepoch')`

const entryCounts = (row: 'old' | 'new') => `${row}.deleted_at IS NULL`
const blockCounts = (row: 'old' | 'new') => `${row}.deleted_at IS NULL AND ${row}.starts_at IS NOT NULL AND ${row}.status <> 'dropped'`

const takeEntry = `UPDATE day_minutes SET actual_ms = actual_ms - old.active_ms, entry_count = entry_count - 1
    WHERE day = ${dayOf('old.started_at')} AND pillar = old.pillar AND ${entryCounts('old')};`
const addEntry = `INSERT INTO day_minutes (day, pillar, actual_ms, entry_count)
    SELECT ${dayOf('new.started_at')}, new.pillar, new.active_ms, 1 WHERE ${entryCounts('new')}
    ON CONFLICT (day, pillar) DO UPDATE SET actual_ms = actual_ms + excluded.actual_ms, entry_count = entry_count + 1;`
const takeBlock = `UPDATE day_minutes SET planned_ms = planned_ms - old.duration_ms, block_count = block_count - 1
    WHERE day = ${dayOf('old.starts_at')} AND pillar = old.pillar AND ${blockCounts('old')};`
const addBlock = `INSERT INTO day_minutes (day, pillar, planned_ms, block_count)
    SELECT ${dayOf('new.starts_at')}, new.pillar, new.duration_ms, 1 WHERE ${blockCounts('new')}
    ON CONFLICT (day, pillar) DO UPDATE SET planned_ms = planned_ms + excluded.planned_ms, block_count = block_count + 1;`

/**
 * Part of the foundation: what every study day adds up to, so that a look back costs what it shows and not what there
 * is. Triggers keep the sums, whoever writes a block or a minute; they are added up anew when the day rule changes.
 */
export const DAY_MINUTES_TABLES = `
-- From \`from_at\` on the wall clock of study days is so far from UTC. Of the rule that store_meta names as 'study_rule'.
CREATE TABLE study_shift (
  from_at INTEGER PRIMARY KEY,
  shift_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE day_minutes (
  day TEXT NOT NULL,
  pillar TEXT NOT NULL,
  planned_ms INTEGER NOT NULL DEFAULT 0,
  block_count INTEGER NOT NULL DEFAULT 0,
  actual_ms INTEGER NOT NULL DEFAULT 0,
  entry_count INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (day, pillar)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER time_entry_counted AFTER INSERT ON time_entry BEGIN
  ${addEntry}
END;
CREATE TRIGGER time_entry_uncounted AFTER DELETE ON time_entry BEGIN
  ${takeEntry}
END;
CREATE TRIGGER time_entry_recounted AFTER UPDATE OF started_at, active_ms, pillar, deleted_at ON time_entry BEGIN
  ${takeEntry}
  ${addEntry}
END;
CREATE TRIGGER plan_block_counted AFTER INSERT ON plan_block BEGIN
  ${addBlock}
END;
CREATE TRIGGER plan_block_uncounted AFTER DELETE ON plan_block BEGIN
  ${takeBlock}
END;
CREATE TRIGGER plan_block_recounted AFTER UPDATE OF starts_at, duration_ms, pillar, status, deleted_at ON plan_block BEGIN
  ${takeBlock}
  ${addBlock}
END;
`
