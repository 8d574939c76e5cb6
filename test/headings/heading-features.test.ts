import { describe, expect, test } from 'vitest'
import { candidateAt, habitsOf } from '../../src/headings/candidate.js'
import { headingFeatures } from '../../src/headings/heading-features.js'
import { lineOf } from '../lines/lines.js'
import type { Look } from '../lines/lines.js'
import type { Line } from '../../src/lines/line.js'

const PROSE = lineOf('We keep what you tell us no longer than we need it, and not a day more.')
const value = (feature: string, lines: readonly Line[], at = 0): number =>
  Number(headingFeatures[feature]!(candidateAt(lines, at, habitsOf(lines))!))
const own = (feature: string, text: string, look: Look = {}): number =>
  value(feature, [lineOf(text, look)])
const [RULE, ITEM] = [lineOf('---'), lineOf('flour', { block: { type: 'listItem' } })]
RULE.leaf.kind = 'rule'

describe('what speaks for and against a heading', () => {
  test('is its markup', () => {
    expect(own('tagged', 'Mail', { tag: 2 })).toBe(1)
    expect(own('tagged', 'Mail', { bold: true })).toBe(0)
    expect(own('bold', 'Mail', { bold: true })).toBe(1)
    expect(own('bold', 'Mail', { bold: true, tag: 2 })).toBe(0)
  })

  test('is that it has no markup where others have', () => {
    const plain = lineOf('Mail')
    expect(value('plainInTagged', [plain, lineOf('Post', { tag: 2 })])).toBe(1)
    expect(value('plainInTagged', [plain, lineOf('Post', { bold: true })])).toBe(0)
    expect(value('plainInBold', [plain, lineOf('Post', { bold: true })])).toBe(1)
  })

  test('is its number, and how it goes on', () => {
    expect([own('numberDots2', '1.2 Mail'), own('numberDots2', '1.2.3 Mail')]).toEqual([1, 0])
    const far = [lineOf('1. Mail'), PROSE, lineOf('2. Post'), PROSE]
    const near = [lineOf('1. Mail'), lineOf('2. Post')]
    expect([value('runsAdjacent', far), value('runsAdjacent', near)]).toEqual([0, 1])
    const dotted = ['1.1 Mail', '1.2 Post'].map(text => lineOf(text))
    expect([value('adjacentDots', dotted), value('adjacentDots', near)]).toEqual([1, 0])
    expect([value('runsOn', far), value('runsOn', far.slice(0, 2))]).toEqual([1, 0])
  })

  test.each<[feature: string, its: string, others: string]>([
    ['stop', 'We bake.', 'What we bake'],
    ['stop', '我们收集。', '我们收集'],
    ['colonPlain', 'We bake:', 'What we bake'],
    ['colonPlain', '我们收集：', '我们收集'],
    ['question', 'Ne topluyoruz?', 'Ne topluyoruz'],
    ['comma', 'Flour,', 'Flour'],
    ['comma', '面粉、', '面粉'],
    ['sentences', 'We bake. You eat', 'We bake'],
    ['sentences', 'We bake. You eat', 'We bake e.g. bread'],
    ['lower', 'çerezler', 'Çerezler'],
    ['field', 'Mail: 12 Hazel Lane', 'Mail'],
  ])('is its text: %s', (feature, its, others) => {
    expect(own(feature, its)).toBe(1)
    expect(own(feature, others)).toBe(0)
  })

  test('is what stands around it', () => {
    const line = lineOf('Mail')
    expect([value('last', [line]), value('last', [line, PROSE])]).toEqual([1, 0])
    expect([value('nextProsePlain', [line, PROSE]), value('nextProsePlain', [line, line])]).toEqual(
      [1, 0],
    )
    expect([value('nextLower', [line, ITEM]), value('nextLower', [line, PROSE])]).toEqual([1, 0])
    expect([value('behindList', [ITEM, line], 1), value('behindList', [ITEM, ITEM], 1)]).toEqual([
      1, 0,
    ])
    const [h2, h3] = [lineOf('Post', { tag: 2 }), lineOf('Stamps', { tag: 3 })]
    expect([value('behindTagged', [h2, line], 1), value('behindTagged', [h2, h3], 1)]).toEqual([
      1, 0,
    ])
    expect(value('emptyTag', [h2, h2])).toBe(1)
    expect([value('emptyTag', [h2, h3]), value('emptyTag', [h3, h2])]).toEqual([0, 1])
    const bold = lineOf('Post', { bold: true })
    expect(value('previousDone', [PROSE, line], 1)).toBe(1)
    expect(value('previousDone', [line, line], 1)).toBe(0)
    expect([
      value('previousDone', [bold, line], 1),
      value('previousDone', [bold, bold], 1),
    ]).toEqual([1, 0])
    expect(value('previousComma', [lineOf('Flour,'), line], 1)).toBe(1)
    expect(value('betweenRules', [RULE, line, RULE], 1)).toBe(1)
    expect(value('betweenRules', [RULE, line, PROSE], 1)).toBe(0)
    expect(value('colonBeforeList', [lineOf('We bake:'), ITEM])).toBe(1)
    expect(value('colonBeforeList', [lineOf('We bake:'), lineOf('1. bread')])).toBe(1)
    expect(value('colonBeforeList', [lineOf('We bake:'), PROSE])).toBe(0)
  })

  test('are the contents that name it, or do not', () => {
    const names = ['Mail', 'Post', 'Stamps', 'Ink']
    const lines = [...names, ...names.flatMap(name => [PROSE.text.repeat(3), name]), 'Other'].map(
      text => lineOf(text),
    )
    expect([value('inContents', lines, 0), value('inContents', lines, 5)]).toEqual([1, 0])
    expect([value('unconfirmed', lines, 5), value('unconfirmed', lines, lines.length - 1)]).toEqual(
      [0, 1],
    )
  })

  test('is its look', () => {
    const [line, other] = [lineOf('Mail'), lineOf('Post')]
    expect([value('lookSingle', [line, PROSE]), value('lookSingle', [line, other])]).toEqual([1, 0])
    expect(value('lookSingle', [lineOf('Mail', { tag: 2 }), lineOf('1. Post', { tag: 2 })])).toBe(0)
    expect(value('lookAdjacent', [line, other])).toBeGreaterThan(
      value('lookAdjacent', [line, RULE, other]),
    )
    expect(value('lookMany', [line, other])).toBeGreaterThan(value('lookMany', [line]))
  })

  test('counts short documents for small ones', () => {
    const small = (n: number): number => value('small', Array<Line>(n).fill(PROSE))
    expect(small(1)).toBe(1)
    expect(small(4)).toBeLessThan(small(2))
    expect(small(600)).toBe(0)
  })
})
