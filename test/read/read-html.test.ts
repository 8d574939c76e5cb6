import { decodeHTML } from 'entities'
import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../src/read/html/read-html.js'
import { MAX_PATH } from '../../src/read/leaf.js'
import { defaultLimits } from '../../src/tree/limits.js'
import { html, marked, only, pathOf, textsOf } from './support.js'

describe('blocks', () => {
  it('are the block elements, whatever stands inline in them', () => {
    expect(
      textsOf(
        html(
          '<h1>Title</h1><p>One <b>two</b> <span>three</span>.</p><div>Four<p>five</p>six</div>',
        ),
      ),
    ).toEqual(['Title', 'One two three.', 'Four', 'five', 'six'])
  })

  it('end where a block begins, without an end tag too', () => {
    expect(textsOf(html('<p>one<p>two<div>three<ul><li>four<li>five</ul>'))).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
    ])
  })

  it('are inline elements that a style makes blocks', () => {
    expect(
      textsOf(
        html(
          '<span style="display:block">a</span><span style="display: flex">b</span><span>c</span>d',
        ),
      ),
    ).toEqual(['a', 'b', 'cd'])
  })

  it('keep white space out, and text as it is printed', () => {
    expect(
      textsOf(html('<p>\n  one\n  two\t<b> three</b>\n</p> \n <p>&nbsp;</p><p> </p>')),
    ).toEqual(['one two three'])
    expect(textsOf(html('<p>one&nbsp;two&#160;three</p>'))).toEqual(['one\u00a0two\u00a0three'])
  })

  it('carry the heading level of their tag or role', () => {
    const { leaves } = html(
      '<h1>a</h1><h6><span>b</span></h6><div role="heading" aria-level="3">c</div><p role="heading">d</p><p role=heading aria-level=9>e</p><h7>f</h7>',
    )
    expect(leaves.map(leaf => leaf.tag)).toEqual([1, 6, 3, 2, 6, 0])
  })

  it('know whether they name what follows: captions and heads of tables do not', () => {
    const { leaves } = html(
      '<details><summary>a</summary>b</details><dl><dt>c</dt><dd>d</dd></dl><fieldset><legend>e</legend>f</fieldset><table><caption>g</caption><tr><th>h</th><td>i</td></tr></table>',
    )
    expect(leaves.filter(leaf => leaf.caption).map(leaf => leaf.text.value)).toEqual([
      'a',
      'c',
      'e',
    ])
  })

  it('that look alike share a style', () => {
    const [a, b, c, d] = html(
      '<p class="x"><b>a</b></p><p class="x"><b>b</b></p><p class="x">c</p><p class="y"><b>d</b></p>',
    ).leaves
    expect(a!.style).toBe(b!.style)
    expect(new Set([a, c, d].map(leaf => leaf!.style)).size).toBe(3)
  })

  it('are read from a document without tags, and from none', () => {
    expect(textsOf(html('just text'))).toEqual(['just text'])
    expect(html('')).toEqual({ leaves: [], removed: [], messages: [] })
    expect(html('<html><body></body></html>').leaves).toEqual([])
  })

  it('know the language that the page declares', () => {
    expect(html('<html lang=" tr "><p>a').declared).toBe('tr')
    expect(html('<html xml:lang="zh-CN"><p>a').declared).toBe('zh-CN')
    expect(html('<p lang="tr">a')).not.toHaveProperty('declared')
  })
})

describe('line breaks', () => {
  const joined = (source: string): [string, boolean][] =>
    html(source).leaves.map(leaf => [leaf.text.value, leaf.joined])

  it('divide a block into joined lines, and two of them into blocks', () => {
    expect(joined('<p>a<br>b<br/>c<br><br>d<br>&nbsp;<br>e</p><p>f')).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
      ['d', false],
      ['e', false],
      ['f', false],
    ])
  })

  it('before the text of a block or outside it join nothing', () => {
    expect(joined('<p>a</p><br><p>b</p>')).toEqual([
      ['a', false],
      ['b', false],
    ])
    expect(joined('<p><br>a')).toEqual([['a', false]])
    expect(joined('<div>a<p>b</p><br>c</div>')).toEqual([
      ['a', false],
      ['b', false],
      ['c', false],
    ])
  })

  it('in inline elements count as well', () => {
    expect(joined('<p><b>a<br>b</b></p>')).toEqual([
      ['a', false],
      ['b', true],
    ])
    expect(html('<p><b>a<br>b</b></p>').leaves.map(leaf => marked(leaf, 'strong'))).toEqual([
      ['a'],
      ['b'],
    ])
  })

  it('in preformatted text are line ends', () => {
    expect(joined('<pre>a  b\n  c\r\n\r\nd</pre>')).toEqual([
      ['a  b', false],
      ['c', true],
      ['d', false],
    ])
    expect(textsOf(html('<textarea>a\nb &lt;p> c</textarea>'))).toEqual(['a', 'b <p> c'])
  })

  it('are rules when they are drawn', () => {
    const { leaves } = html('<p>a<hr>b')
    expect(leaves.map(leaf => leaf.kind)).toEqual(['text', 'rule', 'text'])
    expect(leaves[1]).toMatchObject({ start: 4, end: 8 })
  })
})

