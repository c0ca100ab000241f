import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ACCENTS } from '../../shared/features/settings/settings.model.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The colours of all rules whose selector is exactly one of these, the later ones winning. */
function colours(...selectors: string[]): Record<string, string> {
  const found: Record<string, string> = {}
  for (const wanted of selectors)
    for (const [, selector, body] of css.matchAll(/^ *(:root[^{}]*?) \{([^{}]*)\}/gm))
      if (selector === wanted)
        for (const [, name, value] of (body ?? '').matchAll(/--pb-([\w-]+): (#[0-9a-f]{6})/g)) found[name ?? ''] = value ?? ''
  return found
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one = '#000000', other = '#000000'): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const DARK = ':root[data-mantine-color-scheme="dark"]'

test.each(ACCENTS.flatMap((accent) => [[accent, 'light'] as const, [accent, 'dark'] as const]))(
  'words in %s can be read in the %s theme',
  (accent, theme) => {
    const of = theme === 'light' ? [':root', `:root[data-accent="${accent}"]`] : [':root', DARK, `${DARK}[data-accent="${accent}"]`]
    const all = colours(...of)
    const pairs = [
      ...['paper', 'surface', 'surface-raised', 'sunken'].map((ground) => ['accent', ground]),
      ...['accent-soft', 'accent-soft-hover', 'surface', 'paper'].map((ground) => ['accent-ink', ground]),
      ...['accent-soft', 'selection', 'accent-soft-hover'].map((ground) => ['ink', ground]),
      ['ink-soft', 'accent-soft'],
      ...['keyword', 'string', 'number', 'comment', 'name', 'type'].flatMap((kind) =>
        ['sunken', 'paper', 'surface', 'surface-raised'].map((ground) => [`code-${kind}`, ground]),
      ),
    ]
    const faint = pairs.filter(([words = '', ground = '']) => contrast(all[words], all[ground]) < 4.5)
    expect(faint).toEqual([])
    expect(contrast('#ffffff', all['accent-fill'])).toBeGreaterThanOrEqual(4.5)
    expect(contrast('#ffffff', all['accent-fill-hover'])).toBeGreaterThanOrEqual(4.5)
  },
)
