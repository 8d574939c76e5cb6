/** A way of numbering: numbers of one family follow each other, families nest. */
export type Family = string

/** The number at the head of a line. */
export interface Numbering {
  /** as printed, with its brackets and without the blank behind it */
  printed: string
  /** UTF-16 units up to the text it numbers */
  length: number
  /** every reading of it: 'i' is a Roman number and a letter, until the sequence decides */
  readings: { family: Family; value: number }[]
  /** of '2.1.3': [2, 1, 3] */
  path: number[]
}

const HAN_DIGITS = '零一二三四五六七八九'
/** Signs for the same numbers in documents that must not be altered. */
const FORMAL = '零壹貳參肆伍陸柒捌玖拾贰叁陆'
const PLAIN = '零一二三四五六七八九十二三六'
const ALPHABETS = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдежзийклмнопрстуфхцчшщ',
  'abcçdefgğhıijklmnoöprsştuüvyz',
]
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

// Every shape of a number: what stands before it, the number, what stands behind it. Named by example.
const DIGITS = String.raw`[0-9０-９]{1,3}`
const HAN = '[一二三四五六七八九十百零]{1,5}'
const BIG = '[壹貳贰參叁肆伍陸陆柒捌玖拾]{1,3}'
const LETTER = String.raw`[ivxlcIVXLC]{1,6}|[a-zçğA-ZÇĞ]|[а-яА-Я]`
const SHAPES: readonly [name: string, shape: RegExp][] = [
  [
    '1.1',
    new RegExp(
      String.raw`^[§#]?\s?(${DIGITS}(?:[.．]${DIGITS}){1,5})[.．)、:]?(?=\s|[^\d\s.,/%])\s*`,
      'u',
    ),
  ],
  [
    '第一条',
    new RegExp(String.raw`^(第\s?(${HAN}|${DIGITS})\s?([章节節条條款部分]{1,2}))[\s、:：.]*`, 'u'),
  ],
  ['（一）', new RegExp(String.raw`^([(（【]\s?(${HAN})\s?[)）】])[\s、.．]*`, 'u')],
  ['壹、', new RegExp(String.raw`^((${BIG})[、.．:：])\s*`, 'u')],
  ['一、', new RegExp(String.raw`^((${HAN})[、.．:：])\s*`, 'u')],
  ['(1)', new RegExp(String.raw`^([(（【\[]\s?(${DIGITS})\s?[)）】\]])[\s、.．]*`, 'u')],
  ['(a)', new RegExp(String.raw`^([(（]\s?(${LETTER})\s?[)）])[\s、.．]*`, 'u')],
  ['1)', new RegExp(String.raw`^((${DIGITS})(?:[)）]|-\)|[.．]\)))\s*`, 'u')],
  ['a)', new RegExp(String.raw`^((${LETTER})[)）])\s*`, 'u')],
  ['1.', new RegExp(String.raw`^(§?\s?(${DIGITS})\s?[.．、](?![0-9]))\s*`, 'u')],
  ['1-', new RegExp(String.raw`^((${DIGITS})\s?[-–—:：])\s*(?![0-9])`, 'u')],
  [
    'a.',
    new RegExp(
      String.raw`^((${LETTER})[.．、])(?!\s?[0-9]+[.．][0-9])(?=\s|\p{Lu}\p{Ll}{2}|\p{Lu}\p{Lu}{2}|\p{Script=Han})\s*`,
      'u',
    ),
  ],
  ['①', /^([①-⑳])\s*/u],
  ['§ 1', new RegExp(String.raw`^(§\s?(${DIGITS}))\s+`, 'u')],
  ['1 ', new RegExp(String.raw`^((${DIGITS}))\s+(?=[^\d\s])`, 'u')],
]

const BEHIND_WORD = new RegExp(
  String.raw`^\s*[-–№#]?\s?(${DIGITS}|(?:[IVXLC]{1,6}|[A-Z])(?!\p{L})|${HAN}(?![^\s:：、.．]))(?:[.:：)、]|\s?[-–—:：])?(?=\s|[(（]|$|\p{L})\s*`,
  'u',
)

