import { ActionIcon, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowsTransferDown, IconTableDown, IconTableImport } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { client } from '../../../client/client.ts'
import { useActions } from '../../../ui/actions/ActionsProvider.tsx'
import { reportSave } from '../../../ui/report-save.ts'
import { TEXT as PRACTICE } from '../text.ts'
import { ImportDialog } from './ImportDialog.tsx'
import { TEXT } from './text.ts'

/** Questions come in and leave as tables. */
export function TableMenu() {
  const [token, setToken] = useState<string | null>(null)
  const orders = useMemo(
    () => ({ choose: () => void chooseTable().then(setToken), save: () => reportSave(client.practice.exportTable(), TEXT) }),
    [],
  )
  useActions(
    useMemo(
      () => [
        { id: 'practice.importTable', label: TEXT.importTable, group: PRACTICE.group, run: orders.choose },
        { id: 'practice.exportTable', label: TEXT.exportTable, group: PRACTICE.group, run: orders.save },
      ],
      [orders],
    ),
  )
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={TEXT.menu} title={TEXT.menu}>
            <IconArrowsTransferDown size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTableImport size={16} aria-hidden />} onClick={orders.choose}>
            {TEXT.importTable}
          </Menu.Item>
          <Menu.Item leftSection={<IconTableDown size={16} aria-hidden />} onClick={orders.save}>
            {TEXT.exportTable}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {token === null ? null : <ImportDialog key={token} token={token} onClose={() => setToken(null)} />}
    </>
  )
}

async function chooseTable(): Promise<string | null> {
  try {
    return (await client.practice.chooseTable())?.token ?? null
  } catch {
    notifications.show({ message: PRACTICE.failed, color: 'red' })
    return null
  }
}
