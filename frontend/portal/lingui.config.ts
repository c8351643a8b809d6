import { defineConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'es'],
  fallbackLocales: { default: 'en' },
  catalogs: [
    {
      path: '<rootDir>/src/locales/{locale}',
      // Of the shared parts only those that these pages draw; the staff window's words are not the portal's to carry.
      include: ['<rootDir>/src', '<rootDir>/../shared/src/parts/{area.ts,Blank.tsx,Name.tsx,Pill.tsx,Waiting.tsx}'],
      exclude: ['**/*.test.*', '**/test/**'],
    },
  ],
  format: formatter({ lineNumbers: false }),
})
