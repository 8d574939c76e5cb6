import { describe, expect, it } from 'vitest'
import { makeAddEntities } from '../../src/read/decode-entities.js'
import { sourceEnd, sourceStart } from '../../src/read/source-text.js'
import { makeTextBuilder } from '../../src/read/text-builder.js'

function print(raw: string, keep = false): { value: string; ranges: string[] } {
  const builder = makeTextBuilder()
  makeAddEntities()(builder, raw, 0, keep)
  const { text } = builder.finish()
  return {
    value: text.value,
    ranges: text.value
      .split('')
      .map((_, at) => raw.slice(sourceStart(text, at), sourceEnd(text, at + 1))),
  }
}

describe('makeAddEntities', () => {
  it.each([
    ['AT&amp;T', 'AT&T'],
    ['&lt;p&gt;', '<p>'],
    ['&copy 2024', '© 2024'],
    ['&#1055;&#x43E;', 'По'],
    ['&#150;', '–'], // windows-1252, as browsers read it
    ['a&nbsp;b', 'a\u00a0b'],
    ['a&#32;&#32; b', 'a b'],
    ['a&Tab;b', 'a b'],
    ['&amp;amp;', '&amp;'],
    ['&notin;x', '∉x'],
    ['&notit;', '¬it;'], // the longest name that is one without a semicolon
    ['R&D, a & b, &; &# &#x; &nosuch;', 'R&D, a & b, &; &# &#x; &nosuch;'],
    ['x &amp', 'x &'],
    ['&#0;', '\ufffd'],
    ['&#xD800;', '\ufffd'],
    ['&#99999999;', '\ufffd'],
  ])('prints %j as %j', (raw, value) => {
    expect(print(raw).value).toBe(value)
  })

  it('maps what an entity stands for to the entity', () => {
    expect(print('a &eacute; b').ranges).toEqual(['a', ' ', '&eacute;', ' ', 'b'])
    expect(print('a&nbsp b').ranges).toEqual(['a', '&nbsp', ' ', 'b'])
  })

  it('keeps blanks written as entities in preformatted text', () => {
    expect(print('a &#32;b', true).value).toBe('a  b')
  })

  it.each([309, 400, 100_000])('reads a number of %i digits as a lost character', digits => {
    expect(print(`a&#${'9'.repeat(digits)};b`).value).toBe('a\ufffdb')
    expect(print(`a&#x${'f'.repeat(digits)};b`).value).toBe('a\ufffdb')
  })

  it('reads floods of ampersands in linear time', () => {
    const from = process.cpuUsage().user
    expect(print('&'.repeat(50_000)).value).toHaveLength(50_000)
    expect(print('&#'.repeat(25_000)).value).toHaveLength(50_000)
    expect(print('&amp; '.repeat(30_000)).value).toHaveLength(59_999)
    expect((process.cpuUsage().user - from) / 1000).toBeLessThan(2000)
  })
})
