/**
 * Gathers wishes to do something while it is being done: one after it stands for all of them. A wish is never lost,
 * and many do not keep each other from an end, as they would if each began it anew.
 */
export function gather(work: () => Promise<unknown>): () => void {
  let busy = false
  let wished = false
  const run = async () => {
    busy = true
    do {
      wished = false
      await work()
    } while (wished)
    busy = false
  }
  return () => {
    if (busy) wished = true
    else void run()
  }
}
