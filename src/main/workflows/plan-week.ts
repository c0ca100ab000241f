import { implement } from '@orpc/server'
import { plannerContract } from '../../shared/features/planner/planner.contract.ts'
import type { Context } from '../core/context.ts'
import { busyBetween } from '../features/calendars/calendars.handlers.ts'
import { type BusyOn, todayView, weekView } from '../features/planner/week-views.ts'

const planner = implement(plannerContract).$context<Context>()

const busyIn =
  (context: Context): BusyOn =>
  (from, to) =>
    busyBetween(context, from, to).stretches

/** What a day has room for depends on other people's calendars too. */
export const planWeek = planner.week.handler(({ context, input }) => weekView(context, input.day, busyIn(context)))

export const planToday = planner.today.handler(({ context }) => todayView(context, busyIn(context)))
