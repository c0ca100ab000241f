import { z } from 'zod'
import { command, query } from '../../contract/endpoint.ts'
import { ProjectId, RoundId, StoryId, TimeEntryId, ToldId } from '../../kernel/ids.ts'
import { DurationMs, IsoDate } from '../../kernel/time.ts'
import { MAX_STORY_CHARS, MOST_PRINCIPLES, PROJECT_CELLS, STRENGTHS } from './stories.model.ts'

const Text = z.string().max(MAX_STORY_CHARS)
const Line = z.string().max(200)
const Key = z.string().min(1).max(64)
const Principle = z.object({ key: Key, name: z.string().trim().min(1).max(80) })

const Told = z.object({ id: ToldId, company: z.string(), day: IsoDate, roundId: RoundId.nullable(), wasWeak: z.boolean() })
/** What somebody writes down of a story. */
export const WrittenStory = z.object({
  title: z.string(),
  situation: z.string(),
  task: z.string(),
  action: z.string(),
  result: z.string(),
  metric: z.string(),
  reflection: z.string(),
  strength: z.enum(STRENGTHS),
  themes: z.array(z.string()),
  /** Keys. */
  principles: z.array(z.string()),
  /** Set aside: it counts neither in the set nor in the coverage. */
  isRetired: z.boolean(),
})
const Story = WrittenStory.extend({
  id: StoryId,
  /** Times it was told aloud against the clock, oldest first. */
  tellingsMs: z.array(DurationMs),
  /** Newest first. */
  told: z.array(Told),
  isSample: z.boolean(),
})
export type Story = z.infer<typeof Story>

const Cell = z.object({
  cell: z.enum(PROJECT_CELLS),
  text: z.string(),
  state: z.enum(['empty', 'written', 'defended']),
  /** How long it took aloud; null: not defended yet. */
  spokenMs: DurationMs.nullable(),
})
const Project = z.object({
  id: ProjectId,
  name: z.string(),
  claim: z.string(),
  /** All five, in their order. */
  cells: z.array(Cell),
  standsFirm: z.boolean(),
  isSample: z.boolean(),
})
export type Project = z.infer<typeof Project>

const byStory = z.object({ storyId: StoryId })
const byProject = z.object({ projectId: ProjectId })
const STORY_NOT_FOUND = {}
const PROJECT_NOT_FOUND = {}
/** No such time in the log, or it was thrown away. */
const TIME_NOT_FOUND = {}

/** Stories for behavioural questions, and projects that have to survive a deep dive. */
export const storiesContract = {
  /** Oldest first. */
  stories: query.output(z.array(Story)),
  createStory: command()
    .input(z.object({ title: Line }))
    .output(byStory),
  saveStory: command()
    .errors({ STORY_NOT_FOUND })
    .input(
      byStory.extend({
        title: Line.optional(),
        situation: Text.optional(),
        task: Text.optional(),
        action: Text.optional(),
        result: Text.optional(),
        metric: Text.optional(),
        reflection: Text.optional(),
        strength: z.enum(STRENGTHS).optional(),
        themes: z.array(z.string().trim().min(1).max(60)).max(20).optional(),
      }),
    )
    .output(z.void()),
  setStoryPrinciples: command()
    .errors({ STORY_NOT_FOUND })
    .input(byStory.extend({ keys: z.array(Key).max(MOST_PRINCIPLES) }))
    .output(z.void()),
  removeStory: command().errors({ STORY_NOT_FOUND }).input(byStory).output(z.void()),
  restoreStory: command().errors({ STORY_NOT_FOUND }).input(byStory).output(z.void()),
  /** Sets a story aside or brings it back into use; its words, tellings and links stay. Doing it twice changes nothing. */
  setStoryRetired: command()
    .errors({ STORY_NOT_FOUND })
    .input(byStory.extend({ isRetired: z.boolean() }))
    .output(z.void()),
  /** It was told aloud in this time of the log, which gives its length. */
  addTelling: command()
    .errors({ STORY_NOT_FOUND, TIME_NOT_FOUND })
    .input(byStory.extend({ timeEntryId: TimeEntryId }))
    .output(z.void()),
  /** It was told in a round, or today at a company. One that was weak there is weak from then on. */
  addTold: command()
    .errors({ STORY_NOT_FOUND, ROUND_NOT_FOUND: {} })
    .input(
      byStory.extend({
        to: z.union([z.object({ roundId: RoundId }), z.object({ company: z.string().trim().min(1).max(200) })]),
        wasWeak: z.boolean(),
      }),
    )
    .output(z.object({ toldId: ToldId })),
  removeTold: command()
    .errors({ TOLD_NOT_FOUND: {} })
    .input(z.object({ toldId: ToldId }))
    .output(z.void()),
  principles: query.output(z.object({ principles: z.array(Principle), isOwn: z.boolean() })),
  /** Null: as they come. */
  savePrinciples: command()
    .errors({ DUPLICATE_PRINCIPLE: {} })
    .input(z.object({ principles: z.array(Principle).min(1).max(MOST_PRINCIPLES).nullable() }))
    .output(z.void()),

  /** Oldest first. */
  projects: query.output(z.array(Project)),
  createProject: command()
    .input(z.object({ name: Line }))
    .output(byProject),
  saveProject: command()
    .errors({ PROJECT_NOT_FOUND })
    .input(byProject.extend({ name: Line.optional(), claim: z.string().max(2_000).optional() }))
    .output(z.void()),
  saveProjectCell: command()
    .errors({ PROJECT_NOT_FOUND })
    .input(byProject.extend({ cell: z.enum(PROJECT_CELLS), text: Text }))
    .output(z.void()),
  /** It was defended aloud in this time of the log. */
  defendCell: command()
    .errors({ PROJECT_NOT_FOUND, TIME_NOT_FOUND, NOTHING_WRITTEN: {} })
    .input(byProject.extend({ cell: z.enum(PROJECT_CELLS), timeEntryId: TimeEntryId }))
    .output(z.void()),
  removeProject: command().errors({ PROJECT_NOT_FOUND }).input(byProject).output(z.void()),
  restoreProject: command().errors({ PROJECT_NOT_FOUND }).input(byProject).output(z.void()),
}
