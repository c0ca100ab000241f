/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 */

/**
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number }} stats
 * @property {unknown[]} errors
 */

/** @param {VitestReport} report @returns {Tally} */
export function tallyVitest(report) {
  // A file that could not be loaded has failed without a failed test in it.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length }
}

/**
 * A journey that passed at its second try has passed: on a busy machine a window may get its focus late. It is named by
 * the reporter, so that nobody overlooks it.
 * @param {PlaywrightReport} report @returns {Tally}
 */
export function tallyPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length }
}

/**
 * What a suite counts for, given how its process ended: one that crashed without a failed test, wrote no report or ran
 * nothing has failed once.
 * @param {Tally | undefined} reported
 * @param {number} exitCode
 * @returns {Tally}
 */
export function judge(reported, exitCode) {
  if (reported === undefined) return { passed: 0, failed: 1 }
  const ranNothing = reported.passed + reported.failed === 0
  const crashed = exitCode !== 0 && reported.failed === 0
  return ranNothing || crashed ? { passed: reported.passed, failed: 1 } : reported
}

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), { passed: 0, failed: 0 })
}

/** @param {Tally} tally */
export function closingLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`
}
