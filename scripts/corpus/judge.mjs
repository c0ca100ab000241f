import { setTimeout as wait } from 'node:timers/promises'
import { startApp } from './app.mjs'
import { lookAtImport, lookAtReader } from './look.mjs'

/** The whole of it, import and opening, for one file (criterion B1). */
const LIMIT_MS = 20_000
const LOOK_EVERY_MS = 40
/** How long a page that is at work may be without an answer; longer after the limit, and it counts as hung. */
const ANSWER_MS = 5_000
/** The app offers to stop after ten seconds without a drawn page; it may have begun to wait late. */
const OFFER_MS = 12_000

/**
 * How one file ended. `outcome`: `rendered`, or the name of what the app said; `message` is what a person reads.
 * @typedef {{ outcome: string, message: string, ms: number, importMs: number, openMs: number, memoryMb: number, allMemoryMb: number, isRestarted: boolean }} Verdict
 */
/** @typedef {import('./app.mjs').RunningApp} RunningApp */
/** @typedef {{ outcome: string, message: string }} Ending */

/** What the command calls the ends that the app names otherwise. @type {Readonly<Record<string, string>>} */
const NAMES = { 'password-needed': 'encrypted', locked: 'encrypted', worker: 'worker-died', broken: 'broken' }

class PageDiedError extends Error {}
class HungError extends Error {}

/**
 * Takes one file after the other through the app. After a death or a hang the app is started anew.
 * @param {readonly string[]} paths
 * @returns {AsyncGenerator<Verdict & { path: string }>}
 */
export async function* judgeFiles(paths) {
  let running = await startApp()
  try {
    for (const path of paths) {
      const startedAt = performance.now()
      const times = { importedAt: startedAt }
      /** @type {Ending} */
      let ending
      try {
        ending = await takeThrough(running, path, startedAt, times)
      } catch (error) {
        ending = brokenEnding(running, error)
      }
      const endedAt = performance.now()
      const isRestarted = ['page-died', 'hung', 'failed'].includes(ending.outcome)
      const peaks = await running.takePeaks().catch(() => ({ page: 0, all: 0 }))
      if (isRestarted) {
        await running.close()
        running = await startApp()
      }
      yield {
        path,
        ...ending,
        ms: Math.round(endedAt - startedAt),
        importMs: Math.round(times.importedAt - startedAt),
        openMs: Math.round(endedAt - times.importedAt),
        memoryMb: peaks.page,
        allMemoryMb: peaks.all,
        isRestarted,
      }
    }
  } finally {
    await running.close()
  }
}

/** @param {RunningApp} running @param {unknown} error @returns {Ending} */
function brokenEnding(running, error) {
  if (running.state.hasDied || error instanceof PageDiedError) {
    return { outcome: 'page-died', message: 'The page died; the app was started again.' }
  }
  if (error instanceof HungError) return { outcome: 'hung', message: error.message }
  return { outcome: 'failed', message: String(error).split('\n')[0] ?? '' }
}

/** @param {RunningApp} running @param {string} path @param {number} startedAt @param {{ importedAt: number }} times @returns {Promise<Ending>} */
async function takeThrough(running, path, startedAt, times) {
  const { page } = running
  const before = (await ask(running, lookAtReader)).paperId
  await running.handOver(path)
  const taken = await waitFor(running, startedAt, lookAtImport, (sight) => sight.isDone)
  times.importedAt = performance.now()
  if (!taken) return { outcome: 'hung', message: 'The import had not ended after 20 seconds.' }
  if (!taken.canOpen) {
    if (taken.outcome === 'password-needed') await page.getByRole('button', { name: 'Leave it out' }).click()
    await closePanel(running)
    return { outcome: nameOf(taken.outcome ?? 'failed'), message: taken.message }
  }
  await page.locator('[data-import] li a').click()
  await closePanel(running)
  const isThere = (/** @type {import('./look.mjs').ReaderSight} */ sight) => taken.outcome === 'duplicate' || sight.paperId !== before
  const isDecided = (/** @type {import('./look.mjs').ReaderSight} */ sight) =>
    isThere(sight) && (sight.isDrawn || (sight.outcome !== null && sight.outcome !== 'slow'))
  const shown = await waitFor(running, startedAt, lookAtReader, isDecided)
  return shown ? openEnding(shown) : stop(running, isDecided)
}

/** @param {import('./look.mjs').ReaderSight} sight @returns {Ending} */
function openEnding({ isDrawn, outcome, message }) {
  return { outcome: isDrawn ? 'rendered' : nameOf(outcome ?? ''), message }
}

/**
 * As a person would who has waited long enough: presses Stop as soon as it is offered.
 * @param {RunningApp} running @param {(sight: import('./look.mjs').ReaderSight) => boolean} isDecided @returns {Promise<Ending>}
 */
async function stop(running, isDecided) {
  const sight = await waitFor(
    running,
    performance.now() - LIMIT_MS + OFFER_MS,
    lookAtReader,
    (seen) => seen.outcome === 'slow' || isDecided(seen),
  )
  if (sight && isDecided(sight)) return openEnding(sight)
  const button = running.page.getByRole('button', { name: 'Stop' })
  const isStopped = await button.click({ timeout: ANSWER_MS }).then(
    () => true,
    () => false,
  )
  // What the app said while it was slow; a page that was too busy to be asked says afterwards that it was stopped.
  if (isStopped) return { outcome: 'too-slow', message: sight?.message || (await ask(running, lookAtReader)).message }
  // The offer goes when the page comes after all.
  const last = await ask(running, lookAtReader)
  if (isDecided(last)) return openEnding(last)
  throw new HungError('After 20 seconds the app had neither a page nor a way to stop.')
}

/** @param {RunningApp} running */
async function closePanel({ page }) {
  await page.locator('[data-import]').getByRole('button', { name: 'Close' }).click()
}

/** @param {string} outcome */
function nameOf(outcome) {
  return NAMES[outcome] ?? outcome
}

/**
 * Looks until the sight is wanted. Null: the limit has passed.
 * @template Sight
 * @param {RunningApp} running @param {number} startedAt @param {() => Sight} look @param {(sight: Sight) => boolean} isWanted
 */
async function waitFor(running, startedAt, look, isWanted) {
  while (performance.now() - startedAt < LIMIT_MS) {
    const sight = await ask(running, look)
    if (isWanted(sight)) return sight
    await wait(LOOK_EVERY_MS)
  }
  return null
}

/**
 * Runs `look` in the page. @throws PageDiedError, HungError when the page doesn't answer
 * @template Sight
 * @param {RunningApp} running @param {() => Sight} look @returns {Promise<Sight>}
 */
async function ask({ page, state }, look) {
  if (state.hasDied) throw new PageDiedError()
  const late = Symbol('late')
  const stop = new AbortController()
  const answer = await Promise.race([page.evaluate(look), wait(LIMIT_MS, late, { signal: stop.signal }).catch(() => late)])
  stop.abort()
  if (answer === late) throw new HungError('The page had not answered for 20 seconds.')
  return /** @type {Sight} */ (answer)
}
