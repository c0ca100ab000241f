import { app, type BrowserWindow, dialog } from 'electron'

export function showAbout(window: BrowserWindow): void {
  void dialog.showMessageBox(window, {
    type: 'info',
    title: 'About Prepbench',
    message: `Prepbench ${app.getVersion()}`,
    detail: `Study and preparation for machine-learning interviews, offline.\nElectron ${process.versions.electron}, Chromium ${process.versions.chrome}\nYour data: ${app.getPath('userData')}\nMIT licence`,
    buttons: ['OK'],
  })
}
