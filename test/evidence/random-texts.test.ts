import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldKey, makeFolder } from '../../src/evidence/fold.js'
import { makeLexicon } from '../../src/evidence/lexicon.js'
import { makeMatcher } from '../../src/evidence/matcher.js'
import { ANY_ENDING, parseTerm } from '../../src/evidence/parse-term.js'
import { FIRST_LETTER, HARD, IGNORED, SPACE, isUnspaced } from '../../src/evidence/symbols.js'
import { dictionaryOf } from './dictionary-of.js'
import type { Folded } from '../../src/evidence/fold.js'
import type { TermPart } from '../../src/evidence/parse-term.js'

const fold = makeFolder()

describe('a folded text', () => {
  it('leads back to any text', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'aİ ı.,-用户Жеё ﬁﷺ\u00ad\u0301\u200bß'.split('')),
      fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code)),
    )
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 60 }).map(units => units.join('')),
        text => {
          const { symbols, offsets, ends, length } = fold(text)
          expect(symbols.length).toBeGreaterThanOrEqual(length)
          let before = -1
          let separated = true // no text begins with a separator
          for (let i = 0; i < length; i++) {
            const symbol = symbols[i]!
            if (
              symbol === IGNORED ||
              offsets[i]! < before ||
              ends[i]! <= offsets[i]! ||
              ends[i]! > text.length
            )
              expect.fail(
                `symbol ${i} of ${JSON.stringify(text)}: ${symbol} at ${offsets[i]} to ${ends[i]}`,
              )
            if (symbol < FIRST_LETTER && separated)
              expect.fail(`two separators in ${JSON.stringify(text)}`)
            if (symbol === SPACE && i + 1 < length && isUnspaced(symbols[i + 1]!))
              expect.fail(`a blank before Chinese in ${JSON.stringify(text)}`)
            before = offsets[i]!
            separated = symbol < FIRST_LETTER
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is folded again to the same', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aÇİıßﬁёЙǅ -,.·１ａ'.split('')), maxLength: 30 }),
        text => {
          const key = foldKey(fold(text))
          expect(foldKey(fold(key))).toBe(key)
        },
      ),
    )
  })
})

describe('a term', () => {
  it('has parts that begin and end with a letter, without two separators in a row', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab用户б *…,.-'.split('')), maxLength: 20 }),
        term => {
          for (const part of parseTerm(term, fold).map(unitsOf)) {
            expect(part[0]).toBeGreaterThanOrEqual(FIRST_LETTER)
            expect(part[0]).not.toBe(ANY_ENDING)
            expect(part.at(-1)).toBeGreaterThanOrEqual(FIRST_LETTER)
            part.forEach((symbol, i) => {
              if (symbol < FIRST_LETTER || symbol === ANY_ENDING)
                expect(
                  part[i + 1] === undefined ||
                    part[i + 1]! >= FIRST_LETTER ||
                    symbol === ANY_ENDING,
                ).toBe(true)
            })
          }
        },
      ),
    )
  })
})

/** A part's symbols. */
const unitsOf = (part: TermPart): number[] => part.split('').map(unit => unit.charCodeAt(0))

/** A range of symbols. */
interface Range {
  start: number
  end: number
}

