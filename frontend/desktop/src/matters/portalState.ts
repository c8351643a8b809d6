import type { PortalState } from '@anteroom/shared'

/** The icon that a matter bears: full where someone has access, hollow where its portal is on and nobody has. */
export function iconState(icon: string): PortalState {
  if (icon === 'full') return 'granted'
  return icon === 'hollow' ? 'open' : 'off'
}
