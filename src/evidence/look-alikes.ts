// Cyrillic letters beside the Latin ones they are drawn like, in lower or upper case (after folding both are lower)
const PAIRS = 'аaеeоoрpсcуyхxіiјjѕsкkмmтtнhвbӏl'
const toLatin = new Map<number, number>()
const toCyrillic = new Map<number, number>()
for (let i = 0; i < PAIRS.length; i += 2) {
  toLatin.set(PAIRS.charCodeAt(i), PAIRS.charCodeAt(i + 1))
  toCyrillic.set(PAIRS.charCodeAt(i + 1), PAIRS.charCodeAt(i))
}

const isLatin = (symbol: number): boolean => symbol >= 0x61 && symbol <= 0x24f
const isCyrillic = (symbol: number): boolean => symbol >= 0x400 && symbol <= 0x52f

/**
 * Rewrites `symbols[start..end)`, one word, when letters of two scripts are mixed in it and those of the rarer script
 * all have a look-alike in the other: "dhёna" with a Cyrillic ё, "сookie" with a Cyrillic с.
 */
export function resolveLookAlikes(symbols: Uint16Array, start: number, end: number): void {
  let latin = 0
  let cyrillic = 0
  let latinFits = true
  let cyrillicFits = true
  for (let i = start; i < end; i++) {
    const s = symbols[i]!
    if (isLatin(s)) {
      latin++
      latinFits &&= toCyrillic.has(s)
    } else if (isCyrillic(s)) {
      cyrillic++
      cyrillicFits &&= toLatin.has(s)
    }
  }
  const map =
    cyrillic <= latin && cyrillicFits
      ? toLatin
      : latin <= cyrillic && latinFits
        ? toCyrillic
        : undefined
  if (!map) return
  for (let i = start; i < end; i++) symbols[i] = map.get(symbols[i]!) ?? symbols[i]!
}
