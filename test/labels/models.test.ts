import { expect, test } from 'vitest'
import { ConceptModel, openModel } from '../../src/labels/concept-model.js'
import { conceptModels } from '../../src/labels/concept-models.js'
import { blocksOf } from '../../src/labels/label-blocks.js'
import { LABEL_FACTS, lookAt } from '../../src/labels/label-facts.js'
import { decisions } from '../../src/labels/label-odds.js'
import { labelParts } from '../../src/labels/label-parts.js'
import { paragraphRow } from '../../src/labels/paragraph-row.js'
import { readParagraphs } from '../../src/labels/read-paragraphs.js'
import { surveyOf } from '../../src/labels/survey.js'
import { topicsOf } from '../../src/labels/topic.js'
import { weights } from '../../src/labels/weights.js'
import { concepts } from '../../src/tree/concepts.js'
import { policyLines } from '../fit/annotated.js'
import { cutPolicy } from '../fit/cut-policy.js'
import { BLOCK_FACTS } from '../../src/labels/block-facts.js'
import { decisionOver } from '../../src/labels/decision.js'
import { factRows } from '../fit/labels/fact-rows.js'

const source = `# Privacy policy

We tell you here what we do with your data.

## What we collect, and who gets it

We collect your name and your address. We use them to:

- send you what you order; we never sell it,
- answer your letters. They are deleted after a year.

We may share your data with third parties, such as couriers. They must not use it otherwise.

### Cookies

Our site sets cookies. You can refuse them in your browser. We keep no record of it.

## Your rights

You may ask for a copy of your data, or complain to the authority.
`

const { preamble, parts } = cutPolicy(policyLines(source, 'markdown'))
const surveys = surveyOf(topicsOf(parts))
const units = surveys.flatMap(({ topic }) => topic.units)
const { paragraph } = conceptModels()
const { labels } = paragraph
const allLabels = [...weights.labels.keys()]

test('paragraphs read together are read as each by itself', () => {
  expect(units.some(unit => unit.apart.length > 1)).toBe(true)
  expect(units.some(unit => unit.lead)).toBe(true)
  const { odds, sentences } = readParagraphs(units, paragraph)
  units.forEach((unit, i) => {
    const own = paragraph.odds(paragraphRow(unit))
    // a sentence by itself is a paragraph whose only sentence has its concepts
    const each = unit.apart.map(concepts =>
      paragraph.odds(
        paragraphRow({ ...unit, concepts, counts: concepts.map(() => 1), sentences: 1 }),
      ),
    )
    for (const label of allLabels) {
      expect(odds[i * labels + label]).toBeCloseTo(own[label]!, 9)
      expect(sentences[i * labels + label]).toBeCloseTo(
        Math.max(own[label]!, ...each.map(sentence => sentence[label]!)),
        9,
      )
    }
  })
})

const slowOdds = (
  facts: readonly (readonly [string, ...unknown[]])[],
  row: Float64Array,
  { weights: by, priors }: typeof weights.beside,
  label: number,
): number =>
  row.reduce((sum, x, k) => sum + x * (by[facts[k]![0]] ?? 0), priors[weights.labels[label]!] ?? 0)

test("a section's log-odds are its facts by their weights, and those of its parts together", () => {
  for (const survey of surveys) {
    const look = lookAt(survey)
    const odds = new Float64Array(labels)
    decisions.beside.odds(look, odds)
    const rows = factRows(LABEL_FACTS, look, labels)
    for (const label of allLabels) {
      expect(odds[label]).toBeCloseTo(slowOdds(LABEL_FACTS, rows[label]!, weights.beside, label), 9)
      const parts = Object.values(decisions.beside.parts(look, label))
      expect(odds[label]).toBeCloseTo(
        parts.reduce((a, b) => a + b, 0),
        9,
      )
      for (const fact of rows[label]!) expect(Math.abs(fact)).toBeLessThanOrEqual(1)
    }
  }
})

test("so are a block's", () => {
  const decision = decisionOver(BLOCK_FACTS, weights.block, weights.labels)
  let blocks = 0
  for (const { look } of blocksOf(preamble, surveys, labelParts(surveys))) {
    const odds = new Float64Array(labels)
    decision.odds(look, odds)
    const rows = factRows(BLOCK_FACTS, look, labels)
    for (const label of allLabels)
      expect(odds[label]).toBeCloseTo(slowOdds(BLOCK_FACTS, rows[label]!, weights.block, label), 9)
    blocks++
  }
  expect(blocks).toBeGreaterThan(units.length)
})

test('a model keeps its weights where concepts have come since', () => {
  const known = [concepts[1]!.id, concepts[0]!.id]
  const bytes = Int8Array.of(1, 2, 3, 4, 5) // two lists of two concepts, one single feature
  const packed = { steps: [0.5], weights: Buffer.from(bytes.buffer).toString('base64') }
  const model = openModel(packed, known)
  const { length } = concepts
  expect(model.weight(1, 0)).toBe(0.5)
  expect(model.weight(0, 0)).toBe(1)
  expect(model.weight(2, 0)).toBe(0)
  expect(model.weight(length + 1, 0)).toBe(1.5)
  expect(model.weight(length, 0)).toBe(2)
  expect(model.weight(2 * length, 0)).toBe(2.5)
  expect(model).toBeInstanceOf(ConceptModel)
})
