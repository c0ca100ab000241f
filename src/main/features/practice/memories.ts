import { CATEGORIES, type Category } from '../../../shared/features/practice/practice.model.ts'
import { FORGETTING } from '../../../shared/features/practice/scheduling.model.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import type { MemoryRow } from './memories.store.ts'
import { type CategoryThen, type Refreshing, spentAt, type Then } from './ready.store.ts'

const DAY_MS = 86_400_000
const FIRST_ROOM = 1_024
/** A day, a little less, so that no rounding passes over a card. */
const PASSED_MS = DAY_MS * 0.999_999
/** Instants whose sums are kept up with every change. */
const KEPT_SUMS = 8
/** Chances are added as whole numbers of this part: what is added and taken again leaves nothing behind. */
const CHANCE_PARTS = 2 ** 32

/** What the cards of a category add up to at an instant. */
interface Sum {
  cards: number
  chanceParts: number
  below: number
}

interface KeptSums extends Then {
  readonly spent: number
  readonly byCategory: Sum[]
}

export interface Aged {
  readonly card: number
  /** Days since the last answer in stabilities. */
  readonly age: number
}

/**
 * Every memory of a bank side by side, as numbers: looking through 20,000 of them takes a tenth of a millisecond, and
 * what was summed up once is kept up with every change. It answers what `ready.store.ts` asks the rows themselves, alike.
 */
export class Memories {
  #size = 0
  #card = new Float64Array(FIRST_ROOM)
  #category = new Uint8Array(FIRST_ROOM)
  #isInReview = new Uint8Array(FIRST_ROOM)
  #dueAt = new Float64Array(FIRST_ROOM)
  #stability = new Float64Array(FIRST_ROOM)
  #lastReviewedAt = new Float64Array(FIRST_ROOM)
  #buriedUntil = new Float64Array(FIRST_ROOM)
  readonly #placeOf = new Map<number, number>()
  #sums: KeptSums[] = []

