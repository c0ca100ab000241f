import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { implement } from '@orpc/server'
import { sampleContract } from '../../shared/features/sample/sample.contract.ts'
import { layOutSample } from '../../shared/features/sample/sample.model.ts'
import { SampleContent } from '../../shared/features/sample/sample-content.ts'
import type { PaperId } from '../../shared/kernel/ids.ts'
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
    const content = SampleContent.parse(JSON.parse(text))
    const request = { path: join(context.host.sampleFolder, 'sample-paper.pdf'), isSample: true }
    const outcome = await importPaper(context, request, { report: () => {}, signal })
    if (outcome.kind !== 'imported' && outcome.kind !== 'duplicate') throw errors.SAMPLE_UNREADABLE()
    try {
      inTransaction(context.db, () => insertSample(context, content, outcome.paperId))
    } catch (error) {
      const wasThere = outcome.kind === 'duplicate' && !outcome.wasRestored
      if (!wasThere) inTransaction(context.db, () => markPaperDeleted(context.db, outcome.paperId, context.clock.now()))
      throw error
    }
    context.changed(['sample', 'papers', 'reader', 'reading', 'planner', 'journal'])
    return { paperId: outcome.paperId }
  })

function insertSample(context: Context, content: SampleContent, paperId: PaperId): void {
  const { db, clock, ids } = context
  const rule = context.dayRule()
  const now = clock.now()
  const row = { nextId: () => ids.next(), zone: rule.zone, now }
  const { blocks, session, interviews, journalAt } = layOutSample(content, now, rule, context.firstWeekday())
  const campaignId = hasOpenCampaign(db) ? null : insertSampleCampaign(db, content, interviews, row)
  for (const block of blocks) insertSampleBlock(db, block, { campaignId, paperId }, row)
  const blockId = insertSampleBlock(db, session.block, { campaignId, paperId }, row)
  const title = findPaper(db, paperId)?.title ?? ''
  const sessionId = insertSampleSession(db, session, content.session, { blockId, paperId, title }, row)
  for (const mark of content.marks) insertSampleMark(db, mark, paperId, session.endedAt, row)
  content.journal.forEach((entry, index) => {
    insertSampleEntry(db, entry, entry.isAboutSession ? sessionId : null, journalAt[index] ?? now, row)
  })
  markSamplePractised(db, paperId)
}
