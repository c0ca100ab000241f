import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** Stands for what only drawing needs. Nothing is drawn in this process. */
class Undrawable {}

/** pdf.js for text, in a process without a page: its worker's code runs in this thread. */
export async function loadPdfjs() {
  const scope = globalThis as Record<string, unknown>
  // pdf.js names these while it loads; with them it does not look for a native canvas.
  scope.DOMMatrix ??= Undrawable
  scope.Path2D ??= Undrawable
  scope.ImageData ??= Undrawable
  scope.pdfjsWorker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return await import('pdfjs-dist/legacy/build/pdf.mjs')
}

/** Reads character maps and fonts from the app's own folder. The file's name comes from a PDF, so only its last part counts. */
export class AssetReader {
  readonly #folders: Readonly<Record<string, string | null | undefined>>

  constructor(folders: Readonly<Record<string, string | null | undefined>>) {
    this.#folders = folders
  }

  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const folder = this.#folders[kind]
    if (!folder) throw new Error('No such asset.')
    return new Uint8Array(await readFile(join(folder, basename(filename))))
  }
}

export class NoCanvas {
  create(): never {
    throw new Error('Nothing is drawn here.')
  }
  reset(): void {}
  destroy(): void {}
}

export class NoFilters {
  destroy(): void {}
}
