import { Button, Menu } from '@mantine/core'
import { IconCalendarDown, IconDownload, IconPrinter, IconTableDown } from '@tabler/icons-react'
import { client } from '../../client/client.ts'
import { reportSave } from '../../ui/report-save.ts'
import { TEXT } from './text.ts'

/** The plan and the time log as files that other programs open. */
export function ExportMenu({ onSheet }: { readonly onSheet: () => void }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          {TEXT.exports.open}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={onSheet}>
          {TEXT.exports.sheet}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCalendarDown size={16} aria-hidden />}
          onClick={() => reportSave(client.planner.exportCalendar(), TEXT.exports)}
        >
          {TEXT.exports.calendar}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTableDown size={16} aria-hidden />}
          onClick={() => reportSave(client.planner.exportTimeLog(), TEXT.exports)}
        >
          {TEXT.exports.timeLog}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
