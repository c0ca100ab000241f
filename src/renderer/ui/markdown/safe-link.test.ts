import { expect, test } from 'vitest'
import { linkTarget } from './safe-link.ts'

test.each([
  ['https://example.org/a?b=c', 'outside'],
  ['mailto:somebody@example.org?subject=Hello', 'outside'],
  ['#/sessions/0b6a-1', 'inside'],
  ['#/read/paper_1?page=3&mark=m-1', 'inside'],
  ['#/journal/7', 'inside'],
])('%s is a link that leads %s', (href, kind) => {
  expect(linkTarget(href)?.kind).toBe(kind)
})

test('a link to a paper from outside leads to the place inside', () => {
  expect(linkTarget('prepbench://paper/p-1?page=3&mark=m-7')).toEqual({ kind: 'inside', href: '#/read/p-1?page=2&mark=m-7' })
  expect(linkTarget('prepbench://paper/p-1')).toEqual({ kind: 'inside', href: '#/read/p-1' })
})

test.each([
  undefined,
  '',
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'app://bundle/index.html',
  'http://example.org',
  '//example.org/x',
  '\\\\host\\share',
  'smb://host/share',
  'ms-msdt:/id',
  'vscode://file/etc',
  'https://good.example@evil.example',
  'mailto:a@b.example?attach=/etc/passwd',
  '#/settings',
  '#/sessions/../settings',
  '#/sessions/x?next=<script>',
  'relative/path',
  'prepbench://settings',
  'prepbench://paper/x?page=<script>',
])('S14 %j is no link', (href) => {
  expect(linkTarget(href)).toBeNull()
})
