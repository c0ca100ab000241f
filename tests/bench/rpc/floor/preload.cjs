const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('floor', {
  empty: () => ipcRenderer.invoke('empty'),
  write: (/** @type {string} */ text) => ipcRenderer.invoke('write', text),
})
