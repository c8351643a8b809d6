import { type FocusEvent, useRef } from 'react'

type Field = HTMLInputElement | HTMLTextAreaElement

const words = new Set(['text', 'email', 'tel', 'url', 'number', 'password', 'date', 'time', 'datetime-local'])

function isField(target: EventTarget): target is Field {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && words.has(target.type))
}

/** Knows whether anything was typed into a form that is not there as it was when the field was first entered. */
export function useTypedWork() {
  const first = useRef(new Map<Field, string>())
  return {
    onFocus: ({ target }: FocusEvent) => {
      if (isField(target) && !first.current.has(target)) first.current.set(target, target.value)
    },
    /** A field that is gone by now, as a line that was taken off, holds nothing to lose. */
    hasWork: () => [...first.current].some(([field, value]) => field.isConnected && field.value !== value),
  }
}
