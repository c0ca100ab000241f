import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { runSuite } from './run-suite.ts'
import type { BenchRow, BenchSize, BenchSuite } from './suite.ts'
import { decksSuite } from './suites/decks.ts'
import { findSuite } from './suites/find.ts'
import { journalSuite } from './suites/journal.ts'
import { memorySuite } from './suites/memory.ts'
import { plannerSuite } from './suites/planner.ts'
import { practiceSuite } from './suites/practice.ts'
import { readerSuite } from './suites/reader.ts'
import { rpcSuite } from './suites/rpc.ts'
import { scrollSuite } from './suites/scroll.ts'
import { searchSuite } from './suites/search.ts'
import { sectionsSuite } from './suites/sections.ts'
import { startupSuite } from './suites/startup.ts'
import { storeSuite } from './suites/store.ts'
import { textSuite } from './suites/text.ts'
import { table } from './table.ts'

const electronDist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? ''
const suites: Readonly<Record<string, (size: BenchSize) => BenchSuite | Promise<BenchSuite>>> = {
  startup: startupSuite,
  reader: readerSuite,
  scroll: scrollSuite,
  memory: memorySuite,
  find: findSuite,
  text: textSuite,
  journal: journalSuite,
  sections: sectionsSuite,
  search: searchSuite,
  store: storeSuite,
  planner: plannerSuite,
  practice: practiceSuite,
  decks: decksSuite,
  rpc: rpcSuite,
}

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string' }, quick: { type: 'boolean' }, scale: { type: 'boolean' }, json: { type: 'boolean' } },
  allowPositionals: true,
})
const names = positionals.length > 0 ? positionals : Object.keys(suites)
const rows: BenchRow[] = []
for (const name of names) {
  const open = suites[name]
  if (!open) throw new Error(`There is no suite ${name}; there are ${Object.keys(suites).join(', ')}.`)
  process.stderr.write(`bench: ${name}\n`)
  const suite = await open({ isQuick: values.quick === true, isScaled: values.scale === true, electronDist })
  try {
    rows.push(...(await runSuite(suite, values.quick ? 3 : Number(values.rounds ?? suite.rounds))))
  } finally {
    await suite.close()
  }
}

const report = {
  schema: 1,
  at: new Date().toISOString(),
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  machine: { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30) },
  versions: { electron: readFileSync(`${electronDist}/version`, 'utf8').trim(), node: process.versions.node },
  rows,
}
process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : `${table(rows)}\n`)
