import type { IsoDate } from '../../../../shared/kernel/time.ts'
import type { client } from '../../../client/client.ts'

/** An interview that lies ahead, as the plan knows it. */
export interface InterviewDay {
  readonly id: string
  readonly title: string
  readonly day: IsoDate
  readonly daysLeft: number
}

type Ready = Awaited<ReturnType<typeof client.practice.readyOn>>

/** All categories together: cards that were asked, their expected share, those below, and those never asked. */
export function sumReady({ categories }: Ready) {
  const cards = categories.reduce((sum, each) => sum + each.cards, 0)
  const expected = categories.reduce((sum, each) => sum + each.cards * (each.meanChance ?? 0), 0)
  return {
    cards,
    chance: cards === 0 ? null : expected / cards,
    below: categories.reduce((sum, each) => sum + each.below, 0),
    neverAsked: categories.reduce((sum, each) => sum + each.neverAsked, 0),
  }
}