describe('lists', () => {
  const items = (source: string): string[] =>
    html(source).leaves.map(leaf => `${pathOf(leaf)} ${leaf.marker}${leaf.text.value}`)

  it('number their items', () => {
    expect(
      items(
        '<ol><li>a</li><li>b</li></ol><ol start="5"><li>c<li>d<li value=9>e<li>f</ol><ol start=x><li>g</ol>',
      ),
    ).toEqual([
      'list>listItem 1.a',
      'list>listItem 2.b',
      'list>listItem 5.c',
      'list>listItem 6.d',
      'list>listItem 9.e',
      'list>listItem 10.f',
      'list>listItem 1.g',
    ])
  })

  it('without numbers have none', () => {
    expect(items('<ul><li>a<li value=3>b</ul><menu><li>c</menu><dir><li>d</dir>')).toEqual([
      'list>listItem a',
      'list>listItem b',
      'list>listItem c',
      'list>listItem d',
    ])
  })

  it('nest, and go on counting after a list inside', () => {
    expect(items('<ol><li>a<ul><li>b<ol><li>c</ol></ul>d<li>e</ol>')).toEqual([
      'list>listItem 1.a',
      'list>listItem>list>listItem b',
      'list>listItem>list>listItem>list>listItem 1.c',
      'list>listItem d',
      'list>listItem 2.e',
    ])
  })

  it("print an item's number before its first text only", () => {
    expect(items('<ol><li><p>a</p><p>b</p><li><br>c</ol>')).toEqual([
      'list>listItem 1.a',
      'list>listItem b',
      'list>listItem 2.c',
    ])
  })

  it('lose the number of an empty item, and give it to nobody else', () => {
    expect(items('<ol><li></li><li>a</li></ol><p>b</p><ol><li></li></ol><p>c</p>')).toEqual([
      'list>listItem 2.a',
      ' b',
      ' c',
    ])
  })

  it('share one list and one item object between leaves that stand in the same', () => {
    const [a, b, c] = html('<ul><li><p>a</p><p>b</p><li>c</ul>').leaves
    expect(a!.path[0]).toBe(c!.path[0])
    expect(a!.path[1]).toBe(b!.path[1])
    expect(a!.path[1]).not.toBe(c!.path[1])
    expect(a!.path[0]).toEqual({ type: 'list', ordered: false })
  })

  it('keep an item without a list', () => {
    expect(items('<div><li>a</li></div>')).toEqual(['list>listItem a'])
  })

  it('of definitions keep terms and descriptions', () => {
    expect(
      html('<dl><dt>Data<dd>what we know<dd>about you<dt>Cookie<dd>a file</dl>').leaves.map(
        leaf => [leaf.text.value, leaf.caption],
      ),
    ).toEqual([
      ['Data', true],
      ['what we know', false],
      ['about you', false],
      ['Cookie', true],
      ['a file', false],
    ])
  })

  it('stand at the deepest level that the tree keeps when they are deeper', () => {
    const { leaves } = html('<ol><li>a'.repeat(100))
    expect(leaves).toHaveLength(100)
    for (const leaf of leaves) expect(leaf.path.length).toBeLessThanOrEqual(MAX_PATH + 1)
    expect(leaves.at(-1)!.marker).toBe('')
  })
})

