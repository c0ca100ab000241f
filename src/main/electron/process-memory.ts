import { app } from 'electron'

/** What one of the app's processes takes now, in MB; 0 when it has ended. */
export function processMemoryMb(pid: number | undefined): number {
  // Chromium counts in kilobytes.
  return (app.getAppMetrics().find((process) => process.pid === pid)?.memory.workingSetSize ?? 0) / 1024
}
