import type { Category } from '../../../shared/features/practice/practice.model.ts'
import { studyDayStart } from '../../../shared/kernel/calendar.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { Context } from '../../core/context.ts'
import { todayOf } from './ask.ts'
import { type CardRow, findCardAt, nextLearning } from './cards.store.ts'
import { countBelow, nextBelow } from './ready.ts'

type Asking = Pick<Context, 'clock' | 'dayRule' | 'settings' | 'db'>

/** A study day begins at night; whoever is asked then is asked at its first instant. */
export function thenOf({ dayRule, settings }: Pick<Asking, 'dayRule' | 'settings'>, day: IsoDate) {
  return { at: studyDayStart(day, dayRule()), target: settings().retentionPercent / 100 }
}

/** The card to ask so that a day finds it remembered: what is being learnt anyway, then the least remembered then. */
export function chooseForDay(context: Asking, day: IsoDate, category: Category | null): CardRow | undefined {
  const today = todayOf(context)
  const learning = nextLearning(context.db, category, today)
  if (learning) return learning
  const found = nextBelow(context.db, { ...thenOf(context, day), ...today, category })
  return found ? findCardAt(context.db, found.card) : undefined
}

/** How many cards are left to ask for a day. */
export function leftForDay(context: Asking, day: IsoDate, category: Category | null) {
  return { due: countBelow(context.db, { ...thenOf(context, day), ...todayOf(context), category }), learning: 0, fresh: 0 }
}
