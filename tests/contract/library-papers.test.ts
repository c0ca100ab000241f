import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ImportEvent } from '../../src/shared/features/papers/import.model.ts'
import { createTestCore } from '../support/test-core.ts'

const FOLDER = join(import.meta.dirname, '../../../shared/papers')
const LABELS = join(FOLDER, 'labels.json')

interface Label {
  readonly file: string
  readonly title: string
  readonly authors: readonly string[]
  readonly pages: number
}

// The papers are not part of this repository; a checkout without them can still be tested.
describe.skipIf(!existsSync(LABELS))('the development set (skipped where ../shared/papers is absent)', () => {
  test('papers.importFiles: every paper comes in with its printed title, and its text can be found', { timeout: 120_000 }, async () => {
    const labels = JSON.parse(readFileSync(LABELS, 'utf8')) as Label[]
    const { client, core } = createTestCore()
    const token = core.context.offeredFiles.offer(labels.map((label) => join(FOLDER, label.file)))
    const events: ImportEvent[] = []
    for await (const event of await client.papers.importFiles({ token })) events.push(event)
    expect(events.filter((event) => event.kind === 'result').map((event) => event.outcome.kind)).toEqual(labels.map(() => 'imported'))
    const papers = await client.papers.list({ sort: 'added' })
    const found = labels.map((label) => papers.find((paper) => paper.fileName === label.file))
    expect(found.map((paper) => [paper?.title, paper?.pageCount])).toEqual(labels.map((label) => [label.title, label.pages]))
    const known = labels.filter((label, index) => JSON.stringify(found[index]?.authors) === JSON.stringify(label.authors))
    expect(known.map((label) => label.file)).toEqual(labels.map((label) => label.file))
    await core.context.indexer.whenIdle()
    const hits = await client.papers.search({ text: '"emphatic temporal-difference"' })
    expect(hits.pages[0]?.title).toBe('Loosely Consistent Emphatic Temporal-Difference Learning')
    core.context.indexer.close()
    core.context.importReader.close()
  })
})
