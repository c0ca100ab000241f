import { app, Menu, type MenuItemConstructorOptions } from 'electron'

/** Not Ctrl+W, as the system has it: that closes a tab. */
const CLOSE_WINDOW: MenuItemConstructorOptions = { label: 'Close Window', accelerator: 'CmdOrCtrl+Shift+W', role: 'close' }

/** The system menu: editing, zoom, window. What a person does in the app is in the palette, with its keys. */
export function setMenu(openAbout: () => void): void {
  const isMac = process.platform === 'darwin'
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : [{ label: 'File', submenu: [CLOSE_WINDOW, { role: 'quit' } as const] }]),
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        { role: 'togglefullscreen' },
        // A packaged app has neither reload nor developer tools (criterion S23).
        ...(app.isPackaged ? [] : ([{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }] as const)),
      ],
    },
    { label: 'Window', submenu: [{ role: 'minimize' }, { role: 'zoom' }, ...(isMac ? [CLOSE_WINDOW, { role: 'front' } as const] : [])] },
    { role: 'help', submenu: [{ label: 'About Prepbench', click: openAbout }] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
