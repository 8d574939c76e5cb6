const HAN: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Array.from('〇一二三四五六七八九', (sign, i) => [sign, i])),
  零: 0,
  两: 2,
  兩: 2,
}

/** What a number is written with, at the end of a text: digits with their separators, or Han signs. */
export const NUMBER_AT_END = /(?:\d[\d.,\u00a0\u202f ]*|[〇零一二两兩三四五六七八九十百]{1,5})$/u

/** The value of digits with their separators, or of Han signs up to 999; `undefined` for neither. */
export function numberOf(written: string): number | undefined {
  if (/\d/.test(written)) {
    const digits = written
      .replace(/[\s\u00a0\u202f]/g, '')
      // 5.000,50 and 5,000.50: what stands before three digits parts thousands
      .replace(/[.,](?=\d{3}(?:\D|$))/g, '')
      .replace(',', '.')
    const value = Number.parseFloat(digits)
    return Number.isFinite(value) ? value : undefined
  }
  let total = 0
  let digit = 0
  for (const sign of written) {
    const unit = sign === '百' ? 100 : sign === '十' ? 10 : 0
    if (unit) {
      total += (digit || 1) * unit
      digit = 0
    } else if (sign in HAN) digit = HAN[sign]!
    else return undefined
  }
  return written ? total + digit : undefined
}
