import { factsOf } from '../../src/nesting/heading-facts.js'
import { describe, expect, test } from 'vitest'
import { facts } from './heads.js'
import type { Item } from './heads.js'
import { lineOf } from '../lines/lines.js'
import type { Head } from '../../src/headings/head.js'
import type { HeadingFacts } from '../../src/nesting/heading-facts.js'

const each = <K extends keyof HeadingFacts>(
  key: K,
  items: readonly Item[],
  contents: readonly number[] = [],
): HeadingFacts[K][] => facts(items, contents).map(own => own[key])

describe('the rank of a heading', () => {
  test('is the place of its tag among those that are there', () => {
    expect(each('rank', ['h2 Aims', 'h4 Orders', 'bold Letters', 'h2 Rights'])).toEqual([
      1, 2, 0, 1,
    ])
  })

  test('is that of the others where a lone first has text of its own', () => {
    const others = ['h2 Cookies', 'text We bake.', 'h2 Rights', 'text You ask.']
    expect(each('rank', ['h1 What we keep', 'text Orders.', ...others])).toEqual([1, 1, 1])
    expect(each('rank', ['h1 What we keep', ...others])).toEqual([1, 2, 2])
    expect(each('rank', ['h1 1. What we keep', 'text Orders.', ...others])).toEqual([1, 2, 2])
    expect(each('rank', ['h1 What we keep', 'text Orders.', ...others, 'h1 Last'])).toEqual([
      1, 2, 2, 1,
    ])
  })
})

describe('the number of a heading', () => {
  test('has a family, a value and a path', () => {
    const [dotted, han, none] = facts(['line 2.1.3 Orders', 'line 三、联系我们', 'line Rights'])
    expect(dotted).toMatchObject({ family: '1.1/3', value: 3, path: [2, 1, 3] })
    expect(han).toMatchObject({ family: '一、', value: 3, path: [] })
    expect(none).toMatchObject({ family: '', value: 0, path: [] })
  })

  test('stands in a run, as long as its family grows', () => {
    const items = ['line 1. A b', 'line 2. C d', 'line E f', 'line 4. G h', 'line 1. I j']
    expect(each('runEnd', items)).toEqual([3, 3, 2, 3, 4])
    expect(each('runNext', items)).toEqual([2, 4, 0, 0, 0])
    expect(each('span', items)).toEqual([3 / 5, 2 / 5, 0, 0, 0])
  })

  test('is of a family that begins again, or not', () => {
    expect(
      each('restarts', ['line 1. A b', 'line (a) C d', 'line 2. E f', 'line (a) G h']),
    ).toEqual([false, true, false, true])
    // to come back to another number than the first is no beginning
    expect(each('restarts', ['line 4. A b', 'line 2. C d'])).toEqual([false, false])
  })

  test('may be resumed further down by a heading of its look', () => {
    const items = ['bold 1. A b', 'bold 1. C d', 'bold 2. E f', 'line 2. G h']
    expect(each('resumed', items)).toEqual([2, 2, -1, -1])
  })
})

describe('the look of a heading', () => {
  test('is one with others set alike, and new but once', () => {
    const items = ['h2 Aims', 'bold Orders', 'h2 Rights', 'h2 1. Contact']
    const looks = each('look', items)
    expect(looks[0]).toBe(looks[2])
    expect(new Set(looks).size).toBe(3)
    expect(each('isNewLook', items)).toEqual([true, true, false, true])
  })

  test('has the number’s family in it, its style has not', () => {
    const [first, second] = facts(['h2 Aims', 'h2 1. Contact'])
    expect(first!.style).toBe(second!.style)
    expect(first!.look).not.toBe(second!.look)
  })

  test.each([
    ['its tag', 'h3 Aims'],
    ['weight', 'bold Aims'],
    ['capitals', 'line AIMS'],
    ['a colon', 'line Aims:'],
    ['decoration', 'line ● Aims'],
  ])('is made by %s', (_, other) => {
    const [plain, own] = each('style', ['line Aims', other])
    expect(own).not.toBe(plain)
  })

  test('tells where there are several, run-in headings aside', () => {
    expect(each('styleTells', ['h2 Aims', 'h2 1. Rights'])).toEqual([false, false])
    expect(each('styleTells', ['h2 Aims', 'h3 Rights'])).toEqual([true, true])
    expect(each('styleTells', ['h2 Aims', 'run-in Mail: by post'])).toEqual([false, false])
  })

  test('of a run-in heading is but whether it is bold', () => {
    const strong = [{ mark: 'strong' as const, start: 0, end: 5 }]
    const styles = each('style', [
      'run-in Mail: by post',
      ['run-in Mail: by post', { style: 'li' }],
      ['run-in Mail: by post', { spans: strong }],
    ])
    expect(styles[0]).toBe(styles[1])
    expect(styles[0]).not.toBe(styles[2])
  })
})

