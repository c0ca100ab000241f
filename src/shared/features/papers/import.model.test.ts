import { expect, test } from 'vitest'
import { foreignKind } from './import.model.ts'

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))

test.each([
  ['a PDF', '%PDF-1.7\n', null],
  ['a PDF after junk', '\u0000\u0001junk %PDF-1.4', null],
  ['a PDF without its header', '1 0 obj\n<<>>', null],
  ['nothing', '', 'empty'],
  ['a page', ' <!DOCTYPE HTML>', 'web-page'],
  ['a page with a mark', '\u00ef\u00bb\u00bf<html>', 'web-page'],
  ['a JPEG', '\u00ff\u00d8\u00ff\u00e0', 'picture'],
  ['a WebP', 'RIFF\u0001\n\u0003\u0004WEBP', 'picture'],
  ['a DOCX', 'PK\u0003\u0004', 'archive'],
  ['a gzip', '\u001f\u008b', 'archive'],
  ['PostScript', '%!PS-Adobe', 'postscript'],
  ['TeX source', '\\documentclass{article}', 'text'],
  ['text in UTF-8', 'caf\u00c3\u00a9\t\r\n', 'text'],
  ['noise', '\u0000\u0007\u00fe', 'unknown'],
])('%s', (_what, head, kind) => {
  expect(foreignKind(bytes(head))).toBe(kind)
})

test('a PDF may show only at its end', () => {
  expect(foreignKind(bytes('\u0000\u0007'), bytes('startxref\n12\n%%EOF\n'))).toBeNull()
  expect(foreignKind(bytes('<!doctype html>'), bytes('%%EOF'))).toBe('web-page')
})
