import type { EventPublisher } from '@orpc/server'
import type { FeatureName } from '../../shared/contract/endpoint.ts'
import type { FocusAlert } from '../../shared/features/focus/focus.model.ts'
import type { SessionAlert } from '../../shared/features/reading/reading.model.ts'
import type { Settings } from '../../shared/features/settings/settings.model.ts'
import type { AppPlace } from '../../shared/features/system/system.contract.ts'
import type { DayRule } from '../../shared/kernel/calendar.ts'
import type { RestoredFiles } from '../../shared/kernel/kept-file.ts'
import type { PaperPlace } from '../../shared/kernel/paper-link.ts'
import type { DamageFinding, StartProblem } from '../../shared/kernel/store-problem.ts'
import type { EpochMs } from '../../shared/kernel/time.ts'
import type { TextIndexer } from '../features/papers/text-indexer.ts'
import type { Recorder } from '../features/recordings/recorder.ts'
import type { PaperReader } from '../paper-reader/paper-reader.ts'
import type { Backup, BackupKind, TakenBackup } from '../store/backup.ts'
import type { Db } from '../store/db.ts'
import type { DumpOrder } from '../store/dump-store.ts'
import type { JobWatch } from '../store/job-watch.ts'
import type { LoadedDump } from '../store/load-dump.ts'
import type { RowCounts } from '../store/row-counts.ts'
import type { BackupContents, DailyProblem } from '../store/store-keeper.ts'
import type { StorePaths } from '../store/store-paths.ts'
import type { Host } from './host.ts'
import type { Mailbox } from './mailbox.ts'
import type { OfferedFiles } from './offered-files.ts'

/** Where time comes from. Real one: `main/index.ts`; tests move their own. */
export interface Clock {
  /** Wall clock, UTC. May jump. */
  now(): EpochMs
  /** Milliseconds that never run backwards, whole; comparable only within one `bootId`. */
  monotonic(): number
  /** Names this run of the app's monotonic clock; another value after every start. */
  bootId(): string
  /** IANA name of the person's time zone at this moment. */
  zone(): string
}

export interface Ids {
  next(): string
}

/** The one open store and its copies; `main/store/store-keeper.ts` is the real one. */
export interface StoreService {
  readonly db: Db
  /** Resolves when the file is known to be sound, so that writing is safe. Orders and tasks wait for it by themselves. */
  writable(): Promise<void>
  /** Something met a damaged page: the store is closed untouched and recovery begins. */
  reportDamage(finding: DamageFinding): void
  readonly paths: Pick<StorePaths, 'backups'>
  /** Why the last automatic backup could not be made; `files`: it was, without all files. */
  dailyProblem(): DailyProblem | null
  /** Newest first. */
  backups(): readonly (Backup & { readonly rowCounts: RowCounts | null })[]
  /** @throws BackupDamagedError, or what `faultOf` reads; older copies stay */
  backUp(kind: BackupKind, watch?: JobWatch): Promise<TakenBackup>
  /** Which files each backup has. */
  contents(): Promise<BackupContents>
  /**
   * Replaces the store, after the files that the backup refers to; resolves when the other one is open.
   * @throws BackupDamagedError when nothing was changed
   */
  restore(name: string, watch?: JobWatch): Promise<StartProblem | null>
  /** What became of the files of the backup that was restored last; null: none was, or somebody has read it. */
  restored(): RestoredFiles | null
  forgetRestored(): void
  /** Writes every row, as it is at one moment, as the beginning of an archive's JSON at `to`. */
  dump(to: string, head: DumpOrder['head']): Promise<RowCounts>
  /** Builds a store from an archive's JSON beside the present one, which it leaves alone. */
  load(json: string): Promise<LoadedDump>
  /** Counts everything that was ever written by this run. */
  changes(): number
  /** Copies the store as it is at one moment and proves the copy sound. @throws BackupDamagedError, or what `faultOf` reads */
  copyTo(path: string): Promise<void>
  /** Closes the store if nothing was written since `changes` was that, and switches over. False: something was. */
  leave(changes: number, switchOver: () => Promise<void>): Promise<boolean>
  /** Forgets what was loaded. */
  forgetLoaded(): void
  /** Puts what was loaded in the place of the store; resolves when that is open. */
  adoptLoaded(): Promise<StartProblem | null>
}

/** Everything a handler may use. Nothing here knows Electron. */
export interface Context {
  /** The open store; another connection after a restore, so ask for it each time. */
  readonly db: Db
  readonly store: StoreService
  readonly clock: Clock
  readonly ids: Ids
  /** Chance: at least 0 and less than 1. */
  readonly random: () => number
  readonly host: Host
  /** The person's day at this moment: their time zone and the first hour of a study day from the settings. */
  readonly dayRule: () => DayRule
  readonly settings: () => Settings
  /** Makes and keeps spoken explanations. */
  readonly recorder: Recorder
  /** ISO weekday of a week's first day, from the settings. */
  readonly firstWeekday: () => number
  /** Phase ends and warnings of the running session, ends of the focus timer, for whoever shows or sounds them. */
  readonly alerts: EventPublisher<{ alert: SessionAlert; focus: FocusAlert }>
  /** Whether tabs of the last run are open again. What is set while the app runs counts from its next start on. */
  readonly reopensTabs: () => boolean
  readonly changes: EventPublisher<{ changed: readonly FeatureName[] }>
  /** Tells the page that data of these features changed. Commands do it by themselves; tasks call it after each commit. */
  readonly changed: (features: readonly FeatureName[]) => void
  readonly offeredFiles: OfferedFiles
  /** Links to papers that were opened outside of the app, for the page to follow. */
  readonly openedLinks: Mailbox<PaperPlace>
  /** Where the app's window was called to from the tray and the small window. */
  readonly appPlaces: Mailbox<AppPlace>
  /** Reads files that are coming in; the index has a reader of its own, so that neither waits for the other. */
  readonly importReader: PaperReader
  readonly indexer: TextIndexer
  /** Clears away what a crash left of imports, once a run. Imports wait for it, so that it never meets one at work. */
  readonly tidyLibrary: () => Promise<void>
}
