import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { endpoints } from '../../client/client.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { TEXT } from './text.ts'

/** Looks for a newer version when somebody says so, after naming who is asked. */
export function UpdateCheck() {
  const { data: source } = useQuery(endpoints.updates.source.queryOptions())
  const [isAsking, setAsking] = useState(false)
  const look = useMutation(endpoints.updates.look.mutationOptions())
  if (!source) return null
  const found = look.data
  return (
    <div>
      <Text size="sm" c="var(--pb-ink-soft)">
        {TEXT.never} {source.host === null ? TEXT.nobody : null}
      </Text>
      {source.host === null ? null : (
        <Button variant="default" mt="xs" loading={look.isPending} onClick={() => setAsking(true)}>
          {TEXT.look}
        </Button>
      )}
      <Group gap="sm" mt={look.isIdle ? 0 : 'xs'}>
        <Text role="status">
          {look.isPending ? TEXT.asking : null}
          {look.isError ? TEXT.defect : null}
          {found ? (found.end === 'newer' ? TEXT.newer(found.version, source.version) : TEXT.ended[found.end]) : null}
        </Text>
        {found?.end === 'newer' ? (
          // Main asks before anything leaves the app.
          <Button size="xs" onClick={() => window.open(found.page)}>
            {TEXT.open}
          </Button>
        ) : null}
      </Group>
      <AskDialog
        isOpen={isAsking}
        title={TEXT.askTitle}
        lead={source.host ?? ''}
        body={TEXT.askBody}
        no={TEXT.cancel}
        yes={TEXT.ask(source.host ?? '')}
        onNo={() => setAsking(false)}
        onYes={() => {
          setAsking(false)
          look.mutate(undefined)
        }}
      />
    </div>
  )
}
