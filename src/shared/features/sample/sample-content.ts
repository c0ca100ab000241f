import { z } from 'zod'
import { PILLARS } from '../../kernel/pillars.ts'

const Minutes = z.int().min(1)
const Seconds = z.int().min(0)
const MinuteOfDay = z.int().min(0).max(1439)
const LINES = ['problem', 'idea', 'method', 'result', 'limits', 'critique'] as const
const Scores = z.record(z.enum(LINES), z.int().min(0).max(4))
const Rect = z.tuple([z.number(), z.number(), z.number(), z.number()])

/** `resources/sample/sample-campaign.json`: a campaign without dates. `layOutSample` gives it some. */
export const SampleContent = z.object({
  campaign: z.object({
    targetRole: z.string(),
    weeklyMinutes: Minutes,
    pillars: z.array(z.object({ pillar: z.enum(PILLARS), weight: z.int(), isFocus: z.boolean() })),
    interviews: z.array(z.object({ label: z.string(), inDays: z.int() })),
  }),
  blocks: z.array(
    z.object({
      /** By which the interviews of the sample lead to it. */
      key: z.string().nullable(),
      title: z.string(),
      pillar: z.enum(PILLARS),
      notes: z.string(),
      /** What starting it opens; stories and projects by the key they have in the sample. */
      work: z.string().nullable(),
      /** Of the week, 0 is its first day; null: not planned yet. */
      dayIndex: z.int().min(0).max(6).nullable(),
      startMinute: MinuteOfDay,
      durationMinutes: Minutes,
      /** Minutes spent on it when its time is over; null: it was not done. */
      spentMinutes: Minutes.nullable(),
    }),
  ),
  /** The block for the sample paper that begins soon. */
  next: z.object({ title: z.string(), notes: z.string(), durationMinutes: Minutes }),
  session: z.object({
    blockTitle: z.string(),
    plannedMinutes: Minutes,
    startMinute: MinuteOfDay,
    protocol: z.object({ id: z.string(), name: z.string(), phases: z.array(z.looseObject({ id: z.string(), budgetMs: z.int() })) }),
    phaseSeconds: z.array(Seconds),
    pause: z.object({ phaseIndex: z.int(), afterSeconds: Seconds, seconds: Seconds, reason: z.string() }),
    dwell: z.array(z.object({ pageIndex: z.int(), phaseIndex: z.int(), seconds: Seconds })),
    explanation: z.record(z.enum([...LINES, 'explanation']), z.string()),
    scores: z.object({ before: Scores, after: Scores }),
  }),
  marks: z.array(
    z.object({
      color: z.string(),
      comment: z.string(),
      pageIndex: z.int(),
      rects: z.array(Rect).min(1),
      quote: z.string().min(1),
      contextBefore: z.string(),
      contextAfter: z.string(),
      sortKey: z.string(),
    }),
  ),
  journal: z.array(
    z.object({
      template: z.enum(['blank', 'after-paper-session', 'after-interview']),
      title: z.string(),
      body: z.string(),
      isAboutSession: z.boolean(),
      daysAgo: z.int().min(0),
      startMinute: MinuteOfDay,
    }),
  ),
})
export type SampleContent = z.infer<typeof SampleContent>
