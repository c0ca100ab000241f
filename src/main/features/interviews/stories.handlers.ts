import { implement } from '@orpc/server'
import { interviewsContract } from '../../../shared/features/interviews/interviews.contract.ts'
import { DEFAULT_PRINCIPLES } from '../../../shared/features/interviews/stories.model.ts'
import { studyDay } from '../../../shared/kernel/calendar.ts'
import type { StoryId, ToldId } from '../../../shared/kernel/ids.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { given } from './given.ts'
import { findRound } from './rounds.store.ts'
import {
  findStory,
  hasTime,
  insertStory,
  insertTelling,
  insertTold,
  listOwnPrinciples,
  listStories,
  listTold,
  principlesOf,
  removeToldRow,
  replaceOwnPrinciples,
  replacePrinciples,
  setStoryDeleted,
  setStoryRetired,
  tellingsOf,
  updateStory,
} from './stories.store.ts'

const interviews = implement(interviewsContract).$context<Context>()

/** The story bank: what was written, how long it is aloud, and who has heard it. */
export const storiesHandlers = {
  stories: interviews.stories.handler(({ context: { db } }) =>
    listStories(db).map((story) => ({
      ...story,
      themes: [...story.themes],
      principles: principlesOf(db, story.id),
      tellingsMs: tellingsOf(db, story.id),
      told: listTold(db, story.id).map(({ storyId: _story, wasWeak, ...told }) => ({ ...told, wasWeak: wasWeak === 1 })),
      isRetired: story.isRetired === 1,
      isSample: story.isSample === 1,
    })),
  ),
  createStory: interviews.createStory.handler(
    command(({ context: { db, ids, clock }, input: { title } }) => {
      const storyId = ids.next() as StoryId
      insertStory(db, storyId, title, clock.now())
      return { storyId }
    }),
  ),
  saveStory: interviews.saveStory.handler(
    command(({ context: { db, clock }, input: { storyId, ...change }, errors }) => {
      const story = findStory(db, storyId)
      if (!story) throw errors.STORY_NOT_FOUND()
      updateStory(db, storyId, { ...story, ...given(change) }, clock.now())
    }),
  ),
  setStoryPrinciples: interviews.setStoryPrinciples.handler(
    command(({ context: { db, clock }, input: { storyId, keys }, errors }) => {
      const story = findStory(db, storyId)
      if (!story) throw errors.STORY_NOT_FOUND()
      replacePrinciples(db, storyId, keys)
      updateStory(db, storyId, story, clock.now())
    }),
  ),
  removeStory: interviews.removeStory.handler(
    command(({ context: { db, clock }, input: { storyId }, errors }) => {
      if (!setStoryDeleted(db, storyId, true, clock.now())) throw errors.STORY_NOT_FOUND()
    }),
  ),
  restoreStory: interviews.restoreStory.handler(
    command(({ context: { db, clock }, input: { storyId }, errors }) => {
      if (!setStoryDeleted(db, storyId, false, clock.now())) throw errors.STORY_NOT_FOUND()
    }),
  ),
  setStoryRetired: interviews.setStoryRetired.handler(
    command(({ context: { db, clock }, input: { storyId, isRetired }, errors }) => {
      if (!findStory(db, storyId)) throw errors.STORY_NOT_FOUND()
      setStoryRetired(db, storyId, isRetired, clock.now())
    }),
  ),
  addTelling: interviews.addTelling.handler(
    command(({ context: { db }, input: { storyId, timeEntryId }, errors }) => {
      if (!findStory(db, storyId)) throw errors.STORY_NOT_FOUND()
      if (!hasTime(db, timeEntryId)) throw errors.TIME_NOT_FOUND()
      insertTelling(db, storyId, timeEntryId)
    }),
  ),
  addTold: interviews.addTold.handler(
    command(({ context: { db, ids, clock, dayRule }, input: { storyId, to, wasWeak }, errors }) => {
      const story = findStory(db, storyId)
      if (!story) throw errors.STORY_NOT_FOUND()
      const round = 'roundId' in to ? findRound(db, to.roundId) : undefined
      if ('roundId' in to && !round) throw errors.ROUND_NOT_FOUND()
      const toldId = ids.next() as ToldId
      const company = 'company' in to ? to.company : (round?.company.trim() ?? '')
      const day = round?.heldOn ?? studyDay(clock.now(), dayRule())
      insertTold(db, { id: toldId, storyId, company, day, roundId: round?.id ?? null, wasWeak })
      if (wasWeak) updateStory(db, storyId, { ...story, strength: 'weak' }, clock.now())
      return { toldId }
    }),
  ),
  removeTold: interviews.removeTold.handler(
    command(({ context: { db, clock }, input: { toldId }, errors }) => {
      if (!removeToldRow(db, toldId, clock.now())) throw errors.TOLD_NOT_FOUND()
    }),
  ),
  principles: interviews.principles.handler(({ context: { db } }) => {
    const own = listOwnPrinciples(db)
    return { principles: own.length > 0 ? own : [...DEFAULT_PRINCIPLES], isOwn: own.length > 0 }
  }),
  savePrinciples: interviews.savePrinciples.handler(
    command(({ context: { db }, input: { principles }, errors }) => {
      const wanted = principles ?? []
      if (new Set(wanted.map(({ key }) => key)).size < wanted.length) throw errors.DUPLICATE_PRINCIPLE()
      replaceOwnPrinciples(db, wanted)
    }),
  ),
}
