import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type { RoleLine } from '../bridge/settingsTypes'

/** A role's name: the three built-in ones in the reader's language, the firm's own as it wrote them. */
export function useRoleTitle(): (role: Pick<RoleLine, 'builtin' | 'name'>) => string {
  const { t } = useLingui()
  return useCallback(
    (role) => {
      const builtin: Record<string, string> = { admin: t`Admin`, normal: t`Normal`, limited: t`Limited` }
      return builtin[role.builtin] ?? role.name
    },
    [t],
  )
}
