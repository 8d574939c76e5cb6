import { describe, expect, test } from 'vitest'
import { defineDictionary } from '../../src/dictionary/define-dictionary.js'
import { parsePolicy } from '../../src/parse-policy.js'
import { PolicyError } from '../../src/tree/policy-error.js'
import { find } from '../../src/views/find.js'
import { select } from '../../src/views/select.js'

const source = `# Privacy policy of Quince Cards

## Whom we tell

We do not sell your data to third parties.

We share your address with the courier who delivers your cards.

## How long we keep it

- We keep your orders for seven years.
- Backups are deleted after 30 days.
`
const policy = parsePolicy(source)

describe('find', () => {
  test('gives paragraphs and items with text, place and path', () => {
    const found = find(policy, 'retention')
    expect(found.length).toBeGreaterThan(0)
    for (const { label, score, quote, path, position, evidence } of found) {
      expect(label).toBe('retention')
      expect(score).toBeGreaterThan(0)
      expect(source.slice(position.start.offset, position.end.offset)).toContain(quote)
      expect(path).toEqual(['Privacy policy of Quince Cards', 'How long we keep it'])
      expect(evidence.length).toBeGreaterThan(0)
    }
    expect(find(policy, 'retention', { minScore: 1.1 })).toEqual([])
  })

  test('tells what is denied from what is done', () => {
    const found = find(policy, 'third-party-sharing')
    expect(found.map(({ quote, denied }) => [quote.slice(0, 11), denied])).toEqual([
      ['We do not s', true],
      ['We share yo', false],
    ])
  })

  test('refuses what is no number, and what is no label', () => {
    expect(() => find(policy, 'retention', { minScore: 'high' as never })).toThrow(PolicyError)
    expect(() => find(policy, 'retenton')).toThrow('did you mean "retention"?')
  })
})

describe('select', () => {
  test('gives sections, blocks or both', () => {
    const sections = select(policy, 'retention')
    const blocks = select(policy, 'retention', { in: 'blocks' })
    expect(sections.map(({ title }) => title)).toEqual(['How long we keep it'])
    expect(blocks.length).toBeGreaterThan(0)
    const both = select(policy, 'retention', { in: 'both' })
    expect(both[0]).toBe(sections[0])
    expect(both.slice(1)).toEqual(blocks)
    for (const block of select(policy, 'retention', { in: 'blocks', first: true }))
      expect(block.data.labels[0]!.id).toBe('retention')
  })

  test('knows the labels that a dictionary adds, and names the nearest of one that there is not', () => {
    const own = defineDictionary({ language: 'en', labels: { 'loyalty-points': {} } })
    expect(select(parsePolicy(source, { dictionaries: [own] }), 'loyalty-points')).toEqual([])
    expect(() => select(policy, 'loyalty-points')).toThrow(PolicyError)
    try {
      select(policy, 'cookie')
    } catch (error) {
      expect(error).toMatchObject({ code: 'unknown-label' })
      expect((error as Error).message).toContain('"cookies"')
    }
  })
})
