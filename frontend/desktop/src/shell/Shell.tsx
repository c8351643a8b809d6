import { Outlet, useParams, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { ContactDialog } from '../contacts/ContactDialog'
import { NewMatter } from '../matters/NewMatter'
import { PreviewChoice } from '../preview/PreviewChoice'
import { Keychain } from '../start/Keychain'
import { KeyMap } from './KeyMap'
import { ListMemoryProvider } from './ListMemory'
import { Palette } from './Palette'
import { keepPlace } from './place'
import { Rail } from './Rail'
import classes from './Shell.module.css'
import { useNews } from './useNews'
import { useWindowActs } from './useWindowActs'

type Open = 'palette' | 'keys' | 'matter' | 'contact' | 'preview' | undefined

/** The frame of the window: the rail on the left, one screen beside it, and what may open above both. */
export function Shell() {
  const [open, setOpen] = useState<Open>()
  const href = useRouterState({ select: (state) => state.location.href })
  useEffect(() => keepPlace(href), [href])
  const close = () => setOpen(undefined)
  useNews()
  const { matterId } = useParams({ strict: false })
  useWindowActs({
    matterId,
    openPreview: () => setOpen('preview'),
    openPalette: () => setOpen('palette'),
    openKeys: () => setOpen('keys'),
    newMatter: () => setOpen('matter'),
    newContact: () => setOpen('contact'),
  })
  return (
    <ListMemoryProvider>
      <div className={classes.window}>
        <Rail onPalette={() => setOpen('palette')} onKeys={() => setOpen('keys')} />
        <main className={classes.screen}>
          <Keychain />
          <Outlet />
        </main>
      </div>
      {open === 'palette' && <Palette onClose={close} />}
      {open === 'keys' && <KeyMap onClose={close} />}
      {open === 'matter' && <NewMatter onClose={close} />}
      {open === 'preview' && matterId && <PreviewChoice matterId={matterId} onClose={close} />}
      {open === 'contact' && <ContactDialog onClose={close} />}
    </ListMemoryProvider>
  )
}
