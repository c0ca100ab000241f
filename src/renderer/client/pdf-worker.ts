import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

interface WorkerPolicy {
  createScriptURL(address: string): string
}
interface TrustedTypesFactory {
  createPolicy(name: string, rules: WorkerPolicy): WorkerPolicy
}

const rules: WorkerPolicy = {
  createScriptURL(address) {
    if (new URL(address, location.href).origin !== location.origin) throw new TypeError('The PDF worker comes from the app only.')
    return address
  },
}

// TypeScript 7's DOM library does not declare Trusted Types yet.
const policy = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes?.createPolicy('pdfjs-worker', rules) ?? rules

/**
 * Starts pdf.js's worker from our own origin. Made by us and never by pdf.js: when pdf.js's own attempt is refused it
 * silently parses on the page's thread instead (finding C2). Here a refusal throws.
 */
export function startPdfWorker(): Worker {
  return new Worker(policy.createScriptURL(workerAddress), { type: 'module' })
}
