import { useSearch } from '@tanstack/react-router'
import { ArchiveSection } from '../../features/archive/ArchiveSection.tsx'
import { BackupsSection } from '../../features/backups/BackupsSection.tsx'
import { JournalFolderSection } from '../../features/journal/folder/JournalFolderSection.tsx'
import { LocationSection } from '../../features/location/LocationSection.tsx'
import { ProtocolsSection } from '../../features/reading/ProtocolsSection.tsx'
import { RecordingSettings } from '../../features/recordings/RecordingSettings.tsx'
import { AboutBox } from '../../features/settings/AboutBox.tsx'
import { AppearanceSettings } from '../../features/settings/AppearanceSettings.tsx'
import { CapacitySettings } from '../../features/settings/CapacitySettings.tsx'
import { DaySettings } from '../../features/settings/DaySettings.tsx'
import { DaysOffSettings } from '../../features/settings/DaysOffSettings.tsx'
import { FocusSettings } from '../../features/settings/FocusSettings.tsx'
import { ReadingSettings } from '../../features/settings/ReadingSettings.tsx'
import { ReviewSettings } from '../../features/settings/ReviewSettings.tsx'
import { SearchableParts } from '../../features/settings/SearchableParts.tsx'
import { SoundSettings } from '../../features/settings/SoundSettings.tsx'
import { TEXT } from '../../features/settings/text.ts'
import { TrashSection } from '../../features/trash/TrashSection.tsx'
import { UpdateCheck } from '../../features/updates/UpdateCheck.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ElsewhereSettings, ShortcutSettings } from './ElsewhereSettings.tsx'

/** Everything that can be set, whichever feature it belongs to: how one works, then what one owns. */
export function SettingsPage() {
  const { find } = useSearch({ from: '/settings' })
  return (
    <>
      <PageHeader title={TEXT.title} subtitle={TEXT.saved} />
      <SearchableParts key={find} find={find}>
        <AppearanceSettings />
        <DaySettings />
        <CapacitySettings />
        <DaysOffSettings />
        <ReadingSettings />
        <ProtocolsSection />
        <RecordingSettings />
        <SoundSettings />
        <FocusSettings />
        <ReviewSettings />
        <ShortcutSettings />
        <ElsewhereSettings />
        <LocationSection />
        <BackupsSection />
        <ArchiveSection />
        <JournalFolderSection />
        <TrashSection />
        <AboutBox>
          <UpdateCheck />
        </AboutBox>
      </SearchableParts>
    </>
  )
}
