import { expect, test } from 'vitest'
import { fillTemplate } from './template-words.ts'

const words = { date: '2 March 2026', weekday: 'Monday', time: '10:00', week: '2 – 8 March 2026' }

test.each([
  ['Daily note, {{date}}', 'Daily note, 2 March 2026'],
  ['{{ weekday }} at {{TIME}}, week {{week}}', 'Monday at 10:00, week 2 – 8 March 2026'],
  ['{{nothing}} {{ {date} }} {{constructor}}', '{{nothing}} {{ {date} }} {{constructor}}'],
])('%j is filled in as %j', (text, filled) => {
  expect(fillTemplate(text, words)).toBe(filled)
})
