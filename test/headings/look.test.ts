import { describe, expect, test } from 'vitest'
import { lookOf, surveyLooks } from '../../src/headings/look.js'
import { lineOf } from '../lines/lines.js'
import type { Look as Given } from '../lines/lines.js'
import type { Look } from '../../src/headings/look.js'

const look = (text: string, given: Given = {}, family?: string): string =>
  lookOf(lineOf(text, given), family)

describe('lines look alike', () => {
  test('whatever their words', () => {
    expect(look('Cookies', { tag: 2 })).toBe(look('What we bake with', { tag: 2 }))
    expect(look('Çerezler', { bold: true })).toBe(look('Haklarınız', { bold: true }))
    expect(look('1. Права', {}, '1.')).toBe(look('7. Данные', {}, '1.'))
  })

  test.each<[what: string, text: string, given: Given, family?: string]>([
    ['tag', 'Cookies', { tag: 3, style: 'p' }],
    ['style', 'Cookies', { style: 'p.big' }],
    ['weight', 'Cookies', { bold: true }],
    ['numbering', 'Cookies', {}, '1.'],
    ['container', 'Cookies', { block: { type: 'listItem' } }],
    ['colon', 'Cookies:', {}],
    ['decoration', '● Cookies', {}],
    ['capitals', 'COOKIES', {}],
    ['stop', 'We use cookies.', {}],
    ['rough width', 'Cookies '.repeat(14), {}],
  ])('but not with another %s', (_, text, given, family) => {
    expect(look(text, given, family)).not.toBe(look('Rights'))
  })

  test('with a stop or without, where markup parts them from text', () => {
    for (const given of [{ tag: 2 }, { bold: true }])
      expect(look('We use cookies.', given)).toBe(look('We use cookies', given))
  })
})

describe('a look of a document', () => {
  /** '+' has the look, '-' another, ' ' none. */
  const survey = (pattern: string, text: (kind: string) => string = () => 'Ten signs.'): Look => {
    const kinds = pattern.split('')
    return surveyLooks(
      kinds.map(kind => lineOf(text(kind))),
      kinds.map(kind => (kind === ' ' ? undefined : kind)),
    ).get('+')!
  }

  test('has so many lines', () => {
    expect(survey('+-+ ')).toMatchObject({ count: 2 })
    expect(surveyLooks([lineOf('Cookies')], [undefined]).size).toBe(0)
    expect(surveyLooks([], []).size).toBe(0)
  })

  test('has lines one below the other, or apart', () => {
    expect(survey('+ + +').adjacent).toBe(0)
    expect(survey('++').adjacent).toBe(0.5)
    expect(survey('++ ++').adjacent).toBe(0.5)
    expect(survey('+- -').adjacent).toBe(0)
  })

  test('has text between its lines, their own left out', () => {
    expect(survey('+ + ').text).toBe(10)
    expect(survey('+  +  ')).toMatchObject({ text: 20, width: 10 })
    expect(survey('  ++')).toMatchObject({ text: 0 })
  })

  test('measures Han signs by their width', () => {
    expect(survey('+ ', () => '隐私')).toMatchObject({ width: 4, text: 4 })
  })

  test('has lines with wider ones, or narrower ones, behind them', () => {
    const widths = (own: string, other: string): number =>
      survey('+ + ', kind => (kind === '+' ? own : other)).nextWider
    expect(widths('Cookies', 'We bake. '.repeat(3))).toBeGreaterThan(0)
    expect(widths('Cookies', 'We bake. '.repeat(300))).toBe(1)
    expect(widths('We bake. '.repeat(3), 'Cookies')).toBeLessThan(0)
    expect(widths('Cookies', 'Cookies')).toBe(0)
    // behind the last line is nothing
    expect(survey('+', () => 'We bake. '.repeat(9)).nextWider).toBe(-1)
  })

  test.each([
    'We bake.',
    '我们收集。',
    'We bake;',
    'We bake!',
    'We bake…',
    '“We bake.”',
    '(We bake.)',
  ])('has lines that end in a stop: %s', text => {
    expect(survey('++', () => text).stops).toBe(1)
  })

  test.each(['We bake', 'We bake:', 'What do we bake?', 'We bake. Bread'])(
    'has lines that end in none: %s',
    text => {
      expect(survey('++', () => text).stops).toBe(0)
    },
  )

  test('has lines that begin with a small letter, or name a topic', () => {
    const lines = [
      lineOf('çerezler'),
      lineOf('Cookies', { words: { Cookies: 'heading' } }),
      lineOf('1. we bake'),
      lineOf('Bread and what else we bake', { words: { Bread: 'heading' } }),
    ]
    expect(surveyLooks(lines, ['a', 'a', 'a', 'a']).get('a')).toMatchObject({
      lower: 0.5,
      topics: 0.25,
    })
  })
})
