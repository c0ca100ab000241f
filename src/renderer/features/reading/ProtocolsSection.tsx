import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type Protocol, totalBudgetMs } from '../../../shared/features/reading/protocol.model.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import { endpoints } from '../../client/client.ts'
import { SettingsSection } from '../../ui/SettingsSection.tsx'
import { offerUndo } from '../../ui/undo.tsx'
import { ProtocolForm } from './ProtocolForm.tsx'
import { TEXT } from './text.ts'

/** The protocols sessions can run with: copy any, change and remove own ones. */
export function ProtocolsSection() {
  const { data } = useQuery(endpoints.reading.protocols.queryOptions())
  return (
    <SettingsSection title={TEXT.protocols.title} words={TEXT.protocols.words} isWide>
      <Text size="sm" c="var(--pb-ink-soft)">
        {TEXT.protocols.hint}
      </Text>
      <Stack gap="lg">
        {(data ?? []).map((protocol) => (
          <ProtocolItem key={protocol.id} protocol={protocol} />
        ))}
      </Stack>
    </SettingsSection>
  )
}

function ProtocolItem({ protocol }: { readonly protocol: Protocol }) {
  const copy = useMutation(endpoints.reading.copyProtocol.mutationOptions())
  const restore = useMutation(endpoints.reading.restoreProtocol.mutationOptions())
  const remove = useMutation(
    endpoints.reading.removeProtocol.mutationOptions({
      onSuccess: () => offerUndo(TEXT.protocols.removed, () => restore.mutate({ protocolId: protocol.id })),
    }),
  )
  return (
    <div>
      <Group justify="space-between">
        <Text fw={600}>
          {protocol.name} · {durationText(totalBudgetMs(protocol.phases))}
        </Text>
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${TEXT.protocols.copy}: ${protocol.name}`}
            onClick={() => copy.mutate({ protocolId: protocol.id })}
          >
            {TEXT.protocols.copy}
          </Button>
          {protocol.isBuiltIn ? null : (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${TEXT.protocols.remove}: ${protocol.name}`}
              onClick={() => remove.mutate({ protocolId: protocol.id })}
            >
              {TEXT.protocols.remove}
            </Button>
          )}
        </Group>
      </Group>
      {protocol.isBuiltIn ? (
        <Text size="sm" c="var(--pb-ink-soft)">
          {protocol.phases.map(({ name, budgetMs }) => `${name} ${durationText(budgetMs)}`).join(' · ')}
        </Text>
      ) : (
        <ProtocolForm protocol={protocol} />
      )}
    </div>
  )
}
