import { Button, Menu, Text } from '@mantine/core'
import { IconPlus, IconTemplate } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { TEMPLATES } from '../../../shared/features/journal/journal.model.ts'
import { endpoints } from '../../client/client.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import type { Action } from '../../ui/actions/action.ts'
import { TemplatesDialog } from './TemplatesDialog.tsx'
import { TEXT } from './text.ts'
import { useCreateEntry } from './use-journal-orders.ts'

const NONE: readonly never[] = []

/** The one way to a new entry: a button, `n`, and an action for each template in the palette. */
export function NewEntryMenu() {
  const [isOpen, setOpen] = useState(false)
  const [isManaging, setManaging] = useState(false)
  const { data: own = NONE } = useQuery(endpoints.journal.templates.queryOptions())
  const { mutate, isPending } = useCreateEntry()
  useActions(
    useMemo<readonly Action[]>(
      () => [
        { id: 'journal.new', label: TEXT.newEntry, group: TEXT.group, keys: ['n'], run: () => setOpen(true) },
        { id: 'journal.templates', label: TEXT.own.title, group: TEXT.group, run: () => setManaging(true) },
        ...own.map(({ templateId, name }) => ({
          id: `journal.new.${templateId}`,
          label: TEXT.newFrom(name),
          group: TEXT.group,
          run: () => mutate({ template: 'blank', templateId }),
        })),
        ...TEMPLATES.map((template) => ({
          id: `journal.new.${template}`,
          label: TEXT.newFrom(TEXT.templates[template]),
          group: TEXT.group,
          run: () => mutate({ template }),
        })),
      ],
      [mutate, own],
    ),
  )
  return (
    <>
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
          {own.length > 0 ? <Menu.Label>{TEXT.own.title}</Menu.Label> : null}
          {own.map(({ templateId, name }) => (
            <Menu.Item key={templateId} onClick={() => mutate({ template: 'blank', templateId })}>
              {name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconTemplate size={16} aria-hidden />} onClick={() => setManaging(true)}>
            {TEXT.own.manage}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isManaging ? <TemplatesDialog onClose={() => setManaging(false)} /> : null}
    </>
  )
}
