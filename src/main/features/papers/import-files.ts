import { basename } from 'node:path'
import type { ImportEvent } from '../../../shared/features/papers/import.model.ts'
import { tidyLine } from '../../../shared/features/papers/papers.model.ts'
import type { Context } from '../../core/context.ts'
import { type ImportWatch, importPaper } from './import-paper.ts'
import { gatherFiles } from './library-files.ts'

/** Smaller steps are not worth a message. */
const SMALLEST_STEP = 0.02

/** Imports files and the PDFs of folders, one after the other. Aborted, the rest is reported as cancelled. */
export async function* importFiles(
  context: Context,
  offered: readonly string[],
  signal: AbortSignal | undefined,
): AsyncGenerator<ImportEvent> {
  const { paths, emptyFolders, left } = await gatherFiles(offered)
  for (const folderName of emptyFolders) yield { kind: 'nothing-found', folderName: tidyLine(folderName) }
  for (const [fileIndex, path] of paths.entries()) {
    const fileName = tidyLine(basename(path))
    const steps = openSteps()
    const end = importPaper(context, { path }, { report: steps.report, signal }).finally(steps.end)
    for await (const { phase, share } of steps) {
      yield { kind: 'progress', fileIndex, fileCount: paths.length, fileName, phase, share }
    }
    yield { kind: 'result', fileIndex, fileName, outcome: await end }
  }
  if (left > 0) yield { kind: 'too-many', left }
}

interface Step {
  readonly phase: 'copying' | 'reading'
  readonly share: number
}

/** Turns reports into a sequence that ends with `end`. Only the newest report matters, so nothing piles up. */
function openSteps(): AsyncIterable<Step> & { readonly report: ImportWatch['report']; readonly end: () => void } {
  let newest: Step | null = null
  let hasEnded = false
  let reported = { phase: '', share: 0 }
  let wake = () => {}
  return {
    report(phase, share) {
      if (phase === reported.phase && share - reported.share < SMALLEST_STEP) return
      reported = { phase, share }
      newest = { phase, share }
      wake()
    },
    end() {
      hasEnded = true
      wake()
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        if (newest) {
          const step = newest
          newest = null
          yield step
        } else if (hasEnded) {
          return
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        }
      }
    },
  }
}
