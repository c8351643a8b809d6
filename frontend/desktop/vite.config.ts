import { fileURLToPath } from 'node:url'
import { defineConfig, mergeConfig } from 'vite'
import { base, contentSecurityPolicy, plugins } from '../vite.base.ts'

const linguiConfig = fileURLToPath(new URL('lingui.config.ts', import.meta.url))

// Mantine sets element styles, so 'unsafe-inline' is given for styles, never for scripts. Nothing remote, no frames.
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

// The libraries change seldom and come in chunks of their own, beside the screens.
const chunks = {
  groups: [
    { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
    { name: 'mantine', test: /node_modules\/(@mantine|@floating-ui)\// },
  ],
}

export default defineConfig(
  mergeConfig(base('desktop/'), {
    plugins: [...plugins(linguiConfig), contentSecurityPolicy(policy)],
    build: { rolldownOptions: { output: { codeSplitting: chunks } } },
  }),
)