/** What all shapes have in common; most lines begin like none of them. */
const BEGINNING =
  /^(?:[\s§#([（【0-9０-９一二三四五六七八九十百零第①-⑳壹貳贰參叁肆伍陸陆柒捌玖拾]|[ivxlcIVXLCa-zçğA-ZÇĞа-яА-Я]{1,6}[)）.．、])/u

/** Reads the number at the head of a line, if there is one with text behind it. */
export function parseNumbering(text: string): Numbering | undefined {
  if (!BEGINNING.test(text)) return undefined
  for (const [name, shape] of SHAPES) {
    const found = shape.exec(text)
    if (!found) continue
    const printed = found[0].trimEnd()
    const length = found[0].length
    const core = found[2] ?? found[1]!
    if (name === '1.1') {
      const path = found[1]!.split(/[.．]/).map(toNumber)
      return {
        printed,
        length,
        path,
        readings: [{ family: `1.1/${path.length}`, value: path.at(-1)! }],
      }
    }
    const family = name === '第一条' ? `第${found[3]}` : name
    const readings = readingsOf(core, family)
    if (readings.length) return { printed, length, path: [], readings }
  }
  return undefined
}

/** A number behind a word that dictionaries know for it: 'Madde 4', 'Article 2.', 'Статья 1 ('. `at` is where the word ends. */
export function parseWordNumbering(text: string, word: string, at: number): Numbering | undefined {
  const found = BEHIND_WORD.exec(text.slice(at))
  if (!found) return undefined
  const readings = readingsOf(found[1]!, `${word} `)
  if (!readings.length) return undefined
  return {
    printed: text.slice(0, at) + found[0].trimEnd(),
    length: at + found[0].length,
    path: [],
    readings,
  }
}

/** Whether a number is one behind a word or in one: 'Article 2', '第一条'. */
export const isOfWord = ({ readings }: Numbering): boolean =>
  /^第|^\p{L}.* $/u.test(readings[0]!.family)

/** `core` is the number alone, made of signs of one kind. */
function readingsOf(core: string, family: Family): { family: Family; value: number }[] {
  if (/[0-9０-９]/.test(core)) return [{ family, value: toNumber(core) }]
  if (/[①-⑳]/u.test(core)) return [{ family, value: core.charCodeAt(0) - 0x245f }]
  const plain = core.replace(/./gu, sign => PLAIN[FORMAL.indexOf(sign)] ?? sign)
  if (/[一二三四五六七八九十百零]/.test(plain)) return [{ family, value: fromHan(plain) }]
  const lower = core.toLowerCase()
  const upper = core !== lower
  const name = family.replace('a', upper ? 'A' : 'a')
  const readings: { family: Family; value: number }[] = []
  const roman = fromRoman(lower)
  if (roman) readings.push({ family: family.replace('a', upper ? 'I' : 'i'), value: roman })
  if (lower.length === 1)
    for (const alphabet of ALPHABETS) {
      const place = alphabet.indexOf(lower) + 1
      if (place && !readings.some(r => r.family === name && r.value === place))
        readings.push({ family: name, value: place })
    }
  return readings
}

const toNumber = (digits: string): number => Number(digits.normalize('NFKC'))

/** Han numbers up to 199: 九, 十, 十二, 二十一, 一百零三. */
function fromHan(text: string): number {
  let total = 0
  let digit = 0
  for (const char of text) {
    if (char === '百') {
      total += (digit || 1) * 100
      digit = 0
    } else if (char === '十') {
      total += (digit || 1) * 10
      digit = 0
    } else digit = HAN_DIGITS.indexOf(char)
  }
  return total + digit
}

/** A Roman number, or 0 if the letters are none as printed by convention. */
function fromRoman(text: string): number {
  if (!text || !/^x{0,3}(?:ix|iv|v?i{0,3})$/.test(text)) return 0
  let total = 0
  for (let i = 0; i < text.length; i++) {
    const value = ROMAN[text[i]!]!
    total += value < (ROMAN[text[i + 1]!] ?? 0) ? -value : value
  }
  return total
}
