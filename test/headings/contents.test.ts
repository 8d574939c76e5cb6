import { describe, expect, test } from 'vitest'
import { findContents } from '../../src/headings/contents.js'
import { lineOf } from '../lines/lines.js'
import type { Look } from '../lines/lines.js'
import type { Line } from '../../src/lines/line.js'

const TITLES = ['Cookies', 'Security', 'Children', 'Contact']
const PROSE =
  'We use what you tell us only for what you have told it to us for, and keep it no longer than we need it for that; nobody else gets to see it unless the law says so, in which case we tell you beforehand whenever we may.'
const body = (...titles: string[]): Line[] =>
  titles.flatMap(title => [lineOf(title), lineOf(PROSE)])
const list = (titles: readonly string[], look: Look = {}): Line[] =>
  titles.map(title => lineOf(title, look))
const linesOf = (lines: readonly Line[]): number[] => [...findContents(lines).lines]

describe('a table of contents', () => {
  test('is a run of lines that come again below', () => {
    const { entries, lines } = findContents([...list(TITLES), ...body(...TITLES)])
    expect([...lines]).toEqual([0, 1, 2, 3])
    expect([...entries]).toEqual(['cookies', 'security', 'children', 'contact'])
  })

  test('may stand behind a title and prose', () => {
    expect(
      linesOf([lineOf('Privacy policy'), lineOf(PROSE), ...list(TITLES), ...body(...TITLES)]),
    ).toEqual([2, 3, 4, 5])
  })

  test('may be numbered where its headings are not, and the other way round', () => {
    const numbered = TITLES.map((title, i) => `${i + 1}. ${title}`)
    expect(linesOf([...list(numbered), ...body(...TITLES)])).toEqual([0, 1, 2, 3])
    expect(linesOf([...list(TITLES), ...body(...numbered)])).toEqual([0, 1, 2, 3])
  })

  // a line each: '+' comes again below, '-' does not, ' ' is prose; below, what is in the table
  test.each<[which: string, lines: string, table: string]>([
    ['has three entries or more', '+++', 'xxx'],
    ['is not made of two', '++', '..'],
    ['has entries that do not come again', '+++-+', 'xxxxx'],
    ['has two of five that do not', '+-+-+', 'xxxxx'],
    ['has no more of them', '+----+', '......'],
    ['has no more of them than entries, either', '+--+', '....'],
    ['may begin with them', '--++++', 'xxxxxx'],
    ['may begin with them behind prose', '  --++++', '..xxxxxx'],
    ['begins with three of them at most', '----++++++', '.xxxxxxxxx'],
    ['goes on through some of them', '+++---++', 'xxxxxxxx'],
    ['ends before too many of them, whatever comes behind', '+++-----+', 'xxx......'],
    ['ends with its last entry that comes again', '++++-', 'xxxx.'],
    ['ends with prose', '+++ -', 'xxx..'],
  ])('%s: %j', (_, pattern, table) => {
    const lines = pattern
      .split('')
      .map((kind, i) =>
        lineOf(kind === ' ' ? PROSE : `${kind === '+' ? 'Heading' : 'Elsewhere'} ${i}`),
      )
    const found = linesOf([
      ...lines,
      lineOf(PROSE),
      ...lines.filter(({ text }) => text.startsWith('Heading')),
    ])
    expect(lines.map((_, i) => (found.includes(i) ? 'x' : '.')).join('')).toBe(table)
  })

  test('ends where the first of its headings comes', () => {
    // nothing but headings: the second run is the policy itself
    expect(linesOf([...list(TITLES), ...list(TITLES)])).toEqual([0, 1, 2, 3])
  })

  test('may come twice', () => {
    const twice = [
      ...list(TITLES),
      lineOf(PROSE),
      ...list(TITLES),
      lineOf(PROSE),
      ...body(...TITLES),
    ]
    expect(linesOf(twice)).toEqual([0, 1, 2, 3, 5, 6, 7, 8])
  })

  test('is made of short lines of text without tags', () => {
    expect(linesOf([...list(TITLES, { tag: 2 }), ...body(...TITLES)])).toEqual([])
    const long = TITLES.map(title => `${title} ${'and more of it '.repeat(12)}`)
    expect(linesOf([...list(long), ...body(...long)])).toEqual([])
    const longest = long.map(title => title.slice(0, 159) + 'x')
    expect(linesOf([...list(longest), ...body(...longest)])).toEqual([0, 1, 2, 3])
    const code = list(TITLES).map(line => ({
      ...line,
      leaf: { ...line.leaf, kind: 'code' as const },
    }))
    expect(linesOf([...code, ...body(...TITLES)])).toEqual([])
  })

  test('is not made of lines without words', () => {
    const stars = TITLES.flatMap(title => [lineOf(title), lineOf('* * *')])
    expect(linesOf([...stars, lineOf(PROSE), ...stars])).toEqual([])
  })

  test('is made of links into the page, whatever stands below', () => {
    expect(linesOf([...list(TITLES, { link: '#top' }), lineOf(PROSE)])).toEqual([0, 1, 2, 3])
    expect(linesOf([...list(TITLES, { link: '/shop' }), lineOf(PROSE)])).toEqual([])
  })

  test('is not made of lines that hold a link among other words', () => {
    const lines = TITLES.map(title => lineOf(`${title} that we use on our site`, { link: '#top' }))
    for (const { leaf, text } of lines) leaf.spans[0]!.start = text.length - 4
    expect(linesOf([...lines, lineOf(PROSE)])).toEqual([])
  })

  test('is not in a document without one', () => {
    expect(findContents([])).toEqual({ entries: new Set(), lines: new Set() })
    expect(linesOf(body(...TITLES))).toEqual([])
    expect(linesOf([lineOf('Same'), lineOf('Same'), lineOf('Same'), lineOf('Same')])).toEqual([])
  })
})
