import { Keys } from '@anteroom/shared'
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react'
import classes from './Choices.module.css'

/** One answer of a short list. */
export interface Choice {
  id: string
  label: string
  hint: string
  run: () => void
}

/** What stands around a list of answers may ask of it. */
export interface ChoicesHandle {
  focus: () => void
}

interface ChoicesProps {
  label: string
  choices: Choice[]
  /** A field above takes what is typed: the list has no numbers and does not take the focus by itself. */
  typing?: boolean
  ref?: Ref<ChoicesHandle>
}

/** A short list of answers: the arrows move, Enter takes one, and so does its number. */
export function Choices({ label, choices, typing = false, ref }: ChoicesProps) {
  const list = useRef<HTMLUListElement>(null)
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])]
  useImperativeHandle(ref, () => ({ focus: () => buttons()[0]?.focus() }))
  const keyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const numbered = typing ? undefined : choices[Number(event.key) - 1]
    if (!step && !numbered) return
    event.preventDefault()
    if (numbered) return numbered.run()
    const all = buttons()
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    all[(at + (step ?? 0) + all.length) % all.length]?.focus()
  }
  return (
    <ul ref={list} className={classes.choices} aria-label={label} onKeyDown={keyDown}>
      {choices.map((choice, index) => (
        <li key={choice.id}>
          <button
            type="button"
            className={classes.choice}
            data-autofocus={!typing && index === 0 ? true : undefined}
            onClick={choice.run}
          >
            <bdi className={classes.label}>{choice.label}</bdi>
            <span className={classes.hint}>{choice.hint}</span>
            {!typing && <Keys keys={[String(index + 1)]} />}
          </button>
        </li>
      ))}
    </ul>
  )
}
