import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { theme, variables } from '../theme/theme'

interface KitProps {
  children: ReactNode
  /** The page's style nonce, where its policy asks for one. */
  styleNonce?: () => string
  /** Tests switch transitions off. */
  env?: 'default' | 'test'
}

/** Theme and translator around an application. Light or dark follows the system. */
export function Kit({ children, styleNonce, env = 'default' }: KitProps) {
  return (
    <I18nProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        defaultColorScheme="auto"
        getStyleNonce={styleNonce}
        env={env}
      >
        {children}
      </MantineProvider>
    </I18nProvider>
  )
}