describe('tables', () => {
  const cells = (source: string): string[] =>
    html(source).leaves.map(leaf => `${pathOf(leaf)} ${leaf.text.value}`)

  it('of data keep rows and cells', () => {
    const source =
      '<table><thead><tr><th>Data<th>Why</thead><tbody><tr><td>name<td>orders<tr><td>phone<td></table>'
    expect(cells(source)).toEqual(
      ['Data', 'Why', 'name', 'orders', 'phone'].map(text => `table>tableRow>tableCell ${text}`),
    )
    const [a, b, c] = html(source).leaves
    expect(a!.path[1]).toBe(b!.path[1])
    expect(a!.path[0]).toBe(c!.path[0])
    expect(a!.path[1]).not.toBe(c!.path[1])
  })

  it('that place a page leave no trace in the paths', () => {
    expect(cells('<table><tr><td><h1>Title</h1><p>a<td>b</table>')).toEqual([' Title', ' a', ' b']) // a heading in a cell
    expect(cells('<table><tr><td>a<tr><td>b</table>')).toEqual([' a', ' b']) // one column
    expect(cells(`<table><tr><td>${'<p>a'.repeat(7)}<td>b</table>`)).toEqual([
      ...Array<string>(7).fill(' a'),
      ' b',
    ]) // many blocks in a cell
  })

  it('of data inside a table of layout stay', () => {
    expect(
      cells('<table><tr><td><p>a</p><table><tr><td>b<td>c</table><ul><li>d</ul></table>'),
    ).toEqual([' a', 'table>tableRow>tableCell b', 'table>tableRow>tableCell c', 'list>listItem d'])
  })

  it('take lines in one cell for one block', () => {
    expect(cells(`<table><tr><td>${'a<br>'.repeat(9)}<td>b</table>`).at(-1)).toBe(
      'table>tableRow>tableCell b',
    )
  })

  it('ignore rows and cells out of place', () => {
    expect(cells('<tr><td>a</td></tr><td>b</td>')).toEqual([' a', ' b'])
  })
})

describe('inline markup', () => {
  const leaf = only(
    html(
      '<p>a <b>b <i>c</i></b> <span style="font-weight: 700">d</span> <del>e</del> <code>f</code> <strong>g</strong></p>',
    ),
  )
  it.each([
    ['strong', ['b c', 'd', 'g']],
    ['emphasis', ['c']],
    ['delete', ['e']],
    ['code', ['f']],
  ])('marks %s', (mark, texts) => {
    expect(marked(leaf, mark)).toEqual(texts)
  })

  it('takes neighbours of one mark together', () => {
    expect(marked(only(html('<b>a</b><b>b</b><strong> c</strong>')), 'strong')).toEqual(['ab c'])
  })

  it('reaches into the blocks in it', () => {
    expect(html('<b><p>a</p><p>b</p></b>').leaves.map(leaf => marked(leaf, 'strong'))).toEqual([
      ['a'],
      ['b'],
    ])
    expect(marked(only(html('<p style="font-weight:bold">a <em>b</em></p>')), 'strong')).toEqual([
      'a b',
    ])
  })

  it("does not mark the white space at a block's ends", () => {
    expect(only(html('<p> <b> a </b> </p>')).spans).toEqual([{ mark: 'strong', start: 0, end: 1 }])
  })

  it.each(['400', 'normal', 'lighter', '100'])('does not take font-weight %s for bold', weight => {
    expect(only(html(`<span style="font-weight:${weight}">a</span>`)).spans).toEqual([])
  })

  it('keeps where links go', () => {
    const { spans } = only(
      html('<p>see <a href="/a?b=1&amp;c">here</a> or <a name="x">there</a>, <a href="">empty</a>'),
    )
    expect(spans.map(span => [span.mark, span.url])).toEqual([
      ['link', '/a?b=1&c'],
      ['link', ''],
    ])
  })

  it('keeps links apart that go to different places', () => {
    expect(marked(only(html('<a href=a>a</a><a href=b>b</a>')), 'link')).toEqual(['a', 'b'])
  })
})

describe('entities', () => {
  it('are decoded, and mapped to what the source writes', () => {
    expect(textsOf(html('<p>Fish &amp; chips &lt;b&gt; &copy; &#1055;&#x440;'))).toEqual([
      'Fish & chips <b> © Пр',
    ])
  })

  it.each([309, 5000])('with a number of %i digits are a lost character', digits => {
    expect(textsOf(html(`<p>a&#${'9'.repeat(digits)};b</p><p>c`))).toEqual(['a\ufffdb', 'c'])
  })

  it('in bare ampersands are none', () => {
    expect(textsOf(html('<p>R&D & co &'))).toEqual(['R&D & co &'])
  })
})

