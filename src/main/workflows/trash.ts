import { setImmediate as breathe } from 'node:timers/promises'
import { implement } from '@orpc/server'
import { FEATURES } from '../../shared/contract/endpoint.ts'
import { type Chosen, trashContract } from '../../shared/features/trash/trash.contract.ts'
import { MOST_ON_TRIAL, TRASH_KINDS, TRASH_LISTED } from '../../shared/features/trash/trash.model.ts'
import { DAY_MS } from '../../shared/kernel/units.ts'
import type { Context } from '../core/context.ts'
import { declareBackupErrors } from '../core/declare-backup-errors.ts'
import { type Db, inTransaction } from '../store/db.ts'
import { byteLengthOf, listGoing, removeDoomedFiles } from './doomed-files.ts'
import { purgeRow, sumBelongings } from './purge.store.ts'
import { countTrash, findTrashed, listTrash, listTrashed, type Trashed } from './trash.store.ts'

const trash = implement(trashContract).$context<Context>()

/** So many things go in one transaction, so that a full trash doesn't hold up everything else. */
const AT_ONCE = 20

/** One trash for everything: here it is known what everything is. */
export const trashHandlers = {
  items: trash.items.handler(({ context: { db }, input: { kind } }) => {
    const items = listTrash(db, kind, TRASH_LISTED + 1)
    const counts = countTrash(db)
    return {
      items: items.slice(0, TRASH_LISTED),
      hasMore: items.length > TRASH_LISTED,
      counts: TRASH_KINDS.flatMap((each) => counts.find((candidate) => candidate.kind === each) ?? []),
    }
  }),
  whatGoes: trash.whatGoes.handler(async ({ context: { db, host }, input, errors }) => {
    const chosen = choose(db, input)
    if (input.scope === 'one' && chosen.length === 0) throw errors.NOT_IN_TRASH()
    if (chosen.length > MOST_ON_TRIAL) return { itemCount: chosen.length, belongings: null }
    const before = sumBelongings(db)
    const { after, paths } = onTrial(db, () => {
      for (const { kind, id } of chosen) purgeRow(db, kind, id)
      return { after: sumBelongings(db), paths: listGoing(db) }
    })
    const own = (kind: string) => chosen.filter((each) => each.kind === kind).length
    const belongings = {
      marks: before.marks - after.marks - own('mark'),
      answers: before.answers - after.answers,
      recordings: before.recordings - after.recordings - own('recording'),
      attachments: before.attachments - after.attachments - own('attachment'),
      versions: before.versions - after.versions,
      keptTitles: after.keptTitles - before.keptTitles,
      ...(await byteLengthOf(host.dataFolder, paths)),
    }
    return { itemCount: chosen.length, belongings: { ...belongings, marks: Math.max(0, belongings.marks) } }
  }),
  purge: trash.purge.handler(async ({ context, input, errors }) => {
    const { db } = context
    inTransaction(db, () => {
      if (!findTrashed(db, input.kind, input.id)) throw errors.NOT_IN_TRASH()
      purgeRow(db, input.kind, input.id)
    })
    context.changed([...FEATURES])
    await removeDoomedFiles(context)
    return null
  }),
  empty: trash.empty.handler(async ({ context, input: { kind }, errors }) => {
    const chosen = choose(context.db, { scope: 'all', kind })
    if (chosen.length > 0) await declareBackupErrors(context, errors, () => context.store.backUp('before-emptying'))
    return { itemCount: await purgeAll(context, chosen) }
  }),
}

/**
 * Lets go of what has lain in the trash for longer than the settings say. Makes a backup first (criterion D16); without
 * one nothing goes.
 */
export async function emptyOldTrash(context: Context): Promise<void> {
  const days = context.settings().emptyTrashAfterDays
  if (days === null) return
  const before = context.clock.now() - days * DAY_MS
  const chosen = listTrashed(context.db, null, before)
  if (chosen.length === 0) return
  await context.store.backUp('before-emptying')
  await purgeAll(context, chosen)
}

async function purgeAll(context: Context, chosen: readonly Trashed[]): Promise<number> {
  let gone = 0
  for (let from = 0; from < chosen.length; from += AT_ONCE) {
    // The store may be another one after a wait.
    const { db } = context
    inTransaction(db, () => {
      for (const { kind, id } of chosen.slice(from, from + AT_ONCE)) {
        // It may have come back, or gone with what it belonged to.
        if (!findTrashed(db, kind, id)) continue
        purgeRow(db, kind, id)
        gone++
      }
    })
    await breathe()
  }
  context.changed([...FEATURES])
  await removeDoomedFiles(context)
  return gone
}

function choose(db: Db, chosen: Chosen): readonly Trashed[] {
  if (chosen.scope === 'all') return listTrashed(db, chosen.kind, null)
  return findTrashed(db, chosen.kind, chosen.id) ? [chosen] : []
}

class TakenBack extends Error {}

/** Does something, and takes it back. */
function onTrial<Value>(db: Db, body: () => Value): Value {
  let value: { readonly is: Value } | null = null
  try {
    inTransaction(db, () => {
      value = { is: body() }
      throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
  if (value === null) throw new TakenBack('A trial had no outcome.')
  return (value as { readonly is: Value }).is
}
