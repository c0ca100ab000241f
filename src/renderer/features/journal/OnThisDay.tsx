import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { endpoints } from '../../client/client.ts'
import classes from './Calendar.module.css'
import { EntryList } from './EntryList.tsx'
import { TEXT } from './text.ts'

/** What was written a week, a month and some years ago; nothing where nothing was. */
export function OnThisDay() {
  const { data } = useQuery(endpoints.journal.onThisDay.queryOptions())
  if (!data || data.length === 0) return null
  return (
    <section aria-labelledby="on-this-day" className={classes.past}>
      <Title order={2} size="h5" id="on-this-day">
        {TEXT.onThisDay}
      </Title>
      <EntryList items={data.map(({ entry }) => ({ entry }))} idPrefix="past" />
    </section>
  )
}
