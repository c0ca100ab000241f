import { implement } from '@orpc/server'
import { trashContract } from '../../shared/features/trash/trash.contract.ts'
import { TRASH_KINDS, TRASH_LISTED } from '../../shared/features/trash/trash.model.ts'
import type { Context } from '../core/context.ts'
import { countTrash, listTrash } from './trash.store.ts'

const trash = implement(trashContract).$context<Context>()

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
}
