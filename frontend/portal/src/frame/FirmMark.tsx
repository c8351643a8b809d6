import { FirmLogo } from '@anteroom/shared'
import type { Firm } from '../api/types'

/** How large the logo is above a sheet, and at the top of a portal's pages. */
const rooms = { sheet: { width: 240, height: 72 }, header: { width: 148, height: 40 } }

interface FirmMarkProps {
  firm?: Firm
  room: keyof typeof rooms
}

/** The firm's logo, where it has one. */
export function FirmMark({ firm, room }: FirmMarkProps) {
  if (!firm?.logo.version) return null
  const source = `/api/client/firm/logo?v=${firm.logo.version}`
  return <FirmLogo source={source} name={firm.name} size={firm.logo} within={rooms[room]} />
}
