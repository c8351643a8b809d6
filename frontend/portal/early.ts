import type { Plugin } from 'vite'

/** The script that asks for the first answers before the pages are there. */
const source = 'src/early.ts'

/**
 * Builds that script as one of its own, and has the page run it as soon as it is there. Without a file of its own it
 * would wait for all the others.
 */
export function earlyScript(): Plugin {
  return {
    name: 'anteroom-early-script',
    apply: 'build',
    config: () => ({ build: { rolldownOptions: { input: ['index.html', source] } } }),
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) => {
        const script = Object.values(bundle ?? {}).find(
          (one) => one.type === 'chunk' && one.isEntry && one.facadeModuleId?.endsWith(source),
        )
        if (!script) throw new Error(`${source} was not built as a file of its own`)
        const attrs = {
          type: 'module',
          async: true,
          crossorigin: true,
          fetchpriority: 'high',
          src: `/${script.fileName}`,
        }
        return [{ tag: 'script', attrs, injectTo: 'head-prepend' }]
      },
    },
  }
}
