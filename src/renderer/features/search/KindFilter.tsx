import { Chip, Group } from '@mantine/core'
import { SEARCH_KINDS, type SearchKind } from '../../../shared/features/search/search.model.ts'
import classes from './Search.module.css'
import { TEXT } from './text.ts'
import type { FoundKind } from './use-hits.ts'

interface KindFilterProps {
  readonly found: readonly FoundKind[]
  readonly only: SearchKind | null
  readonly onChange: (only: SearchKind | null) => void
}

const ALL = 'all'

/** Everything, or one kind; each says how much was found of it. */
export function KindFilter({ found, only, onChange }: KindFilterProps) {
  return (
    <Chip.Group value={only ?? ALL} onChange={(value) => onChange(SEARCH_KINDS.find((kind) => kind === value) ?? null)}>
      <Group gap="xs" role="radiogroup" aria-label={TEXT.filter}>
        <Chip value={ALL} size="sm" variant="light">
          {TEXT.all}
        </Chip>
        {SEARCH_KINDS.map((kind) => {
          const group = found.find((candidate) => candidate.kind === kind)
          return (
            <Chip key={kind} value={kind} size="sm" variant="light">
              {TEXT.kinds[kind]}{' '}
              {group ? <span className={`${classes.count} pb-numbers`}>{TEXT.count(group.count, group.isMore)}</span> : null}
            </Chip>
          )
        })}
      </Group>
    </Chip.Group>
  )
}
