import { BUILT_IN_PROTOCOLS, type Phase, type Protocol } from '../../../shared/features/reading/protocol.model.ts'
import type { ProtocolId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

interface ProtocolRow {
  readonly id: ProtocolId
  readonly name: string
  readonly phases: string
}

/** Built-in ones first, then own ones by name. */
export function listProtocols(db: Db): Protocol[] {
  const rows = prepare<ProtocolRow>(
    db,
    'SELECT id, name, phases FROM protocol WHERE deleted_at IS NULL AND is_built_in = 0 ORDER BY name COLLATE NOCASE, id',
  ).all()
  return [...BUILT_IN_PROTOCOLS, ...rows.map(toProtocol)]
}

export function findProtocol(db: Db, id: ProtocolId): Protocol | null {
  const builtIn = BUILT_IN_PROTOCOLS.find((protocol) => protocol.id === id)
  if (builtIn) return builtIn
  const row = prepare<ProtocolRow>(db, 'SELECT id, name, phases FROM protocol WHERE id = ? AND deleted_at IS NULL').get(id)
  return row ? toProtocol(row) : null
}

export function saveProtocol(db: Db, protocol: Protocol, now: EpochMs): void {
  prepare(
    db,
    `INSERT INTO protocol (id, name, phases, created_at, updated_at) VALUES (@id, @name, @phases, @now, @now)
     ON CONFLICT (id) DO UPDATE SET name = @name, phases = @phases, updated_at = @now`,
  ).run({ id: protocol.id, name: protocol.name, phases: JSON.stringify(protocol.phases), now })
}

export function removeProtocol(db: Db, id: ProtocolId, now: EpochMs): void {
  prepare(db, 'UPDATE protocol SET deleted_at = ? WHERE id = ?').run(now, id)
}

/** False when there is nothing removed by that id. */
export function restoreProtocol(db: Db, id: ProtocolId): boolean {
  return prepare(db, 'UPDATE protocol SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL').run(id).changes === 1
}

function toProtocol(row: ProtocolRow): Protocol {
  return { id: row.id, name: row.name, phases: JSON.parse(row.phases) as Phase[], isBuiltIn: false }
}
