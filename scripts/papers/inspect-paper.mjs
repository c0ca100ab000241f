import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { sniffFile, UnreadableFileError } from '../../src/main/features/papers/library-files.ts'
import { PaperReadError } from '../../src/main/paper-reader/paper-reader.ts'
import { foreignKind } from '../../src/shared/features/papers/import.model.ts'

/**
 * @typedef {import('../../src/main/paper-reader/paper-reader.ts').PaperReader} PaperReader
 * @typedef {import('../../src/shared/kernel/section-targets.ts').SectionTarget} SectionTarget
 * @typedef {{ page: number, yTop: number }} PrintedPlace
 * @typedef {PrintedPlace & { number: string | null, heading: string, column: 0 | 1 | 2, role: string }} PrintedSection
 * @typedef {{ file: string, sha256: string, title: string, authors: string[], year: number | null, pages: number, columns: 1 | 2,
 *   sections: PrintedSection[], targets: Record<SectionTarget, PrintedPlace | null> }} Inspection
 */

/** A file that can't be inspected; its message is for the person. */
export class InspectError extends Error {}

/**
 * What a paper's text tells: as `labels.schema.md` beside the labelled papers defines it.
 * @param {PaperReader} reader
 * @param {string} path
 * @param {boolean} ignoresOutline
 * @returns {Promise<Inspection>}
 */
export async function inspectPaper(reader, path, ignoresOutline) {
  try {
    const foreign = foreignKind(...(await sniffFile(path)))
    if (foreign) throw new InspectError(`This is not a PDF (${foreign}).`)
    const sha256 = await hashOf(path)
    const file = basename(path)
    /** @type {Extract<import('../../src/main/paper-reader/paper-reader.ts').PaperPart, { kind: 'facts' }> | undefined} */
    let facts
    /** @type {Extract<import('../../src/main/paper-reader/paper-reader.ts').PaperPart, { kind: 'sections' }> | undefined} */
    let found
    /** @type {'text' | 'text-and-outline'} */
    const sections = ignoresOutline ? 'text' : 'text-and-outline'
    for await (const part of reader.read({ path, fileName: file, password: null, textFrom: null, sections })) {
      if (part.kind === 'facts') facts = part
      if (part.kind === 'sections') found = part
    }
    if (!facts || !found) throw new PaperReadError('damaged')
    return {
      file,
      sha256,
      title: facts.title,
      authors: facts.authors,
      year: facts.year,
      pages: facts.pageCount,
      columns: found.columns,
      sections: found.sections.map(({ number, heading, column, role, ...place }) => ({ number, heading, ...printed(place), column, role })),
      targets: {
        abstract: orNull(found.targets.abstract),
        introduction: orNull(found.targets.introduction),
        'related-work': orNull(found.targets['related-work']),
        method: orNull(found.targets.method),
        results: orNull(found.targets.results),
        conclusion: orNull(found.targets.conclusion),
      },
    }
  } catch (error) {
    throw new InspectError(messageOf(error))
  }
}

/** @param {{ pageIndex: number, yTop: number }} place */
function printed({ pageIndex, yTop }) {
  return { page: pageIndex + 1, yTop }
}

/** @param {{ pageIndex: number, yTop: number } | null} place */
function orNull(place) {
  return place ? printed(place) : null
}

/** @param {string} path */
async function hashOf(path) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

const reading = {
  password: 'This PDF opens only with a password.',
  locked: 'This PDF is locked with a certificate, or in another way that no password opens.',
  'no-pages': 'This PDF has no pages.',
  damaged: 'This PDF is damaged and can’t be read.',
  'too-slow': 'This PDF took too long to read.',
  'too-hungry': 'This PDF needs too much memory.',
}

/** @param {unknown} error */
function messageOf(error) {
  if (error instanceof PaperReadError) return reading[error.reason]
  if (error instanceof UnreadableFileError) return error.reason === 'too-large' ? 'This file is too large.' : 'This is not a file.'
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'There is no such file.'
  return error instanceof Error ? error.message : String(error)
}
