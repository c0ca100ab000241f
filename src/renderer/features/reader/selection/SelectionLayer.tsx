import { VisuallyHidden } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { rangeRects } from '../../../../shared/features/reader/selection/page-range.ts'
import { boxOnPage } from '../marks/box-on-page.ts'
import type { PageHosts } from '../marks/use-page-hosts.ts'
import { pageView } from '../place.ts'
import { TEXT } from '../text.ts'
import type { PaperView } from '../viewer.ts'
import classes from './selection.module.css'

/** So much of a selection is read out. */
const SPOKEN_LENGTH = 80

interface SelectionLayerProps {
  readonly view: PaperView
  readonly hosts: PageHosts
  /** Of the view; another one draws everything anew. */
  readonly rotation: number
}

/** Draws what is selected, and says it to those who don't see it. */
export function SelectionLayer({ view, hosts, rotation }: SelectionLayerProps) {
  const { selection } = view
  const { spans, isSettled } = useSyncExternalStore(selection.subscribe, selection.get)
  return (
    <>
      {spans.map((span) => {
        const [text, page, host] = [selection.texts.get(span.pageIndex), pageView(view, span.pageIndex), hosts.get(span.pageIndex)]
        if (!text || !page || !host) return null
        return createPortal(
          rangeRects(text, span).map((rect) => (
            <div key={rect.join()} className={classes.selected} data-selected="" style={boxOnPage(rect, page)} />
          )),
          host,
          `selection.${span.pageIndex}.${rotation}`,
        )
      })}
      <VisuallyHidden role="status">{isSettled && spans.length > 0 ? TEXT.selected(shorten(selection.text())) : ''}</VisuallyHidden>
    </>
  )
}

function shorten(text: string): string {
  if (text.length <= SPOKEN_LENGTH) return text
  return `${text.slice(0, SPOKEN_LENGTH / 2)} … ${text.slice(-SPOKEN_LENGTH / 2)}`
}
