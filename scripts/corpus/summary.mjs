/** Outcomes that no file may have: the app itself failed. */
const FAILURES = ['page-died', 'hung', 'failed']

/**
 * All verdicts in one line: how many of each, and how long and how much they took.
 * @param {readonly import('./judge.mjs').Verdict[]} verdicts @param {number} fileCount @param {number} tookMs
 */
export function summarise(verdicts, fileCount, tookMs) {
  /** @type {Record<string, number>} */
  const outcomes = {}
  for (const { outcome } of verdicts) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  const times = verdicts.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (/** @type {number} */ share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    summary: true,
    files: fileCount,
    rendered: outcomes.rendered ?? 0,
    failed: fileCount - verdicts.length + FAILURES.reduce((sum, name) => sum + (outcomes[name] ?? 0), 0),
    outcomes,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    longestMs: times.at(-1) ?? 0,
    mostMemoryMb: Math.max(0, ...verdicts.map(({ memoryMb }) => memoryMb)),
    restarts: verdicts.filter(({ isRestarted }) => isRestarted).length,
    seconds: Math.round(tookMs / 1000),
  }
}
