import { describe, expect, it } from 'vitest'
import { closingLine, judge, sum, tallyPlaywright, tallyVitest } from '../../scripts/suites/tally.mjs'

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((test) => ({ status: test })) })

describe('vitest report', () => {
  it('counts its tests', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')],
    }
    expect(tallyVitest(report)).toEqual({ passed: 3, failed: 1 })
  })

  it('counts a file that could not be loaded', () => {
    const report = { numPassedTests: 1, numFailedTests: 0, testResults: [file('passed', 'passed'), file('failed')] }
    expect(tallyVitest(report)).toEqual({ passed: 1, failed: 1 })
  })
})

describe('playwright report', () => {
  it('counts unexpected results and errors outside of tests as failed, and a second try that passed as passed', () => {
    const stats = { expected: 7, unexpected: 2, flaky: 1 }
    expect(tallyPlaywright({ stats, errors: [{ message: 'SyntaxError' }] })).toEqual({ passed: 8, failed: 3 })
  })
})

describe('a suite is failed', () => {
  it('when it wrote no report', () => expect(judge(undefined, 0)).toEqual({ passed: 0, failed: 1 }))
  it('when it ran nothing', () => expect(judge({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 }))
  it('when it ended badly without a failed test', () => expect(judge({ passed: 5, failed: 0 }, 139)).toEqual({ passed: 5, failed: 1 }))
  it('not twice for a failed test', () => expect(judge({ passed: 5, failed: 2 }, 1)).toEqual({ passed: 5, failed: 2 }))
  it('not when all went well', () => expect(judge({ passed: 5, failed: 0 }, 0)).toEqual({ passed: 5, failed: 0 }))
})

it('the closing line is the sum of the suites', () => {
  const total = sum([
    { passed: 1, failed: 0 },
    { passed: 40, failed: 2 },
    { passed: 0, failed: 1 },
  ])
  expect(closingLine(total)).toBe('41 passed, 3 failed')
})
