import { durationText } from '../../src/shared/kernel/duration.ts'
import * as job from './main-job.mjs'

/** @typedef {import('./app.mjs').Running} Running */
/** @typedef {import('./store.mjs').Store} Store */

/**
 * @typedef {object} Walk
 * @property {Running} running
 * @property {Store} store
 * @property {ReturnType<typeof import('./steps.mjs').openSteps>} steps
 * @property {ReturnType<typeof import('./pictures.mjs').openAlbum>} album
 */

/** Text of a line worth marking: six words or more. */
const LONG_LINE = /\S+(?:\s+\S+){5,}/

/** @param {Walk} walk */
export async function walkSample(walk) {
  const { running, store, steps, album } = walk
  const { page } = running
  await steps.run(
    'A first start, and the sample campaign in one click',
    async () => {
      await album.take('first-start')
      await job.addSample(page)
      await job.goTo(page, 'Today')
      await album.take('today')
    },
    () => {
      const { papers, blocks, marks } = store.row(
        `SELECT (SELECT count(*) FROM paper WHERE is_sample = 1) AS papers, (SELECT count(*) FROM plan_block WHERE is_sample = 1) AS blocks,
           (SELECT count(*) FROM mark WHERE is_sample = 1) AS marks`,
      )
      return papers === 1 && Number(blocks) > 5 && Number(marks) > 0
        ? `1 paper, ${blocks} blocks, ${marks} marks, labelled as sample`
        : null
    },
  )
  const paper = store.row('SELECT id, title FROM paper WHERE is_sample = 1')
  const block = store.row(`SELECT id FROM plan_block WHERE paper_id = ? AND status = 'open'`, String(paper.id))
  await steps.run(
    'The week of the sample, planned against actual',
    async () => {
      await job.goTo(page, 'Plan')
      await album.take('plan')
    },
    () => {
      const ms = Number(store.value('SELECT sum(active_ms) FROM time_entry WHERE deleted_at IS NULL'))
      return ms > 0 ? `${durationText(ms)} logged` : null
    },
  )
  await steps.run(
    'Today’s next block opens its paper',
    async () => {
      await job.goTo(page, 'Today')
      await page.getByRole('region', { name: 'What now' }).getByRole('button', { name: 'Start' }).click()
      await job.drawn(page)
      await album.take('reader')
    },
    () => (store.value('SELECT count(*) FROM paper_page WHERE paper_id = ?', String(paper.id)) === 4 ? 'all 4 pages indexed' : null),
  )
  await walkSession(walk, String(paper.id), { blockId: String(block.id) })
  await walkRest(walk)
}

/**
 * What lies beside the main job: practice, interviews, stories, insights, trash, settings, shortcuts and help.
 * @param {Walk} walk
 */
