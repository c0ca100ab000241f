import { Button, Group, NumberInput } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { Block } from '../../../shared/features/planner/block.contract.ts'
import { MAX_BLOCK_MINUTES } from '../../../shared/features/planner/planner.model.ts'
import { TEXT } from './text.ts'
import { useFinishBlock } from './use-finish-block.ts'

/** For a block without a surface of its own: done, and its minutes logged, in one step. */
export function FinishBlock({ block, onFinished }: { readonly block: Block; readonly onFinished?: () => void }) {
  const [minutes, setMinutes] = useState<number | string>(block.durationMinutes)
  const finish = useFinishBlock()
  const count = Number(minutes)
  const isValid = Number.isInteger(count) && count >= 1 && count <= MAX_BLOCK_MINUTES
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!isValid) return
    finish(block, count)
    onFinished?.()
  }
  return (
    <form onSubmit={onSubmit}>
      <Group gap="xs" wrap="nowrap">
        <NumberInput
          aria-label={TEXT.finish.minutes}
          w="6.5rem"
          suffix={TEXT.finish.unit}
          min={1}
          max={MAX_BLOCK_MINUTES}
          step={5}
          allowDecimal={false}
          value={minutes}
          onChange={setMinutes}
        />
        <Button type="submit" variant="default" disabled={!isValid} leftSection={<IconCheck size={16} aria-hidden />}>
          {TEXT.finish.log}
        </Button>
      </Group>
    </form>
  )
}
