import { VisuallyHidden } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { markerFor, type Phase } from '../../../shared/features/reading/protocol.model.ts'
import type { BlockId, MarkId, PaperId, RecordingId, SessionId } from '../../../shared/kernel/ids.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { client, endpoints } from '../../client/client.ts'
import { FocusChip } from '../../features/focus/FocusChip.tsx'
import { LinkedFromMenu } from '../../features/links/LinkedFromMenu.tsx'
import { replaceActions } from '../../features/papers/replace/replace-actions.ts'
import { TrashNotice } from '../../features/papers/TrashNotice.tsx'
import { useAskMark } from '../../features/practice/use-ask-mark.tsx'
import { type Look, PaperReader, type ReaderHandle } from '../../features/reader/PaperReader.tsx'
import { DwellRibbon } from '../../features/reading/DwellRibbon.tsx'
import { ReadingBar } from '../../features/reading/ReadingBar.tsx'
import { RunningChip } from '../../features/reading/RunningChip.tsx'
import { useDwell } from '../../features/reading/use-dwell.ts'
import { useIsReading, useTimedPaper } from '../../features/reading/use-running-session.ts'
import { ExplainBar, type ExplainHandle } from '../../features/recordings/ExplainBar.tsx'
import { ListenBar } from '../../features/recordings/ListenBar.tsx'
import { SectionMenu } from '../../features/sections/SectionMenu.tsx'
import { SectionRail } from '../../features/sections/SectionRail.tsx'
import { PAPER_PANEL, tabId } from '../../features/tabs/tab-ids.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { useFullScreen } from '../full-screen.tsx'
import { TEXT } from '../text.ts'
import classes from './ReaderPage.module.css'

/** So much of what stands above a heading stays in sight, in points. */
const ABOVE_HEADING_PT = 18

const route = getRouteApi('/read/$paperId')

/** One paper; above it the bar of a running session, of an explanation that is recorded, or of one that is played. */
export function ReaderPage() {
  const { paperId } = route.useParams()
  const { page, find, mark, block, explain, listen } = route.useSearch()
  const navigate = useNavigate()
  const dwell = useDwell(useIsReading(paperId as PaperId))
  const explaining = useRef<ExplainHandle>(null)
  const reader = useRef<ReaderHandle>(null)
  const [pageHeightPt, setPageHeightPt] = useState(0)
  const onLook = useCallback(
    (look: Look | null) => {
      dwell(look)
      if (look) setPageHeightPt(look.pageHeightPt)
      explaining.current?.look(look)
    },
    [dwell],
  )
  const ask = useAskMark()
  const queries = useQueryClient()
  const goToSection = useCallback(
    async ({ roles }: Phase) => {
      // Whoever presses the key before the markers have come means them all the same.
      const { markers } = await queries.ensureQueryData(endpoints.sections.ofPaper.queryOptions({ input: { paperId: paperId as PaperId } }))
      const marker = markerFor(roles, markers)
      if (marker) reader.current?.goToPage(marker.pageIndex, Math.max(0, marker.yTop - ABOVE_HEADING_PT))
    },
    [queries, paperId],
  )
  const { isFull, setFull } = useFullScreen()
  const timed = useTimedPaper()
  // Whatever leads away from the paper leads out of it as well.
  useEffect(() => () => setFull(false), [setFull])
  const full = useMemo(() => ({ isFull, set: setFull }), [isFull, setFull])
  const openSession = (sessionId: string) => void navigate({ to: '/sessions/$sessionId', params: { sessionId } })
  const { data: paper } = useQuery(endpoints.papers.find.queryOptions({ input: { paperId: paperId as PaperId } }))
  const { data: sections } = useQuery(endpoints.sections.ofPaper.queryOptions({ input: { paperId: paperId as PaperId } }))
  const headings = useMemo(
    () => sections?.sections.map(({ number, heading, ...place }) => ({ ...place, title: number ? `${number} ${heading}` : heading })),
    [sections],
  )
  const title = paper && visibleText(paper.title)
  // Another file of the paper is opened anew; the first one that is heard of is open already.
  const firstFile = useRef<{ readonly paperId: string; readonly formerFiles: number } | null>(null)
  if (paper && firstFile.current?.paperId !== paperId) firstFile.current = { paperId, formerFiles: paper.formerFiles }
  const generation = paper && firstFile.current ? paper.formerFiles - firstFile.current.formerFiles : 0
  const hasFormer = paper !== undefined && paper.formerFiles > 0
  useActions(useMemo(() => replaceActions(paperId as PaperId, hasFormer), [paperId, hasFormer]))
  return (
    <div className={classes.page}>
      <VisuallyHidden>
        <h1>{title ?? TEXT.surfaces.read}</h1>
      </VisuallyHidden>
      <div className={classes.bar}>
        {explain ? <ExplainBar ref={explaining} sessionId={explain as SessionId} onBack={() => openSession(explain)} /> : null}
        {listen ? (
          <ListenBar
            key={listen}
            recordingId={listen as RecordingId}
            onLook={({ pageIndex, middle }) => reader.current?.show(pageIndex, middle)}
            onBack={openSession}
            onClose={() => void navigate({ to: '/read/$paperId', params: { paperId } })}
          />
        ) : null}
        {explain || listen ? null : (
          <ReadingBar
            paperId={paperId as PaperId}
            blockId={block as BlockId | undefined}
            isBare={isFull}
            onEnded={openSession}
            onPhase={goToSection}
          />
        )}
        <TrashNotice
          paperId={paperId as PaperId}
          onRestored={() => void client.tabs.open({ paperId: paperId as PaperId }).catch(() => {})}
        />
      </div>
      {isFull ? (
        // What runs elsewhere stays in sight without the sidebar that says so otherwise.
        <div className={classes.chips}>
          {timed && timed !== paperId ? <RunningChip /> : null}
          <FocusChip />
        </div>
      ) : null}
      <div className={classes.paper} role="tabpanel" id={PAPER_PANEL} aria-labelledby={tabId(paperId as PaperId)}>
        <PaperReader
          ref={reader}
          key={`${paperId} ${generation}`}
          paperId={paperId as PaperId}
          pageIndex={page}
          findText={find}
          markId={mark as MarkId | undefined}
          onLook={onLook}
          onAsk={ask}
          full={full}
          headings={headings}
          beside={
            paper ? (
              <DwellRibbon
                paperId={paperId as PaperId}
                pageCount={paper.pageCount}
                pageHeightPt={pageHeightPt}
                onGo={(pageIndex, middle) => reader.current?.show(pageIndex, middle)}
              />
            ) : null
          }
          tool={(surface) => (
            <>
              <LinkedFromMenu kind="paper" id={paperId} />
              <SectionMenu paperId={paperId as PaperId} surface={surface} />
            </>
          )}
          rail={(surface) => <SectionRail paperId={paperId as PaperId} surface={surface} />}
        />
      </div>
    </div>
  )
}
