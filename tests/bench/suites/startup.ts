import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { BenchSize, BenchSuite, RatioSpec, Sample } from '../suite.ts'

const starts = resolve(import.meta.dirname, '../start')

/**
 * P1: from the start of the process to today's data painted, against a bare window of the same Electron. Both lie under
 * `resources/app` of a copy of the runtime, as a packaged app does: a launcher in between would cost both the same time
 * and so flatter the ratio.
 */
export function startupSuite({ electronDist }: BenchSize): BenchSuite {
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-bench-'))
  const floor = runtimeCopy(electronDist, folder, 'floor')
  const app = runtimeCopy(electronDist, folder, 'app')
  return {
    name: 'startup',
    unit: 'ms',
    rounds: 11,
    cases: [
      { id: 'floor', run: () => start(floor, join(folder, 'data-floor')) },
      { id: 'floor-again', run: () => start(floor, join(folder, 'data-floor')) },
      { id: 'app', run: () => start(app, join(folder, 'data-app')) },
    ],
    ratios: [
      row('paintedMs', 'start → today’s data painted ÷ a bare window painted', 1.25),
      row('firstMs', 'start → first contentful paint ÷ the same of a bare window', 1.15),
      row('cpuMs', 'processor time of all processes until then ÷ the same of a bare window', null),
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

const row = (metric: string, label: string, goal: number | null): RatioSpec => ({
  id: 'P1',
  label,
  numerator: 'app',
  denominator: 'floor',
  control: 'floor-again',
  goal,
  metric,
})

/** Milliseconds from spawning the process to the paints it reports. @throws when it ends without a report */
function start(executable: string, dataFolder: string): Promise<Sample> {
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return new Promise((done, fail) => {
    const startedAt = performance.timeOrigin + performance.now()
    const child = spawn(executable, [`--user-data-dir=${dataFolder}`, ...switches], { stdio: ['ignore', 'pipe', 'ignore'] })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += String(chunk)
    })
    child.on('close', () => {
      const report = /@@(\{.*\})/.exec(output)?.[1]
      if (report) {
        const { paintedAt, firstAt, cpuMs } = JSON.parse(report) as Readonly<Record<'paintedAt' | 'firstAt' | 'cpuMs', number>>
        done({ paintedMs: paintedAt - startedAt, firstMs: firstAt - startedAt, cpuMs })
      } else fail(new Error('A start ended without painting.'))
    })
  })
}
