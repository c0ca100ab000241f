import { notifications } from '@mantine/notifications'
import type { PaperId } from '../../../../shared/kernel/ids.ts'
import { visibleText } from '../../../../shared/kernel/visible-text.ts'
import { client } from '../../../client/client.ts'
import { jobNotice } from '../../../ui/job-notice.tsx'
import { offerUndo } from '../../../ui/undo.tsx'
import { outcomeSentence } from '../import-text.ts'
import { TEXT } from './text.ts'

/** Asks for a newer file of a paper and gives it to the paper; says what came of it, and takes it back on demand. */
export async function replaceFile(paperId: PaperId): Promise<void> {
  const stop = new AbortController()
  const notice = jobNotice({
    id: `papers.replaceFile.${paperId}`,
    label: TEXT.working,
    cancel: TEXT.cancel,
    onCancel: () => stop.abort(),
  })
  try {
    const chosen = await client.papers.chooseReplacement()
    if (!chosen) return
    for await (const event of await client.papers.replaceFile({ paperId, token: chosen.token }, { signal: stop.signal })) {
      if (event.kind === 'progress') notice.show(event.share)
      else {
        notice.hide()
        if (event.kind === 'replaced') offerUndo(TEXT.replaced(event.placed, event.unplaced), () => void takeBackFile(paperId))
        else notifications.show({ message: sentenceOf(event), autoClose: false })
      }
    }
  } catch {
    notifications.show(stop.signal.aborted ? { message: TEXT.cancelled } : { color: 'red', message: TEXT.failed })
  } finally {
    notice.hide()
  }
}

type Ended = Exclude<
  Awaited<ReturnType<typeof client.papers.replaceFile>> extends AsyncIterable<infer Event> ? Event : never,
  { kind: 'progress' | 'replaced' }
>

function sentenceOf(event: Ended): string {
  if (event.kind === 'known') return TEXT.known(visibleText(event.title))
  if (event.kind !== 'refused') return TEXT[event.kind]
  return event.outcome.kind === 'cancelled' ? TEXT.cancelled : outcomeSentence(event.outcome)
}

/** Gives a paper the file back that it had before. */
export async function takeBackFile(paperId: PaperId): Promise<void> {
  try {
    await client.papers.takeBackFile({ paperId })
    notifications.show({ message: TEXT.back })
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'FILE_TAKEN'
    notifications.show({ color: 'red', message: isTaken ? TEXT.taken : TEXT.failed })
  }
}
