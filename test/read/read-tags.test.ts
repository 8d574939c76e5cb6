import { describe, expect, it } from 'vitest'
import { RAW } from '../../src/read/html/raw-text.js'
import { readTags } from '../../src/read/html/read-tags.js'

/** What is told of a source: start tags as `+name`, end tags as `-name`, texts in quotation marks. */
function told(source: string, foreign = false): string[] {
  const out: string[] = []
  readTags(source, {
    isForeign: () => foreign,
    text: (start, end) => out.push(`"${source.slice(start, end)}"`),
    open({ name, attributes, start, end }, isClosed) {
      expect(source.slice(start, end)).toMatch(/^<[^]*>$/)
      const list = Object.entries(attributes).map(([key, value]) => ` ${key}=${value}`)
      out.push(`+${name}${list.join('')}${isClosed ? '/' : ''}`)
      return RAW.has(name) && !foreign && !isClosed ? 'raw' : 'markup'
    },
    close: name => out.push(`-${name}`),
  })
  return out
}

describe('tags', () => {
  it.each([
    ['<P>a<B>b</B>c', ['+p', '"a"', '+b', '"b"', '-b', '"c"']],
    ['a < b <3 </', ['"a < b <3 </"']],
    ['<p class="a>b" id=c class=d data-x=e>', ['+p class=a>b id=c']],
    ['<a href="&amp;" hidden>', ['+a href=&amp; hidden=']],
    ['<br/><br / ><br/ a>', ['+br/', '+br', '+br']],
    [`</b x="1>2">c</b/y='>'>d`, ['-b', '"c"', '-b', '"d"']],
    ['a<p b="', ['"a"']],
    ['a</p b=">c', ['"a"', '-p']],
  ])('of %s', (source, expected) => {
    expect(told(source)).toEqual(expected)
  })
})

describe('comments', () => {
  it.each([
    '<!---->',
    '<!-->',
    '<!--->',
    '<!>',
    '<!->',
    '<!-- > -->',
    '<!-- --!>',
    '<!--a--b-->',
    '<!doctype html>',
    '<?php 1 ?>',
    '</>',
    '</ p>',
    '</3>',
    '<![CDATA[ b ]]>',
    '<![CDATA[>',
  ])('%s is one', comment => {
    expect(told(`a${comment}c`)).toEqual(['"a"', '"c"'])
  })

  it.each(['<!-- b', '<!--!>', '<!---!>', '<? b', '<!b', '</ b', '</3'])(
    '%s is one up to the end',
    comment => {
      expect(told(`a${comment}`)).toEqual(['"a"'])
    },
  )

  it('are CDATA in SVG and MathML', () => {
    expect(told('a<![CDATA[ <b> ]]>c', true)).toEqual(['"a"', '" <b> "', '"c"'])
    expect(told('a<![CDATA[b', true)).toEqual(['"a"', '"b"'])
  })
})

describe('raw text', () => {
  it.each([...RAW].filter(name => name !== 'plaintext'))('of %s ends at its end tag', name => {
    expect(told(`<${name}>a<b></${name}x></${name.toUpperCase()}\n>c<b>`)).toEqual([
      `+${name}`,
      `"a<b></${name}x>"`,
      `-${name}`,
      '"c"',
      '+b',
    ])
  })

  it('of plaintext does not end', () => {
    expect(told('<plaintext>a</plaintext>')).toEqual(['+plaintext', '"a</plaintext>"'])
  })

  it('of a script may hold another in a comment', () => {
    const inner = '<!--<script>a</script>b-->'
    expect(told(`<script>${inner}</script>c`)).toEqual(['+script', `"${inner}"`, '-script', '"c"'])
  })

  it('is markup where it stands in SVG', () => {
    expect(told('<title>a<b>c</title>', true)).toEqual(['+title', '"a"', '+b', '"c"', '-title'])
  })
})
