import { Decompress } from 'fzstd'
import { ZipProblem } from '../../../core/zip/zip-problem.ts'

/** What the newest Anki uses is far below; more would only fill the memory. */
const MOST_WINDOW_BYTES = 2 ** 27
const MAGIC = 0xfd2fb528

/** Unpacks Zstandard, and stops as soon as more than `most` bytes come out. @throws ZipProblem */
export function unpackZstd(packed: Buffer, most: number): Buffer {
  if (packed.length < 6 || packed.readUInt32LE(0) !== MAGIC) throw new ZipProblem('damaged-zip')
  if (windowBytes(packed) > MOST_WINDOW_BYTES && windowBytes(packed) > most) throw new ZipProblem('bomb')
  const chunks: Buffer[] = []
  let length = 0
  const unpacker = new Decompress((chunk) => {
    length += chunk.length
    if (length > most) throw new ZipProblem('bomb')
    chunks.push(Buffer.from(chunk))
  })
  try {
    unpacker.push(packed, true)
  } catch (error) {
    throw error instanceof ZipProblem ? error : new ZipProblem('damaged-zip')
  }
  return Buffer.concat(chunks)
}

/** How much memory a frame asks for: its window, or its whole content when it has none (RFC 8878, 3.1.1.1). */
function windowBytes(frame: Buffer): number {
  const descriptor = frame.readUInt8(4)
  const isSingle = (descriptor & 0x20) !== 0
  if (!isSingle) {
    const window = frame.readUInt8(5)
    const base = 2 ** (10 + (window >> 3))
    return base + (base / 8) * (window & 7)
  }
  const at = 5 + ([0, 1, 2, 4][descriptor & 3] ?? 0)
  const size = descriptor >> 6
  const bytes = size === 0 ? 1 : 2 ** size
  if (frame.length < at + bytes) throw new ZipProblem('damaged-zip')
  if (size === 3) return Number(frame.readBigUInt64LE(at))
  return frame.readUIntLE(at, bytes) + (size === 1 ? 256 : 0)
}
