/** The structure of a PDF is not what the standard says it has to be. */
export class BrokenPdfError extends Error {
  constructor(what: string) {
    super(`The PDF is broken: ${what}.`)
    this.name = 'BrokenPdfError'
  }
}

/** Where a value stands in the bytes that it was read from; `end` is the first byte after it. */
interface Span {
  readonly start: number
  readonly end: number
}
type PdfRef = Span & { readonly kind: 'ref'; readonly number: number; readonly generation: number }
type PdfArray = Span & { readonly kind: 'array'; readonly items: readonly PdfValue[] }
export type PdfDict = Span & { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, PdfValue> }
/** `other`: strings, booleans and null, which nobody here needs to understand. */
export type PdfValue =
  | PdfRef
  | PdfArray
  | PdfDict
  | (Span & { readonly kind: 'number'; readonly value: number })
  | (Span & { readonly kind: 'name'; readonly name: string })
  | (Span & { readonly kind: 'other' })

/** Deeper nesting is an attack on the stack, not a paper. */
const DEEPEST = 100
const WHITE = bytesOf('\0\t\n\f\r ')
const DELIMITERS = bytesOf('()<>[]{}/%')
const DIGITS = bytesOf('0123456789')

/** Reads the value at `at`, leading blanks and comments skipped. @throws BrokenPdfError */
export function readValue(bytes: Uint8Array, at: number, depth = 0): PdfValue {
  if (depth > DEEPEST) throw new BrokenPdfError('values are nested too deeply')
  const start = skipBlanks(bytes, at)
  switch (charAt(bytes, start)) {
    case '/': {
      const end = endOfWord(bytes, start + 1)
      return { kind: 'name', name: latin(bytes, start + 1, end), start, end }
    }
    case '(':
      return { kind: 'other', start, end: endOfString(bytes, start) }
    case '[':
      return readArray(bytes, start, depth)
    case '<':
      if (charAt(bytes, start + 1) === '<') return readDict(bytes, start, depth)
      return { kind: 'other', start, end: indexOfByte(bytes, '>', start) + 1 }
    default:
      return readWord(bytes, start)
  }
}

/** The first byte from `at` on that is neither blank nor comment. */
function skipBlanks(bytes: Uint8Array, at: number): number {
  let place = at
  for (;;) {
    while (place < bytes.length && WHITE.has(bytes[place] ?? 0)) place += 1
    if (charAt(bytes, place) !== '%') return place
    while (place < bytes.length && bytes[place] !== 10 && bytes[place] !== 13) place += 1
  }
}

/** The whole number at `at`, or null when something else stands there. */
export function readInteger(bytes: Uint8Array, at: number): { readonly value: number; readonly end: number } | null {
  const start = skipBlanks(bytes, at)
  let end = start
  while (end < bytes.length && DIGITS.has(bytes[end] ?? 0)) end += 1
  return end === start || end - start > 15 ? null : { value: Number(latin(bytes, start, end)), end }
}

/** Where `word` ends when it stands at `at`, blanks before it skipped; else null. */
export function readKeyword(bytes: Uint8Array, at: number, word: string): number | null {
  const start = skipBlanks(bytes, at)
  return latin(bytes, start, start + word.length) === word ? start + word.length : null
}

export function latin(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', start, Math.max(start, end))
}

function readWord(bytes: Uint8Array, start: number): PdfValue {
  const end = endOfWord(bytes, start)
  if (end === start) throw new BrokenPdfError('a value is missing')
  const word = latin(bytes, start, end)
  if (!/^[+-]*(\d+\.?\d*|\.\d+)$/.test(word)) return { kind: 'other', start, end }
  const ref = /^\d+$/.test(word) ? readRef(bytes, start, Number(word), end) : null
  return ref ?? { kind: 'number', value: Number(word.replace(/^[+-]*(?=[+-])/, '')), start, end }
}

/** `12 0 R`, of which `number` and `end` are read. */
function readRef(bytes: Uint8Array, start: number, number: number, end: number): PdfRef | null {
  const generation = readInteger(bytes, end)
  const after = generation && readKeyword(bytes, generation.end, 'R')
  if (!generation || after === null || endOfWord(bytes, after) !== after) return null
  return { kind: 'ref', number, generation: generation.value, start, end: after }
}

function readArray(bytes: Uint8Array, start: number, depth: number): PdfArray {
  const items: PdfValue[] = []
  for (let at = skipBlanks(bytes, start + 1); ; at = skipBlanks(bytes, at)) {
    if (charAt(bytes, at) === ']') return { kind: 'array', items, start, end: at + 1 }
    const item = readValue(bytes, at, depth + 1)
    items.push(item)
    at = item.end
  }
}

function readDict(bytes: Uint8Array, start: number, depth: number): PdfDict {
  const entries = new Map<string, PdfValue>()
  for (let at = skipBlanks(bytes, start + 2); ; at = skipBlanks(bytes, at)) {
    if (latin(bytes, at, at + 2) === '>>') return { kind: 'dict', entries, start, end: at + 2 }
    const key = readValue(bytes, at, depth + 1)
    if (key.kind !== 'name') throw new BrokenPdfError('a dictionary has a key that is no name')
    const value = readValue(bytes, key.end, depth + 1)
    entries.set(key.name, value)
    at = value.end
  }
}

function endOfWord(bytes: Uint8Array, start: number): number {
  let end = start
  while (end < bytes.length && !WHITE.has(bytes[end] ?? 0) && !DELIMITERS.has(bytes[end] ?? 0)) end += 1
  return end
}

function endOfString(bytes: Uint8Array, start: number): number {
  let open = 0
  for (let at = start; at < bytes.length; at += 1) {
    const char = charAt(bytes, at)
    if (char === '\\') at += 1
    else if (char === '(') open += 1
    else if (char === ')') {
      open -= 1
      if (open === 0) return at + 1
    }
  }
  throw new BrokenPdfError('a string has no end')
}

function indexOfByte(bytes: Uint8Array, char: string, from: number): number {
  const found = bytes.indexOf(char.charCodeAt(0), from)
  if (found < 0) throw new BrokenPdfError(`"${char}" is missing`)
  return found
}

function charAt(bytes: Uint8Array, at: number): string {
  const byte = bytes[at]
  return byte === undefined ? '' : String.fromCharCode(byte)
}

function bytesOf(chars: string): ReadonlySet<number> {
  return new Set([...chars].map((char) => char.charCodeAt(0)))
}
