import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeFolder } from '../../src/evidence/fold.js'
import { makeLexicon } from '../../src/evidence/lexicon.js'
import { makeMatcher } from '../../src/evidence/matcher.js'
import { ANY_ENDING, parseTerm } from '../../src/evidence/parse-term.js'
import { FIRST_LETTER, HARD, isUnspaced } from '../../src/evidence/symbols.js'
import type { Dictionary } from '../../src/evidence/dictionary-schema.js'
import type { Folded } from '../../src/evidence/fold.js'
import type { TermPart } from '../../src/evidence/parse-term.js'

const fold = makeFolder()
/** A label a term: the term's place in the list is its id. */
const dictionaryOf = (terms: readonly string[]): Dictionary => ({ language: 'en', labels: Object.fromEntries(terms.map((term, i) => [`t${i}`, { terms: [term] }])) })

/** What terms match in a text, as the text writes it. */
function found(terms: readonly string[], text: string): string[] {
  const out: string[] = []
  makeMatcher(makeLexicon([dictionaryOf(terms)]))(fold(text), (_, start, end) => out.push(text.slice(start, end)))
  return out
}

describe('a term', () => {
  it.each([
    ['policy', 'A Policy, the policy; POLICY-makers', ['Policy', 'policy', 'POLICY']],
    ['policy', 'policyholder mispolicy policy2 1policy', []],
    ['privacy policy', 'our privacy\n policy', ['privacy\n policy']],
    ['privacy policy', 'privacy, policy. privacy. policy', []],
    ['name, address', 'name, address; name address', ['name, address']],
    ['cookie', 'на cookie-файлы и сookie', ['cookie', 'сookie']],
    ['политика', 'Политика. политиканы политика', ['Политика', 'политика']],
    ['用户', '注册用户信息', ['用户']],
    ['cookie', '使用cookie技术和Cookie', ['cookie', 'Cookie']],
    ['使用cookie', '使用 Cookie 和使用cookies', ['使用 Cookie']],
    ['sdk', '第三方SDK共享', ['SDK']],
    ['123', 'a123 123 1234 123号', ['123', '123']],
    ['të dhënat', 'Te Dhenat; TË DHËNAT; të\u00addhënat', ['Te Dhenat', 'TË DHËNAT']],
    ['file', 'the ﬁle', ['ﬁle']],
    ['ﬁle', 'the file', ['file']],
    ['retention', 'reten\u00adtion', ['reten\u00adtion']],
  ])('%j in %j', (term, text, expected) => { expect(found([term], text)).toEqual(expected) })
})

describe('an open ending', () => {
  it.each([
    ['cookie*', 'cookie cookies COOKIELESS cook scookie', ['cookie', 'cookies', 'COOKIELESS']],
    ['ruaj* të dhëna*', 'ruajmë të dhënat; ruaj të dhëna', ['ruajmë të dhënat', 'ruaj të dhëna']],
    ['ruaj* të', 'ruajmë, të', []],
    ['перс* данн*', 'персональных данных', ['персональных данных']],
    ['cookie*', '使用cookies技术', ['cookies']],
    ['cookie* 技术', '使用cookies 技术', ['cookies 技术']],
    ['用户*', '用户信息', ['用户']],
    ['用户* cookie', '用户 cookie', ['用户 cookie']],
    ['a* b* c*', 'ax bx cx', ['ax bx cx']],
    ['veri*', 'verilerinizin', ['verilerinizin']],
    ['e-mail*', 'e-mailiniz e mail', ['e-mailiniz', 'e mail']],
  ])('%j in %j', (term, text, expected) => { expect(found([term], text)).toEqual(expected) })
})

