import { inflateSync } from 'node:zlib'
import { BrokenPdfError } from './values.ts'

/** A table or a stream of objects that unpacks to more is a bomb. */
const MOST_BYTES = 256 * 1024 * 1024

export interface Predictor {
  readonly predictor: number
  readonly columns: number
  readonly bytesPerPixel: number
}

/** Unpacks a Flate stream and undoes its predictor. @throws BrokenPdfError */
export function inflate(packed: Uint8Array, { predictor, columns, bytesPerPixel }: Predictor): Uint8Array {
  const bytes = unpack(packed)
  if (predictor <= 1) return bytes
  if (predictor < 10) throw new BrokenPdfError('its tables use a predictor of pictures')
  return unfilter(bytes, columns * bytesPerPixel, bytesPerPixel)
}

function unpack(packed: Uint8Array): Uint8Array {
  try {
    // What follows the end of the packed bytes is ignored, and so is an end that is missing: readers do the same.
    return inflateSync(packed, { maxOutputLength: MOST_BYTES, finishFlush: 2 })
  } catch {
    throw new BrokenPdfError('a stream can not be unpacked')
  }
}

/** The filters of PNG rows, which PDF calls predictors (ISO 32000-1, 7.4.4.4). */
function unfilter(bytes: Uint8Array, width: number, step: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (width + 1))
  const out = new Uint8Array(rows * width)
  for (let row = 0; row < rows; row += 1) {
    const filter = bytes[row * (width + 1)] ?? 0
    for (let column = 0; column < width; column += 1) {
      const place = row * width + column
      const left = column < step ? 0 : (out[place - step] ?? 0)
      const above = row === 0 ? 0 : (out[place - width] ?? 0)
      const corner = row === 0 || column < step ? 0 : (out[place - width - step] ?? 0)
      out[place] = (bytes[row * (width + 1) + 1 + column] ?? 0) + predicted(filter, left, above, corner)
    }
  }
  return out
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0
    case 1:
      return left
    case 2:
      return above
    case 3:
      return (left + above) >> 1
    case 4: {
      const sum = left + above - corner
      const [toLeft, toAbove, toCorner] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)]
      if (toLeft <= toAbove && toLeft <= toCorner) return left
      return toAbove <= toCorner ? above : corner
    }
    default:
      throw new BrokenPdfError('a row has an unknown filter')
  }
}
