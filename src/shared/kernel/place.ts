import { z } from 'zod'
import { BlockId, JournalEntryId, MarkId, PaperId, ProjectId, QuestionId, RoundId, SessionId, StoryId } from './ids.ts'

/** Somewhere in the app that a hit or a link leads to. `find` is what to look for there, word for word; empty: nothing. */
export const Place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paper'), paperId: PaperId }),
  z.object({ kind: z.literal('page'), paperId: PaperId, pageIndex: z.int().min(0), find: z.string() }),
  z.object({ kind: z.literal('mark'), paperId: PaperId, pageIndex: z.int().min(0), markId: MarkId }),
  z.object({ kind: z.literal('entry'), entryId: JournalEntryId, find: z.string() }),
  z.object({ kind: z.literal('question'), questionId: QuestionId }),
  z.object({ kind: z.literal('session'), sessionId: SessionId }),
  z.object({ kind: z.literal('block'), blockId: BlockId }),
  z.object({ kind: z.literal('round'), roundId: RoundId }),
  z.object({ kind: z.literal('story'), storyId: StoryId }),
  z.object({ kind: z.literal('project'), projectId: ProjectId }),
])
export type Place = z.infer<typeof Place>
