import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { parsePolicy } from '../../src/parse-policy.js'
import { labels } from '../../src/tree/labels.js'
import { script, scriptHash } from '../../src/views/html/script.js'
import { style } from '../../src/views/html/style.js'
import { surveyPolicy } from '../../src/views/html/survey.js'
import { toHtml } from '../../src/views/to-html.js'
import { sectionsOf } from '../../src/views/walk.js'
import { hostileDocuments } from '../support/hostile-documents.js'
import { liveInReport } from '../support/live-in-report.js'
import { payloads } from '../support/payloads.js'
import { visitNodes } from '../support/visit-nodes.js'
import { hostilePolicy } from './hostile-policy.js'
import { readReport } from './read-report.js'
import type { Node, Parent } from 'unist'
import type { Label, Policy } from '../../src/tree/types.js'

const skeletonOf = (payload: string): string => readReport(toHtml(hostilePolicy(payload))).skeleton
/** What there is when all strings are tame. */
const expected = skeletonOf('tame')

describe('whatever a document holds', () => {
  test.each(payloads.map(payload => [JSON.stringify(payload), payload]))(
    '%s adds no node and no attribute',
    (_, payload) => {
      expect(skeletonOf(payload)).toBe(expected)
    },
  )

  test('random strings add no node and no attribute', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ...payloads,
        '<',
        '>',
        '"',
        "'",
        '&',
        '`',
        '=',
        '/',
        '!',
        '-',
        '#',
        ';',
        '\n',
        '\u0000',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), pieces => {
        expect(skeletonOf(`1${pieces.join('')}`)).toBe(expected)
      }),
      { numRuns: 60 },
    )
  })

  test('no acting character gets out, and the report can be encoded', () => {
    for (const payload of payloads) {
      const html = toHtml(hostilePolicy(payload))
      expect(html).not.toMatch(
        /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u,
      )
      expect(html).not.toMatch(/[\ud800-\udfff]/u)
      for (const [, value] of html.matchAll(/ title="([^"]*)"/g))
        expect(value).not.toMatch(/[\u061c\u200b-\u200f\ufeff]/u)
    }
    expect(toHtml(hostilePolicy('a\u202eb\u0000c\u009bd'))).toContain('a[U+202E]b\u2400c[U+009B]d')
  })

  test("only the report's own elements and attributes are there", () => {
    const { elements, all, text, attribute } = readReport(toHtml(hostilePolicy(payloads.join(' '))))
    const names = new Set(elements.flatMap(e => e.attrs.map(a => a.name)))
    expect(
      [...names].filter(
        name =>
          name.startsWith('on') ||
          [
            'src',
            'srcdoc',
            'srcset',
            'style',
            'action',
            'formaction',
            'data',
            'poster',
            'background',
            'ping',
          ].includes(name),
      ),
    ).toEqual([])
    expect(
      elements.filter(e =>
        [
          'iframe',
          'frame',
          'object',
          'embed',
          'img',
          'svg',
          'math',
          'link',
          'base',
          'form',
          'audio',
          'video',
          'template',
        ].includes(e.tagName),
      ),
    ).toEqual([])
    expect(all('input').map(e => [attribute(e, 'id'), attribute(e, 'name')])).toEqual([
      ['search', undefined],
    ])
    expect(all('script').map(e => text(e))).toEqual([script])
    expect(all('style').map(e => text(e))).toEqual([style])
    expect(
      all('meta')
        .map(e => attribute(e, 'http-equiv'))
        .filter(Boolean),
    ).toEqual(['Content-Security-Policy'])
    const targets = new Set(elements.map(e => attribute(e, 'id')))
    for (const element of elements.filter(e => attribute(e, 'href') !== undefined)) {
      expect(element.tagName).toBe('a')
      expect(attribute(element, 'href')).toMatch(/^#(s\d+|m\d+|text|removed|messages)$/)
      expect(targets).toContain(attribute(element, 'href')!.slice(1))
    }
  })

  test('markup is shown as it stands', () => {
    for (const payload of payloads.filter(p => /^[\x20-\x7e]+$/.test(p))) {
      const { all, text } = readReport(toHtml(hostilePolicy(payload)))
      expect(text(all('h1')[0]!)).toBe(payload)
      expect(text(all('title')[0]!)).toBe(payload)
      expect(text(all('mark')[0]!)).toBe(payload)
      expect(text(all('pre')[0]!)).toBe(payload)
    }
  })

  test('payloads in real input of all formats add nothing live', () => {
    for (const payload of payloads)
      for (const { source, format } of hostileDocuments(payload)) {
        expect({
          source,
          live: liveInReport(toHtml(parsePolicy(source, { format }), { source })),
        }).toEqual({ source, live: [] })
      }
    expect(liveInReport('<p onclick="a">b<u>c</u><script>d</script><a href="/e">')).toEqual(
      expect.arrayContaining(['onclick=a', '<u>', '<script> of another', 'href=/e']),
    )
  }, 60_000)

  test('payloads in real input stay text', () => {
    const body = payloads
      .map(
        p =>
          `<p>cookies ${p.replace(/[<>&"]/g, c => `&#${c.charCodeAt(0)};`)} <a href="${p.replace(/[&"]/g, c => `&#${c.charCodeAt(0)};`)}">our cookies</a></p>`,
      )
      .join('\n')
    const source = `<h1>Privacy policy</h1><h2>Cookies &lt;script&gt;</h2>${body}`
    const { all } = readReport(toHtml(parsePolicy(source), { source, title: '</title><script>' }))
    expect([
      all('script').length,
      all('style').length,
      all('img').length,
      all('iframe').length,
    ]).toEqual([1, 1, 0, 0])
    expect(all('.link').length).toBeGreaterThan(40)
  })
})

