import { Button, Menu } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReferenceKind } from '../../../shared/kernel/reference.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { endpoints } from '../../client/client.ts'
import { placeHref } from '../../ui/place-href.ts'
import { TEXT } from './text.ts'

/** The same as `LinkedFrom` where there is room for a button only. */
export function LinkedFromMenu({ kind, id }: { readonly kind: ReferenceKind; readonly id: string }) {
  const { data } = useQuery(endpoints.links.linkedFrom.queryOptions({ input: { kind, id } }))
  if (!data || data.length === 0) return null
  return (
    <Menu position="bottom-end" withinPortal width={300}>
      <Menu.Target>
        <Button
          className="pb-numbers"
          size="compact-sm"
          variant="subtle"
          leftSection={<IconLink size={16} aria-hidden />}
          aria-label={TEXT.linkedFromCount(data.length)}
          title={TEXT.linkedFromCount(data.length)}
        >
          {data.length}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{TEXT.linkedFrom}</Menu.Label>
        {data.map(({ entryId, name }) => (
          <Menu.Item key={entryId} component="a" href={placeHref({ kind: 'entry', entryId, find: '' })}>
            {visibleText(name) || TEXT.untitled}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
