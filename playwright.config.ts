import { defineConfig } from 'playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  workers: 1,
  // Two cores that others use too: what fails by chance passes at the second or third try, what is broken at none.
  // A journey that fails once and then passes is named as flaky in the report: see scripts/suites/tally.mjs.
  retries: 2,
  timeout: 90_000,
  // Two cores that others use as well: what is awaited comes, only later.
  expect: { timeout: 15_000 },
  outputDir: 'test-results/artifacts',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
})
