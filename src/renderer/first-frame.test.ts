import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8')

/** What stands in the rules behind `selector`, up to their end. */
function rulesOf(css: string, selector: string): string {
  const rules = css.slice(css.indexOf(selector))
  return rules.slice(0, rules.indexOf('}'))
}

const rule = (rules: string, name: string) => new RegExp(`${name}:\\s*([^;]+);`).exec(rules)?.[1]

const html = read('index.html')
const tokens = read('ui/tokens.css')
const dark = html.slice(html.indexOf('prefers-color-scheme: dark'))

test.each(['paper', 'surface', 'line', 'ink'])('the first frame has the %s of both themes, so that nothing flashes', (name) => {
  const light = tokens.slice(tokens.indexOf('color-scheme: light'))
  expect(rule(html, `--first-${name}`)).toBe(rule(light, `--pb-${name}`))
  expect(rule(dark, `--first-${name}`)).toBe(rule(rulesOf(tokens, '[data-mantine-color-scheme="dark"]'), `--pb-${name}`))
  expect(rule(dark, `--first-${name}`)).toMatch(/^#[\da-f]{6}$/)
})

test('the first frame is as wide as the sidebar, and its name is written as the app writes it there', () => {
  const frame = rulesOf(html, '#first-frame {')
  expect(rule(frame, 'width')).toBe(rule(tokens, '--pb-sidebar-width'))
  expect(rule(frame, 'font')).toContain(rule(tokens, '--pb-font-reading'))
})
