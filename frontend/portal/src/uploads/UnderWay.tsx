import { numberFormat } from '@anteroom/shared'
import { Plural, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { useUploads } from './context'
import classes from './UnderWay.module.css'
import { isUnderWay, share } from './upload'

/** On every page of a portal: that files are on their way, and how far. Warns before the page is closed under them. */
export function UnderWay({ portal }: { portal: string }) {
  const { i18n, t } = useLingui()
  const uploads = useUploads(portal).filter(isUnderWay)
  const busy = uploads.length > 0
  useEffect(() => {
    if (!busy) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [busy])
  if (!busy) return null
  const part = share(uploads)
  const percent = numberFormat(i18n.locale, { style: 'percent' }).format(part)
  return (
    <div className={classes.bar}>
      <progress value={part} aria-label={t`Sending files`} />
      <span>
        <Plural value={uploads.length} one={`Sending # file · ${percent}`} other={`Sending # files · ${percent}`} />
      </span>
    </div>
  )
}
