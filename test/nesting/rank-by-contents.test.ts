import { describe, expect, test } from 'vitest'
import { rankByContents } from '../../src/nesting/rank-by-contents.js'
import { lineOf } from '../lines/lines.js'
import type { Head } from '../../src/headings/head.js'
import type { Line } from '../../src/lines/line.js'

/** An entry of a table of contents, so many lists deep. */
function entry(text: string, lists: number): Line {
  const line = lineOf(text)
  return {
    ...line,
    leaf: {
      ...line.leaf,
      path: Array.from({ length: lists }, () => [
        { type: 'list' as const },
        { type: 'listItem' as const },
      ]).flat(),
    },
  }
}
const head = (text: string, more: Partial<Head> = {}): Head => ({
  at: 0,
  line: lineOf(text),
  title: text,
  reading: undefined,
  rank: 0,
  basis: 'bold',
  confidence: 1,
  depth: 1,
  ...more,
})

/** Ranks that headings get by a table of contents. */
function ranks(contents: readonly Line[], heads: Head[]): number[] {
  rankByContents(heads, contents, new Set(contents.keys()))
  return heads.map(h => h.rank)
}

const nested = [entry('Cookies', 1), entry('Ours', 2), entry('Of others', 2), entry('Security', 1)]

describe('a table of contents', () => {
  test('ranks headings by its lists in lists', () => {
    expect(
      ranks(
        nested,
        ['Cookies', 'Ours', 'Of others', 'Security'].map(text => head(text)),
      ),
    ).toEqual([1, 2, 2, 1])
  })

  test('ranks them by its dotted numbers', () => {
    expect(
      ranks(
        [lineOf('1.1 Cookies'), lineOf('1.1.1 Ours'), lineOf('1.2 Security')],
        ['Cookies', 'Ours', 'Security'].map(text => head(text)),
      ),
    ).toEqual([1, 2, 1])
  })

  test('counts from its highest level', () => {
    expect(
      ranks(
        [entry('Cookies', 3), entry('Ours', 4), entry('Security', 3)],
        ['Cookies', 'Ours', 'Security'].map(text => head(text)),
      ),
    ).toEqual([1, 2, 1])
  })

  test('puts what it does not name below all that it names', () => {
    expect(
      ranks(
        nested,
        ['Cookies', 'Ours', 'In the shop', 'Security'].map(text => head(text)),
      ),
    ).toEqual([1, 2, 3, 1])
  })

  test('gives no rank below the sixth', () => {
    expect(
      ranks(
        [entry('Cookies', 1), entry('Ours', 6), entry('Security', 1)],
        ['Cookies', 'Ours', 'In the shop', 'Security'].map(text => head(text)),
      ),
    ).toEqual([1, 6, 6, 1])
    expect(
      ranks(
        [entry('Cookies', 1), entry('Ours', 9)],
        ['Cookies', 'Ours'].map(text => head(text)),
      ),
    ).toEqual([1, 6])
  })

  test('leaves run-in headings alone', () => {
    expect(
      ranks(nested, [
        head('Cookies'),
        head('Ours', { basis: 'run-in' }),
        head('Of others'),
        head('Security'),
      ]),
    ).toEqual([1, 0, 2, 1])
    // and counts them neither for its levels nor for what it names
    expect(
      ranks(nested, [
        head('Cookies', { rank: 2 }),
        head('Ours', { rank: 2 }),
        ...['a', 'b', 'c'].map(text => head(text, { basis: 'run-in' })),
      ]),
    ).toEqual([1, 2, 0, 0, 0])
  })

  test('says nothing where the markup tells headings apart', () => {
    expect(
      ranks(nested, [
        head('Cookies', { rank: 2 }),
        head('Ours', { rank: 3 }),
        head('Security', { rank: 2 }),
      ]),
    ).toEqual([2, 3, 2])
  })

  test('says nothing if it has one level, whatever stands in no list', () => {
    expect(
      ranks(
        [entry('Cookies', 1), entry('Security', 1), entry('Contact', 0)],
        ['Cookies', 'Security', 'Contact', 'More'].map(text => head(text)),
      ),
    ).toEqual([0, 0, 0, 0])
  })

  test('says nothing if it names less than six of ten headings', () => {
    const named = ['Cookies', 'Ours', 'Of others'].map(text => head(text))
    expect(ranks(nested, [...named, head('a'), head('b')])).toEqual([1, 2, 2, 3, 3])
    expect(
      ranks(nested, [
        head('Cookies'),
        head('Ours'),
        head('Of others'),
        head('a'),
        head('b'),
        head('c'),
      ]),
    ).toEqual([0, 0, 0, 0, 0, 0])
  })

  test('is needed', () => {
    const heads = [head('Cookies'), head('Ours')]
    rankByContents(heads, nested, new Set())
    expect(heads.map(h => h.rank)).toEqual([0, 0])
    expect(ranks(nested, [])).toEqual([])
  })
})
