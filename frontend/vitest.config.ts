import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { plugins } from './vite.base.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// One project per room, so that each compiles its own catalogue. The journeys of e2e/ need servers and run apart.
export default defineConfig({
  test: {
    projects: [
      ...(['shared', 'desktop', 'portal'] as const).map((room) => ({
        plugins: plugins(at(`${room === 'shared' ? 'desktop' : room}/lingui.config.ts`)),
        test: {
          name: room,
          root: at(room),
          environment: 'jsdom',
          include: ['{src,test}/**/*.test.{ts,tsx}'],
          setupFiles: [at('shared/src/test/setup.ts')],
          css: false,
          testTimeout: 60_000,
        },
      })),
      // The portal as it is shipped, in a real browser before a server from memory.
      {
        test: {
          name: 'portal-pages',
          root: at('portal'),
          environment: 'node',
          include: ['pages/**/*.test.ts'],
          globalSetup: [at('portal/pages/build.ts')],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
