import { describe, expect, test } from 'vitest'
import { findTitle } from '../../src/headings/find-title.js'
import { lineOf } from '../lines/lines.js'
import type { Look } from '../lines/lines.js'
import type { Line } from '../../src/lines/line.js'

const PROSE = lineOf(
  'We use what you tell us only for what you have told it to us for, and keep it no longer than we need it for that; nobody else gets to see it unless the law says so, in which case we tell you.',
)
/** A line in which dictionaries know "Privacy policy" for a title and "Menu" for site furniture. */
const line = (text: string, look: Look = {}): Line =>
  lineOf(text, { ...look, words: { 'Privacy policy': 'title', Menu: 'chrome' } })
/** The title's line; `chances` are those of the lines as headings. */
const title = (lines: readonly Line[], ...chances: number[]): number =>
  findTitle(
    lines,
    lines.map((_, i) => chances[i] ?? 0),
  )

describe('a title', () => {
  test('is what front matter says', () => {
    const front = line('Example')
    front.leaf.role = 'title'
    expect(title([line('Privacy policy', { tag: 1 }), line('short'), front])).toBe(2)
  })

  test('is a line before the text that names the kind of document', () => {
    expect(title([line('Example'), line('Privacy policy'), PROSE])).toBe(1)
    expect(title([line('Example'), line('Terms'), PROSE])).toBe(-1)
    expect(title([])).toBe(-1)
  })

  test('stands before running text', () => {
    expect(title([line('1. Example'), PROSE, line('Privacy policy')])).toBe(-1)
  })

  test('stands among the first forty lines', () => {
    const short = Array.from({ length: 40 }, () => line('short'))
    expect(title([...short.slice(1), line('Privacy policy', { tag: 1 })])).toBe(39)
    expect(title([...short, line('Privacy policy', { tag: 1 })])).toBe(-1)
  })

  test('is no code and no line without words', () => {
    const code = line('Privacy policy')
    code.leaf.kind = 'code'
    expect(title([code, line('short')])).toBe(-1)
    expect(title([line('***', { tag: 1 }), PROSE])).toBe(-1)
  })

  test('is made of its words by a fifth', () => {
    expect(title([line('1. short'), line(`Privacy policy ${'x'.repeat(50)}`)])).toBe(1)
    expect(title([line('1. short'), line(`Privacy policy ${'x'.repeat(60)}`)])).toBe(-1)
  })

  test('does not lead in to anything, nor is it a sentence', () => {
    for (const end of [':', '：', ';', '；', '.', '。'])
      expect(title([line('short'), line(`Privacy policy${end}`)])).toBe(-1)
  })

  test('may end in a stop as the first line, if its words are half of it', () => {
    expect(title([line('Privacy policy.'), line('short')])).toBe(0)
    expect(title([line('Read our Privacy policy before use.'), line('short')])).toBe(-1)
  })

  test('does not name site furniture', () => {
    expect(title([line('Menu: Privacy policy'), line('short')])).toBe(-1)
  })

  test('is the one highest heading of the markup, if nothing is named', () => {
    expect(
      title([
        line('Example', { tag: 1 }),
        line('Cookies', { tag: 2 }),
        line('Security', { tag: 2 }),
      ]),
    ).toBe(0)
    expect(title([line('Example', { tag: 2 }), line('Cookies', { tag: 2 })])).toBe(-1)
    expect(
      title([
        line('Example', { tag: 2 }),
        line('Cookies', { tag: 1 }),
        line('Security', { tag: 1 }),
      ]),
    ).toBe(-1)
    expect(
      title([
        line('1. Example', { tag: 1 }),
        line('Cookies', { tag: 2 }),
        line('Security', { tag: 2 }),
      ]),
    ).toBe(-1)
  })
})

describe('of several titles the best', () => {
  test('is a heading of the markup, the higher the better', () => {
    expect(
      title([
        line('Privacy policy'),
        line('Privacy policy', { tag: 2 }),
        line('Privacy policy', { tag: 1 }),
      ]),
    ).toBe(2)
    expect(title([line('Privacy policy', { tag: 1 }), line('Privacy policy', { tag: 2 })])).toBe(0)
  })

  test('is named, if the markup does not rank another much higher', () => {
    expect(title([line('Example', { tag: 1 }), line('Privacy policy', { tag: 2 })])).toBe(1)
    expect(title([line('Example', { tag: 1 }), line('Privacy policy', { tag: 3 })])).toBe(0)
    expect(title([line('Example', { tag: 6 }), line('Privacy policy')])).toBe(1)
  })

  test('is bold', () => {
    expect(
      title([line('short'), line('Privacy policy'), line('Privacy policy', { bold: true })]),
    ).toBe(2)
  })

  test('stands first', () => {
    expect(title([line('short'), line('Privacy policy'), line('Privacy policy')])).toBe(1)
  })

  test('is no link', () => {
    expect(
      title([line('Privacy policy', { link: '/privacy' }), line('short'), line('Privacy policy')]),
    ).toBe(2)
    expect(
      title([
        line('Privacy policy of Example', {
          spans: [{ mark: 'link', start: 18, end: 25, url: '/' }],
        }),
        line('short'),
        line('Privacy policy'),
      ]),
    ).toBe(0)
    expect(title([line('Privacy policy', { link: '/privacy' }), line('short')])).toBe(0)
  })

  test('stands before the first section', () => {
    expect(title([line('Example'), line('Cookies'), line('Privacy policy')], 0, 0.9)).toBe(-1)
    expect(title([line('Example'), line('Cookies'), line('Privacy policy')], 0, 0.8)).toBe(2)
    expect(title([line('Cookies'), line('Example'), line('Privacy policy')], 0.9)).toBe(2)
    expect(
      title(
        [
          line('Example'),
          line('Cookies', { tag: 3 }),
          line('Privacy policy'),
          line('Security', { tag: 3 }),
        ],
        0,
        0.9,
      ),
    ).toBe(2)
  })
})

describe('a first line that stands alone', () => {
  const first = (text: string, look: Look = {}, ...others: Line[]): number =>
    title([line(text, look), PROSE, ...others], 0, 0, 0.5)

  test('above running text is the title', () => {
    expect(first('Example')).toBe(0)
    expect(title([line('Example'), line('x'.repeat(70))])).toBe(-1)
    expect(title([line('Example'), line('x'.repeat(71))])).toBe(0)
    expect(title([line('Example')])).toBe(-1)
  })

  test('is not wider than seventy columns', () => {
    expect(first('x'.repeat(70))).toBe(0)
    expect(first('x'.repeat(71))).toBe(-1)
  })

  test('has no number, and words', () => {
    expect(first('1. Example')).toBe(-1)
    expect(first('***')).toBe(-1)
  })

  test('is no sentence and no item', () => {
    for (const end of '.。:：;；!！?？,，…'.split('')) expect(first(`Example${end}`)).toBe(-1)
    expect(first('Say “example.”')).toBe(-1)
    expect(first('Example', { block: { type: 'list' } })).toBe(-1)
  })

  test('looks like no heading, unless that has a number', () => {
    expect(first('Example', {}, line('Cookies'))).toBe(-1)
    expect(first('Example', {}, line('1. Cookies'))).toBe(0)
    expect(first('Example', {}, line('Cookies', { bold: true }))).toBe(0)
    expect(first('Example', {}, line('Cookies', { tag: 2, style: 'p' }))).toBe(0)
    expect(first('Example', {}, line('Cookies', { style: 'large' }))).toBe(0)
    expect(title([line('Example'), PROSE, line('Cookies')], 0.9, 0, 0.4)).toBe(0)
  })
})
