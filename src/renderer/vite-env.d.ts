/** What the preload exposes; nothing else. */
interface Window {
  readonly api: { readonly registerDrop: (files: readonly File[]) => Promise<string> }
}
