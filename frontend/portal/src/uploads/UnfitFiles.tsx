import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Choice, Unfit } from './choice'
import classes from './UploadRow.module.css'

const why: Record<Unfit, MessageDescriptor> = {
  empty: msg`This file is empty. Open it on your device and save it again.`,
  large: msg`This file is too large. A file can have at most 200 MB.`,
  many: msg`Too many files at once. Send these first, then the others.`,
}

/** Files that were chosen and cannot be sent, each with the reason. */
export function UnfitFiles({ unfit }: { unfit: Choice<File>['unfit'] }) {
  const { t } = useLingui()
  return (
    <div role="alert" className={classes.unfitPlace}>
      {unfit.length > 0 && (
        <div className={classes.unfit}>
          <p>
            <strong>
              <Trans>Not sent:</Trans>
            </strong>
          </p>
          <ul>
            {unfit.map((file, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never changes
              <li key={place}>
                <bdi>{file.name}</bdi> — {t(why[file.why])}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
