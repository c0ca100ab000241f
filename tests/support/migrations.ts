import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { Migration } from '../../src/main/store/migrate.ts'
import { MIGRATIONS } from '../../src/main/store/migrations/migrations.ts'
import { dataTables } from '../../src/main/store/row-counts.ts'

// There is no second version yet. This one rebuilds a table that others point to, the kind of migration that loses
// child rows when foreign keys are on, and it counts its steps so that a process can be killed inside each of them.

export const MIGRATION_STEPS = 6

/** @param step SQL that marks the way; empty for a run that nobody stops */
function rebuildCampaign(step: (number: number) => string): Migration {
  const columns = 'id, target_role, weekly_ms, created_at, updated_at, is_sample, ended_at, deleted_at'
  return {
    version: 2,
    name: 'campaign-motto',
    sql: `
${step(1)}
CREATE TABLE campaign_rebuilt (
  id TEXT PRIMARY KEY, target_role TEXT NOT NULL, weekly_ms INTEGER NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
  is_sample INTEGER NOT NULL, ended_at INTEGER, deleted_at INTEGER, motto TEXT NOT NULL DEFAULT ''
) STRICT;
${step(2)}
INSERT INTO campaign_rebuilt (${columns}) SELECT ${columns} FROM campaign;
${step(3)}
DROP TABLE campaign;
${step(4)}
ALTER TABLE campaign_rebuilt RENAME TO campaign;
${step(5)}
INSERT INTO setting (key, value, updated_at) VALUES ('motto', '"on"', 0);
${step(6)}
`,
    changesRowsOf: ['setting', 'campaign_rebuilt'],
  }
}

export const TWO_VERSIONS: readonly Migration[] = [...MIGRATIONS, rebuildCampaign(() => '')]

/** The same, with a call of the SQL function `step` between the statements. */
export const STEPPING: readonly Migration[] = [...MIGRATIONS, rebuildCampaign((number) => `SELECT step(${number});`)]

/** Fails in its last statement, every time. */
export const FAILING: readonly Migration[] = [
  ...MIGRATIONS,
  { version: 2, name: 'never-works', sql: 'DELETE FROM setting; INSERT INTO no_such_table VALUES (1);', changesRowsOf: ['setting'] },
]

/** Rows that point to each other, by hand, because that is what a migration can break. */
export function addCampaign(db: Database.Database): void {
  db.exec(`
    INSERT INTO setting (key, value, updated_at) VALUES ('theme', '"dark"', 1);
    INSERT INTO draft (scope, body, updated_at) VALUES ('plan.new-block', 'half a sentence', 1);
    INSERT INTO campaign (id, target_role, weekly_ms, created_at, updated_at) VALUES ('c-1', 'Research engineer', 36000000, 1, 1);
    INSERT INTO campaign_pillar (campaign_id, pillar, weight, is_focus) VALUES ('c-1', 'coding', 3, 1), ('c-1', 'paper-reading', 2, 0);
    INSERT INTO campaign_interview (id, campaign_id, label, held_on) VALUES ('i-1', 'c-1', 'Onsite', '2026-05-04');
  `)
}

/** One sum over every row of the tables both versions have, without the columns only one of them has. */
export function contentHash(db: Database.Database, columnsOf: Readonly<Record<string, readonly string[]>>): string {
  const hash = createHash('sha256')
  for (const [table, columns] of Object.entries(columnsOf)) {
    const list = columns.map((name) => `quote("${name}")`).join(" || ',' || ")
    for (const row of db.prepare<[], string>(`SELECT ${list} FROM "${table}" ORDER BY 1`).pluck().all()) hash.update(`${table}:${row}\n`)
  }
  return hash.digest('hex')
}

/** Columns of every data table, by its name; what `contentHash` compares by. */
export function columnsByTable(db: Database.Database): Record<string, readonly string[]> {
  return Object.fromEntries(
    dataTables(db).map((table) => [
      table,
      db.prepare<[string], string>('SELECT name FROM pragma_table_info(?) ORDER BY name').pluck().all(table),
    ]),
  )
}

/** Every table, index and trigger as SQL with even spacing. */
export function schemaOf(db: Database.Database): string[] {
  return db
    .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name")
    .pluck()
    .all()
    .map((sql) => sql.replace(/\s+/g, ' '))
}
