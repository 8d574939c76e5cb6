import { describe, expect, test } from 'vitest'
import { findHeadings } from '../../src/headings/find-headings.js'
import { lineOf } from '../lines/lines.js'
import type { Look } from '../lines/lines.js'
import type { Line } from '../../src/lines/line.js'

const PROSE = lineOf(
  'We use what you tell us only for what you have told it to us for, and keep it no longer than we need it for that; nobody else gets to see it unless the law says so, in which case we tell you.',
)
/** A line in which dictionaries know "Privacy policy" for a title and "Menu" for site furniture. */
const line = (text: string, look: Look = {}): Line =>
  lineOf(text, { ...look, words: { 'Privacy policy': 'title', Menu: 'chrome' } })
const title = (lines: readonly Line[]): number => findHeadings(lines).title

describe('a title', () => {
  test('is what front matter says', () => {
    const front = line('Example')
    front.leaf.role = 'title'
    expect(title([line('Privacy policy', { tag: 1 }), line('short'), front])).toBe(2)
  })

  test('is a line before the text that names the kind of document', () => {
    expect(title([line('Example'), line('Privacy policy'), PROSE])).toBe(1)
    expect(title([])).toBe(-1)
  })

  test('stands before running text', () => {
    expect(title([PROSE, PROSE, PROSE, PROSE, PROSE, line('Privacy policy')])).toBe(-1)
  })

  test('is no code and no line without words', () => {
    const code = line('Privacy policy')
    code.leaf.kind = 'code'
    expect(title([code, PROSE])).toBe(-1)
    expect(title([line('***', { tag: 1 }), PROSE])).toBe(-1)
  })

  test('is no sentence and leads in to nothing', () => {
    for (const end of [':', '：', ';', '.', '。'])
      expect(title([PROSE, line(`Privacy policy of a kind${end}`), PROSE])).toBe(-1)
  })

  test('is the only heading of the highest tag, whatever it says', () => {
    const sections = [line('One', { tag: 2 }), PROSE, line('Two', { tag: 2 }), PROSE]
    expect(title([line('Example', { tag: 1 }), PROSE, ...sections])).toBe(0)
  })

  test('is none where the document begins with its first section', () => {
    expect(title([line('1. One'), PROSE, line('2. Two'), PROSE, line('3. Three'), PROSE])).toBe(-1)
  })
})