async function walkRest({ running, store, steps, album }) {
  const { page } = running
  await steps.run(
    'Practice: the bank, one answer, and what memory makes of it',
    async () => {
      await job.goTo(page, 'Practice')
      await page.getByRole('button', { name: 'Review now' }).first().click()
      await page.getByRole('button', { name: 'Show without saying' }).click()
      await page.getByRole('button', { name: /^Good/ }).waitFor()
      await album.take('review')
      await page.getByRole('button', { name: /^Good/ }).click()
      await page.getByRole('button', { name: 'Show without saying' }).waitFor()
      await job.goTo(page, 'Practice')
      await album.take('practice')
      await page.getByRole('button', { name: 'Memory' }).click()
      await page.getByRole('heading', { level: 1, name: 'Memory' }).waitFor()
      await album.take('memory')
    },
    () => {
      const { questions, answers } = store.row(
        'SELECT (SELECT count(*) FROM question WHERE deleted_at IS NULL) AS questions, (SELECT count(*) FROM review) AS answers',
      )
      return Number(questions) >= 120 && answers === 1 ? `${questions} questions, one answer` : null
    },
  )
  await steps.run(
    'A real round is written down, and a story for the next one',
    async () => {
      await job.goTo(page, 'Interviews')
      await page.getByRole('tab', { name: 'Real rounds' }).click()
      await page.getByRole('button', { name: 'Log an interview' }).first().click()
      await page.getByRole('menuitem', { name: 'ML fundamentals' }).click()
      await page.getByRole('textbox', { name: 'Company' }).fill('Acme')
      await page.getByRole('textbox', { name: 'Add a question' }).fill('Why does attention divide by the root of the width?')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Details of question 1' }).waitFor()
      await album.take('round')
      await job.goTo(page, 'Interviews')
      await page.getByRole('tab', { name: 'Stories' }).click()
      await page.getByRole('textbox', { name: 'New story' }).fill('The outage that taught us to roll back first')
      await page.keyboard.press('Enter')
      await page.getByRole('textbox', { name: 'What I did' }).waitFor()
      await album.take('story')
    },
    () => {
      const { rounds, questions, stories } = store.row(
        // The sample has some of each; what was typed is the person's own.
        `SELECT (SELECT count(*) FROM interview_round WHERE deleted_at IS NULL AND is_sample = 0) AS rounds,
           (SELECT count(*) FROM round_question rq JOIN interview_round r ON r.id = rq.round_id
            WHERE rq.deleted_at IS NULL AND r.is_sample = 0) AS questions,
           (SELECT count(*) FROM story WHERE deleted_at IS NULL AND is_sample = 0) AS stories`,
      )
      return rounds === 1 && questions === 1 && stories === 1 ? 'one round with its question, one story' : null
    },
  )
  await steps.run(
    'Insights, trash, settings, shortcuts and help',
    async () => {
      await job.goTo(page, 'Insights')
      await page.getByRole('region', { name: 'Readiness by pillar' }).waitFor()
      await album.take('insights')
      await page.getByRole('region', { name: 'Readiness by pillar' }).scrollIntoViewIfNeeded()
      await album.take('charts')
      await job.goTo(page, 'Settings')
      await album.take('settings')
      await page.getByRole('link', { name: 'Change the shortcuts…' }).click()
      await page.getByRole('heading', { level: 1, name: 'Keyboard shortcuts' }).waitFor()
      await album.take('shortcuts')
      await job.goTo(page, 'Help')
      await album.take('help')
      await job.goTo(page, 'Settings')
      await page.getByRole('link', { name: 'Open the trash' }).click()
      await page.getByRole('heading', { level: 1, name: 'Trash' }).waitFor()
      await album.take('trash')
    },
    () => {
      const ms = Number(store.value('SELECT sum(active_ms) FROM time_entry WHERE deleted_at IS NULL'))
      return ms > 0 ? `charts from ${durationText(ms)} of work` : null
    },
  )
}

/** @param {Walk} walk @param {string} file */
export async function walkFile(walk, file) {
  const { running, store, steps, album } = walk
  const { page } = running
  let sentence = ''
  await steps.run(
    'Import of the given PDF',
    async () => {
      sentence = await job.importFile(running, file)
      await album.take('library')
      if (!/(Added as|Already in|It was in the trash)/.test(sentence)) throw new Error(sentence)
    },
    () => {
      const title = sentence.match(/“(.*)”/)?.[1] ?? ''
      const row = store.row('SELECT page_count FROM paper WHERE title = ? AND deleted_at IS NULL', title)
      return row.page_count === undefined ? null : `“${title}”, ${row.page_count} pages, copied under its SHA-256`
    },
  )
  const paper = store.row('SELECT id, title FROM paper WHERE deleted_at IS NULL ORDER BY added_at DESC, rowid DESC LIMIT 1')
  await steps.run(
    'The paper opens, and its text is found',
    async () => {
      await job.openPaper(page, String(paper.title))
    },
    () => {
      const { page_count, pages } = store.row(
        `SELECT page_count, (SELECT count(*) FROM paper_page WHERE paper_id = paper.id) AS pages FROM paper WHERE id = ?`,
        String(paper.id),
      )
      return page_count === pages ? `${pages} pages indexed` : null
    },
  )
  await walkSession(walk, String(paper.id), {})
}

