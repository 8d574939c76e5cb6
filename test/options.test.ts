import { expect, it } from 'vitest'
import { align } from '../src/align.js'
import { compare } from '../src/compare-policies.js'
import { changesToHtml } from '../src/compare/changes-to-html.js'
import { coverage } from '../src/coverage.js'
import { coverageToHtml } from '../src/coverage/coverage-to-html.js'
import { createParser } from '../src/create-parser.js'
import { lintDictionary } from '../src/dictionary/lint-dictionary.js'
import { gdpr } from '../src/duties/gdpr.js'
import { html } from '../src/html.js'
import { parsePolicy } from '../src/parse-policy.js'
import { selectors } from '../src/selectors.js'
import { explain } from '../src/views/explain.js'
import { find } from '../src/views/find.js'
import { outline } from '../src/views/outline.js'
import { select } from '../src/views/select.js'
import { toChunks } from '../src/views/to-chunks.js'
import { toHtml } from '../src/views/to-html.js'
import type { Section } from '../src/tree/types.js'

const policy = parsePolicy('# Privacy policy\n\n## Cookies\n\nWe use cookies.')
const section = policy.children.find((child): child is Section => child.type === 'section')!

/** Every function that takes options, with one that is of the wrong kind. */
const functions: readonly (readonly [string, (options: never) => unknown, object])[] = [
  ['parsePolicy', options => parsePolicy('x', options), { format: 'pdf' }],
  ['parsePolicy', options => parsePolicy('x', options), { keep: ['p', 1] }],
  ['align', options => align(policy, policy, options), { dictionaries: {} }],
  ['changesToHtml', options => changesToHtml([], options), { title: 5 }],
  ['compare', options => compare(policy, policy, options), { dictionaries: 'en' }],
  ['coverage', options => coverage(policy, gdpr, options), { dictionaries: 1 }],
  ['coverageToHtml', options => coverageToHtml([], options), { title: 5 }],
  ['createParser', options => createParser(options), { readers: 'html' }],
  ['createParser', options => createParser(options), { selectors: 'p' }],
  ['explain', options => explain(policy, section, options), { source: 1 }],
  ['find', options => find(policy, 'cookies', options), { minScore: NaN }],
  ['lintDictionary', options => lintDictionary('{}', options), { examples: [] }],
  ['outline', options => outline(policy, options), { scores: 'yes' }],
  ['select', options => select(policy, 'cookies', options), { in: 'headings' }],
  ['toChunks', options => toChunks(policy, options), { maxLength: 1 }],
  ['toHtml', options => toHtml(policy, options), { title: 5 }],
]

it.each(functions)('%s refuses options that it does not have', (_, call) => {
  expect(() => call({ unknown: 1 } as never)).toThrow(
    expect.objectContaining({
      code: 'invalid-options',
      message: expect.stringMatching(
        /^ {2}"unknown": there is no such option; there (?:is|are) \w/m,
      ) as string,
    }) as Error,
  )
})

it.each(functions)('%s refuses options of the wrong kind', (_, call, wrong) => {
  const name = Object.keys(wrong)[0]!
  for (const [options, message] of [
    [wrong, new RegExp(`^ {2}${name}: must be `, 'm')],
    [null, /must be an object/],
    ['x', /must be an object/],
  ] as const)
    expect(() => call(options as never)).toThrow(
      expect.objectContaining({
        code: 'invalid-options',
        message: expect.stringMatching(message) as string,
      }) as Error,
    )
})

it('a parser without a reader for an input says which', () => {
  const parse = createParser({ readers: [html], dictionaries: [] })
  expect(parse('<h1>Privacy</h1><p>We care.</p><p>A lot.</p>').title).toBe('Privacy')
  for (const [input, options] of [
    ['# Privacy\n\n## Cookies', {}],
    ['<p>x</p>', { format: 'markdown' }],
  ] as const)
    expect(() => parse(input, options)).toThrow(
      expect.objectContaining({
        code: 'no-reader',
        message: expect.stringContaining('policytree/markdown') as string,
      }) as Error,
    )
})

it.each([{ keep: 'main' }, { drop: ['nav', 'b'] }])(
  'a parser without selectors refuses them: %o',
  options => {
    const page = '<nav>Home</nav><main><h1>Privacy</h1><p>We care.</p><p>A lot.</p></main>'
    const parts = { readers: [html], dictionaries: [] }
    expect(() => createParser(parts)(page, options)).toThrow(
      expect.objectContaining({
        code: 'no-selectors',
        message: expect.stringContaining('policytree/selectors') as string,
      }) as Error,
    )
    expect(createParser(parts)(page, { keep: [], drop: '' }).removed).toMatchObject([])
    expect(createParser({ ...parts, selectors })(page, options).removed).toMatchObject([
      { reason: 'selector', text: 'Home' },
    ])
  },
)
