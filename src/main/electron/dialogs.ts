import { BrowserWindow, dialog } from 'electron'

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
export async function choosePaperFolder(): Promise<string | null> {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return null
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Add a folder of papers',
    buttonLabel: 'Add',
    properties: ['openDirectory'],
  })
  return filePaths[0] ?? null
}
