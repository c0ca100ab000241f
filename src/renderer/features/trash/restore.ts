import type { TrashItem } from '../../../shared/features/trash/trash.contract.ts'
import { assertNever } from '../../../shared/kernel/assert-never.ts'
import type {
  AttachmentId,
  BlockId,
  CalendarId,
  JournalEntryId,
  JournalTemplateId,
  MarkId,
  MockId,
  PaperId,
  ProjectId,
  ProtocolId,
  QuestionId,
  RecordingId,
  RoundId,
  StoryId,
  TemplateId,
  TimeEntryId,
} from '../../../shared/kernel/ids.ts'
import { client } from '../../client/client.ts'

/** Brings something back by the order of its own feature, which knows what comes back with it. */
export function restore({ kind, id }: Pick<TrashItem, 'kind' | 'id'>): Promise<unknown> {
  switch (kind) {
    case 'paper':
      return client.papers.restore({ paperId: id as PaperId })
    case 'mark':
      return client.reader.restoreMarks({ markIds: [id as MarkId] })
    case 'entry':
      return client.journal.restore({ id: id as JournalEntryId })
    case 'attachment':
      return client.journal.reattach({ attachmentId: id as AttachmentId })
    case 'question':
      return client.practice.restore({ questionId: id as QuestionId })
    case 'block':
      return client.planner.restoreBlock({ blockId: id as BlockId })
    case 'minutes':
      return client.planner.restoreTimeEntry({ timeEntryId: id as TimeEntryId })
    case 'mock':
      return client.interviews.restoreMock({ mockId: id as MockId })
    case 'round':
      return client.interviews.restoreRound({ roundId: id as RoundId })
    case 'story':
      return client.interviews.restoreStory({ storyId: id as StoryId })
    case 'project':
      return client.interviews.restoreProject({ projectId: id as ProjectId })
    case 'recording':
      return client.recordings.restore({ recordingId: id as RecordingId })
    case 'calendar':
      return client.calendars.restore({ calendarId: id as CalendarId })
    case 'plan-template':
      return client.budget.restoreTemplate({ templateId: id as TemplateId })
    case 'entry-template':
      return client.journal.restoreTemplate({ templateId: id as JournalTemplateId })
    case 'protocol':
      return client.reading.restoreProtocol({ protocolId: id as ProtocolId })
    default:
      return assertNever(kind)
  }
}
