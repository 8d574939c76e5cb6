import { describe, expect, test } from 'vitest'
import { habitsOf } from '../../src/headings/candidate.js'
import { titleCandidates } from '../../src/headings/title-candidates.js'
import { titleFeatures } from '../../src/headings/title-features.js'
import { lineOf } from '../lines/lines.js'
import type { Look } from '../lines/lines.js'
import type { TitleCandidate } from '../../src/headings/title-candidates.js'
import type { Line } from '../../src/lines/line.js'

const PROSE = lineOf('We keep what you tell us no longer than we need it. '.repeat(3))
const WORDS = { 'Privacy notice': 'title', Menu: 'chrome' }
const line = (text: string, look: Look = {}): Line => lineOf(text, { ...look, words: WORDS })
const candidates = (...lines: Line[]): TitleCandidate[] => titleCandidates(lines, habitsOf(lines))
const places = (...lines: Line[]): number[] => candidates(...lines).map(({ at }) => at)

describe('a title may be', () => {
  test('none, or one of the first lines that have words', () => {
    expect(places()).toEqual([-1])
    expect(places(line('Bakery'), line('***'), line('2019'), line('Печенье'), PROSE)).toEqual([
      -1, 0, 3, 4,
    ])
    const code = line('Bakery')
    code.leaf.kind = 'code'
    expect(places(code)).toEqual([-1])
  })

  test('no path of links to the page', () => {
    expect(places(line('Menu > Privacy notice'), line('Privacy notice'))).toEqual([-1, 1])
  })

  test('no paragraph', () => {
    expect(places(line('Bakery '.repeat(22)))).toEqual([-1, 0])
    expect(places(line('Bakery '.repeat(24)))).toEqual([-1])
    expect(places(line('面包'.repeat(41)))).toEqual([-1])
  })

  test('not behind much running text, nor far down', () => {
    const prose = (n: number): Line[] => Array<Line>(n).fill(lineOf('We bake '.repeat(40)))
    expect(places(...prose(2), line('Bakery'))).toEqual([-1, 2])
    expect(places(...prose(6), line('Bakery'))).toEqual([-1])
    // a heading is none, however wide
    const wide = Array<Line>(6).fill(lineOf('We bake '.repeat(40), { tag: 2 }))
    expect(places(...wide, line('Bakery'))).toEqual([-1, 6])
    const rules = (n: number): Line[] => Array<Line>(n).fill(line('***'))
    expect(places(...rules(30), line('Bakery'))).toEqual([-1, 30])
    expect(places(...rules(60), line('Bakery'))).toEqual([-1])
    expect(places(...Array<Line>(50).fill(line('Bakery'))).length).toBeLessThan(30)
  })
})

describe('a line as the title', () => {
  test('names a kind of document, or some line does', () => {
    const [none, first, second, third] = candidates(
      line('Bakery'),
      line('Privacy notice'),
      line('Menu, Privacy notice'),
    )
    expect([none, first, second, third].map(c => c!.named)).toEqual([0, 0, 1, 0])
    expect([none, first, second, third].every(c => c!.anyNamed)).toBe(true)
    expect(candidates(line('Bakery')).some(c => c.anyNamed)).toBe(false)
  })

  test('has the only highest tag', () => {
    const tops = (...tags: number[]): boolean[] =>
      candidates(...tags.map(tag => line('Bakery', { tag })))
        .slice(1)
        .map(({ isTop }) => isTop)
    expect(tops(2, 1, 2)).toEqual([false, true, false])
    expect(tops(1, 1, 2)).toEqual([false, false, false])
    expect(tops(0, 3)).toEqual([false, true])
    expect(tops(0, 0)).toEqual([false, false])
  })

  test('stands behind running text, before other lines, among others of its look', () => {
    const lines = [line('Bakery'), PROSE, line('Cookies')]
    const [none, first, , last] = candidates(...lines)
    expect(none).toMatchObject({ at: -1, line: undefined, after: lines[0], alike: 0 })
    expect(first).toMatchObject({ at: 0, proseBefore: 0, after: lines[1], alike: 2 })
    expect(last).toMatchObject({ at: 2, proseBefore: 1, after: undefined, alike: 2 })
  })
})

describe('what speaks for a title', () => {
  const values = (feature: string, ...lines: Line[]): number[] =>
    candidates(...lines).map(candidate => Number(titleFeatures[feature]!(candidate)))

  test('is its place', () => {
    const lines = [line('Bakery'), PROSE, line('Cookies')]
    expect(values('none', ...lines)).toEqual([1, 0, 0, 0])
    expect(values('first', ...lines)).toEqual([0, 1, 0, 0])
    expect(values('behindProse', ...lines)).toEqual([0, 0, 0, 1])
    expect(values('place', ...lines)).toEqual([0, 0, 0.05, 0.1])
  })

  test('is its name', () => {
    const lines = [line('Bakery'), line('Privacy notice')]
    expect(values('named', ...lines)).toEqual([0, 0, 1])
    expect(values('noneNamed', ...lines)).toEqual([0, 0, 0])
    expect(values('noneNamed', line('Bakery'))).toEqual([1, 0])
  })

  test('is its markup', () => {
    const lines = [
      line('Bakery', { tag: 1 }),
      line('Cookies', { tag: 2 }),
      line('Milk', { bold: true }),
    ]
    expect(values('h1', ...lines)).toEqual([0, 1, 0, 0])
    expect(values('h2', ...lines)).toEqual([0, 0, 1, 0])
    expect(values('top', ...lines)).toEqual([0, 1, 0, 0])
    expect(values('bold', ...lines)).toEqual([0, 0, 0, 1])
    expect(values('untaggedInTagged', ...lines)).toEqual([0, 0, 0, 1])
    expect(values('beforeHeading', ...lines)).toEqual([0, 1, 0, 0])
  })

  test('is not what ends as text does, has a number, stands in a block or leads elsewhere', () => {
    expect(
      values('closed', line('We bake.'), line('Печём:'), line('面粉，'), line('Milk?')),
    ).toEqual([0, 1, 1, 1, 0])
    expect(values('question', line('Milk?'), line('牛奶？'), line('Milk'))).toEqual([0, 1, 1, 0])
    expect(values('numbered', line('1. Milk'), line('Milk'))).toEqual([0, 1, 0])
    expect(values('inText', line('Milk', { block: { type: 'listItem' } }), line('Milk'))).toEqual([
      0, 1, 0,
    ])
    expect(values('chrome', line('Menu'), line('Milk'))).toEqual([0, 1, 0])
  })
})

test('the name of a document right behind it, or text below one of several alike, speaks against a line', () => {
  const value = (feature: string, ...lines: Line[]): number =>
    Number(titleFeatures[feature]!(candidates(...lines).find(({ at }) => at === 0)!))
  const [first, next, named] = [line('Museum'), line('Visitors'), line('Privacy notice')]
  expect(value('nextNamed', first, named)).toBe(1)
  expect(value('nextNamed', first, next)).toBe(0)
  expect(value('nextNamed', named, line('Privacy notice'))).toBe(0)
  expect(value('alikeProse', first, PROSE, next, PROSE)).toBe(1)
  expect(value('alikeProse', first, next, PROSE)).toBe(0)
  expect(value('alikeProse', named, PROSE, next, PROSE)).toBe(0)
})
