import { element } from './element.js'

/** Lets the user choose a file. */
export function openFile(accept: string, onFile: (file: File) => void): void {
  const input = element('input', { type: 'file', accept })
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file) onFile(file)
  })
  input.click()
}
