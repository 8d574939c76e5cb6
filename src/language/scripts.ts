import { bisect } from '../tree/bisect.js'

/** Unicode's ranges of the scripts that languages are told apart in: first unit, last unit, name; ascending. */
const RANGES: readonly (readonly [number, number, string])[] = [
  [0x41, 0x2af, 'latin'],
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x531, 0x58f, 'armenian'],
  [0x591, 0x5ff, 'hebrew'],
  [0x600, 0x6ff, 'arabic'],
  [0x700, 0x74f, 'syriac'],
  [0x750, 0x77f, 'arabic'],
  [0x780, 0x7bf, 'thaana'],
  [0x7c0, 0x7ff, 'nko'],
  [0x8a0, 0x8ff, 'arabic'],
  [0x900, 0x97f, 'devanagari'],
  [0x980, 0x9ff, 'bengali'],
  [0xa00, 0xa7f, 'gurmukhi'],
  [0xa80, 0xaff, 'gujarati'],
  [0xb00, 0xb7f, 'oriya'],
  [0xb80, 0xbff, 'tamil'],
  [0xc00, 0xc7f, 'telugu'],
  [0xc80, 0xcff, 'kannada'],
  [0xd00, 0xd7f, 'malayalam'],
  [0xd80, 0xdff, 'sinhala'],
  [0xe00, 0xe7f, 'thai'],
  [0xe80, 0xeff, 'lao'],
  [0xf00, 0xfff, 'tibetan'],
  [0x1000, 0x109f, 'myanmar'],
  [0x10a0, 0x10ff, 'georgian'],
  [0x1100, 0x11ff, 'hangul'],
  [0x1200, 0x139f, 'ethiopic'],
  [0x13a0, 0x13ff, 'cherokee'],
  [0x1780, 0x17ff, 'khmer'],
  [0x1800, 0x18af, 'mongolian'],
  [0x1c80, 0x1c8f, 'cyrillic'],
  [0x1c90, 0x1cbf, 'georgian'],
  [0x1d00, 0x1dbf, 'latin'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  // kana stand with Han: what is written with them is written with Han signs too
  [0x2e80, 0x2fdf, 'han'],
  [0x3005, 0x3007, 'han'],
  [0x3041, 0x30ff, 'han'],
  [0x3105, 0x312f, 'bopomofo'],
  [0x3131, 0x318e, 'hangul'],
  [0x31f0, 0x31ff, 'han'],
  [0x3400, 0x9fff, 'han'],
  [0xa640, 0xa69f, 'cyrillic'],
  [0xac00, 0xd7ff, 'hangul'],
  [0xf900, 0xfaff, 'han'],
  [0xfb1d, 0xfb4f, 'hebrew'],
  [0xfb50, 0xfdff, 'arabic'],
  [0xfe70, 0xfefc, 'arabic'],
  [0xff21, 0xff5a, 'latin'],
  [0xff66, 0xff9d, 'han'],
]

/** Name of the script of a UTF-16 unit, if it may be a letter of one. */
export function scriptOf(unit: number): string | undefined {
  const range = RANGES[bisect(RANGES.length, i => RANGES[i]![1] < unit)]
  return range && range[0] <= unit ? range[2] : undefined
}

/** Letters of a text by their script. */
export function countScripts(text: string, counts: Map<string, number>): void {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x41 || (unit > 0x5a && unit < 0x61) || (unit > 0x7a && unit < 0xc0)) continue
    const script = scriptOf(unit)
    if (script) counts.set(script, (counts.get(script) ?? 0) + 1)
  }
}

/** The script of most letters, if there are any. */
export function mainScript(counts: ReadonlyMap<string, number>): string | undefined {
  let main: string | undefined
  for (const [script, n] of counts)
    if (n > (main === undefined ? 0 : counts.get(main)!)) main = script
  return main
}

/** Every unit of a script, in order. */
export function* unitsOf(script: string): Generator<number> {
  for (const [first, last, name] of RANGES)
    if (name === script) for (let unit = first; unit <= last; unit++) yield unit
}
