import { Button } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { useImports } from './ImportProvider.tsx'
import classes from './Library.module.css'
import { LibraryBar } from './LibraryBar.tsx'
import { PaperDetails } from './PaperDetails.tsx'
import { PaperList } from './PaperList.tsx'
import { SearchResults } from './SearchResults.tsx'
import { TEXT } from './text.ts'
import { useCovers } from './use-covers.ts'
import { useLibraryView, useShownPapers } from './use-library.ts'

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
  const { papers, count, hasFailed } = useShownPapers(view)
  const { chooseFiles } = useImports()
  const search = useRef<HTMLInputElement>(null)
  useCovers()
  useActions(
    useMemo(
      () => [
        { id: 'papers.add', label: TEXT.add, group: TEXT.group, keys: ['n', 'mod+o'], run: chooseFiles },
        { id: 'papers.search', label: TEXT.focusSearch, group: TEXT.group, keys: ['/'], run: () => search.current?.focus() },
      ],
      [chooseFiles],
    ),
  )

  const add = (
    <Button leftSection={<IconFilePlus size={18} aria-hidden />} onClick={chooseFiles}>
      {TEXT.add}
    </Button>
  )
  return (
    <div className={classes.page}>
      <PageHeader title={TEXT.title} subtitle={count ? TEXT.subtitle(count) : undefined}>
        {count ? actions : null}
        {count ? add : null}
      </PageHeader>
      {hasFailed ? <EmptyState title={TEXT.title} hint={TEXT.failed} /> : null}
      {count === 0 ? (
        <EmptyState title={TEXT.empty.title} hint={TEXT.empty.hint}>
          <div className={classes.firstSteps}>
            {add}
            {firstSteps}
          </div>
        </EmptyState>
      ) : null}
      {count ? (
        <>
          <LibraryBar text={text} onText={setText} view={view} onView={setView} searchRef={search} />
          <div className={classes.content}>
            {typed ? <SearchResults text={typed} onEdit={setEdited} onStart={onStart} /> : null}
            {!typed && papers && papers.length > 0 ? (
              <PaperList papers={papers} layout={view.layout} onEdit={setEdited} onStart={onStart} />
            ) : null}
            {!typed && papers?.length === 0 ? (
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
