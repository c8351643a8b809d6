import { fileURLToPath } from 'node:url'
import { defineConfig, mergeConfig } from 'vite'
import { base, plugins } from '../../vite.base.ts'
import { Fixture } from './fixture/fixture.ts'

// The pages with hot reload and the fixture behind them: for working on the portal without a host.
const linguiConfig = fileURLToPath(new URL('../lingui.config.ts', import.meta.url))
const fixture = new Fixture()

export default defineConfig(
  mergeConfig(base('portal/'), {
    base: '/',
    plugins: [
      ...plugins(linguiConfig),
      {
        name: 'anteroom-fixture',
        configureServer: (server: { middlewares: { use(handler: unknown): void } }) => {
          server.middlewares.use(async (request: never, response: never, next: () => void) => {
            if (!(await fixture.handle(request, response))) next()
          })
        },
      },
    ],
  }),
)
