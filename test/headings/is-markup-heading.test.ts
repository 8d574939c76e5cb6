import { describe, expect, test } from 'vitest'
import { candidateAt, habitsOf } from '../../src/headings/candidate.js'
import { isMarkupHeading } from '../../src/headings/is-markup-heading.js'
import { makeLine } from '../../src/lines/line.js'
import { lineOf } from '../lines/lines.js'
import type { Look } from '../lines/lines.js'
import type { Line } from '../../src/lines/line.js'

const OTHER = lineOf('Postage', { tag: 2 })
const PROSE = lineOf('We bake what you order.')
function isOne(lines: readonly Line[], at = 0): boolean {
  const candidate = candidateAt(lines, at, habitsOf(lines))
  return candidate !== undefined && isMarkupHeading(candidate)
}
/** Whether a line with a tag is one, in front of text and of another like it. */
const besideOther = (text: string, look: Look = {}): boolean =>
  isOne([lineOf(text, { tag: 2, ...look }), PROSE, OTHER, PROSE])

describe('markup alone makes a heading', () => {
  test.each([
    'Cookies',
    'Xyzzy plugh',
    'Hazelnuts & friends',
    '榛子',
    'Лесные орехи',
    'What do we bake?',
  ])('%s', text => {
    expect(besideOther(text)).toBe(true)
  })

  test('but not without a tag', () => {
    expect(isOne([lineOf('Cookies'), PROSE, lineOf('Postage'), PROSE])).toBe(false)
    expect(isOne([lineOf('1. Cookies', { bold: true }), PROSE])).toBe(false)
  })

  test('but not without another of its look, unless it has a number', () => {
    expect(isOne([lineOf('Xyzzy', { tag: 2 }), PROSE])).toBe(false)
    expect(isOne([lineOf('1. Xyzzy', { tag: 2 }), PROSE])).toBe(true)
    expect(isOne([lineOf('Xyzzy', { tag: 2 }), PROSE, lineOf('Postage', { tag: 3 }), PROSE])).toBe(
      false,
    )
  })

  test('but not at the end', () => {
    const lines = [OTHER, PROSE, lineOf('Cookies', { tag: 2 })]
    expect(isOne(lines, 0)).toBe(true)
    expect(isOne(lines, 2)).toBe(false)
  })

  test.each([
    ['a sentence', 'We bake.'],
    ['a Chinese sentence', '我们收集。'],
    ['a lead-in', 'We bake these:'],
    ['a full-width lead-in', '我们收集：'],
    ['a part of a list', 'Flour,'],
    ['a part of a Chinese list', '面粉、'],
    ['a mail address', 'bakery@example.org'],
    ['a web address', 'www.example.org'],
    ['a phone number', 'Call +90 212 555 01 23'],
    ['a date', 'Since 2024-05-01'],
    ['a paragraph', 'Cookies that we bake '.repeat(5)],
  ])('but not of %s', (_, text) => {
    expect(besideOther(text)).toBe(false)
  })

  test('but not of a line that dates the document', () => {
    const { passage } = lineOf('Last changed in spring', { tag: 2 })
    const dated = (use: 'updated' | 'effective' | 'term'): Line =>
      makeLine({
        ...passage,
        matches: [
          {
            pattern: {
              use,
              value: '',
              concept: -1,
              term: 'last changed',
              language: 'en',
              anywhere: false,
              apart: '',
            },
            start: 0,
            end: 12,
          },
        ],
      })
    expect(isOne([dated('term'), PROSE, OTHER, PROSE])).toBe(true)
    expect(isOne([dated('updated'), PROSE, OTHER, PROSE])).toBe(false)
    expect(isOne([dated('effective'), PROSE, OTHER, PROSE])).toBe(false)
  })

  test('but not of the title printed again', () => {
    const words = { 'Privacy notice': 'title' }
    expect(besideOther('Privacy notice', { words })).toBe(false)
    expect(besideOther('Privacy notice of the Hazelnut Bakery', { words })).toBe(false)
    // what but mentions the document is a heading
    expect(
      besideOther('How we tell you of changes to this Privacy notice, and when', { words }),
    ).toBe(true)
  })

  test('but not where the tag is used for text', () => {
    const text = lineOf('We bake at night.', { tag: 2 })
    const lines = [lineOf('Cookies', { tag: 2 }), PROSE, text, PROSE]
    expect(isOne(lines)).toBe(false)
    expect(isOne([...lines, OTHER, PROSE])).toBe(true)
  })

  test('but not of an entry of the contents', () => {
    const lines = [lineOf('Cookies', { tag: 2 }), PROSE, OTHER, PROSE]
    const habits = habitsOf(lines)
    const candidate = candidateAt(lines, 0, habits)!
    expect(isMarkupHeading(candidate)).toBe(true)
    expect(isMarkupHeading({ ...candidate, habits: { ...habits, inContents: new Set([0]) } })).toBe(
      false,
    )
  })
})
