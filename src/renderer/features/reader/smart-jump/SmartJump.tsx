import { VisuallyHidden } from '@mantine/core'
import { memo, useCallback, useEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { pageLabel } from '../../../../shared/features/reader/page-labels.ts'
import type { ThemeLayers } from '../../../../shared/features/reader/page-theme.ts'
import { type PdfRect, toScreenRect } from '../../../../shared/features/reader/pdf-geometry.ts'
import { useActions } from '../../../ui/actions/ActionsProvider.tsx'
import { pageView, scrollToPlace } from '../place.ts'
import { isReading } from '../reader-actions.ts'
import { TEXT as READER } from '../text.ts'
import type { PaperView } from '../viewer.ts'
import { windowRect } from './look-up.ts'
import { PreviewCard } from './PreviewCard.tsx'
import { fileRect } from './paper-index.ts'
import classes from './smart-jump.module.css'
import { TEXT } from './text.ts'
import { usePreview } from './use-preview.ts'

interface SmartJumpProps {
  readonly view: PaperView
  /** The keys are for this view. */
  readonly isActive: boolean
  readonly labels: readonly string[]
  readonly isHovering: boolean
  /** Called before a jump leads somewhere else. */
  readonly onJump: () => void
  readonly layers: ThemeLayers | null
}

/** Shows "Fig. 3", "Table 2", "Eq. (5)", "[12]" where they are mentioned, with and without links in the file. */
export const SmartJump = memo(function SmartJump({ view, isActive, labels, isHovering, onJump, layers }: SmartJumpProps) {
  const control = usePreview(view, isHovering)
  const { preview, index, step, close, nextTarget } = control
  const [said, setSaid] = useState('')
  const target = preview?.found.targets[preview.at]
  const title = target ? TEXT.title(target.kind, target.label, pageLabel(labels, target.pageIndex)) : ''
  const [rect, setRect] = useState<PdfRect | null>(null)

  useEffect(() => {
    setRect(null)
    if (!target) return
    const state = { isOver: false }
    void index.readPage(target.pageIndex).then((read) => {
      if (!state.isOver) setRect(fileRect(read, target.rect))
    })
    return () => {
      state.isOver = true
    }
  }, [index, target])

  const go = useCallback(() => {
    if (!target || !rect) return
    onJump()
    close()
    const page = pageView(view, target.pageIndex)
    if (page) scrollToPlace(view, target.pageIndex, toScreenRect(rect, page.viewport.transform).top / page.viewport.scale)
    view.container.focus({ preventScroll: true })
    setSaid(TEXT.arrived(title))
  }, [view, target, rect, title, onJump, close])

  useActions(
    useMemo(() => {
      if (!isActive) return []
      const isOpen = () => preview !== null
      const show = (by: 1 | -1) => () => void step(by).then((isFound) => setSaid(isFound ? '' : TEXT.nothing))
      const action = (id: string, label: string, keys: string, run: () => void, isEnabled: () => boolean) => ({
        ...{ id: `reader.${id}`, label, group: READER.group, keys: [keys], run, isEnabled },
      })
      const isFree = () => isReading(view.container)
      return [
        action('preview', TEXT.show, 'v', show(1), isFree),
        action('previewPrevious', TEXT.showPrevious, 'shift+v', show(-1), isFree),
        action('previewNext', TEXT.next, '.', nextTarget, isOpen),
        action('previewGo', TEXT.go, 'enter', go, isOpen),
        action('previewClose', TEXT.close, 'escape', close, isOpen),
      ]
    }, [view, isActive, preview, step, nextTarget, go, close]),
  )

  const boxes = preview?.found.boxes.map((box) => windowRect(view, preview.found.pageIndex, box)).filter((box) => box !== null) ?? []
  const anchor = boxes.at(-1)
  return (
    <>
      {createPortal(
        <>
          {boxes.map((box) => (
            <div
              key={`${box.x} ${box.y}`}
              className={classes.mention}
              style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
              aria-hidden
            />
          ))}
          {preview && rect && anchor ? (
            <PreviewCard
              view={view}
              preview={preview}
              control={control}
              title={title}
              rect={rect}
              anchor={anchor}
              onGo={go}
              layers={layers}
            />
          ) : null}
        </>,
        document.body,
      )}
      <VisuallyHidden role="status">{preview ? TEXT.preview(`${title}. ${target?.text ?? ''}`) : said}</VisuallyHidden>
    </>
  )
})
