import { z } from 'zod'
import { OUTCOMES } from '../../../shared/features/interviews/mocks.model.ts'
import { ROUND_RESULTS } from '../../../shared/features/interviews/rounds.model.ts'
import { WrittenStory } from '../../../shared/features/interviews/stories.contract.ts'
import { PROJECT_CELLS } from '../../../shared/features/interviews/stories.model.ts'
import { CATEGORIES } from '../../../shared/features/practice/practice.model.ts'
import { INTERVIEW_FORMATS } from '../../../shared/kernel/interview-formats.ts'

const DaysAgo = z.int().min(1)
const MinuteOfDay = z.int().min(0).max(1439)
const Key = z.string().min(1)
const Aloud = z.object({ daysAgo: DaysAgo, startMinute: MinuteOfDay, seconds: z.int().min(1) })

/** What `resources/sample/sample-campaign.json` holds of the bank and of interviews. Keys lead from one thing to another inside it. */
export const SampleInterviews = z.object({
  questions: z.array(
    z.object({
      key: Key,
      category: z.enum(CATEGORIES),
      difficulty: z.int().min(1).max(3),
      prompt: z.string().min(1),
      answer: z.string().min(1),
      tags: z.array(z.string()),
    }),
  ),
  stories: z.array(WrittenStory.extend({ key: Key, toldAloud: Aloud.nullable() })),
  projects: z.array(
    z.object({
      key: Key,
      name: z.string(),
      claim: z.string(),
      cells: z.array(z.object({ cell: z.enum(PROJECT_CELLS), text: z.string(), defended: Aloud.nullable() })),
    }),
  ),
  round: z.object({
    company: z.string(),
    role: z.string(),
    format: z.enum(INTERVIEW_FORMATS),
    daysAgo: DaysAgo,
    /** When its debrief was finished. */
    debriefMinute: MinuteOfDay,
    interviewers: z.string(),
    reaction: z.string(),
    confidence: z.int().min(0).max(100),
    result: z.enum(ROUND_RESULTS),
    resultDaysAgo: DaysAgo,
    recall: z.string(),
    surprises: z.string(),
    inControl: z.string(),
    notInControl: z.string(),
    /** Done within a day of the debrief. */
    action: z.object({
      title: z.string(),
      daysAgo: DaysAgo,
      startMinute: MinuteOfDay,
      durationMinutes: z.int().min(1),
      spentMinutes: z.int().min(1),
    }),
    questions: z.array(
      z.object({
        prompt: z.string(),
        minutes: z.int().min(1),
        reaction: z.string(),
        outcome: z.enum(OUTCOMES),
        better: z.string(),
        question: Key.nullable(),
        leftReason: z.string().nullable(),
        /** The block that closes the gap it showed. */
        block: Key.nullable(),
      }),
    ),
    told: z.array(z.object({ story: Key, wasWeak: z.boolean() })),
  }),
  mock: z.object({
    format: z.enum(INTERVIEW_FORMATS),
    partner: z.string(),
    targetMinutes: z.int().min(1),
    daysAgo: DaysAgo,
    startMinute: MinuteOfDay,
    notes: z.string(),
    questions: z.array(
      z.object({
        prompt: z.string(),
        seconds: z.int().min(1),
        notes: z.string(),
        outcome: z.enum(OUTCOMES),
        question: Key.nullable(),
      }),
    ),
    scores: z.array(z.object({ dimension: z.string(), score: z.int().min(1).max(4), evidence: z.string().min(1) })),
    strengths: z.array(z.string()).max(2),
    fixes: z.array(z.string()).max(2),
  }),
})
export type SampleInterviews = z.infer<typeof SampleInterviews>
