import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether another program than ours can draw a PDF here. */
export const HAS_POPPLER = canRun('pdftoppm')

export interface Picture {
  readonly width: number
  /** Red, green and blue from 0 to 255, of the pixel at a place from the upper left corner. */
  readonly at: (x: number, y: number) => readonly [number, number, number]
}

/** A page as poppler shows it, two pixels a point. */
export function renderPage(pdf: Uint8Array, pageIndex: number): Picture {
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-page-'))
  try {
    const path = join(folder, 'page.pdf')
    writeFileSync(path, pdf)
    const page = String(pageIndex + 1)
    execFileSync('pdftoppm', ['-cropbox', '-r', '144', '-f', page, '-l', page, '-singlefile', path, join(folder, 'out')])
    return readPpm(readFileSync(join(folder, 'out.ppm')))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function readPpm(bytes: Buffer): Picture {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64))
  if (!header) throw new Error('This is no picture.')
  const width = Number(header[1])
  return {
    width,
    at: (x, y) => {
      const place = header[0].length + (Math.floor(y) * width + Math.floor(x)) * 3
      return [bytes[place] ?? 0, bytes[place + 1] ?? 0, bytes[place + 2] ?? 0]
    },
  }
}

function canRun(program: string): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
