import { describe, expect, test } from 'vitest'
import { habitsOf } from '../../src/headings/candidate.js'
import { runInCandidates } from '../../src/headings/run-in-candidate.js'
import { runInFeatures } from '../../src/headings/run-in-features.js'
import { lineOf } from '../lines/lines.js'
import type { Look } from '../lines/lines.js'
import type { RunInCandidate } from '../../src/headings/run-in-candidate.js'
import type { Line } from '../../src/lines/line.js'

const REST = 'we keep what you tell us no longer than we need it'
const PROSE = lineOf('We bake.')
const found = (
  lines: readonly Line[],
  headings: readonly number[] = [],
): (RunInCandidate | undefined)[] =>
  runInCandidates(lines, habitsOf(lines), i => headings.includes(i))

describe('run-in headings may be', () => {
  test('the leads of lines that are no headings', () => {
    const lines = [lineOf(`Mail: ${REST}`), PROSE, lineOf(`Почта: ${REST}`)]
    expect(found(lines).map(candidate => candidate?.lead.text)).toEqual([
      'Mail',
      undefined,
      'Почта',
    ])
    expect(found(lines, [0]).map(candidate => candidate?.lead.text)).toEqual([
      undefined,
      undefined,
      'Почта',
    ])
    expect(found([])).toEqual([])
  })

  test('behind a heading, and before what comes next', () => {
    const lines = [lineOf('Letters', { tag: 2 }), lineOf(`Mail: ${REST}`), PROSE]
    expect(found(lines, [0])[1]).toMatchObject({
      at: 1,
      line: lines[1],
      before: lines[0],
      after: PROSE,
    })
    expect(found([lineOf(`Mail: ${REST}`)])[0]).toMatchObject({
      before: undefined,
      after: undefined,
    })
  })

  test('in series with a neighbour of their look', () => {
    const [mail, post, dash] = [`Mail: ${REST}`, `Post: ${REST}`, `Stamps – ${REST}`].map(t =>
      lineOf(t),
    ) as [Line, Line, Line]
    const series = (...lines: Line[]): (boolean | undefined)[] => found(lines).map(c => c?.inSeries)
    expect(series(mail, post)).toEqual([true, true])
    expect(series(mail, dash)).toEqual([false, false])
    expect(series(mail, PROSE, post)).toEqual([false, undefined, false])
    expect(found([mail, PROSE, post, dash]).map(c => c?.look.count)).toEqual([2, undefined, 2, 1])
  })

  test('in a row of their look, which a line before it may lead in to', () => {
    const rows = (...texts: string[]): (readonly [number, boolean] | undefined)[] =>
      found(texts.map(text => lineOf(text))).map(c => c && ([c.run, c.ledIn] as const))
    const [mail, post, long] = [
      `Mail. We bake, and ${REST}`,
      `Post. We bake, and ${REST}`,
      `Letters of guests who stay with us. We ${REST}`,
    ]
    expect(rows('Only then:', mail, post, long)).toEqual([
      undefined,
      [2, true],
      [2, true],
      [1, false],
    ])
    expect(rows(mail, 'We bake.', post)).toEqual([[1, false], undefined, [1, false]])
  })

  test('terms under a heading of definitions', () => {
    const [mail, post] = [lineOf(`Mail: ${REST}`), lineOf(`Post: ${REST}`)]
    const terms = lineOf('Our terms', { words: { terms: 'concept define' } })
    const defined = (lines: Line[], headings: number[]): (boolean | undefined)[] =>
      found(lines, headings).map(c => c?.isDefined)
    expect(defined([mail, terms, post, mail], [1])).toEqual([false, undefined, true, true])
    expect(defined([terms, mail, lineOf('Letters'), post], [0, 2])).toEqual([
      undefined,
      true,
      undefined,
      false,
    ])
    expect(defined([terms, mail], [])).toEqual([undefined, false])
  })

  test('with the readings of their numbers', () => {
    const lines = [lineOf(`a) Mail: ${REST}`), lineOf(`b) Post: ${REST}`)]
    expect(found(lines).map(c => c?.reading)).toMatchObject([
      { family: 'a)', value: 1 },
      { family: 'a)', value: 2 },
    ])
  })
})

describe('what speaks for and against a lead', () => {
  const value = (feature: string, text: string, look: Look = {}): number =>
    Number(runInFeatures[feature]!(found([lineOf(text, look)])[0]!))

  test.each<[feature: string, text: string]>([
    ['colon', `Mail: ${REST}`],
    ['stop', `Mail. We bake, and ${REST}`],
    ['dash', `Mail – ${REST}`],
    ['glued', `Our mail.We bake, and ${REST}`],
  ])('is that a %s sets it off', (feature, text) => {
    for (const by of ['colon', 'stop', 'dash', 'glued'])
      expect(value(by, text)).toBe(Number(by === feature))
  })

  test('are the sentences behind it', () => {
    const texts = [
      `Mail: ${REST}`,
      `Mail: We bake bread at night.`,
      `Mail: We bake. You eat. They pay for it.`,
    ]
    expect(texts.map(text => value('oneSentence', text))).toEqual([1, 1, 0])
    expect(texts.map(text => value('threeSentences', text))).toEqual([0, 0, 1])
  })

  test('are its letters and commas', () => {
    expect(value('lower', `mail: ${REST}`)).toBe(1)
    expect(value('lower', `Mail: ${REST}`)).toBe(0)
    expect(value('lowerRest', `Mail: ${REST}`)).toBe(1)
    expect(value('lowerRest', `Mail: W${REST}`)).toBe(0)
    expect(value('commas', `Mail: ${REST}`)).toBe(0)
    expect(value('commas', `Mail, post: ${REST}`)).toBeLessThan(
      value('commas', `Mail, post, us: ${REST}`),
    )
  })

  test('is that lines in a row begin with few words and a stop', () => {
    const inRow = (count: number, by: string): number =>
      Number(
        runInFeatures['fragmentsInRow']!(
          found(Array.from({ length: count }, () => lineOf(`Mail${by} We bake, and ${REST}`)))[0]!,
        ),
      )
    expect([1, 2, 4, 9].map(count => inRow(count, '.'))).toEqual([0, 1 / 3, 1, 1])
    expect(inRow(4, ':')).toBe(0)
  })

  test('is that what led in to them ends in a colon: right before a stop, before all in a row that have colons', () => {
    const led = (by: string): number[] => {
      const texts = ['Only then:', ...Array<string>(2).fill(`Mail${by} We bake, and ${REST}`)]
      return found(texts.map(text => lineOf(text)))
        .slice(1)
        .map(c => Number(runInFeatures['previousColon']!(c!)))
    }
    expect(led(':')).toEqual([1, 1])
    expect(led('.')).toEqual([1, 0])
  })

  test('is that it stops after few words, or speaks', () => {
    expect(value('fragmentStop', `Mail. We bake, and ${REST}`)).toBe(1)
    expect(value('fragmentStop', `Mail: we bake, and ${REST}`)).toBe(0)
    expect(value('fragmentStop', `Letters of guests who stay with us. We ${REST}`)).toBe(0)
    const words: Look['words'] = {
      We: 'concept we',
      may: 'concept may',
      How: 'concept how',
    }
    expect(value('speaksStop', `We may bake. Bread: ${REST}`, { words })).toBe(1)
    expect(value('speaksStop', `We bake. Bread: ${REST}`, { words })).toBe(0.5)
    expect(value('speaksStop', `How We bake. Bread: ${REST}`, { words })).toBe(0)
    expect(value('speaksStop', `We may bake: ${REST}`, { words })).toBe(0)
  })
})
