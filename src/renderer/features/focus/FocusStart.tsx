import { Button, Group, NumberInput, Radio, Select, Stack, Text, TextInput } from '@mantine/core'
import { isDefinedError } from '@orpc/client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { FOCUS_MODES, type FocusMode, MAX_FOCUS_MINUTES } from '../../../shared/features/focus/focus.model.ts'
import { PILLARS, type Pillar } from '../../../shared/kernel/pillars.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import { endpoints } from '../../client/client.ts'
import { PILLAR_NAMES } from '../../ui/pillars.tsx'
import type { FocusBlock } from './FocusProvider.tsx'
import { TEXT } from './text.ts'

const DEFAULT_MINUTES = 30
const LEAST_MINUTES = 5

/** What, how long, go. */
export function FocusStart({ block, onStarted }: { readonly block: FocusBlock | null; readonly onStarted: () => void }) {
  const [title, setTitle] = useState('')
  const [pillar, setPillar] = useState<Pillar>('coding')
  const [mode, setMode] = useState<FocusMode>('countdown')
  const [minutes, setMinutes] = useState<number | string>(block ? minutesLeft(block) : DEFAULT_MINUTES)
  const settings = useQuery(endpoints.settings.all.queryOptions())
  const start = useMutation(endpoints.focus.start.mutationOptions({ onSuccess: onStarted }))
  const count = Number(minutes)
  const isValid = mode !== 'countdown' || (Number.isInteger(count) && count >= 1 && count <= MAX_FOCUS_MINUTES)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!isValid) return
    start.mutate({
      work: block ? { blockId: block.id } : { title: title.trim() || TEXT.start.unnamed, pillar },
      timer: mode === 'countdown' ? { mode, minutes: count } : { mode },
    })
  }
  return (
    <form onSubmit={onSubmit}>
      <Stack>
        {block ? (
          <Text fw={600}>{block.title}</Text>
        ) : (
          <>
            <TextInput
              label={TEXT.start.what}
              placeholder={TEXT.start.whatHint}
              maxLength={300}
              data-autofocus
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <Select
              label={TEXT.start.pillar}
              allowDeselect={false}
              data={PILLARS.map((value) => ({ value, label: PILLAR_NAMES[value] }))}
              value={pillar}
              onChange={(value) => setPillar(PILLARS.find((known) => known === value) ?? pillar)}
            />
          </>
        )}
        <Radio.Group
          label={TEXT.start.mode}
          value={mode}
          onChange={(value) => setMode(FOCUS_MODES.find((known) => known === value) ?? mode)}
        >
          <Stack gap="xs" mt="xs">
            {FOCUS_MODES.map((value) => (
              <Radio key={value} value={value} label={TEXT.modes[value].label} description={TEXT.modes[value].hint} />
            ))}
          </Stack>
        </Radio.Group>
        {mode === 'countdown' ? (
          <NumberInput
            label={TEXT.start.minutes}
            min={1}
            max={MAX_FOCUS_MINUTES}
            step={5}
            allowDecimal={false}
            value={minutes}
            onChange={setMinutes}
          />
        ) : null}
        {mode === 'pomodoro' && settings.data ? (
          <Text size="sm" c="var(--pb-ink-soft)">
            {TEXT.start.rounds(settings.data.focusWorkMinutes, settings.data.focusBreakMinutes)}
          </Text>
        ) : null}
        {start.error ? (
          <Text role="alert" c="var(--pb-danger)" size="sm">
            {failureText(start.error)}
          </Text>
        ) : null}
        <Group justify="flex-end">
          <Button type="submit" loading={start.isPending} disabled={!isValid} data-autofocus={block ? true : undefined}>
            {TEXT.start.go}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** What the plan still gives a block, but never so little that it would be over at once. */
function minutesLeft({ durationMinutes, actualMs }: FocusBlock): number {
  const left = durationMinutes - Math.round(actualMs / MINUTE_MS)
  return left >= LEAST_MINUTES ? left : Math.max(LEAST_MINUTES, Math.min(durationMinutes, DEFAULT_MINUTES))
}

function failureText(error: Parameters<typeof isDefinedError>[0]): string {
  if (!isDefinedError(error)) return TEXT.failed
  const { code, data } = error as { readonly code: string; readonly data?: { readonly by?: 'session' | 'focus' } }
  if (code === 'BLOCK_NOT_FOUND') return TEXT.start.failed.BLOCK_NOT_FOUND
  return data?.by ? TEXT.start.failed[data.by] : TEXT.failed
}
