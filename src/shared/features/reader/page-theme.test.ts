import { expect, test } from 'vitest'
import { DEFAULT_CUSTOM, outlineWithHoles, pictureHoles, themeLayers, turnHole } from './page-theme.ts'

/** What a channel of a page becomes below the layers. */
function shown(layers: ReturnType<typeof themeLayers>, value: number): string {
  if (!layers) return 'as it is'
  const part = (color: string, at: number) => Number.parseInt(color.slice(1 + at * 2, 3 + at * 2), 16)
  const below = layers.isInverted ? 255 - value : value
  return `#${[0, 1, 2]
    .map((at) => Math.round((below / 255) * part(layers.multiply, at) + part(layers.add, at)))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`
}

test.each([
  ['dark', '#1e1d1b', '#e8e3d9'],
  ['sepia', '#f3e7cf', '#3c2f1d'],
  ['custom', DEFAULT_CUSTOM.paper, DEFAULT_CUSTOM.ink],
] as const)('%s: white becomes the paper and black the ink', (theme, paper, ink) => {
  const layers = themeLayers(theme, DEFAULT_CUSTOM)
  expect(shown(layers, 255)).toBe(paper)
  expect(shown(layers, 0)).toBe(ink)
})

test('light leaves the page as it is; a colour that is none is black or white', () => {
  expect(themeLayers('light', DEFAULT_CUSTOM)).toBeNull()
  expect(shown(themeLayers('custom', { paper: 'red', ink: '' }), 255)).toBe('#ffffff')
})

test('pictures become holes; a scan of the page and dots do not', () => {
  const picture = [0.125, 0.25, 0.125, 0.5, 0.5, 0.25]
  const scan = [0, 0, 0, 1, 1, 0]
  const dot = [0.5, 0.5, 0.5, 0.501, 0.501, 0.5]
  expect(pictureHoles([...picture, ...scan, ...dot])).toEqual([{ left: 0.125, top: 0.25, right: 0.5, bottom: 0.5 }])
  expect(outlineWithHoles([])).toBe('none')
  expect(outlineWithHoles(pictureHoles(picture))).toContain('12.5% 25%, 50% 25%, 50% 50%, 12.5% 50%, 12.5% 25%')
})

test('a hole turns with its page, and four quarters bring it home', () => {
  const hole = { left: 0.125, top: 0.25, right: 0.5, bottom: 0.375 }
  expect(turnHole(hole, 90)).toEqual({ left: 0.625, top: 0.125, right: 0.75, bottom: 0.5 })
  expect(turnHole(turnHole(hole, 90), 90)).toEqual(turnHole(hole, 180))
  expect(turnHole(turnHole(hole, 90), 270)).toEqual(hole)
})
