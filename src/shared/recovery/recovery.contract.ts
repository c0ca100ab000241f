import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { DAMAGE_FINDINGS, OPERATIONAL_PROBLEMS } from '../kernel/store-problem.ts'
import { EpochMs } from '../kernel/time.ts'

// The recovery page has a contract of its own: it is there exactly when the app's store, and with it the app's core, is not.

const Problem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('damaged'), finding: z.enum(DAMAGE_FINDINGS) }),
  z.object({ kind: z.literal('newer'), storeVersion: z.int(), ownVersion: z.int(), writtenBy: z.string().nullable() }),
  z.object({ kind: z.literal('operational'), problem: z.enum(OPERATIONAL_PROBLEMS) }),
  z.object({ kind: z.literal('migration-failed'), migration: z.string() }),
  z.object({ kind: z.literal('library-missing') }),
])

const RowCounts = z.record(z.string(), z.int().min(0))

/** What an order of recovery came to: the app is open again, or it met this. */
const Outcome = z.object({ problem: Problem.nullable() })

export const recoveryContract = {
  state: oc.output(
    z.object({
      problem: Problem,
      dataFolder: z.string(),
      appVersion: z.string(),
      /** Where the library lay before it was moved, as long as it still does. */
      formerFolder: z.string().nullable(),
    }),
  ),
  /** Every backup, newest first, each checked in full before it is named. */
  backups: oc.output(
    eventIterator(
      z.object({ name: z.string(), takenAt: EpochMs, kind: z.string(), bytes: z.int(), isSound: z.boolean(), rowCounts: RowCounts }),
    ),
  ),
  retry: oc.output(Outcome),
  /** Brings back the files that the library lacks, then the store. Ended early, or refused, the store is the one that was. */
  restore: oc
    .input(z.object({ name: z.string().max(200) }))
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('progress'), share: z.number().min(0).max(1) }),
          z.object({ kind: z.literal('ended'), problem: Problem.nullable() }),
          z.object({ kind: z.literal('refused'), reason: z.enum([...OPERATIONAL_PROBLEMS, 'damaged']) }),
        ]),
      ),
    ),
  /** Reads what can be read, changes nothing yet. */
  salvage: oc
    .errors({ OPERATIONAL: { data: z.object({ problem: z.enum(OPERATIONAL_PROBLEMS) }) } })
    .output(z.object({ rowCounts: RowCounts, incompleteTables: z.array(z.string()), orphanRows: z.int() })),
  keepSalvaged: oc.errors({ OPERATIONAL: { data: z.object({ problem: z.enum(OPERATIONAL_PROBLEMS) }) } }).output(Outcome),
  startEmpty: oc.errors({ OPERATIONAL: { data: z.object({ problem: z.enum(OPERATIONAL_PROBLEMS) }) } }).output(Outcome),
  openFolder: oc.input(z.object({ which: z.enum(['data', 'backups']) })),
  /** Starts the app again on a folder the person chooses; nothing happens when they choose none. */
  chooseFolder: oc,
  /** Looks for a library that was moved by hand, and starts the app again on it. */
  locate: oc.output(z.enum(['cancelled', 'no-library', 'restarting'])),
  /** Goes back to the library that a move left behind, and starts the app again on it. */
  openFormer: oc.errors({ NO_FORMER: {} }),
  quit: oc,
}
export type RecoveryContract = typeof recoveryContract
