import { describe, expect, test } from 'vitest'
import { PolicyError } from '../../src/tree/policy-error.js'
import { parsePolicy } from '../../src/parse-policy.js'
import { toMarkdown } from '../../src/views/to-markdown.js'
import { policyFaults } from '../support/check-policy.js'
import { faultsOf } from './faults.js'
import { shapes } from './shapes.js'
import { collectLeaves } from '../../src/read/collect-leaves.js'
import { defaultLimits } from '../../src/tree/limits.js'
import { read } from '../../src/read/read.js'
import { readers } from '../../src/readers.js'
import { isTame } from '../../src/read/markdown/is-tame.js'
import { mostNodes } from '../../src/read/html/most-nodes.js'
import type { Limits } from '../../src/tree/limits.js'
import type { Format } from '../../src/read/detect-format.js'

/** What is said of an input under limits. */
const codes = (source: string, format: Format, limits: Partial<Limits> = {}): string[] =>
  parsePolicy(source, { format, limits }).messages.map(message => message.code)

/** The least value of a limit under which it is not reported; it must be reported under every lower one. */
function leastSilent(source: string, format: Format, limit: keyof Limits, code: string): number {
  let [low, high] = [0, 2]
  while (codes(source, format, { [limit]: high }).includes(code)) [low, high] = [high, high * 2]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (codes(source, format, { [limit]: middle }).includes(code)) low = middle
    else high = middle
  }
  return high
}

const CHARACTERS = 150
/** Every fifth shape, or with `ALL=1` all. */
const some = shapes.filter(
  ({ format }, i) => format === 'html' && (process.env['ALL'] ?? i % 5 === 0),
)

describe.each([
  ['maxNodes', 'max-nodes'],
  ['maxBlocks', 'max-blocks'],
  ['maxDepth', 'max-depth'],
] as const)('%s', (limit, code) => {
  test.each(some)(
    'of $name: at the limit all is as without one, one below it is told, and nothing is lost',
    ({ make }) => {
      const source = make(CHARACTERS)
      const least = leastSilent(source, 'html', limit, code)
      const { messages: _, ...whole } = parsePolicy(source, {
        format: 'html',
        limits: { [limit]: least },
      })
      expect(parsePolicy(source, { format: 'html', limits: { [limit]: 1_000_000 } })).toMatchObject(
        whole,
      )
      for (const below of [least - 1, Math.ceil(least / 2), 1]) {
        if (below < 1 || below >= least) continue
        const told = codes(source, 'html', { [limit]: below })
        expect(told.filter(other => other === code)).toEqual([code])
        expect(faultsOf(source, 'html', { limits: { [limit]: below } }).slice(0, 2)).toEqual([])
      }
    },
  )
})

