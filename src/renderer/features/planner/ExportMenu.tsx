import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCalendarDown, IconDownload, IconTableDown } from '@tabler/icons-react'
import type { ExportOutcome } from '../../../shared/features/planner/exports.contract.ts'
import { client } from '../../client/client.ts'
import { TEXT } from './text.ts'

/** The plan and the time log as files that other programs open. */
export function ExportMenu() {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          {TEXT.exports.open}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCalendarDown size={16} aria-hidden />} onClick={() => save(client.planner.exportCalendar())}>
          {TEXT.exports.calendar}
        </Menu.Item>
        <Menu.Item leftSection={<IconTableDown size={16} aria-hidden />} onClick={() => save(client.planner.exportTimeLog())}>
          {TEXT.exports.timeLog}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function save(job: Promise<ExportOutcome>): void {
  job.then(
    (outcome) => {
      if (outcome.kind === 'saved') notifications.show({ message: TEXT.exports.saved(outcome.fileName, outcome.count) })
      if (outcome.kind === 'empty') notifications.show({ message: TEXT.exports.empty })
      if (outcome.kind === 'refused') notifications.show({ message: TEXT.exports.refused[outcome.reason], color: 'red' })
    },
    () => notifications.show({ message: TEXT.exports.refused.failed, color: 'red' }),
  )
}
