import { Text, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { visibleLines } from '../../../shared/features/reader/outline.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { textScale } from '../../ui/text-scale.ts'
import { showRow, useRowWindow } from '../../ui/use-row-window.ts'
import classes from './SidePanel.module.css'
import { TEXT } from './text.ts'
import type { Outline, OutlineTarget } from './use-outline.ts'

const ROW_PX = 32

interface OutlineTreeProps {
  readonly outline: Outline | null
  /** The line whose section is being read; null: before all. */
  readonly current: number | null
  readonly onGo: (target: OutlineTarget) => void
}

/** The file's table of contents; the section being read is marked. */
export function OutlineTree({ outline, current, onGo }: OutlineTreeProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [toggled, setToggled] = useState<ReadonlySet<number>>(new Set())
  const [active, setActive] = useState(0)
  const lines = outline?.lines ?? NONE
  // The first level is open until somebody closes it, the rest is closed until somebody opens it.
  const open = useMemo(
    () => new Set(lines.filter((line) => (line.level === 1) !== toggled.has(line.id)).map((line) => line.id)),
    [lines, toggled],
  )
  const [sought, setSought] = useState('')
  const rows = useMemo(() => {
    const wanted = sought.trim().toLowerCase()
    return wanted === '' ? visibleLines(lines, open) : lines.filter((line) => line.title.toLowerCase().includes(wanted))
  }, [lines, open, sought])
  const rowPx = ROW_PX * textScale()
  const window = useRowWindow(scroller, rows.length, rowPx)
  const currentRow = rows.findIndex((line) => line.id === current)

  useEffect(() => {
    if (currentRow >= 0) showRow(scroller.current, currentRow, rowPx)
  }, [currentRow, rowPx])

  if (outline && lines.length === 0) return <EmptyState title={TEXT.noOutline[0]} hint={TEXT.noOutline[1]} />
  const toggle = (id: number) =>
    setToggled((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  const move = (row: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, row))
    setActive(next)
    showRow(scroller.current, next, rowPx)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const line = rows[active]
    // With Alt or Ctrl the keys belong to the paper.
    if (!line || event.altKey || event.ctrlKey || event.metaKey) return
    const isOpen = open.has(line.id)
    if (event.key === 'ArrowDown') move(active + 1)
    else if (event.key === 'ArrowUp') move(active - 1)
    else if (event.key === 'Home') move(0)
    else if (event.key === 'End') move(rows.length - 1)
    else if (event.key === 'Enter' || event.key === ' ') onGo(line.target)
    else if (event.key === 'ArrowRight' && line.hasChildren && !isOpen) toggle(line.id)
    else if (event.key === 'ArrowRight') move(active + 1)
    else if (event.key === 'ArrowLeft' && line.hasChildren && isOpen) toggle(line.id)
    else if (event.key === 'ArrowLeft') move(rows.findLastIndex((row, index) => index < active && row.level < line.level))
    else return
    event.preventDefault()
  }
  return (
    <div className={classes.outline}>
      <TextInput
        size="xs"
        m="xs"
        aria-label={TEXT.searchOutline}
        placeholder={TEXT.searchOutline}
        value={sought}
        onChange={(event) => {
          setSought(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={(event) => {
          const first = rows[0]
          if (event.key === 'Enter' && first) onGo(first.target)
          if (event.key === 'Escape') setSought('')
        }}
      />
      {outline?.isFound ? (
        <Text size="xs" c="var(--pb-ink-soft)" px="sm" pb="xs">
          {TEXT.foundOutline}
        </Text>
      ) : null}
      <div
        ref={scroller}
        className={classes.scroller}
        role="tree"
        aria-label={TEXT.outline}
        tabIndex={0}
        aria-activedescendant={rows[active] ? `outline-${rows[active].id}` : undefined}
        onKeyDown={onKeyDown}
      >
        <div style={{ height: rows.length * rowPx, position: 'relative' }} role="presentation">
          {rows.slice(window.first, window.end).map((line, offset) => {
            const row = window.first + offset
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names its active line.
              // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys.
              <div
                key={line.id}
                id={`outline-${line.id}`}
                role="treeitem"
                aria-level={line.level}
                aria-selected={row === active}
                aria-current={line.id === current ? 'location' : undefined}
                {...(line.hasChildren ? { 'aria-expanded': open.has(line.id) } : {})}
                className={row === active ? `${classes.line} ${classes.active}` : classes.line}
                style={{ top: row * rowPx, height: rowPx, paddingInlineStart: `${Math.min(line.level, 8) * 0.75}rem` }}
                onClick={() => {
                  setActive(row)
                  onGo(line.target)
                }}
              >
                {line.hasChildren ? (
                  // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the keys are the tree's, left and right.
                  <span
                    className={classes.twist}
                    onClick={(event) => {
                      event.stopPropagation()
                      toggle(line.id)
                    }}
                  >
                    {open.has(line.id) ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
                  </span>
                ) : (
                  <span className={classes.twist} />
                )}
                <span className={classes.title}>{line.title.trim() || TEXT.untitled}</span>
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

const NONE: Outline['lines'] = []
