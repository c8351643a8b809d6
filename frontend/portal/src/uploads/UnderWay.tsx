import { numberFormat } from '@anteroom/shared'
import { Plural, useLingui } from '@lingui/react/macro'
import { useUploads } from './context'
import classes from './UnderWay.module.css'
import { isUnderWay, share } from './upload'

/** On every page of a portal: that files are on their way, and how far. */
export function UnderWay({ portal }: { portal: string }) {
  const { i18n, t } = useLingui()
  const uploads = useUploads(portal).filter(isUnderWay)
  if (uploads.length === 0) return null
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
