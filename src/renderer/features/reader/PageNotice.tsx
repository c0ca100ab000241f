import { Button, Group, Text } from '@mantine/core'
import { useCallback, useSyncExternalStore } from 'react'
import { letPageGrow } from '../../client/pdfjs.ts'
import type { PageTrouble } from './own-pages.ts'
import classes from './PaperReader.module.css'
import { pageView } from './place.ts'
import { TEXT } from './text.ts'
import { useIsStuck } from './use-is-stuck.ts'
import type { PaperView } from './viewer.ts'

interface PageNoticeProps {
  readonly view: PaperView | null
  readonly pageIndex: number
  readonly onStop: () => void
}

/** Says what is wrong with the page that is looked at, and offers to stop when it takes too long (finding F9). */
export function PageNotice({ view, pageIndex, onStop }: PageNoticeProps) {
  const isStuck = useIsStuck(view)
  const trouble = useTroubles(view).get(pageIndex)
  if (isStuck) {
    return (
      <Group className={classes.notice} role="alert" gap="sm" data-outcome="slow">
        <Text size="sm">{TEXT.slow}</Text>
        <Button size="compact-sm" variant="light" onClick={onStop}>
          {TEXT.stop}
        </Button>
      </Group>
    )
  }
  if (!trouble) return null
  return (
    <Group className={classes.notice} role="status" data-outcome={trouble}>
      <Text size="sm">{TEXT.trouble[trouble]}</Text>
      {view && trouble === 'too-big' ? (
        <Button size="compact-sm" variant="light" onClick={() => drawAnyway(view, pageIndex)}>
          {TEXT.drawAnyway}
        </Button>
      ) : null}
    </Group>
  )
}

function drawAnyway(view: PaperView, pageIndex: number): void {
  letPageGrow(view.document, pageIndex)
  pageView(view, pageIndex)?.reset()
  view.viewer.update()
}

const NONE: ReadonlyMap<number, PageTrouble> = new Map()

function useTroubles(view: PaperView | null): ReadonlyMap<number, PageTrouble> {
  const watch = view?.watch
  return useSyncExternalStore(
    useCallback((onChange) => watch?.subscribe(onChange) ?? (() => {}), [watch]),
    () => watch?.troubles() ?? NONE,
  )
}