describe('a gap', () => {
  it.each([
    ['data … kept', 'Your data are kept here.', ['data are kept']],
    ['data … kept', 'data kept', ['data kept']],
    ['data … kept', 'Your data. They are kept.', []],
    ['data … kept', 'Your data, as you know, are kept', ['data, as you know, are kept']],
    ['data … kept', 'kept data', []],
    ['data … kept', 'data data kept kept', ['data kept']],
    ['data … kept', 'data x kept, data y kept', ['data x kept', 'data y kept']],
    ['data … data', 'data x data y data z data', ['data x data', 'data z data']],
    ['a … b … c', 'a x b x c', ['a x b x c']],
    ['a … b … c', 'a x c x b', []],
    ['aa … bb … cc', 'aa. bb cc aa bb. cc aa bb cc', ['aa bb cc']],
    ['收集 … 信息', '我们收集您的信息。收集。信息', ['收集您的信息']],
    ['保存* … 年', '保存 期限 为 三 年', ['保存 期限 为 三 年']],
    ['store* … year*', 'stored for 3.5 years', ['stored for 3.5 years']],
    ['kur* … veri*', 'Metal.Kurul veriler', ['Kurul veriler']],
    ['metal … veri', 'metal.Kurul veri', []],
    ['мы … данные', 'мы, т.е. фирма, храним данные', ['мы, т.е. фирма, храним данные']],
    ['data … data kept', 'data data kept', ['data data kept']],
    ['x y … y z', 'x y z', []], // the parts would share a word
    ['x y … y z', 'x y x y z', ['x y x y z']],
    ['x y … y z', 'x y z, y z', ['x y z, y z']],
    ['x y … y z', 'x y w x y z', ['x y w x y z']],
  ])('%j in %j', (term, text, expected) => { expect(found([term], text)).toEqual(expected) })

  it('is no longer than 100 symbols', () => {
    expect(found(['a … b'], `a ${'x'.repeat(98)} b`)).toHaveLength(1)
    expect(found(['a … b'], `a ${'x'.repeat(99)} b`)).toHaveLength(0)
    expect(found(['一 … 二'], `一${'三'.repeat(100)}二`)).toHaveLength(1)
    expect(found(['一 … 二'], `一${'三'.repeat(101)}二`)).toHaveLength(0)
  })

  it('is measured from the nearest words, whichever came first', () => {
    const far = 'x '.repeat(40)
    expect(found(['a … b … c'], `a b ${far}b ${far}c`)).toEqual([`a b ${far}b ${far}c`])
    expect(found(['a … b … c'], `a ${far}a b c`)).toEqual(['a b c'])
  })

  it('does not reach from one text into the next', () => {
    const match = makeMatcher(makeLexicon([dictionaryOf(['a … b'])]))
    const out: number[] = []
    match(fold('a'), () => out.push(1))
    match(fold('b'), () => out.push(2))
    expect(out).toEqual([])
  })
})

describe('many terms', () => {
  it('are found side by side, inside each other and overlapping', () => {
    expect(found(['privacy', 'privacy policy', 'policy', 'policy change', 'polic*'], 'privacy policy change').sort()).toEqual(['policy', 'policy', 'policy change', 'privacy', 'privacy policy'])
    expect(found(['个人信息', '信息', '信息安全', '人信'], '个人信息安全').sort()).toEqual(['个人信息', '人信', '信息', '信息安全'].sort())
  })

  it('that fold to the same are all reported', () => {
    expect(found(['Policy', 'policy', 'POLICY'], 'policy')).toHaveLength(3)
  })

  it('in which nothing can be matched are left out', () => {
    const lexicon = makeLexicon([dictionaryOf(['—', '*', 'a', '…'])])
    expect(Array.from({ length: lexicon.patternCount }, (_, id) => lexicon.pattern(id).term)).toEqual(['a'])
  })

  it('are none in a dictionary without terms', () => {
    expect(found([], 'text')).toEqual([])
    const out: string[] = []
    makeMatcher(makeLexicon([]))(fold('text'), pattern => out.push(pattern.term))
    expect(out).toEqual([])
  })
})

/** A range of symbols. */
interface Range { start: number; end: number }

