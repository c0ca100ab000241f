import { readdirSync, readFileSync } from 'node:fs'
import { app } from 'electron'

/**
 * Prints when the first content and the element were painted and the processor time it took, and ends, unless it is told
 * to stay. Both the app and the floor are measured by this.
 * @param {string} selector
 */
export function reportPaint(selector) {
  if (process.env.BENCH_STAYS) return
  app.on('browser-window-created', (_event, window) => {
    window.webContents.once('dom-ready', async () => {
      const painted = await window.webContents.executeJavaScript(`new Promise((resolve) => {
        const at = (ms) => performance.timeOrigin + ms
        const first = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now()
        const look = () => document.querySelector(${JSON.stringify(selector)})
          ? requestAnimationFrame(() => requestAnimationFrame(() => resolve({ paintedAt: at(performance.now()), firstAt: at(first()) })))
          : requestAnimationFrame(look)
        look()
      })`)
      const cpuMs = cpuMsOf(String(process.pid))
      process.stdout.write(`@@${JSON.stringify({ ...painted, cpuMs })}\n`, () => app.exit(0))
    })
  })
}

/** Of a process, its threads and everything it started. @param {string} pid @returns {number} */
function cpuMsOf(pid) {
  let nanoseconds = 0
  let children = 0
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    nanoseconds += Number(read(`/proc/${pid}/task/${thread}/schedstat`).split(' ')[0])
    for (const child of read(`/proc/${pid}/task/${thread}/children`).split(' ')) if (child) children += cpuMsOf(child)
  }
  return nanoseconds / 1e6 + children
}

/** Empty for a thread that ended meanwhile. @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
