// Recordings are WebM as a browser writes it live: a segment and clusters of unknown length, and no duration. What is
// needed of the format (RFC 8794, RFC 9559) is here: where the last whole block ends, how long it all is, and the one
// element that says so.

const EBML = 0x1a45dfa3
const SEGMENT = 0x18538067
const INFO = 0x1549a966
const TIMESTAMP_SCALE = 0x2ad7b1
const DURATION = 0x4489
const CLUSTER = 0x1f43b675
const CLUSTER_TIMESTAMP = 0xe7
const SIMPLE_BLOCK = 0xa3
const BLOCK_GROUP = 0xa0
const BLOCK = 0xa1

/** Elements whose children are looked at one by one, whatever length they claim. */
const ENTERED = new Set([SEGMENT, CLUSTER, BLOCK_GROUP])
/** One million nanoseconds: the scale of a file that names none. */
const MILLISECOND_NS = 1_000_000
/** Length of the last block when there is no other to measure it by, in milliseconds. */
const USUAL_BLOCK_MS = 20
const DURATION_BYTES = 11

interface Element {
  readonly id: number
  readonly start: number
  readonly dataStart: number
  /** Null: unknown, as live writers leave it. */
  readonly size: number | null
}

export interface RepairedWebm {
  /** The same recording with its duration in it, without a block that was cut off. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly durationMs: number
}

/**
 * Gives a recording its duration, and takes away what was torn off at its end.
 *
 * @returns null when it holds no sound: nothing was written, or it is no WebM
 */
export function repairWebm(bytes: Uint8Array): RepairedWebm | null {
  const found = readWebm(bytes)
  if (!found?.info || found.lastMs === null) return null
  const durationMs = Math.round(found.lastMs + found.blockMs)
  const { info, endsAt } = found
  const oldInfo = bytes.subarray(info.dataStart, info.dataStart + (info.size ?? 0))
  const parts = [bytes.subarray(0, info.start), writeInfo(oldInfo, (durationMs * MILLISECOND_NS) / found.scaleNs)]
  parts.push(bytes.subarray(info.dataStart + oldInfo.length, endsAt))
  const whole = join(parts)
  // A segment of known length would end too early now.
  if (found.segment?.size !== null && found.segment) unknownSize(whole, found.segment)
  return { bytes: whole, durationMs }
}

interface Reading {
  segment: Element | null
  info: Element | null
  scaleNs: number
  clusterMs: number
  /** Start of the last whole block, and what one takes. */
  lastMs: number | null
  blockMs: number
  /** Where the last whole element ends. */
  endsAt: number
}

function readWebm(bytes: Uint8Array): Reading | null {
  const reading: Reading = {
    segment: null,
    info: null,
    scaleNs: MILLISECOND_NS,
    clusterMs: 0,
    lastMs: null,
    blockMs: USUAL_BLOCK_MS,
    endsAt: 0,
  }
  for (let at = 0; at < bytes.length; ) {
    const element = readElement(bytes, at)
    if (!element) break
    if (at === 0 && element.id !== EBML) return null
    if (ENTERED.has(element.id)) {
      if (element.id === SEGMENT) reading.segment = element
      at = element.dataStart
      continue
    }
    const end = element.dataStart + (element.size ?? Number.POSITIVE_INFINITY)
    if (end > bytes.length) break
    take(reading, element, bytes)
    reading.endsAt = end
    at = end
  }
  return reading
}

function take(reading: Reading, element: Element, bytes: Uint8Array): void {
  const size = element.size ?? 0
  const toMs = (ticks: number) => (ticks * reading.scaleNs) / MILLISECOND_NS
  switch (element.id) {
    case INFO: {
      reading.info = element
      const scale = childrenOf(bytes, element).find(({ id }) => id === TIMESTAMP_SCALE)
      if (scale) reading.scaleNs = readUnsigned(bytes, scale.dataStart, scale.size ?? 0) || MILLISECOND_NS
      return
    }
    case CLUSTER_TIMESTAMP:
      reading.clusterMs = toMs(readUnsigned(bytes, element.dataStart, size))
      return
    case SIMPLE_BLOCK:
    case BLOCK: {
      const track = readVint(bytes, element.dataStart)
      if (!track || size < track.length + 2) return
      const offset = new DataView(bytes.buffer, bytes.byteOffset).getInt16(element.dataStart + track.length)
      const startMs = reading.clusterMs + toMs(offset)
      if (reading.lastMs !== null && startMs > reading.lastMs) reading.blockMs = startMs - reading.lastMs
      reading.lastMs = Math.max(reading.lastMs ?? 0, startMs)
    }
  }
}

function childrenOf(bytes: Uint8Array, { dataStart, size }: Element): Element[] {
  const children: Element[] = []
  const end = dataStart + (size ?? 0)
  for (let at = dataStart; at < end; ) {
    const child = readElement(bytes, at)
    if (child?.size === null || !child || child.dataStart + child.size > end) break
    children.push(child)
    at = child.dataStart + child.size
  }
  return children
}

function readElement(bytes: Uint8Array, at: number): Element | null {
  const id = readVint(bytes, at)
  const size = id && readVint(bytes, at + id.length)
  if (!id || !size) return null
  // An id keeps the bit that says how long it is.
  const marked = id.value + 2 ** (7 * id.length)
  return { id: marked, start: at, dataStart: at + id.length + size.length, size: size.isUnknown ? null : size.value }
}

/** A number of one to eight bytes whose first set bit says how many; null beyond the end or when there is no such bit. */
function readVint(bytes: Uint8Array, at: number): { readonly value: number; readonly length: number; readonly isUnknown: boolean } | null {
  const first = bytes[at]
  if (!first) return null
  const length = Math.clz32(first) - 23
  if (at + length > bytes.length) return null
  let value = first & (0xff >> length)
  for (let index = 1; index < length; index += 1) value = value * 256 + (bytes[at + index] ?? 0)
  return { value, length, isUnknown: value === 2 ** (7 * length) - 1 }
}

function readUnsigned(bytes: Uint8Array, at: number, size: number): number {
  let value = 0
  for (let index = 0; index < size; index += 1) value = value * 256 + (bytes[at + index] ?? 0)
  return value
}

/** The info element again, with this duration instead of any it had. */
function writeInfo(old: Uint8Array, ticks: number): Uint8Array {
  const whole: Element = { id: INFO, start: 0, dataStart: 0, size: old.length }
  const kept = childrenOf(old, whole)
    .filter(({ id }) => id !== DURATION)
    .map(({ start, dataStart, size }) => old.subarray(start, dataStart + (size ?? 0)))
  const duration = new Uint8Array(DURATION_BYTES)
  duration.set([0x44, 0x89, 0x88])
  new DataView(duration.buffer).setFloat64(3, ticks)
  const data = join([...kept, duration])
  const head = new Uint8Array(8)
  const view = new DataView(head.buffer)
  view.setUint32(0, INFO)
  // Four bytes of length reach further than any info.
  view.setUint32(4, 0x10000000 | data.length)
  return join([head, data])
}

function unknownSize(bytes: Uint8Array, { start, dataStart }: Element): void {
  const length = dataStart - start - 4
  bytes.fill(0xff, start + 4, dataStart)
  bytes[start + 4] = (0xff >> length) | (0x80 >> (length - 1))
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
