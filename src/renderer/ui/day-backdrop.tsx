import { createContext, type ReactNode, useContext } from 'react'
import type { IsoDate } from '../../shared/kernel/time.ts'

type DrawDay = (day: IsoDate, startHour: number) => ReactNode

/** What lies behind the blocks of a day in every grid of hours. Pages fill it, so that the planner need not know what it is. */
const DayBackdropContext = createContext<DrawDay>(() => null)
export const DayBackdropProvider = DayBackdropContext.Provider

export function DayBackdrop({ day, startHour }: { readonly day: IsoDate; readonly startHour: number }) {
  return useContext(DayBackdropContext)(day, startHour)
}
