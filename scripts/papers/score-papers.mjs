import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup/paths.mjs'
import { inspectPaper } from './inspect-paper.mjs'

/** @typedef {import('./inspect-paper.mjs').Inspection} Inspection */
/** @typedef {{ targets: number, targetsRight: number, papers: number, titlesRight: number, authorsRight: number, misses: string[] }} Score */

/** Where labelled papers lie; they are shared between projects and not part of this one. */
export const labelledPapers = join(root, '..', 'shared', 'papers')

/** How far a found heading may be from the labelled one: fonts' boxes differ by less than a line. */
const TOLERANCE_POINTS = 7

/**
 * The labels of the papers in a folder; null: there are none.
 * @param {string} folder
 * @returns {Inspection[] | null}
 */
export function readLabels(folder) {
  const file = join(folder, 'labels.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

/**
 * Compares what is found in the papers with their labels.
 * @param {import('../../src/main/paper-reader/paper-reader.ts').PaperReader} reader
 * @param {string} folder
 * @param {Inspection[]} labels
 * @param {boolean} ignoresOutline
 */
export async function scorePapers(reader, folder, labels, ignoresOutline) {
  /** @type {Score} */
  const score = { targets: 0, targetsRight: 0, papers: 0, titlesRight: 0, authorsRight: 0, misses: [] }
  for (const label of labels) {
    addPaper(score, label, await inspectPaper(reader, join(folder, label.file), ignoresOutline))
  }
  return score
}

/** @param {Score} score @param {Inspection} label @param {Inspection} found */
function addPaper(score, label, found) {
  const miss = (/** @type {string} */ what, /** @type {unknown} */ wanted, /** @type {unknown} */ got) =>
    score.misses.push(`${label.file}: ${what} is ${JSON.stringify(got)} and should be ${JSON.stringify(wanted)}`)
  score.papers += 1
  if (label.title === found.title) score.titlesRight += 1
  else miss('title', label.title, found.title)
  if (JSON.stringify(label.authors) === JSON.stringify(found.authors)) score.authorsRight += 1
  else miss('authors', label.authors, found.authors)
  for (const [name, wanted] of Object.entries(label.targets)) {
    const got = found.targets[/** @type {keyof Inspection['targets']} */ (name)]
    const isRight = wanted && got ? wanted.page === got.page && Math.abs(wanted.yTop - got.yTop) <= TOLERANCE_POINTS : wanted === got
    score.targets += 1
    if (isRight) score.targetsRight += 1
    else miss(name, wanted, got)
  }
}
