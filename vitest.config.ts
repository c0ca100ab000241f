import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/{unit,contract,migrations,scripts,walls,store}/**/*.test.ts'],
    environment: 'node',
    // Whether a test hangs, not how fast it is: the machine may be busy with other things.
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
})
