import { describe, expect, test } from 'vitest'
import { parsePolicy } from '../../src/parse-policy.js'
import { toMarkdown } from '../../src/views/to-markdown.js'
import { hostileDocuments } from '../support/hostile-documents.js'
import { liveMarkup } from '../support/live-markup.js'
import { payloads } from '../support/payloads.js'

const written = (source: string, format: 'html' | 'markdown' | 'text' = 'html'): string =>
  toMarkdown(parsePolicy(source, { format }))

test('the check sees what is live', () => {
  expect(
    liveMarkup(
      '# a\n\nb <i>c</i> <!-- d -->\n\n<script>e</script>\n\n[f](javascript:g) [h](/i) ![j](k)\n\n<https://l.test/>',
    ),
  ).toEqual(expect.arrayContaining(['<i>', '#comment', '<script>', 'href=javascript:g', '<img>']))
  expect(
    liveMarkup(
      '# a\n\n[b](https://c.test/ ) [d](/e) `<i>` \\<i>\n\n| f | g |\n|--|:-:|\n| h | i |',
    ),
  ).toEqual([])
})

describe('whatever a document holds', () => {
  test.each(payloads.map(payload => [JSON.stringify(payload), payload]))(
    '%s is text when its Markdown is rendered',
    (_, payload) => {
      for (const { source, format } of hostileDocuments(payload))
        expect({ source, live: liveMarkup(written(source, format)) }).toEqual({ source, live: [] })
    },
  )

  test('line ends of preformatted text are none of Markdown', () => {
    expect(written('<pre><code>a&#10;&#13;&#10;&lt;script&gt;b.</code>\rc.</pre>')).toBe(
      '`a <script>b.`\\\nc.\n',
    )
  })
})

describe('links', () => {
  test.each([
    'https://a.test/b?c&d',
    'http://a.test',
    'mailto:a@b.test',
    'tel:+123',
    '/a:b',
    '?a:b',
    '#a:b',
    'a/b',
    '//a.test',
    '',
  ])('to a place stay: %s', url => {
    expect(written(`<p>We <a href="${url}">share</a> it.`)).toContain(
      `[share](${url.replace('&', '\\&')})`,
    )
  })

  test('are written as browsers read them, with nothing that would end them', () => {
    expect(written('<p>We <a href=" https://a.test/b c\n<i>&#9;\\(d)\x7f">share</a> it.')).toBe(
      'We [share](https://a.test/b%20c%3Ci%3E\\\\\\(d\\)%7F) it.\n',
    )
  })

  test.each([
    'javascript:a',
    ' JavaScript:a',
    'java\tscript:a',
    '&#106;avascript&colon;a',
    '\u0001javascript:a',
    'data:text/html,a',
    'vbscript:a',
    'blob:a',
    'file:///a',
    'a:b',
  ])('to anything else are their text: %j', url => {
    expect(written(`<p>We <a href="${url}"><b>share</b></a> it.`)).toBe('We **share** it.\n')
  })
})

test('link references go where their definitions say', () => {
  expect(
    written(
      'See [our site][1], [b] and [c][].\n\n> [b]: /d\n\n[1]: https://a.test/\n[1]: https://b.test/\n[C]: #e',
      'markdown',
    ),
  ).toBe('See [our site](https://a.test/), [b](/d) and [c](#e).\n')
})

test('a number that holds the title is no second one', () => {
  expect(
    written(
      '# Privacy policy\n\n## Article 2 A\n\nWe use cookies.\n\n## Article 3 Cookies\n\nYou can refuse them.',
      'markdown',
    ),
  ).not.toMatch(/Article 2 .*Article 2/)
})

test('a rule at the beginning is no front matter', () => {
  const source = '<hr><p>We use cookies.</p><hr><h2>Cookies</h2><p>They are small.</p>'
  expect(parsePolicy(written(source)).removed).toEqual([])
})

test('the number of a heading that only its list has is written before it', () => {
  expect(
    written(
      '<h1>Policy</h1><ol start="3"><li><b>Cookies</b><p>We use cookies to remember you.</p><li><b>Retention</b><p>We keep your data for a year.</p></ol>',
    ),
  ).toMatch(/^## 3\. \*\*Cookies\*\*\n[^#]*\n## 4\. \*\*Retention\*\*\n/m)
  expect(
    written(
      '<h1>Policy</h1><ol><li><h2>Version 1.2</h2><p>We collect data about you and your things.</p><li><h2>Rights</h2><p>You can ask us for a copy.</p></ol>',
    ),
  ).toMatch(/^## 1\. Version 1\.2\n[^#]*\n## 2\. Rights\n/m)
})
