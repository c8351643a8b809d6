import { Trans } from '@lingui/react/macro'
import { IconCopy } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { copiedMilliseconds } from '../limits'
import { Button } from '../parts/Button'
import { Field } from '../parts/Field'
import classes from './Calendar.module.css'

/** The private address, with a way to copy it and what to do with it. */
export function Address({ address }: { address: string }) {
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<'no' | 'yes' | 'by hand'>('no')
  useEffect(() => {
    if (copied !== 'yes') return
    const timer = setTimeout(() => setCopied('no'), copiedMilliseconds)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setCopied('yes')
    } catch {
      // A browser that does not copy for a page lets its reader do it: the whole address is marked for them.
      field.current?.select()
      setCopied('by hand')
    }
  }
  return (
    <>
      <Field
        ref={field}
        label={<Trans>Your private address</Trans>}
        readOnly
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={classes.acts}>
        <Button onClick={() => void copy()}>
          <IconCopy size={20} aria-hidden="true" />
          <Trans>Copy the address</Trans>
        </Button>
      </div>
      <div role="status">
        {copied === 'yes' && <Trans>Copied.</Trans>}
        {copied === 'by hand' && <Trans>Copy the marked address by hand.</Trans>}
      </div>
      <ol className={classes.steps}>
        <li>
          <Trans>Copy the address.</Trans>
        </li>
        <li>
          <Trans>Open your calendar app and look for “Subscribe” or “Add by address”.</Trans>
        </li>
        <li>
          <Trans>Paste the address there.</Trans>
        </li>
      </ol>
    </>
  )
}
