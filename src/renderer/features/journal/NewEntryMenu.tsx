import { Button, Menu, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { TEMPLATES } from '../../../shared/features/journal/journal.model.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import type { Action } from '../../ui/actions/action.ts'
import { TEXT } from './text.ts'
import { useCreateEntry } from './use-journal-orders.ts'

/** The one way to a new entry: a button, `n`, and an action for each template in the palette. */
export function NewEntryMenu() {
  const [isOpen, setOpen] = useState(false)
  const { mutate, isPending } = useCreateEntry()
  useActions(
    useMemo<readonly Action[]>(
      () => [
        { id: 'journal.new', label: TEXT.newEntry, group: TEXT.group, keys: ['n'], run: () => setOpen(true) },
        ...TEMPLATES.map((template) => ({
          id: `journal.new.${template}`,
          label: TEXT.newFrom(TEXT.templates[template]),
          group: TEXT.group,
          run: () => mutate({ template }),
        })),
      ],
      [mutate],
    ),
  )
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-start" width={320} shadow="md" trapFocus>
      <Menu.Target>
        <Button leftSection={<IconPlus size={16} aria-hidden />} loading={isPending}>
          {TEXT.newEntry}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {TEMPLATES.map((template) => (
          <Menu.Item key={template} onClick={() => mutate({ template })}>
            {TEXT.templates[template]}
            <Text size="xs" c="var(--pb-ink-soft)">
              {TEXT.templateHints[template]}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