describe('broken markup', () => {
  it('stray end tags leave the text whole and its offsets right', () => {
    expect(textsOf(html('<p>a</b>b</i></span> c</foo >d&amp;</b>e'))).toEqual(['ab cd&e'])
    expect(textsOf(html('a</b>< b</b>< /c> d'))).toEqual(['a< b< /c> d'])
  })

  it('end tags may have attributes as start tags do', () => {
    expect(textsOf(html(`<p>a</b x="1>2" y='3>4'>b</b x=">c`))).toEqual(['ab'])
    expect(textsOf(html('<p>a</b =">b</b/=">c</b x/=">d</b x=1"=">e</b x==">f'))).toEqual([
      'abcdef',
    ])
  })

  it('comments in text leave the text whole', () => {
    expect(
      textsOf(html('<p>a<!-- x -->b <!-- <p>y</p> --> c<![CDATA[ z ]]>d<?php echo 1 ?>e')),
    ).toEqual(['ab cde'])
  })

  it('end tags without a name are comments', () => {
    expect(textsOf(html('<p>a</>b</ p>c</\tx="d">e</ f'))).toEqual(['abce'])
    expect(textsOf(html('<p>a</'))).toEqual(['a</'])
  })

  it('tags that are never closed or opened change nothing', () => {
    expect(textsOf(html('</div></p>a<b>b<div>c</b>d<'))).toEqual(['ab', 'c', 'd<'])
    expect(textsOf(html('a <5 b < c'))).toEqual(['a <5 b < c'])
  })

  it('lone surrogates and controls stay', () => {
    expect(textsOf(html('<p>a\ud800b\u0000c\u001bd'))).toEqual(['a\ud800b\u0000c\u001bd'])
  })
})

describe('what is not printed', () => {
  it.each([
    'script',
    'style',
    'template',
    'noscript',
    'iframe',
    'svg',
    'object',
    'select',
    'title',
    'head><title',
  ])('is left out: %s', name => {
    expect(textsOf(html(`<p>a</p><${name}>hidden</${name.split('><').at(-1)}><p>b</p>`))).toEqual([
      'a',
      'b',
    ])
  })

  it('is a frameset only before anything is printed', () => {
    expect(textsOf(html('<html><frameset><frame>a</frameset></html>'))).toEqual([])
    for (const before of ['<body>', '<br>', '<img>', '<p>', '<hr>'])
      expect(textsOf(html(`${before}<frameset>b`)).at(-1)).toBe('b')
    expect(textsOf(html('a<frameset>b'))).toEqual(['a', 'b'])
    expect(textsOf(html('<p>a</p><p>b</p><frameset>c', { maxNodes: 2 }))).toEqual(['a', 'b', 'c'])
  })

  it('is not the page after <noscript><iframe/></noscript>', () => {
    expect(
      textsOf(html('<p>a</p><noscript><iframe src="x" height="0"/></noscript><p>b</p>')),
    ).toEqual(['a', 'b'])
    expect(textsOf(html('<p>a</p><noscript><iframe src="x"></iframe></noscript><p>b</p>'))).toEqual(
      ['a', 'b'],
    )
  })

  it.each(['title', 'textarea', 'script', 'style', 'iframe', 'noscript', 'select', 'template'])(
    'is not the page after <%s/>',
    name => {
      expect(textsOf(html(`<p>a</p><${name}/><p>b</p>`))).toEqual(['a', 'b'])
    },
  )

  it('is what follows a slash that closes nothing', () => {
    expect(textsOf(html('<p>a</p><script/ >b</script><title/\n>c</title><p>d</p>'))).toEqual([
      'a',
      'd',
    ])
  })

  it('is a select of options alone; of others all is read, as what ends them is not clear', () => {
    expect(
      textsOf(
        html(
          'a<select name="x"><optgroup label="<b>"><option>no</option></optgroup><!-- <p> --><hr><option>no<script>no</script></SELECT>b',
        ),
      ),
    ).toEqual(['ab'])
    expect(textsOf(html('a<select><option>b</option>c'))).toEqual(['a', 'b', 'c'])
    expect(textsOf(html('<p>a<select></p>b<select>c'))).toEqual(['a', 'bc'])
    expect(textsOf(html('<table><tr><td><select><option>b<td>a</table>'))).toEqual(['b', 'a'])
    expect(textsOf(html('<option>a</option><table></option><td><select></p></table>b'))).toEqual([
      'a',
      'b',
    ])
    expect(textsOf(html('<select><div>a<select>b'))).toEqual(['ab'])
    expect(textsOf(html('<select><div>a<!-- '))).toEqual(['a'])
    expect(textsOf(html('a<select></</select><select>b</select>c'))).toEqual(['abc'])
    expect(textsOf(html('a<select><!-- b -- c --></select>d'))).toEqual(['ad'])
  })

  it('is nothing that an odd select holds: a browser passes over its tags', () => {
    for (const name of ['svg', 'style', 'title', 'xmp', 'iframe', 'noscript', 'frameset'])
      expect(textsOf(html(`<select><td><${name}><select>a`)), name).toEqual(['a'])
    for (const end of ['</select>', '<select>', '<input>', '<textarea></textarea>'])
      expect(textsOf(html(`<select><td>${end}<style>no</style>a`)), end).toEqual(['a'])
    expect(textsOf(html('<select><td><script>no</script>a'))).toEqual(['a'])
    expect(textsOf(html('a<svg><select>no</select></svg>b'))).toEqual(['ab'])
  })

  it('is what ends SVG, in an element that holds HTML in MathML only', () => {
    expect(textsOf(html('<svg><mtext>no<p>a'))).toEqual(['a'])
    expect(textsOf(html('<svg><desc>no<p>no</p></desc></svg>b'))).toEqual(['b'])
  })

  it('is hidden, not lost, when a style hides it', () => {
    const { leaves } = html(
      '<div hidden>a</div><div style="display:none">b<p>c</p></div><span style="visibility: hidden"><p>d</p></span><p>e',
    )
    expect(leaves.map(leaf => [leaf.text.value, leaf.region.hidden])).toEqual([
      ['a', true],
      ['b', true],
      ['c', true],
      ['d', true],
      ['e', false],
    ])
  })

  it('is not the panel of an accordion', () => {
    expect(
      textsOf(
        html(
          '<button aria-expanded="false">Data</button><div class="panel" hidden><p>We keep it.</p></div><details><summary>Rights</summary><p>You have some.</p></details>',
        ),
      ),
    ).toEqual(['Data', 'We keep it.', 'Rights', 'You have some.'])
  })
})

