import { implement } from '@orpc/server'
import { linksContract } from '../../../shared/features/links/links.contract.ts'
import { REFERENCE_KINDS } from '../../../shared/kernel/reference.ts'
import type { Context } from '../../core/context.ts'
import { listLinking, TARGETS } from './targets.store.ts'

const links = implement(linksContract).$context<Context>()

const SUGGESTED = 20
/** Of one kind, so that the many questions do not push out the few papers. */
const SUGGESTED_OF_A_KIND = 4
const MAX_LINKING = 50

/** Links from text to anything: only here it is known where anything is. */
export const linksHandlers = {
  targets: links.targets.handler(({ context: { db }, input }) => {
    const known = new Map(
      REFERENCE_KINDS.flatMap((kind) => {
        const ids = input.refs.filter((ref) => ref.kind === kind).map(({ id }) => id)
        const rows = ids.length === 0 ? [] : TARGETS[kind].find(db, ids)
        return rows.map((row) => [`${kind}:${row.id}`, row] as const)
      }),
    )
    return input.refs.map(({ kind, id }) => {
      const row = known.get(`${kind}:${id}`)
      if (!row) return { kind, id, name: '', state: 'unknown' as const, place: null }
      const { name, isDeleted, place } = row
      return { kind, id, name, state: isDeleted ? ('deleted' as const) : ('there' as const), place: isDeleted ? null : place }
    })
  }),
  suggest: links.suggest.handler(({ context: { db }, input }) => {
    const letters = input.text.trim()
    const found = REFERENCE_KINDS.flatMap((kind) =>
      TARGETS[kind].newest(db, letters, SUGGESTED_OF_A_KIND).map(({ id, name }) => ({ kind, id, name })),
    )
    return found.filter(({ name }) => name !== '').slice(0, SUGGESTED)
  }),
  linkedFrom: links.linkedFrom.handler(({ context: { db, dayRule }, input }) => listLinking(db, input, MAX_LINKING, dayRule())),
}
