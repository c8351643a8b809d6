import { fileURLToPath } from 'node:url'
import { getConfig } from '@lingui/conf'
import { lingui } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import type { Plugin, PluginOption, UserConfig } from 'vite'

/** The only thing Babel does here is to turn Lingui's macros into calls; React itself is left to Vite. */
export function plugins(linguiConfig: string): PluginOption[] {
  return [
    babel({
      include: /\.tsx?$/,
      exclude: /node_modules/,
      plugins: [['@lingui/babel-plugin-lingui-macro', { linguiConfig: getConfig({ configPath: linguiConfig }) }]],
      parserOpts: { plugins: ['typescript', 'jsx'] },
    }),
    react(),
    lingui({ configPath: linguiConfig }),
  ]
}

/**
 * Writes the content security policy into the built page. The development server is left without one, because
 * its hot reload needs an inline script.
 */
export function contentSecurityPolicy(policy: string): Plugin {
  return {
    name: 'anteroom-content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
    ],
  }
}

/** What both applications build alike. `public/.gitkeep` is copied into `dist`, so that an emptied folder stays in git. */
export function base(folder: string): UserConfig {
  const root = fileURLToPath(new URL(folder, import.meta.url))
  return {
    root,
    base: './',
    css: { postcss: fileURLToPath(new URL('.', import.meta.url)) },
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      sourcemap: false,
    },
    server: { host: '127.0.0.1' },
  }
}
