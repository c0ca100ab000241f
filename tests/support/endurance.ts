import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, ElectronApplication } from 'playwright'
import type { RunningApp } from './launch.ts'

/** What an app takes at a moment, its garbage collected before. */
export interface Taken {
  /** Memory of the page's process and of main's, in MB. */
  readonly pageMb: number
  readonly mainMb: number
  /** What the page's scripts hold, in MB. */
  readonly heapMb: number
  readonly mainHeapMb: number
  /** Open files and sockets of main and of the page; 0 where they can't be counted. */
  readonly mainHandles: number
  readonly pageHandles: number
  readonly nodes: number
  readonly listeners: number
  readonly workers: number
  /** Files of the data folder that are half written. */
  readonly parts: number
}

const MB = 1024 * 1024

/** Measures an app; `session` is one of the page's. */
export async function measure({ app, page, dataFolder }: RunningApp, session: CDPSession): Promise<Taken> {
  // What waits for a collection is no leak; once is not enough for what holds each other.
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? 0
  const main = await processOf(app)
  const text = (path: string) => readFileSync(path, 'utf8')
  const residentMb = (pid: number) => Number(/^VmRSS:\s+(\d+)/m.exec(text(`/proc/${pid}/status`))?.[1] ?? 0) / 1024
  const handles = (pid: number) => readdirSync(`/proc/${pid}/fd`).length
  const isLinux = process.platform === 'linux'
  return {
    pageMb: isLinux ? residentMb(main.pagePid) : 0,
    mainMb: isLinux ? residentMb(main.pid) : 0,
    heapMb: metric('JSHeapUsedSize') / MB,
    mainHeapMb: main.heapBytes / MB,
    mainHandles: isLinux ? handles(main.pid) : 0,
    pageHandles: isLinux ? handles(main.pagePid) : 0,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    workers: page.workers().length,
    parts: countParts(dataFolder),
  }
}

function processOf(app: ElectronApplication) {
  return app.evaluate(({ BrowserWindow }) => ({
    pid: process.pid,
    pagePid: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
    heapBytes: process.memoryUsage().heapUsed,
  }))
}

function countParts(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return entries.filter((name) => /\.part$|\.incoming|\.fresh$|\.salvaged/.test(join(folder, name))).length
}
