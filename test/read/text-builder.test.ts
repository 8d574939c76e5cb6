import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBlank, sliceText, sourceEnd, sourceStart } from '../../src/read/source-text.js'
import { makeTextBuilder } from '../../src/read/text-builder.js'
import type { SourceText } from '../../src/read/source-text.js'

/** Where each character of a text stands in a source. */
const rangesOf = (text: SourceText, source: string): string[] =>
  text.value.split('').map((_, at) => source.slice(sourceStart(text, at), sourceEnd(text, at + 1)))

describe('makeTextBuilder', () => {
  const build = (...pieces: [string, boolean?][]): SourceText => {
    const builder = makeTextBuilder()
    let at = 0
    for (const [piece, keep] of pieces) {
      builder.addVerbatim(piece, at, keep)
      at += piece.length
    }
    return builder.finish().text
  }

  it.each([
    ['a  b', 'a b'],
    ['a \n\t b', 'a b'],
    ['a\nb', 'a b'],
    ['  a  ', 'a'],
    ['a\r\n\r\nb', 'a b'],
    ['\f\v a', 'a'],
    ['\u00a0a\u00a0\u00a0b\u3000', 'a\u00a0\u00a0b'],
    ['\ufeffa', 'a'],
    ['   ', ''],
  ])('collapses %j to %j', (source, value) => {
    const text = build([source])
    expect(text.value).toBe(value)
    expect(
      rangesOf(text, source)
        .map(range => range.replace(/^[ \t\r\n\f\v]+$/, ' '))
        .join(''),
    ).toBe(value)
  })

  it('collapses across pieces', () => {
    expect(build(['a '], [' b'], ['\n'], ['\t c']).value).toBe('a b c')
  })

  it('keeps white space where it is told to', () => {
    expect(build(['a   b\tc', true]).value).toBe('a   b\tc')
  })

  it('stores a text that is printed as written in one triple, however many pieces it came in', () => {
    expect(build(['one '], ['two '], ['three']).map).toEqual([0, 0, 13])
  })

  it('tells how much it cut from the ends', () => {
    const builder = makeTextBuilder()
    builder.addVerbatim('\u00a0 ab \u00a0', 0)
    expect(builder.finish()).toMatchObject({ text: { value: 'ab' }, from: 2, to: 4 })
  })

  it('knows whether anything was printed, and starts anew after finish', () => {
    const builder = makeTextBuilder()
    builder.addVerbatim(' \u00a0 ', 0)
    expect(builder.printed).toBe(false)
    builder.addAs('&', 3, 8)
    expect([builder.printed, builder.length]).toEqual([true, 3])
    builder.finish()
    expect([builder.printed, builder.length]).toEqual([false, 0])
    builder.addVerbatim(' b', 8)
    expect(builder.finish().text).toMatchObject({ value: 'b', map: [0, 9, 10] })
  })

  it('maps what stands for something else to the whole of it', () => {
    const source = 'AT&amp;T &fjlig;'
    const builder = makeTextBuilder()
    builder.addVerbatim('AT', 0)
    builder.addAs('&', 2, 7)
    builder.addVerbatim('T ', 7)
    builder.addAs('fj', 9, 16)
    const { text } = builder.finish()
    expect(text.value).toBe('AT&T fj')
    expect(rangesOf(text, source)).toEqual(['A', 'T', '&amp;', 'T', ' ', '&fjlig;', '&fjlig;'])
  })

  it('prints one blank for blanks written in different ways', () => {
    const builder = makeTextBuilder()
    builder.addAs(' ', 0, 5)
    builder.addVerbatim('a ', 5)
    builder.addAs(' ', 7, 12)
    builder.addAs('\n', 12, 17)
    builder.addVerbatim(' b', 17)
    expect(builder.finish().text.value).toBe('a b')
    builder.addVerbatim('a ', 0, true)
    builder.addAs('\n', 2, 7, true)
    builder.addVerbatim('b', 7, true)
    expect(builder.finish().text.value).toBe('a b') // of preformatted text too: no text holds a line end
  })

  it('takes time in proportion to the number of pieces', () => {
    const time = (pieces: number): number => {
      const from = process.cpuUsage().user
      const builder = makeTextBuilder()
      for (let i = 0; i < pieces; i++) builder.addVerbatim(' ab', i * 3)
      expect(builder.finish().text.value).toHaveLength(pieces * 3 - 1)
      return (process.cpuUsage().user - from) / 1000
    }
    time(20_000)
    expect(time(80_000)).toBeLessThan(1500) // 5 s and more when each piece reads the text so far
  })

  const unit = fc.constantFrom(
    ' ',
    ' ',
    '\n',
    '\t',
    'a',
    'б',
    '中',
    '.',
    '\u00a0',
    '\u3000',
    '\ud83d\ude00',
  )
  const verbatim = fc
    .array(unit, { maxLength: 8 })
    .map(units => ({ raw: units.join(''), stands: undefined as string | undefined }))
  const entity = fc
    .constantFrom(
      ['&amp;', '&'],
      ['&lt', '<'],
      ['&fjlig;', 'fj'],
      ['&#32;', ' '],
      ['&nbsp;', '\u00a0'],
      ['&#10;', '\n'],
      ['&#x1F600;', '\ud83d\ude00'],
    )
    .map(([raw, stands]) => ({ raw, stands }))
  const pieces = fc.array(fc.oneof(verbatim, entity), { maxLength: 20 })
  const buildRandom = (
    parts: { raw: string; stands: string | undefined }[],
  ): { source: string; text: SourceText; expected: string } => {
    const builder = makeTextBuilder()
    let source = '##' // offsets do not begin at 0
    let expected = ''
    for (const { raw, stands } of parts) {
      if (stands === undefined) builder.addVerbatim(raw, source.length)
      else builder.addAs(stands, source.length, source.length + raw.length)
      source += raw
      expected += stands ?? raw
    }
    expected = expected.replace(/[\t\n\v\f\r ]+/g, ' ')
    while (expected && isBlank(expected.charCodeAt(0))) expected = expected.slice(1)
    while (expected && isBlank(expected.charCodeAt(expected.length - 1)))
      expected = expected.slice(0, -1)
    return { source, text: builder.finish().text, expected }
  }

  it('maps every character of any text to itself or to what it stands for', () => {
    fc.assert(
      fc.property(pieces, parts => {
        const { source, text, expected } = buildRandom(parts)
        expect(text.value).toBe(expected)
        let before = 0
        for (let at = 0; at < text.value.length; at++) {
          const [start, end] = [sourceStart(text, at), sourceEnd(text, at + 1)]
          const range = source.slice(start, end)
          const char = text.value[at]!
          const named = {
            '&amp;': '&',
            '&lt': '<',
            '&fjlig;': 'fj',
            '&#32;': ' ',
            '&#10;': ' ',
            '&nbsp;': '\u00a0',
            '&#x1F600;': '\ud83d\ude00',
          }[range]
          expect(
            range === char ||
              named?.includes(char) === true ||
              (char === ' ' && /^[\s]+$/.test(range)),
            `${JSON.stringify(char)} maps to ${JSON.stringify(range)}`,
          ).toBe(true)
          expect(start).toBeGreaterThanOrEqual(before)
          before = start
        }
      }),
      { numRuns: 200 },
    )
  })

  it('keeps the map when a text is cut, however it is cut', () => {
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(), (parts, m, n) => {
        const { text } = buildRandom(parts)
        const [from, to] = [m % (text.value.length + 1), n % (text.value.length + 1)].sort(
          (a, b) => a - b,
        ) as [number, number]
        const { text: part, ...range } = sliceText(text, from, to)
        expect(part.value).toBe(text.value.slice(range.from, range.to))
        expect(
          isBlank(part.value.charCodeAt(0)) ||
            isBlank(part.value.charCodeAt(part.value.length - 1)),
        ).toBe(false)
        for (let at = 0; at < part.value.length; at++) {
          expect(sourceStart(part, at)).toBe(sourceStart(text, range.from + at))
          expect(sourceEnd(part, at + 1)).toBe(sourceEnd(text, range.from + at + 1))
        }
      }),
      { numRuns: 200 },
    )
  })
})