test('bold weighs more than capitals, capitals more than nothing, a colon less', () => {
  const [heaviest, bold, bare, capitals, plain, colon] = each('weight', [
    'bold ДАННЫЕ',
    'bold Данные',
    'bold Данные:',
    'line ДАННЫЕ',
    'line Данные',
    'line Данные:',
  ]) as [number, number, number, number, number, number]
  const weights = [heaviest, bold, bare, capitals, plain, colon]
  expect(weights).toEqual([...weights].sort((a, b) => b - a))
  expect(new Set(weights).size).toBe(6)
})

describe('what a heading says', () => {
  const words = { 'Privacy policy': 'title' }

  test('is the name of a second document, unless it is the first or says more', () => {
    expect(
      each('names', [
        ['h2 Privacy policy', { words }],
        ['h2 Privacy policy', { words }],
        ['h2 How our Privacy policy is changed', { words }],
      ]),
    ).toEqual([false, true, false])
  })

  test('are topics: of a run-in heading only those of its own words', () => {
    const look = { words: { Cookies: 'heading', letters: 'heading' } }
    const [block, own, rest, none] = each('topics', [
      ['h2 About Cookies', look],
      ['run-in Cookies: we bake them', look],
      ['run-in Mail: we send letters', look],
      'h2 Cookies',
    ]).map(topics => topics.size)
    expect([block, own, rest, none]).toEqual([1, 1, 0, 0])
  })
})

describe('the text of a heading', () => {
  test('may be none', () => {
    expect(
      each('empty', ['h2 Aims', 'h3 Orders', 'text We bake.', 'run-in Mail: by post', 'h2 Rights']),
    ).toEqual([true, false, false, true])
  })

  test('may lead in to the next', () => {
    const items = [
      'h2 Aims',
      'text We keep:',
      'h3 Orders',
      'text We bake.',
      'h3 Rights:',
      'h3 Mail',
    ]
    // a heading’s own colon is none of its text
    expect(each('leadsIn', items)).toEqual([true, false, false, false])
    expect(each('leadsIn', ['run-in Mail: we send these：', 'h2 Letters'])).toEqual([true, false])
  })
})

describe('the printed contents', () => {
  const entry = (words: string, depth: number): Item => {
    const list = { type: 'list' } as const
    return [`text ${words}`, { block: depth ? list : undefined } as object]
  }

  test('name a heading, or do not, or are not there', () => {
    const body = ['h2 Aims', 'h2 Rights']
    expect(each('named', body)).toEqual([undefined, undefined])
    expect(each('named', [entry('Aims', 1), ...body], [0])).toEqual([true, false])
  })
})

test('rules alone would hang a heading below another', () => {
  const ruled = each('ruled', ['h1 Aims', 'h2 Orders', 'h3 Letters', 'h2 Rights', 'h1 Contact'])
  expect(ruled.map(head => head?.title)).toEqual([undefined, 'Aims', 'Orders', 'Aims', undefined])
})

test('no headings have no facts', () => {
  expect(facts(['text We bake.'])).toEqual([])
})

test('headings may be more than a call takes arguments', () => {
  const [top, line] = [lineOf('Aims', { tag: 1 }), lineOf('Orders', { tag: 2 })]
  const heads = Array.from({ length: 150_000 }, (_, i): Head => ({
    at: i * 2,
    line: i ? line : top,
    title: '',
    reading: undefined,
    rank: i ? 2 : 1,
    basis: 'tag',
    confidence: 1,
    depth: 1,
  }))
  const lines = Array.from({ length: 300_000 }, () => line)
  expect(factsOf(heads, lines, new Set()).every(own => own.rank === 1)).toBe(true)
})
