import { quote } from '../quote.js'
import type { Book } from '../book.js'
import type { Finding } from '../finding.js'

// the scripts whose letters are mistaken for one another
const SCRIPTS = {
  Latin: /\p{Script=Latin}/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  Greek: /\p{Script=Greek}/u,
}
type Script = keyof typeof SCRIPTS
const names = Object.keys(SCRIPTS) as Script[]

/** Letters drawn alike in two of the scripts, as one letter words that may be typed with the wrong keyboard. */
const DRAWN_ALIKE = /^[aceopxyijskmthbаеорсухіјѕкмтнвαοκν]$/iu
const WORD = /[\p{L}\p{M}]+/gu

/** A letter of another script inside a word, or standing alone among words of the other: a Cyrillic а in a Latin term. */
export function* wrongScript({ entries }: Book): Generator<Finding> {
  for (const { term, path } of entries) {
    if (names.filter(name => SCRIPTS[name].test(term)).length < 2) continue
    const whole = count(term)
    for (const [word] of term.matchAll(WORD)) {
      const own = count(word)
      const used = names
        .filter(name => own[name])
        .sort((a, b) => own[b] - own[a] || whole[b] - whole[a])
      const [main, ...strays] = used
      if (strays.length) {
        yield {
          code: 'wrong-script',
          path,
          message: `the word ${quote(word)} has ${lettersOf(word, strays)} among ${main} letters: write it with ${main} letters only, because texts in this spelling are rare and mistaken`,
        }
        break
      }
      const other = names.find(name => name !== main && whole[name])
      if (main && other && whole[main] === 1 && DRAWN_ALIKE.test(word)) {
        yield {
          code: 'wrong-script',
          path,
          message: `${lettersOf(word, [main])} stands alone among ${other} words in ${quote(term)}: write the ${other} letter that looks like it, because the two are different characters`,
        }
        break
      }
    }
  }
}

function count(text: string): Record<Script, number> {
  const counts = { Latin: 0, Cyrillic: 0, Greek: 0 }
  for (const char of text) for (const name of names) if (SCRIPTS[name].test(char)) counts[name]++
  return counts
}

function lettersOf(word: string, scripts: readonly Script[]): string {
  const found = [...new Set(word)].flatMap(char => {
    const script = scripts.find(name => SCRIPTS[name].test(char))
    return script
      ? [
          `the ${script} ${quote(char)} (U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`,
        ]
      : []
  })
  return found.slice(0, 3).join(', ')
}
