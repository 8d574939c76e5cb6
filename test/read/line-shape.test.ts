import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BULLET, NUMBERED, RULE, TABLE_ROW, TABLE_RULE } from '../../src/read/text/line-shape.js'
import { linesOf } from '../../src/read/text/read-text.js'
import { wrapWidth } from '../../src/read/text/wrap-width.js'

describe('shapes of lines', () => {
  it.each([
    [
      'BULLET',
      BULLET,
      ['• a', '-\ta', '·a', 'o  a', 'o\ta', '+ a'],
      ['-a', '• ', 'oa', 'a •', '1. a', 'o a', '+ 355 4 123'],
    ],
    ['RULE', RULE, ['---', '* * *', '=-=-=', '- - -  '], ['--', '', '--a', '- - a', 'a---']],
    [
      'TABLE_ROW',
      TABLE_ROW,
      ['|a|', '| a | b |', 'a | b', 'a|b', 'a |', '|||', '| |'],
      ['|', 'a', '|a', 'a|', ''],
    ],
    [
      'TABLE_RULE',
      TABLE_RULE,
      ['|---|', '--|--', '|:-|-:|', '+---|', '- |', '+--+', '+--+==+'],
      ['---', '++', '+', '+a+', '+-', '|', '| |', '|--', '|-a|', ''],
    ],
    [
      'NUMBERED',
      NUMBERED,
      [
        '1. a',
        '1) a',
        '(1) a',
        'a) b',
        'IV. a',
        '1.2 a',
        '1.2.3. a',
        '10. a',
        '一、a',
        '第二条',
        '①a',
        'ç) a',
        'б) a',
      ],
      ['a', '1 a', '2024 a', '2024. a', 'ab) c', 'A'],
    ],
  ] as const)('%s', (_, shape, yes, no) => {
    expect(yes.filter(line => !shape.test(line))).toEqual([])
    expect(no.filter(line => shape.test(line))).toEqual([])
  })

  // the plain way to say what the expressions mean; they themselves are written to fail in one pass
  const line = fc
    .array(fc.constantFrom('|', '|', '-', '-', ' ', 'a', ':', '+'), { maxLength: 12 })
    .map(chars => chars.join(''))
  it.each([
    ['RULE', RULE, /^(?:[-–—_=*~#═─━•·.]\s*){3,}$/u],
    ['TABLE_ROW', TABLE_ROW, /\|.*\S.*\||\S\s*\|\s*\S|\S\s\|\s*$/],
    ['TABLE_RULE', TABLE_RULE, /^[\s|:+-]*-[\s|:+-]*\|[\s|:+-]*$|^\+([-=:]+\+)+$/],
  ])('%s means what its plain form says', (_, shape, plain) => {
    fc.assert(
      fc.property(line, text => {
        expect(shape.test(text)).toBe(plain.test(text))
      }),
      { numRuns: 500 },
    )
  })
})

describe('wrapWidth', () => {
  const widthOfLines = (...widths: number[]): number => {
    const source = widths.map(width => 'x'.repeat(width)).join('\n')
    return wrapWidth(source, [...linesOf(source)])
  }

  it.each([
    ['lines that end close to one column', [70, 68, 72, 71, 30, 69, 0, 72], 72],
    ['lines of many lengths', [41, 50, 60, 72, 45, 52], 0],
    ['lines wider than wrapped ones are', [300, 310, 305, 299, 308], 0],
    ['too few lines', [70, 70, 70], 0],
    ['short lines', [20, 20, 20, 20, 20, 20], 0],
    ['no lines', [], 0],
  ])('of %s', (_, widths, width) => {
    expect(widthOfLines(...widths)).toBe(width)
  })
})
