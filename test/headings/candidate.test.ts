import { describe, expect, test } from 'vitest'
import { candidateAt, habitsBehind, habitsOf } from '../../src/headings/candidate.js'
import { lineOf } from '../lines/lines.js'
import type { Line } from '../../src/lines/line.js'

const PROSE =
  'We keep what you tell us no longer than we need it, and bake it into nothing. '.repeat(3)
const isCandidate = (line: Line): boolean => candidateAt([line], 0, habitsOf([line])) !== undefined

describe('a line could be a heading', () => {
  test('if it has words and is no paragraph', () => {
    expect(isCandidate(lineOf('Cookies'))).toBe(true)
    expect(isCandidate(lineOf('儿童'))).toBe(true)
    expect(isCandidate(lineOf('2019'))).toBe(false)
    expect(isCandidate(lineOf('***', { tag: 2 }))).toBe(false)
    expect(isCandidate(lineOf(PROSE))).toBe(true)
    expect(isCandidate(lineOf(PROSE.repeat(2)))).toBe(false)
    // Han signs are twice as wide
    expect(isCandidate(lineOf('我们'.repeat(60)))).toBe(true)
    expect(isCandidate(lineOf('我们'.repeat(70)))).toBe(false)
  })

  test('unless it is code, or the title that front matter states', () => {
    const code = lineOf('Cookies')
    code.leaf.kind = 'code'
    expect(isCandidate(code)).toBe(false)
    const title = lineOf('Cookies')
    title.leaf.role = 'title'
    expect(isCandidate(title)).toBe(false)
  })

  test('unless it stands for nothing but what it is a candidate among', () => {
    const lines = [lineOf('Mail'), lineOf('***'), lineOf('Post')]
    const habits = habitsOf(lines)
    expect(candidateAt(lines, 1, habits)).toBeUndefined()
    expect(candidateAt(lines, 2, habits)).toMatchObject({
      at: 2,
      line: lines[2],
      before: lines[1],
      after: undefined,
      reading: undefined,
      look: { count: 2 },
    })
    expect(candidateAt(lines, 0, habits)).toMatchObject({ before: undefined, after: lines[1] })
  })

  test('with the reading of its number', () => {
    const lines = [lineOf('1. Mail'), lineOf('2. Post')]
    expect(candidateAt(lines, 1, habitsOf(lines))!.reading).toMatchObject({
      family: '1.',
      value: 2,
    })
  })
})

describe('the habits of a document', () => {
  test('are shares of its lines of text', () => {
    const rule = lineOf('---')
    rule.leaf.kind = 'rule'
    const { size, tags, bolds, numbers } = habitsOf([
      lineOf('Cookies', { tag: 2 }),
      lineOf('1. Mail', { bold: true }),
      lineOf('2. Post'),
      rule,
      lineOf('Stamps', { tag: 3, bold: true }), // its tag says it already
    ])
    expect({ size, tags, bolds, numbers }).toEqual({
      size: 4,
      tags: 0.5,
      bolds: 0.25,
      numbers: 0.5,
    })
  })

  test('leave out paragraphs that are bold or have numbers', () => {
    const lines = [lineOf(PROSE, { bold: true }), lineOf(`1. ${PROSE}`)]
    expect(habitsOf(lines)).toMatchObject({ bolds: 0, numbers: 0 })
  })

  test('are none where there is nothing', () => {
    expect(habitsOf([])).toMatchObject({ size: 0, tags: 0, bolds: 0, numbers: 0, looks: [] })
  })

  test('know the entries of printed contents', () => {
    const titles = ['Mail', 'Post', 'Stamps']
    const lines = [...titles, ...titles.flatMap(title => [PROSE, title])].map(text => lineOf(text))
    const { entries, inContents } = habitsOf(lines)
    expect([...entries]).toEqual(['mail', 'post', 'stamps'])
    expect([...inContents]).toEqual([0, 1, 2])
  })

  test('know how the lines of each tag behave', () => {
    const lines = ['Mail', 'We bake:', 'Post'].map(text => lineOf(text, { tag: 2 }))
    expect(habitsOf([...lines, lineOf('Stamps', { tag: 3 })]).tagUses).toEqual(
      new Map([
        [2, { count: 3, clauses: 1 }],
        [3, { count: 1, clauses: 0 }],
      ]),
    )
  })

  test('survey looks without the title and the printed contents', () => {
    const [title, mail, post] = ['Our bakery', 'Mail', 'Post'].map(text => lineOf(text)) as [
      Line,
      Line,
      Line,
    ]
    const prose = lineOf(PROSE)
    const lines = [title, mail, prose, post, prose]
    const whole = habitsOf(lines)
    expect(whole.looks[1]).toMatchObject({ count: 3, adjacent: 1 / 3 })
    const behind = habitsBehind(0, lines, whole)
    expect(behind).toMatchObject({ size: 4, sequences: whole.sequences })
    expect(behind.looks[0]).toBeUndefined()
    expect(behind.looks[1]).toMatchObject({ count: 2, adjacent: 0 })
    expect(habitsBehind(-1, lines, whole)).toBe(whole)

    const names = ['Mail', 'Post', 'Stamps']
    const listed = [...names, ...names.flatMap(name => [PROSE, name])].map(text => lineOf(text))
    expect(habitsOf(listed).looks[0]).toMatchObject({ count: 3, adjacent: 0 })
  })
})
