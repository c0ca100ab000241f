import { Link } from '@tanstack/react-router'
import type { PaperSummary } from '../../../shared/features/papers/papers.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { Cover } from './Cover.tsx'
import classes from './Library.module.css'
import { moveFocus } from './move-focus.ts'
import { PaperFacts } from './PaperFacts.tsx'
import { PaperMenu } from './PaperMenu.tsx'
import { TEXT } from './text.ts'

interface PaperListProps {
  readonly papers: readonly PaperSummary[]
  readonly layout: 'grid' | 'list'
  readonly onEdit: (paperId: PaperId) => void
  readonly onStart: (paperId: PaperId) => void
}

/** Papers as covers or as lines. Arrows go from paper to paper, Enter opens. */
export function PaperList({ papers, layout, onEdit, onStart }: PaperListProps) {
  return (
    <ul className={classes[layout]} aria-label={TEXT.papers} onKeyDown={moveFocus}>
      {papers.map((paper) => (
        <li key={paper.id} className={classes.paper}>
          <Cover paper={paper} size={layout === 'grid' ? 'large' : 'small'} />
          <div className={classes.about}>
            <Link to="/read/$paperId" params={{ paperId: paper.id }} className={classes.title} data-paper>
              {visibleText(paper.title)}
            </Link>
            <PaperFacts paper={paper} />
          </div>
          <div className={classes.menu}>
            <PaperMenu paper={paper} onEdit={() => onEdit(paper.id)} onStart={() => onStart(paper.id)} />
          </div>
        </li>
      ))}
    </ul>
  )
}