/** Everything that a matcher must find, found by trying every term at every place. */
function reference(terms: readonly string[], text: Folded): string[] {
  const isSpaced = (at: number): boolean =>
    at >= 0 &&
    at < text.length &&
    text.symbols[at]! >= FIRST_LETTER &&
    !isUnspaced(text.symbols[at]!)
  const isBoundary = (at: number): boolean => !(isSpaced(at - 1) && isSpaced(at))
  const tryAt = (part: TermPart, start: number): Range | undefined => {
    if (!isBoundary(start)) return undefined
    let at = start
    for (const symbol of unitsOf(part)) {
      if (symbol === ANY_ENDING) {
        while (!isBoundary(at)) at++
        continue
      }
      if (at >= text.length || text.symbols[at] !== symbol) return undefined
      at++
    }
    return isBoundary(at) ? { start, end: at } : undefined
  }
  const goesOn = (from: Range, to: Range): boolean =>
    to.start >= from.end &&
    to.start - from.end <= 100 &&
    !text.symbols.subarray(from.end, to.start).includes(HARD)
  const out: string[] = []
  terms.forEach((term, id) => {
    const places = parseTerm(term, makeFolder()).map(part =>
      Array.from({ length: text.length }, (_, at) => tryAt(part, at)).filter(
        range => range !== undefined,
      ),
    )
    if (!places.length) return
    let done = 0
    const report = ({ start, end }: Range): void => {
      out.push(`${id} ${text.offsets[start]!} ${text.ends[end - 1]!}`)
      done = end
    }
    if (places.length === 1) {
      for (const range of places[0]!) report(range)
      return
    }
    // the chain that ends first, and of those the one that starts last; then the same behind it
    const latestStart = (place: number, range: Range): number => {
      if (range.start < done) return -1
      if (place === 0) return range.start
      return Math.max(
        -1,
        ...places[place - 1]!.filter(before => goesOn(before, range)).map(before =>
          latestStart(place - 1, before),
        ),
      )
    }
    for (const range of places.at(-1)!) {
      const start = latestStart(places.length - 1, range)
      if (start >= 0) report({ start, end: range.end })
    }
  })
  return out.sort()
}

function actual(terms: readonly string[], text: Folded): string[] {
  const out: string[] = []
  makeMatcher(makeLexicon([dictionaryOf(terms)]))(text, (pattern, start, end) =>
    out.push(`${pattern.value.slice(1)} ${start} ${end}`),
  )
  return out.sort()
}

describe('a matcher against a plain implementation', () => {
  const word = fc.constantFrom(
    'a',
    'b',
    'ab',
    'aba',
    'б',
    'бд',
    '用',
    '户',
    '用户',
    '1',
    'a1',
    '用a',
    'б用',
    'ﬁ',
  )
  const blank = fc.constantFrom(' ', ' ', ' ', '', ', ')
  const part = fc
    .array(fc.tuple(word, fc.constantFrom('', '', '*'), blank), { minLength: 1, maxLength: 3 })
    .map(words =>
      words
        .map(([letters, star, end], i) => letters + star + (i < words.length - 1 ? end : ''))
        .join(''),
    )
  const term = fc.array(part, { minLength: 1, maxLength: 3 }).map(parts => parts.join(' … '))
  const text = (length: number): fc.Arbitrary<string> =>
    fc
      .array(
        fc.tuple(
          fc.oneof(
            { weight: 12, arbitrary: word },
            { weight: 1, arbitrary: fc.constantFrom('x'.repeat(45), '中'.repeat(60)) },
          ),
          fc.constantFrom(' ', ' ', ' ', ' ', '', '', ', ', '. ', '-', '。', 'z. ', '\u00ad'),
        ),
        { maxLength: length },
      )
      .map(words => words.flat().join(''))

  it('hundreds of random terms match exactly the same', () => {
    fc.assert(
      fc.property(
        fc.array(term, { minLength: 200, maxLength: 300, size: 'max' }),
        text(40),
        (terms, source) => {
          const folded = makeFolder()(source)
          expect(actual(terms, folded)).toEqual(reference(terms, folded))
        },
      ),
      { numRuns: 20 },
    )
  })

  it('so do a few, of which a failure is easy to read', () => {
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 3 }), text(15), (terms, source) => {
        const folded = makeFolder()(source)
        expect(actual(terms, folded)).toEqual(reference(terms, folded))
      }),
      { numRuns: 800 },
    )
  })

  it('whole words of ordinary text, too', () => {
    const source =
      'We collect the personal data that you give us, and the data that your browser sends. We keep your data for as long as the law says; then we delete the data. You can ask us to delete your data.'
    const words = [...new Set(source.toLowerCase().match(/[a-z]+/g))]
    const terms = words.flatMap((first, i) => [
      first,
      `${first.slice(0, 3)}*`,
      `${first} ${words[(i + 1) % words.length]}`,
      `${first} … ${words[(i * 7 + 3) % words.length]}`,
      `${first} … ${words[(i * 5 + 1) % words.length]} … ${words[(i * 3 + 2) % words.length]}`,
    ])
    const folded = makeFolder()(source)
    expect(actual(terms, folded)).toEqual(reference(terms, folded))
    expect(actual(terms, folded).length).toBeGreaterThan(100)
  })
})
