import { Name, Panel, When } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Autocomplete, Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { refused } from '../bridge/call'
import type { MatterDetail } from '../bridge/matterTypes'
import { DayField } from '../items/DayField'
import { isDay } from '../items/typed'
import { useActs } from '../shell/Acts'
import { useSentence } from '../shell/sentence'
import { useTellSaved } from '../shell/useTellSaved'
import { useSession } from '../start/session'
import { useEditMatter } from './matters'
import classes from './NextCard.module.css'
import { nextWords } from './next'

type Next = Record<'nextStep' | 'nextWho' | 'nextOn', string>

/** What happens next, who acts and by when: clients read it on top of their first page. */
export function NextCard({ matter }: { matter: MatterDetail }) {
  const { t } = useLingui()
  const [editing, setEditing] = useState(false)
  const may = matter.may.includes('edit_matters') && !matter.readOnly
  const { nextStep, nextWho, nextOn } = matter
  useActs(
    may
      ? [
          {
            id: 'next.edit',
            group: t`This matter`,
            label: t`Say what happens next`,
            keys: 'e',
            run: () => setEditing(true),
          },
        ]
      : [],
  )
  return (
    <Panel
      title={<Trans>Next</Trans>}
      action={
        may &&
        !editing &&
        nextStep && (
          <Button variant="subtle" onClick={() => setEditing(true)}>
            <Trans>Change</Trans>
          </Button>
        )
      }
    >
      <div className={classes.card}>
        {editing ? (
          <NextForm matter={matter} onClose={() => setEditing(false)} />
        ) : nextStep ? (
          <>
            <span className={classes.step}>
              <Name name={nextStep} />
            </span>
            {(nextWho || nextOn) && (
              <span className={classes.soft}>
                {nextWho && <Name name={nextWho} />}
                {nextWho && nextOn && ' · '}
                {nextOn && (
                  <Trans>
                    by <When at={nextOn} />
                  </Trans>
                )}
              </span>
            )}
          </>
        ) : may ? (
          <button type="button" className={classes.ask} onClick={() => setEditing(true)}>
            <Trans>Say what happens next, who acts and by when</Trans>
          </button>
        ) : (
          <span className={classes.soft}>
            <Trans>Nobody has said yet what happens next</Trans>
          </span>
        )}
      </div>
    </Panel>
  )
}

function NextForm({ matter, onClose }: { matter: MatterDetail; onClose: () => void }) {
  const { t } = useLingui()
  const sentence = useSentence()
  const tellSaved = useTellSaved()
  const [was] = useState<Next>({ nextStep: matter.nextStep, nextWho: matter.nextWho, nextOn: matter.nextOn })
  const [now, setNow] = useState(was)
  const [tried, setTried] = useState(false)
  const save = useEditMatter()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (now.nextOn && !isDay(now.nextOn)) return
    if (JSON.stringify(was) === JSON.stringify(now)) return onClose()
    save.mutate(
      { id: matter.id, was, now },
      {
        onSuccess: (done) => {
          onClose()
          tellSaved(done.state, () => save.mutate({ id: matter.id, was: now, now: was }))
        },
      },
    )
  }
  const set = (part: Partial<Next>) => setNow({ ...now, ...part })
  return (
    <form
      className={classes.form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <TextInput
        size="xs"
        autoFocus
        dir="auto"
        label={t`What happens next`}
        description={t`Clients with access read it on their first page.`}
        value={now.nextStep}
        onChange={(event) => set({ nextStep: event.currentTarget.value })}
      />
      <Choices matter={matter} onChoose={set} />
      <div className={classes.pair}>
        <WhoField matter={matter} value={now.nextWho} onChange={(nextWho) => set({ nextWho })} />
        <DayField label={t`By when`} value={now.nextOn} tried={tried} onChange={(nextOn) => set({ nextOn })} />
      </div>
      {save.error && (
        <span className={classes.failed} role="alert">
          {sentence(refused(save.error))}
        </span>
      )}
      <FormButtons busy={save.isPending} onClose={onClose} />
    </form>
  )
}

function FormButtons({ busy, onClose }: { busy: boolean; onClose: () => void }) {
  return (
    <div className={classes.buttons}>
      <Button variant="default" onClick={onClose}>
        <Trans>Cancel</Trans>
      </Button>
      <Button type="submit" loading={busy}>
        <Trans>Save</Trans>
      </Button>
    </div>
  )
}

function Choices({ matter, onChoose }: { matter: MatterDetail; onChoose: (part: Partial<Next>) => void }) {
  const { t } = useLingui()
  const firm = useSession().data?.firm ?? ''
  if (matter.nextChoices.length === 0) return null
  return (
    <fieldset className={classes.choices} aria-label={t`Suggestions`}>
      {matter.nextChoices.map((choice) => (
        <Button
          key={choice.key}
          variant="default"
          onClick={() =>
            onChoose({ nextStep: nextWords(choice, t), nextWho: choice.who === 'client' ? matter.client : firm })
          }
        >
          {nextWords(choice, t)}
        </Button>
      ))}
    </fieldset>
  )
}

function WhoField({
  matter,
  value,
  onChange,
}: {
  matter: MatterDetail
  value: string
  onChange: (to: string) => void
}) {
  const { t } = useLingui()
  const firm = useSession().data?.firm ?? ''
  const names = [...new Set([matter.client, firm, matter.responsible, ...matter.whoSees.map((line) => line.name)])]
  return <Autocomplete size="xs" label={t`Who acts`} data={names.filter(Boolean)} value={value} onChange={onChange} />
}
