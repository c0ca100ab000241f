import { Link } from '@tanstack/react-router'
import type { PaperSummary } from '../../../shared/features/papers/papers.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { Cover } from './Cover.tsx'
import classes from './Library.module.css'
import { PaperFacts } from './PaperFacts.tsx'
import { PaperMenu } from './PaperMenu.tsx'

export interface PaperOrders {
  readonly onEdit: (paperId: PaperId) => void
  readonly onStart: (paperId: PaperId) => void
}

interface PaperCardProps extends PaperOrders {
  readonly paper: PaperSummary
  readonly layout: 'grid' | 'list'
}

/** One paper of a list or of a grid. The whole of it opens the paper. */
export function PaperCard({ paper, layout, onEdit, onStart }: PaperCardProps) {
  return (
    <>
      <Cover paper={paper} size={layout === 'grid' ? 'large' : 'small'} />
      <div className={classes.about}>
        <Link to="/read/$paperId" params={{ paperId: paper.id }} className={classes.title} data-paper title={visibleText(paper.title)}>
          {visibleText(paper.title)}
        </Link>
        <PaperFacts paper={paper} />
      </div>
      <div className={classes.menu}>
        <PaperMenu paper={paper} onEdit={() => onEdit(paper.id)} onStart={() => onStart(paper.id)} />
      </div>
    </>
  )
}
