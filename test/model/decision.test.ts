import { describe, expect, test } from 'vitest'
import { makeDecision } from '../../src/model/decision.js'
import { findHeadings, measureLine } from '../../src/sections/find-headings.js'
import { findRunIns, groupLeads } from '../../src/sections/find-run-ins.js'
import { groupFeatures } from '../../src/sections/group-features.js'
import { leadFeatures } from '../../src/sections/run-in.js'
import headingWeights from '../../src/sections/weights.json' with { type: 'json' }
import { policyLines } from '../fit/annotated.js'

describe('a decision', () => {
  const features = ['bold', 'wide']

  test('is a bias and weighted features', () => {
    const decide = makeDecision({ bias: -1, features, weights: { bold: 2, wide: -0.5 } })
    expect(decide.odds({ bold: 0, wide: 0 })).toBe(-1)
    expect(decide.odds({ bold: 1, wide: 1 })).toBe(0.5)
  })

  test('takes a feature without a weight for nothing', () => {
    expect(
      makeDecision({ bias: 0, features, weights: { wide: 3 } }).odds({ bold: 1, wide: 0.5 }),
    ).toBe(1.5)
  })

  test('adds what it is about, where that has weights of its own', () => {
    const decide = makeDecision({
      bias: 0,
      features,
      weights: { bold: 1 },
      own: { cookies: { bold: 0.25, wide: 4 } },
    })
    expect(decide.odds({ bold: 1, wide: 1 }, 'cookies')).toBe(5.25)
    expect(decide.odds({ bold: 1, wide: 1 }, 'security')).toBe(1)
    expect(decide.odds({ bold: 1, wide: 1 })).toBe(1)
  })

  test('follows every tree to one leaf; a value at the limit goes below', () => {
    const decide = makeDecision({
      bias: 1,
      features,
      weights: {},
      trees: [['bold', 0.5, ['wide', 0.3, 10, 20], 40], 0.5],
    })
    expect(decide.odds({ bold: 0, wide: 0.3 })).toBe(11.5)
    expect(decide.odds({ bold: 0.5, wide: 0.31 })).toBe(21.5)
    expect(decide.odds({ bold: 1, wide: 0 })).toBe(41.5)
  })

  test('gives its log-odds out by groups of features, those of a tree evenly to all on the way', () => {
    const decide = makeDecision({
      bias: 7,
      features,
      weights: { bold: 2 },
      own: { cookies: { wide: 1 } },
      trees: [['bold', 0.5, 1, ['wide', 0.5, 4, 8]], 3],
    })
    const split = decide.splitter(Uint8Array.of(1, 0), 2)
    expect([...split({ bold: 1, wide: 0.25 }, 'cookies')]).toEqual([0.25 + 4 / 2, 2 + 4 / 2])
    expect([...split({ bold: 0, wide: 1 })]).toEqual([0, 1]) // nothing is left of the text before
  })
})

describe('weights name the features in the order in which they are measured', () => {
  const lines = policyLines(
    '# Privacy policy\n\n## Cookies\n\nWe use cookies. You can refuse them at any time in your browser.\n\n## How we share data\n\nSharing. We share your personal data with processors, and keep it for a year.\n',
    'markdown',
  )
  const search = findHeadings(lines)
  const runIns = findRunIns(lines, search.habits, search.chances)
  const odds = lines.map(() => 0)

  test.each<[string, readonly string[], (Readonly<Record<string, number>> | undefined)[]]>([
    [
      'lines',
      headingWeights.heading.features,
      lines.map((_, i) => measureLine(lines, i, search.habits)),
    ],
    [
      'lines among others',
      headingWeights.headingGroup.features,
      groupFeatures(lines, odds, search.habits.sequences),
    ],
    [
      'leads',
      headingWeights.runIn.features,
      runIns.leads.map(
        (lead, i) => lead && leadFeatures(lines, runIns.leads, i, search.habits, search.chances),
      ),
    ],
    [
      'leads among others',
      headingWeights.runInGroup.features,
      groupLeads(
        lines,
        runIns.leads,
        runIns.leads.map(lead => (lead ? 0 : Number.NaN)),
      ),
    ],
  ])('%s', (_, names, measured) => {
    const some = measured.filter(features => features !== undefined)
    expect(some.length).toBeGreaterThan(0)
    for (const features of some) expect(Object.keys(features)).toEqual(names)
  })
})
