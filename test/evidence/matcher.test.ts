import { describe, expect, it } from 'vitest'
import { makeFolder } from '../../src/evidence/fold.js'
import { makeLexicon } from '../../src/evidence/lexicon.js'
import { makeMatcher } from '../../src/evidence/matcher.js'
import { dictionaryOf } from './dictionary-of.js'

const fold = makeFolder()

/** What terms match in a text, as the text writes it. */
function found(terms: readonly string[], text: string): string[] {
  const out: string[] = []
  makeMatcher(makeLexicon([dictionaryOf(terms)]))(fold(text), (_, start, end) =>
    out.push(text.slice(start, end)),
  )
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
  ])('%j in %j', (term, text, expected) => {
    expect(found([term], text)).toEqual(expected)
  })
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
  ])('%j in %j', (term, text, expected) => {
    expect(found([term], text)).toEqual(expected)
  })
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
    ['收集 … 信息', '收集信息，收集信息', ['收集信息', '收集信息']],
    ['一 … 二', '一二一二', ['一二', '一二']],
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
  ])('%j in %j', (term, text, expected) => {
    expect(found([term], text)).toEqual(expected)
  })

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
    const counts = (term: string, ...texts: string[]): number[] => {
      const match = makeMatcher(makeLexicon([dictionaryOf([term])]))
      return texts.map(text => {
        let count = 0
        match(fold(text), () => count++)
        return count
      })
    }
    expect(counts('a … b', 'a', 'b', 'x b')).toEqual([0, 0, 0])
    expect(counts('x y … y z', 'x y', 'w w w x y z')).toEqual([0, 0])
    // and what was found in one does not count in the next
    expect(counts('a … b', 'x x a b', 'a b')).toEqual([1, 1])
    expect(counts('a … b … c', 'a b c c', 'a b c')).toEqual([1, 1])
  })

  it('of one term leaves those of others alone', () => {
    expect(found(['x … y', 'y … x', 'a … b … c', 'a … c', 'b … c … a'], 'a b c a')).toEqual([
      'a b c',
      'a b c',
      'b c a',
    ])
  })
})

describe('many terms', () => {
  it('are found side by side, inside each other and overlapping', () => {
    expect(
      found(
        ['privacy', 'privacy policy', 'policy', 'policy change', 'polic*'],
        'privacy policy change',
      ).sort(),
    ).toEqual(['policy', 'policy', 'policy change', 'privacy', 'privacy policy'])
    expect(found(['个人信息', '信息', '信息安全', '人信'], '个人信息安全').sort()).toEqual(
      ['个人信息', '人信', '信息', '信息安全'].sort(),
    )
  })

  it('that fold to the same are all reported', () => {
    expect(found(['Policy', 'policy', 'POLICY'], 'policy')).toHaveLength(3)
  })

  it('in which nothing can be matched are left out', () => {
    const lexicon = makeLexicon([dictionaryOf(['—', '*', 'a', '…'])])
    expect(
      Array.from({ length: lexicon.patternCount }, (_, id) => lexicon.pattern(id).term),
    ).toEqual(['a'])
  })

  it('are none in a dictionary without terms', () => {
    expect(found([], 'text')).toEqual([])
    const out: string[] = []
    makeMatcher(makeLexicon([]))(fold('text'), pattern => out.push(pattern.term))
    expect(out).toEqual([])
  })
})
