import { Trans, useLingui } from '@lingui/react/macro'
import type { Face as Person } from '../bridge/itemTypes'
import classes from './Faces.module.css'

/** How many faces are drawn before the others are counted. */
const facesDrawn = 3

interface FacesProps {
  faces: readonly Person[]
  /** How many see it, the drawn ones among them. */
  seenBy: number
}

/** Who outside the firm sees a thing now. Purple, because they see it in the portal. */
export function Faces({ faces, seenBy }: FacesProps) {
  const { t } = useLingui()
  if (seenBy === 0) {
    return (
      <span className={classes.nobody}>
        <Trans>Firm only</Trans>
      </span>
    )
  }
  const drawn = faces.slice(0, facesDrawn)
  const more = seenBy - drawn.length
  const names = faces.map((face) => face.name.trim() || t`No name`).join(', ')
  const unnamed = seenBy - faces.length
  const told = unnamed > 0 ? t`Seen by ${names} and ${unnamed} more` : t`Seen by ${names}`
  return (
    <span className={classes.faces} role="img" aria-label={told} title={told}>
      {drawn.map((face) => (
        <FaceMark key={face.contactId} initials={face.initials} sees />
      ))}
      {more > 0 && <span className={classes.more}>+{more}</span>}
    </span>
  )
}

/** One person as a small round mark. */
export function FaceMark({ initials, sees }: { initials: string; sees: boolean }) {
  return (
    <span className={classes.face} data-sees={sees} aria-hidden="true">
      {initials || '·'}
    </span>
  )
}
