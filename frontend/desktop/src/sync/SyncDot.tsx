import { Dot } from '@anteroom/shared'
import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import classes from './SyncDot.module.css'
import { useSync } from './sync'
import { syncWords } from './words'

/** One calm dot with words behind it; a click tells the whole story. */
export function SyncDot() {
  const { t } = useLingui()
  const sync = useSync()
  if (!sync.data) return null
  const { words, tone } = syncWords(sync.data)
  const told = t(words)
  return (
    <Link to="/changes" className={classes.link} title={sync.data.sentence || told} aria-label={t`Sync: ${told}`}>
      <Dot tone={tone}>
        <span className={classes.words}>{told}</span>
      </Dot>
    </Link>
  )
}
