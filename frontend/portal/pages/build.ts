import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built portal. */
    pages: string
  }
}

/** Builds the portal once for all tests of its pages, as it is shipped, into a folder of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Vitest says "test", for which React would be built with all its warnings.
  process.env.NODE_ENV = 'production'
  const folder = await mkdtemp(join(tmpdir(), 'anteroom-portal-'))
  await build({
    configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
    mode: 'production',
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  })
  project.provide('pages', folder)
  return () => rm(folder, { recursive: true, force: true })
}
