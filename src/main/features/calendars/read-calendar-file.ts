import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { busyEvents } from '../../../shared/features/calendars/busy-events.ts'
import { type FileRefusal, openCalendarReader } from '../../../shared/features/calendars/calendar-reader.ts'
import { MAX_FILE_BYTES, MAX_LINE_LENGTH, type ReadCalendar } from '../../../shared/features/calendars/calendars.model.ts'
import { type Result, refusal, success } from '../../../shared/kernel/result.ts'
import { readWithin } from '../../core/read-within.ts'

/** Lines between two breaths, so that the page is answered while a long file is read. */
const LINES_AT_ONCE = 5_000

/** Reads a calendar file whole. `signal` ends it early. */
export async function readCalendarFile(
  path: string,
  ownZone: string,
  signal: AbortSignal | undefined,
): Promise<Result<ReadCalendar & { readonly fingerprint: string }, FileRefusal>> {
  const bytes = await readBytes(path)
  if (!bytes.ok) return bytes
  const reader = openCalendarReader()
  let count = 0
  for (const line of linesOf(bytes.value)) {
    if (line.text === null) return refusal({ problem: 'line-too-long', line: line.number })
    const problem = reader.take(line.text, line.number)
    if (problem) return refusal(problem)
    count += 1
    if (count % LINES_AT_ONCE === 0) {
      await setImmediate()
      signal?.throwIfAborted()
    }
  }
  const components = reader.finish()
  if (!components.ok) return components
  const fingerprint = createHash('sha256').update(bytes.value).digest('hex')
  return success({ ...busyEvents(components.value, ownZone), fingerprint })
}

async function readBytes(path: string): Promise<Result<Buffer, FileRefusal>> {
  try {
    const bytes = await readWithin(path, MAX_FILE_BYTES)
    return bytes ? success(bytes) : refusal({ problem: 'too-large', line: null })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT' || code === 'EISDIR') return refusal({ problem: 'gone', line: null })
    if (code === 'EACCES' || code === 'EPERM') return refusal({ problem: 'no-permission', line: null })
    throw error
  }
}

/**
 * Lines with their folds opened. A fold may cut a character in two, so bytes are joined before they become text. Null:
 * longer than any line may be.
 */
function* linesOf(bytes: Buffer): Generator<{ readonly number: number; readonly text: string | null }> {
  const decode = decoderOf(bytes)
  const raw = isUtf16(bytes) ? Buffer.from(new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)) : bytes
  let parts: Buffer[] = []
  let length = 0
  let first = 0
  let number = 0
  for (const piece of piecesOf(raw)) {
    number += 1
    const isFold = number > 1 && (piece[0] === 0x20 || piece[0] === 0x09)
    const isSoft = isSoftlyBroken(parts)
    if (isSoft) parts.push(parts.pop()?.subarray(0, -1) ?? piece)
    if (!isFold && !isSoft) {
      if (first > 0) yield { number: first, text: decode(Buffer.concat(parts)) }
      parts = []
      length = 0
      first = number
    }
    parts.push(isFold ? piece.subarray(1) : piece)
    length += piece.length
    if (length > MAX_LINE_LENGTH) {
      yield { number: first, text: null }
      return
    }
  }
  if (first > 0) yield { number: first, text: decode(Buffer.concat(parts)) }
}

/** Whether a value of the oldest form goes on in the next line, as quoted-printable says it by an equals sign at the end. */
function isSoftlyBroken(parts: readonly Buffer[]): boolean {
  return parts.at(-1)?.at(-1) === 0x3d && /^[^:]*QUOTED-PRINTABLE/i.test(parts[0]?.toString('latin1', 0, 200) ?? '')
}

/** Cut at LF, CRLF or a lone CR; a mark in front that says UTF-8 is left out. */
function* piecesOf(bytes: Buffer): Generator<Buffer> {
  let from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (from < bytes.length) {
    const lf = bytes.indexOf(0x0a, from)
    const lineEnd = lf === -1 ? bytes.length : lf
    const line = bytes.subarray(from, bytes[lineEnd - 1] === 0x0d ? lineEnd - 1 : lineEnd)
    let start = 0
    for (let cr = line.indexOf(0x0d); cr !== -1; cr = line.indexOf(0x0d, start)) {
      yield line.subarray(start, cr)
      start = cr + 1
    }
    yield line.subarray(start)
    from = lineEnd + 1
  }
}

function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

/** UTF-8 as the format wants it; what is no UTF-8 is an old program's Latin-1, as Windows extends it. */
function decoderOf(bytes: Buffer): (line: Buffer) => string {
  const strict = new TextDecoder('utf-8', { fatal: true })
  const old = new TextDecoder('windows-1252')
  if (isUtf16(bytes)) return (line) => line.toString('utf8')
  return (line) => {
    try {
      return strict.decode(line)
    } catch {
      return old.decode(line)
    }
  }
}
