import { readFile } from 'node:fs/promises'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { AssetReader, loadPdfjs, NoCanvas, NoFilters } from './load-pdfjs.ts'

/** A file to open, and pdf.js's own folder of character maps and fonts. */
interface Source {
  readonly path: string
  readonly password: string | null
  readonly assets: string
}

export interface OpeningDocument {
  readonly document: Promise<PDFDocumentProxy>
  /** Whether it needed a password. */
  readonly isEncrypted: () => boolean
  /** Why it could not be opened or read. */
  readonly reasonOf: (error: unknown) => 'password' | 'locked' | 'damaged'
  readonly close: () => Promise<void>
}

/** What pdf.js says of files that are encrypted for certificates, or by a method that it does not know. It has no name for them. */
const OTHER_LOCKS: ReadonlySet<string> = new Set([
  'unknown encryption method',
  'unsupported encryption algorithm',
  'invalid key length',
  'Unknown crypto method',
])

/** Opens a file for everything but drawing. */
export async function openDocument({ path, password, assets }: Source): Promise<OpeningDocument> {
  const pdfjs = await loadPdfjs()
  let isEncrypted = false
  let untried = password
  const task = pdfjs.getDocument({
    data: new Uint8Array(await readFile(path)),
    cMapUrl: `${assets}cmaps/`,
    standardFontDataUrl: `${assets}standard_fonts/`,
    wasmUrl: `${assets}wasm/`,
    BinaryDataFactory: AssetReader,
    CanvasFactory: NoCanvas,
    FilterFactory: NoFilters,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 2 ** 26,
    verbosity: 0,
  })
  // Asked also for a file that an empty password opens? No: pdf.js tries that one by itself first.
  task.onPassword = (answer: (password: string | Error) => void) => {
    isEncrypted = true
    // Tried once: after an empty one pdf.js asks as if it had heard none, for ever.
    const tried = untried
    untried = null
    answer(tried ?? new Error('password'))
  }
  return {
    document: task.promise,
    isEncrypted: () => isEncrypted,
    reasonOf: (error) => {
      if (!(error instanceof Error)) return 'damaged'
      if (isEncrypted && (error.name === 'PasswordException' || error.message === 'password')) return 'password'
      return OTHER_LOCKS.has(error.message) ? 'locked' : 'damaged'
    },
    close: () => task.destroy(),
  }
}
