/** What the operating system does for the core. Electron's is in `main/electron`; tests bring their own. */
export interface Host {
  /** Folder that holds the store, the library and the backups. */
  readonly dataFolder: string
  readonly versions: { readonly version: string; readonly electron: string }
}
