import { implement, type ORPCError } from '@orpc/server'
import type { OperationalProblem, StartProblem } from '../../shared/kernel/store-problem.ts'
import { EpochMs } from '../../shared/kernel/time.ts'
import { recoveryContract } from '../../shared/recovery/recovery.contract.ts'
import { backupRefusal } from '../core/declare-backup-errors.ts'
import { reported } from '../core/reported.ts'
import { holdsLibrary } from '../store/library-folder.ts'
import { pointToLibrary, readLibraryPlace } from '../store/library-place.ts'
import { faultOf } from '../store/store-fault.ts'
import type { StoreKeeper } from '../store/store-keeper.ts'

/** What the recovery page asks of the system; Electron's is in `main/electron/recovery.ts`. */
interface RecoveryHost {
  openFolder(folder: string): void
  chooseFolder(): Promise<void>
  /** Asks for the folder of a library. Null: cancelled. */
  chooseLibrary(): Promise<string | null>
  /** Ends the app and starts it again. */
  restart(): void
  quit(): void
}

export interface RecoveryContext {
  readonly keeper: StoreKeeper
  readonly host: RecoveryHost
  readonly appVersion: string
  /** The app's own folder. */
  readonly home: string
  /** What the page is about; changes when an attempt meets something else. */
  readonly problem: () => StartProblem
  /** After each attempt to open: the new problem, or null when the store is open. */
  readonly settled: (problem: StartProblem | null) => void
}

const recovery = implement(recoveryContract).$context<RecoveryContext>()

/** The router of the recovery page. */
export const recoveryRouter = recovery.router({
  state: recovery.state.handler(({ context }) => ({
    problem: context.problem(),
    dataFolder: context.keeper.paths.folder,
    appVersion: context.appVersion,
    formerFolder: formerOf(context),
  })),

  backups: recovery.backups.handler(async function* ({ context }) {
    for await (const backup of context.keeper.checkedBackups())
      yield { ...backup, takenAt: EpochMs.parse(backup.takenAt), rowCounts: { ...backup.rowCounts } }
  }),

  retry: recovery.retry.handler(({ context }) => attempt(context, context.keeper.open())),

  restore: recovery.restore.handler(async function* ({ context, input, signal }) {
    const { keeper } = context
    try {
      const { problem } = yield* reported((report) => attempt(context, keeper.restore(input.name, { report, signal })))
      yield { kind: 'ended', problem }
    } catch (error) {
      if (signal?.aborted) return
      yield { kind: 'refused', reason: backupRefusal(error, keeper.paths.folder) }
    }
  }),

  salvage: recovery.salvage.handler(async ({ context, errors }) => {
    try {
      const report = await context.keeper.salvage()
      return { ...report, rowCounts: { ...report.rowCounts }, incompleteTables: [...report.incompleteTables] }
    } catch (error) {
      throw operational(context, error, (problem) => errors.OPERATIONAL({ data: { problem } }))
    }
  }),

  keepSalvaged: recovery.keepSalvaged.handler(({ context, errors }) =>
    attempt(context, context.keeper.keepSalvaged()).catch((error) => {
      throw operational(context, error, (problem) => errors.OPERATIONAL({ data: { problem } }))
    }),
  ),

  startEmpty: recovery.startEmpty.handler(({ context, errors }) =>
    attempt(context, context.keeper.startEmpty()).catch((error) => {
      throw operational(context, error, (problem) => errors.OPERATIONAL({ data: { problem } }))
    }),
  ),

  openFolder: recovery.openFolder.handler(({ context, input }) => {
    const { paths } = context.keeper
    context.host.openFolder(input.which === 'backups' ? paths.backups : paths.folder)
  }),

  chooseFolder: recovery.chooseFolder.handler(({ context }) => context.host.chooseFolder()),

  locate: recovery.locate.handler(async ({ context: { host, home } }) => {
    const folder = await host.chooseLibrary()
    if (folder === null) return 'cancelled'
    if (!holdsLibrary(folder)) return 'no-library'
    await pointToLibrary(home, folder, readLibraryPlace(home).former)
    host.restart()
    return 'restarting'
  }),

  openFormer: recovery.openFormer.handler(async ({ context, errors }) => {
    const former = formerOf(context)
    if (former === null) throw errors.NO_FORMER()
    await pointToLibrary(context.home, former, null)
    context.host.restart()
  }),

  quit: recovery.quit.handler(({ context }) => context.host.quit()),
})

function formerOf({ home }: RecoveryContext): string | null {
  const { folder, former } = readLibraryPlace(home)
  return former !== null && former !== folder && holdsLibrary(former) ? former : null
}

async function attempt(context: RecoveryContext, opening: Promise<StartProblem | null>): Promise<{ problem: StartProblem | null }> {
  const problem = await opening
  context.settled(problem)
  return { problem }
}

/** The declared failure for a disk's problem; everything else is a defect and stays what it is. */
function operational(
  context: RecoveryContext,
  error: unknown,
  declare: (problem: OperationalProblem) => ORPCError<string, unknown>,
): unknown {
  const fault = faultOf(error, context.keeper.paths.folder)
  return fault?.kind === 'operational' ? declare(fault.problem) : error
}
