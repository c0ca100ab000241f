import type { Rating, ReviewSource } from '../../../../shared/features/practice/practice.model.ts'

export const RATING_WORDS: Readonly<Record<Rating, string>> = { again: 'Forgotten', hard: 'Hard', good: 'Known', easy: 'Easy' }
export const SOURCE_WORDS: Readonly<Record<ReviewSource, string>> = { card: 'Card', mock: 'Mock', real: 'Real interview' }

export const percent = (share: number) => `${Math.round(share * 100)} %`
const answers = (count: number) => (count === 1 ? '1 answer' : `${count.toLocaleString()} answers`)
const cards = (count: number) => (count === 1 ? '1 card' : `${count.toLocaleString()} cards`)
const days = (count: number) => (count === 1 ? '1 day' : `${count.toLocaleString()} days`)

export const MEMORY_TEXT = {
  title: 'Memory',
  open: 'Memory',
  subtitle: 'What falls due, how much of it you still know, and how well you judge yourself',
  asTable: 'As tables',
  category: 'Category',
  all: 'All',
  n: 'Answers',
  forecast: {
    title: 'Coming up',
    summary: (total: number, count: number, overdue: number) =>
      `${cards(total)} in the next ${days(count)}${overdue > 0 ? `, ${overdue.toLocaleString()} of them overdue and counted today` : ''}`,
    none: 'Nothing is scheduled yet. What you review today comes back here.',
    day: 'Day',
    due: 'Due',
    today: 'Today',
    week: '7 days',
    month: '30 days',
    chart: (total: number, count: number) => `Cards due on each of the next ${days(count)}, ${total} in all`,
  },
  retention: {
    title: 'Known when due',
    window: 'Time looked back on',
    windows: { '1': 'Today', '7': '7 days', '30': '30 days', '90': '90 days', '365': 'A year' },
    summary: (known: number, asked: number, target: number) =>
      `${percent(known / asked)} of ${answers(asked)} to due cards were known; your aim is ${target} %`,
    none: 'No due card was answered in this time. What you review comes back after some days and is counted then.',
    young: 'Young',
    mature: 'Mature',
    known: 'Known',
    hint: 'Young cards come back within three weeks, mature ones later.',
    proxy: 'A stand-in for what you would know in an interview, where nobody shows you the question before.',
    share: (known: number, asked: number) => (asked === 0 ? '–' : percent(known / asked)),
    shareOf: (known: number, asked: number) => `${percent(known / asked)} of ${asked.toLocaleString()}`,
    bar: (name: string, known: number, asked: number) => `${name}: ${percent(known / asked)} of ${answers(asked)}`,
  },
  foresight: {
    title: 'How well you know what you know',
    none: 'Say how sure you are before you turn a card over; after some answers this shows whether you over- or underrate yourself.',
    summary: (score: string, count: number) => `Brier score ${score} over ${answers(count)} (0 is perfect, 0.25 is always saying 50 %)`,
    chart: 'What was known against what was said, for each step of confidence',
    point: (said: number, known: number, asked: number) => `Said ${said} %: ${percent(known / asked)} of ${answers(asked)} known`,
    said: 'Said',
    known: 'Known',
    gap: 'Difference',
    brier: 'Brier score',
    meanSaid: 'Said on average',
    points: (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : '±'}${Math.abs(value)}`,
    hint: 'Below the line you were too sure, above it not sure enough. A difference is in percentage points: minus is too sure.',
    xAxis: 'said',
    yAxis: 'known',
  },
  card: {
    title: 'Memory of this question',
    gap: (ordinal: number) => `Gap ${ordinal}`,
    never: 'Never asked yet: there is nothing to forget.',
    facts: {
      chance: 'Remembered now',
      stability: 'Stability',
      stabilityValue: (value: number) => (value < 1 ? 'less than a day' : days(Math.round(value))),
      difficulty: 'Difficulty',
      difficultyValue: (value: number) => `${value.toFixed(1)} of 10`,
      due: 'Due',
      lapses: 'Forgotten',
      lapsesValue: (count: number) => (count === 1 ? 'once' : count === 0 ? 'never' : `${count} times`),
    },
    leech: 'Set aside as a leech: rewrite it or split it before it is asked again.',
    curve: (count: number, now: string) => `Forgetting curve over ${answers(count)}; the chance now is ${now}`,
    now: 'now',
    history: (shown: number, all: number) => (shown < all ? `The latest ${shown} of ${answers(all)}` : answers(all)),
    columns: ['When', 'Answer', 'Sure', 'Time', 'After', 'Where'],
    sure: (value: number | null) => (value === null ? '–' : `${value} %`),
    seconds: (ms: number) => `${Math.round(ms / 1_000)} s`,
  },
} as const
