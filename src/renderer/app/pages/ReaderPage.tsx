import { VisuallyHidden } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import type { MarkId, PaperId } from '../../../shared/kernel/ids.ts'
import { PaperReader } from '../../features/reader/PaperReader.tsx'
import { TEXT } from '../text.ts'
import classes from './ReaderPage.module.css'

const route = getRouteApi('/read/$paperId')

/** One paper, with the bar of a running session above it. */
export function ReaderPage() {
  const { paperId } = route.useParams()
  const { page, mark } = route.useSearch()
  return (
    <div className={classes.page}>
      <VisuallyHidden>
        <h1>{TEXT.surfaces.read}</h1>
      </VisuallyHidden>
      <div className={classes.bar} />
      <div className={classes.paper}>
        <PaperReader key={paperId} paperId={paperId as PaperId} pageIndex={page} markId={mark as MarkId | undefined} />
      </div>
    </div>
  )
}
