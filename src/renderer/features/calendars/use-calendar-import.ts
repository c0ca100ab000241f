import { notifications } from '@mantine/notifications'
import { useCallback, useEffect, useState } from 'react'
import type { CalendarPreview, FoundCalendar } from '../../../shared/features/calendars/calendars.contract.ts'
import type { CalendarId } from '../../../shared/kernel/ids.ts'
import { client } from '../../client/client.ts'
import { offerUndo } from '../../ui/undo.tsx'
import { TEXT } from './text.ts'

export interface CalendarImport {
  /** Null: no file is being looked at. `preview` null: it is being read. */
  readonly file: { readonly token: string; readonly preview: CalendarPreview | null } | null
  readonly choose: () => void
  readonly confirm: (found: FoundCalendar, name: string, calendarId: CalendarId | null) => Promise<void>
  readonly close: () => void
}

/** A file on its way in: chosen or dropped, looked at, and only then taken. */
export function useCalendarImport(): CalendarImport {
  const [file, setFile] = useState<CalendarImport['file']>(null)

  const look = useCallback((offered: Promise<string | null>) => {
    const open = async () => {
      const token = await offered
      if (token === null) return
      setFile({ token, preview: null })
      const preview = await client.calendars.preview({ token })
      // Closed in the meantime: it stays closed.
      setFile((shown) => (shown?.token === token ? { token, preview } : shown))
    }
    open().catch(() => {
      setFile(null)
      say(TEXT.failed)
    })
  }, [])

  useDroppedCalendar(look)

  return {
    file,
    choose: () => look(client.calendars.chooseFile().then((chosen) => chosen?.token ?? null)),
    close: () => setFile(null),
    async confirm(found, name, calendarId) {
      if (!file) return
      try {
        const order = { token: file.token, fingerprint: found.fingerprint, name, calendarId }
        const { calendar, importNumber } = await client.calendars.importFile(order)
        setFile(null)
        offerUndo(TEXT.imported(calendar.name, calendar.eventCount), () => {
          client.calendars.undoImport({ calendarId: calendar.id, importNumber }).catch(() => say(TEXT.failed))
        })
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : ''
        say(TEXT.preview.codes[code] ?? TEXT.failed)
      }
    },
  }
}

function say(message: string): void {
  notifications.show({ message, color: 'red' })
}

/** A calendar file that falls on the window is ours and no paper; so it is caught before papers see it. */
function useDroppedCalendar(look: (offered: Promise<string>) => void): void {
  useEffect(() => {
    const onDrop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? []
      if (!file || event.dataTransfer?.files.length !== 1 || !/\.(ics|ical|ifb|icalendar)$/i.test(file.name)) return
      event.preventDefault()
      look(window.api.registerDrop([file]))
    }
    window.addEventListener('drop', onDrop, true)
    return () => window.removeEventListener('drop', onDrop, true)
  }, [look])
}
