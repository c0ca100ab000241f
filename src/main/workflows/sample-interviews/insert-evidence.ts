import type { ProjectId, QuestionId, StoryId, TimeEntryId } from '../../../shared/kernel/ids.ts'
import { SECOND_MS } from '../../../shared/kernel/units.ts'
import { insertProject, saveCellDefended, saveCellText, updateProject } from '../../features/interviews/projects.store.ts'
import { insertStory, insertTelling, replacePrinciples, setStoryRetired, updateStory } from '../../features/interviews/stories.store.ts'
import { syncCards } from '../../features/practice/cards.store.ts'
import { ordinalsOf } from '../../features/practice/ordinals.ts'
import { insertQuestion, replaceTags } from '../../features/practice/questions.store.ts'
import { insertSampleTime, labelSample, type SampleRowContext } from '../../features/sample/sample.store.ts'
import type { Db } from '../../store/db.ts'
import type { SampleInterviews } from './content.ts'

/** How the sample's rows come about: when its days lie, and who gives the ids. */
export interface SampleTools {
  readonly db: Db
  readonly row: SampleRowContext
  readonly at: (moment: { readonly daysAgo: number; readonly startMinute: number }) => number
}

/** Ids by the keys of the content. */
type Keyed<Id> = ReadonlyMap<string, Id>

/** Questions of the bank with their cards, which nobody has answered yet. */
export function insertSampleQuestions({ db, row }: SampleTools, questions: SampleInterviews['questions']): Keyed<QuestionId> {
  return new Map(
    questions.map(({ key, tags, ...question }) => {
      const id = row.nextId() as QuestionId
      const facts = { kind: 'basic', reading: '', timeLimitS: null, origin: 'own', originRef: null, isSample: true, now: row.now } as const
      insertQuestion(db, { ...question, ...facts, id })
      replaceTags(db, id, tags)
      syncCards(db, id, ordinalsOf('basic', question.prompt), row.nextId)
      return [key, id]
    }),
  )
}

/** Stories with how long they were aloud. */
export function insertSampleStories({ db, row, at }: SampleTools, stories: SampleInterviews['stories']): Keyed<StoryId> {
  return new Map(
    stories.map(({ key, principles, toldAloud, isRetired, ...story }) => {
      const id = row.nextId() as StoryId
      insertStory(db, id, story.title, row.now)
      updateStory(db, id, story, row.now)
      replacePrinciples(db, id, principles)
      setStoryRetired(db, id, isRetired, row.now)
      if (toldAloud) insertTelling(db, id, insertSpoken({ db, row, at }, toldAloud, 'behavioural', story.title))
      labelSample(db, 'story', id)
      return [key, id]
    }),
  )
}

/** Dossiers, red where nobody defended them yet. */
export function insertSampleProjects({ db, row, at }: SampleTools, projects: SampleInterviews['projects']): Keyed<ProjectId> {
  return new Map(
    projects.map(({ key, name, claim, cells }) => {
      const id = row.nextId() as ProjectId
      insertProject(db, id, name, row.now)
      updateProject(db, id, { name, claim }, row.now)
      for (const { cell, text, defended } of cells) {
        saveCellText(db, id, cell, text)
        if (defended) saveCellDefended(db, id, cell, insertSpoken({ db, row, at }, defended, 'projects-vision', name))
      }
      labelSample(db, 'project', id)
      return [key, id]
    }),
  )
}

type Aloud = NonNullable<SampleInterviews['stories'][number]['toldAloud']>

function insertSpoken({ db, row, at }: SampleTools, spoken: Aloud, pillar: 'behavioural' | 'projects-vision', note: string): TimeEntryId {
  const id = row.nextId()
  const activeMs = spoken.seconds * SECOND_MS
  const startedAt = at(spoken)
  insertSampleTime(db, { id, source: 'focus', pillar, blockId: null, startedAt, activeMs, note }, row)
  return id as TimeEntryId
}
