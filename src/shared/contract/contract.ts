import { archiveContract } from '../features/archive/archive.contract.ts'
import { backupsContract } from '../features/backups/backups.contract.ts'
import { budgetContract } from '../features/budget/budget.contract.ts'
import { calendarsContract } from '../features/calendars/calendars.contract.ts'
import { draftsContract } from '../features/drafts/drafts.contract.ts'
import { focusContract } from '../features/focus/focus.contract.ts'
import { insightsContract } from '../features/insights/insights.contract.ts'
import { interviewsContract } from '../features/interviews/interviews.contract.ts'
import { journalContract } from '../features/journal/journal.contract.ts'
import { linksContract } from '../features/links/links.contract.ts'
import { locationContract } from '../features/location/location.contract.ts'
import { papersContract } from '../features/papers/papers.contract.ts'
import { plannerContract } from '../features/planner/planner.contract.ts'
import { practiceContract } from '../features/practice/practice.contract.ts'
import { readerContract } from '../features/reader/reader.contract.ts'
import { readingContract } from '../features/reading/reading.contract.ts'
import { recordingsContract } from '../features/recordings/recordings.contract.ts'
import { sampleContract } from '../features/sample/sample.contract.ts'
import { searchContract } from '../features/search/search.contract.ts'
import { sectionsContract } from '../features/sections/sections.contract.ts'
import { settingsContract } from '../features/settings/settings.contract.ts'
import { systemContract } from '../features/system/system.contract.ts'
import { tabsContract } from '../features/tabs/tabs.contract.ts'
import { trashContract } from '../features/trash/trash.contract.ts'
import { updatesContract } from '../features/updates/updates.contract.ts'
import { weekReviewContract } from '../features/week-review/week-review.contract.ts'

/** Every question and every order of the app; one line a feature. */
export const contract = {
  archive: archiveContract,
  backups: backupsContract,
  drafts: draftsContract,
  focus: focusContract,
  interviews: interviewsContract,
  journal: journalContract,
  links: linksContract,
  location: locationContract,
  reader: readerContract,
  planner: plannerContract,
  calendars: calendarsContract,
  budget: budgetContract,
  papers: papersContract,
  practice: practiceContract,
  reading: readingContract,
  recordings: recordingsContract,
  sample: sampleContract,
  search: searchContract,
  sections: sectionsContract,
  settings: settingsContract,
  system: systemContract,
  weekReview: weekReviewContract,
  insights: insightsContract,
  tabs: tabsContract,
  trash: trashContract,
  updates: updatesContract,
}
export type Contract = typeof contract
