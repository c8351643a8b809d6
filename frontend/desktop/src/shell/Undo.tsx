import { UndoBar } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { useAnswered } from '../sync/sync'
import { useActs } from './Acts'
import { capsOf, isMac } from './keys'

interface Offer {
  words: ReactNode
  /** The words tell of something not yet in force: once the server has answered, they give way. */
  waits?: boolean
  /** Absent where the act only wants telling. */
  undo?: () => void | Promise<void>
}

const Room = createContext<((offer: Offer) => void) | undefined>(undefined)

/** Tells what was just done, and for thirty seconds offers to undo it; Ctrl/Cmd-Z does the same. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const { t } = useLingui()
  const [offer, setOffer] = useState<{ number: number; offer: Offer }>()
  const tell = useCallback((next: Offer) => setOffer((last) => ({ number: (last?.number ?? 0) + 1, offer: next })), [])
  const gone = useCallback(() => setOffer(undefined), [])
  const undo = offer?.offer.undo
  const run = () => {
    gone()
    void undo?.()
  }
  const act = { id: 'undo', label: t`Undo the last change`, group: t`General`, keys: 'mod+z', run }
  useActs(undo ? [act] : [])
  return (
    <Room.Provider value={tell}>
      {children}
      {offer && (
        <UndoBar key={offer.number} onUndo={undo && run} onGone={gone} keys={capsOf('mod+z', isMac())}>
          {offer.offer.waits ? <Awaited onGone={gone}>{offer.offer.words}</Awaited> : offer.offer.words}
        </UndoBar>
      )}
    </Room.Provider>
  )
}

/** Words that are true until the server's answer: then they say so, and of what it refused the sync dot tells. */
function Awaited({ children, onGone }: { children: ReactNode; onGone: () => void }) {
  // Where anything was refused nothing is claimed.
  const { answered, refused } = useAnswered()
  useEffect(() => {
    if (refused) onGone()
  }, [refused, onGone])
  return answered ? <Trans>In force now</Trans> : children
}

/** The way to tell of something done, with or without a way to undo it. */
export function useTell(): (offer: Offer) => void {
  const tell = useContext(Room)
  if (!tell) throw new Error('useTell needs <UndoProvider> around it')
  return tell
}
