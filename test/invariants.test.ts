import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PolicyError } from '../src/tree/policy-error.js'
import { defineDictionary } from '../src/dictionary/define-dictionary.js'
import { detectFormat } from '../src/read/detect-format.js'
import { outline } from '../src/views/outline.js'
import { parsePolicy } from '../src/parse-policy.js'
import { sectionsOf } from '../src/views/walk.js'
import { toHtml } from '../src/views/to-html.js'
import { toMarkdown } from '../src/views/to-markdown.js'
import { chunkFaults } from './support/check-letters.js'
import { policyFaults } from './support/check-policy.js'
import { positionFaults } from './support/check-positions.js'
import { deepFreeze } from './support/deep-freeze.js'
import { describeSections } from './support/describe-sections.js'
import { fixtures } from './support/fixtures.js'
import { ODD, mutated } from './support/mutations.js'
import { asHtml, asMarkdown, asText, pieces } from './support/policies.js'
import type { Format } from '../src/read/detect-format.js'
import type { ParseOptions } from '../src/options.js'
import type { Policy } from '../src/tree/types.js'

/**
 * What holds for every input. The seed is fixed, so that a change that breaks something is the change that fails;
 * `RUNS=20 SEED=$RANDOM npx vitest run test/invariants.test.ts` searches further. A failure prints its seed and input.
 */
const seed = Number(process.env['SEED'] ?? 20_231_107)
const times = Number(process.env['RUNS'] ?? 1)
const TIMEOUT = 60_000 * times

/** Holds the property against so many inputs. */
function hold<T>(runs: number, inputs: fc.Arbitrary<T>, property: (input: T) => void): void {
  fc.assert(
    fc.property(inputs, input => {
      property(input)
    }),
    { seed, numRuns: runs * times, interruptAfterTimeLimit: TIMEOUT * 0.8 },
  )
}

const none = (faults: readonly string[]): void => {
  expect(faults.slice(0, 5)).toEqual([])
}

const policies = fixtures.map(({ name, source }) => ({
  name,
  source,
  format: detectFormat(source),
}))
const writers = { html: asHtml, markdown: asMarkdown, text: asText }
const formats = Object.keys(writers) as Format[]

/** Made-up policies, fixtures that were damaged, made-up ones that were damaged. */
function policiesIn(format: Format): fc.Arbitrary<string> {
  const sources = policies.filter(f => f.format === format).map(f => f.source)
  return fc.oneof(
    pieces.map(writers[format]),
    mutated(sources),
    pieces.chain(list => mutated([writers[format](list)])),
  )
}

describe.each(formats)('any %s', format => {
  test(
    'gives a sound tree, twice the same, that loses nothing',
    () => {
      hold(
        20,
        fc.tuple(policiesIn(format), fc.integer({ min: 2, max: 400 })),
        ([source, maxLength]) => {
          const policy = parsePolicy(source, { format })
          none(policyFaults(policy, source, format))
          none(chunkFaults(policy, maxLength))
          expect(parsePolicy(source, { format })).toEqual(policy)
        },
      )
    },
    TIMEOUT,
  )

  test(
    'CRLF or NFD change no title, depth or label',
    () => {
      hold(12, pieces.map(writers[format]), source => {
        const sections = describeSections(parsePolicy(source, { format }))
        const changed = (change: (text: string) => string): string[] =>
          describeSections(parsePolicy(change(source), { format }))
        expect(changed(text => text.replaceAll('\n', '\r\n'))).toEqual(sections)
        expect(changed(text => text.normalize('NFD'))).toEqual(sections)
      })
    },
    TIMEOUT,
  )
})

