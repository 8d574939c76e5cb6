import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeLocator } from '../../src/tree/locator.js'

describe('makeLocator', () => {
  it('counts lines and columns from 1', () => {
    const locate = makeLocator('ab\ncd')
    expect(locate.point(0)).toEqual({ line: 1, column: 1, offset: 0 })
    expect(locate.point(2)).toEqual({ line: 1, column: 3, offset: 2 })
    expect(locate.point(3)).toEqual({ line: 2, column: 1, offset: 3 })
    expect(locate.point(5)).toEqual({ line: 2, column: 3, offset: 5 })
  })

  it.each([
    ['LF', '\n'],
    ['CR', '\r'],
    ['CRLF', '\r\n'],
  ])('takes %s for one line end', (_, end) => {
    const source = `a${end}b${end}${end}c`
    const locate = makeLocator(source)
    expect(locate.point(source.indexOf('b')).line).toBe(2)
    expect(locate.point(source.indexOf('c'))).toEqual({
      line: 4,
      column: 1,
      offset: source.length - 1,
    })
  })

  it('does not take U+2028 for a line end, as unist tools do not', () => {
    expect(makeLocator('a\u2028b').point(2)).toEqual({ line: 1, column: 3, offset: 2 })
  })

  it('makes positions of two points, empty ones too', () => {
    const locate = makeLocator('one\ntwo')
    expect(locate.position(2, 5)).toEqual({ start: locate.point(2), end: locate.point(5) })
    expect(locate.position(4, 4)).toEqual({ start: locate.point(4), end: locate.point(4) })
    expect(makeLocator('').position(0, 0).end).toEqual({ line: 1, column: 1, offset: 0 })
  })

  it('agrees with splitting the text before the offset, for any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '中', '\n', '\r\n', ' '), { maxLength: 60 }),
        fc.nat(),
        (pieces, n) => {
          const source = pieces.join('')
          const offset = n % (source.length + 1)
          fc.pre(!(source[offset - 1] === '\r' && source[offset] === '\n')) // inside a line end
          const lines = source.slice(0, offset).split(/\r\n|\n/)
          expect(makeLocator(source).point(offset)).toEqual({
            line: lines.length,
            column: lines.at(-1)!.length + 1,
            offset,
          })
        },
      ),
    )
  })
})
