import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { BenchSuite } from '../suite.ts'

const starts = resolve(import.meta.dirname, '../start')

/**
 * P1: from the start of the process to today's data painted, against a bare window of the same Electron. Both lie under
 * `resources/app` of a copy of the runtime, as a packaged app does: a launcher in between would cost both the same time
 * and so flatter the ratio.
 */
export function startupSuite(electronDist: string): BenchSuite {
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-bench-'))
  const floor = runtimeCopy(electronDist, folder, 'floor')
  const app = runtimeCopy(electronDist, folder, 'app')
  return {
    name: 'startup',
    unit: 'ms',
    rounds: 11,
    cases: [
      { id: 'floor', run: () => startMs(floor, join(folder, 'data-floor')) },
      { id: 'floor-again', run: () => startMs(floor, join(folder, 'data-floor')) },
      { id: 'app', run: () => startMs(app, join(folder, 'data-app')) },
    ],
    ratios: [
      {
        id: 'P1',
        label: 'start → today’s data painted ÷ a bare window painted',
        numerator: 'app',
        denominator: 'floor',
        control: 'floor-again',
        goal: 1.25,
      },
    ],
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function runtimeCopy(electronDist: string, folder: string, name: 'app' | 'floor'): string {
  const copy = join(folder, `runtime-${name}`)
  mkdirSync(copy, { recursive: true })
  execFileSync('cp', ['-a', `${electronDist}/.`, copy])
  rmSync(join(copy, 'resources'), { recursive: true, force: true })
  mkdirSync(join(copy, 'resources'))
  symlinkSync(join(starts, name), join(copy, 'resources', 'app'))
  const executable = join(copy, 'electron')
  if (!existsSync(executable)) throw new Error('The start-up bench runs on Linux only.')
  return executable
}

/** Milliseconds from spawning the process to the paint it reports. @throws when it ends without a report */
function startMs(executable: string, dataFolder: string): Promise<number> {
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return new Promise((done, fail) => {
    const startedAt = performance.timeOrigin + performance.now()
    const child = spawn(executable, [`--user-data-dir=${dataFolder}`, ...switches], { stdio: ['ignore', 'pipe', 'ignore'] })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += String(chunk)
    })
    child.on('close', () => {
      const paintedAt = /@@([\d.]+)/.exec(output)?.[1]
      if (paintedAt) done(Number(paintedAt) - startedAt)
      else fail(new Error('A start ended without painting.'))
    })
  })
}
