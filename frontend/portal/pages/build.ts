import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built portal. */
    pages: string
  }
}

const room = fileURLToPath(new URL('..', import.meta.url))
const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url))

/**
 * Builds the portal once for all tests of its pages, as it is shipped, into a folder of its own. The build has a process
 * of its own too: "production" in this one would take the words out of the other rooms' messages.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'anteroom-portal-'))
  const wish = ['build', '--mode', 'production', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir']
  await promisify(execFile)(process.execPath, [vite, ...wish], {
    cwd: room,
    env: { ...process.env, NODE_ENV: 'production' },
  })
  project.provide('pages', folder)
  return () => rm(folder, { recursive: true, force: true })
}
