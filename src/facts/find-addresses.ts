import type { Fact } from './fact.js'

// what may stand before the sign that gives an address away is bounded, so that no text takes more than its length
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu
const WEB = /(?:https?:\/\/|www\.)[^\s<>"'«»“”()（）[\]，。；、]{3,200}/giu
const PHONE = /(?<![\p{L}\p{N}.,/@-])(?:\+|00|\(0)?\d[\d()\u00a0 ./-]{6,20}\d(?![\p{L}\p{N}@/-])/gu

/** E-mail and web addresses, then telephone numbers where nothing else stands; by their first sign. */
export function findAddresses(text: string, taken: readonly Pick<Fact, 'start' | 'end'>[]): Fact[] {
  const found: Fact[] = []
  const add = (start: number, printed: string, value: string): void => {
    const end = start + printed.length
    if ([...taken, ...found].every(other => end <= other.start || start >= other.end))
      found.push({ type: 'address', value, start, end })
  }
  if (text.includes('@'))
    for (const { index, 0: printed } of text.matchAll(EMAIL))
      add(index, printed, printed.toLowerCase().replace(/\.+$/, ''))
  for (const { index, 0: long } of text.matchAll(WEB)) {
    const printed = long.replace(/[.,;:!?]+$/u, '')
    const value = printed.toLowerCase().replace(/^https?:\/\/(?:www\.)?|^www\./, '')
    add(index, printed, value.replace(/\/$/, ''))
  }
  for (const { index, 0: printed } of text.matchAll(PHONE)) {
    const digits = printed.replace(/\D/g, '')
    // a date has eight digits at most and no sign in front
    if (digits.length >= 9 || (digits.length >= 7 && /^[+(]/.test(printed)))
      add(index, printed, digits.replace(/^00/, ''))
  }
  return found.sort((a, b) => a.start - b.start)
}
