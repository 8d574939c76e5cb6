/** A word, a Han sign or a punctuation mark of a text; offsets are UTF-16 units. */
export interface Word {
  /** what it is compared by: the same for the same word in other type */
  key: string
  start: number
  /** behind the blanks that follow it */
  end: number
}

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+(?:['’][\p{L}\p{N}\p{M}]+)*|[^\s]/gu
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu
const ALIKE: readonly [RegExp, string][] = [
  [/[‘’‚‛′`´]/gu, "'"],
  [/[“”„‟″«»„]/gu, '"'],
  [/[‐‑‒–—―−]/gu, '-'],
  [/[•◦▪●·∙]/gu, '•'],
]
const ODD = /[^\u0020-\u007e\u0400-\u04ff\u4e00-\u9fff]/u

/** The words of a text. Blanks are none: how a text is wrapped and set makes no difference. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const { index, 0: printed } of text.matchAll(WORD)) {
    const key = keyOf(printed)
    if (words.length) words.at(-1)!.end = index
    if (key) words.push({ key, start: index, end: text.length })
  }
  return words
}

function keyOf(printed: string): string {
  if (!ODD.test(printed)) return printed
  let key = printed.replace(INVISIBLE, '').normalize('NFKC')
  for (const [signs, plain] of ALIKE) key = key.replace(signs, plain)
  return key
}

/** What titles are compared by: letters and digits alone, in small letters. */
export const titleKey = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const NUMBER = /^\d+ (?=\D)/u

/** Whether two keys are of one title, of which one may still have its number. */
export const isSameTitle = (key: string, other: string): boolean =>
  key === other || key.replace(NUMBER, '') === other || key === other.replace(NUMBER, '')
