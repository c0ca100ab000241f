import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { endpoints } from '../../client/client.ts'
import { LicencesDialog } from './LicencesDialog.tsx'
import classes from './Settings.module.css'
import { SettingsSection } from './SettingsSection.tsx'
import { TEXT } from './text.ts'

export function AboutBox() {
  const [isOpen, setOpen] = useState(false)
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
      <Button variant="default" className={classes.start} onClick={() => setOpen(true)}>
        {TEXT.about.licences}
      </Button>
      <LicencesDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </SettingsSection>
  )
}
