import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { app, BrowserWindow, protocol } from 'electron'

// Bare pdf.js: its own files and a PDF by address, nothing else. Workers need an origin, so there is a scheme.
const root = join(import.meta.dirname, '../../../..')
const TYPES = { '.html': 'text/html', '.mjs': 'text/javascript', '.pdf': 'application/pdf' }
protocol.registerSchemesAsPrivileged([{ scheme: 'bench', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() => {
  protocol.handle('bench', async (request) => {
    const { pathname, searchParams } = new URL(request.url)
    const bytes = await readFile(searchParams.get('file') ?? join(root, decodeURIComponent(pathname)))
    const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(pathname))] ?? 'application/octet-stream'
    return new Response(bytes, { headers: { 'Content-Type': type } })
  })
  const window = new BrowserWindow({ width: 1280, height: 800, show: true })
  void window.loadURL('bench://floor/tests/bench/reader/floor/index.html')
})