describe('of known size', () => {
  test.each<[limit: keyof Limits, code: string, format: Format, size: number, source: string]>([
    ['maxNodes', 'max-nodes', 'html', 7, '<h2>a</h2><p>b <b>c</b></p><hr>'],
    ['maxNodes', 'max-nodes', 'html', 4, '<p>a<!-- no node --></p><script>no text</script><p>'],
    ['maxDepth', 'max-depth', 'html', 4, '<div><ul><li><b>a</b></li></ul></div>'],
    ['maxDepth', 'max-depth', 'html', 1, '<div><br></div>'],
    ['maxBlocks', 'max-blocks', 'html', 3, '<p>a</p><hr><p>b</p>'],
    ['maxBlocks', 'max-blocks', 'markdown', 3, '# a\n\n- b\n- c'],
    ['maxBlocks', 'max-blocks', 'text', 3, 'a\nb\n\nc'],
    ['maxMarkdown', 'markdown-as-text', 'markdown', 6, '# a\n\nb'],
  ])('%s: %s in %s above %i', (limit, code, format, size, source) => {
    expect(codes(source, format, { [limit]: size })).toEqual([])
    if (size > 1) expect(codes(source, format, { [limit]: size - 1 })).toEqual([code])
    else expect(codes(`<div>${source}</div>`, format, { [limit]: size })).toEqual([code])
  })

  test('what is beyond maxBlocks is one text after the other', () => {
    const policy = parsePolicy('a one\n\nb two\n\n- c three\n\n-----\n\nd four', {
      format: 'text',
      limits: { maxBlocks: 1 },
    })
    expect(toMarkdown(policy)).toContain('b two c three d four')
    expect(policy.messages).toMatchObject([
      {
        code: 'max-blocks',
        text: 'More than 1 blocks: what follows is kept as plain text, many blocks in one.',
        position: { start: { offset: 7 } },
      },
    ])
  })

  test('what is beyond maxNodes keeps its blocks, and what is hidden stays hidden', () => {
    const source =
      '<p>a</p><div>b<svg><text>no</text></svg></div><script>no</script>c<br>d<select><option>no</select><ul><li>e'
    for (let maxNodes = 1; maxNodes < 15; maxNodes++) {
      const policy = parsePolicy(source, { format: 'html', limits: { maxNodes } })
      expect(policyFaults(policy, source, 'html')).toEqual([])
      expect(toMarkdown(policy).match(/[a-e](?=\W|$)/g)).toEqual(['a', 'b', 'c', 'd', 'e'])
    }
  })

  test('what is hidden beyond maxDepth stays hidden', () => {
    for (const name of ['svg', 'object', 'template', 'select', 'script']) {
      const source = `<div><p>a<${name}><option>no</option></${name}></p>b</div>`
      for (const maxDepth of [1, 2, 3, 4])
        expect(
          toMarkdown(parsePolicy(source, { format: 'html', limits: { maxDepth } })),
          `${name}, ${maxDepth}`,
        ).not.toContain('no')
    }
  })

  test.each([
    ['string', 'abcde'],
    ['bytes', new TextEncoder().encode('abcde')],
  ])('maxLength of a %s', (_, input) => {
    expect(parsePolicy(input, { limits: { maxLength: 5 } }).type).toBe('policy')
    expect(() => parsePolicy(input, { limits: { maxLength: 4 } })).toThrow(PolicyError)
  })
})

describe('Markdown that is read as text', () => {
  test.each<[what: string, most: number, step: number, make: (n: number) => string]>([
    ['containers in a line', 24, 1, n => `${'> '.repeat(n)}a`],
    ['marks in a paragraph', 3000, 1, n => '*a '.repeat(n)],
    ['closing brackets in a paragraph', 3000, 1, n => 'a] '.repeat(n)],
    ['lines of a paragraph', 2000, 1, n => Array.from({ length: n }, () => 'a').join('\n')],
    ['cells in a row', 200, 1, n => 'a|'.repeat(n)],
    ['footnotes', 500, 1, n => Array.from({ length: n }, (_, i) => `[^${i}]: a`).join('\n\n')],
    ['lines and marks of a document', 3305, 1, n => '*\n\n'.repeat(n)], // a unit, a half and a sixteenth each; there may be 5,000 and one for each 60 characters
    ['quotes', 500, 1, n => '> a\n\n'.repeat(n)],
  ])('has more than so many %s: %i', (_, most, step, make) => {
    expect([make(most), make(most + step)].map(isTame)).toEqual([true, false])
  })
})

describe('by the length of the input', () => {
  test('there are 2,500 blocks, and one for each 100 characters', () => {
    const said: string[] = []
    const { leaves, add } = collectLeaves(6000, defaultLimits, code => {
      said.push(code)
    })
    const [leaf] = read(
      readers,
      'a',
      { format: 'text', charset: undefined, limits: defaultLimits },
      () => undefined,
    ).leaves
    for (let i = 0; i < 2560; i++) add(leaf!)
    expect([leaves.length, said]).toEqual([2560, []])
    for (let i = 0; i < 300; i++) add(leaf!)
    expect([leaves.length, said]).toEqual([2561, ['max-blocks']])
  })

  test('there are 200,000 nodes, and one for each 7 characters', () => {
    expect(mostNodes(700, { ...defaultLimits, maxNodes: 5_000_000 })).toBe(200_100)
    expect(mostNodes(700, { ...defaultLimits, maxNodes: 1000 })).toBe(1000)
  })
})
