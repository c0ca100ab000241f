import type { PaperSummary } from '../../../shared/features/papers/papers.model.ts'
import classes from './Library.module.css'
import { moveFocus } from './move-focus.ts'
import { PaperCard, type PaperOrders } from './PaperCard.tsx'
import { TEXT } from './text.ts'

/** A few papers as lines. Arrows go from paper to paper, Enter opens. */
export function PaperList({ papers, ...orders }: PaperOrders & { readonly papers: readonly PaperSummary[] }) {
  return (
    <ul className={classes.list} aria-label={TEXT.papers} onKeyDown={moveFocus}>
      {papers.map((paper) => (
        <li key={paper.id} className={classes.paper}>
          <PaperCard paper={paper} layout="list" {...orders} />
        </li>
      ))}
    </ul>
  )
}
