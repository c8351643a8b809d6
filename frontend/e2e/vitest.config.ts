import { defineConfig } from 'vitest/config'
import { journeyMilliseconds } from './harness/limits.ts'

// Journeys share two programs and one browser, and tell one story in order.
export default defineConfig({
  test: {
    name: 'e2e',
    environment: 'node',
    include: ['**/*.spec.ts'],
    testTimeout: journeyMilliseconds,
    hookTimeout: journeyMilliseconds,
    fileParallelism: false,
    sequence: { concurrent: false },
    bail: 1,
  },
})
