import { fileURLToPath } from 'node:url'
import { defineConfig, mergeConfig } from 'vite'
import { base, plugins } from '../vite.base.ts'
import { earlyScript } from './early.ts'
import { drawnIcons } from './icon.ts'

const linguiConfig = fileURLToPath(new URL('lingui.config.ts', import.meta.url))

// The host sends the portal's content security policy as a header, with a nonce for styles: no meta tag here.
// One file of styles: they are small, and a browser draws nothing before it has each of those that a page names.
export default defineConfig(
  mergeConfig(base('portal/'), {
    base: '/',
    build: { cssCodeSplit: false },
    plugins: [plugins(linguiConfig), drawnIcons(), earlyScript()],
  }),
)
