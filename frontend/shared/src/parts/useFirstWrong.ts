import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'

const wrongField = '[aria-invalid="true"]'
const wrongWords = '.mantine-InputWrapper-error, [role="alert"]'

/**
 * After an answer was refused, brings the first field in error into view with the focus in it. What is said about it is
 * given back where it stood out of view, to be said beside the button too.
 */
export function useFirstWrong(body: RefObject<HTMLElement | null>) {
  const tried = useRef(false)
  const [said, setSaid] = useState('')
  const look = useEffectEvent(() => {
    if (!tried.current || !body.current) return
    const words = body.current.querySelector<HTMLElement>(wrongWords)
    const field = body.current.querySelector<HTMLElement>(wrongField)
    const first = field ?? words
    if (!first) return
    tried.current = false
    const hidden = isOutside(words ?? first, body.current)
    setSaid(hidden ? (words?.textContent ?? '') : '')
    if (hidden) (words ?? first).scrollIntoView?.({ block: 'center' })
    field?.focus({ preventScroll: hidden })
  })
  // What is wrong shows with the next drawing, or with one after the server has answered.
  useEffect(() => look())
  return {
    said,
    onTry: () => {
      tried.current = true
      setSaid('')
    },
    onTyped: () => {
      tried.current = false
      setSaid('')
    },
  }
}

function isOutside(part: HTMLElement, frame: HTMLElement): boolean {
  const at = part.getBoundingClientRect()
  const shown = frame.getBoundingClientRect()
  return at.bottom > shown.bottom || at.top < shown.top
}
