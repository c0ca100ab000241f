import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type MessagePortMain } from 'electron'
import type { Core } from '../core/create-core.ts'
import type { RecoveryContext, recoveryRouter } from '../recovery/recovery-core.ts'
import type { Log } from './log.ts'
import { isAppUrl } from './origin.ts'

/** A message from anything but the main frame of our own page is refused with this (criterion S6). */
const SENDER_REFUSED = 'EPERM_SENDER'

/** More things than this are never dropped by hand. */
const MAX_DROPPED = 10_000

/** What answers a page: the core, or for the recovery page its own small router. */
export type Service = { readonly [Kind in 'core' | 'recovery']: { readonly kind: Kind } & Services[Kind] }['core' | 'recovery']
interface Services {
  readonly core: Pick<Core, 'router' | 'context'>
  readonly recovery: { readonly router: typeof recoveryRouter; readonly context: RecoveryContext }
}

export interface HeardPages {
  /** What answers from now on, whoever asked before it was there included. */
  readonly answerWith: (answers: Answers) => void
}
interface Answers {
  readonly serviceOf: (pageUrl: string) => Promise<Service>
  readonly serve: (port: MessagePortMain, service: Service, log: Log) => void
}

/**
 * Hears pages before there is anything to answer them with: a page makes a channel and hands one end over, once, and on a
 * slow disk that may be before the core is loaded. What answers is loaded while the page is, so nothing here needs it.
 */
export function hearPages(log: Log): HeardPages {
  let answerWith: (answers: Answers) => void = () => {}
  const answered = new Promise<Answers>((resolve) => {
    answerWith = resolve
  })
  ipcMain.on('rpc:port', async (event) => {
    const [port] = event.ports
    if (!port) return
    if (!isOwnMainFrame(event)) {
      port.postMessage(SENDER_REFUSED)
      port.close()
      return
    }
    // Read now: the frame may be gone when there is an answer.
    const pageUrl = event.senderFrame?.url ?? ''
    const { serviceOf, serve } = await answered
    serve(port, await serviceOf(pageUrl), log)
    log.event('page-connected')
  })
  // Dropped files: the preload asks for their paths, and the page gets a token for them.
  ipcMain.handle('drop:register', async (event, paths: unknown) => {
    if (!isOwnMainFrame(event)) throw new Error(SENDER_REFUSED)
    if (!isPathList(paths)) throw new TypeError('A drop is a list of paths.')
    const pageUrl = event.senderFrame?.url ?? ''
    const service = await (await answered).serviceOf(pageUrl)
    if (service.kind !== 'core') throw new Error(SENDER_REFUSED)
    return service.context.offeredFiles.offer(paths.filter((path) => path !== ''))
  })
  return { answerWith }
}

/** Things that are no file, such as a dragged picture of a web page, have an empty path. */
function isPathList(value: unknown): value is string[] {
  return Array.isArray(value) && value.length <= MAX_DROPPED && value.every((path) => typeof path === 'string')
}

/** True when the message was sent by the main frame of a page of our own origin. */
function isOwnMainFrame(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isAppUrl(frame.url)
}