/** @param {Walk} walk @param {string} paperId @param {{ blockId?: string }} links */
async function walkSession({ running, store, steps, album }, paperId, { blockId }) {
  const { page } = running
  await steps.run(
    'A session starts: Interview 20, the clock runs',
    () => job.startSession(page),
    () => {
      const name = store.value(
        `SELECT json_extract(protocol, '$.name') FROM reading_session JOIN timer_run USING (id) WHERE ended_at IS NULL AND paper_id = ?`,
        paperId,
      )
      return name === 'Interview 20' ? 'one running clock' : null
    },
  )
  const sessionId = String(store.value('SELECT id FROM timer_run WHERE ended_at IS NULL'))
  await steps.run(
    'A passage is highlighted',
    () => job.highlight(page, LONG_LINE),
    () => {
      const quote = store.value(
        `SELECT quote FROM mark WHERE paper_id = ? AND color = 'green' AND is_sample = 0 ORDER BY created_at DESC`,
        paperId,
      )
      return typeof quote === 'string' && quote.length > 10 ? `“${quote.slice(0, 50)}…”` : null
    },
  )
  await steps.run(
    'Through the phases: the paper is read while time passes in leaps of 10 seconds',
    () =>
      job.readPhases(running, async (phaseIndex) => {
        if (phaseIndex !== 1) return
        // The page asks main for the time only now and then.
        await job.bar(page).getByRole('timer').filter({ hasText: /over$/ }).waitFor()
        await album.take('session')
      }),
    () => {
      const phases = Number(store.value(`SELECT count(*) FROM timer_event WHERE run_id = ? AND kind = 'phase'`, sessionId))
      const pages = Number(store.value('SELECT count(DISTINCT page_index) FROM page_dwell WHERE session_id = ?', sessionId))
      return phases === 4 && pages > 0 ? `5 phases, time on ${pages} pages measured` : null
    },
  )
  await steps.run(
    'The session ends, its minutes are written once',
    async () => {
      await job.endSession(page)
      await album.take('explain')
    },
    () => {
      const { entries, ms, block } = store.row(
        'SELECT count(*) AS entries, sum(active_ms) AS ms, max(block_id) AS block FROM time_entry WHERE session_id = ?',
        sessionId,
      )
      const plannedMs = job.PHASE_MS.reduce((sum, value) => sum + value, 0)
      const isRight = entries === 1 && Number(ms) >= plannedMs && Number(ms) < plannedMs + 300_000 && block === (blockId ?? null)
      return isRight ? `${durationText(Number(ms))}${blockId ? ', written to its block' : ''}` : null
    },
  )
  await steps.run(
    'Bullet card and explanation',
    () => job.explain(page, WORDS),
    () => {
      const row = store.row('SELECT problem, explanation, finished_at FROM session_explanation WHERE session_id = ?', sessionId)
      return row.problem === WORDS.Problem && row.explanation === WORDS.explanation && row.finished_at !== null
        ? 'saved word for word'
        : null
    },
  )
  await steps.run(
    'Scores before and after a second look',
    async () => {
      await job.score(page, 'Score before', [3, 2, 2, 2, 1, 1])
      await job.score(page, 'Second look and score', [4, 3, 3, 2, 2, 2])
      await page.getByText('11 of 24 before, 16 of 24 after: +5').scrollIntoViewIfNeeded()
      await album.take('scores')
    },
    () => {
      const { before, after } = store.row(
        `SELECT sum(score) FILTER (WHERE stage = 'before') AS before, sum(score) FILTER (WHERE stage = 'after') AS after
         FROM session_score WHERE session_id = ?`,
        sessionId,
      )
      return before === 11 && after === 16 ? '11 before, 16 after' : null
    },
  )
  await steps.run(
    'A reflection from the template, with the session’s facts',
    async () => {
      await job.reflect(page, '\nNext time the figures first.\n')
      await album.take('reflection')
    },
    () => {
      const row = store.row('SELECT body, finished_at FROM journal_entry WHERE session_id = ?', sessionId)
      const holds = String(row.body).includes('Next time the figures first.') && String(row.body).includes('Methodology')
      return holds && row.finished_at !== null ? 'saved and finished' : null
    },
  )
  let shown = ''
  await steps.run(
    'The plan counts it: planned against actual',
    async () => {
      await job.goTo(page, 'Plan')
      const load = page.getByRole('region', { name: 'This week' })
      shown =
        (await load
          .getByText(/ spent of /)
          .first()
          .textContent()) ?? ''
      await load.scrollIntoViewIfNeeded()
      await album.take('planned-against-actual')
    },
    () => {
      const ms = Number(store.value('SELECT sum(active_ms) FROM time_entry WHERE deleted_at IS NULL'))
      const isDone = blockId === undefined || store.value('SELECT status FROM plan_block WHERE id = ?', blockId) === 'done'
      return shown.startsWith(`${durationText(ms)} spent`) && isDone ? shown : null
    },
  )
}

const WORDS = {
  Problem: 'The cache of a long context does not fit, and dropping the wrong part of it can not be undone.',
  Idea: 'Ask whether a token is overdue against its own rhythm.',
  Method: 'Count strong attention as a quote; keep the last quote and the usual rest.',
  Result: 'Most of the accuracy at a fifth of the memory, on tasks that copy.',
  Limits: 'First uses that come late; very small budgets.',
  Critique: 'One model size; the threshold was chosen on the test suites.',
  explanation:
    'Decoding keeps keys and values of every token. The paper asks which of them will be needed again and answers from the rhythm of earlier uses. I would want to see it on other models before I believe the threshold.',
}
