import { Box } from '@mantine/core'
import { BackupsSection } from '../../features/backups/BackupsSection.tsx'
import { ProtocolsSection } from '../../features/reading/ProtocolsSection.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { TEXT } from '../text.ts'

export function SettingsPage() {
  return (
    <>
      <PageHeader title={TEXT.surfaces.settings} />
      <Box px="xl" pb="xl" maw="52rem">
        <BackupsSection />
        <ProtocolsSection />
      </Box>
    </>
  )
}
