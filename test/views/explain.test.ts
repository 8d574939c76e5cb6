import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parsePolicy } from '../../src/parse-policy.js'
import { policySchema } from '../../src/schema/policy-schema.js'
import { PolicyError } from '../../src/tree/policy-error.js'
import { explain } from '../../src/views/explain.js'
import { outline } from '../../src/views/outline.js'
import { sectionsOf, sectionsWithAncestors } from '../../src/views/walk.js'
import { hostilePolicy } from './hostile-policy.js'
import type { Policy, Section } from '../../src/tree/types.js'

const source = `# Privacy policy of Quince Cards

## How long we keep it

We keep your data for as long as your account exists. Backups are deleted after 30 days.

### In the cellar

There the paper copies stand for two years.

## Colophon

Set in Garamond, bound by nobody, on a wet Tuesday in the shed behind the house.
`
const policy = parsePolicy(source)
const titled = (title: string, of: Policy = policy): Section =>
  [...sectionsOf(of)].find(section => section.title === title)!

const files = [
  'fixtures/en/notes.md',
  'fixtures/zh/clean.html',
  'fixtures/ru/messy.html',
  'fixtures/tr/scraped.txt',
  'fixtures/sq/plain.txt',
]
const sections = files.flatMap(file => {
  const of = parsePolicy(readFileSync(file))
  return [...sectionsOf(of)].map(section => ({ of, section, text: readFileSync(file, 'utf8') }))
})

describe('weights', () => {
  test('add up to the scores, over all fixtures', () => {
    expect(sections.length).toBeGreaterThan(60)
    for (const {
      section: { labels, data, title },
    } of sections) {
      const weighed = [
        ...labels.map(({ score }, i) => ({ score, weight: data!.weights[i]! })),
        ...(data!.runnerUp ? [data!.runnerUp] : []),
      ]
      expect(data!.weights.length).toBe(labels.length)
      for (const { score, weight } of weighed) {
        const sum = Object.values<number>({ ...weight }).reduce((all, one) => all + one, 0)
        expect(Math.abs(1 / (1 + Math.exp(-sum)) - score), title).toBeLessThan(0.002)
      }
    }
  })

  test('say that a term is missing only where none stands', () => {
    let told = 0
    for (const { of, section } of sections) {
      const { labels, text } = explain(of, section)
      const lines = text.split('\n')
      labels.forEach(({ id, places }) => {
        const line = lines
          .slice(lines.findIndex(l => l.startsWith(`${id} `)))
          .find(l => l.startsWith('  weights: '))!
        for (const [where, name] of [
          ['heading', 'heading'],
          ['body', 'text'],
        ] as const) {
          if (!line.includes(`${name} without`)) continue
          told++
          expect(
            places.some(place => place.in === where),
            `${section.title}: ${line}`,
          ).toBe(false)
        }
      })
    }
    expect(told).toBeGreaterThan(10)
  })
})

describe('the runner-up', () => {
  const runnersUp = sections.flatMap(({ section }) =>
    section.data!.runnerUp ? [{ section, next: section.data!.runnerUp }] : [],
  )

  test('is no label of the section, and lost to a bound', () => {
    expect(runnersUp.length).toBeGreaterThan(10)
    for (const {
      section: { labels },
      next,
    } of runnersUp) {
      expect(labels.map(({ id }) => id)).not.toContain(next.id)
      expect(next.score < next.least || labels.length === 3).toBe(true)
      expect(next.evidence.length).toBeGreaterThan(0)
    }
  })

  test('is told with the reason', () => {
    for (const { section, of } of sections) {
      const { runnerUp, text, labels } = explain(of, section)
      if (!runnerUp) continue
      const [line] = text.split('\n').filter(l => l.startsWith(`${runnerUp.id} `))
      expect(line).toContain(
        runnerUp.score >= runnerUp.least
          ? 'no more than 3 labels'
          : `${labels.length ? 'a further label' : 'the first label'} needs ${runnerUp.least.toFixed(2)}`,
      )
    }
  })
})

