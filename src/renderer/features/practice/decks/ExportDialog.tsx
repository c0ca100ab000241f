import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { client } from '../../../client/client.ts'
import { reportSave } from '../../../ui/report-save.ts'
import { TEXT as TABLES } from '../tables/text.ts'
import { TEXT } from './text.ts'

/** What a package of the bank holds, before the system asks where to. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const [withDates, setWithDates] = useState(false)
  return (
    <Modal opened onClose={onClose} title={TEXT.exportDialog} centered>
      <Stack>
        <Text size="sm">{TEXT.exportHint}</Text>
        <Checkbox
          data-autofocus
          label={TEXT.withDates}
          description={TEXT.withDatesHint}
          checked={withDates}
          onChange={(event) => setWithDates(event.currentTarget.checked)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {TEXT.cancel}
          </Button>
          <Button
            onClick={() => {
              onClose()
              reportSave(client.practice.exportDeck({ withDates }), TABLES)
            }}
          >
            {TEXT.save}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
