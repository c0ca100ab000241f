import { NumberInput, Select, Switch } from '@mantine/core'
import { NEW_CARD_ORDERS, type Settings } from '../../../shared/features/settings/settings.model.ts'
import { SettingsSection } from '../../ui/SettingsSection.tsx'
import classes from './Settings.module.css'
import { TEXT } from './text.ts'
import { useSettings } from './use-settings.ts'

const words = TEXT.review

/** How cards are asked, and how many a day. */
export function ReviewSettings() {
  const { settings, change } = useSettings()
  if (!settings) return null
  return (
    <SettingsSection title={words.title}>
      <NumberInput
        label={words.newCards}
        description={words.newCardsHint}
        min={0}
        max={1_000}
        allowDecimal={false}
        defaultValue={settings.newCardsPerDay}
        onChange={(value) => change({ newCardsPerDay: whole(value, 0, 1_000, settings.newCardsPerDay) })}
      />
      <Select
        label={words.newOrder}
        data={NEW_CARD_ORDERS.map((value) => ({ value, label: words.newOrders[value] }))}
        value={settings.newCardOrder}
        allowDeselect={false}
        onChange={(value) => (value ? change({ newCardOrder: value as Settings['newCardOrder'] }) : undefined)}
      />
      <NumberInput
        label={words.reviews}
        min={0}
        max={10_000}
        allowDecimal={false}
        defaultValue={settings.reviewsPerDay}
        onChange={(value) => change({ reviewsPerDay: whole(value, 0, 10_000, settings.reviewsPerDay) })}
      />
      <NumberInput
        label={words.retention}
        description={words.retentionHint}
        min={70}
        max={97}
        allowDecimal={false}
        suffix=" %"
        defaultValue={settings.retentionPercent}
        onChange={(value) => change({ retentionPercent: whole(value, 70, 97, settings.retentionPercent) })}
      />
      <Switch
        label={words.confidence}
        description={words.confidenceHint}
        checked={settings.asksConfidence}
        onChange={(event) => change({ asksConfidence: event.currentTarget.checked })}
      />
      <Switch
        label={words.allRatings}
        description={words.allRatingsHint}
        checked={settings.showsAllRatings}
        onChange={(event) => change({ showsAllRatings: event.currentTarget.checked })}
      />
      <div className={classes.hint}>{words.hint}</div>
    </SettingsSection>
  )
}

/** A field that is empty or half typed changes nothing. */
function whole(value: number | string, low: number, high: number, otherwise: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high ? value : otherwise
}
