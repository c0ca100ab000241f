import type { PaperId } from '../../../../shared/kernel/ids.ts'
import type { Action } from '../../../ui/actions/action.ts'
import { replaceFile, takeBackFile } from './replace-file.ts'
import { TEXT } from './text.ts'

/** What can be done with the file of the paper that is read. */
export function replaceActions(paperId: PaperId, hasFormer: boolean): readonly Action[] {
  const action = (id: string, label: string, run: () => Promise<void>): Action => ({
    ...{ id: `reader.${id}`, label, group: TEXT.group, keys: [], run: () => void run() },
  })
  const replace = action('replaceFile', TEXT.orderHere, () => replaceFile(paperId))
  return hasFormer ? [replace, action('takeBackFile', TEXT.backHere, () => takeBackFile(paperId))] : [replace]
}
