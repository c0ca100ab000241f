import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright'
import { build } from 'vite'
import { launchApp } from '../../support/launch.ts'
import { launchFloor } from '../electron.ts'
import type { BenchSuite } from '../suite.ts'

const CALLS = 50
const folder = resolve(import.meta.dirname, '../rpc')

/** P6: a durable write from the page, the whole way, against an empty invoke with a bare commit behind it. */
export async function rpcSuite(): Promise<BenchSuite> {
  const data = mkdtempSync(join(tmpdir(), 'prepbench-bench-'))
  const floor = await launchFloor('rpc')
  const product = await launchApp({ dataFolder: join(data, 'app') })
  await product.page.evaluate(await pageCode())
  return {
    name: 'rpc',
    unit: 'us',
    rounds: 15,
    cases: [
      { id: 'floor-write', run: () => perCall(floor.page, 'floor', 'write') },
      { id: 'floor-write-again', run: () => perCall(floor.page, 'floor', 'write') },
      { id: 'write', run: () => perCall(product.page, 'bench', 'write') },
      { id: 'floor-empty', run: () => perCall(floor.page, 'floor', 'empty') },
      { id: 'floor-empty-again', run: () => perCall(floor.page, 'floor', 'empty') },
      { id: 'read', run: () => perCall(product.page, 'bench', 'read') },
    ],
    ratios: [
      {
        id: 'P6',
        label: 'a command that writes one row, from the page and back ÷ an empty invoke with a bare commit',
        numerator: 'write',
        denominator: 'floor-write',
        control: 'floor-write-again',
        goal: 1.5,
      },
      {
        id: 'rpc',
        label: 'a question of one row, validated in and out ÷ an empty invoke',
        numerator: 'read',
        denominator: 'floor-empty',
        control: 'floor-empty-again',
        goal: null,
      },
    ],
    close: async () => {
      await floor.close()
      await product.app.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** Microseconds a call takes, measured inside the page. */
function perCall(page: Page, object: string, method: string): Promise<number> {
  return page.evaluate(
    async ([name, call, times]) => {
      const target = Reflect.get(globalThis, name) as Record<string, (text: string) => Promise<unknown>>
      const start = performance.now()
      for (let index = 0; index < times; index++) await target[call]?.(`text ${index}`)
      return ((performance.now() - start) * 1_000) / times
    },
    [object, method, CALLS] as const,
  )
}

/** The page's client as one script, so that the bench asks exactly as the app does. */
async function pageCode(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'chrome130',
      lib: { entry: join(folder, 'page.ts'), formats: ['iife'], name: 'benchPage', fileName: 'page' },
    },
  })
  const output = Array.isArray(built) ? built[0] : built
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (!chunk) throw new Error('The bench page could not be bundled.')
  return chunk.code
}
