import { debriefEntry } from '../../shared/features/interviews/debrief-entry.ts'
import { plainTitle } from '../../shared/features/practice/question-title.ts'
import type { JournalEntryId } from '../../shared/kernel/ids.ts'
import { FORMAT_NAMES } from '../../shared/kernel/interview-formats.ts'
import type { EpochMs } from '../../shared/kernel/time.ts'
import type { RoundQuestionRow, RoundRow } from '../features/interviews/rounds.store.ts'
import { insertEntry, setFinished } from '../features/journal/journal.store.ts'
import { findQuestion } from '../features/practice/questions.store.ts'
import type { Db } from '../store/db.ts'

interface Moment {
  readonly db: Db
  readonly id: JournalEntryId
  readonly zone: string
  readonly now: EpochMs
}

/** Writes what was said in a debrief into the journal, as a finished entry. */
export function writeDebrief({ db, id, zone, now }: Moment, round: RoundRow, questions: readonly RoundQuestionRow[]): void {
  const { recall, surprises, inControl, notInControl, action } = round
  const entry = debriefEntry({
    ...{ roundId: round.id, name: roundName(round), recall, surprises, inControl, notInControl, action },
    questions: questions.map(({ prompt, outcome, better, questionId, leftReason }) => {
      const card = questionId === null ? undefined : findQuestion(db, questionId)
      return { prompt, outcome, better, leftReason, card: card ? { id: card.id, title: plainTitle(card.prompt) } : null }
    }),
  })
  insertEntry(db, { ...entry, id, template: 'after-interview', sessionId: null, zone, now })
  setFinished(db, id, now, now)
}

function roundName({ company, format }: RoundRow): string {
  return [company.trim(), FORMAT_NAMES[format]].filter(Boolean).join(' · ')
}
