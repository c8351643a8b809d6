import { fileLimitBytes, filesAtOnce } from '../limits'

/** Why a chosen file is not sent at all. */
export type Unfit = 'empty' | 'large' | 'many'

/** What can be sent of a choice of files, and what cannot, with the reason. */
export interface Choice<T> {
  fit: T[]
  unfit: { name: string; why: Unfit }[]
}

/** Sorts chosen files into those that can be sent and those that the firm would refuse anyway. */
export function sortChoice<T extends { name: string; size: number }>(
  files: readonly T[],
  room = filesAtOnce,
): Choice<T> {
  const choice: Choice<T> = { fit: [], unfit: [] }
  for (const file of files) {
    const why = unfit(file.size, room - choice.fit.length)
    if (why) choice.unfit.push({ name: file.name, why })
    else choice.fit.push(file)
  }
  return choice
}

function unfit(size: number, room: number): Unfit | undefined {
  if (size === 0) return 'empty'
  if (size > fileLimitBytes) return 'large'
  return room <= 0 ? 'many' : undefined
}