describe('any input at all', () => {
  const bit = fc.oneof(
    fc.constantFrom(...ODD),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ maxLength: 20 }),
  )
  const noise = fc.oneof(
    fc.array(bit, { maxLength: 60 }).map(list => list.join('')),
    fc
      .tuple(fc.constantFrom(...ODD), fc.constantFrom(...ODD), fc.integer({ min: 1, max: 400 }))
      .map(([a, b, n]) => a.repeat(n) + b.repeat(n)),
    fc.uint8Array({ maxLength: 300 }),
    fc
      .array(fc.constantFrom(...ODD), { maxLength: 40 })
      .map(list => new TextEncoder().encode(list.join(''))),
  )

  test(
    'gives a policy that can be viewed, or a PolicyError',
    () => {
      const options: fc.Arbitrary<ParseOptions> = fc.record(
        {
          format: fc.constantFrom(undefined, ...formats),
          charset: fc.constantFrom(
            undefined,
            undefined,
            'utf-8',
            'gbk',
            'utf-16le',
            'iso-2022-jp',
            'utf-7',
          ),
          language: fc.constantFrom(undefined, 'tr', 'xx', ''),
          limits: fc.record(
            {
              maxLength: fc.constantFrom(5, 1000, 100_000),
              maxNodes: fc.constantFrom(1, 7, 5000),
              maxBlocks: fc.constantFrom(1, 4, 5000),
              maxDepth: fc.constantFrom(1, 3, 512),
              maxMarkdown: fc.constantFrom(1, 100, 100_000),
            },
            { requiredKeys: [] },
          ),
        },
        { requiredKeys: [] },
      )
      hold(100, fc.tuple(noise, options), ([input, given]) => {
        let policy: Policy
        try {
          policy = parsePolicy(input, given)
        } catch (error) {
          expect(error).toBeInstanceOf(PolicyError)
          expect(['input-too-large', 'unknown-charset']).toContain((error as PolicyError).code)
          return
        }
        if (typeof input === 'string') none(positionFaults(policy, input))
        for (const view of [outline, toMarkdown, toHtml]) expect(typeof view(policy)).toBe('string')
        none(chunkFaults(policy, 50))
      })
    },
    TIMEOUT,
  )

  test(
    'is left as it was, and so are options and dictionaries',
    () => {
      const options: ParseOptions = {
        format: 'html',
        language: 'en',
        limits: { maxDepth: 200 },
        dictionaries: [
          {
            language: 'en',
            labels: {
              cookies: { terms: ['remember you'] },
              'own-label': { headings: ['security'], terms: ['encrypt*'] },
            },
            marks: { updated: ['last updated'] },
          },
        ],
      }
      const frozen = deepFreeze(structuredClone(options))
      hold(12, pieces, list => {
        const bytes = new TextEncoder().encode(asHtml(list))
        const before = bytes.slice()
        const policy = parsePolicy(bytes, frozen)
        expect(bytes).toEqual(before)
        expect(parsePolicy(bytes, options)).toEqual(policy)
      })
    },
    TIMEOUT,
  )
})

// defined once, as users are told to: what is compiled for a dictionary is kept with it
const additions = ['retention', 'own-label'].map(
  id =>
    [id, defineDictionary({ language: 'en', labels: { [id]: { terms: ['zorblax'] } } })] as const,
)

const wide = (char: string): string => String.fromCharCode(char.charCodeAt(0) + 0xfee0)

/** The source with its words changed, where they are plainly words: in no tag, address, reference, script or front matter. */
function inWords(source: string, format: Format, change: (word: string) => string): string {
  const words = (text: string): string =>
    text.replace(/(?<![\w@:/.&#-])[\p{L}\p{M}]+(?![\w@:/;-]|\.\w)/gu, change)
  switch (format) {
    case 'html':
      return source.replace(/<body[^]*/i, body =>
        body.replace(
          /(<(script|style|noscript)\b[^]*?<\/\2>|<!--[^]*?-->|<[^>]*>)|[^<]+/gi,
          (text, markup?: string) => (markup === undefined ? words(text) : text),
        ),
      )
    case 'markdown':
      return source.replace(
        /^(---\n[^]*?\n---\n)?([^]*)$/,
        (_, matter: string | undefined, text: string) =>
          (matter ?? '') +
          text.replace(/(\]\([^)]*\)|<[^>]*>|`[^`]*`)|[^\]<`]+/g, (part, markup?: string) =>
            markup === undefined ? words(part) : part,
          ),
      )
    case 'text':
      return words(source)
  }
}

