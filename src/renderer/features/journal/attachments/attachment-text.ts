import type { AttachRefusal } from '../../../../shared/features/journal/attachments.model.ts'

/** The words of attachments. */
export const ATTACHMENT_TEXT = {
  attach: 'Attach files…',
  hint: 'Any file up to 50 MB. You can also drop files here or paste a picture. Prepbench keeps a copy of its own.',
  list: 'Attached files',
  actions: (fileName: string) => `Actions for ${fileName}`,
  open: 'Open…',
  notForOpening: 'Files of this kind are not opened from here',
  save: 'Save a copy…',
  insert: 'Put into the text',
  detach: 'Remove from this entry',
  detached: 'The file was removed from this entry.',
  saved: (fileName: string) => `Saved as ${fileName}.`,
  dropHere: 'Drop to attach to this entry',
  failed: 'That did not work. Nothing was attached or removed; please try again.',
  tooLargeToPaste: (fileName: string) =>
    `${fileName} is too large to be pasted (10 MB at most). Drop the file here or choose it with “Attach files”.`,
  refused: {
    'too-large': (fileName) => `${fileName} is larger than 50 MB and was not attached.`,
    'too-many': (fileName) => `${fileName} was not attached: an entry takes 200 files.`,
    'not-a-file': (fileName) => `${fileName} is not a file and was not attached. Folders have to be packed first.`,
    unreadable: (fileName) => `${fileName} could not be read or copied, so it was not attached.`,
    'no-space': (fileName) => `There is not enough space for ${fileName}. Nothing of it was kept.`,
  } satisfies Record<AttachRefusal, (fileName: string) => string>,
  notOpened: {
    'not-opened-kind': 'Files of this kind may hold a program, so they are not opened from here. Save a copy if you trust it.',
    'file-gone': 'This file is no longer here. A backup or an export may still have it.',
    failed: 'No program on this computer could open the file. Save a copy and open that.',
  },
} as const
