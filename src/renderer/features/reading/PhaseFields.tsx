import { ActionIcon, Checkbox, MultiSelect, NumberInput, TextInput } from '@mantine/core'
import { IconGripVertical, IconX } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import type { Phase } from '../../../shared/features/reading/protocol.model.ts'
import { SECTION_TARGETS, type SectionTarget } from '../../../shared/kernel/section-targets.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import { SECTION_NAMES } from '../../ui/section-names.ts'
import classes from './Protocols.module.css'
import { TEXT } from './text.ts'

export type DraftPhase = Omit<Phase, 'id'> & { readonly id?: string }

interface PhaseFieldsProps {
  readonly phase: DraftPhase
  readonly number: number
  readonly isOnly: boolean
  readonly handle: ComponentProps<'button'>
  readonly onChange: (part: Partial<DraftPhase>) => void
  readonly onRemove: () => void
}

/** One phase of a protocol in one line, with the handle that moves it. */
export function PhaseFields({ phase, number, isOnly, handle, onChange, onRemove }: PhaseFieldsProps) {
  return (
    <div className={classes.phase}>
      <button
        type="button"
        className={classes.handle}
        aria-label={TEXT.protocols.move(number, phase.name)}
        title={TEXT.protocols.moveHint}
        {...handle}
      >
        <IconGripVertical size={16} aria-hidden />
      </button>
      <TextInput
        aria-label={TEXT.protocols.phase(number)}
        maxLength={80}
        value={phase.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        className={classes.phaseName}
      />
      <NumberInput
        aria-label={TEXT.protocols.minutes(number)}
        className={classes.minutes}
        min={0.5}
        max={240}
        suffix=" min"
        value={phase.budgetMs / MINUTE_MS}
        onChange={(minutes) => onChange({ budgetMs: Math.round(Math.min(240, Math.max(0.5, Number(minutes) || 0.5)) * MINUTE_MS) })}
      />
      <MultiSelect
        aria-label={TEXT.protocols.sections(number)}
        placeholder={phase.roles.length === 0 ? TEXT.protocols.noSections : ''}
        className={classes.roles}
        data={SECTION_TARGETS.map((role) => ({ value: role, label: SECTION_NAMES[role] }))}
        value={[...phase.roles]}
        onChange={(roles) => onChange({ roles: roles as SectionTarget[] })}
      />
      <Checkbox
        label={TEXT.protocols.spare}
        checked={phase.isSlack}
        onChange={(event) => onChange({ isSlack: event.currentTarget.checked })}
      />
      <ActionIcon variant="subtle" color="gray" disabled={isOnly} aria-label={TEXT.protocols.removePhase(number)} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  )
}
