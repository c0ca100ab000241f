import type { FileProblem, RemarkReason, SkipReason } from '../../../shared/features/calendars/calendars.model.ts'

const events = (count: number) => (count === 1 ? 'one event' : `${count.toLocaleString()} events`)

const SKIPPED: Readonly<Record<SkipReason, string>> = {
  free: 'it is marked as free time',
  cancelled: 'it was called off',
  'no-start': 'it has no start',
  'bad-time': 'its time can’t be read',
  'no-length': 'it has no length',
  'too-long': 'it lasts longer than a year',
  'bad-rule': 'the rule by which it comes again can’t be read',
  'rule-too-fine': 'it comes again by hours, or by weeks or days counted through the year, which the plan doesn’t show',
  'broken-line': 'this line can’t be read',
  'out-of-range': 'its year lies outside of 1970 to 2200',
  'older-version': 'the file holds a later version of it',
}

const REMARKED: Readonly<Record<RemarkReason, string>> = {
  'unknown-zone': 'its time zone is unknown, so its time is taken as yours',
  'this-and-future': 'a change of all later ones is shown for this one alone',
  'odd-line': 'this line can’t be read; the event is taken without it',
}

const PROBLEMS: Readonly<Record<FileProblem, (line: string) => string>> = {
  gone: () => 'The file is no longer there. Choose it again.',
  'no-permission': () => 'The system doesn’t let Prepbench read this file.',
  'too-large': () => 'It is larger than 20 MB. Export a shorter time from your calendar.',
  empty: () => 'There is nothing in it.',
  'not-a-calendar': (line) => `It is no calendar file:${line} stands outside of any calendar. Calendar files end in .ics.`,
  'line-too-long': (line) => `It looks damaged:${line} is longer than a line can be.`,
  'too-many-events': (line) => `It holds more than 10,000 events; the one in${line} is too many. Export a shorter time from your calendar.`,
  'not-closed': (line) => `It looks cut off: what begins in${line} is never closed.`,
  'closed-twice': (line) => `It looks damaged:${line} closes something that was never begun.`,
}

const lineText = (line: number | null) => (line === null ? ' it' : ` line ${line.toLocaleString()}`)

/** The words about other people's calendars. */
export const TEXT = {
  title: 'Other calendars',
  hint: 'Bring in a calendar as an .ics file, and the plan shows when you are taken. It is never changed from here.',
  choose: 'Import a calendar…',
  count: events,
  show: (name: string) => `Show ${name}`,
  hide: (name: string) => `Hide ${name}`,
  name: 'Name',
  nameOf: (name: string) => `Name of ${name}`,
  remove: (name: string) => `Remove ${name}`,
  removed: (name: string) => `“${name}” was removed.`,
  imported: (name: string, count: number) => `“${name}” is in the plan with ${events(count)}.`,
  failed: 'That did not work. Try it again.',
  busy: (name: string, when: string) => `Busy ${when}: ${name}`,
  allDay: 'all day',
  noTitle: 'Busy',
  preview: {
    title: 'Import a calendar',
    close: 'Close',
    cancel: 'Cancel',
    confirm: 'Import',
    update: 'Update',
    found: (count: number) =>
      count === 0 ? 'Nothing in it takes up time' : count === 1 ? 'One event takes up time' : `${events(count)} take up time`,
    range: (first: string, last: string | null) => (last === null ? `from ${first} on, without an end` : `from ${first} to ${last}`),
    into: 'What becomes of it',
    asNew: 'A calendar of its own',
    asUpdate: (name: string) => `Takes the place of what “${name}” held`,
    changes: (part: { added: number; changed: number; gone: number; kept: number }) =>
      `${part.added} new, ${part.changed} changed, ${part.gone} gone, ${part.kept} as before`,
    skips: (count: number) => `${count === 1 ? 'One event is' : `${count.toLocaleString()} events are`} left out`,
    remarks: 'Read with care',
    skip: (line: number, title: string, reason: SkipReason) =>
      `Line ${line.toLocaleString()}${title ? `, ${title}` : ''}: ${SKIPPED[reason]}.`,
    remark: (line: number, title: string, reason: RemarkReason) =>
      `Line ${line.toLocaleString()}${title ? `, ${title}` : ''}: ${REMARKED[reason]}.`,
    more: (count: number) => `And ${count.toLocaleString()} more.`,
    refused: (fileName: string) => `${fileName} can’t be read`,
    problem: (problem: FileProblem, line: number | null) => PROBLEMS[problem](lineText(line)),
    codes: {
      FILE_CHANGED: 'The file changed while you looked at it. Choose it again.',
      FILE_GONE: 'The file is no longer at hand. Choose it again.',
      CALENDAR_NOT_FOUND: 'That calendar is gone. Import the file as one of its own.',
      TOO_MANY_CALENDARS: 'There are thirty calendars already. Remove one first.',
    } as Readonly<Record<string, string>>,
  },
} as const
