/** The words of the insights. */
export const TEXT = {
  title: 'Insights',
  subtitle: 'What it all adds up to. Press a bar or a day to see what is behind it.',
  save: 'Save as table…',
  saved: (fileName: string, count: number) => `Saved ${count} lines in ${fileName}.`,
  nothing: 'There is nothing to save yet.',
  failed: { title: 'The insights could not be read', hint: 'Nothing was changed. Close Prepbench and start it again.' },
  empty: {
    title: 'No minutes yet',
    hint: 'Start a block, a session or a review, or write time down in the time log of the plan. Weeks and days appear here with the first minute.',
    plan: 'Open the plan',
  },
  asTable: 'Show as tables',
  proxy: 'Minutes tell how long, not how well: they stand for effort and say nothing about what was learnt.',
  weeks: {
    title: 'Minutes by week and pillar',
    summary: (actual: string, planned: string, n: number, most: string | null) =>
      `Last 12 weeks: ${actual} spent of ${planned} planned, from ${n} ${n === 1 ? 'entry' : 'entries'}.${most ? ` Most on ${most}.` : ''}`,
    week: (days: string, actual: string, planned: string, n: number) =>
      `${days}: ${actual} spent of ${planned} planned, ${n} ${n === 1 ? 'entry' : 'entries'}`,
    legend: 'Filled: spent, by pillar. Outline: planned.',
    drawn: 'Columns: spent, by pillar. Line: planned.',
    columns: ['Week', 'Pillar', 'Planned', 'Spent', 'Entries'],
  },
  days: {
    title: 'Days with work',
    summary: (active: number, total: string, n: number) =>
      `Last 365 days: ${active} ${active === 1 ? 'day' : 'days'} with time, ${total} in all, from ${n} ${n === 1 ? 'entry' : 'entries'}.`,
    streak: (days: number, skipped: number) =>
      `Streak: ${days} ${days === 1 ? 'day' : 'days'}${skipped > 0 ? `, ${skipped} free ${skipped === 1 ? 'day' : 'days'} skipped` : ''}`,
    broken: (day: string) => `It began after ${day}, when something was planned or due and nothing was written down.`,
    rule: (hour: string) =>
      `A day counts with its first minute. A day without one is skipped when it was a day off, or nothing was planned and no card was due; it breaks nothing. Today breaks nothing until it is over. Your day begins at ${hour}.`,
    day: (day: string, actual: string, n: number) => `${day}: ${actual}, ${n} ${n === 1 ? 'entry' : 'entries'}`,
    none: (day: string) => `${day}: no time`,
    keys: 'Arrow keys walk through the days, Enter shows what is behind one.',
    drawn: (most: string) => `The larger the square, the more minutes, at most ${most} in a day.`,
    less: 'less',
    more: 'more',
    columns: ['Day', 'Planned', 'Spent', 'Entries'],
  },
  rows: {
    title: (what: string) => `Entries of ${what}`,
    close: 'Close',
    empty: 'No entry was written down then.',
    hint: 'They are changed in the time log of the plan.',
    untitled: 'Without a block',
    columns: ['Day', 'What', 'Pillar', 'From', 'Spent'],
    sources: { sprint: 'Session', review: 'Review', mock: 'Mock', focus: 'Focus timer', manual: 'Written down' },
  },
} as const
