import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../../src/parse-policy.js'
import { joinRanges, makeIsWithin, rangesOutside } from '../../src/read/range.js'
import { selectOutside } from '../../src/selectors/select-outside.js'
import { defaultLimits } from '../../src/tree/limits.js'
import { PolicyError } from '../../src/tree/policy-error.js'
import { toMarkdown } from '../../src/views/to-markdown.js'
import type { ParseOptions } from '../../src/options.js'

const page = `<body><nav>Home</nav><main class=a><article id=x><h1>Privacy</h1>
<p>We keep <sup class="note">1</sup>data.<br>More.</p><div class="share"><b>Share</b> this</div><ol><li>one<li class="ad">two<li>three</ol></article><p data-y="a&amp;b">Other</p></main></body>`

/** What selectors leave out, as it stands in the source. */
function outside(keep: string[], drop: string[], source = page): string[] {
  const messages: string[] = []
  const ranges = selectOutside(source, { keep, drop }, defaultLimits, (code, text) =>
    messages.push(`${code}: ${text}`),
  )
  return [...ranges.map(({ start, end }) => source.slice(start, end)), ...messages]
}

/** What is read, and what is set aside. */
function read(options: ParseOptions, source = page): [string, string[]] {
  const policy = parsePolicy(source, { format: 'html', ...options })
  return [toMarkdown(policy), policy.removed.filter(r => r.reason === 'selector').map(r => r.text)]
}

describe('selectors', () => {
  it('leave out what they name, or all but that', () => {
    expect(outside([], ['nav', 'li.ad', 'sup'])).toEqual([
      '<nav>Home</nav>',
      '<sup class="note">1</sup>',
      '<li class="ad">two',
    ])
    expect(outside(['main > article'], [])).toEqual([
      page.slice(0, page.indexOf('<article')),
      page.slice(page.indexOf('<p data-y')),
    ])
    expect(outside([], ['[data-y="a&b"]', 'p:last-child'])).toEqual([
      '<p data-y="a&amp;b">Other</p>',
    ])
  })

  it('that match nothing are told', () => {
    expect(outside([], ['.no', '.none'])).toEqual([
      'selector: Nothing in the page matches ".no", ".none".',
    ])
    expect(outside(['.no'], [])).toEqual([
      'selector: Nothing in the page matches ".no". All of it is read.',
    ])
  })

  it.each(['p:nope', '[', ':nth-child(x)', 'p, , b'])('such as %s are refused', selector => {
    expect(() => outside([selector], [])).toThrow(PolicyError)
    expect(() => outside([], [selector])).toThrow(expect.objectContaining({ code: 'selector' }))
  })

  it('take pages that are deep, and refuse such that are endlessly flat', () => {
    const deep = '<div>'.repeat(4000) + 'a'
    expect(outside([], ['div:has(b)'], deep)).toHaveLength(1)
    expect(() => outside([], ['p:nth-child(2)'], '<p>a'.repeat(20_001))).toThrow(
      expect.objectContaining({ code: 'selector' }),
    )
  })
})

describe('a page read with selectors', () => {
  it('has what is left, and sets aside the rest', () => {
    expect(read({ drop: ['.share', 'sup', '.ad', 'nav'] })).toEqual([
      expect.stringMatching(
        /We keep data\.[^]*1\. one\n *3\. three|We keep data\.[^]*one[^]*three/,
      ),
      ['Home', '1', 'Share this', 'two'],
    ])
    const [kept, aside] = read({ keep: 'article' })
    expect(kept).toContain('# Privacy')
    expect(kept).not.toContain('Other')
    expect(aside).toEqual(['Home', 'Other'])
  })

  it('keeps every letter once, and in the tree only what is not left out', () => {
    const letters = (text: string): string => text.replace(/[^a-z0-9]/gi, '')
    const whole = parsePolicy(page, { format: 'html' })
    for (const drop of ['p', 'b', 'li', 'br', 'article', 'body', '*']) {
      const policy = parsePolicy(page, { format: 'html', drop })
      const all = ({ removed }: typeof policy, markdown: string): string[] =>
        letters(markdown + removed.map(r => r.text).join(''))
          .split('')
          .sort()
      const numbered = (text: string): string => text.replace(/^\s*\d+\. /gm, '')
      expect(all(policy, numbered(toMarkdown(policy)))).toEqual(
        all(whole, numbered(toMarkdown(whole))),
      )
    }
  })

  it('is as it is without them where they leave nothing out', () => {
    const { messages: _, ...whole } = parsePolicy(page, { format: 'html' })
    expect(parsePolicy(page, { format: 'html', keep: 'body', drop: ['.no'] })).toMatchObject(whole)
    expect(parsePolicy(page, { format: 'html', keep: [], drop: [] })).toMatchObject(whole)
  })

  it('is HTML: of other input a message tells', () => {
    expect(parsePolicy('# a\n\nb', { format: 'markdown', keep: 'p' }).messages).toEqual([
      {
        code: 'selector',
        text: 'Selectors are for HTML: the input was read as markdown, and nothing is left out.',
      },
    ])
  })

  it.each([{ keep: 1 }, { drop: [1] }, { keep: null }])('wants texts: %o', options => {
    expect(() => parsePolicy(page, options as unknown as ParseOptions)).toThrow(
      expect.objectContaining({ code: 'invalid-options' }),
    )
  })
})

describe('ranges', () => {
  const ranges = fc.array(
    fc.tuple(fc.nat(20), fc.nat(5)).map(([start, length]) => ({ start, end: start + length })),
  )
  const within = (some: readonly { start: number; end: number }[], at: number): boolean =>
    some.some(({ start, end }) => start <= at && at < end)

  it('joined, outside and asked one by one say the same of every offset', () => {
    fc.assert(
      fc.property(ranges, some => {
        const joined = joinRanges(some)
        const others = rangesOutside(joined, 30)
        const isWithin = makeIsWithin(joined)
        for (let at = 0; at < 30; at++) {
          const expected = within(some, at)
          expect([within(joined, at), !within(others, at), isWithin(at)]).toEqual([
            expected,
            expected,
            expected,
          ])
        }
      }),
    )
  })
})
