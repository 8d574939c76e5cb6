/** A share from 0 to 1 as a reader of the language wants it; what is not nothing is not shown as 0%. */
export function percent(share: number, language: string): string {
  const format = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
  return share > 0 && share < 0.005 ? `<${format.format(0.01)}` : format.format(share)
}
