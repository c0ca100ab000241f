import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import * as job from '../../scripts/tour/main-job.mjs'
import { watchStore } from '../../scripts/tour/store.mjs'
import { expect, type RunningApp, test } from '../support/launch.ts'

/** `npm run -s endure -- kills` asks for more. */
const ROUNDS = Number(process.env.PREPBENCH_KILLS ?? 10)

test.setTimeout(ROUNDS * 30_000)
/** Sitting down takes this long on a machine that has nothing else to do. */
const SIT_DOWN_MS = 1_000
const LONG_LINE = /\S+(?:\s+\S+){5,}/

/** Numbers in [0, 1) that are the same at every run, so that a failure can be run again. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** Counts only what the screen has said was done. */
interface Acknowledged {
  marks: number
  phases: number
  readonly texts: string[]
}

/** Opens the sample paper, and its session when none is running. */
async function sitDown(page: Page): Promise<void> {
  const title = 'Keep What You Quote: A Reuse Ledger for Evicting the Key-Value Cache'
  await job.openPaper(page, title)
  const keepReading = page.getByRole('button', { name: 'Count nothing' })
  if (await keepReading.isVisible()) await keepReading.click()
  if ((await job.bar(page).count()) === 0) await job.startSession(page)
}

/** The main job's steps over and over; each counts when the app has said that it is done. */
async function work({ page }: RunningApp, round: number, done: Acknowledged): Promise<void> {
  for (let turn = 1; ; turn++) {
    await job.highlight(page, LONG_LINE)
    done.marks += 1
    const next = job.bar(page).getByRole('button', { name: 'Next phase' })
    if (await next.isVisible()) {
      const before = await job
        .bar(page)
        .getByRole('button', { name: /./ })
        .evaluateAll((buttons) => buttons.findIndex((button) => button.ariaCurrent === 'step'))
      await next.click()
      await expect
        .poll(() =>
          job
            .bar(page)
            .getByRole('button', { name: /./ })
            .evaluateAll((buttons) => buttons.findIndex((button) => button.ariaCurrent === 'step')),
        )
        .toBe(before + 1)
      done.phases += 1
    }
    const text = `Round ${round}, turn ${turn}.`
    await job.goTo(page, 'Journal')
    await page.keyboard.press('n')
    await page.getByRole('menuitem', { name: 'Blank page' }).click()
    await page.getByRole('textbox', { name: 'Entry text' }).click()
    await page.keyboard.insertText(text)
    await page
      .getByRole('status')
      .filter({ hasText: /^Saved$/ })
      .waitFor()
    done.texts.push(text)
    await sitDown(page)
  }
}

test('D4 F11 killed at random moments of the main job, ten times and by script fifty, the app loses nothing that it had acknowledged', async ({
  launch,
}) => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'prepbench-kill-'))
  const random = seeded(20_261_121)
  const done: Acknowledged = { marks: 0, phases: 0, texts: [] }
  try {
    for (let round = 1; round <= ROUNDS; round++) {
      const running = await launch({ dataFolder })
      if (round === 1) await job.addSample(running.page)
      const satDownFrom = performance.now()
      await sitDown(running.page)
      // A slow machine needs longer for each step, so the moment of the kill is drawn from a longer time.
      const paceMs = Math.max(SIT_DOWN_MS, performance.now() - satDownFrom)
      const exited = once(running.app.process(), 'exit')
      setTimeout(() => running.app.process().kill('SIGKILL'), paceMs * (0.3 + random() * 3.5))
      // Ends with the page it works on.
      await work(running, round, done).catch(() => {})
      await exited

      const store = watchStore(dataFolder)
      expect(store.health()).toEqual({ integrity: 'ok', orphans: 0 })
      expect(Number(store.value('SELECT count(*) FROM mark WHERE is_sample = 0'))).toBeGreaterThanOrEqual(done.marks)
      expect(
        Number(
          store.value(
            `SELECT count(*) FROM timer_event WHERE kind = 'phase' AND run_id IN (SELECT id FROM timer_run WHERE ended_at IS NULL)`,
          ),
        ),
      ).toBeGreaterThanOrEqual(done.phases)
      const bodies = store.rows('SELECT body FROM journal_entry').map((row) => String(row.body))
      for (const text of done.texts) expect(bodies.some((body) => body.includes(text))).toBe(true)
      expect(store.value('SELECT count(*) FROM timer_run WHERE ended_at IS NULL')).toBe(1)
    }
    // The work was more than starting up.
    expect(done.marks + done.texts.length).toBeGreaterThan(ROUNDS / 2)
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
})
