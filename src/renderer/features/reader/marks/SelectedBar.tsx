import { Button, Checkbox, Popover, Text } from '@mantine/core'
import { IconMarkdown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { MarkColor } from '../../../../shared/features/reader/mark.model.ts'
import { Tool } from '../Toolbar.tsx'
import { TEXT } from '../text.ts'
import { ColorRow } from './ColorRow.tsx'
import classes from './panel.module.css'

interface SelectedBarProps {
  readonly shown: number
  readonly total: number
  readonly selected: number
  readonly onAll: (isAll: boolean) => void
  readonly menu: ReactNode
  readonly onCopy: () => void
  readonly onColor: (color: MarkColor) => void
  readonly onRemove: () => void
}

/** How many marks are shown and ticked, and what can be done to those. */
export function SelectedBar({ shown, total, selected, menu, onAll, onCopy, onColor, onRemove }: SelectedBarProps) {
  return (
    <div className={classes.bar}>
      <Checkbox
        size="xs"
        aria-label={TEXT.tickAll}
        checked={shown > 0 && selected === shown}
        indeterminate={selected > 0 && selected < shown}
        disabled={shown === 0}
        onChange={(event) => onAll(event.currentTarget.checked)}
      />
      <Text size="xs" c="var(--pb-ink-soft)" className="pb-numbers" role="status">
        {selected > 0 ? TEXT.ticked(selected) : TEXT.shownMarks(shown, total)}
      </Text>
      <div className={classes.orders}>
        {selected > 0 ? (
          <>
            <Tool label={TEXT.copyMark} Icon={IconMarkdown} onClick={onCopy} />
            <Popover withinPortal trapFocus>
              <Popover.Target>
                <Button size="compact-xs" variant="subtle" color="gray">
                  {TEXT.ink}
                </Button>
              </Popover.Target>
              <Popover.Dropdown>
                <ColorRow label={TEXT.ink} onChoose={onColor} />
              </Popover.Dropdown>
            </Popover>
            <Button size="compact-xs" variant="subtle" color="red" onClick={onRemove}>
              {TEXT.removeTicked}
            </Button>
          </>
        ) : null}
        {menu}
      </div>
    </div>
  )
}
