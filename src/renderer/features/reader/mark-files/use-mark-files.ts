import { notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import type { ExportOutcome, Grouping } from '../../../../shared/features/reader/mark-files.model.ts'
import type { MarkId, PaperId } from '../../../../shared/kernel/ids.ts'
import { visibleText } from '../../../../shared/kernel/visible-text.ts'
import { client } from '../../../client/client.ts'
import { jobNotice } from '../../../ui/job-notice.tsx'
import { TEXT } from './text.ts'

export interface MarkFiles {
  readonly exportCopy: () => void
  readonly exportMarkdown: (grouping: Grouping) => void
  /** Without ids: all of them. */
  readonly copyMarkdown: (markIds?: readonly MarkId[]) => void
  readonly copyLink: (pageIndex: number) => void
}

/** Ways out for the marks of a paper. What comes of each is said in a notification. */
export function useMarkFiles(paperId: PaperId): MarkFiles {
  return useMemo(
    () => ({
      exportCopy: () => void exportCopy(paperId).then(say, sayFailure),
      exportMarkdown: (grouping) => void client.reader.exportMarkdown({ paperId, grouping }).then(say, sayFailure),
      copyMarkdown: (markIds) =>
        void client.reader
          .copyMarkdown({ paperId, ...(markIds ? { markIds: [...markIds] } : {}) })
          .then(({ markCount }) => notifications.show({ message: TEXT.copied(markCount) }), sayFailure),
      copyLink: (pageIndex) =>
        void client.reader.copyLink({ paperId, pageIndex }).then(() => notifications.show({ message: TEXT.linkCopied }), sayFailure),
    }),
    [paperId],
  )
}

async function exportCopy(paperId: PaperId): Promise<ExportOutcome> {
  const stop = new AbortController()
  const notice = jobNotice({
    id: `reader.exportCopy.${paperId}`,
    label: TEXT.writing,
    cancel: TEXT.cancel,
    onCancel: () => stop.abort(),
  })
  try {
    for await (const event of await client.reader.exportCopy({ paperId }, { signal: stop.signal })) {
      if (event.kind !== 'progress') return event
      notice.show(event.share)
    }
    return { kind: 'cancelled' }
  } catch (error) {
    if (stop.signal.aborted) return { kind: 'cancelled' }
    throw error
  } finally {
    notice.hide()
  }
}

function say(outcome: ExportOutcome): void {
  if (outcome.kind === 'saved') notifications.show({ message: TEXT.saved(outcome.markCount, visibleText(outcome.fileName)) })
  if (outcome.kind === 'refused') notifications.show({ color: 'red', autoClose: false, message: TEXT.refusals[outcome.reason] })
}

function sayFailure(error: unknown): void {
  const isEmpty = error instanceof Error && 'code' in error && error.code === 'NOTHING_MARKED'
  notifications.show(isEmpty ? { message: TEXT.nothingMarked } : { color: 'red', message: TEXT.failed })
}
