import { Name } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Crumb } from '../bridge/itemTypes'
import classes from './AreaTab.module.css'

interface CrumbsProps {
  path: readonly Crumb[]
  onGo: (folderId: string) => void
}

/** The way from the top to the folder that is shown. Draws nothing at the top. */
export function Crumbs({ path, onGo }: CrumbsProps) {
  const { t } = useLingui()
  if (path.length === 0) return null
  return (
    <nav className={classes.path} aria-label={t`Folders`}>
      <button type="button" className={classes.crumb} onClick={() => onGo('')}>
        <Trans>Documents</Trans>
      </button>
      {path.map((crumb, place) => (
        <span key={crumb.id}>
          {'› '}
          {place === path.length - 1 ? (
            <Name name={crumb.title} />
          ) : (
            <button type="button" className={classes.crumb} onClick={() => onGo(crumb.id)}>
              <Name name={crumb.title} />
            </button>
          )}
        </span>
      ))}
    </nav>
  )
}
