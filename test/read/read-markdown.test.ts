import { describe, expect, it } from 'vitest'
import { isTame } from '../../src/read/markdown/is-tame.js'
import { readMarkdown } from '../../src/read/markdown/read-markdown.js'
import { read } from '../../src/read/read.js'
import { readers } from '../../src/readers.js'
import { sourceEnd, sourceStart } from '../../src/read/source-text.js'
import { defaultLimits } from '../../src/tree/limits.js'
import { markdown, marked, only, pathOf, textsOf } from './support.js'

const tags = (source: string): [number, string][] =>
  markdown(source).leaves.map(leaf => [leaf.tag, leaf.text.value])

describe('headings', () => {
  it('of both kinds carry their depth', () => {
    expect(tags('# A\n## B #\n###### C\n\nD\n===\n\nE *e*\n---\n\ntext')).toEqual([
      [1, 'A'],
      [2, 'B'],
      [6, 'C'],
      [1, 'D'],
      [2, 'E e'],
      [0, 'text'],
    ])
  })

  it('need a blank behind the marks, and are not escaped', () => {
    expect(tags('#A\n\n\\# B')).toEqual([
      [0, '#A'],
      [0, '# B'],
    ])
  })
})

describe('front matter', () => {
  it.each([
    ['---\ntitle: Privacy policy\ndate: 2024\n---\n\nText', 'Privacy policy'],
    ['---\ntitle: "Privacy: policy"  \n---\nText', 'Privacy: policy'],
    ["---\r\nlang: en\r\nTitle: 'It’s ours'\r\n---\r\nText", 'It’s ours'],
    ['+++\ntitle = "隐私政策"\n+++\nText', '隐私政策'],
    ['---\ntitle: a "quoted" word\n---\nText', 'a "quoted" word'],
    ['---\ntitle: "\n---\nText', '"'],
    ['---\ntitle: >-\n  Privacy policy\n---\nText', 'Privacy policy'],
    ['---\nseo:\n  title: Buy now\ntitle: Privacy policy\n---\nText', 'Privacy policy'],
    ['---\npage:\n  title: Privacy policy\n---\nText', 'Privacy policy'],
  ])('%j titles the document', (source, title) => {
    const { leaves, removed } = markdown(source)
    expect(leaves.map(leaf => leaf.text.value)).toEqual([title, 'Text'])
    expect(leaves[0]).toMatchObject({ role: 'title', tag: 1 })
    expect(source.slice(leaves[0]!.start, leaves[0]!.end)).toBe(title)
    for (const { reason, start, end, text } of removed)
      expect([reason, source.slice(start, end).trim()]).toEqual(['front-matter', text])
    const kept = removed.map(part => part.text).join('\n')
    for (const line of ['date: 2024', 'lang: en'])
      if (source.includes(line)) expect(kept).toContain(line)
  })

  it.each([
    '---\nlayout: page\n---\nText',
    '---\ntitle:\nlayout: page\n---\nText',
    '---\nsubtitle: b\n---\nText',
  ])('%j without a title is set aside whole', source => {
    const { leaves, removed } = markdown(source)
    expect(leaves.map(leaf => leaf.text.value)).toEqual(['Text'])
    expect(removed).toEqual([
      {
        reason: 'front-matter',
        start: 0,
        end: source.indexOf('\nText'),
        text: source.slice(0, source.indexOf('\nText')),
      },
    ])
  })

  it('with a title between blanks takes linear time', () => {
    const from = process.cpuUsage().user
    readMarkdown(`---\ntitle: a${' '.repeat(40_000)}b\n---\n`, defaultLimits, () => undefined)
    expect((process.cpuUsage().user - from) / 1000).toBeLessThan(1000)
  })
})