describe('regions', () => {
  it('tell roles, names and what they stand in', () => {
    const { leaves } = html(
      '<body><header id="Top">a</header><main><section class="Policy Text"><p>b</p></section></main><div role="Dialog" class="cookie">c</div></body>',
    )
    const chain = leaves.map(({ region }) => {
      const roles = []
      for (let at: typeof region | undefined = region; at; at = at.parent)
        roles.push(`${at.role} ${at.name}`.trim())
      return roles
    })
    expect(chain).toEqual([
      ['header top', 'body', 'page'],
      ['section policy text', 'main', 'body', 'page'],
      ['dialog cookie', 'body', 'page'],
    ])
  })
})

describe('limits', () => {
  const nested = (depth: number): string =>
    `${'<div>'.repeat(depth)}in${'</div>'.repeat(depth)}<p>out`

  it('maxDepth is the depth that is still read as it stands', () => {
    expect(html(nested(512))).toMatchObject({ messages: [] })
    const { messages, leaves } = html(nested(513))
    expect(messages).toEqual([
      {
        code: 'max-depth',
        text: 'Elements nested more than 512 deep: what is deeper stands at that depth.',
        start: 512 * 5,
      },
    ])
    expect(leaves.map(leaf => leaf.text.value)).toEqual(['in', 'out'])
  })

  it('maxDepth can be set', () => {
    expect(html(nested(3), { maxDepth: 3 }).messages).toEqual([])
    expect(html(nested(4), { maxDepth: 3 }).messages.map(m => m.text)).toEqual([
      'Elements nested more than 3 deep: what is deeper stands at that depth.',
    ])
  })

  it('deeper text keeps its order, its blocks, and where it ends', () => {
    const { leaves } = html(
      '<section id=a><div>1<div>2<b>3</b> 4<p>5</p>6</div>7</div></section><p>8',
      { maxDepth: 2 },
    )
    expect(leaves.map(leaf => leaf.text.value)).toEqual(['1', '23 4', '5', '6', '7', '8'])
    expect(leaves.map(leaf => leaf.region.role)).toEqual([
      'div',
      'div',
      'div',
      'div',
      'div',
      'page',
    ])
    expect(textsOf(html('<div><div><p>a</div>b</div>c', { maxDepth: 2 }))).toEqual(['a', 'b', 'c'])
    expect(textsOf(html('<div><div><i>a<script>x</script>b', { maxDepth: 2 }))).toEqual(['ab'])
  })

  it('a depth of 2000 loses nothing', () => {
    const source =
      Array.from({ length: 2000 }, (_, i) => `<div>${i} `).join('') +
      'x' +
      Array.from({ length: 500 }, (_, i) => `</div>${i}`).join('')
    const { leaves } = html(source)
    expect(leaves.map(leaf => leaf.text.value)).toEqual([
      ...Array.from({ length: 1999 }, (_, i) => String(i)),
      '1999 x',
      ...Array.from({ length: 500 }, (_, i) => String(i)),
    ])
    let regions = 0
    for (
      let at: (typeof leaves)[0]['region'] | undefined = leaves[1999]!.region;
      at;
      at = at.parent
    )
      regions++
    expect(regions).toBe(513)
  })

  it.each([
    ['open elements', '<div>'.repeat(100_000)],
    ['closed elements', '<div>'.repeat(40_000) + '</div>'.repeat(40_000)],
    ['stray end tags in depth', '<div>'.repeat(25_000) + '</x>'.repeat(25_000)],
    ['end tags in the wrong order', '<div><b>'.repeat(10_000) + '</b></p>'.repeat(10_000)],
    ['foreign content that is not closed', '<p><svg></p>'.repeat(20_000)],
    ['self-closed foreign content', '<svg/><title/>'.repeat(20_000)],
    ['inline marks in one paragraph', '<p>' + '<b>x</b> <i>y</i> '.repeat(15_000)],
    ['entities in one paragraph', '<p>' + '&amp; '.repeat(80_000)],
    ['stray end tags in one paragraph', '<p>' + 'a</b>'.repeat(40_000)],
  ])('many %s take linear time', (_, source) => {
    const from = process.cpuUsage().user
    const { leaves } = readHtml(`${source}end`, defaultLimits, () => undefined)
    expect(leaves.at(-1)!.text.value).toMatch(/end$/)
    expect((process.cpuUsage().user - from) / 1000).toBeLessThan(4000)
  })

  it('maxNodes counts elements and texts; what follows is kept as plain text', () => {
    const source = '<h1>a</h1><p>b <b>c</b></p><ul><li>d<li>e</ul>f<script>g</script>h<br>i'
    expect(html(source, { maxNodes: 16 }).messages).toEqual([])
    const full = textsOf(html(source))
    const { leaves, messages } = html(source, { maxNodes: 2 })
    expect(leaves.map(leaf => leaf.text.value)).toEqual(full)
    expect(leaves.map(leaf => leaf.tag + leaf.path.length)).toEqual(
      [1, 0, 0, 0, 0, 0, 0].slice(0, leaves.length),
    )
    expect(messages).toEqual([
      {
        code: 'max-nodes',
        text: 'More than 2 nodes: what follows is kept as plain text.',
        start: source.indexOf('<p>'),
      },
    ])
  })
})

