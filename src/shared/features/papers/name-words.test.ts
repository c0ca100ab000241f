import { expect, test } from 'vitest'
import { isName, isPartOfName, mendStrokes } from './name-words.ts'

test.each([
  'Ada Lovelace',
  'Zo\u00eb van der Berg',
  'R. J. Whitfield',
  'Robert Downing Jr.',
  'D\u00f3nal \u00d3 Briain',
  'Omar bin Khalid',
])('%s is a name', (text) => {
  expect(isName(text)).toBe(true)
})

test.each([
  'Lovelace',
  'Zo\u00eb van der',
  'Mary F.',
  'van der Berg',
  'University of Nowhere',
  'Senior Member',
  'Acme AI',
  'Oslo 7',
  'we show that',
])('%s is none', (text) => {
  expect(isName(text)).toBe(false)
})

test('the end of a line may cut a name anywhere', () => {
  expect(['Zo\u00eb van der', 'Berg', 'Mary F.'].every(isPartOfName)).toBe(true)
  expect(isPartOfName('Acme Research')).toBe(false)
})

test('a stroke that is read as a space', () => {
  expect(mendStrokes('Ma lgorzata Kr\u00f3l')).toBe('Ma\u0142gorzata Kr\u00f3l')
  expect(mendStrokes('Jean la Tour')).toBe('Jean la Tour')
})
