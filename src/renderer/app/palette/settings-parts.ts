import { TEXT as ARCHIVE } from '../../features/archive/text.ts'
import { TEXT as BACKUPS } from '../../features/backups/text.ts'
import { FOLDER_TEXT as JOURNAL_FOLDER } from '../../features/journal/folder/folder-text.ts'
import { TEXT as LOCATION } from '../../features/location/text.ts'
import { TEXT as READING } from '../../features/reading/text.ts'
import { TEXT as RECORDINGS } from '../../features/recordings/text.ts'
import { TEXT as SETTINGS } from '../../features/settings/text.ts'
import { TEXT as TRASH } from '../../features/trash/text.ts'
import { TEXT as APP } from '../text.ts'

interface SettingsPart {
  readonly title: string
  /** What else people call it. */
  readonly words: string
}

const { appearance, day, capacity, daysOff, reading, sound, focus, review, about } = SETTINGS

/** The parts of the settings, in the order of their page. */
const PARTS: readonly SettingsPart[] = [
  appearance,
  day,
  capacity,
  daysOff,
  reading,
  READING.protocols,
  RECORDINGS.settings,
  sound,
  focus,
  review,
  APP.shortcuts,
  APP.elsewhere,
  LOCATION,
  BACKUPS,
  ARCHIVE,
  JOURNAL_FOLDER,
  TRASH,
  about,
]

/** Titles of the parts whose title or other names hold every typed word. */
export function settingsParts(typed: string): readonly string[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return PARTS.filter((part) => {
    const text = `${part.title} ${part.words}`.toLowerCase()
    return words.length > 0 && words.every((word) => text.includes(word))
  }).map(({ title }) => title)
}
