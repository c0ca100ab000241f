import { expect, test } from 'vitest'
import { changeSettings, DEFAULT_SETTINGS } from './settings.model.ts'

test('a change keeps every other setting and merges the layout key by key', () => {
  const first = changeSettings(DEFAULT_SETTINGS, { theme: 'dark', layout: { sidebar: 200 } })
  const second = changeSettings(first, { layout: { outline: true } })
  expect(second).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', layout: { sidebar: 200, outline: true } })
})
