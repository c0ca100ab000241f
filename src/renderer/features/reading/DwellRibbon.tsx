import { useQuery } from '@tanstack/react-query'
import type { MouseEvent } from 'react'
import { BAND_PT } from '../../../shared/features/reading/reading.model.ts'
import { clockText } from '../../../shared/kernel/duration.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import classes from './Ribbon.module.css'
import { TEXT } from './text.ts'

/** Time goes on while somebody reads; milliseconds. */
const ASK_EVERY_MS = 5_000
const WIDTH = 10
const HEIGHT = 1_000
/** What lies around the middle of the view was in sight as well; in bands. */
const REACH = 2
/** Even a glance is seen. */
const FAINTEST = 0.2

interface DwellRibbonProps {
  readonly paperId: PaperId
  readonly pageCount: number
  readonly pageHeightPt: number
  readonly onGo: (pageIndex: number, middle: number) => void
}

/** Beside the scroll bar: the darker a place of the paper, the longer it was in view in this session, or the last one. */
export function DwellRibbon({ paperId, pageCount, pageHeightPt, onGo }: DwellRibbonProps) {
  const { data } = useQuery({
    ...endpoints.reading.paperDwell.queryOptions({ input: { paperId } }),
    refetchInterval: ({ state }) => (state.data?.isRunning ? ASK_EVERY_MS : false),
  })
  if (!data || data.bands.length === 0 || pageHeightPt === 0) return null
  const longest = data.bands.reduce((most, band) => (band.activeMs > most.activeMs ? band : most))
  const pageOf = HEIGHT / pageCount
  const share = BAND_PT / pageHeightPt
  const onClick = (event: MouseEvent<SVGSVGElement>) => {
    const { top, height } = event.currentTarget.getBoundingClientRect()
    const place = Math.min(0.9999, Math.max(0, (event.clientY - top) / height)) * pageCount
    onGo(Math.floor(place), place % 1)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the pointer; the session's page lists the same in words.
    <svg
      className={classes.ribbon}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={TEXT.ribbon.name(longest.pageIndex + 1, clockText(longest.activeMs))}
      onClick={onClick}
    >
      <title>{data.isRunning ? TEXT.ribbon.running : TEXT.ribbon.last}</title>
      {data.bands.map(({ pageIndex, bandIndex, activeMs }) => (
        <rect
          key={`${pageIndex} ${bandIndex}`}
          className={classes.band}
          width={WIDTH}
          y={(pageIndex + Math.min(1, (bandIndex - REACH) * share)) * pageOf}
          height={(2 * REACH + 1) * share * pageOf}
          opacity={FAINTEST + (1 - FAINTEST) * Math.sqrt(activeMs / longest.activeMs)}
        />
      ))}
    </svg>
  )
}
