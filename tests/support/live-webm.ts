// WebM as a browser writes it while it records: a segment and clusters of unknown length, no duration.

export const bytes = (...parts: (number | readonly number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part])))
export const element = (id: readonly number[], data: Uint8Array) =>
  bytes(id, 0x10, (data.length >> 16) & 0xff, (data.length >> 8) & 0xff, data.length & 0xff, data)
const UNKNOWN = [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]
export const header = element(
  [0x1a, 0x45, 0xdf, 0xa3],
  bytes(
    0x42,
    0x82,
    0x84,
    [...'webm'].map((letter) => letter.charCodeAt(0)),
  ),
)
export const info = element([0x15, 0x49, 0xa9, 0x66], bytes(0x2a, 0xd7, 0xb1, 0x83, 0x0f, 0x42, 0x40))
export const block = (offsetMs: number, size = 40) =>
  element([0xa3], bytes(0x81, (offsetMs >> 8) & 0xff, offsetMs & 0xff, 0x80, new Uint8Array(size)))
export const cluster = (startMs: number, ...blocks: Uint8Array[]) =>
  bytes([0x1f, 0x43, 0xb6, 0x75], UNKNOWN, 0xe7, 0x84, 0, (startMs >> 16) & 0xff, (startMs >> 8) & 0xff, startMs & 0xff, ...blocks)
export const live = (...clusters: Uint8Array[]) => bytes(header, [0x18, 0x53, 0x80, 0x67], UNKNOWN, info, ...clusters)
/** As a browser records: a block every 60 ms, a cluster about every five seconds. */
export const spoken = (blocks: number) =>
  live(
    ...Array.from({ length: Math.ceil(blocks / 80) }, (_cluster, at) =>
      cluster(at * 4_800, ...Array.from({ length: Math.min(80, blocks - at * 80) }, (_block, index) => block(index * 60))),
    ),
  )
