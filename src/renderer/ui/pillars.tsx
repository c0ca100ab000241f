import { Group, Text } from '@mantine/core'
import { PILLAR_NAMES, type Pillar } from '../../shared/kernel/pillars.ts'

export { PILLAR_NAMES }

/** The fixed colour of a pillar, for `style` and `color`. */
export function pillarColor(pillar: Pillar): string {
  return `var(--pb-pillar-${pillar})`
}

/** A pillar's dot and name. The name is always there: colour alone says nothing to some. */
export function PillarName({ pillar }: { readonly pillar: Pillar }) {
  return (
    <Group gap="xs" wrap="nowrap" component="span">
      <span
        aria-hidden
        style={{ inlineSize: '0.625rem', blockSize: '0.625rem', borderRadius: '50%', background: pillarColor(pillar), flex: 'none' }}
      />
      <Text component="span" size="sm">
        {PILLAR_NAMES[pillar]}
      </Text>
    </Group>
  )
}
