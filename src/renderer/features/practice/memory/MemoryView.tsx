import { Switch } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useLayoutValue } from '../../../client/use-layout-value.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { TEXT } from '../text.ts'
import { ForecastSection } from './ForecastSection.tsx'
import { ForesightSection } from './ForesightSection.tsx'
import classes from './memory.module.css'
import { RetentionSection } from './RetentionSection.tsx'
import { MEMORY_TEXT } from './text.ts'

/** What comes, what was known when it came, and how well that was foreseen; as pictures or as tables. */
export function MemoryView() {
  const [asTable, setAsTable] = useLayoutValue<boolean>('memoryAsTable', false)
  return (
    <>
      <PageHeader
        title={MEMORY_TEXT.title}
        subtitle={MEMORY_TEXT.subtitle}
        width="cards"
        back={<Link to="/practice">{TEXT.review.leave}</Link>}
      >
        <Switch label={MEMORY_TEXT.asTable} checked={asTable} onChange={(event) => setAsTable(event.currentTarget.checked)} />
      </PageHeader>
      <div className={classes.page}>
        <ForecastSection asTable={asTable} />
        <RetentionSection asTable={asTable} />
        <ForesightSection asTable={asTable} />
      </div>
    </>
  )
}
