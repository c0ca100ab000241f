import { ActionIcon, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconEye, IconEyeOff, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Calendar } from '../../../shared/features/calendars/calendars.contract.ts'
import { client } from '../../client/client.ts'
import { offerUndo } from '../../ui/undo.tsx'
import classes from './Calendars.module.css'
import { TEXT } from './text.ts'

/** A calendar's name is changed where it stands. */
export function CalendarRow({ calendar }: { readonly calendar: Calendar }) {
  const [typed, setTyped] = useState<string | null>(null)
  const { id, name, isHidden, eventCount } = calendar
  const rename = () => {
    const wanted = typed?.trim() ?? ''
    if (wanted === '' || wanted === name) return setTyped(null)
    // The old name must not flash up between the order and its echo.
    attempt(client.calendars.change({ calendarId: id, name: wanted }).finally(() => setTyped(null)))
  }
  const remove = () =>
    attempt(
      client.calendars.remove({ calendarId: id }).then(() => {
        offerUndo(TEXT.removed(name), () => attempt(client.calendars.restore({ calendarId: id })))
      }),
    )
  return (
    <li className={classes.row} data-hidden={isHidden || undefined}>
      <span className={classes.sample} aria-hidden />
      <div className={classes.words}>
        <TextInput
          variant="unstyled"
          size="xs"
          classNames={{ input: classes.name }}
          aria-label={TEXT.nameOf(name)}
          maxLength={100}
          value={typed ?? name}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={rename}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur()
            if (event.key === 'Escape') setTyped(null)
          }}
        />
        <Text size="xs" c="var(--pb-ink-soft)" className="pb-numbers">
          {TEXT.count(eventCount)}
        </Text>
      </div>
      <ActionIcon
        variant="subtle"
        aria-label={isHidden ? TEXT.show(name) : TEXT.hide(name)}
        onClick={() => attempt(client.calendars.change({ calendarId: id, isHidden: !isHidden }))}
      >
        {isHidden ? <IconEyeOff size={18} aria-hidden /> : <IconEye size={18} aria-hidden />}
      </ActionIcon>
      <ActionIcon variant="subtle" aria-label={TEXT.remove(name)} onClick={remove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </li>
  )
}

function attempt(order: Promise<unknown>): void {
  order.catch(() => notifications.show({ message: TEXT.failed, color: 'red' }))
}
