import { fileURLToPath } from 'node:url'
import { defineConfig, mergeConfig } from 'vite'
import { base, plugins } from '../../vite.base.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// For looking at, in a browser of the developer; it is never built into a product.
export default defineConfig(
  mergeConfig(base('shared/gallery/'), { root: at('.'), plugins: plugins(at('../../desktop/lingui.config.ts')) }),
)
