import { join } from 'node:path'
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron'
import type { Host, SaveWish } from '../core/host.ts'

type Dialogs = Pick<
  Host,
  'choosePdfs' | 'chooseFiles' | 'chooseFolder' | 'chooseCalendarFile' | 'chooseTableFile' | 'chooseDeckFile' | 'chooseSavePath'
>

/** The system's dialogs for files, over the window that asks: the app's own, whatever small window is in front of it. */
export function createDialogs(window: BrowserWindow): Dialogs {
  return {
    /** All files may be shown too: a PDF without its ending is still one. */
    choosePdfs: async () => {
      if (window.isDestroyed()) return []
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
    },
    chooseFiles: async ({ title, buttonLabel, isOne }) => {
      if (window.isDestroyed()) return []
      const { filePaths } = await dialog.showOpenDialog(window, {
        title,
        buttonLabel,
        properties: isOne ? ['openFile'] : ['openFile', 'multiSelections'],
      })
      return filePaths
    },
    /** No system's dialog takes files and folders alike. */
    chooseFolder: async ({ title, buttonLabel }) => {
      if (window.isDestroyed()) return null
      const { filePaths } = await dialog.showOpenDialog(window, { title, buttonLabel, properties: ['openDirectory', 'createDirectory'] })
      return filePaths[0] ?? null
    },
    chooseCalendarFile: () =>
      chooseOne(window, 'Import a calendar', { name: 'Calendar', extensions: ['ics', 'ical', 'ifb', 'icalendar', 'vcs'] }),
    chooseTableFile: () => chooseOne(window, 'Import questions from a table', { name: 'Table', extensions: ['csv', 'tsv', 'txt'] }),
    chooseDeckFile: () => chooseOne(window, 'Import an Anki package', { name: 'Anki package', extensions: ['apkg', 'colpkg'] }),
    chooseSavePath: (wish) => chooseSavePath(window, wish),
  }
}

/** All files may be shown too: what is in a file does not hang on its ending. Nothing is taken in before a preview. */
async function chooseOne(window: BrowserWindow, title: string, type: FileFilter): Promise<string | null> {
  if (window.isDestroyed()) return null
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    buttonLabel: 'Look at it',
    properties: ['openFile'],
    filters: [type, { name: 'All files', extensions: ['*'] }],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** In the system's folder of documents at first. The dialog itself asks before it replaces a file. */
async function chooseSavePath(window: BrowserWindow, { title, fileName, type }: SaveWish): Promise<string | null> {
  if (window.isDestroyed()) return null
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: join(app.getPath('documents'), fileName),
    filters: [{ name: type.name, extensions: [type.extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || filePath === '' ? null : filePath
}
