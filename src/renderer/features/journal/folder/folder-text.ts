/** The words of the journal as a folder. */
export const FOLDER_TEXT = {
  title: 'The journal, as Markdown',
  words: 'notes export import obsidian attachments',
  intro:
    'A folder with one Markdown file for each entry: title, date, tags, mood and energy at its head, links and attachments as files beside it. Any editor reads it, and folders of other programs can be taken in, [[links]] included.',
  exportFolder: 'Export the journal…',
  importFolder: 'Import a folder…',
  exporting: 'Exporting the journal',
  importing: 'Importing the folder',
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was written.',
  stopped: 'Stopped. What came in by then is in the journal; the same folder goes on where it stopped.',
  written: (folderName: string, entries: number, files: number) =>
    `“${folderName}” is written, with ${count(entries, 'entry', 'entries')} and ${count(files, 'attachment', 'attachments')}.`,
  read: (created: number, updated: number, unchanged: number, files: number) =>
    `${count(created, 'new entry', 'new entries')}, ${updated.toLocaleString()} changed, ${unchanged.toLocaleString()} as they were, ${count(files, 'attachment', 'attachments')}.`,
  undo: 'Undo the import',
  undone: 'The new entries are deleted again.',
  left: (n: number) => `${count(n, 'file was', 'files were')} not taken in:`,
  reasons: {
    'too-large': 'too large for an entry',
    'not-text': 'not a text',
    unreadable: 'could not be read',
    'in-trash': 'you deleted this entry; restore it first',
    'newer-here': 'changed here since it was exported',
    'no-space': 'no space left for its attachments',
  },
  confirmTitle: 'Import this folder?',
  holds: (texts: number, others: number) =>
    `${count(texts, 'Markdown file', 'Markdown files')}, ${count(others, 'other file', 'other files')}`,
  leftOut: (n: number) => `${count(n, 'link or other thing', 'links or other things')} that will not be followed`,
  nothing: 'There is no Markdown file in it, so there is nothing to import.',
  confirmBody: 'Entries that are here already are changed only where the file is newer; what stood there is kept in their edit history.',
  confirm: 'Import',
  refused: {
    'own-folder': 'That folder holds your library and your store. Please choose another one.',
    'no-permission': 'Prepbench may not read or write there. Please choose another folder.',
    'no-space': 'There is not enough space there. Nothing was written.',
    failed: 'The disk refused. Try again, or choose another folder.',
  },
  defect: 'This failed for a reason Prepbench does not know.',
} as const

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString()} ${n === 1 ? one : many}`
}