describe('against parse5', () => {
  interface Parsed {
    nodeName: string
    value?: string
    childNodes?: Parsed[]
  }
  const printedBy5 = (source: string): string => {
    let out = ''
    const stack: Parsed[] = [parseFragment(source)]
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (node.nodeName === '#text') out += node.value ?? ''
      if (node.childNodes && !['script', 'style'].includes(node.nodeName))
        stack.push(...[...node.childNodes].reverse())
    }
    return out.replace(/\s+/g, '')
  }
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<b>',
    '</b>',
    '<i>',
    '</i>',
    '<ul>',
    '<li>',
    '</li>',
    '</ul>',
    '<h2>',
    '</h2>',
    '<br>',
    '</br>',
    '<a href="x>y">',
    '</a>',
    '<span class=x>',
    '</span>',
    '<!-- - -- > -->',
    '&amp;',
    '&lt',
    '&#1072;',
    '&nosuch;',
    '&',
    '<script>if (a < b) "</p>"</script>',
    ' ',
    '\n',
    'word',
    'слово',
    '字',
    '< ',
    '<3',
    '</ x>',
    '</>',
    '?',
    '"',
  )

  it('prints the same letters in the same order, for any mess of tags and text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), pieces => {
        const source = pieces.join('')
        expect(textsOf(html(source)).join('').replace(/\s+/g, '')).toBe(printedBy5(source))
      }),
      { numRuns: 300 },
    )
  })

  it('decodes every named entity as it does', () => {
    for (const name of [
      'nbsp',
      'laquo',
      'raquo',
      'mdash',
      'hellip',
      'Scaron',
      'euro',
      'rsquo',
      'ccedil',
      'Euml',
      'NotEqualTilde',
      'acE',
    ]) {
      expect(textsOf(html(`<p>a&${name};b`))).toEqual([`a${decodeHTML(`&${name};`)}b`])
    }
  })
})
