import { fileURLToPath } from 'node:url'
import { defineConfig, mergeConfig } from 'vite'
import { base, plugins } from '../vite.base.ts'
import { drawnIcons } from './icon.ts'

const linguiConfig = fileURLToPath(new URL('lingui.config.ts', import.meta.url))

// The host sends the portal's content security policy as a header, with a nonce for styles: no meta tag here.
export default defineConfig(mergeConfig(base('portal/'), { base: '/', plugins: [plugins(linguiConfig), drawnIcons()] }))
