import { implement } from '@orpc/server'
import { readerContract } from '../../shared/features/reader/reader.contract.ts'
import type { Context } from '../core/context.ts'
import { findPaper } from '../features/papers/papers.store.ts'

const reader = implement(readerContract).$context<Context>()

/** Text, sections and what the file brings are read in the background, once, while the password is known. */
export const unlockPaper = reader.unlock.handler(({ context, input: { paperId, password }, errors }) => {
  const paper = findPaper(context.db, paperId)
  if (!paper) throw errors.PAPER_NOT_FOUND()
  if (paper.isEncrypted) context.indexer.wake({ paperId, password })
  return {}
})
