import { Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { phraseToFind } from '../../../shared/kernel/matched-text.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { endpoints } from '../../client/client.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { MatchedText } from '../../ui/MatchedText.tsx'
import classes from './Library.module.css'
import { moveFocus } from './move-focus.ts'
import { PaperList } from './PaperList.tsx'
import { TEXT } from './text.ts'

interface SearchResultsProps {
  readonly text: string
  readonly onEdit: (paperId: PaperId) => void
  readonly onStart: (paperId: PaperId) => void
}

/** What a search has found: papers by name, then pages by their text, each opening where it was found. */
export function SearchResults({ text, onEdit, onStart }: SearchResultsProps) {
  // The last answer stays while the next one comes, so that typing does not flicker.
  const { data } = useQuery({ ...endpoints.papers.search.queryOptions({ input: { text } }), placeholderData: keepPreviousData })
  if (!data) return null
  if (data.papers.length === 0 && data.pages.length === 0) return <EmptyState title={TEXT.results.none} hint={TEXT.results.noneHint} />
  return (
    <div className={classes.results}>
      {data.papers.length > 0 ? (
        <section>
          <Title order={2} size="h5" className={classes.heading}>
            {TEXT.results.papers}
          </Title>
          <PaperList papers={data.papers} onEdit={onEdit} onStart={onStart} />
        </section>
      ) : null}
      {data.pages.length > 0 ? (
        <section>
          <Title order={2} size="h5" className={classes.heading}>
            {TEXT.results.pages}
          </Title>
          <ul className={classes.hits} aria-label={TEXT.results.pages} onKeyDown={moveFocus}>
            {data.pages.map((hit) => (
              <li key={`${hit.paperId} ${hit.pageIndex}`}>
                <Link
                  to="/read/$paperId"
                  params={{ paperId: hit.paperId }}
                  search={{ page: hit.pageIndex, find: phraseToFind(hit.snippet) }}
                  className={classes.hit}
                  data-paper
                >
                  <span className={classes.hitTitle}>
                    {visibleText(hit.title)}
                    <span className={`${classes.hitPage} pb-numbers`}>{TEXT.results.page(hit.pageLabel)}</span>
                  </span>
                  <span className={classes.snippet}>
                    <MatchedText parts={hit.snippet} />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          {data.hasMore ? (
            <Text size="sm" c="var(--pb-ink-soft)" mt="sm">
              {TEXT.results.more}
            </Text>
          ) : null}
        </section>
      ) : null}
    </div>
  )
}
