import { element } from './element.js'

/** Gives the user a file. */
export function download(name: string, type: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }))
  element('a', { href, download: name }).click()
  setTimeout(() => {
    URL.revokeObjectURL(href)
  })
}
