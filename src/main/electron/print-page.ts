import { app, type BrowserWindow } from 'electron'

/** Countries that print on Letter; the others use A4. */
const LETTER = new Set(['US', 'CA', 'MX', 'CL', 'CO', 'PH'])

/** What a window shows, by its styles for print: a PDF in landscape. */
export function printPage(window: BrowserWindow): Promise<Uint8Array> {
  const pageSize = LETTER.has(app.getLocaleCountryCode()) ? 'Letter' : 'A4'
  return window.webContents.printToPDF({ landscape: true, pageSize })
}
