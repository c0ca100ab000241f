import { EventPublisher, implement, os } from '@orpc/server'
import { contract } from '../../shared/contract/contract.ts'
import type { EndpointMeta, FeatureName } from '../../shared/contract/endpoint.ts'
import type { FocusAlert } from '../../shared/features/focus/focus.model.ts'
import type { SessionAlert } from '../../shared/features/reading/reading.model.ts'
import { archiveHandlers } from '../features/archive/archive.handlers.ts'
import { backupsHandlers } from '../features/backups/backups.handlers.ts'
import { calendarsHandlers } from '../features/calendars/calendars.handlers.ts'
import { draftsHandlers } from '../features/drafts/drafts.handlers.ts'
import { focusHandlers } from '../features/focus/focus.handlers.ts'
import { mocksHandlers } from '../features/interviews/mocks.handlers.ts'
import { projectsHandlers } from '../features/interviews/projects.handlers.ts'
import { roundsHandlers } from '../features/interviews/rounds.handlers.ts'
import { storiesHandlers } from '../features/interviews/stories.handlers.ts'
import { attachmentsHandlers } from '../features/journal/attachments/attachments.handlers.ts'
import { journalHandlers } from '../features/journal/journal.handlers.ts'
import { locationHandlers } from '../features/location/location.handlers.ts'
import { removeLeftovers } from '../features/papers/library-files.ts'
import { papersHandlers } from '../features/papers/papers.handlers.ts'
import { createTextIndexer } from '../features/papers/text-indexer.ts'
import { plannerHandlers } from '../features/planner/planner.handlers.ts'
import { practiceHandlers } from '../features/practice/practice.handlers.ts'
import { embeddedHandlers } from '../features/reader/embedded.handlers.ts'
import { readerHandlers } from '../features/reader/reader.handlers.ts'
import { readingHandlers } from '../features/reading/reading.handlers.ts'
import { createRecorder } from '../features/recordings/recorder.ts'
import { recordingsHandlers } from '../features/recordings/recordings.handlers.ts'
import { sampleHandlers } from '../features/sample/sample.handlers.ts'
import { sectionsHandlers } from '../features/sections/sections.handlers.ts'
import { settingsHandlers } from '../features/settings/settings.handlers.ts'
import { findSettings } from '../features/settings/settings.store.ts'
import { systemHandlers } from '../features/system/system.handlers.ts'
import { tabsHandlers } from '../features/tabs/tabs.handlers.ts'
import { updatesHandlers } from '../features/updates/updates.handlers.ts'
import { answerCard, undoAnswer } from '../workflows/answer-card.ts'
import { beginRecording } from '../workflows/begin-recording.ts'
import { createJournalEntry } from '../workflows/create-journal-entry.ts'
import { debriefHandlers } from '../workflows/debrief.ts'
import { proposalHandlers } from '../workflows/decide-proposals.ts'
import { endMockHandlers } from '../workflows/end-mock.ts'
import { exportHandlers } from '../workflows/export-marks.ts'
import { findNextSections } from '../workflows/find-next-sections.ts'
import { finishExplanation } from '../workflows/finish-explanation.ts'
import { discardFocus, finishFocus } from '../workflows/finish-focus.ts'
import { finishSession } from '../workflows/finish-session.ts'
import { insightsHandlers } from '../workflows/insights.ts'
import { installSample } from '../workflows/install-sample.ts'
import { journalFolderHandlers } from '../workflows/journal-folder/journal-folder.ts'
import { linksHandlers } from '../workflows/links/links.ts'
import { lookInsideNext } from '../workflows/look-inside-next.ts'
import { mockQuestionHandlers } from '../workflows/mock-questions.ts'
import { openBlockMock } from '../workflows/open-block-mock.ts'
import { planToday, planWeek } from '../workflows/plan-week.ts'
import { budgetHandlers } from '../workflows/propose-week.ts'
import { createFromMark, passage } from '../workflows/question-from-mark.ts'
import { replaceFileHandlers } from '../workflows/replace-file.ts'
import { restoreBackup } from '../workflows/restore-backup.ts'
import { roundViewHandlers } from '../workflows/round-view.ts'
import { searchHandlers } from '../workflows/search/search.ts'
import { startFocus } from '../workflows/start-focus.ts'
import { startColdSession, startSession } from '../workflows/start-session.ts'
import { trashHandlers } from '../workflows/trash.ts'
import { unlockPaper } from '../workflows/unlock-paper.ts'
import { weekReviewHandlers } from '../workflows/week-review.ts'
import type { Context } from './context.ts'
import { guardStore } from './guard-store.ts'
import { createMailbox } from './mailbox.ts'
import { createOfferedFiles } from './offered-files.ts'

