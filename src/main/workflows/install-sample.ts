import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { implement } from '@orpc/server'
import { sampleContract } from '../../shared/features/sample/sample.contract.ts'
import { layOutSample, type SampleBlock } from '../../shared/features/sample/sample.model.ts'
import { SampleContent } from '../../shared/features/sample/sample-content.ts'
import { addDays, studyDay, wallToInstant } from '../../shared/kernel/calendar.ts'
import type { BlockId, PaperId } from '../../shared/kernel/ids.ts'
import { FORMAT_PILLARS } from '../../shared/kernel/interview-formats.ts'
import { MINUTE_MS } from '../../shared/kernel/units.ts'
import type { Context } from '../core/context.ts'
import { importPaper } from '../features/papers/import-paper.ts'
import { findPaper, markPaperDeleted } from '../features/papers/papers.store.ts'
import {
  hasOpenCampaign,
  hasSample,
  insertSampleBlock,
  insertSampleCampaign,
  insertSampleEntry,
  insertSampleMark,
  insertSampleSession,
  markSamplePractised,
} from '../features/sample/sample.store.ts'
import { inTransaction } from '../store/db.ts'
import { SampleInterviews } from './sample-interviews/content.ts'
import { insertSampleProjects, insertSampleQuestions, insertSampleStories, type SampleTools } from './sample-interviews/insert-evidence.ts'
import { insertSampleMock, insertSampleRound } from './sample-interviews/insert-interviews.ts'

/**
 * Installs the sample campaign. Its paper comes in as any other file does, the rest is one transaction: without it the
 * paper goes as well.
 */
export const installSample = implement(sampleContract.install)
  .$context<Context>()
  .handler(async ({ context, errors, signal }) => {
    if (hasSample(context.db)) throw errors.ALREADY_PRESENT()
    const text = await readFile(join(context.host.sampleFolder, 'sample-campaign.json'), 'utf8').catch(() => null)
    if (text === null) throw errors.SAMPLE_UNREADABLE()
    const json: unknown = JSON.parse(text)
    const content = SampleContent.parse(json)
    const interviews = SampleInterviews.parse(json)
    const request = { path: join(context.host.sampleFolder, 'sample-paper.pdf'), isSample: true }
    const outcome = await importPaper(context, request, { report: () => {}, signal })
    if (outcome.kind !== 'imported' && outcome.kind !== 'duplicate') throw errors.SAMPLE_UNREADABLE()
    try {
      inTransaction(context.db, () => insertSample(context, { content, interviews }, outcome.paperId))
    } catch (error) {
      const wasThere = outcome.kind === 'duplicate' && !outcome.wasRestored
      if (!wasThere) inTransaction(context.db, () => markPaperDeleted(context.db, outcome.paperId, context.clock.now()))
      throw error
    }
    context.changed(['sample', 'papers', 'reader', 'reading', 'planner', 'journal', 'practice', 'interviews'])
    return { paperId: outcome.paperId }
  })

interface Sample {
  readonly content: SampleContent
  readonly interviews: SampleInterviews
}

function insertSample(context: Context, { content, interviews }: Sample, paperId: PaperId): void {
  const { db, clock, ids } = context
  const rule = context.dayRule()
  const now = clock.now()
  const today = studyDay(now, rule)
  const row = { nextId: () => ids.next(), zone: rule.zone, now }
  const at: SampleTools['at'] = ({ daysAgo, startMinute }) => wallToInstant(addDays(today, -daysAgo), startMinute, rule.zone)
  const tools = { db, row, at }
  const questions = insertSampleQuestions(tools, interviews.questions)
  const stories = insertSampleStories(tools, interviews.stories)
  const projects = insertSampleProjects(tools, interviews.projects)
  const workOf = (work: string | null) => {
    const [kind, key = ''] = work?.split(':') ?? []
    const id = kind === 'story' ? stories.get(key) : kind === 'project' ? projects.get(key) : key
    return id ? `${kind}:${id}` : null
  }
  const action = actionBlock(interviews.round, at)
  const { blocks, session, interviews: dates, journalAt } = layOutSample(content, now, rule, context.firstWeekday(), [action])
  const campaignId = hasOpenCampaign(db) ? null : insertSampleCampaign(db, content, dates, row)
  const insertBlock = (block: SampleBlock) =>
    insertSampleBlock(db, block, { campaignId, paperId, work: workOf(block.work) }, row) as BlockId
  const byKey = new Map<string, BlockId>()
  for (const block of blocks) {
    const id = insertBlock(block)
    if (block.key !== null) byKey.set(block.key, id)
  }
  const blockId = insertBlock(session.block)
  const title = findPaper(db, paperId)?.title ?? ''
  const sessionId = insertSampleSession(db, session, content.session, { blockId, paperId, title }, row)
  for (const mark of content.marks) insertSampleMark(db, mark, paperId, session.endedAt, row)
  content.journal.forEach((entry, index) => {
    insertSampleEntry(db, entry, entry.isAboutSession ? sessionId : null, journalAt[index] ?? now, row)
  })
  const days = { heldOn: addDays(today, -interviews.round.daysAgo), resultOn: addDays(today, -interviews.round.resultDaysAgo) }
  const links = { questions, stories, blocks: byKey, actionBlockId: insertBlock(action) }
  insertSampleRound(tools, interviews.round, links, days)
  insertSampleMock(tools, interviews.mock, links)
  markSamplePractised(db, paperId)
}

/** What the debrief of the sample round asked for, done. */
function actionBlock({ action, format }: SampleInterviews['round'], at: SampleTools['at']): SampleBlock {
  return {
    ...{ key: null, work: null, title: action.title, pillar: FORMAT_PILLARS[format], notes: '', isDone: true, isAboutPaper: false },
    startsAt: at(action) as SampleBlock['startsAt'],
    durationMs: action.durationMinutes * MINUTE_MS,
    spentMs: action.spentMinutes * MINUTE_MS,
  }
}
