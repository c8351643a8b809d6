/**
 * The keyboard map: which presses mean which act. A press is written as people read it: "a", "Enter", "mod+k".
 * "mod" is Ctrl, and Cmd on a Mac. Two presses with a space between are typed one after the other: "g m".
 */

/** How long the second press of two may take. */
export const sequenceMilliseconds = 1200

/** A press of a key in the form that the map uses. */
export function pressOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : ''
  const alt = event.altKey ? 'alt+' : ''
  const shift = event.shiftKey && (mod || event.key.length > 1) ? 'shift+' : ''
  return mod + alt + shift + key
}

/** Whether the person is writing, so that letters belong to the text. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** An answer to a press: an act was found, or it may begin one, or it means nothing. */
export type Match<Act> = { act: Act } | 'begins' | 'nothing'

/** Finds what a press means after the one before it. */
export function match<Act extends { keys: string }>(acts: readonly Act[], before: string, press: string): Match<Act> {
  const both = before ? `${before} ${press}` : press
  const act = acts.find((one) => one.keys === both) ?? acts.find((one) => one.keys === press)
  if (act) return { act }
  return acts.some((one) => one.keys.startsWith(`${press} `)) ? 'begins' : 'nothing'
}

const signs: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' }

/** The keys as caps to show: "mod+k" is ⌘K on a Mac and Ctrl+K elsewhere. */
export function capsOf(keys: string, mac: boolean): string[] {
  return keys.split(' ').map((press) =>
    press
      .replace('mod+', mac ? '⌘' : 'Ctrl+')
      .replace('shift+', mac ? '⇧' : 'Shift+')
      .replace(/(?<=^|\+|⌘|⇧)([a-z])$/, (letter) => (press.includes('mod+') ? letter.toUpperCase() : letter))
      .replace(/Arrow\w+|Escape/, (key) => signs[key] ?? key),
  )
}

/** Whether this machine is a Mac, by what its browser engine says. */
export function isMac(): boolean {
  return /mac/i.test(navigator.platform)
}
