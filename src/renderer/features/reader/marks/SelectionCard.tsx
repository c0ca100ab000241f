import { Group } from '@mantine/core'
import { IconCards, IconCopy, IconMessage, IconUnderline } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { MarkColor } from '../../../../shared/features/reader/mark.model.ts'
import { toScreenRect } from '../../../../shared/features/reader/pdf-geometry.ts'
import { rangeRects } from '../../../../shared/features/reader/selection/page-range.ts'
import { pageToScreen, pageView } from '../place.ts'
import { Tool } from '../Toolbar.tsx'
import { TEXT } from '../text.ts'
import type { PaperView } from '../viewer.ts'
import { ColorRow } from './ColorRow.tsx'
import { FloatingCard } from './FloatingCard.tsx'

/** Room for the card above the window's lower edge, in pixels. */
const CARD_PX = 60

interface SelectionCardProps {
  readonly view: PaperView
  readonly onMark: (color: MarkColor) => void
  readonly onUnderline: () => void
  readonly onComment: () => void
  readonly onAsk: (() => void) | undefined
}

/** Offers the inks beside selected text, once the selection is made. */
export function SelectionCard({ view, onMark, onUnderline, onComment, onAsk }: SelectionCardProps) {
  const [place, setPlace] = useState<{ x: number; y: number } | null>(null)
  useEffect(() => {
    const end = new AbortController()
    const forget = view.selection.subscribe(() => setPlace(view.selection.get().isSettled ? selectionPlace(view) : null))
    view.container.addEventListener('scroll', () => setPlace(null), { signal: end.signal })
    return () => {
      end.abort()
      forget()
    }
  }, [view])

  if (!place) return null
  return (
    <FloatingCard label={TEXT.selection} x={place.x} y={place.y} onClose={() => setPlace(null)}>
      <Group gap="xs" wrap="nowrap">
        <ColorRow label={TEXT.selection} onChoose={onMark} />
        <Tool label={TEXT.underlineSelection} Icon={IconUnderline} onClick={onUnderline} />
        <Tool label={TEXT.comment} Icon={IconMessage} onClick={onComment} />
        {onAsk ? <Tool label={TEXT.ask} Icon={IconCards} onClick={onAsk} /> : null}
        {/* Through the reader's own answer to "copy": the clipboard's own interface would need a permission. */}
        <Tool label={TEXT.copy} Icon={IconCopy} onClick={() => document.execCommand('copy')} />
      </Group>
    </FloatingCard>
  )
}

/** Below the last line of what is selected, in the window; null when nothing is, or it is not on the screen. */
export function selectionPlace(view: PaperView): { readonly x: number; readonly y: number } | null {
  const last = view.selection.get().spans.at(-1)
  const text = last && view.selection.texts.get(last.pageIndex)
  const page = last && pageView(view, last.pageIndex)
  const rect = last && text && rangeRects(text, last).at(-1)
  if (!page || !rect) return null
  const { left, top, height } = toScreenRect(rect, page.viewport.transform)
  const { x, y } = pageToScreen(page)(left, top + height)
  const box = view.container.getBoundingClientRect()
  return { x, y: Math.min(Math.max(y, box.top), box.bottom - CARD_PX) }
}
