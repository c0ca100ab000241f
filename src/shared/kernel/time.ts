import { z } from 'zod'

/** An instant: milliseconds since 1970-01-01 UTC, whole. */
export const EpochMs = z.int().min(0).brand<'EpochMs'>()
export type EpochMs = z.infer<typeof EpochMs>

/** A calendar day, `YYYY-MM-DD`. Of a study day when it comes from `studyDay`. */
export const IsoDate = z.iso.date().brand<'IsoDate'>()
export type IsoDate = z.infer<typeof IsoDate>

/** A length of time in whole milliseconds, never negative. */
export const DurationMs = z.int().min(0)
