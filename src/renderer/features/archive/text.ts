/** The words of leaving with everything and coming back. */
export const TEXT = {
  title: 'Everything, as files',
  words: 'export import data json archive another computer migrate',
  intro:
    'An export is a folder with one readable JSON file, your papers and your recordings. It can be read without Prepbench, and taken in again here or on another machine.',
  exportAll: 'Export everything…',
  importAll: 'Import an export…',
  exporting: 'Exporting',
  importing: 'Importing',
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was written.',
  written: (folderName: string, fileCount: number) => `“${folderName}” is written, with ${files(fileCount)}.`,
  confirmTitle: 'Take the place of everything here?',
  confirmBody: 'Prepbench backs up the present state first, so you can come back to it under “Backups”.',
  confirm: 'Back up, then import',
  exportedAt: (when: string, version: string) => `Exported ${when} by version ${version}`,
  holds: (counts: string, fileCount: number, size: string) => `${counts} · ${files(fileCount)}, ${size}`,
  refused: {
    missing: 'There is no prepbench.json in that folder. Choose the folder that an export made.',
    'no-archive': 'The prepbench.json in that folder is not one of Prepbench, or it was changed. Nothing was changed here.',
    newer: 'That export was written by a later version of Prepbench. Update Prepbench first.',
    'too-large': 'The prepbench.json in that folder is too large to be read.',
    'broken-row': 'A row of that export breaks a rule, so none of it was taken in.',
    'broken-file': 'A file of that export is missing or was changed, so none of it was taken in.',
    'own-folder': 'That folder holds your library and your store. Please choose another one.',
    'no-permission': 'Prepbench may not read or write there. Please choose another folder.',
    'no-space': 'There is not enough space. Nothing was changed.',
    failed: 'The disk refused. Nothing was changed; try again, or choose another folder.',
  },
  where: (where: string) => `It is about: ${where}`,
  defect: 'This failed for a reason Prepbench does not know. Nothing was changed.',
} as const

function files(count: number): string {
  return count === 1 ? 'one file' : `${count.toLocaleString()} files`
}
