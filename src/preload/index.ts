import { contextBridge, ipcRenderer, webUtils } from 'electron'

// A MessagePort can't cross the context bridge, so the page hands it over by a message to its own window.
window.addEventListener('message', (event) => {
  const [port] = event.ports
  if (event.source === window && event.data === 'rpc:port' && port) ipcRenderer.postMessage('rpc:port', null, [port])
})

/** The page never learns a file path: dropped files become a token that main turns back into paths. */
contextBridge.exposeInMainWorld('api', {
  registerDrop: (files: readonly File[]): Promise<string> =>
    ipcRenderer.invoke(
      'drop:register',
      [...files].map((file) => webUtils.getPathForFile(file)),
    ),
})
