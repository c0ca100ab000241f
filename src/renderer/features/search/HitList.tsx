import type { Hit } from '../../../shared/features/search/search.contract.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { momentText } from '../../ui/day-text.ts'
import { MatchedText } from '../../ui/MatchedText.tsx'
import { placeHref } from '../../ui/place-href.ts'
import classes from './Search.module.css'
import { TEXT } from './text.ts'

/** Hits of one kind, each a link to where its words stand. */
export function HitList({ hits, label }: { readonly hits: readonly Hit[]; readonly label: string }) {
  return (
    <ul className={classes.hits} aria-label={label}>
      {hits.map((hit) => (
        <li key={hit.id}>
          <a href={placeHref(hit.place)} className={classes.hit} data-hit>
            <span className={classes.head}>
              <span className={classes.title}>{hit.title.length > 0 ? <MatchedText parts={hit.title} /> : TEXT.untitled}</span>
              <span className={`${classes.facts} pb-numbers`}>{factsOf(hit)}</span>
            </span>
            {hit.body.length > 0 ? (
              <span className={classes.body}>
                <MatchedText parts={hit.body} />
              </span>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  )
}

function factsOf({ pageLabel, at }: Hit): string {
  if (pageLabel !== null) return TEXT.page(visibleText(pageLabel))
  return at === null ? '' : momentText(at)
}
