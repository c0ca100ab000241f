import type { ExportRefusal } from '../../../../shared/features/reader/mark-files.model.ts'

const marks = (count: number) => (count === 1 ? '1 mark' : `${count.toLocaleString('en')} marks`)

const REFUSALS: Readonly<Record<ExportRefusal, string>> = {
  encrypted: 'This PDF is locked with a password, and nothing can be added to a locked file. Export the marks as Markdown instead.',
  damaged: 'The structure of this PDF is damaged, so nothing can be added to it safely. Export the marks as Markdown instead.',
  'too-slow': 'Reading this PDF took too long, so no copy was written. Try again, or export the marks as Markdown.',
  'too-hungry': 'This PDF needs more memory than the app allows, so no copy was written. Export the marks as Markdown instead.',
  'own-folder': 'That place belongs to the app itself. Choose another folder.',
  missing: 'The paper’s file, or the folder you chose, is not there any more. Choose another folder, or add the paper again.',
  'no-permission': 'You may not write there. Choose another folder.',
  'no-space': 'The disk is full. Free some space, or choose another disk.',
  failed: 'The disk refused the file. Try again, or choose another folder.',
}

/** Words about marks that leave the app. */
export const TEXT = {
  group: 'Reader',
  menu: 'Export marks',
  exportCopy: 'Save an annotated copy…',
  exportByPage: 'Export as Markdown, by page…',
  exportByColor: 'Export as Markdown, by colour…',
  exportBySection: 'Export as Markdown, by section…',
  copyAll: 'Copy all as Markdown',
  writing: 'Writing the annotated copy',
  cancel: 'Cancel',
  saved: (count: number, fileName: string) => `${marks(count)} saved in “${fileName}”.`,
  linkCopied: 'Link to this page copied.',
  copied: (count: number) => `${marks(count)} copied as Markdown.`,
  nothingMarked: 'Nothing is marked in this paper yet, so there is nothing to export.',
  refusals: REFUSALS,
  failed: 'That did not work. Nothing was changed; try again.',
} as const
