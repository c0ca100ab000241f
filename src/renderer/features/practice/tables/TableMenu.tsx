import { ActionIcon, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowsTransferDown, IconCards, IconPackageExport, IconTableDown, IconTableImport } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { client } from '../../../client/client.ts'
import { useActions } from '../../../ui/actions/ActionsProvider.tsx'
import { reportSave } from '../../../ui/report-save.ts'
import { DeckDialog } from '../decks/DeckDialog.tsx'
import { ExportDialog } from '../decks/ExportDialog.tsx'
import { TEXT as DECKS } from '../decks/text.ts'
import { TEXT as PRACTICE } from '../text.ts'
import { ImportDialog } from './ImportDialog.tsx'
import { TEXT } from './text.ts'

/** Questions come in and leave as tables and as Anki packages. */
export function TableMenu() {
  const [token, setToken] = useState<string | null>(null)
  const [deckToken, setDeckToken] = useState<string | null>(null)
  const [isSavingDeck, setIsSavingDeck] = useState(false)
  const orders = useMemo(
    () => ({
      choose: () => void chosen(() => client.practice.chooseTable()).then(setToken),
      save: () => reportSave(client.practice.exportTable(), TEXT),
      chooseDeck: () => void chosen(() => client.practice.chooseDeck()).then(setDeckToken),
      saveDeck: () => setIsSavingDeck(true),
    }),
    [],
  )
  useActions(
    useMemo(
      () => [
        { id: 'practice.importTable', label: TEXT.importTable, group: PRACTICE.group, run: orders.choose },
        { id: 'practice.exportTable', label: TEXT.exportTable, group: PRACTICE.group, run: orders.save },
        { id: 'practice.importDeck', label: DECKS.importDeck, group: PRACTICE.group, run: orders.chooseDeck },
        { id: 'practice.exportDeck', label: DECKS.exportDeck, group: PRACTICE.group, run: orders.saveDeck },
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
          <Menu.Divider />
          <Menu.Item leftSection={<IconCards size={16} aria-hidden />} onClick={orders.chooseDeck}>
            {DECKS.importDeck}
          </Menu.Item>
          <Menu.Item leftSection={<IconPackageExport size={16} aria-hidden />} onClick={orders.saveDeck}>
            {DECKS.exportDeck}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {token === null ? null : <ImportDialog key={token} token={token} onClose={() => setToken(null)} />}
      {deckToken === null ? null : <DeckDialog key={deckToken} token={deckToken} onClose={() => setDeckToken(null)} />}
      {isSavingDeck ? <ExportDialog onClose={() => setIsSavingDeck(false)} /> : null}
    </>
  )
}

async function chosen(choose: () => Promise<{ readonly token: string } | null>): Promise<string | null> {
  try {
    return (await choose())?.token ?? null
  } catch {
    notifications.show({ message: PRACTICE.failed, color: 'red' })
    return null
  }
}
