import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Listener {
  readonly origin: string
  /** Every request and upgrade that arrived, method and path. */
  readonly hits: readonly string[]
  /** What is answered to a path; anything else gets an empty page. */
  serve(path: string, type: string, body: string): void
  close(): Promise<void>
}

/** A server on loopback that counts what reaches it: the proof that a page could not. */
export async function listen(): Promise<Listener> {
  const hits: string[] = []
  const pages = new Map<string, { type: string; body: string }>()
  const server = createServer((request, response) => {
    hits.push(`${request.method} ${request.url}`)
    const page = pages.get(request.url ?? '')
    response.writeHead(200, { 'Content-Type': page?.type ?? 'text/html' }).end(page?.body ?? '')
  })
  server.on('upgrade', (request, socket) => {
    hits.push(`UPGRADE ${request.url}`)
    socket.destroy()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hits,
    serve: (path, type, body) => void pages.set(path, { type, body }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
