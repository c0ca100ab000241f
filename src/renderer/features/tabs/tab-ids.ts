import type { PaperId } from '../../../shared/kernel/ids.ts'

/** What the tabs control: the paper that is shown. */
export const PAPER_PANEL = 'paper-panel'

/** Names a tab for the panel that it controls. */
export function tabId(paperId: PaperId): string {
  return `tab-${paperId}`
}
