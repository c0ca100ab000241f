import { Text } from '@mantine/core'
import { IconMessage, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Mark, MarkColor } from '../../../../shared/features/reader/mark.model.ts'
import { pageLabel } from '../../../../shared/features/reader/page-labels.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import panel from '../SidePanel.module.css'
import { Tool } from '../Toolbar.tsx'
import { TEXT } from '../text.ts'
import { ColorRow } from './ColorRow.tsx'
import { markColor } from './mark-color.ts'
import classes from './marks.module.css'

interface MarksListProps {
  readonly marks: readonly Mark[]
  readonly labels: readonly string[]
  readonly onJump: (mark: Mark) => void
  readonly onComment: (mark: Mark) => void
  readonly onRemove: (mark: Mark) => void
}

/** Every mark of the paper in reading order. */
export function MarksList({ marks, labels, onJump, onComment, onRemove }: MarksListProps) {
  const [color, setColor] = useState<MarkColor | null>(null)
  if (marks.length === 0) return <EmptyState title={TEXT.noMarks[0]} hint={TEXT.noMarks[1]} />
  const shown = marks.filter((mark) => color === null || mark.color === color)
  return (
    <>
      <div className={panel.filter}>
        <ColorRow label={TEXT.allColors} chosen={color} onChoose={(chosen) => setColor(chosen === color ? null : chosen)} />
      </div>
      {shown.length === 0 ? <EmptyState title={TEXT.noMarksOfColor[0]} hint={TEXT.noMarksOfColor[1]} /> : null}
      <ul className={classes.list} aria-label={TEXT.marks}>
        {shown.map((mark) => (
          <li key={mark.id} className={classes.item} style={{ borderInlineStartColor: markColor(mark.color) }}>
            <button
              type="button"
              className={classes.quote}
              onClick={() => onJump(mark)}
              onKeyDown={(event) => {
                if (event.key === 'Delete') onRemove(mark)
              }}
            >
              <Text component="span" size="xs" c="var(--pb-ink-soft)" className="pb-numbers" display="block">
                {TEXT.page} {pageLabel(labels, mark.pageIndex)} · {TEXT.colors[mark.color]}
              </Text>
              <Text component="span" size="sm" lineClamp={4}>
                {mark.quote}
              </Text>
              {mark.comment === '' ? null : (
                <Text component="span" size="sm" c="var(--pb-ink-soft)" display="block" mt={4} className={classes.comment}>
                  {mark.comment}
                </Text>
              )}
            </button>
            <div>
              <Tool label={TEXT.comment} Icon={IconMessage} onClick={() => onComment(mark)} />
              <Tool label={TEXT.remove} Icon={IconTrash} onClick={() => onRemove(mark)} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
