export interface ByteRange {
  readonly start: number
  /** Last byte, inclusive. */
  readonly end: number
}

/**
 * Reads a `Range` header with one range (RFC 9110, 14.1.2). Null: send the whole file, as for a missing,
 * malformed or multiple range. 'unsatisfiable': answer 416.
 */
export function parseRange(header: string | null, size: number): ByteRange | null | 'unsatisfiable' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return null
  if (match[1] === '') {
    const length = Math.min(Number(match[2]), size)
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 }
  }
  const start = Number(match[1])
  const end = match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1)
  if (start >= size) return 'unsatisfiable'
  return end < start ? null : { start, end }
}
