import { expect, test } from 'vitest'
import type { Block } from '../../../shared/features/planner/block.contract.ts'
import type { InterviewDate } from '../../../shared/features/planner/interview-date.contract.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { agendaRows, rowKey } from './agenda-rows.ts'

const [MONDAY, TUESDAY, WEDNESDAY] = ['2026-03-02', '2026-03-03', '2026-03-04'] as [IsoDate, IsoDate, IsoDate]
const days = [MONDAY, TUESDAY, WEDNESDAY]
const block = (id: string, day: IsoDate, startMinute: number) => ({ id, day, startMinute, durationMinutes: 30, status: 'open' }) as Block
const span = (today: IsoDate, blocks: Block[], interviews: InterviewDate[] = []) => ({ days, today, blocks, interviews })
const shown = (rows: ReturnType<typeof agendaRows>) => rows.map(rowKey)

test('days without a block are left out, but not today', () => {
  const blocks = [block('late', WEDNESDAY, 900), block('early', WEDNESDAY, 600)]
  expect(shown(agendaRows(span(TUESDAY, blocks), null))).toEqual([TUESDAY, WEDNESDAY, 'early', 'late'])
})

test('with no block at all there is nothing', () => {
  expect(agendaRows(span(TUESDAY, []), null)).toEqual([])
})

test('a dragged block stands where it would be dropped', () => {
  const dragged = block('one', MONDAY, 600)
  const place = { day: WEDNESDAY, startMinute: 600, durationMinutes: 30 }
  const preview = { kind: 'move', block: dragged, place, isOverUnplanned: false, beforeId: null } as const
  expect(shown(agendaRows(span(MONDAY, [dragged]), preview))).toEqual([MONDAY, WEDNESDAY, 'one'])
})

test('interviews stand at their hour, those of a whole day first', () => {
  const interview = (id: string, startMinute: number | null) => ({ id, day: WEDNESDAY, startMinute }) as InterviewDate
  const interviews = [interview('at-eleven', 660), interview('all-day', null)]
  expect(shown(agendaRows(span(MONDAY, [block('one', WEDNESDAY, 600)], interviews), null))).toEqual([
    MONDAY,
    WEDNESDAY,
    'all-day',
    'one',
    'at-eleven',
  ])
})
