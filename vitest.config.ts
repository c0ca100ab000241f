import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/{unit,contract,migrations,scripts,walls,store}/**/*.test.ts'],
    environment: 'node',
  },
})