describe.each(policies)('$name', ({ name, source, format }) => {
  const policy = parsePolicy(source)
  const sections = describeSections(policy)
  const changed = (change: (text: string) => string): string[] => {
    expect(change(source)).not.toBe(source)
    return describeSections(parsePolicy(change(source), { format }))
  }

  test('is sound and complete', () => {
    none(policyFaults(policy, source, format))
    none(chunkFaults(policy, 300))
  })

  test('has the same sections with CRLF and in NFD', () => {
    expect(changed(text => text.replace(/\r?\n/g, '\r\n'))).toEqual(sections)
    // nothing in Han signs is composed
    if (source.normalize('NFD') !== source)
      expect(changed(text => text.normalize('NFD'))).toEqual(sections)
  })

  test('has the same sections in full width and with soft hyphens', () => {
    const widened = inWords(source, format, word => word.replace(/[a-z]/gi, wide))
    // Russian and Chinese may have no Latin letter
    if (!/^(?:ru|zh)/.test(name) || widened !== source)
      expect(changed(() => widened)).toEqual(sections)
    expect(
      changed(text =>
        inWords(text, format, word => word.replace(/\p{L}{2}(?=\p{L}{2})/gu, '$&\u00AD')),
      ),
    ).toEqual(sections)
  })

  test('has the same sections with more white space', () => {
    expect(changed(text => text.replace(/(?<=\S)$/gm, ' '))).toEqual(sections)
    if (format === 'html')
      expect(changed(text => text.replace(/<(?:p|h\d|li|ul|div|section)\b/gi, '\n\t $&'))).toEqual(
        sections,
      )
  })

  if (format === 'html')
    test('has the same sections with comments and attributes more', () => {
      expect(
        changed(text => text.replace(/<\/(?:p|div|li|h\d|td|b|strong)>/gi, '$&<!-- a > b -->')),
      ).toEqual(sections)
      // within words too, but in no reference
      expect(
        changed(text =>
          text.replace(/<body[^]*/i, body =>
            body.replace(/(>[^<>&]*\p{L})(\p{L}[^<>&]*<)/gu, '$1<!-- x -->$2'),
          ),
        ),
      ).toEqual(sections)
      expect(
        changed(text =>
          text.replace(
            /<(?:p|div|li|h\d|td|b|strong|span|a|table|tr|body)\b/gi,
            '$& data-x="a &gt; b"',
          ),
        ),
      ).toEqual(sections)
    })

  test('has the same evidence for all other labels when a dictionary adds a term to one', () => {
    let sentences = 0
    // a word of no language, at the end of every fifth sentence
    const text = source.replace(/(?<=\p{L}{2})(?:。|\.(?=\s|<|$))/gu, stop =>
      sentences++ % 5 ? stop : ` zorblax${stop}`,
    )
    expect(text).not.toBe(source)
    const plain = [...sectionsOf(parsePolicy(text))]
    for (const [id, dictionary] of additions) {
      const policy = parsePolicy(text, { dictionaries: [dictionary] })
      const added = [...sectionsOf(policy)]
      expect(JSON.stringify(policy)).toContain('zorblax')
      // where nothing is a heading, sections are cut by what they speak of
      if (plain.some(s => s.basis === 'topic')) continue
      expect(added.map(s => s.title)).toEqual(plain.map(s => s.title))
      for (const [i, section] of added.entries()) {
        const before = plain[i]!
        // labels compete for a section, and are seen against the whole document, so that scores change with the term, and a weak label may come or go: its evidence may not
        const others = section.labels.filter(
          label => label.id !== id && before.labels.some(l => l.id === label.id),
        )
        for (const { id: other, evidence } of others)
          expect(evidence).toEqual(before.labels.find(l => l.id === other)!.evidence)
      }
    }
  })
})

// what a document marks by its look only may be seen otherwise where it looks otherwise: a share, not each
test('documents have the same sections when they are written as Markdown and read again', () => {
  // the stop of a run-in heading stands at the end of the heading that it becomes
  const titles = (policy: ReturnType<typeof parsePolicy>): string[] =>
    [...sectionsOf(policy)].map(({ title }) => title.replace(/[.。?？!！:：]+$/u, ''))
  let [all, kept] = [0, 0]
  for (const { source } of fixtures) {
    const policy = parsePolicy(source)
    const again = new Set(titles(parsePolicy(toMarkdown(policy), { format: 'markdown' })))
    const sections = titles(policy)
    all += sections.length
    kept += sections.filter(title => again.has(title)).length
  }
  expect(kept / all).toBeGreaterThan(0.96)
})
