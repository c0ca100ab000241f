import { Select } from '@mantine/core'
import type { Block } from '../../../../shared/features/planner/block.contract.ts'
import { type Repeats, repeatText } from './repeat-text.ts'
import type { Scope } from './ScopeDialog.tsx'
import { TEXT } from './text.ts'

interface ScopeFieldProps {
  readonly block: Block
  readonly repeats: Repeats
  readonly value: Scope
  readonly onChange: (scope: Scope) => void
}

const SCOPES = ['this', 'following', 'all'] as const

/** Said once for everything that is changed below. */
export function ScopeField({ block, repeats, value, onChange }: ScopeFieldProps) {
  return (
    <Select
      label={TEXT.applies}
      description={repeatText(repeats.pattern, repeats.ending, block.day ?? repeats.occurrenceDay)}
      allowDeselect={false}
      data={SCOPES.map((scope) => ({ value: scope, label: TEXT.scopes[scope] }))}
      value={value}
      onChange={(chosen) => {
        const scope = SCOPES.find((candidate) => candidate === chosen)
        if (scope) onChange(scope)
      }}
    />
  )
}
