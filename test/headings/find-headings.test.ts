import { describe, expect, test } from 'vitest'
import { findHeadings } from '../../src/headings/find-headings.js'
import { lineOf } from '../lines/lines.js'
import type { HeadingModels } from '../../src/headings/find-headings.js'
import type { Line } from '../../src/lines/line.js'
import type { Look } from '../lines/lines.js'

/** Models that decide by one thing, so that no weight matters: bold lines, leads with a colon, a line that says "Notice". */
const model = <C>(
  isOne: (c: C) => boolean,
): { measure: () => Float64Array; odds: (c: C) => number } => ({
  measure: () => new Float64Array(),
  odds: c => (isOne(c) ? 3 : -3),
})
const models: HeadingModels = {
  heading: model(({ line }) => line.bold > 0.9),
  runIn: model(({ lead }) => lead.by === 'colon'),
  title: model(({ line }) => line?.text === 'Notice'),
}
const PROSE = lineOf('We keep what you tell us no longer than we need it.')
const bold = (text: string, look: Look = {}): Line => lineOf(text, { ...look, bold: true })
const titles = (...lines: Line[]): string[] =>
  findHeadings(lines, models).heads.map(({ title }) => title)

describe('headings', () => {
  test('are lines and leads, in order', () => {
    const lines = [
      bold('2. Mail'),
      PROSE,
      lineOf('Çerezler: oturumunuzu açık tutmak için kullanırız'),
      PROSE,
    ]
    const { heads, title } = findHeadings(lines, models)
    expect(title).toBe(-1)
    expect(heads).toMatchObject([
      {
        at: 0,
        line: lines[0],
        title: 'Mail',
        number: '2.',
        basis: 'bold',
        rank: 0,
        reading: { value: 2 },
      },
      { at: 2, line: lines[2], title: 'Çerezler', end: 9, basis: 'run-in', rank: 0 },
    ])
    expect(heads[0]).not.toHaveProperty('end')
    expect(heads[1]).not.toHaveProperty('number')
    for (const { confidence } of heads) expect(confidence).toBeGreaterThan(0.5)
  })

  test('are what markup calls so, whatever their words, and ranked as it says', () => {
    const lines = [lineOf('Xyzzy', { tag: 3 }), PROSE, lineOf('Plugh', { tag: 3 }), PROSE]
    expect(findHeadings(lines, models).heads).toMatchObject([
      { title: 'Xyzzy', basis: 'tag', rank: 3 },
      { title: 'Plugh', basis: 'tag', rank: 3 },
    ])
    for (const { confidence } of findHeadings(lines, models).heads)
      expect(confidence).toBeGreaterThanOrEqual(0.5)
    expect(
      titles(lineOf('Xyzzy.', { tag: 3 }), PROSE, lineOf('Plugh.', { tag: 3 }), PROSE),
    ).toEqual([])
  })

  test('are surer where both their markup and the rest speak for them', () => {
    const confidence = (isBold: boolean): number =>
      findHeadings([lineOf('1. Mail', { tag: 3, bold: isBold }), PROSE], models).heads[0]!
        .confidence
    expect(confidence(true)).toBeGreaterThan(confidence(false))
  })

  test('have no lead where they are headings as a whole', () => {
    const line = bold('Mail: we keep what you tell us no longer than we need')
    expect(findHeadings([line, PROSE], models).heads).toMatchObject([{ basis: 'bold' }])
  })

  test('have titles without a mark at their end and with single blanks', () => {
    expect(titles(bold('Mail:'), PROSE, bold('Post –'), PROSE, bold('权利：'), PROSE)).toEqual([
      'Mail',
      'Post',
      '权利',
    ])
    expect(titles(bold('Mail  and\npost'), PROSE)).toEqual(['Mail and post'])
  })

  test('printed twice in a row are one', () => {
    expect(titles(bold('Mail'), bold('Mail'), PROSE)).toEqual(['Mail'])
    expect(titles(bold('1. Mail'), bold('Mail'), PROSE)).toEqual(['Mail'])
    // with text between, another number or another tag they are two
    expect(titles(bold('Mail'), PROSE, bold('Mail'), PROSE)).toEqual(['Mail', 'Mail'])
    expect(titles(bold('1. Mail'), bold('2. Mail'), PROSE)).toEqual(['Mail', 'Mail'])
    const before = [bold('Post', { tag: 2 }), PROSE]
    expect(titles(...before, bold('Mail', { tag: 2 }), bold('Mail', { tag: 3 }), PROSE)).toEqual([
      'Post',
      'Mail',
      'Mail',
    ])
    expect(titles(...before, bold('Mail', { tag: 2 }), bold('Mail', { tag: 2 }), PROSE)).toEqual([
      'Post',
      'Mail',
    ])
  })

  test('are none where there is nothing', () => {
    expect(findHeadings([], models)).toEqual({ title: -1, heads: [], inContents: new Set() })
  })
})

describe('the title', () => {
  test('is no heading, nor is anything above it', () => {
    const lines = [bold('Bakery'), bold('Notice'), PROSE, bold('Mail'), PROSE]
    const { title, heads } = findHeadings(lines, models)
    expect(title).toBe(1)
    expect(heads.map(({ at }) => at)).toEqual([3])
  })

  test('printed again is no section, unless other sections stand between', () => {
    expect(titles(bold('Notice'), PROSE, bold('Notice'), PROSE, bold('Mail'), PROSE)).toEqual([
      'Mail',
    ])
    expect(titles(bold('Notice'), PROSE, bold('Mail'), PROSE, bold('Notice'), PROSE)).toEqual([
      'Mail',
      'Notice',
    ])
  })

  test('is there where one heading alone has the highest tag, above the text, without a number', () => {
    const title = (first: string, ...above: Line[]): number =>
      findHeadings(
        [
          ...above,
          lineOf(first, { tag: 1 }),
          PROSE,
          lineOf('Mail', { tag: 2 }),
          PROSE,
          lineOf('Post', { tag: 2 }),
          PROSE,
        ],
        models,
      ).title
    expect(title('Xyzzy')).toBe(0)
    expect(title('1. Xyzzy')).toBe(-1)
    expect(title('Xyzzy', lineOf(PROSE.text.repeat(4)))).toBe(-1)
  })

  test('has no lead', () => {
    const line = lineOf('Notice: we keep what you tell us no longer than we need')
    line.leaf.role = 'title'
    const { title, heads } = findHeadings([line, PROSE], models)
    expect(title).toBe(0)
    expect(heads).toEqual([])
  })
})

test('the lines of printed contents are told', () => {
  const names = ['Mail', 'Post', 'Stamps']
  const lines = [
    ...names.map(name => lineOf(name)),
    lineOf(PROSE.text.repeat(4)),
    ...names.flatMap(name => [bold(name), PROSE]),
  ]
  const { inContents, heads } = findHeadings(lines, models)
  expect([...inContents]).toEqual([0, 1, 2])
  expect(heads.map(({ at }) => at)).toEqual([4, 6, 8])
})
