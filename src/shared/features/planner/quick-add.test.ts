import { expect, test } from 'vitest'
import { parseQuickAdd } from './quick-add.ts'

test.each([
  ['KV cache drill #design ~30m @fri 18:00', ['KV cache drill', 'system-design', 30, 5, 1080]],
  ['two-sum again', ['two-sum again', 'coding', 60, null, null]],
  ['read ResNet #paper ~1h30m @tomorrow', ['read ResNet', 'paper-reading', 90, -1, null]],
  ['stand-up story #behavioral 7:15', ['stand-up story', 'behavioural', 60, 0, 435]],
  ['~1.5h mock @Sunday', ['mock', 'coding', 90, 7, null]],
  ['fix issue #42 for @alice ~forever 25:00', ['fix issue #42 for @alice ~forever 25:00', 'coding', 60, null, null]],
  ['#ml #cs second tag stays', ['#cs second tag stays', 'ml-basics', 60, null, null]],
])('%s', (line, expected) => {
  const block = parseQuickAdd(line)
  expect(block && [block.title, block.pillar, block.durationMinutes, block.dayWish, block.startMinute]).toEqual(expected)
})

test.each(['', '   ', '#design ~30m @fri 18:00'])('%j has no title and makes no block', (line) => {
  expect(parseQuickAdd(line)).toBeNull()
})
