import { changePieces, LONGEST_WHOLE_CHARS, type PieceChange } from '../../../shared/features/journal/pieces.model.ts'
import { type Db, prepare } from '../../store/db.ts'

/** Row numbers of an entry's pieces begin at its own times this; see the table. */
export const ROWIDS_OF_ENTRY = 2 ** 20
/** Between the positions of two pieces, so that there is room for others in between. */
const GAP = 2 ** 32

interface Piece {
  readonly rowid: number
  readonly position: number
  readonly length: number
}

interface KnownPieces {
  readonly entryRowid: number
  /** What the entry and the connection said when these were its pieces. */
  readonly piecesAt: number
  readonly dataVersion: number
  readonly body: string
  readonly pieces: readonly Piece[]
}

/** The pieces of the entry that was saved last: reading a megabyte takes longer than writing the piece that changed. */
const lastSaved = new WeakMap<Db, KnownPieces>()

/** An entry's text as it is kept. */
export interface KeptText {
  readonly rowid: number
  readonly title: string
  /** Null: it is long, and stands in pieces. */
  readonly body: string | null
  readonly piecesAt: number
}

/** Whether a text of this length is kept in pieces. */
export function isLong(body: string): boolean {
  return body.length > LONGEST_WHOLE_CHARS
}

/** Whether an entry has this text already; a long one is read only if it is not the one that was saved last. */
export function hasBody(db: Db, kept: KeptText, body: string): boolean {
  return (kept.body ?? piecesOf(db, kept).body) === body
}

/**
 * Writes a long entry's pieces: of those that it has only what is another than before.
 * @param kept how the entry was
 * @returns what the entry's `pieces_at` has to become
 */
export function writePieces(db: Db, kept: KeptText, title: string, body: string): number {
  const known = kept.body === null ? piecesOf(db, kept) : { body: '', pieces: [] }
  const lengths = known.pieces.map(({ length }) => length)
  const change = changePieces(known.body, lengths, body)
  const pieces = change ? replacePieces(db, kept.rowid, title, known.pieces, change) : known.pieces
  const piecesAt = prepare<{ total: number }>(db, 'SELECT total_changes() AS total').get()?.total ?? 0
  lastSaved.set(db, { entryRowid: kept.rowid, piecesAt, dataVersion: dataVersion(db), body, pieces })
  return piecesAt
}

/** Takes the pieces of an entry that is short from now on. */
export function removePieces(db: Db, entryRowid: number): void {
  prepare(db, 'DELETE FROM journal_piece WHERE entry_rowid = ?').run(entryRowid)
}

function replacePieces(db: Db, entryRowid: number, title: string, old: readonly Piece[], { from, to, texts }: PieceChange): Piece[] {
  const gone = old.slice(from, to)
  const removal = prepare(db, 'DELETE FROM journal_piece WHERE rowid = ?')
  for (const { rowid } of gone.slice(texts.length)) removal.run(rowid)
  const update = prepare(db, 'UPDATE journal_piece SET title = @title, text = @text WHERE rowid = @rowid')
  const insertion = prepare(
    db,
    'INSERT INTO journal_piece (rowid, entry_rowid, position, title, text) VALUES (@rowid, @entryRowid, @position, @title, @text)',
  )
  const rowids = freeRowids(entryRowid, old)
  const left = gone.at(-1)?.position ?? old[from - 1]?.position ?? 0
  const right = old[to]?.position ?? left + GAP * (texts.length + 1)
  const step = Math.floor((right - left) / (texts.length - gone.length + 1))
  const written = texts.map((text, index): Piece => {
    const present = gone[index]
    const rowid = present?.rowid ?? rowids.next().value
    const position = present?.position ?? left + step * (index - gone.length + 1)
    const row = { rowid, title: from + index === 0 ? title : '', text }
    if (present) update.run(row)
    else insertion.run({ ...row, entryRowid, position })
    return { rowid, position, length: text.length }
  })
  const pieces = [...old.slice(0, from), ...written, ...old.slice(to)]
  return step >= 1 ? pieces : spread(db, pieces)
}

/** Gives the pieces room in between again. */
function spread(db: Db, pieces: readonly Piece[]): Piece[] {
  const move = prepare(db, 'UPDATE journal_piece SET position = ? WHERE rowid = ?')
  return pieces.map((piece, index) => {
    const position = GAP * (index + 1)
    move.run(position, piece.rowid)
    return { ...piece, position }
  })
}

/** Row numbers of an entry that none of its pieces has, lowest first. */
function* freeRowids(entryRowid: number, pieces: readonly Piece[]): Generator<number, never> {
  const taken = new Set(pieces.map(({ rowid }) => rowid))
  for (let rowid = entryRowid * ROWIDS_OF_ENTRY; ; rowid += 1) if (!taken.has(rowid)) yield rowid
}

/** A long entry's pieces, from memory if nobody can have changed them: neither here, rolled back or not, nor elsewhere. */
function piecesOf(db: Db, { rowid, piecesAt }: KeptText): Pick<KnownPieces, 'body' | 'pieces'> {
  const known = lastSaved.get(db)
  if (known?.entryRowid === rowid && known.piecesAt === piecesAt && known.dataVersion === dataVersion(db)) return known
  const rows = prepare<{ rowid: number; position: number; text: string }>(
    db,
    'SELECT rowid, position, text FROM journal_piece WHERE entry_rowid = ? ORDER BY position',
  ).all(rowid)
  return {
    body: rows.map(({ text }) => text).join(''),
    pieces: rows.map(({ text, ...piece }) => ({ ...piece, length: text.length })),
  }
}

/** Another number once another connection has written. */
function dataVersion(db: Db): number {
  return prepare<{ data_version: number }>(db, 'PRAGMA data_version').get()?.data_version ?? -1
}
