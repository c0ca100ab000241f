import { Button, Group, Text } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import type { ThemeLayers } from '../../../../shared/features/reader/page-theme.ts'
import type { PdfRect } from '../../../../shared/features/reader/pdf-geometry.ts'
import type { PaperView } from '../viewer.ts'
import { ThemedPart } from '../views/ThemedPart.tsx'
import classes from './smart-jump.module.css'
import { TargetPicture } from './TargetPicture.tsx'
import { TEXT } from './text.ts'
import type { Preview, PreviewControl } from './use-preview.ts'

const GAP_PX = 8

interface PreviewCardProps {
  readonly view: PaperView
  readonly preview: Preview
  readonly control: PreviewControl
  readonly title: string
  /** Of the target, in the file's PDF units. */
  readonly rect: PdfRect
  /** Of the mention, in the window. */
  readonly anchor: DOMRect
  readonly onGo: () => void
  /** Colours the picture like the pages. */
  readonly layers: ThemeLayers | null
}

/** What is mentioned, beside where it is mentioned. It never takes the focus from the paper. */
export function PreviewCard({ view, preview, control, title, rect, anchor, onGo, layers }: PreviewCardProps) {
  const card = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState({ left: anchor.left, top: anchor.bottom + GAP_PX })
  const target = preview.found.targets[preview.at]
  const count = preview.found.targets.length

  // biome-ignore lint/correctness/useExhaustiveDependencies: another target is of another size.
  useLayoutEffect(() => {
    const box = card.current?.getBoundingClientRect()
    if (!box) return
    const below = anchor.bottom + GAP_PX
    const top = below + box.height < window.innerHeight - GAP_PX ? below : Math.max(GAP_PX, anchor.top - box.height - GAP_PX)
    setPlace({ left: Math.max(GAP_PX, Math.min(anchor.left, window.innerWidth - box.width - GAP_PX)), top })
  }, [anchor, target])

  if (!target) return null
  return (
    <div
      ref={card}
      role="dialog"
      aria-label={TEXT.preview(title)}
      className={classes.card}
      style={place}
      onPointerEnter={() => control.hold(true)}
      onPointerLeave={() => control.hold(false)}
    >
      <div className={classes.part}>
        <TargetPicture document={view.document} pageIndex={target.pageIndex} rect={rect} label={target.text || title} />
        {layers ? <ThemedPart layers={layers} /> : null}
      </div>
      <Group gap="xs" justify="space-between" wrap="nowrap" className={classes.foot}>
        <Text size="sm" fw={600} className="pb-numbers">
          {title}
        </Text>
        <Group gap={4} wrap="nowrap">
          {count > 1 ? (
            <Button size="compact-sm" variant="subtle" color="gray" onClick={control.nextTarget} aria-keyshortcuts=".">
              {TEXT.next} ({TEXT.candidate(preview.at + 1, count)})
            </Button>
          ) : null}
          <Button size="compact-sm" variant="light" onClick={onGo} aria-keyshortcuts="Enter">
            {TEXT.go}
          </Button>
        </Group>
      </Group>
    </div>
  )
}
