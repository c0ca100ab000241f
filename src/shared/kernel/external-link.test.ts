import { expect, test } from 'vitest'
import { externalLink } from './external-link.ts'

test.each([
  ['https://arxiv.org/abs/1706.03762', 'arxiv.org'],
  ['https://аpple.example/', 'xn--pple-43d.example'],
  ['mailto:reader@example.org?subject=Question', 'reader@example.org'],
])('S10 %s may be asked about, as %s', (address, host) => {
  expect(externalLink(address)?.host).toBe(host)
})

test.each([
  'http://example.org/',
  'https://good@evil.example/',
  'https://user:word@evil.example/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,x',
  'smb://host/share',
  '\\\\host\\share',
  'ms-msdt:/id',
  'vscode://file/x',
  'mailto:a@example.org?attach=/etc/passwd',
  'mailto:a@example.org?subject=x&bcc=b@example.org',
  'mailto:a@example.org,b@example.org',
  'app://bundle/index.html',
  'not an address',
  '',
])('S10 %s goes nowhere', (address) => {
  expect(externalLink(address)).toBeNull()
})
