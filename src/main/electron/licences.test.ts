import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { licencesOf } from './licences.ts'

function appFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-licences-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

test('what main and the page bundle, what is shipped beside them and what pdf.js brings, each once and by name', async () => {
  const zod = { name: 'zod', version: '4.0.0', identifier: 'MIT', text: 'Zod’s own words' }
  const folder = appFolder({
    'out/main/licences.json': JSON.stringify([zod]),
    'out/renderer/licences.json': JSON.stringify([zod, { name: 'clsx', version: '2.0.0', identifier: null, text: null }]),
    'node_modules/better-sqlite3/package.json': JSON.stringify({ name: 'better-sqlite3', version: '13.2.0', license: 'MIT' }),
    'node_modules/better-sqlite3/LICENSE': 'Of the store',
    'out/renderer/pdfjs/wasm/LICENSE_OPENJPEG': 'Of the pictures',
    'out/renderer/pdfjs/wasm/openjpeg.wasm': '',
  })
  expect(await licencesOf(folder)).toEqual([
    { name: 'better-sqlite3', version: '13.2.0', licence: 'MIT', text: 'Of the store' },
    { name: 'clsx', version: '2.0.0', licence: '', text: '' },
    { name: 'pdfjs-dist: openjpeg', version: '', licence: '', text: 'Of the pictures' },
    { name: 'zod', version: '4.0.0', licence: 'MIT', text: 'Zod’s own words' },
  ])
})

test('an app that was not built has none', async () => {
  expect(await licencesOf(appFolder({}))).toEqual([])
})
