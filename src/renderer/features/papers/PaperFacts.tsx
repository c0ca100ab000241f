import { Badge, Group } from '@mantine/core'
import type { PaperSummary } from '../../../shared/features/papers/papers.model.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import classes from './Library.module.css'
import { STATUS_NAMES, TEXT } from './text.ts'

/** Authors and the small facts under a title. */
export function PaperFacts({ paper }: { readonly paper: PaperSummary }) {
  return (
    <>
      <div className={classes.authors}>{authorsText(paper.authors)}</div>
      <Group gap="xs" className={`${classes.facts} pb-numbers`}>
        <span className={classes.status} data-status={paper.status}>
          {STATUS_NAMES[paper.status]}
        </span>
        {paper.year ? <span>{paper.year}</span> : null}
        <span>{TEXT.pages(paper.pageCount)}</span>
        {paper.isIndexed || paper.isEncrypted ? null : <span>{TEXT.indexing}</span>}
        {paper.tags.map((tag) => (
          <Badge key={tag} variant="light" size="sm" tt="none" fw={500}>
            {visibleText(tag)}
          </Badge>
        ))}
      </Group>
    </>
  )
}

/** Three names are enough to know a paper by. */
function authorsText(authors: readonly string[]): string {
  if (authors.length === 0) return TEXT.noAuthors
  const named = authors.slice(0, 3).map(visibleText).join(', ')
  return authors.length > 3 ? `${named} and ${authors.length - 3} more` : named
}
