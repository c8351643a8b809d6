/** The firm writes by hand whom it means: to the reader, they themselves are "you". */
export function sameName(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase()
}
