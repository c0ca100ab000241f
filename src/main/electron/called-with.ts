import { app } from 'electron'

/** What the app is asked to open: a command line and the folder it was typed in. */
type Handler = (line: readonly string[], folder: string) => void

/**
 * Hears from the first moment on what the app is called with (its own command line, a second start, and on a Mac a
 * file or a followed link, which start no second instance), and keeps it until somebody can open it.
 */
export function hearCalls() {
  const early: { readonly line: readonly string[]; readonly folder: string }[] = [{ line: process.argv, folder: process.cwd() }]
  let handler: Handler = (line, folder) => void early.push({ line, folder })
  let called = () => {}
  const call: Handler = (line, folder) => {
    called()
    handler(line, folder)
  }
  app.on('second-instance', (_event, line, folder) => call([...line], folder))
  const opened = (event: { preventDefault(): void }, what: string) => {
    event.preventDefault()
    call(['', what], '')
  }
  app.on('open-file', opened)
  app.on('open-url', opened)
  return {
    /** Runs at each later call, before it is handled. */
    onCall(listener: () => void) {
      called = listener
    },
    /** Takes what was called for until now, and everything from now on. */
    handleWith(next: Handler) {
      handler = next
      for (const { line, folder } of early.splice(0)) next(line, folder)
    },
  }
}
