import { type BrowserWindow, dialog, shell } from 'electron'
import { externalLink } from '../../shared/kernel/external-link.ts'

/** Asks before a link leaves the app, naming the whole host; addresses that are not safe are refused with a sentence. */
export async function openExternal(window: BrowserWindow, address: string): Promise<void> {
  const link = externalLink(address)
  if (!link) {
    await dialog.showMessageBox(window, {
      type: 'info',
      message: 'This link was not opened.',
      detail: 'Prepbench opens only secure web addresses (https) and plain mail addresses.',
      buttons: ['OK'],
    })
    return
  }
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: link.kind === 'web' ? `Open ${link.host} in your browser?` : `Write a mail to ${link.host}?`,
    detail: link.url,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  })
  if (response === 0) await shell.openExternal(link.url)
}
