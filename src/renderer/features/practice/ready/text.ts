const cards = (count: number) => (count === 1 ? '1 card' : `${count.toLocaleString()} cards`)
const percent = (share: number) => `${Math.round(share * 100)} %`

export const READY_TEXT = {
  title: 'Ready for the day',
  subtitle: 'What you would still know on the day if you reviewed nothing until then',
  open: 'See every category',
  inDays: (days: number) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`),
  choose: 'Interview',
  sum: (chance: number, count: number) => `${percent(chance)} expected over ${cards(count)}`,
  below: (below: number, target: number) => (below === 0 ? `none below ${target} %` : `${cards(below)} below ${target} %`),
  never: (count: number) => (count === 0 ? '' : `${cards(count)} not asked yet`),
  none: {
    title: 'No interview date ahead',
    hint: 'Set a date in the plan’s campaign. Then this shows, for that day, what you would still know of each category and which cards to review first.',
    plan: 'Open the plan',
  },
  noCards: { title: 'No card was asked yet', hint: 'After the first reviews this shows what would be left of them on the day.' },
  columns: ['Category', 'Expected', 'Below', 'Asked', 'Not asked yet'],
  expected: (chance: number | null) => (chance === null ? '–' : percent(chance)),
  first: {
    title: (below: number, target: number) => `Review these first: ${cards(below)} below ${target} % on the day`,
    none: (target: number) => `Every card you were asked stays at ${target} % or more until then.`,
    start: 'Review these first',
    columns: ['Question', 'Category', 'Now', 'On the day'],
    shown: (shown: number, all: number) => (shown < all ? `The ${shown} least remembered of ${all.toLocaleString()}` : ''),
    all: 'All categories',
    of: 'Category of the cards',
  },
  pace: {
    label: 'Minutes a day until then',
    minutes: (value: number) => `${value} min`,
    answer: (reached: number, below: number, days: number) =>
      reached >= below
        ? `Enough for all ${cards(below)}: ${days === 1 ? 'one day is' : `${days} days are`} left.`
        : `Enough for about ${reached.toLocaleString()} of the ${cards(below)}.`,
    basis: (seconds: number, answers: number) =>
      `By your own pace of ${seconds} s an answer, over the latest ${answers === 1 ? 'answer' : `${answers} answers`}. Each card is counted once; what comes due meanwhile takes time too.`,
  },
} as const
