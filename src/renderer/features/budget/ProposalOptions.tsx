import { SegmentedControl } from '@mantine/core'
import { type DayFrame, DayFrameFields, FIRST_FRAME } from './DayFrameFields.tsx'
import { TEXT } from './text.ts'

interface Options extends DayFrame {
  readonly isNextWeek: boolean
}

export const FIRST_OPTIONS: Options = { isNextWeek: false, ...FIRST_FRAME }

interface ProposalOptionsProps {
  readonly options: Options
  readonly onChange: (options: Options) => void
}

/** Which week, and what its days may look like. */
export function ProposalOptions({ options, onChange }: ProposalOptionsProps) {
  return (
    <>
      <SegmentedControl
        aria-label={TEXT.which}
        value={options.isNextWeek ? 'next' : 'this'}
        onChange={(value) => onChange({ ...options, isNextWeek: value === 'next' })}
        data={[
          { value: 'this', label: TEXT.thisWeek },
          { value: 'next', label: TEXT.nextWeek },
        ]}
      />
      <DayFrameFields frame={options} onChange={(part) => onChange({ ...options, ...part })} />
    </>
  )
}
