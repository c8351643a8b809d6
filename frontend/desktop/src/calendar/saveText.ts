/** Hands a text to the person as a file, the way the page's engine does it. */
export function saveText(name: string, content: string, media: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${media};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The engine reads the address after this call has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
