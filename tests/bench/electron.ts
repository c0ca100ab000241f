import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { launchApp } from '../support/launch.ts'
import { putPaper } from '../support/open-paper.ts'

interface Floor {
  readonly app: ElectronApplication
  readonly page: Page
  close(): Promise<void>
}

/** Chromium's sandbox can't start as root. */
const SWITCHES: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Starts one of the bare apps beside the suites in the same Electron. */
export async function launchFloor(name: string): Promise<Floor> {
  const data = mkdtempSync(join(tmpdir(), 'prepbench-floor-'))
  const app = await _electron.launch({
    args: [resolve(import.meta.dirname, name, 'floor'), `--user-data-dir=${data}`, ...SWITCHES],
    colorScheme: null,
    env: { ...(process.env as Record<string, string>), BENCH_STAYS: '1' },
  })
  const page = await app.firstWindow()
  return {
    app,
    page,
    close: async () => {
      await app.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** A data folder whose library holds these papers. @returns it, and their ids in order */
export async function folderWithPapers(papers: readonly { readonly bytes: Uint8Array; readonly pages: number; readonly title: string }[]) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'prepbench-bench-'))
  const running = await launchApp({ dataFolder })
  const ids = papers.map(({ bytes, pages, title }) => putPaper(running, bytes, pages, title))
  await running.app.close()
  return { dataFolder, ids }
}

/** Papers of others, where the folder with them is there. */
export function sharedPapers(): readonly string[] {
  const folder = resolve(import.meta.dirname, '../../../shared/papers')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(folder, name))
}

/** Memory of a process and everything it started, in MB: pages that are shared count once (PSS). */
export function memoryMb(pid: number): number {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : ''
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    if (stat) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const kilobytes = (id: number): number =>
    Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0) +
    (children.get(id) ?? []).reduce((sum, child) => sum + kilobytes(child), 0)
  return kilobytes(pid) / 1024
}

/** Empty for a process that ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

export function pidOf({ app }: { readonly app: ElectronApplication }): number {
  const { pid } = app.process()
  if (!pid) throw new Error('The app has no process.')
  return pid
}
