import { ArchiveSection } from '../../features/archive/ArchiveSection.tsx'
import { BackupsSection } from '../../features/backups/BackupsSection.tsx'
import { JournalFolderSection } from '../../features/journal/folder/JournalFolderSection.tsx'
import { ProtocolsSection } from '../../features/reading/ProtocolsSection.tsx'
import { RecordingSettings } from '../../features/recordings/RecordingSettings.tsx'
import { AboutBox } from '../../features/settings/AboutBox.tsx'
import { AppearanceSettings } from '../../features/settings/AppearanceSettings.tsx'
import { CapacitySettings } from '../../features/settings/CapacitySettings.tsx'
import { DaySettings } from '../../features/settings/DaySettings.tsx'
import { FocusSettings } from '../../features/settings/FocusSettings.tsx'
import { ReadingSettings } from '../../features/settings/ReadingSettings.tsx'
import { ReviewSettings } from '../../features/settings/ReviewSettings.tsx'
import classes from '../../features/settings/Settings.module.css'
import { SoundSettings } from '../../features/settings/SoundSettings.tsx'
import { TEXT } from '../../features/settings/text.ts'
import { TrashSection } from '../../features/trash/TrashSection.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'

/** Everything that can be set. Whatever belongs to another feature stands between sound and about, a `wide` part each. */
export function SettingsPage() {
  return (
    <>
      <PageHeader title={TEXT.title} subtitle={TEXT.saved} />
      <div className={classes.page}>
        <AppearanceSettings />
        <DaySettings />
        <CapacitySettings />
        <ReadingSettings />
        <SoundSettings />
        <FocusSettings />
        <ReviewSettings />
        <div className={classes.wide}>
          <ProtocolsSection />
        </div>
        <div className={classes.wide}>
          <RecordingSettings />
        </div>
        <div className={classes.wide}>
          <BackupsSection />
        </div>
        <div className={classes.wide}>
          <ArchiveSection />
        </div>
        <div className={classes.wide}>
          <JournalFolderSection />
        </div>
        <div className={classes.wide}>
          <TrashSection />
        </div>
        <AboutBox />
      </div>
    </>
  )
}
