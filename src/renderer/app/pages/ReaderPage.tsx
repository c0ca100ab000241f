import { VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { BlockId, MarkId, PaperId } from '../../../shared/kernel/ids.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { endpoints } from '../../client/client.ts'
import { PaperReader } from '../../features/reader/PaperReader.tsx'
import { ReadingBar } from '../../features/reading/ReadingBar.tsx'
import { useDwell } from '../../features/reading/use-dwell.ts'
import { useIsReading } from '../../features/reading/use-running-session.ts'
import { TEXT } from '../text.ts'
import classes from './ReaderPage.module.css'

const route = getRouteApi('/read/$paperId')

/** One paper, with the bar of a running session above it. */
export function ReaderPage() {
  const { paperId } = route.useParams()
  const { page, mark, block } = route.useSearch()
  const navigate = useNavigate()
  const onLook = useDwell(useIsReading(paperId as PaperId))
  const { data: paper } = useQuery(endpoints.papers.find.queryOptions({ input: { paperId: paperId as PaperId } }))
  const title = paper && visibleText(paper.title)
  return (
    <div className={classes.page}>
      <VisuallyHidden>
        <h1>{title ?? TEXT.surfaces.read}</h1>
      </VisuallyHidden>
      <div className={classes.bar}>
        <ReadingBar
          paperId={paperId as PaperId}
          blockId={block as BlockId | undefined}
          onEnded={(sessionId) => void navigate({ to: '/sessions/$sessionId', params: { sessionId } })}
        />
      </div>
      <div className={classes.paper}>
        <PaperReader key={paperId} paperId={paperId as PaperId} pageIndex={page} markId={mark as MarkId | undefined} onLook={onLook} />
      </div>
    </div>
  )
}
