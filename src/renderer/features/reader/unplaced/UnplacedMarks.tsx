import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Mark } from '../../../../shared/features/reader/mark.model.ts'
import { shapeOf } from '../../../../shared/features/reader/mark-shape.ts'
import { pageLabel } from '../../../../shared/features/reader/page-labels.ts'
import { placeOn } from '../../../../shared/features/reader/place-on.ts'
import { visibleText } from '../../../../shared/kernel/visible-text.ts'
import { lineColor } from '../marks/mark-color.ts'
import type { MarkOrders } from '../marks/mark-orders.tsx'
import { pageBox, pageView } from '../place.ts'
import { TEXT as READER } from '../text.ts'
import type { PaperView } from '../viewer.ts'
import { TEXT } from './text.ts'
import classes from './unplaced.module.css'

interface UnplacedMarksProps {
  readonly view: PaperView
  readonly marks: readonly Mark[]
  readonly labels: readonly string[]
  readonly orders: MarkOrders
}

/** Marks that the paper's newer file has no place for. They stay until somebody says what becomes of them. */
export function UnplacedMarks({ view, marks, labels, orders }: UnplacedMarksProps) {
  if (marks.length === 0) return null
  const put = (mark: Mark) => {
    const [part] = view.selection.parts()
    const page = part && pageView(view, part.pageIndex)
    if (!part || !page) {
      notifications.show({ message: TEXT.selectFirst })
      return
    }
    orders.place(mark, part.pageIndex, placeOn(mark, part, pageBox(page)))
    view.selection.clear()
  }
  return (
    <section className={classes.list} aria-label={TEXT.label}>
      <Text size="sm" fw={600}>
        {TEXT.count(marks.length)}
      </Text>
      <Text size="xs" c="var(--pb-ink-soft)">
        {TEXT.hint}
      </Text>
      <ul className={classes.rows}>
        {marks.map((mark) => (
          <li key={mark.id} className={classes.row} style={{ borderInlineStartColor: lineColor(mark.color) }}>
            <Text size="sm" lineClamp={3}>
              {mark.quote === '' ? TEXT.of(READER.kinds[mark.kind], pageLabel(labels, mark.pageIndex)) : visibleText(mark.quote)}
            </Text>
            {mark.comment === '' ? null : (
              <Text size="sm" c="var(--pb-ink-soft)" lineClamp={2}>
                {mark.comment}
              </Text>
            )}
            <Group gap={4}>
              {/* The selection in the paper has to survive the click. */}
              <Button size="compact-xs" variant="light" onMouseDown={(event) => event.preventDefault()} onClick={() => put(mark)}>
                {TEXT.place}
              </Button>
              {mark.pageIndex < view.viewer.pagesCount ? (
                <Button size="compact-xs" variant="subtle" color="gray" onClick={() => orders.place(mark, mark.pageIndex, shapeOf(mark))}>
                  {TEXT.keep}
                </Button>
              ) : null}
              <Button size="compact-xs" variant="subtle" color="gray" onClick={() => orders.remove([mark.id])}>
                {TEXT.delete}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </section>
  )
}