/** Made here, from the rest. */
type Added =
  | 'alerts'
  | 'changed'
  | 'changes'
  | 'dayRule'
  | 'firstWeekday'
  | 'db'
  | 'offeredFiles'
  | 'recorder'
  | 'reopensTabs'
  | 'settings'
  | 'openedLinks'
  | 'appPlaces'
  | 'importReader'
  | 'indexer'
  | 'tidyLibrary'

/** What the process brings; the core adds the rest. */
export type CoreParts = Omit<Context, Added>

/** The whole app without Electron: a router that answers every endpoint of the contract, and the context it runs in. */
export function createCore(parts: CoreParts) {
  const changes = new EventPublisher<{ changed: readonly FeatureName[] }>()
  const changed = (features: readonly FeatureName[]) => changes.publish('changed', features)
  let tidied: Promise<void> | null = null
  let reopensTabs: boolean | null = null
  const indexReader = parts.host.openPaperReader('index')
  const settings = () => findSettings(parts.store.db)
  const context: Context = {
    ...parts,
    get db() {
      return parts.store.db
    },
    changes,
    changed,
    dayRule: () => ({ zone: parts.clock.zone(), startHour: settings().dayStartHour }),
    settings,
    recorder: createRecorder({
      store: parts.store,
      clock: parts.clock,
      dataFolder: parts.host.dataFolder,
      keepDays: () => settings().keepRecordingsDays,
      onChanged: () => changed(['recordings']),
      onDefect: parts.host.logDefect,
    }),
    firstWeekday: () => settings().weekStartsOn,
    reopensTabs() {
      reopensTabs ??= settings().reopensTabs
      return reopensTabs
    },
    offeredFiles: createOfferedFiles(parts.ids),
    importReader: parts.host.openPaperReader('import'),
    openedLinks: createMailbox(),
    appPlaces: createMailbox(),
    indexer: createTextIndexer({
      store: parts.store,
      clock: parts.clock,
      dataFolder: parts.host.dataFolder,
      reader: indexReader,
      onIndexed: () => changed(['papers']),
      afterwards: async (passwords, signal) => {
        const work = { store: parts.store, clock: parts.clock, host: parts.host, changed, reader: indexReader, passwords }
        return (await findNextSections(work, signal)) || (await lookInsideNext(work, signal))
      },
      onDefect: parts.host.logDefect,
    }),
    alerts: new EventPublisher<{ alert: SessionAlert; focus: FocusAlert }>(),
    tidyLibrary() {
      tidied ??= removeLeftovers(parts.host.dataFolder).catch(parts.host.logDefect)
      return tidied
    },
  }
  return { router, context }
}
export type Core = ReturnType<typeof createCore>

/** After an order that went through, the page hears which features to ask again. */
const announce = os.$context<Context>().middleware(async ({ context, next, path, procedure }) => {
  const meta = procedure['~orpc'].meta as EndpointMeta
  const result = await next()
  if (meta.kind === 'command') context.changed(meta.touches ?? [path[0] as FeatureName])
  return result
})

const router = implement(contract)
  .$context<Context>()
  .use(guardStore)
  .use(announce)
  .router({
    archive: archiveHandlers,
    backups: { ...backupsHandlers, restore: restoreBackup },
    drafts: draftsHandlers,
    focus: { ...focusHandlers, start: startFocus, finish: finishFocus, discard: discardFocus },
    interviews: {
      ...{ ...mocksHandlers, ...mockQuestionHandlers, ...endMockHandlers, ...proposalHandlers, openBlockMock },
      ...{ ...roundsHandlers, ...roundViewHandlers, ...debriefHandlers, ...storiesHandlers, ...projectsHandlers },
    },
    journal: { ...journalHandlers, ...attachmentsHandlers, ...journalFolderHandlers, create: createJournalEntry },
    reader: { ...readerHandlers, ...embeddedHandlers, ...exportHandlers, unlock: unlockPaper },
    planner: { ...plannerHandlers, week: planWeek, today: planToday },
    calendars: calendarsHandlers,
    budget: budgetHandlers,
    papers: { ...papersHandlers, ...replaceFileHandlers },
    reading: { ...readingHandlers, start: startSession, startCold: startColdSession, end: finishSession, finishExplanation },
    recordings: { ...recordingsHandlers, begin: beginRecording },
    practice: { ...practiceHandlers, answer: answerCard, undo: undoAnswer, createFromMark, passage },
    sample: { ...sampleHandlers, install: installSample },
    search: searchHandlers,
    links: linksHandlers,
    location: locationHandlers,
    sections: sectionsHandlers,
    settings: settingsHandlers,
    system: systemHandlers,
    weekReview: weekReviewHandlers,
    insights: insightsHandlers,
    tabs: tabsHandlers,
    updates: updatesHandlers,
    trash: trashHandlers,
  })
