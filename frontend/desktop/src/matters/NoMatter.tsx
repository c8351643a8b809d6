import { Blank, Keys } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import { IconBriefcase } from '@tabler/icons-react'

/** The place of the open matter while none is open. */
export function NoMatter() {
  return (
    <>
      <h1 className="sr-only">
        <Trans>Matters</Trans>
      </h1>
      <Blank icon={<IconBriefcase size={28} stroke={1.3} />} title={<Trans>No matter open</Trans>}>
        <Trans>
          Choose one in the list, or press <Keys keys={['/']} /> and type a part of its title, its number or a party's
          name.
        </Trans>
      </Blank>
    </>
  )
}
