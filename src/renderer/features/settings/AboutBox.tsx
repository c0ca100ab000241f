import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { client, endpoints } from '../../client/client.ts'
import { SettingsSection } from '../../ui/SettingsSection.tsx'
import { LicencesDialog } from './LicencesDialog.tsx'
import classes from './Settings.module.css'
import { TEXT } from './text.ts'

/** What this program is; more about it may stand below. */
export function AboutBox({ children }: { readonly children?: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery(endpoints.system.about.queryOptions())
  return (
    <SettingsSection title={TEXT.about.title} words={TEXT.about.words}>
      <dl className={classes.about}>
        <dt>{TEXT.about.version}</dt>
        <dd>{data?.version}</dd>
        <dt>{TEXT.about.electron}</dt>
        <dd>{data?.electron}</dd>
        <dt>{TEXT.about.folder}</dt>
        <dd>{data?.dataFolder}</dd>
      </dl>
      <div className={classes.hint}>{TEXT.about.promise}</div>
      {children}
      <Group gap="xs">
        <Button variant="default" onClick={() => setOpen(true)}>
          {TEXT.about.licences}
        </Button>
        <Button variant="default" onClick={() => void client.system.openLogs()}>
          {TEXT.about.log}
        </Button>
      </Group>
      <div className={classes.hint}>{TEXT.about.logHint}</div>
      <LicencesDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </SettingsSection>
  )
}
