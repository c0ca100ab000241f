import { join } from 'node:path'
import { app, BrowserWindow, dialog, type FileFilter } from 'electron'
import type { FolderWish, SaveWish } from '../core/host.ts'

/** Asks for PDFs. All files may be shown too: a PDF without its ending is still one. */
export async function choosePdfs(): Promise<readonly string[]> {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return []
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Add papers',
    buttonLabel: 'Add',
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'PDF', extensions: ['pdf'] },
      { name: 'All files', extensions: ['*'] },
    ],
  })
  return canceled ? [] : filePaths
}

/** Asks for a folder: no system's dialog takes files and folders alike. */
export async function chooseFolder({ title, buttonLabel }: FolderWish): Promise<string | null> {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return null
  const { filePaths } = await dialog.showOpenDialog(window, { title, buttonLabel, properties: ['openDirectory', 'createDirectory'] })
  return filePaths[0] ?? null
}

/** Asks for one calendar file. */
export function chooseCalendarFile(): Promise<string | null> {
  return chooseOne('Import a calendar', { name: 'Calendar', extensions: ['ics', 'ical', 'ifb', 'icalendar'] })
}

/** Asks for a table of questions. */
export function chooseTableFile(): Promise<string | null> {
  return chooseOne('Import questions from a table', { name: 'Table', extensions: ['csv', 'tsv', 'txt'] })
}

/** All files may be shown too: what is in a file does not hang on its ending. Nothing is taken in before a preview. */
async function chooseOne(title: string, type: FileFilter): Promise<string | null> {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return null
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    buttonLabel: 'Look at it',
    properties: ['openFile'],
    filters: [type, { name: 'All files', extensions: ['*'] }],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks where to save a file, in the system's folder of documents at first. The dialog itself asks before it replaces one. */
export async function chooseSavePath({ title, fileName, type }: SaveWish): Promise<string | null> {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return null
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: join(app.getPath('documents'), fileName),
    filters: [{ name: type.name, extensions: [type.extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || filePath === '' ? null : filePath
}
