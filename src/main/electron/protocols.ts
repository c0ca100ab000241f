import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Readable } from 'node:stream'
import { net, protocol } from 'electron'
import { parseRange } from './byte-range.ts'
import { APP_HOST, APP_SCHEME } from './origin.ts'
import { resolveAsset } from './resolve-asset.ts'
import { securityHeaders } from './security-headers.ts'

/** Larger parts of files are sent as they are read. */
const MOST_AT_ONCE_BYTES = 2 ** 20

type StoredKind = 'doc' | 'cover' | 'recording' | 'media' | 'attachment'

/** Files that are addressed by id and not by path: papers, covers, recordings, pictures and sounds of cards, pictures of the journal. Null: no such file. */
export interface StoredFiles {
  find(kind: StoredKind, id: string): { readonly path: string; readonly type: string } | null
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/octet-stream',
}

/** Must run before the app is ready. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

/**
 * Serves the page from `root` and stored files by id, each response with the security header.
 * @returns resolves when the first page has all it asked for at once
 */
export function serveApp(root: string, storedFiles: StoredFiles, devServer?: string): Promise<void> {
  let underWay = 0
  let hasPage = false
  return new Promise((resolve) => {
    protocol.handle(APP_SCHEME, async (request) => {
      underWay++
      try {
        return await answer(request, root, storedFiles, devServer)
      } finally {
        underWay--
        // The page itself is asked for alone, and what it needs together.
        if (hasPage && underWay === 0) resolve()
        hasPage = true
      }
    })
  })
}

async function answer(request: Request, root: string, storedFiles: StoredFiles, devServer?: string): Promise<Response> {
  const url = new URL(request.url)
  if (url.host !== APP_HOST) return refuse(404)
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
  const stored = /^\/(doc|cover|recording|media|attachment)\/([\w-]{1,64})(?:\.[a-z0-9]{1,5})?$/.exec(url.pathname)
  if (stored) {
    const file = storedFiles.find(stored[1] as StoredKind, stored[2] ?? '')
    return file ? sendFile(file.path, file.type, request) : refuse(404)
  }
  if (devServer) return proxy(devServer, url)
  const path = await resolveAsset(root, url.pathname)
  if (!path) return refuse(404)
  return extname(path) === '.html' ? sendDocument(path) : sendFile(path, TYPES[extname(path)] ?? 'application/octet-stream', request)
}

/** The folder of the built page beside the built main process. */
export function pageRoot(): string {
  return join(import.meta.dirname, '../renderer')
}

async function sendDocument(path: string): Promise<Response> {
  const nonce = randomBytes(16).toString('base64')
  const html = (await readFile(path, 'utf8')).replaceAll('__CSP_NONCE__', nonce)
  return new Response(html, { headers: { ...securityHeaders(nonce), 'Content-Type': TYPES['.html'] ?? '' } })
}

async function sendFile(path: string, type: string, request: Request): Promise<Response> {
  let size: number
  try {
    size = (await stat(path)).size
  } catch {
    return refuse(404)
  }
  const headers = { ...securityHeaders(''), 'Content-Type': type, 'Accept-Ranges': 'bytes' }
  const range = parseRange(request.headers.get('Range'), size)
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } })
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  const length = end - start + 1
  const body = request.method === 'HEAD' || size === 0 ? null : await bodyOf(path, start, length)
  return new Response(body, {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'Content-Length': String(size === 0 ? 0 : length),
      ...(range ? { 'Content-Range': `bytes ${start}-${end}/${size}` } : {}),
    },
  })
}

/** Small parts at once: a stream costs more than what it carries, and a start asks for one file after the other. */
async function bodyOf(path: string, start: number, length: number): Promise<ReadableStream | Uint8Array<ArrayBuffer>> {
  if (length > MOST_AT_ONCE_BYTES) return Readable.toWeb(createReadStream(path, { start, end: start + length - 1 })) as ReadableStream
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(length), 0, length, start)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function proxy(devServer: string, url: URL): Promise<Response> {
  const answer = await net.fetch(new URL(url.pathname + url.search, devServer).href)
  const headers = new Headers(securityHeaders('', devServer))
  headers.set('Content-Type', answer.headers.get('Content-Type') ?? 'application/octet-stream')
  return new Response(answer.body, { status: answer.status, headers })
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: securityHeaders('') })
}
