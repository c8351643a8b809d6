import { Dialog, Keys } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { type Act, useActList } from './Acts'
import classes from './KeyMap.module.css'
import { capsOf, isMac } from './keys'

function grouped(acts: readonly Act[]): Map<string, Act[]> {
  const groups = new Map<string, Act[]>()
  for (const act of acts) {
    if (act.keys) groups.set(act.group, [...(groups.get(act.group) ?? []), act])
  }
  return groups
}

/** Every key that does something on the screen as it is now. */
export function KeyMap({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const mac = isMac()
  const lists = [
    { label: t`Move in a list`, caps: ['↑', '↓'] },
    { label: t`Open what is chosen`, caps: ['Enter'] },
    { label: t`Go back, close, empty the search`, caps: ['Esc'] },
  ]
  return (
    <Dialog
      title={<Trans>Keyboard map</Trans>}
      size={640}
      words
      onClose={onClose}
      onSubmit={onClose}
      actions={
        <Button type="submit" data-autofocus>
          <Trans>Close</Trans>
        </Button>
      }
    >
      <div className={classes.groups}>
        {[...grouped(useActList())].map(([group, acts]) => (
          <section key={group} className={classes.group}>
            <h3>{group}</h3>
            {acts.map((act) => (
              <Line key={act.id} label={act.label} caps={capsOf(act.keys, mac)} />
            ))}
          </section>
        ))}
        <section className={classes.group}>
          <h3>
            <Trans>Everywhere</Trans>
          </h3>
          {lists.map((line) => (
            <Line key={line.label} {...line} />
          ))}
        </section>
      </div>
    </Dialog>
  )
}

function Line({ label, caps }: { label: string; caps: string[] }) {
  return (
    <div className={classes.line}>
      <span>{label}</span>
      <Keys keys={caps} />
    </div>
  )
}
