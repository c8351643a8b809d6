import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What the first load may cost in scripts, compressed. Clients come on a phone, often on a poor line. */
export const scriptLimitBytes = 200_000

/** The compressed size of all scripts of the built pages together, which no first load exceeds. */
export async function scriptBytes(folder: string): Promise<number> {
  const assets = join(folder, 'assets')
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'))
  const sizes = await Promise.all(scripts.map(async (name) => gzipSync(await readFile(join(assets, name))).length))
  return sizes.reduce((sum, size) => sum + size, 0)
}