test('the script is the one that the security policy lets run', () => {
  const hash = createHash('sha256').update(script).digest('base64')
  expect(scriptHash, `set scriptHash in src/views/html/script.ts to '${hash}'`).toBe(hash)
  expect(toHtml(parsePolicy('x'))).toContain(`script-src 'sha256-${hash}'`)
})

test('no two labels have the same colour and line', () => {
  const looks = [...style.matchAll(/\.l\d+\{--h:(\d+);--line:(\w+)\}/g)].map(
    ([, hue, line]) => `${hue} ${line}`,
  )
  expect(looks.length).toBe(labels.length)
  expect(new Set(looks).size).toBe(labels.length)
})

describe.each(['en/clean.html', 'tr/messy.html', 'ru/messy.html', 'zh/notes.md', 'sq/plain.txt'])(
  'fixture %s',
  name => {
    const source = readFileSync(`fixtures/${name}`, 'utf8')
    const policy = parsePolicy(source)
    const { all, text, attribute, elements } = readReport(toHtml(policy, { source }))
    const main = all('main')[0]!
    const bare = (s: string): string => s.replace(/\s+/g, '')
    const ancestors = (element: typeof main): (typeof main)[] => {
      const all: (typeof main)[] = []
      for (let up = element.parentNode; up && 'attrs' in up; up = up.parentNode) all.push(up)
      return all
    }

    test('all text is there, in order', () => {
      const printed = [...visitNodes(policy)].flatMap(({ node }) =>
        'value' in node ? [String(node.value)] : [],
      )
      const isOurs = (e: typeof main): boolean =>
        ['about', 'rest'].some(c => attribute(e, 'class')?.split(' ').includes(c))
      expect(bare(text(all('h1')[0]!) + text(main, isOurs))).toBe(bare(printed.join('')))
      for (const { text: gone } of policy.removed) expect(text(main)).toContain(gone)
    })

    test('exactly the evidence is marked', () => {
      const ranges: [number, number][] = []
      for (const { start, end } of surveyPolicy(policy).found) {
        const last = ranges.at(-1)
        if (last && start <= last[1]) last[1] = Math.max(last[1], end)
        else ranges.push([start, end])
      }
      expect(ranges.length).toBeGreaterThan(20)
      const marked = ranges
        .map(([start, end]) => source.slice(start, end))
        .map(s =>
          name.endsWith('.html')
            ? text(parseFragment(s) as unknown as typeof main)
            : s.replace(/[*_\\]/g, ''),
        )
      expect(all('.wide')).toEqual([])
      expect(
        bare(
          all('mark')
            .map(e => text(e))
            .join(''),
        ),
      ).toBe(bare(marked.join('')))
    })

    test('the blocks of each section stand together, apart from those of the sections in it', () => {
      const sections = [...sectionsOf(policy)]
      const own = all('.own').filter(e => attribute(ancestors(e)[0]!, 'id'))
      expect(own.filter(e => ancestors(e).some(a => attribute(a, 'class') === 'own'))).toEqual([])
      expect(own.map(e => attribute(ancestors(e)[0]!, 'id'))).toEqual(
        sections.map((_, i) => `s${i + 1}`),
      )
      expect(
        all('.own')
          .flatMap(e => e.childNodes)
          .filter(e => e.nodeName === 'section'),
      ).toEqual([])
      expect(main.childNodes.filter(e => e.nodeName === 'p')).toEqual([])
    })

    test('the outline links every section, with its language', () => {
      const sections = [...sectionsOf(policy)]
      const links = all('a').filter(a => /^#s\d/.test(attribute(a, 'href')!))
      expect(links.map(a => text(a))).toEqual(
        sections.map(
          s => `${s.number === undefined ? '' : `${s.number} `}${s.title || '(no heading)'}`,
        ),
      )
      for (const [i, link] of links.entries()) {
        const target = elements.find(e => attribute(e, 'id') === attribute(link, 'href')!.slice(1))!
        expect(target.tagName).toBe('section')
        expect(attribute(target, 'lang')).toBe(sections[i]!.language)
      }
      const levels = surveyPolicy(policy).sections.map(({ level }) => level)
      expect(links.map(a => ancestors(a).filter(e => e.tagName === 'ol').length - 1)).toEqual(
        levels,
      )
      for (const { labels: given } of sections)
        for (const { id } of given)
          expect(
            all('.filter')
              .map(e => text(e))
              .join(),
          ).toContain(labels.find(l => l.id === id)!.title)
    })
  },
)

/** The texts of the marks below a heading that says the same: a word alone is no topic. */
const marksOf = (body: string, given?: { source?: string }): string[] => {
  // a title before and a plain paragraph behind, lest the text under test be taken for a title
  const source = body.startsWith('<')
    ? `<h1>Policy</h1>\n<h2>Cookies</h2>\n${body}\n<p>Apples and pears.</p>`
    : `# Policy\n\n## Cookies\n\n${body}\n\nApples and pears.\n`
  const { all, text, attribute } = readReport(toHtml(parsePolicy(source), given ?? { source }))
  return all('mark')
    .map(e => `${attribute(e, 'class')!.includes('wide') ? 'all: ' : ''}${text(e)}`)
    .filter(mark => mark !== 'Cookies')
}

describe('evidence is marked', () => {
  test.each([
    [
      'entities',
      '<p>Tom &amp; Jerry &#160;&nbsp;use <b>&quot;cookies&quot;</b> &lt;here&gt;</p>',
      ['cookies'],
    ],
    ['collapsed white space', '<p>\n  We   keep\n\t and use\n   cookies  here</p>', ['cookies']],
    ['an entity in the term', '<p>Here are c&#111;okies &amp; more</p>', ['cookies']],
    [
      'tags without a mark, comments',
      '<p>Our <span class="a">own</span> <!-- > --> <i></i> cookies</p>',
      ['cookies'],
    ],
    ['Markdown escapes', 'A \\* star and \\_ cookies here', ['cookies']],
    [
      'a hard-wrapped quote',
      '> This quotation goes on for line after line after line, as letters do when\n> they come from an old machine, and somewhere in the middle of it there are\n> some cookies that were left on a plate in the kitchen of the house where\n> an aunt of mine lived for years when I was young and had no aunts of my own\n> to speak of, and of which I think whenever I see a plate on a kitchen table.',
      ['cookies'],
    ],
    ['an astral character before', '<p>😀 &#x1F600; We use cookies.</p>', ['cookies']],
  ])('through %s', (_, source, marks) => {
    expect(marksOf(source)).toEqual(marks)
  })

  test('in a whole text if the source is not there or another', () => {
    const html = '<p>Tom &amp; Jerry use cookies</p>'
    expect(marksOf(html, {})).toEqual(['all: Tom & Jerry use cookies'])
    expect(marksOf(html, { source: 'x'.repeat(100) })).toEqual(['all: Tom & Jerry use cookies'])
    expect(marksOf('<p>Tom and Jerry use cookies</p>', {})).toEqual(['cookies'])
  })

  const at = (start: number, end: number): Policy['position'] => ({
    start: { line: 1, column: start + 1, offset: start },
    end: { line: 1, column: end + 1, offset: end },
  })
  const evidence = (term: string, start: number, end: number): Label['evidence'][number] => ({
    term,
    language: 'en',
    in: 'body',
    position: at(start, end),
  })
  /** Texts that follow each other, each with its length in the source; their marks as text, keys and tooltip. */
  const marksIn = (
    texts: [value: string, length: number][],
    given: Record<string, Label['evidence']>,
  ): (string | undefined)[][] => {
    let end = 0
    const children = texts.map(([value, length]) => ({
      type: 'text' as const,
      value,
      position: at(end, (end += length)),
    }))
    const data = {
      labels: Object.entries(given).map(([id, all]) => ({ id, score: 1, evidence: all })),
    }
    const { all, text, attribute } = readReport(
      toHtml({
        type: 'policy',
        schemaVersion: 1,
        language: 'en',
        languages: [],
        removed: [],
        messages: [],
        position: at(0, end),
        children: [{ type: 'paragraph', position: at(0, end), children, data }],
      }),
    )
    return all('mark').map(e => [text(e), attribute(e, 'data-l'), attribute(e, 'title')])
  }

  test('where terms overlap, once for each set of them', () => {
    expect(
      marksIn([['abcdefghij0123456789', 20]], {
        cookies: [evidence('one', 2, 8), evidence('two', 12, 14)],
        mine: [evidence('three', 5, 10)],
      }),
    ).toEqual([
      ['cde', '0', 'Cookies and tracking: “one” (en)'],
      ['fgh', '0 1', 'Cookies and tracking: “one” (en)\nmine: “three” (en)'],
      ['ij', '1', 'mine: “three” (en)'],
      ['23', '0', 'Cookies and tracking: “two” (en)'],
    ])
  })

  test('across texts, in those that it shares a character with only', () => {
    const tip = 'Cookies and tracking: “term” (en)'
    expect(
      marksIn(
        [
          ['abcd', 4],
          ['efgh', 4],
          ['ij', 9],
        ],
        { cookies: [evidence('term', 2, 8)] },
      ),
    ).toEqual([
      ['cd', '0', tip],
      ['efgh', '0', tip],
    ])
    expect(
      marksIn(
        [
          ['ij', 9],
          ['abcd', 4],
        ],
        { cookies: [evidence('term', 9, 11)] },
      ),
    ).toEqual([['ab', '0', tip]])
  })

  test('by whole characters', () => {
    expect(
      marksIn([['a😀b', 4]], { cookies: [evidence('term', 2, 4)] }).map(([text]) => text),
    ).toEqual(['😀b'])
    expect(
      marksIn([['a😀b', 4]], { cookies: [evidence('term', 0, 2)] }).map(([text]) => text),
    ).toEqual(['a'])
  })

  test('with a bound, however many terms stand at one place', () => {
    const many = Array.from({ length: 2000 }, (_, i) => evidence(`term ${i}`, i, 4000 - i)) as [
      Label['evidence'][number],
    ]
    const marks = marksIn([['x'.repeat(4000), 4000]], { cookies: many })
    expect(marks.map(([text]) => text).join('')).toBe('x'.repeat(4000))
    expect(marks[1000]![2]).toMatch(/^(Cookies and tracking: “term \d+” \(en\)\n){8}and 8 more$/)
  })
})

test('lists, tables, code and links are what they were', () => {
  const source =
    '# Policy\n\n## Cookies\n\n3. three\n4. four\n   - inner\n\n| a | b |\n|:-:|--:|\n| c | [d](https://x.example/?a&b "t") |\n\n```\n\n  code\n```\n\n> quote `x`\n\n- [x] done\n\nEnd of the policy.'
  const { all, text, attribute } = readReport(toHtml(parsePolicy(source), { source }))
  const main = all('main')[0]!
  expect(text(main)).toContain('End of the policy.')
  expect(all('ol').map(e => attribute(e, 'start'))).toContain('3')
  expect(all('th').map(e => [text(e), attribute(e, 'scope'), attribute(e, 'class')])).toEqual([
    ['a', 'col', 'center'],
    ['b', 'col', 'right'],
  ])
  expect(all('td').map(e => text(e))).toEqual(['c', 'd'])
  expect(all('.link').map(e => [e.tagName, attribute(e, 'title')])).toEqual([
    ['span', 'https://x.example/?a&b'],
  ])
  expect(all('pre').map(e => text(e))).toEqual(['\n  code'])
  expect(all('blockquote').map(e => text(e).trim())).toEqual(['quote x'])
})

test('a tree may be deep, and a list wide', () => {
  const policy = parsePolicy('# Policy')
  let deep: Parent = { type: 'blockquote', children: [{ type: 'text', value: 'bottom' } as Node] }
  for (let i = 0; i < 20_000; i++) deep = { type: 'blockquote', children: [deep] }
  const item = {
    type: 'listItem',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: 'x' } as Node] } as Node],
  } as Node
  policy.children.push(
    deep as Policy['children'][number],
    { type: 'list', children: Array(200_000).fill(item) } as unknown as Policy['children'][number],
  )
  const html = toHtml(policy)
  expect(html).toContain('bottom')
  expect(html.match(/<li dir="auto"><p>x/g)?.length).toBe(200_000)
})

test('an empty document has a report too', () => {
  const { all, text } = readReport(toHtml(parsePolicy('')))
  expect(text(all('h1')[0]!)).toBe('Untitled policy')
  expect(text(all('nav')[0]!)).toContain('No sections were found.')
  expect(text(all('main')[0]!)).toContain('Nothing was removed.')
})

test('what is no language tag is stated as unknown', () => {
  const languagesOf = (language: string): (string | undefined)[] => {
    const { all, attribute } = readReport(toHtml(hostilePolicy(language)))
    return all('section').map(e => attribute(e, 'lang'))
  }
  expect(languagesOf('no tag')).toEqual(['', ''])
  expect(languagesOf('und')).toEqual(['', ''])
  expect(languagesOf('zh-Hant')).toEqual(['zh-Hant', 'zh-Hant'])
})
