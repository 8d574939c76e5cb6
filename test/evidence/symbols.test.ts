import { describe, expect, it } from 'vitest'
import {
  HARD,
  IGNORED,
  SOFT,
  SPACE,
  UNKNOWN,
  expansionOf,
  isExpansion,
  isUnspaced,
  makeFoldTable,
} from '../../src/evidence/symbols.js'
import type { FoldTable } from '../../src/evidence/symbols.js'

const symbolOf = (table: FoldTable, unit: number): number => {
  const known = table.symbols[unit]!
  return known === UNKNOWN ? table.fold(unit) : known
}
const unitsOf = (text: string): number[] => text.split('').map(char => char.charCodeAt(0))

describe('the fold table', () => {
  // every test makes the table itself: what is made once for all is what none of them tests
  const classes = (text: string): number[] => {
    const table = makeFoldTable()
    return [...new Set(unitsOf(text).map(unit => symbolOf(table, unit)))]
  }
  const letters = (text: string): string => {
    const table = makeFoldTable()
    return unitsOf(text)
      .map(unit => symbolOf(table, unit))
      .map(symbol =>
        String.fromCharCode(...(isExpansion(symbol) ? expansionOf(table, symbol) : [symbol])),
      )
      .join(' ')
  }

  it('has what separates words', () => {
    expect(classes(' \t\n\v\f\r\u00a0\u2028\u3000-–—/\\\'"«»“”‘’@#%&+*·•_~^$€´`ʹʼˈˊˋ☃')).toEqual([
      SPACE,
    ])
  })

  it('keeps what it has found', () => {
    const table = makeFoldTable()
    for (const unit of unitsOf('Aœ, 簡\u00ad')) {
      const symbol = symbolOf(table, unit)
      expect(symbol).not.toBe(UNKNOWN)
      expect(table.symbols[unit]).toBe(symbol)
    }
    expect(table.expansions).toHaveLength(1)
  })

  it('has what ends phrases', () => {
    expect(classes(',;:()[]{}<>，、；：（）〔〕［］｛｝…‥=|')).toEqual([SOFT])
  })

  it('has what ends sentences', () => {
    expect(classes('.!?。！？．｡‼⁇⁈⁉؟।')).toEqual([HARD])
  })

  it('has what is not there for a reader', () => {
    expect(
      classes(
        '\u0000\u0008\u001b\u007f\u0085\u00ad\u200b\u200d\u2060\ufeff\u202a\u0301\u0327\u20dd\uff9e',
      ),
    ).toEqual([IGNORED])
  })

  it('has blanks for halves of pictures, private letters, lost ones and those that are none', () => {
    expect(classes('\ud83d\ude00\ue000\uf8ff\ufffd\uffff\u0378')).toEqual([SPACE])
  })

  it('has small letters without marks', () => {
    expect(letters('AzÉïÇŞĞİıŁØЁйΩά用한ｶ１①²')).toBe('a z e i c s g i i l o е и ω α 用 한 カ 1 1 2')
  })

  it('has several letters for one', () => {
    expect(letters('ßæŒﬁþ㍿½')).toBe('ss ae oe fi th 株式会社 12')
  })

  it('has the letters of other signs without their brackets', () => {
    expect(letters('⑴⒈㈱')).toBe('1 1 株')
  })
})

describe('scripts without blanks', () => {
  // by the blocks of Unicode
  it.each([
    ['Thai and Lao', 0x0e00, 0x0eff],
    ['Myanmar', 0x1000, 0x109f],
    ['Khmer', 0x1780, 0x17ff],
    ['Han and kana', 0x2e80, 0x9fff],
    ['compatibility ideographs', 0xf900, 0xfaff],
  ])('are %s', (_, first, last) => {
    expect([first - 1, first, last, last + 1].map(isUnspaced)).toEqual([false, true, true, false])
  })

  it('are none of the others', () => {
    expect(unitsOf('az1éаяωहཀაሀᠠꀀ한').map(isUnspaced)).not.toContain(true)
  })
})

describe('an expansion', () => {
  it('has a number of the private use area', () => {
    expect([0xdfff, 0xe000, 0xf8ff, 0xf900].map(isExpansion)).toEqual([false, true, true, false])
  })
})
