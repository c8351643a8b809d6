import { codeLength } from '../limits'

/** A code as the portal wants it: what people type or paste, without spaces, dashes and small letters. */
export function cleanCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()
}

/** Whether a code has the right length; whether it is the right one only the portal knows. */
export function wholeCode(typed: string): boolean {
  return cleanCode(typed).length === codeLength
}