describe('explain', () => {
  test('gives each label with its places and what stands there', () => {
    const section = titled('How long we keep it')
    const { labels, text } = explain(policy, section, { source })
    expect(labels.map(({ id, score }) => ({ id, score }))).toEqual(
      section.labels.map(({ id, score }) => ({ id, score })),
    )
    const [retention] = labels
    expect(
      retention!.places.map(({ term, in: where, position }) => ({ term, where, position })),
    ).toEqual(
      section.labels[0]!.evidence.map(({ term, in: where, position }) => ({
        term,
        where,
        position,
      })),
    )
    for (const { quote, position } of retention!.places)
      expect(source.slice(position.start.offset, position.end.offset)).toBe(quote)
    expect(
      retention!.places.some(place => place.in === 'heading' && place.heading === section.title),
    ).toBe(true)
    expect(text).toMatch(
      /^retention [\d.]+, given:\n {2}in the heading: “.+\n {2}in the text: “.+\n {2}weights: /,
    )
    expect(text).toContain('Backups')
  })

  test('names the heading above that a label comes from', () => {
    const {
      labels: [label],
      text,
    } = explain(policy, titled('In the cellar'))
    expect(label!.id).toBe('retention')
    expect(label!.places.filter(place => place.in === 'ancestor')).toMatchObject([
      { heading: 'How long we keep it' },
    ])
    expect(text).toContain('in a heading above “How long we keep it”: ')
    expect(text).toMatch(/weights: .*heading above \+/)
  })

  test('says so where nothing speaks for any label', () => {
    const { labels, text } = explain(policy, titled('Colophon'))
    expect(labels).toEqual([])
    expect(text).toMatch(
      /^no label, because n(?:one is sure enough|o term that counts stands here)/,
    )
  })

  test('needs no source, and tells no quotes then', () => {
    const { labels } = explain(policy, titled('How long we keep it'))
    for (const place of labels[0]!.places) expect(place).not.toHaveProperty('quote')
  })

  test('works on a tree that was stored, and on one without the weights', () => {
    const again = policySchema.parse(JSON.parse(JSON.stringify(policy)))
    expect(explain(again, titled('How long we keep it', again), { source })).toEqual(
      explain(policy, titled('How long we keep it'), { source }),
    )
    delete titled('How long we keep it', again).data
    const { labels, runnerUp, text } = explain(again, titled('How long we keep it', again))
    expect(labels[0]).not.toHaveProperty('weight')
    expect({ runnerUp, weights: text.includes('weights') }).toEqual({
      runnerUp: undefined,
      weights: false,
    })
  })

  test('refuses a section of another policy', () => {
    const other = titled('Colophon', parsePolicy(source))
    expect(() => explain(policy, other)).toThrow(PolicyError)
    expect(() => explain(policy, other)).toThrow('not one of this policy')
  })

  test('gives nothing that acts on a terminal', () => {
    const hostile = hostilePolicy('a\u001b[31m\u202eb\nc')
    const text = [...sectionsOf(hostile)]
      .map(section => explain(hostile, section, { source: '\u009b\u0007'.repeat(500) }).text)
      .join('\n')
    expect(text).toContain('a\ufffd[31m\ufffdb c')
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/u)
  })
})

describe('in the outline', () => {
  test('stands below each section, and takes nothing away', () => {
    const plain = outline(policy).split('\n')
    const lines = outline(policy, { explain: true, source }).split('\n')
    expect(lines.filter(line => plain.includes(line))).toEqual(plain)
    for (const { section } of sectionsWithAncestors(policy)) {
      const at = lines.findIndex(line => line.includes(section.title))
      const [first] = explain(policy, section, { source }).text.split('\n')
      expect(lines[at + 1]!.trim()).toBe(first)
    }
  })
})

test('ancestors are those that hold a section', () => {
  const all = sections.flatMap(({ of }) => [...sectionsWithAncestors(of)])
  expect(all.filter(({ above }) => above.length).length).toBeGreaterThan(10)
  for (const { section, above } of all)
    [...above, section].reduce((up, next) => {
      expect(up.children).toContain(next)
      return next
    })
  expect([...sectionsWithAncestors(policy)].map(({ section }) => section)).toEqual([
    ...sectionsOf(policy),
  ])
})
