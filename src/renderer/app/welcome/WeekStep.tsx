import { NumberInput, Stack, Text } from '@mantine/core'
import type { PillarShare } from '../../../shared/features/planner/planner.model.ts'
import { PillarShares } from '../../features/planner/PillarShares.tsx'
import { TEXT } from './text.ts'

const MAX_HOURS = 7 * 24

interface WeekStepProps {
  readonly hasRole: boolean
  readonly hours: number
  readonly pillars: readonly PillarShare[]
  readonly onHours: (hours: number) => void
  readonly onPillars: (pillars: readonly PillarShare[]) => void
}

/** Hours and how they are shared out. */
export function WeekStep({ hasRole, hours, pillars, onHours, onPillars }: WeekStepProps) {
  return (
    <Stack>
      {hasRole ? null : <Text size="sm">{TEXT.week.needsRole}</Text>}
      <NumberInput
        w="10rem"
        label={TEXT.week.hours}
        min={0}
        max={MAX_HOURS}
        step={0.5}
        value={hours}
        onChange={(value) => onHours(Math.min(Math.max(Number(value) || 0, 0), MAX_HOURS))}
      />
      <PillarShares shares={pillars} weeklyHours={hours} onChange={onPillars} />
    </Stack>
  )
}
