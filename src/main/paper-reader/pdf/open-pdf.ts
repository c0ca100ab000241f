import { inflate } from './decode.ts'
import { BrokenPdfError, latin, type PdfDict, type PdfValue, readInteger, readKeyword, readValue } from './values.ts'

/** Longest chain of updates that is followed. */
const MOST_SECTIONS = 2_000
/** Numbers above this would make a table that no paper has. */
const MOST_OBJECTS = 10_000_000

/** A value with the bytes that it was read from: the file, or an unpacked stream of objects. */
export interface PdfObject {
  readonly bytes: Uint8Array
  readonly value: PdfValue
}

/** A PDF as its cross-reference table describes it, with random access to its objects. Nothing is changed. */
export interface OpenPdf {
  /** The newest trailer. */
  readonly trailer: PdfDict & { readonly bytes: Uint8Array }
  /** Where its newest cross-reference section begins, as the file counts. */
  readonly sectionOffset: number
  readonly isSectionStream: boolean
  /** How many bytes stand before the header; offsets count from there. */
  readonly origin: number
  /** The first number that no object has. */
  readonly nextNumber: number
  /** The object of this number; null when there is none. @throws BrokenPdfError */
  object(number: number): PdfObject | null
  /** The value itself, or what it refers to. Null when that is missing. @throws BrokenPdfError */
  resolve(object: PdfObject): PdfObject | null
  /** An entry of a dictionary, references followed. */
  entry(object: PdfObject, key: string): PdfObject | null
}

type Place = { readonly kind: 'free' } | { readonly kind: 'at'; readonly offset: number } | { readonly kind: 'in'; readonly stream: number }

/** @throws BrokenPdfError when the file is not built as the standard asks; nothing is guessed */
export function openPdf(bytes: Uint8Array): OpenPdf {
  const origin = Math.max(0, latin(bytes, 0, 1024).indexOf('%PDF-'))
  const places = new Map<number, Place>()
  const streams = new Map<number, ReadonlyMap<number, PdfObject>>()
  let newest: Section | null = null
  let size = 0

  const start = lastStart(bytes)
  const waiting = [start]
  const seen = new Set<number>()
  for (let offset = waiting.shift(); offset !== undefined; offset = waiting.shift()) {
    if (seen.has(offset)) continue
    seen.add(offset)
    if (seen.size > MOST_SECTIONS) throw new BrokenPdfError('it was updated too often')
    const section = readSection(bytes, offset + origin)
    for (const [number, place] of section.places) if (!places.has(number)) places.set(number, place)
    newest ??= section
    size = Math.max(size, numberOf(section.trailer, 'Size') ?? 0)
    // The stream of a hybrid file comes before what the table calls its predecessor.
    for (const key of ['XRefStm', 'Prev']) {
      const next = numberOf(section.trailer, key)
      if (next !== null) waiting.push(next)
    }
  }
  if (!newest) throw new BrokenPdfError('it has no cross-reference table')

  const object = (number: number): PdfObject | null => {
    const place = places.get(number)
    if (!place || place.kind === 'free') return null
    if (place.kind === 'at') return readObject(bytes, place.offset + origin, number)
    const inside = streams.get(place.stream) ?? readObjectStream(place.stream)
    streams.set(place.stream, inside)
    return inside.get(number) ?? null
  }
  const readObjectStream = (number: number): ReadonlyMap<number, PdfObject> => {
    const place = places.get(number)
    // A stream of objects inside a stream of objects could go round in circles.
    if (place?.kind !== 'at') throw new BrokenPdfError('a stream of objects is missing')
    return objectsIn(readStream(bytes, place.offset + origin, lengthOf))
  }
  const lengthOf = (value: PdfValue | undefined): number | null => {
    if (value?.kind === 'number') return value.value
    const length = value?.kind === 'ref' ? places.get(value.number) : undefined
    if (length?.kind !== 'at' || value?.kind !== 'ref') return null
    const found = readObject(bytes, length.offset + origin, value.number).value
    return found.kind === 'number' ? found.value : null
  }
  const resolve = (found: PdfObject): PdfObject | null => {
    let current: PdfObject | null = found
    for (let step = 0; current?.value.kind === 'ref'; step += 1) {
      if (step > 20) throw new BrokenPdfError('references go round in circles')
      current = object(current.value.number)
    }
    return current
  }
  const biggest = [...places.keys()].reduce((most, number) => Math.max(most, number), 0)
  return {
    trailer: { ...newest.trailer, bytes: newest.bytes },
    sectionOffset: start,
    isSectionStream: newest.isStream,
    origin,
    nextNumber: Math.max(size, biggest + 1),
    object,
    resolve,
    entry: (found, key) => {
      const value = found.value.kind === 'dict' ? found.value.entries.get(key) : undefined
      return value ? resolve({ bytes: found.bytes, value }) : null
    },
  }
}

