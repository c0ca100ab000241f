import { Group, Select, TextInput } from '@mantine/core'
import { PILLARS } from '../../../shared/kernel/pillars.ts'
import { PILLAR_NAMES } from '../../ui/pillars.tsx'
import { TEXT } from './text.ts'
import { NO_FILTER, type UnplannedFilter } from './unplanned-filter.ts'

interface UnplannedFilterFieldsProps {
  readonly filter: UnplannedFilter
  readonly onChange: (filter: UnplannedFilter) => void
}

/** Narrows down what waits, by words and by pillar; Escape shows all again. */
export function UnplannedFilterFields({ filter, onChange }: UnplannedFilterFieldsProps) {
  return (
    <Group gap="xs" wrap="nowrap" grow>
      <TextInput
        size="xs"
        aria-label={TEXT.unplanned.find}
        placeholder={TEXT.unplanned.find}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange(NO_FILTER)
        }}
      />
      <Select
        size="xs"
        aria-label={TEXT.unplanned.pillar}
        placeholder={TEXT.unplanned.allPillars}
        clearable
        data={PILLARS.map((value) => ({ value, label: PILLAR_NAMES[value] }))}
        value={filter.pillar}
        onChange={(value) => onChange({ ...filter, pillar: PILLARS.find((pillar) => pillar === value) ?? null })}
      />
    </Group>
  )
}