/** Everything that a matcher must find, found by trying every term at every place. */
function reference(terms: readonly string[], text: Folded): string[] {
  const isSpaced = (at: number): boolean => at >= 0 && at < text.length && text.symbols[at]! >= FIRST_LETTER && !isUnspaced(text.symbols[at]!)
  const isBoundary = (at: number): boolean => !(isSpaced(at - 1) && isSpaced(at))
  const tryAt = (part: TermPart, start: number): Range | undefined => {
    if (!isBoundary(start)) return undefined
    let at = start
    for (const symbol of part) {
      if (symbol === ANY_ENDING) { while (!isBoundary(at)) at++; continue }
      if (at >= text.length || text.symbols[at] !== symbol) return undefined
      at++
    }
    return isBoundary(at) ? { start, end: at } : undefined
  }
  const goesOn = (from: Range, to: Range): boolean => to.start >= from.end && to.start - from.end <= 100 && !text.symbols.subarray(from.end, to.start).includes(HARD)
  const out: string[] = []
  terms.forEach((term, id) => {
    const places = parseTerm(term, makeFolder()).map(part => Array.from({ length: text.length }, (_, at) => tryAt(part, at)).filter(range => range !== undefined))
    if (!places.length) return
    let done = 0
    const report = ({ start, end }: Range): void => { out.push(`${id} ${text.offsets[start]!} ${text.ends[end - 1]!}`); done = end }
    if (places.length === 1) { for (const range of places[0]!) report(range); return }
    // the chain that ends first, and of those the one that starts last; then the same behind it
    const latestStart = (place: number, range: Range): number => {
      if (range.start < done) return -1
      if (place === 0) return range.start
      return Math.max(-1, ...places[place - 1]!.filter(before => goesOn(before, range)).map(before => latestStart(place - 1, before)))
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
  makeMatcher(makeLexicon([dictionaryOf(terms)]))(text, (pattern, start, end) => out.push(`${pattern.value.slice(1)} ${start} ${end}`))
  return out.sort()
}

describe('against a plain implementation', () => {
  const word = fc.constantFrom('a', 'b', 'ab', 'aba', 'б', 'бд', '用', '户', '用户', '1', 'a1', '用a', 'б用', 'ﬁ')
  const blank = fc.constantFrom(' ', ' ', ' ', '', ', ')
  const part = fc.array(fc.tuple(word, fc.constantFrom('', '', '*'), blank), { minLength: 1, maxLength: 3 }).map(words => words.map(([letters, star, end], i) => letters + star + (i < words.length - 1 ? end : '')).join(''))
  const term = fc.array(part, { minLength: 1, maxLength: 3 }).map(parts => parts.join(' … '))
  const text = (length: number): fc.Arbitrary<string> => fc.array(fc.tuple(fc.oneof({ weight: 12, arbitrary: word }, { weight: 1, arbitrary: fc.constantFrom('x'.repeat(45), '中'.repeat(60)) }), fc.constantFrom(' ', ' ', ' ', ' ', '', '', ', ', '. ', '-', '。', 'z. ', '\u00ad')), { maxLength: length }).map(words => words.flat().join(''))

  it('hundreds of random terms match exactly the same', () => {
    fc.assert(fc.property(fc.array(term, { minLength: 200, maxLength: 300, size: 'max' }), text(40), (terms, source) => {
      const folded = makeFolder()(source)
      expect(actual(terms, folded)).toEqual(reference(terms, folded))
    }), { numRuns: 20 })
  })

  it('so do a few, of which a failure is easy to read', () => {
    fc.assert(fc.property(fc.array(term, { minLength: 1, maxLength: 3 }), text(15), (terms, source) => {
      const folded = makeFolder()(source)
      expect(actual(terms, folded)).toEqual(reference(terms, folded))
    }), { numRuns: 800 })
  })

  it('whole words of ordinary text, too', () => {
    const source = 'We collect the personal data that you give us, and the data that your browser sends. We keep your data for as long as the law says; then we delete the data. You can ask us to delete your data.'
    const words = [...new Set(source.toLowerCase().match(/[a-z]+/g))]
    const terms = words.flatMap((first, i) => [first, `${first.slice(0, 3)}*`, `${first} ${words[(i + 1) % words.length]}`, `${first} … ${words[(i * 7 + 3) % words.length]}`, `${first} … ${words[(i * 5 + 1) % words.length]} … ${words[(i * 3 + 2) % words.length]}`])
    const folded = makeFolder()(source)
    expect(actual(terms, folded)).toEqual(reference(terms, folded))
    expect(actual(terms, folded).length).toBeGreaterThan(100)
  })
})

describe('time', () => {
  const terms = ['a', 'a*', 'a* b*', 'a … b', 'a … b … c', 'b … a … a', 'aaaa*', '用', '用用用用', '用 … 户', 'a a a a a', 'data … kept … deleted']
  const match = makeMatcher(makeLexicon([dictionaryOf(terms)]))
  const cpu = (source: string): number => {
    const folded = makeFolder()(source)
    let least = Infinity
    for (let run = 0; run < 3; run++) {
      const from = process.cpuUsage()
      match(folded, () => undefined)
      const { user, system } = process.cpuUsage(from)
      least = Math.min(least, (user + system) / 1000)
    }
    return least
  }

  it.each([
    ['one word', 'a'], ['one open ending after another', 'a '], ['Chinese', '用'], ['gaps that are never closed', 'a b '], ['first parts only', 'a x '], ['a new sentence each word', 'a. b. '], ['prose', 'Your data are kept, then deleted. '],
  ])('grows with the text and no faster: %s', (_, unit) => {
    const length = 4000
    const of = (n: number): string => unit.repeat(Math.ceil(n / unit.length))
    cpu(of(length))
    const small = cpu(of(length))
    const large = cpu(of(length * 8))
    expect(large).toBeLessThan(small * 8 * 4 + 20)
  })
})
