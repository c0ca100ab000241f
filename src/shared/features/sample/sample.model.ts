import { addDays, type DayRule, studyDay, wallToInstant, weekDays } from '../../kernel/calendar.ts'
import type { Pillar } from '../../kernel/pillars.ts'
import type { EpochMs, IsoDate } from '../../kernel/time.ts'
import { MINUTE_MS, SECOND_MS } from '../../kernel/units.ts'
import type { SampleContent } from './sample-content.ts'

const QUARTER_MS = 15 * MINUTE_MS
/** A session ends at least this long before the sample is laid out. */
const SINCE_SESSION_MS = 10 * MINUTE_MS

export interface SampleBlock {
  readonly key: string | null
  /** What starting it opens, as in the content. */
  readonly work: string | null
  readonly title: string
  readonly pillar: Pillar
  readonly notes: string
  /** Null: not planned. */
  readonly startsAt: EpochMs | null
  readonly durationMs: number
  readonly isDone: boolean
  /** Time logged by hand for it; 0: none. */
  readonly spentMs: number
  readonly isAboutPaper: boolean
}

interface SampleEvent {
  readonly kind: 'started' | 'phase' | 'paused' | 'resumed' | 'ended'
  /** Since the session began; wall and monotonic clock agree. */
  readonly offsetMs: number
  readonly data: Readonly<Record<string, string | number>>
}

export interface SampleSession {
  readonly startedAt: EpochMs
  readonly endedAt: EpochMs
  readonly activeMs: number
  readonly events: readonly SampleEvent[]
  /** The block it was done for. */
  readonly block: SampleBlock
}

export interface LaidOutSample {
  readonly blocks: readonly SampleBlock[]
  readonly session: SampleSession
  readonly interviews: readonly { readonly label: string; readonly heldOn: IsoDate }[]
  /** In the order of the content. */
  readonly journalAt: readonly EpochMs[]
}

/**
 * Puts the sample on the clock: a week around today with a past, a session behind and a block ahead.
 * @param taken blocks that stand where they are, whatever the week holds there
 */
export function layOutSample(
  content: SampleContent,
  now: EpochMs,
  rule: DayRule,
  firstWeekday: number,
  taken: readonly SampleBlock[] = [],
): LaidOutSample {
  const today = studyDay(now, rule)
  const days = weekDays(today, firstWeekday)
  const session = layOutSession(content.session, now, rule, days[0] === today ? today : addDays(today, -1))
  const next = nextBlock(content.next, now)
  const fixed = content.blocks.map((block) => planned(block, days, now, rule, [session.block, next, ...taken]))
  return {
    blocks: [...fixed, next],
    session,
    interviews: content.campaign.interviews.map(({ label, inDays }) => ({ label, heldOn: addDays(today, inDays) })),
    journalAt: content.journal.map(({ isAboutSession, daysAgo, startMinute }) =>
      isAboutSession ? session.endedAt : earlier(wallToInstant(addDays(today, -daysAgo), startMinute, rule.zone), now),
    ),
  }
}

type Planned = SampleContent['blocks'][number]

/** A block of the week; one that would lie under a block that must be there waits in the unplanned list. */
function planned(block: Planned, days: readonly IsoDate[], now: EpochMs, rule: DayRule, taken: readonly SampleBlock[]): SampleBlock {
  const day = block.dayIndex === null ? undefined : days[block.dayIndex]
  const wanted = day === undefined ? null : wallToInstant(day, block.startMinute, rule.zone)
  const durationMs = block.durationMinutes * MINUTE_MS
  const startsAt = wanted !== null && taken.some((other) => overlaps(other, wanted, durationMs)) ? null : wanted
  const spentMs = (block.spentMinutes ?? 0) * MINUTE_MS
  // Work that took longer than planned is done only when all of it lies behind.
  const isDone = startsAt !== null && block.spentMinutes !== null && startsAt + Math.max(durationMs, spentMs) <= now
  return {
    key: block.key,
    work: block.work,
    title: block.title,
    pillar: block.pillar,
    notes: block.notes,
    startsAt,
    durationMs,
    isDone,
    spentMs: isDone ? spentMs : 0,
    isAboutPaper: false,
  }
}

function overlaps(block: SampleBlock, startsAt: number, durationMs: number): boolean {
  return block.startsAt !== null && startsAt < block.startsAt + block.durationMs && block.startsAt < startsAt + durationMs
}

/** Begins at the next full quarter of an hour. */
function nextBlock({ title, notes, durationMinutes }: SampleContent['next'], now: EpochMs): SampleBlock {
  const startsAt = (Math.ceil((now + 1) / QUARTER_MS) * QUARTER_MS) as EpochMs
  const durationMs = durationMinutes * MINUTE_MS
  const links = { key: null, work: null, isAboutPaper: true }
  return { ...links, title, pillar: 'paper-reading', notes, startsAt, durationMs, isDone: false, spentMs: 0 }
}

function layOutSession(session: SampleContent['session'], now: EpochMs, rule: DayRule, day: IsoDate): SampleSession {
  const events = sessionEvents(session)
  const activeMs = session.phaseSeconds.reduce((sum, seconds) => sum + seconds, 0) * SECOND_MS
  const lengthMs = events.at(-1)?.offsetMs ?? 0
  const startedAt = earlier(wallToInstant(day, session.startMinute, rule.zone), now - lengthMs - SINCE_SESSION_MS)
  return {
    startedAt,
    endedAt: (startedAt + lengthMs) as EpochMs,
    activeMs,
    events,
    block: {
      key: null,
      work: null,
      title: session.blockTitle,
      pillar: 'paper-reading',
      notes: '',
      startsAt: (Math.floor(startedAt / QUARTER_MS) * QUARTER_MS) as EpochMs,
      durationMs: session.plannedMinutes * MINUTE_MS,
      isDone: true,
      spentMs: 0,
      isAboutPaper: true,
    },
  }
}

/** The log that a session of these phases would have written. */
function sessionEvents({ phaseSeconds, pause }: SampleContent['session']): SampleEvent[] {
  const events: SampleEvent[] = [{ kind: 'started', offsetMs: 0, data: {} }]
  let offsetMs = 0
  phaseSeconds.forEach((seconds, phaseIndex) => {
    if (phaseIndex > 0) events.push({ kind: 'phase', offsetMs, data: { phaseIndex } })
    if (phaseIndex === pause.phaseIndex) {
      const pausedAt = offsetMs + pause.afterSeconds * SECOND_MS
      events.push({ kind: 'paused', offsetMs: pausedAt, data: { reason: pause.reason } })
      offsetMs += pause.seconds * SECOND_MS
      events.push({ kind: 'resumed', offsetMs: pausedAt + pause.seconds * SECOND_MS, data: {} })
    }
    offsetMs += seconds * SECOND_MS
  })
  return [...events, { kind: 'ended', offsetMs, data: {} }]
}

function earlier(one: number, other: number): EpochMs {
  return Math.min(one, other) as EpochMs
}
