import { Checkbox, NumberInput, Text } from '@mantine/core'
import { MAX_FOCUS_PILLARS, MAX_WEIGHT, type PillarShare, weekLoad } from '../../../shared/features/planner/planner.model.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import { HOUR_MS } from '../../../shared/kernel/units.ts'
import { PILLAR_NAMES, PillarName } from '../../ui/pillars.tsx'
import classes from './CampaignForm.module.css'
import { CAMPAIGN_TEXT } from './campaign-text.ts'

interface PillarSharesProps {
  readonly shares: readonly PillarShare[]
  readonly weeklyHours: number
  readonly onChange: (shares: readonly PillarShare[]) => void
}

/** Weight and focus of each pillar, with the time a week that comes of it. */
export function PillarShares({ shares, weeklyHours, onChange }: PillarSharesProps) {
  const { pillars: loads } = weekLoad({ weeklyMs: weeklyHours * HOUR_MS, pillars: shares }, [], [])
  const isFocusFull = shares.filter((share) => share.isFocus).length >= MAX_FOCUS_PILLARS
  const change = (changed: PillarShare) => onChange(shares.map((share) => (share.pillar === changed.pillar ? changed : share)))
  return (
    <fieldset className={classes.shares}>
      <legend className={classes.legend}>{CAMPAIGN_TEXT.pillars}</legend>
      <Text size="sm" c="var(--pb-ink-soft)">
        {isFocusFull ? CAMPAIGN_TEXT.tooMany : CAMPAIGN_TEXT.pillarsHint}
      </Text>
      {shares.map((share) => (
        <div key={share.pillar} className={classes.share}>
          <PillarName pillar={share.pillar} />
          <span className={`${classes.time} pb-numbers`}>
            {durationText(loads.find((load) => load.pillar === share.pillar)?.targetMs ?? 0)}
          </span>
          <Checkbox
            label={CAMPAIGN_TEXT.focusShort}
            aria-label={CAMPAIGN_TEXT.focus(PILLAR_NAMES[share.pillar])}
            checked={share.isFocus}
            disabled={isFocusFull && !share.isFocus}
            onChange={(event) => change({ ...share, isFocus: event.currentTarget.checked })}
          />
          <NumberInput
            aria-label={CAMPAIGN_TEXT.weight(PILLAR_NAMES[share.pillar])}
            min={0}
            max={MAX_WEIGHT}
            allowDecimal={false}
            value={share.weight}
            onChange={(value) => change({ ...share, weight: Math.min(Math.max(Math.round(Number(value)) || 0, 0), MAX_WEIGHT) })}
          />
        </div>
      ))}
    </fieldset>
  )
}
