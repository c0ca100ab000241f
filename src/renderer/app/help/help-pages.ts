import { TEXT as INTERVIEWS } from '../../features/interviews/text.ts'
import { TEXT as JOURNAL } from '../../features/journal/text.ts'
import { TEXT as PAPERS } from '../../features/papers/text.ts'
import { TEXT as PLAN } from '../../features/planner/text.ts'
import { TEXT as PRACTICE } from '../../features/practice/text.ts'
import { TEXT as READER } from '../../features/reader/text.ts'
import { TEXT as READING } from '../../features/reading/text.ts'
import { TEXT as SEARCH } from '../../features/search/text.ts'
import { TEXT as APP } from '../text.ts'

export interface HelpPage {
  readonly topic: string
  readonly title: string
  /** One paragraph each. */
  readonly says: readonly string[]
  /** Groups of the shortcuts that belong to it. */
  readonly keys: readonly string[]
  /** Addresses that it explains. */
  readonly paths: RegExp
}

const { surfaces } = APP

/** Help for each surface, in the order of the sidebar; the first one tells how they hang together. */
export const HELP: readonly HelpPage[] = [
  {
    topic: 'loop',
    title: 'How it hangs together',
    says: [
      'Plan a block, do it against a clock, keep what it showed, write down what you learnt, and let that change the next week. Every surface is one part of this round.',
      'A campaign says what you prepare for: role, hours a week, how the pillars are weighted, interview dates. Blocks of the plan open what they are about, and the minutes you really spent go back to them.',
      'What you write saves itself while you type. What you delete waits in the trash and comes back with one click; most deletions also offer Undo at once.',
      'Everything stays in one folder on this computer. Prepbench opens no network connection by itself; a link opens in your browser after a question.',
    ],
    keys: [APP.everywhere],
    paths: /^\/help/,
  },
  {
    topic: 'today',
    title: surfaces.today,
    says: [
      'The next block with its button, the rest of the day, what was begun and waits to be finished, reviews that are due, interviews with the days left, and the minutes of this week against their targets.',
      'Blocks of earlier days that were not done are never moved by themselves. A card asks what to do with them: plan them again, give them another time, drop them, or leave them unplanned.',
    ],
    keys: [],
    paths: /^\/$/,
  },
  {
    topic: 'plan',
    title: surfaces.plan,
    says: [
      'Draw a block into the hours, or type a line such as “KV cache drill #design ~30m @fri”: #pillar, ~length and @day are optional. Without a day it waits under “Unplanned”.',
      'Drag blocks to move them and their lower edge to change their length; by keyboard the arrow keys move the block that has the focus and Shift with them resizes it. Ctrl+Z takes the last change back.',
      'A block can repeat, open a paper, and be marked as done with the minutes it took. The load panel names pillars that get too little and days that hold more than you give them.',
      'Let a week be proposed from your hours, weights and interview dates, or lay a template backwards from an interview. You see what would be added before anything is written.',
      'Calendars of other programs come in as read-only busy time (.ics), and your plan goes out the same way.',
    ],
    keys: [PLAN.title, PLAN.sheet.group],
    paths: /^\/plan/,
  },
  {
    topic: 'read',
    title: 'Library and reader',
    says: [
      'Add PDFs by dialog, by dropping them on the window, or a folder at once. Each is copied into the library; the original is never written, and the same file twice is one paper.',
      'Drag over text to select it and choose a colour, or take a tool: underline, area, ink, note. Every mark can hold a comment, and one key makes a card of what is selected, with the way back to the passage.',
      'Rest the pointer on “Fig. 3”, “Eq. (5)” or “[12]” to see it beside the text. Split view shows a paper twice; the view menu has dark and sepia pages.',
      'Marks leave as an annotated copy that other readers show, or as Markdown with links.',
    ],
    keys: [PAPERS.group, READER.group, APP.shortcuts.selecting, READER.markTools],
    paths: /^\/read/,
  },
  {
    topic: 'session',
    title: 'Reading against the clock',
    says: [
      'Start a session from a paper or from a block. A protocol divides the time into phases; “Interview 20” has five of them. The bar shows each phase against its budget, and what runs over is taken from spare time.',
      'A cold draw picks a paper that you have never opened and hides its title until the clock runs.',
      'Afterwards explain the paper, aloud or typed, score yourself, take a second look without a clock and score again. The difference between the two is the lesson.',
      'If the computer slept or the app was closed meanwhile, you are asked how much of that time counts.',
    ],
    keys: [READING.group],
    paths: /^\/sessions/,
  },
  {
    topic: 'practice',
    title: surfaces.practice,
    says: [
      'Questions in eight categories, with short model answers; add your own, or bring them from a table or an Anki package.',
      'Say how sure you are, then look at the answer and rate it. FSRS decides when it comes back. Two ratings are enough; the settings have four.',
      'Numeric drills have fresh numbers each time and show the worked steps. Memory shows what is coming, what was known when it came, and how well you foresaw it.',
    ],
    keys: [PRACTICE.group, PRACTICE.bank.open, PRACTICE.review.title],
    paths: /^\/practice/,
  },
  {
    topic: 'interviews',
    title: surfaces.interviews,
    says: [
      'A mock draws questions from your bank, keeps a time for each, records you if you like, and is scored with an anchored rubric that asks for evidence. Rubrics are yours to edit.',
      'Log a real round with its questions as you remember them and how sure you are, before you know the result. The debrief takes ten minutes and ends with one action for the next day.',
      'Stories are kept in parts (situation, task, action, result, and what you learnt) and told aloud against a clock; the matrix names what no story covers yet. Twelve are enough: a weak one is retired, which leaves it out of the count and of the matrix without deleting it. A project is red until each part is written and was defended aloud once.',
    ],
    keys: [INTERVIEWS.run.group],
    paths: /^\/interviews/,
  },
  {
    topic: 'journal',
    title: surfaces.journal,
    says: [
      'Entries in Markdown with formulas and code, from templates that ask the questions. [[ links to a paper, a question, a round or another entry.',
      'Files are attached by dialog, drop or paste. Earlier versions of an entry stay in its history.',
    ],
    keys: [JOURNAL.group],
    paths: /^\/journal/,
  },
  {
    topic: 'insights',
    title: surfaces.insights,
    says: [
      'Minutes by week and pillar, a year of days, and charts of evidence: readiness, retention, calibration, rubric marks, sprints, and what real rounds asked against what you practised.',
      'Press any bar, column or day to see the rows behind it. No number stands without its n, and each chart says what it is only a proxy for.',
      'Each chart can be hidden, read as a table, and saved as PNG, SVG or CSV.',
    ],
    keys: [],
    paths: /^\/insights/,
  },
  {
    topic: 'search',
    title: surfaces.search,
    says: [
      'One search over journal, marks, questions, papers and their text, sessions and interviews. Every word must occur, at least as the beginning of a word; words in quotation marks must stand together.',
    ],
    keys: [SEARCH.group],
    paths: /^\/search/,
  },
  {
    topic: 'data',
    title: 'Settings and your data',
    says: [
      'Settings hold theme, accent, text size, the hour your day begins, the room of each weekday, sounds, protocols, recordings, backups and exports, and lead to every keyboard shortcut. Each change is kept at once. The field above them finds a part by a word; the command palette does too.',
      '“Where your data lies” names the folder that holds your library: the store with everything you wrote, the papers, the recordings. “Move my library” copies it to another folder or disk, checks every file, and starts again from there.',
      'Backups: a verified copy of everything you wrote is made every day, before updates, and when you say so. Restoring one first keeps a copy of what is there now. Papers, recordings, attachments and pictures are kept with it, so that what was deleted since comes back; on most disks they share the library’s room, so against a broken disk put “Everything, as files” on another one.',
      '“Everything, as files” exports all of it, files included, in a documented form; importing it elsewhere gives the same back. The journal also leaves as a folder of Markdown. From a terminal, “prepbench --help” lists the same exports and the backup as orders for scripts.',
      'Deleted things wait in the trash until you bring them back, delete them for ever, or let them go by themselves after some days.',
      'Prepbench never looks for newer versions by itself; About in the settings can ask for one when you say so, and names the host first.',
    ],
    keys: [],
    paths: /^\/(settings|trash)/,
  },
]

/** The page that explains an address; the first one where none does. */
export function helpFor(pathname: string): string {
  return HELP.find(({ paths }) => paths.test(pathname))?.topic ?? 'loop'
}

/** Pages that hold every typed word, in their title or their text. */
export function findHelp(typed: string): readonly HelpPage[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return HELP.filter(({ title, says }) => {
    const text = [title, ...says].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