function lastStart(bytes: Uint8Array): number {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf('startxref')
  const offset = at < 0 ? null : readInteger(bytes, at + 'startxref'.length)
  if (!offset) throw new BrokenPdfError('it does not say where its cross-reference table is')
  return offset.value
}

interface Section {
  readonly places: readonly (readonly [number, Place])[]
  readonly trailer: PdfDict
  readonly bytes: Uint8Array
  readonly isStream: boolean
}

function readSection(bytes: Uint8Array, offset: number): Section {
  const table = readKeyword(bytes, offset, 'xref')
  return table === null ? readStreamSection(bytes, offset) : readTable(bytes, table)
}

function readTable(bytes: Uint8Array, start: number): Section {
  const places: (readonly [number, Place])[] = []
  let at = start
  for (;;) {
    const trailer = readKeyword(bytes, at, 'trailer')
    if (trailer !== null) {
      const value = readValue(bytes, trailer)
      if (value.kind !== 'dict') throw new BrokenPdfError('its trailer is no dictionary')
      return { places, trailer: value, bytes, isStream: false }
    }
    const first = readInteger(bytes, at)
    const count = first && readInteger(bytes, first.end)
    if (!first || !count || first.value + count.value > MOST_OBJECTS) throw new BrokenPdfError('its cross-reference table is damaged')
    at = count.end
    for (let index = 0; index < count.value; index += 1) {
      const offset = readInteger(bytes, at)
      const generation = offset && readInteger(bytes, offset.end)
      if (!offset || !generation) throw new BrokenPdfError('its cross-reference table is damaged')
      const used = readKeyword(bytes, generation.end, 'n')
      const free = used ?? readKeyword(bytes, generation.end, 'f')
      if (free === null) throw new BrokenPdfError('its cross-reference table is damaged')
      at = free
      places.push([first.value + index, used === null ? { kind: 'free' } : { kind: 'at', offset: offset.value }])
    }
  }
}

function readStreamSection(bytes: Uint8Array, offset: number): Section {
  const { dict, content } = readStream(bytes, offset, (value) => (value?.kind === 'number' ? value.value : null))
  const widths = numbersOf(dict, 'W')
  const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = widths ?? []
  const width = typeWidth + secondWidth + thirdWidth
  if (!widths || width === 0 || width > 24) throw new BrokenPdfError('its cross-reference stream has no columns')
  const index = numbersOf(dict, 'Index') ?? [0, numberOf(dict, 'Size') ?? 0]
  const places: (readonly [number, Place])[] = []
  let at = 0
  for (let part = 0; part + 1 < index.length; part += 2) {
    const [first = 0, count = 0] = index.slice(part, part + 2)
    if (first + count > MOST_OBJECTS) throw new BrokenPdfError('its cross-reference stream is damaged')
    for (let number = first; number < first + count && at + width <= content.length; number += 1, at += width) {
      const type = typeWidth === 0 ? 1 : bigEndian(content, at, typeWidth)
      const second = bigEndian(content, at + typeWidth, secondWidth)
      places.push([number, type === 1 ? { kind: 'at', offset: second } : type === 2 ? { kind: 'in', stream: second } : { kind: 'free' }])
    }
  }
  return { places, trailer: dict, bytes, isStream: true }
}

function bigEndian(bytes: Uint8Array, at: number, width: number): number {
  let value = 0
  for (let place = at; place < at + width; place += 1) value = value * 256 + (bytes[place] ?? 0)
  return value
}

