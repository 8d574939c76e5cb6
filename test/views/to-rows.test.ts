import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePolicy } from '../../src/parse-policy.js'
import { PolicyError } from '../../src/tree/policy-error.js'
import { find } from '../../src/views/find.js'
import { rowKinds, toRows } from '../../src/views/to-rows.js'
import { headingsOf, sectionsOf, textOf } from '../../src/views/walk.js'
import { countLetters, surplus } from '../support/letters.js'
import { asHtml, asMarkdown, asText, pieces } from '../support/policies.js'

const source = `# Privacy policy of Quince Cards

Read this first.

## 1. Whom we tell

We do not sell your data to third parties.

### Couriers

We share your address with the courier who delivers your cards.

## How long we keep it

- We keep your orders for seven years.
  - Backups are deleted after 30 days.
- The rest is not kept.

| what | how long |
|---|---|
| logs | 14 days |
`
const policy = parsePolicy(source)

describe('toRows', () => {
  test('gives sections with their own text and the whole of their place', () => {
    const rows = toRows(policy, 'sections')
    expect(rows.map(({ number, title, depth }) => [number, title, depth])).toEqual([
      ['1.', 'Whom we tell', 1],
      [null, 'Couriers', 2],
      [null, 'How long we keep it', 1],
    ])
    expect(rows[0]!.text).toBe('1. Whom we tell\nWe do not sell your data to third parties.')
    expect(source.slice(rows[0]!.start, rows[0]!.end)).toContain('who delivers your cards.')
    expect(rows[1]!.path).toEqual(['Privacy policy of Quince Cards', 'Whom we tell', 'Couriers'])
    expect(rows[2]).toMatchObject({ labels: ['retention'], language: 'en', basis: 'tag' })
  })

  test('gives each block by itself, items of nested lists and rows of tables too', () => {
    expect(toRows(policy, 'blocks').map(({ type, text }) => `${type}: ${text}`)).toEqual([
      'heading: Privacy policy of Quince Cards',
      'paragraph: Read this first.',
      'heading: 1. Whom we tell',
      'paragraph: We do not sell your data to third parties.',
      'heading: Couriers',
      'paragraph: We share your address with the courier who delivers your cards.',
      'heading: How long we keep it',
      'listItem: We keep your orders for seven years.',
      'listItem: Backups are deleted after 30 days.',
      'listItem: The rest is not kept.',
      'tableRow: what | how long',
      'tableRow: logs | 14 days',
    ])
    const [sold] = toRows(policy, 'blocks').filter(({ text }) => text.includes('sell'))
    expect(sold).toMatchObject({
      denied: true,
      path: ['Privacy policy of Quince Cards', 'Whom we tell'],
    })
    expect(sold!.labels).toContain('third-party-sharing')
  })

  test('gives a row a label', () => {
    const [row] = toRows(policy, 'labels').filter(({ label }) => label === 'retention')
    expect(row).toMatchObject({
      main: true,
      path: ['Privacy policy of Quince Cards', 'How long we keep it'],
      denied: false,
    })
    expect(row!.terms.length).toBeGreaterThan(1)
  })

  test('refuses a kind that there is not', () => {
    expect(() => toRows(policy, 'tree' as never)).toThrow(PolicyError)
    expect(() => toRows(policy, 'toString' as never)).toThrow(
      'must be one of "sections", "blocks", "chunks", "labels"',
    )
  })
})

describe('rows of any policy', () => {
  const documents = fc.oneof(
    pieces.map(list => ({ text: asText(list), format: 'text' as const })),
    pieces.map(list => ({ text: asMarkdown(list), format: 'markdown' as const })),
    pieces.map(list => ({ text: asHtml(list), format: 'html' as const })),
  )
  const check = (
    property: (policy: ReturnType<typeof parsePolicy>, text: string) => void,
  ): void => {
    fc.assert(
      fc.property(documents, ({ text, format }) => {
        property(parsePolicy(text, { format }), text)
      }),
      { numRuns: 60 },
    )
  }

  test('are flat, in order and within the source', () => {
    check((tree, text) => {
      for (const kind of rowKinds) {
        const rows = toRows(tree, kind)
        rows.forEach((row, i) => {
          for (const value of Object.values<unknown>({ ...row }))
            for (const cell of Array.isArray(value) ? (value as unknown[]) : [value])
              expect(cell === null || typeof cell !== 'object').toBe(true)
          expect(row.start).toBeLessThanOrEqual(row.end)
          expect(row.end).toBeLessThanOrEqual(text.length)
          if (i) expect(row.start).toBeGreaterThanOrEqual(rows[i - 1]!.start)
        })
        expect(JSON.parse(JSON.stringify(rows))).toEqual(rows)
      }
    })
  })

  test('of blocks hold every letter of the tree once, and its sections with theirs too', () => {
    check(tree => {
      const all = countLetters([textOf(tree)])
      const blocks = countLetters(toRows(tree, 'blocks').map(({ text }) => text))
      expect(surplus(all, blocks)).toBe('')
      expect(surplus(blocks, all)).toBe('')
      const preamble = tree.children.filter(({ type }) => type !== 'section').map(n => textOf(n))
      const sections = countLetters([
        ...toRows(tree, 'sections').map(({ text }) => text),
        ...preamble,
      ])
      expect(surplus(all, sections)).toBe('')
      expect(surplus(sections, all)).toBe('')
    })
  })

  test('say of labels what the tree says', () => {
    check(tree => {
      const sections = [...sectionsOf(tree)]
      expect(toRows(tree, 'sections').map(({ labels }) => labels)).toEqual(
        sections.map(({ labels }) => labels.map(({ id }) => id)),
      )
      expect(toRows(tree, 'labels').map(({ label, score }) => ({ label, score }))).toEqual(
        sections.flatMap(({ labels }) => labels.map(({ id, score }) => ({ label: id, score }))),
      )
      const blocks = toRows(tree, 'blocks')
      expect(blocks.filter(({ type }) => type === 'heading').length).toBe(
        [...headingsOf(tree)].filter(heading => textOf(heading)).length,
      )
      for (const label of new Set(blocks.flatMap(({ labels }) => labels)))
        expect(blocks.filter(({ labels }) => labels.includes(label)).map(b => b.start)).toEqual(
          find(tree, label).map(({ position }) => position.start.offset),
        )
    })
  })
})
