import { useQuery } from '@tanstack/react-query'
import { endpoints } from '../../client/client.ts'
import classes from './Settings.module.css'
import { SettingsSection } from './SettingsSection.tsx'
import { TEXT } from './text.ts'

export function AboutBox() {
  const { data } = useQuery(endpoints.system.about.queryOptions())
  return (
    <SettingsSection title={TEXT.about.title}>
      <dl className={classes.about}>
        <dt>{TEXT.about.version}</dt>
        <dd>{data?.version}</dd>
        <dt>{TEXT.about.electron}</dt>
        <dd>{data?.electron}</dd>
        <dt>{TEXT.about.folder}</dt>
        <dd>{data?.dataFolder}</dd>
      </dl>
      <div className={classes.hint}>{TEXT.about.promise}</div>
    </SettingsSection>
  )
}