function readObject(bytes: Uint8Array, offset: number, expected: number): PdfObject {
  const { number, end } = readHeader(bytes, offset)
  if (number !== expected) throw new BrokenPdfError('an object is not where its table says')
  return { bytes, value: readValue(bytes, end) }
}

/** `12 0 obj` */
function readHeader(bytes: Uint8Array, offset: number): { readonly number: number; readonly end: number } {
  const number = readInteger(bytes, offset)
  const generation = number && readInteger(bytes, number.end)
  const end = generation && readKeyword(bytes, generation.end, 'obj')
  if (!number || end === null) throw new BrokenPdfError('an object is not where its table says')
  return { number: number.value, end }
}

type LengthOf = (value: PdfValue | undefined) => number | null

function readStream(bytes: Uint8Array, offset: number, lengthOf: LengthOf): { readonly dict: PdfDict; readonly content: Uint8Array } {
  const dict = readValue(bytes, readHeader(bytes, offset).end)
  const keyword = dict.kind === 'dict' ? readKeyword(bytes, dict.end, 'stream') : null
  if (dict.kind !== 'dict' || keyword === null) throw new BrokenPdfError('a stream is missing')
  // The keyword is followed by one line end, which is CR LF or LF.
  const start = keyword + (bytes[keyword] === 13 ? (bytes[keyword + 1] === 10 ? 2 : 1) : bytes[keyword] === 10 ? 1 : 0)
  const length = lengthOf(dict.entries.get('Length'))
  const stated = length === null ? null : start + length
  const end =
    stated !== null && readKeyword(bytes, stated, 'endstream') !== null
      ? stated
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('endstream', start)
  if (end < start) throw new BrokenPdfError('a stream has no end')
  return { dict, content: unfiltered(bytes, dict, bytes.subarray(start, end)) }
}

function unfiltered(bytes: Uint8Array, dict: PdfDict, content: Uint8Array): Uint8Array {
  const filters = listOf(dict.entries.get('Filter'))
  if (filters.length === 0) return content
  const [filter] = filters
  if (filters.length > 1 || filter?.kind !== 'name' || !['FlateDecode', 'Fl'].includes(filter.name)) {
    throw new BrokenPdfError('its tables are packed in an unusual way')
  }
  const [parameters] = listOf(dict.entries.get('DecodeParms') ?? dict.entries.get('DP'))
  const settings = parameters?.kind === 'dict' ? parameters : readValue(Buffer.from('<<>>'), 0)
  const number = (key: string, fallback: number) => (settings.kind === 'dict' ? (numberOf(settings, key) ?? fallback) : fallback)
  const columns = number('Columns', 1)
  if (columns < 1 || columns > bytes.length + 100) throw new BrokenPdfError('its tables have no columns')
  const bytesPerPixel = Math.max(1, Math.ceil((number('Colors', 1) * number('BitsPerComponent', 8)) / 8))
  return inflate(content, { predictor: number('Predictor', 1), columns, bytesPerPixel })
}

function objectsIn({ dict, content }: { readonly dict: PdfDict; readonly content: Uint8Array }): ReadonlyMap<number, PdfObject> {
  const count = numberOf(dict, 'N') ?? 0
  const first = numberOf(dict, 'First') ?? 0
  const objects = new Map<number, PdfObject>()
  let at = 0
  for (let index = 0; index < count; index += 1) {
    const number = readInteger(content, at)
    const offset = number && readInteger(content, number.end)
    if (!number || !offset) throw new BrokenPdfError('a stream of objects is damaged')
    at = offset.end
    objects.set(number.value, { bytes: content, value: readValue(content, first + offset.value) })
  }
  return objects
}

function numberOf(dict: PdfDict, key: string): number | null {
  const value = dict.entries.get(key)
  return value?.kind === 'number' ? value.value : null
}

function numbersOf(dict: PdfDict, key: string): readonly number[] | null {
  const value = dict.entries.get(key)
  return value?.kind === 'array' ? value.items.map((item) => (item.kind === 'number' ? item.value : 0)) : null
}

function listOf(value: PdfValue | undefined): readonly PdfValue[] {
  if (!value || value.kind === 'other') return []
  return value.kind === 'array' ? value.items : [value]
}