describe('lines of a paragraph', () => {
  const wrapped = [
    'The company keeps the data of its customers for as long as it needs',
    'them to deliver what was ordered, and deletes them when the warranty',
    'has expired, unless a law says that they must be kept for longer or a',
    'customer agrees to something else. Copies are deleted a month later',
    'at the latest.',
  ]

  it('are joined where the text is hard-wrapped', () => {
    expect(textsOf(markdown(wrapped.join('\n')))).toEqual([wrapped.join(' ')])
    expect(textsOf(markdown(`> ${wrapped.join('\n> ')}\n\n- ${wrapped.join('\n  ')}`))).toEqual([
      wrapped.join(' '),
      wrapped.join(' '),
    ])
  })

  it('stay lines where it is not', () => {
    const { leaves } = markdown('Example Ltd\n1 High Street\nLondon\n\nPhone')
    expect(leaves.map(leaf => [leaf.text.value, leaf.joined])).toEqual([
      ['Example Ltd', false],
      ['1 High Street', true],
      ['London', true],
      ['Phone', false],
    ])
  })

  it('break at marks for it', () => {
    expect(textsOf(markdown('a  \nb\\\nc<br>d<BR/>e'))).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('keep their offsets with CRLF, indents and tabs', () => {
    expect(textsOf(markdown('one\r\n  two\r\n\tthree &amp; four\r\n'))).toEqual([
      'one',
      'two',
      'three & four',
    ])
    expect(textsOf(markdown('> one\\.\n> two &lt;\n>three'))).toEqual(['one.', 'two <', 'three'])
  })

  it('keep their offsets behind blanks that are not ASCII', () => {
    const source = 'one\n\u3000\u3000two three\n\u00a0four'
    expect(
      markdown(source).leaves.map(({ start, end, text }) => [text.value, source.slice(start, end)]),
    ).toEqual([
      ['one', 'one'],
      ['two three', 'two three'],
      ['four', 'four'],
    ])
  })

  it('are whole where a line holds other line ends', () => {
    expect(textsOf(markdown('one\u2028two\nthree')).join(' ').replace(/\s+/g, ' ')).toBe(
      'one two three',
    )
  })
})

describe('lists', () => {
  const items = (source: string): string[] =>
    markdown(source).leaves.map(leaf => `${pathOf(leaf)} ${leaf.marker}${leaf.text.value}`)

  it('nest and number', () => {
    expect(items('3. a\n4. b\n   - c\n\n     d\n   - e\n1) f\n')).toEqual([
      'list>listItem 3.a',
      'list>listItem 4.b',
      'list>listItem>list>listItem c',
      'list>listItem>list>listItem d',
      'list>listItem>list>listItem e',
      'list>listItem 1.f',
    ])
  })

  it("print a number before an item's first line only", () => {
    expect(items('1. a\n   b\n\n   c\n2. > d')).toEqual([
      'list>listItem 1.a',
      'list>listItem b',
      'list>listItem c',
      'list>listItem>blockquote 2.d',
    ])
  })

  it('share their containers', () => {
    const [a, b, c] = markdown('- a\n\n  b\n- c').leaves
    expect(a!.path[0]).toBe(c!.path[0])
    expect(a!.path[1]).toBe(b!.path[1])
    expect(b!.path[1]).not.toBe(c!.path[1])
  })

  it('with tasks keep their texts', () => {
    expect(items('- [x] a\n- [ ] b')).toEqual(['list>listItem a', 'list>listItem b'])
  })
})

describe('tables', () => {
  it('keep rows, cells and alignment', () => {
    const { leaves } = markdown(
      '| Data | Why |\n|:-----|----:|\n| name | orders \\| mail |\n| *phone* | |',
    )
    expect(leaves.map(leaf => `${pathOf(leaf)} ${leaf.text.value}`)).toEqual(
      ['Data', 'Why', 'name', 'orders | mail', 'phone'].map(
        text => `table>tableRow>tableCell ${text}`,
      ),
    )
    expect(leaves[0]!.path[0]).toMatchObject({ type: 'table', align: ['left', 'right'] })
    expect(leaves[0]!.path[1]).toBe(leaves[1]!.path[1])
    expect(marked(leaves[4]!, 'emphasis')).toEqual(['phone'])
  })
})

describe('code and rules', () => {
  it('keep fenced code as it stands', () => {
    const source = '```js\njs\n  a  < b\n```\n\n~~~\nc\n~~~\n\n    d\n    e\n'
    const { leaves } = markdown(source)
    expect(leaves.map(leaf => [leaf.kind, leaf.text.value, leaf.lang])).toEqual([
      ['code', 'js\n  a  < b', 'js'],
      ['code', 'c', undefined],
      ['code', 'd\ne', undefined],
    ])
    expect(sourceStart(leaves[0]!.text, 0)).toBe(source.indexOf('js\n  a'))
    expect([leaves[0]!.start, leaves[0]!.end]).toEqual([0, source.indexOf('\n\n~')])
  })

  it("find the code behind its language's name", () => {
    expect(only(markdown('```a\na\n```')).text.map).toEqual([0, 5, 6])
  })

  it('map each line of code to the words in the source', () => {
    const source = '> - ```\n>   a  b\n>\n>     c\n>   ```\n'
    const { text } = only(markdown(source))
    expect(text.value).toBe('a  b\n\n  c')
    expect(source.slice(sourceStart(text, 0), sourceEnd(text, 4))).toBe('a  b')
    expect(source[sourceStart(text, 8)]).toBe('c')
    expect(only(markdown('    `x`\n    y\n')).text.value).toBe('`x`\ny')
    expect(only(markdown(`~~~\na${' '.repeat(50_000)}b\n`)).text.value).toHaveLength(50_002)
  })

  it('leave out code without text, and keep rules', () => {
    expect(textsOf(markdown('```\n\n```\n\na\n\n***\n\n---\nb'))).toEqual(['a', '---', '---', 'b'])
  })
})

describe('text', () => {
  it.each([
    ['1\\. Data', '1. Data'],
    ['a\\*b\\*c \\\\ d\\e', 'a*b*c \\ d\\e'],
    ['\\\\\\\\ two', '\\\\ two'],
    ['Fish &amp; chips &#8212; &copy;2024 &nbsp; x', 'Fish & chips — ©2024 \u00a0 x'],
    ['&amp;lt; is &lt;', '&lt; is <'],
    ['R&D &nosuch; & AT&T', 'R&D &nosuch; & AT&T'],
    ['&#12345678; stays', '&#12345678; stays'],
    ['a   b\tc', 'a b c'],
    ['x\u0000y \\. z', 'x\ufffdy . z'],
    ['a <b>b</b> <!-- c --> d', 'a b d'],
    ['![picture](a.png) text', 'text'],
    ['隐私\\*政策', '隐私*政策'],
  ])('of %j is %j', (source, value) => {
    expect(only(markdown(source)).text.value).toBe(value)
  })

  it.each([
    ['>>a\n>\\>', ['a', '>'], '>'],
    ['>>>>a\n>>>\\>>> b', ['a', '>>> b'], '>>> b'],
    ['>a\n> &gt; b', ['a', '> b'], '&gt; b'],
    ['>a\n>      > b', ['a', '> b'], '> b'],
    ['>a\n>     >\\> &amp; \\&amp;', ['a', '>> & &amp;'], '>\\> &amp; \\&amp;'],
    ['*a*>b', ['a>b'], 'a*>b'],
  ])('stands behind the marks of the quotes that it is in: %j', (source, texts, last) => {
    const { leaves } = markdown(source)
    expect(leaves.map(leaf => leaf.text.value)).toEqual(texts)
    const { text } = leaves.at(-1)!
    expect(source.slice(sourceStart(text, 0), sourceEnd(text, text.value.length))).toBe(last)
  })

  it('carries marks', () => {
    const leaf = only(
      markdown(
        '**a *b*** ~~c~~ `d  e` [f **g**](/h "i") <https://example.com/x> [j] www.example.org\n\n[j]: /k',
      ),
    )
    expect(leaf.text.value).toBe('a b c d e f g https://example.com/x j www.example.org')
    expect(marked(leaf, 'strong')).toEqual(['a b', 'g'])
    expect(marked(leaf, 'emphasis')).toEqual(['b'])
    expect(marked(leaf, 'delete')).toEqual(['c'])
    expect(marked(leaf, 'code')).toEqual(['d e'])
    expect(
      leaf.spans
        .filter(span => span.mark === 'link')
        .map(span => [leaf.text.value.slice(span.start, span.end), span.url]),
    ).toEqual([
      ['f g', '/h'],
      ['https://example.com/x', 'https://example.com/x'],
      ['j', '/k'],
      ['www.example.org', 'http://www.example.org'],
    ])
  })

  it('beside U+0000 has no asterisk more than the source', () => {
    const source = '***\u0000****a*****'
    const { text } = only(markdown(source))
    expect([
      text.value,
      ...[0, 1].map(at => source.slice(sourceStart(text, at), sourceEnd(text, at + 1))),
    ]).toEqual(['**\ufffda', '*', '*'])
  })

  it('in code is not the marks around it', () => {
    const source = 'a `` ` `` b'
    const { text } = only(markdown(source))
    expect([text.value, sourceStart(text, 2), sourceEnd(text, 3)]).toEqual(['a ` b', 5, 6])
  })

  it('in code keeps what would be an escape', () => {
    expect(only(markdown('`a\\*b &amp;`')).text.value).toBe('a\\*b &amp;')
  })
})

describe('raw HTML', () => {
  it('is read as HTML, at its place in the source', () => {
    const source = '# A\n\n<div class="x"><h2>B</h2>\n<ol start=2><li>c &amp; d</ol></div>\n\ne'
    const { leaves } = markdown(source)
    expect(leaves.map(leaf => [leaf.tag, leaf.marker, leaf.text.value])).toEqual([
      [1, '', 'A'],
      [2, '', 'B'],
      [0, '2.', 'c & d'],
      [0, '', 'e'],
    ])
    expect(leaves[2]!.start).toBe(source.indexOf('c &amp;'))
  })

  it('stands in the block that it is written in', () => {
    expect(markdown('- <p>a</p>\n').leaves.map(pathOf)).toEqual(['list>listItem'])
  })

  it('reports its limits at its place in the source', () => {
    const source = 'text\n\n<div><div>a</div></div>'
    expect(markdown(source, { maxDepth: 1 }).messages).toMatchObject([
      { code: 'max-depth', start: source.indexOf('<div>a') },
    ])
    expect(markdown(source, { maxNodes: 1 }).messages).toMatchObject([
      { code: 'max-nodes', start: source.indexOf('<div>a') },
    ])
  })
})

describe('hostile input', () => {
  const hostile: [string, string][] = [
    ['bullets in each other', '- '.repeat(1500) + 'x' + '\n'.repeat(1500)],
    ['numbers in each other', '1. '.repeat(1500) + 'x' + '\n'.repeat(1500)],
    ['quotes in each other', '> '.repeat(5000) + 'x'],
    [
      'an indented staircase',
      Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n') + '\n'.repeat(300),
    ],
    ['footnotes in each other', '[^a]: '.repeat(900) + 'x' + '\n'.repeat(900)],
    ['open brackets', '['.repeat(20_000)],
    ['stars', '*a '.repeat(20_000)],
    ['underscores', '_a '.repeat(20_000)],
    ['tildes', '~a'.repeat(20_000)],
    ['backticks', Array.from({ length: 300 }, (_, i) => '`'.repeat(i)).join(' ')],
    ['link heads', '[a]('.repeat(10_000)],
    ['open tags', '<a '.repeat(10_000)],
    ['a wide table', `${'|a'.repeat(1000)}\n${'|-'.repeat(1000)}\n${'|b\n'.repeat(1000)}`],
    ['nothing but short paragraphs', 'a\n\n'.repeat(40_001)],
    ['nothing but marks', '*a* [b](c)\n\n'.repeat(12_000)],
    ['a paragraph of many lines', 'word word\n'.repeat(20_000)],
  ]

  it.each(hostile)('of %s is read as text at once, with a message and no loss', (_, source) => {
    const said: string[] = []
    const from = process.cpuUsage().user
    const { leaves } = read(
      readers,
      source,
      { format: 'markdown', charset: undefined, limits: defaultLimits },
      (code, text) => said.push(`${code}: ${text}`),
    )
    expect((process.cpuUsage().user - from) / 1000).toBeLessThan(1000)
    expect(said[0]).toBe(
      'markdown-as-text: The Markdown is too long or too deeply nested for a Markdown parser; it was read as plain text.',
    )
    expect(said.filter(message => !/^(?:markdown-as-text|max-blocks):/.test(message))).toEqual([])
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
    expect(letters(leaves.map(leaf => leaf.text.value).join(''))).toBe(letters(source))
  })

  it.each([
    ['one long word', 'a'.repeat(30_000)],
    ['mail addresses', 'a@'.repeat(3000)],
    ['escapes', '\\'.repeat(2000)],
    ['a long line', 'word '.repeat(3000)],
    ['as many brackets as are let through', '['.repeat(3000)],
    ['as many link heads as are let through', '[a]('.repeat(2900)],
    ['as many stars as are let through', 'a**b'.repeat(1400)],
    ['as many containers as are let through', `${'> '.repeat(24)}x\n${'y\n'.repeat(200)}`],
  ])('of %s is let through, and read in time', (_, source) => {
    expect(isTame(source)).toBe(true)
    const from = process.cpuUsage().user
    readMarkdown(source, defaultLimits, () => undefined)
    expect((process.cpuUsage().user - from) / 1000).toBeLessThan(3000)
  })

  it('is not what people write', () => {
    expect(isTame('- [a](b) *c* [a](b) *c*\n'.repeat(1000))).toBe(true) // a long list of links
    expect(isTame(`${'word '.repeat(80)}\n\n`.repeat(3000))).toBe(true)
    expect(
      isTame(`${Array.from({ length: 8 }, (_, i) => `${'    '.repeat(i)}1. a`).join('\n')}\n`),
    ).toBe(true)
    expect(
      isTame(`| a | b | c | d |\n|---|---|---|---|\n${'| e | f | g | h |\n'.repeat(1500)}`),
    ).toBe(true)
    expect(isTame('')).toBe(true)
  })
})
