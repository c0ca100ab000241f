import { useQuery } from '@tanstack/react-query'
import type { ReferenceKind } from '../../../shared/kernel/reference.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { endpoints } from '../../client/client.ts'
import { placeHref } from '../../ui/place-href.ts'
import classes from './Links.module.css'
import { TEXT } from './text.ts'

/** Journal entries whose text leads here; nothing where there are none. */
export function LinkedFrom({ kind, id }: { readonly kind: ReferenceKind; readonly id: string }) {
  const { data } = useQuery(endpoints.links.linkedFrom.queryOptions({ input: { kind, id } }))
  if (!data || data.length === 0) return null
  return (
    <nav className={classes.linked} aria-label={TEXT.linkedFrom}>
      <span>{TEXT.linkedFrom}</span>
      <ul>
        {data.map(({ entryId, name }) => (
          <li key={entryId}>
            <a href={placeHref({ kind: 'entry', entryId, find: '' })}>{visibleText(name) || TEXT.untitled}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
