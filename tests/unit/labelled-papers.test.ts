import { afterAll, describe, expect, test } from 'vitest'
import { labelledPapers, readLabels, scorePapers } from '../../scripts/papers/score-papers.mjs'
import { openForkedReader } from '../../src/main/paper-reader/forked-reader.ts'

const labels = readLabels(labelledPapers)
const reader = openForkedReader()
afterAll(() => reader.close())

// The labelled papers belong to no checkout: where they aren't, these are reported as skipped.
describe.skipIf(labels === null)('labelled papers beside the checkout', () => {
  test('with their outlines: 95 % of targets, every title, 95 % of author lists', async () => {
    const score = await scorePapers(reader, labelledPapers, labels ?? [], false)
    expect(score.targetsRight / score.targets, score.misses.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(score.titlesRight, score.misses.join('\n')).toBe(score.papers)
    expect(score.authorsRight / score.papers, score.misses.join('\n')).toBeGreaterThanOrEqual(0.95)
  }, 120_000)

  test('from the text alone: 90 % of targets', async () => {
    const score = await scorePapers(reader, labelledPapers, labels ?? [], true)
    expect(score.targetsRight / score.targets, score.misses.join('\n')).toBeGreaterThanOrEqual(0.9)
  }, 120_000)
})
