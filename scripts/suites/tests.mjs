import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { say } from '../setup/messages.mjs'
import { root } from '../setup/paths.mjs'
import { run, runTool, toolNode, toolScript } from '../setup/processes.mjs'
import { closingLine, judge, tallyPlaywright, tallyVitest } from './tally.mjs'

/** @typedef {import('./tally.mjs').Tally} Tally */

const reports = join(root, 'test-results')

/**
 * @param {string} title
 * @param {string} file where its process writes the report
 * @param {() => number} execute gives an exit code
 * @param {(report: any) => Tally} tally
 */
function suite(title, file, execute, tally) {
  say(`\n== ${title}`)
  // The report of an earlier run would hide that this one crashed before it wrote its own.
  rmSync(file, { force: true })
  const code = execute()
  const counted = judge(existsSync(file) ? tally(JSON.parse(readFileSync(file, 'utf8'))) : undefined, code)
  say(`${title}: ${closingLine(counted)}`)
  return counted
}

export function runUnitTests() {
  const report = join(reports, 'unit.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return suite('unit tests', report, () => runTool('vitest', 'vitest', ['run', '--allowOnly=false', ...reporters]), tallyVitest)
}

/**
 * Journeys in the real app. Where their report goes is said in playwright.config.ts.
 * @param {Awaited<ReturnType<typeof import('../setup/prepare.mjs').prepare>>} prepared
 * @param {string | undefined} grep
 */
export function runJourneys({ electron, display }, grep) {
  const args = [toolScript('playwright', 'playwright'), 'test', '--forbid-only', ...(grep ? ['--grep', grep] : [])]
  const [command, wrapped] = display.wrap(toolNode, args)
  return suite(
    'journeys',
    join(reports, 'e2e.json'),
    () => run(command, wrapped, { env: { ...electron.env, ...display.env } }),
    tallyPlaywright,
  )
}