  put(row: MemoryRow): void {
    this.remove(row.card)
    const place = this.#size
    if (place === this.#card.length) this.#grow()
    this.#size += 1
    this.#placeOf.set(row.card, place)
    this.#card[place] = row.card
    this.#category[place] = CATEGORIES.indexOf(row.category)
    this.#isInReview[place] = row.isInReview
    this.#dueAt[place] = row.dueAt
    this.#stability[place] = row.stability
    // A card without a last answer has no age and is in no sum.
    this.#lastReviewedAt[place] = row.lastReviewedAt ?? Number.NaN
    this.#buriedUntil[place] = row.buriedUntil
    for (const sums of this.#sums) this.#add(sums, place, 1)
  }

  remove(card: number): void {
    const place = this.#placeOf.get(card)
    if (place === undefined) return
    for (const sums of this.#sums) this.#add(sums, place, -1)
    this.#placeOf.delete(card)
    this.#size -= 1
    const last = this.#size
    if (place === last) return
    for (const column of this.#columns()) column[place] = column[last] ?? 0
    this.#placeOf.set(this.#card[place] ?? 0, place)
  }

  /** By category: how many, their mean chance at an instant (to ten digits), and those below the target. */
  sumChances(then: Then): CategoryThen[] {
    return this.#sumsAt(then).byCategory.flatMap(({ cards, chanceParts, below }, index) => {
      const category = CATEGORIES[index]
      return category === undefined || cards === 0 ? [] : [{ category, cards, meanChance: chanceParts / CHANCE_PARTS / cards, below }]
    })
  }

  /** Cards below the target at an instant, the least remembered first. */
  listBelow(then: Then & { readonly category: Category | null; readonly limit: number }): Aged[] {
    return this.#leastRemembered(then, then.limit, () => true)
  }

  nextBelow(asked: Refreshing): Aged | undefined {
    return this.#leastRemembered(asked, 1, (place) => this.#isToRefresh(place, asked))[0]
  }

  countBelow(asked: Refreshing): number {
    const spent = spentAt(asked.target)
    const wanted = asked.category === null ? null : CATEGORIES.indexOf(asked.category)
    let count = 0
    for (let place = 0; place < this.#size; place++) {
      if (wanted !== null && this.#category[place] !== wanted) continue
      if (this.#ageAt(place, asked.at) > spent && this.#isToRefresh(place, asked)) count += 1
    }
    return count
  }

  /** Cards due between one end and the next, the first from ever on, for each category that has any. @param ends rising */
  countDue(ends: readonly number[]): Map<Category, number[]> {
    const [size, dueAts, categories, last] = [this.#size, this.#dueAt, this.#category, ends.at(-1) ?? 0]
    const counts = CATEGORIES.map(() => ends.map(() => 0))
    const has = CATEGORIES.map(() => false)
    for (let place = 0; place < size; place++) {
      const dueAt = dueAts[place] ?? 0
      const category = categories[place] ?? 0
      const due = counts[category]
      if (dueAt >= last || !due) continue
      const index = firstAfter(ends, dueAt)
      due[index] = (due[index] ?? 0) + 1
      has[category] = true
    }
    return new Map(CATEGORIES.flatMap((category, index) => (has[index] ? [[category, counts[index] ?? []] as const] : [])))
  }

  /** Cards that are due for review before an instant and not put off. */
  countDueBefore(until: EpochMs, now: EpochMs): number {
    let count = 0
    for (let place = 0; place < this.#size; place++) {
      if (this.#isInReview[place] === 1 && (this.#dueAt[place] ?? 0) < until && (this.#buriedUntil[place] ?? 0) <= now) count += 1
    }
    return count
  }

  /** Cards of each category that are due before an instant, learnt ones too, and not put off. */
  countWaiting(until: EpochMs, now: EpochMs): Map<Category, number> {
    const counts = CATEGORIES.map(() => 0)
    for (let place = 0; place < this.#size; place++) {
      if ((this.#dueAt[place] ?? 0) >= until || (this.#buriedUntil[place] ?? 0) > now) continue
      const category = this.#category[place] ?? 0
      counts[category] = (counts[category] ?? 0) + 1
    }
    return new Map(CATEGORIES.map((category, index) => [category, counts[index] ?? 0]))
  }

  /** Whole days, as the scheduler counts them. */
  #ageAt(place: number, at: EpochMs): number {
    const days = Math.max(0, Math.trunc((at - (this.#lastReviewedAt[place] ?? 0)) / DAY_MS))
    return days / Math.max(this.#stability[place] ?? 0, 0.001)
  }

  #isToRefresh(place: number, { now, dayStart }: Refreshing): boolean {
    return (this.#lastReviewedAt[place] ?? 0) < dayStart && (this.#buriedUntil[place] ?? 0) <= now
  }

  #leastRemembered(
    { at, target, category }: Then & { readonly category: Category | null },
    limit: number,
    isWanted: (place: number) => boolean,
  ): Aged[] {
    const wanted = category === null ? null : CATEGORIES.indexOf(category)
    const best: Aged[] = []
    let bar = spentAt(target)
    const [size, categories, answeredAts, stabilities] = [this.#size, this.#category, this.#lastReviewedAt, this.#stability]
    for (let place = 0; place < size; place++) {
      if (wanted !== null && categories[place] !== wanted) continue
      // Most are passed over by a multiplication: without the days' rounding and a division none is older than so.
      if (at - (answeredAts[place] ?? 0) < PASSED_MS * bar * (stabilities[place] ?? 0)) continue
      const age = this.#ageAt(place, at)
      const isIn = best.length < limit ? age > bar : age >= bar
      if (!isIn || !isWanted(place)) continue
      const one = { card: this.#card[place] ?? 0, age }
      const index = best.findIndex((other) => isBefore(one, other))
      if (index === -1 && best.length === limit) continue
      best.splice(index === -1 ? best.length : index, 0, one)
      if (best.length > limit) best.pop()
      if (best.length === limit) bar = best.at(-1)?.age ?? bar
    }
    return best
  }

  #sumsAt({ at, target }: Then): KeptSums {
    const known = this.#sums.find((sums) => sums.at === at && sums.target === target)
    if (known) return known
    const sums: KeptSums = {
      ...{ at, target, spent: spentAt(target) },
      byCategory: CATEGORIES.map(() => ({ cards: 0, chanceParts: 0, below: 0 })),
    }
    for (let place = 0; place < this.#size; place++) this.#add(sums, place, 1)
    this.#sums = [sums, ...this.#sums].slice(0, KEPT_SUMS)
    return sums
  }

  #add({ at, spent, byCategory }: KeptSums, place: number, sign: 1 | -1): void {
    const sum = byCategory[this.#category[place] ?? 0]
    const age = this.#ageAt(place, at)
    if (!sum || Number.isNaN(age)) return
    sum.cards += sign
    sum.chanceParts += sign * Math.round((1 + FORGETTING.factor * age) ** FORGETTING.decay * CHANCE_PARTS)
    if (age > spent) sum.below += sign
  }

  #columns(): (Float64Array | Uint8Array)[] {
    return [this.#card, this.#category, this.#isInReview, this.#dueAt, this.#stability, this.#lastReviewedAt, this.#buriedUntil]
  }

  #grow(): void {
    this.#card = twice(this.#card)
    this.#category = twice(this.#category)
    this.#isInReview = twice(this.#isInReview)
    this.#dueAt = twice(this.#dueAt)
    this.#stability = twice(this.#stability)
    this.#lastReviewedAt = twice(this.#lastReviewedAt)
    this.#buriedUntil = twice(this.#buriedUntil)
  }
}

function isBefore(one: Aged, other: Aged): boolean {
  return one.age > other.age || (one.age === other.age && one.card < other.card)
}

/** The first end that lies after the value; ends rise. It looks where it would lie if they were whole days apart, as most are. */
function firstAfter(ends: readonly number[], value: number): number {
  let index = Math.min(ends.length, Math.max(0, Math.ceil((value - (ends[0] ?? 0)) / DAY_MS)))
  while (index > 0 && (ends[index - 1] ?? 0) > value) index -= 1
  while (index < ends.length && (ends[index] ?? 0) <= value) index += 1
  return index
}

function twice<Column extends Float64Array | Uint8Array>(column: Column): Column {
  const larger = column instanceof Float64Array ? new Float64Array(column.length * 2) : new Uint8Array(column.length * 2)
  larger.set(column)
  return larger as Column
}
