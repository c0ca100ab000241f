import type { FoundCalendar } from '../../src/shared/features/calendars/calendars.contract.ts'
import type { CalendarId } from '../../src/shared/kernel/ids.ts'
import type { IsoDate } from '../../src/shared/kernel/time.ts'
import type { TestCore } from './test-core.ts'

/** What a calendar file would bring, and the token it has for that. */
export async function lookAt({ client, core }: TestCore, path: string) {
  const token = core.context.offeredFiles.offer([path])
  return { token, preview: await client.calendars.preview({ token }) }
}

/** Of a file that is not refused. */
export async function found(core: TestCore, path: string): Promise<FoundCalendar & { token: string }> {
  const { token, preview } = await lookAt(core, path)
  if (preview.kind !== 'found') throw new Error(`Refused: ${preview.problem} in line ${preview.line}`)
  return { ...preview, token }
}

export async function takeIn(core: TestCore, path: string, calendarId: CalendarId | null = null) {
  const { token, fingerprint, name } = await found(core, path)
  return core.client.calendars.importFile({ token, fingerprint, name, calendarId })
}

/** Busy time as text: day, hour, hours, title. */
export async function busyHours({ client }: TestCore, from: string, to: string): Promise<string[]> {
  const { stretches } = await client.calendars.busy({ from: from as IsoDate, to: to as IsoDate })
  return stretches
    .map(({ title, day, startMinute, durationMinutes }) => `${day} ${startMinute / 60}+${durationMinutes / 60} ${title}`)
    .sort()
}
