import type { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Fetched at once; a paper of up to this many bytes needs no second request. */
const FIRST_BYTES = 2 ** 20

/** The first bytes of a PDF, and how many there are in all. */
export interface PdfStart {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly byteLength: number
}

/** Says that the file itself could not be read, as opposed to understood. */
export class PdfUnreadableError extends Error {
  override readonly name = 'PdfUnreadableError'
}

export async function fetchPdfStart(address: string, signal: AbortSignal): Promise<PdfStart> {
  const { bytes, byteLength } = await fetchRange(address, 0, FIRST_BYTES, signal)
  return { bytes, byteLength }
}

/**
 * Lets pdf.js ask for the parts it needs. On a scheme that isn't http it never sends ranges by itself and would keep
 * the whole file in memory (finding C4).
 *
 * @param onLost the file went away while it was open; pdf.js itself would wait for ever.
 */
export function rangeTransport(
  Transport: typeof PDFDataRangeTransport,
  address: string,
  start: PdfStart,
  signal: AbortSignal,
  onLost: (error: unknown) => void,
): PDFDataRangeTransport {
  class FetchTransport extends Transport {
    override requestDataRange(begin: number, end: number): void {
      fetchRange(address, begin, end, signal).then(
        ({ bytes }) => this.onDataRange(begin, bytes),
        (error: unknown) => {
          if (!signal.aborted) onLost(error)
        },
      )
    }
  }
  return new FetchTransport(start.byteLength, start.bytes)
}

/** Bytes from `begin` up to but not including `end`. */
async function fetchRange(address: string, begin: number, end: number, signal: AbortSignal): Promise<PdfStart> {
  const response = await fetch(address, { headers: { Range: `bytes=${begin}-${end - 1}` }, signal })
  if (!response.ok) throw new PdfUnreadableError(`status ${response.status}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const total = Number(/\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '')?.[1] ?? bytes.length)
  return { bytes, byteLength: total }
}
