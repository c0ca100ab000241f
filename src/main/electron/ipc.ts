import { ORPCError, onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { storeProblemOf } from '../../shared/kernel/store-problem.ts'
import type { Core } from '../core/create-core.ts'
import type { RecoveryContext, recoveryRouter } from '../recovery/recovery-core.ts'
import type { Log } from './log.ts'
import { isAppUrl } from './origin.ts'

/** A message from anything but the main frame of our own page is refused with this (criterion S6). */
const SENDER_REFUSED = 'EPERM_SENDER'

/** Larger messages than this are no question of ours: papers go by address, recordings in chunks. */
const MAX_MESSAGE_BYTES = 16 * 1024 * 1024

/** More things than this are never dropped by hand. */
const MAX_DROPPED = 10_000

/** What answers a page: the core, or for the recovery page its own small router. */
export type Service = { readonly [Kind in 'core' | 'recovery']: { readonly kind: Kind } & Services[Kind] }['core' | 'recovery']
interface Services {
  readonly core: Pick<Core, 'router' | 'context'>
  readonly recovery: { readonly router: typeof recoveryRouter; readonly context: RecoveryContext }
}

/** Joins pages to what answers them: each page makes a channel and hands one end over, once. */
export function connectPages(serviceOf: (pageUrl: string) => Promise<Service>, log: Log): void {
  ipcMain.on('rpc:port', async (event) => {
    const [port] = event.ports
    if (!port) return
    if (!isOwnMainFrame(event)) {
      port.postMessage(SENDER_REFUSED)
      port.close()
      return
    }
    const service = await serviceOf(event.senderFrame?.url ?? '')
    port.on('message', ({ data }) => {
      const size = typeof data === 'string' ? data.length : ((data as ArrayBuffer | null)?.byteLength ?? 0)
      if (size > MAX_MESSAGE_BYTES) port.close()
    })
    const report = (error: unknown) => {
      if (isDefect(error)) log.defect(error)
    }
    if (service.kind === 'core')
      new RPCHandler(service.router, { interceptors: [onError(report)] }).upgrade(port, { context: service.context })
    else new RPCHandler(service.router, { interceptors: [onError(report)] }).upgrade(port, { context: service.context })
    port.start()
    log.event('page-connected')
  })
  // Dropped files: the preload asks for their paths, and the page gets a token for them.
  ipcMain.handle('drop:register', async (event, paths: unknown) => {
    if (!isOwnMainFrame(event)) throw new Error(SENDER_REFUSED)
    if (!isPathList(paths)) throw new TypeError('A drop is a list of paths.')
    const service = await serviceOf(event.senderFrame?.url ?? '')
    if (service.kind !== 'core') throw new Error(SENDER_REFUSED)
    return service.context.offeredFiles.offer(paths.filter((path) => path !== ''))
  })
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

/** A declared failure is an answer and an abort is a wish; only the rest is ours to mend. Bad input is: the page sent it. */
function isDefect(error: unknown): boolean {
  if (error instanceof Error && error.name === 'AbortError') return false
  if (error instanceof ORPCError && storeProblemOf(error.code)) return false
  return !(error instanceof ORPCError && error.defined)
}
