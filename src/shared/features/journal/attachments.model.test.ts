import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AttachmentId } from '../../kernel/ids.ts'
import { attachmentMarkdown, attachmentName, mayOpen } from './attachments.model.ts'

test.each([
  ['photo.png', 'photo.png'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Windows\\evil.exe', 'evil.exe'],
  ['/', 'file'],
  ['..', 'file'],
  ['.bashrc', 'bashrc'],
  ['a\u202egnp.exe', 'agnp.exe'],
  ['a\0b\n.txt', 'ab.txt'],
  ['CON.txt', '_CON.txt'],
  ['nul', '_nul'],
  ['what?<is>|this*.md', 'what__is__this_.md'],
  ['name.txt. . .', 'name.txt'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(116)}.pdf`],
  ['e\u0301.png', '\u00e9.png'],
])('S15 the name %j becomes %j', (name, expected) => {
  expect(attachmentName(name)).toBe(expected)
})

test('S15 any name becomes one that leads nowhere, and stays as it is the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const safe = attachmentName(name)
      expect(safe).not.toMatch(/[\\/\p{Cc}\p{Cf}<>:"|?*]|^[. ]|[. ]$/u)
      expect(safe.length).toBeGreaterThan(0)
      expect([...safe].length).toBeLessThanOrEqual(133)
      expect(attachmentName(safe)).toBe(safe)
    }),
  )
})

test.each(['a.exe', 'a.sh', 'a.desktop', 'a.html', 'a.svg', 'a.docm', 'a.pdf.js', 'a.lnk', 'pdf', 'a', 'a.zip', 'a.PDF.bat'])(
  'S15 %s is never opened',
  (name) => {
    expect(mayOpen(name)).toBe(false)
  },
)

test('papers, pictures and plain documents may be opened', () => {
  expect(['a.pdf', 'b.PNG', 'c.txt', 'd.docx'].every(mayOpen)).toBe(true)
})

test('a picture stands in the text, another file as a link; its name can end nothing', () => {
  const attachmentId = 'id-1' as AttachmentId
  expect(attachmentMarkdown({ attachmentId, fileName: 'a.png', isPicture: true })).toBe('![a.png](attachment/id-1)')
  expect(attachmentMarkdown({ attachmentId, fileName: 'a](x)[.pdf', isPicture: false })).toBe('[a (x) .pdf](attachment/id-1)')
})
