import { Button } from '@mantine/core'
import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { AddButton } from './AddButton.tsx'
import { useImports } from './ImportProvider.tsx'
import classes from './Library.module.css'
import { LibraryBar } from './LibraryBar.tsx'
import { PaperDetails } from './PaperDetails.tsx'
import { PaperShelf } from './PaperShelf.tsx'
import { SearchResults } from './SearchResults.tsx'
import { TEXT } from './text.ts'
import { useCovers } from './use-covers.ts'
import { useLibraryView } from './use-library.ts'
import { useShelf } from './use-shelf.ts'

interface LibraryProps {
  /** Shown beside "Add PDFs" while there are no papers. */
  readonly firstSteps?: ReactNode
  /** Beside "Add PDFs" once there are papers. */
  readonly actions?: ReactNode
  /** A timed session is wanted on a paper. */
  readonly onStart: (paperId: PaperId) => void
}

/** All papers: add, find, sort, open. */
export function Library({ firstSteps, actions, onStart }: LibraryProps) {
  const [text, setText] = useState('')
  const typed = useDeferredValue(text.trim())
  const [edited, setEdited] = useState<PaperId | null>(null)
  const [view, setView] = useLibraryView()
  const { matching, total, hasFailed } = useShelf(view, 0, 1)
  const { chooseFiles, chooseFolder } = useImports()
  const scroller = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  useCovers()
  useActions(
    useMemo(
      () => [
        { id: 'papers.add', label: TEXT.add, group: TEXT.group, keys: ['n', 'mod+o'], run: chooseFiles },
        { id: 'papers.addFolder', label: TEXT.addFolder, group: TEXT.group, keys: ['shift+n'], run: chooseFolder },
        { id: 'papers.search', label: TEXT.focusSearch, group: TEXT.group, keys: ['/'], run: () => search.current?.focus() },
      ],
      [chooseFiles, chooseFolder],
    ),
  )

  return (
    <div className={classes.page}>
      <PageHeader title={TEXT.title} subtitle={total ? subtitle(total, matching ?? total) : undefined}>
        {total ? actions : null}
        {total ? <AddButton /> : null}
      </PageHeader>
      {hasFailed ? <EmptyState title={TEXT.title} hint={TEXT.failed} /> : null}
      {total === 0 ? (
        <EmptyState title={TEXT.empty.title} hint={TEXT.empty.hint}>
          <div className={classes.firstSteps}>
            <AddButton />
            {firstSteps}
          </div>
        </EmptyState>
      ) : null}
      {total ? (
        <>
          <LibraryBar text={text} onText={setText} view={view} onView={setView} searchRef={search} />
          <div ref={scroller} className={classes.content}>
            {typed ? <SearchResults text={typed} onEdit={setEdited} onStart={onStart} /> : null}
            {!typed && matching ? (
              <PaperShelf key={view.layout} view={view} count={matching} scroller={scroller} onEdit={setEdited} onStart={onStart} />
            ) : null}
            {!typed && matching === 0 ? (
              <EmptyState title={TEXT.noneLeft.title} hint={TEXT.noneLeft.hint}>
                <Button variant="light" onClick={() => setView({ status: null, tag: null })}>
                  {TEXT.noneLeft.clear}
                </Button>
              </EmptyState>
            ) : null}
          </div>
        </>
      ) : null}
      <PaperDetails paperId={edited} onClose={() => setEdited(null)} />
    </div>
  )
}

function subtitle(total: number, matching: number): string {
  return matching === total ? TEXT.subtitle(total) : TEXT.subtitleOf(matching, total)
}
