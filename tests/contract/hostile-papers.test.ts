import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ImportOutcome } from '../../src/shared/features/papers/import.model.ts'
import {
  ENCRYPTED_PDFS,
  FOREIGN_FILES,
  type HostilePdf,
  MANY_PAGES,
  NESTINGS,
  OTHERWISE_LOCKED_PDFS,
  OUTLINES,
  PAGE_SIZES,
  PAGE_TREES,
  REPAIRABLE_PDFS,
} from '../support/hostile-pdfs.ts'
import { ENCRYPTIONS } from '../support/pdf-encryption.ts'
import { rawPdf } from '../support/raw-pdf.ts'
import { smallPdf } from '../support/small-pdf.ts'
import { createTestCore } from '../support/test-core.ts'

// A file may take the reading process along, and the next one starts another.
vi.setConfig({ testTimeout: 60_000 })

// One core for all of them: what one file does must not disturb the next.
let shared: ReturnType<typeof createTestCore>
const folder = mkdtempSync(join(tmpdir(), 'prepbench-hostile-'))
beforeAll(() => {
  shared = createTestCore()
})
afterAll(() => {
  close(shared)
  rmSync(folder, { recursive: true, force: true })
})

function close({ core: { context } }: typeof shared): void {
  context.indexer.close()
  context.importReader.close()
  rmSync(context.host.dataFolder, { recursive: true, force: true })
}

async function importBytes(name: string, bytes: Uint8Array, { core, client } = shared): Promise<ImportOutcome> {
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, bytes)
  const token = core.context.offeredFiles.offer([path])
  let outcome: ImportOutcome | null = null
  for await (const event of await client.papers.importFiles({ token })) if (event.kind === 'result') outcome = event.outcome
  if (!outcome) throw new Error('The import had no result.')
  return outcome
}

/** The import's name for each end of the corpus command. Damage that only drawing meets is imported. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  rendered: ['imported', 'duplicate'],
  encrypted: ['password-needed'],
  'page-broken': ['imported'],
}

/** What the library consists of: files and rows. */
async function library(): Promise<readonly string[]> {
  const folder = join(shared.core.context.host.dataFolder, 'library')
  const files = existsSync(folder) ? readdirSync(folder) : []
  return [...files, ...(await shared.client.papers.list({})).map((paper) => paper.id)].sort()
}

async function expectNamed({ name, make, ends = ['rendered'] }: HostilePdf): Promise<void> {
  const before = await library()
  const { kind } = await importBytes(name, make())
  expect(ends.flatMap((end) => KINDS[end] ?? [end])).toContain(kind)
  if (kind !== 'imported') expect(await library()).toEqual(before)
}

describe.each([
  ['B2', FOREIGN_FILES],
  ['B3', REPAIRABLE_PDFS],
  ['B4', ENCRYPTED_PDFS],
  ['B5', PAGE_TREES],
  ['B6', PAGE_SIZES],
  ['B7', OUTLINES],
  ['B12', NESTINGS],
] as const)('papers.importFiles: %s', (_criterion, files) => {
  test.each(files.map((file) => [file.name, file] as const))(
    '%s comes in, or is refused by name and leaves nothing',
    async (_name, file) => {
      await expectNamed(file)
    },
  )
})

test.each(OTHERWISE_LOCKED_PDFS.map(({ name, make }) => [name, make] as const))(
  'papers.importFiles: B4 %s is called locked, is asked for no password, and leaves nothing',
  async (name, make) => {
    const before = await library()
    expect(await importBytes(name, make())).toEqual({ kind: 'locked' })
    expect(await library()).toEqual(before)
  },
)

test('papers.importFiles: B5 a PDF without any page is said to have none', async () => {
  const none = rawPdf({ 1: '<< /Type /Catalog /Pages 2 0 R >>', 2: '<< /Type /Pages /Count 0 /Kids [] >>' })
  expect(await importBytes('without-pages', none)).toEqual({ kind: 'broken', reason: 'no-pages' })
})

test(`papers.importFiles: B5 ${MANY_PAGES.name} come in, and are read behind that`, async () => {
  // In a library of its own: reading them takes a minute, and whoever waits for all texts would wait for these.
  const own = createTestCore()
  expect(await importBytes(MANY_PAGES.name, MANY_PAGES.make(), own)).toMatchObject({ kind: 'imported' })
  expect(await own.client.papers.list({})).toMatchObject([{ pageCount: 20_000 }])
  close(own)
})

test('papers.importFiles: B5 a page count that lies is corrected', async () => {
  await shared.core.context.indexer.whenIdle()
  const papers = await shared.client.papers.list({})
  expect(papers.find((paper) => paper.fileName === 'count-lies.pdf')).toMatchObject({ pageCount: 1 })
})

test.each(
  ENCRYPTIONS.flatMap((method) => [
    [method, 'reader', 'pässwörd'],
    [method, 'owner', 'öwner'],
  ]),
)(
  'papers.importWithPassword: B4 %s opens with the password of the %s, its text is found, and the password is kept nowhere',
  async (method, which, password) => {
    const words = `Behind ${which}${method.replaceAll('-', '')}`
    const bytes = smallPdf({
      method: method as (typeof ENCRYPTIONS)[number],
      password: 'pässwörd',
      ownerPassword: 'öwner',
      pages: [[words, 'x']],
    })
    const asked = await importBytes(`${method}-${which}`, bytes)
    if (asked.kind !== 'password-needed') throw new Error(`No password was asked for: ${asked.kind}`)
    const wrong = await shared.client.papers.importWithPassword({ token: asked.token, password: 'wrong' })
    if (wrong.kind !== 'password-needed') throw new Error('A wrong password was taken.')
    expect(wrong.isRetry).toBe(true)
    const right = await shared.client.papers.importWithPassword({ token: wrong.token, password })
    expect(right).toMatchObject({ kind: 'imported', title: words })
    await shared.core.context.indexer.whenIdle()
    expect((await shared.client.papers.search({ text: words })).pages).toHaveLength(1)
    expect(shared.db.serialize().includes(password)).toBe(false)
  },
)
