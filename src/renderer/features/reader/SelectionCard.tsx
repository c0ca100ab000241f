import { Group } from '@mantine/core'
import { IconCopy, IconMessage } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { MarkColor } from '../../../shared/features/reader/mark.model.ts'
import { ColorRow } from './ColorRow.tsx'
import { FloatingCard } from './FloatingCard.tsx'
import { selectedRange } from './read-selection.ts'
import { Tool } from './Toolbar.tsx'
import { TEXT } from './text.ts'
import type { PaperView } from './viewer.ts'

interface SelectionCardProps {
  readonly view: PaperView
  readonly onMark: (color: MarkColor) => void
  readonly onComment: () => void
}

/** Offers the inks beside selected text, once the selection is made. */
export function SelectionCard({ view, onMark, onComment }: SelectionCardProps) {
  const [place, setPlace] = useState<{ x: number; y: number } | null>(null)
  useEffect(() => {
    const end = new AbortController()
    const { signal } = end
    const look = () => {
      const box = selectedRange(view)?.getBoundingClientRect()
      setPlace(box ? { x: box.left, y: Math.min(box.bottom, view.container.getBoundingClientRect().bottom - 60) } : null)
    }
    // While the button is down the selection still moves.
    document.addEventListener('pointerup', () => window.setTimeout(look), { signal })
    document.addEventListener('keyup', look, { signal })
    document.addEventListener(
      'selectionchange',
      () => {
        if (!selectedRange(view)) setPlace(null)
      },
      { signal },
    )
    view.container.addEventListener('scroll', () => setPlace(null), { signal })
    return () => end.abort()
  }, [view])

  if (!place) return null
  return (
    <FloatingCard label={TEXT.selection} x={place.x} y={place.y} onClose={() => setPlace(null)}>
      <Group gap="xs" wrap="nowrap">
        <ColorRow label={TEXT.selection} onChoose={onMark} />
        <Tool label={TEXT.comment} Icon={IconMessage} onClick={onComment} />
        {/* The selection is the text: the clipboard's own interface would need a permission. */}
        <Tool label={TEXT.copy} Icon={IconCopy} onClick={() => document.execCommand('copy')} />
      </Group>
    </FloatingCard>
  )
}
