import { defineConfig } from 'vitest/config'
import { journeyMilliseconds } from './harness/limits.ts'

// The journeys of one file tell one story in order. Those over the areas share one house; the others have their own.
const common = {
  environment: 'node',
  testTimeout: journeyMilliseconds,
  hookTimeout: journeyMilliseconds,
  fileParallelism: false,
} as const

export default defineConfig({
  test: {
    fileParallelism: false,
    sequence: { concurrent: false },
    bail: 1,
    projects: [
      { test: { ...common, name: 'spine', include: ['*.spec.ts'], sequence: { groupOrder: 1 } } },
      {
        test: {
          ...common,
          name: 'areas',
          include: ['areas/*.spec.ts'],
          globalSetup: ['harness/common.ts'],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
