import { type Locale, locales } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { setNotices } from '../api/calls'
import type { Notices, NoticesPage } from '../api/types'
import { useAct } from '../api/useAct'
import { changeLanguage, languageNames } from '../i18n/language'
import { Button } from '../parts/Button'
import { Choice, Options } from '../parts/Choice'
import { useRefusal } from '../words/refusal'
import { Hours } from './Hours'
import classes from './Settings.module.css'
import { zones } from './times'

interface NoticesFormProps {
  portal: string
  saved: Notices
  sent: Sent
}

/** What the firm sends at all, whatever is wished. */
type Sent = Pick<NoticesPage, 'atOnce' | 'daily'>

/** Which mails, at which hours, in which language and by which clock. */
export function NoticesForm({ portal, saved, sent }: NoticesFormProps) {
  const say = useRefusal()
  const [wish, setWish] = useState(saved)
  const [was, setWas] = useState(saved.notices)
  const [chosen, setChosen] = useState(false)
  if (saved.notices !== was && !chosen) {
    // Chosen meanwhile, by a mail's link or on another page. What was chosen here would stand.
    setWas(saved.notices)
    setWish({ ...wish, notices: saved.notices })
  }
  const [told, setTold] = useState(false)
  const act = useAct(
    portal,
    () => setNotices(portal, wish, chosen ? undefined : was),
    () => {
      setTold(true)
      setChosen(false)
      const language = locales.find((one) => one === wish.language)
      if (language && language !== saved.language) void changeLanguage(window.localStorage, language)
    },
  )
  const change = (some: Partial<Notices>) => {
    setTold(false)
    if (some.notices) setChosen(true)
    setWish({ ...wish, ...some })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!act.isPending) act.mutate(undefined)
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <HowOften wish={wish} change={change} />
      <NotSent wish={wish} sent={sent} />
      {wish.notices !== 'off' && <Hours wish={wish} change={change} />}
      <Tongue wish={wish} change={change} />
      <ByWhichClock wish={wish} change={change} />
      <div>
        <Button type="submit" busy={act.isPending}>
          <Trans>Save</Trans>
        </Button>
      </div>
      <div role="status">
        {told && (
          <p className={classes.saved}>
            <Trans>Saved.</Trans>
          </p>
        )}
      </div>
      <div role="alert">{act.error && <p>{say(act.error)}</p>}</div>
    </form>
  )
}

/** One of the wishes in the form. */
interface WishProps {
  wish: Notices
  change: (some: Partial<Notices>) => void
}

function HowOften({ wish, change }: WishProps) {
  const { t } = useLingui()
  return (
    <Options
      name="notices"
      legend={<Trans>When something is new, the law firm sends you</Trans>}
      value={wish.notices || 'all'}
      options={[
        { value: 'all', label: t`an email each time` },
        { value: 'digest', label: t`one email a day with everything new` },
        { value: 'off', label: t`no email. Then look in here now and then.` },
      ]}
      change={(notices) => change({ notices })}
    />
  )
}

/** A wish for mails that the firm does not send is kept, and it is said that none come. */
function NotSent({ wish, sent }: { wish: Notices; sent: Sent }) {
  if (wish.notices === 'off' || (wish.notices === 'digest' ? sent.daily : sent.atOnce)) return null
  return (
    <p className={classes.notSent} role="status">
      {wish.notices !== 'digest' && sent.daily ? (
        <Trans>
          The law firm does not send an email each time at the moment. You get one email a day with everything new.
        </Trans>
      ) : (
        <Trans>The law firm does not send these emails at the moment. Look in here now and then.</Trans>
      )}
    </p>
  )
}

function Tongue({ wish, change }: WishProps) {
  const { t } = useLingui()
  return (
    <Choice
      label={<Trans>Language of the emails</Trans>}
      value={wish.language}
      options={[
        { value: '', label: t`The language of the law firm` },
        ...locales.map((locale: Locale) => ({ value: locale, label: languageNames[locale] })),
      ]}
      change={(language) => change({ language: language as Notices['language'] })}
    />
  )
}

function ByWhichClock({ wish, change }: WishProps) {
  const { t } = useLingui()
  return (
    <Choice
      label={<Trans>Your time zone</Trans>}
      hint={<Trans>For the hours above, and for the times in emails.</Trans>}
      value={wish.timeZone}
      options={[
        { value: '', label: t`The time zone of the law firm` },
        ...zones(wish.timeZone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
      ]}
      change={(timeZone) => change({ timeZone })}
    />
  )
}
