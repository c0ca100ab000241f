import { join } from 'node:path'
import Database from 'better-sqlite3'
import { app, BrowserWindow, ipcMain } from 'electron'

// The least a durable write can cost from a page: one empty invoke and one bare commit with the store's settings.
const db = new Database(join(app.getPath('userData'), 'floor.sqlite'))
for (const pragma of ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on', 'checkpoint_fullfsync = on']) db.pragma(pragma)
db.exec('CREATE TABLE IF NOT EXISTS draft (scope TEXT PRIMARY KEY, body TEXT NOT NULL, updated_at INTEGER NOT NULL) STRICT')
const upsert = db.prepare(
  'INSERT INTO draft (scope, body, updated_at) VALUES (?, ?, ?) ON CONFLICT (scope) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at',
)
const write = db.transaction((text) => upsert.run('bench', text, 1))
ipcMain.handle('empty', () => null)
ipcMain.handle('write', (_event, text) => void write.immediate(text))

app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { preload: join(import.meta.dirname, 'preload.cjs'), sandbox: true, contextIsolation: true },
  })
  void window.loadFile(join(import.meta.dirname, 'index.html'))
})
