import { ActionIcon, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { monthDays } from '../../../shared/features/planner/plan-views.ts'
import type { Span } from '../../../shared/features/planner/planner.contract.ts'
import { shiftedDay, shiftedMonth } from '../../../shared/kernel/dates.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { dayText, monthText, weekdayLetter } from '../../ui/day-text.ts'
import classes from './MiniCalendar.module.css'
import { TEXT } from './text.ts'
import { DAY_TARGET } from './use-grid-drag.ts'

interface MiniCalendarProps {
  readonly span: Span
  /** The day that keys act on, so that a shortcut can bring the focus here. */
  readonly dayButton: RefObject<HTMLButtonElement | null>
  /** The day a drag would drop on. */
  readonly target: IsoDate | null
  readonly onGo: (day: IsoDate) => void
}

/** Days that a key moves by; page keys move by months. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
const MONTH_STEPS: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 }

/** A month to jump by, and to drop blocks on. One day takes part in tabbing; arrow keys go on from it. */
export function MiniCalendar({ span, dayButton, target, onGo }: MiniCalendarProps) {
  const [leafedTo, setLeafedTo] = useState<{ readonly day: IsoDate; readonly from: IsoDate } | null>(null)
  // Where it was leafed to counts until the plan itself goes elsewhere.
  const at = leafedTo?.from === span.at ? leafedTo.day : span.at
  const goTo = (day: IsoDate) => setLeafedTo({ day, from: span.at })
  const takesFocus = useRef(false)
  useLayoutEffect(() => {
    if (!takesFocus.current || at === '') return
    takesFocus.current = false
    dayButton.current?.focus()
  }, [at, dayButton])
  const days = monthDays(at, span.firstWeekday)

  const onKeyDown = (event: KeyboardEvent) => {
    const [step, months] = [STEPS[event.key], MONTH_STEPS[event.key]]
    if ((step === undefined && months === undefined) || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    takesFocus.current = true
    goTo(step === undefined ? shiftedMonth(at, months ?? 0) : shiftedDay(at, step))
  }

  return (
    <section aria-label={TEXT.calendar.title}>
      <Group justify="space-between" wrap="nowrap" pb={4}>
        <Text size="sm" fw={600}>
          {monthText(at)}
        </Text>
        <Group gap={0} wrap="nowrap">
          <ActionIcon variant="subtle" size="sm" aria-label={TEXT.calendar.previous} onClick={() => goTo(shiftedMonth(at, -1))}>
            <IconChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" size="sm" aria-label={TEXT.calendar.next} onClick={() => goTo(shiftedMonth(at, 1))}>
            <IconChevronRight size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <div className={`${classes.days} pb-numbers`}>
        {days.slice(0, 7).map((day) => (
          <span key={day} className={classes.weekday} aria-hidden>
            {weekdayLetter(day)}
          </span>
        ))}
        {days.map((day) => (
          <button
            key={day}
            ref={day === at ? dayButton : undefined}
            type="button"
            className={classes.day}
            tabIndex={day === at ? 0 : -1}
            aria-label={dayText(day, span.today)}
            aria-current={day === span.today ? 'date' : undefined}
            data-shown={(span.view !== 'month' && span.days.includes(day)) || undefined}
            data-other={day.slice(0, 7) !== at.slice(0, 7) || undefined}
            data-target={day === target || undefined}
            {...{ [DAY_TARGET]: day }}
            onKeyDown={onKeyDown}
            onClick={() => onGo(day)}
          >
            {Number(day.slice(8))}
          </button>
        ))}
      </div>
    </section>
  )
}
