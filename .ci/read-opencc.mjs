// The traditional forms of Chinese signs beside the simplified ones, from OpenCC's tables; one sign each.
import { Converter } from 'opencc-js'

export function simplifiedForms() {
  const convert = Converter({ from: 't', to: 'cn' })
  let traditional = ''
  let simplified = ''
  for (let unit = 0x4e00; unit <= 0x9fff; unit++) {
    const sign = String.fromCharCode(unit)
    const form = convert(sign)
    if (form === sign || form.length !== 1 || form < '\u4e00') continue
    traditional += sign
    simplified += form
  }
  return { traditional, simplified }
}
