import type { ImportEvent, ImportOutcome } from '../../../shared/features/papers/import.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { IMPORT_TEXT, outcomeSentence } from './import-text.ts'

export interface ImportLine {
  readonly key: number
  /** Null for a sentence about the whole import. */
  readonly fileName: string | null
  readonly sentence: string
  readonly tone: 'good' | 'plain' | 'bad'
  readonly paperId: PaperId | null
  /** Null for a sentence. */
  readonly outcome: ImportOutcome['kind'] | null
}

export interface LockedFile {
  readonly key: number
  readonly token: string
  readonly fileName: string
  readonly isRetry: boolean
}

export interface ImportState {
  readonly isRunning: boolean
  readonly current: Extract<ImportEvent, { kind: 'progress' }> | null
  readonly lines: readonly ImportLine[]
  /** Files that wait for their password, in the order they were met. */
  readonly locked: readonly LockedFile[]
  readonly nextKey: number
}

export const NO_IMPORT: ImportState = { isRunning: false, current: null, lines: [], locked: [], nextKey: 0 }

export type ImportStep =
  | { readonly kind: 'started' }
  | { readonly kind: 'event'; readonly event: ImportEvent }
  | { readonly kind: 'sentence'; readonly sentence: string }
  | { readonly kind: 'ended' }
  /** What became of the first locked file; null: it was left out. */
  | { readonly kind: 'unlocked'; readonly outcome: ImportOutcome | null }
  | { readonly kind: 'dismissed' }

export function importReducer(state: ImportState, step: ImportStep): ImportState {
  switch (step.kind) {
    case 'started':
      // A second import while the first one's sentences are still read adds to them.
      return { ...state, isRunning: true, current: null }
    case 'event':
      return withEvent(state, step.event)
    case 'sentence':
      return withLine(state, { fileName: null, sentence: step.sentence, tone: 'plain', paperId: null, outcome: null })
    case 'ended':
      return { ...state, isRunning: false, current: null }
    case 'unlocked':
      return withUnlocked(state, step.outcome)
    case 'dismissed':
      return NO_IMPORT
  }
}

function withEvent(state: ImportState, event: ImportEvent): ImportState {
  switch (event.kind) {
    case 'progress':
      return { ...state, current: event }
    case 'result':
      return withOutcome({ ...state, current: null }, event.fileName, event.outcome, state.nextKey)
    case 'nothing-found':
      return withLine(state, {
        fileName: null,
        sentence: IMPORT_TEXT.noneInFolder(event.folderName),
        tone: 'plain',
        paperId: null,
        outcome: null,
      })
    case 'too-many':
      return withLine(state, { fileName: null, sentence: IMPORT_TEXT.tooMany(event.left), tone: 'plain', paperId: null, outcome: null })
  }
}

function withOutcome(state: ImportState, fileName: string, outcome: ImportOutcome, key: number): ImportState {
  const next = withLine(state, { fileName: visibleText(fileName), sentence: outcomeSentence(outcome), ...summary(outcome) })
  if (outcome.kind !== 'password-needed') return next
  return { ...next, locked: [...next.locked, { key, token: outcome.token, fileName, isRetry: outcome.isRetry }] }
}

function withLine(state: ImportState, line: Omit<ImportLine, 'key'>): ImportState {
  return { ...state, lines: [...state.lines, { ...line, key: state.nextKey }], nextKey: state.nextKey + 1 }
}

function withUnlocked(state: ImportState, outcome: ImportOutcome | null): ImportState {
  const [file, ...others] = state.locked
  if (!file) return state
  if (outcome?.kind === 'password-needed') return { ...state, locked: [{ ...file, token: outcome.token, isRetry: true }, ...others] }
  const change = outcome
    ? { sentence: outcomeSentence(outcome), ...summary(outcome) }
    : { sentence: IMPORT_TEXT.password.skipped, tone: 'plain' as const }
  return { ...state, locked: others, lines: state.lines.map((line) => (line.key === file.key ? { ...line, ...change } : line)) }
}

function summary(outcome: ImportOutcome): Pick<ImportLine, 'tone' | 'paperId' | 'outcome'> {
  const { kind } = outcome
  if (kind === 'imported' || kind === 'duplicate') return { tone: 'good', paperId: outcome.paperId, outcome: kind }
  return { tone: kind === 'password-needed' || kind === 'cancelled' ? 'plain' : 'bad', paperId: null, outcome: kind }
}
