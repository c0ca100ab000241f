import { DEFAULT_SETTINGS, type Settings } from '../../../shared/features/settings/settings.model.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

/** All settings; what was never set has its default. */
export function findSettings(db: Db): Settings {
  const rows = prepare<{ key: string; value: string }>(db, 'SELECT key, value FROM setting').all()
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value) as unknown])) }
}

export function saveSettings(db: Db, settings: Settings, now: EpochMs): void {
  const upsert = prepare(
    db,
    `INSERT INTO setting (key, value, updated_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at WHERE value <> excluded.value`,
  )
  for (const [key, value] of Object.entries(settings)) upsert.run(key, JSON.stringify(value), now)
}
