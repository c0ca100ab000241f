import { ActionIcon } from '@mantine/core'
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { zoomed } from './grid-metrics.ts'
import classes from './HourGrid.module.css'
import { TEXT } from './text.ts'

interface ZoomButtonsProps {
  readonly hourHeight: number
  readonly onZoom: (by: 1 | -1) => void
}

/** Taller and lower hours, in the corner of the grid. */
export function ZoomButtons({ hourHeight, onZoom }: ZoomButtonsProps) {
  return (
    <div className={classes.zoom}>
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={TEXT.zoom.out}
        title={TEXT.zoom.out}
        disabled={zoomed(hourHeight, -1) === hourHeight}
        onClick={() => onZoom(-1)}
      >
        <IconZoomOut size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={TEXT.zoom.in}
        title={TEXT.zoom.in}
        disabled={zoomed(hourHeight, 1) === hourHeight}
        onClick={() => onZoom(1)}
      >
        <IconZoomIn size={16} aria-hidden />
      </ActionIcon>
    </div>
  )
}
