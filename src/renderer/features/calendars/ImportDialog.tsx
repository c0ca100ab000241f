import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FoundCalendar } from '../../../shared/features/calendars/calendars.contract.ts'
import type { CalendarId } from '../../../shared/kernel/ids.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { dayText } from '../../ui/day-text.ts'
import { LeftOut } from './LeftOut.tsx'
import { TEXT } from './text.ts'
import type { CalendarImport } from './use-calendar-import.ts'

const AS_NEW = ''

/** What a file would bring, before anything is written. */
export function ImportDialog({ file, confirm, close }: Pick<CalendarImport, 'file' | 'confirm' | 'close'>) {
  const preview = file?.preview
  return (
    <Modal
      // Not before there is something in it: what takes the focus has to be there when it opens.
      opened={preview !== null && preview !== undefined}
      onClose={close}
      size="lg"
      title={TEXT.preview.title}
      closeButtonProps={{ 'aria-label': TEXT.preview.close }}
    >
      {preview?.kind === 'refused' ? (
        <Stack gap="xs">
          <Text fw={600}>{TEXT.preview.refused(visibleText(preview.fileName))}</Text>
          <Text role="alert">{TEXT.preview.problem(preview.problem, preview.line)}</Text>
        </Stack>
      ) : null}
      {preview?.kind === 'found' ? <FoundForm key={file?.token} found={preview} confirm={confirm} close={close} /> : null}
    </Modal>
  )
}

interface FoundFormProps extends Pick<CalendarImport, 'confirm' | 'close'> {
  readonly found: FoundCalendar
}

function FoundForm({ found, confirm, close }: FoundFormProps) {
  const same = found.updates.find(({ isSame }) => isSame)
  const [into, setInto] = useState<string>(same?.calendarId ?? AS_NEW)
  const [name, setName] = useState(same?.name ?? visibleText(found.name))
  const [isBusy, setIsBusy] = useState(false)
  const { firstDay, lastDay, eventCount } = found
  const calendarId = into === AS_NEW ? null : (into as CalendarId)
  const choose = (value: string) => {
    setInto(value)
    setName(found.updates.find((update) => update.calendarId === value)?.name ?? visibleText(found.name))
  }
  const submit = () => {
    setIsBusy(true)
    void confirm(found, name.trim(), calendarId).finally(() => setIsBusy(false))
  }
  return (
    <Stack>
      <div>
        <Text fw={600}>{visibleText(found.fileName)}</Text>
        <Text size="sm" className="pb-numbers">
          {TEXT.preview.found(eventCount)}
          {firstDay ? `, ${TEXT.preview.range(dayText(firstDay), lastDay ? dayText(lastDay) : null)}` : ''}.
        </Text>
      </div>
      {found.updates.length > 0 ? (
        <Radio.Group label={TEXT.preview.into} value={into} onChange={choose}>
          <Stack gap="xs" mt="xs">
            {found.updates.map((update) => (
              <Radio
                key={update.calendarId}
                value={update.calendarId}
                label={TEXT.preview.asUpdate(update.name)}
                description={TEXT.preview.changes(update)}
              />
            ))}
            <Radio value={AS_NEW} label={TEXT.preview.asNew} />
          </Stack>
        </Radio.Group>
      ) : null}
      <TextInput
        label={TEXT.name}
        data-autofocus
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && name.trim() !== '') submit()
        }}
      />
      <LeftOut found={found} />
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {TEXT.preview.cancel}
        </Button>
        <Button loading={isBusy} disabled={name.trim() === '' || (eventCount === 0 && calendarId === null)} onClick={submit}>
          {calendarId === null ? TEXT.preview.confirm : TEXT.preview.update}
        </Button>
      </Group>
    </Stack>
  )
}
